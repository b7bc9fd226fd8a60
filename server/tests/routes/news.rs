//! What colleagues did: it stands on the page of follow-up and beside the region until it is read.

use axum::http::StatusCode;
use kinds::{Id, Role};

use crate::house::House;
use crate::world::world;

/// Agrees something with a municipality of the north.
async fn agree(house: &House, who: Id, n: u32, what: &str) {
    let cookie = house.session(who).await;
    let change = format!("01999999-0000-7000-8000-{n:012}");
    let follower = who.to_string();
    let fields = [
        ("endring", &*change),
        ("kommune", "1902"),
        ("hva", what),
        ("ansvar", "municipality"),
        ("folger", &follower),
        ("avtalt", "02.03.2026"),
        ("frist", "01.09.2026"),
    ];
    let answer = house
        .post("/oppfolging/tiltak/nytt", &fields, &cookie)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

/// Up to where a page would be marked as read.
fn mark(page: &str) -> &str {
    let (_, form) = page.split_once("action=\"/oppfolging/lest\"").unwrap();
    let (_, value) = form.split_once("name=\"til\" value=\"").unwrap();
    value.split('"').next().unwrap()
}

/// A house with the register, and two advisers of the north.
async fn house() -> (House, Id, Id) {
    let house = House::of(world()).await;
    let units = content::register_2015().unwrap();
    let published = house.db.publish_register(&house.by(), 2015, &units).await;
    published.unwrap();
    let me = house.person("meg@imdi.no", Role::Adviser).await.id;
    let other = house.person("kollega@imdi.no", Role::Adviser).await.id;
    (house, me, other)
}

/// Says that it is read up to somewhere.
async fn read(house: &House, up_to: &str, cookie: &str) -> String {
    let fields = [
        ("til", up_to),
        ("region", "nord"),
        ("back", "/oppfolging?hvem=nord"),
    ];
    let read = house.post("/oppfolging/lest", &fields, cookie).await;
    read.header("location").to_owned()
}

/// Which of some pages tell of what was agreed.
async fn tells(house: &House, page: &str, what: &str, cookie: &str) -> bool {
    let page = house.get(page, cookie).await;
    page.text.contains(&format!("Nytt tiltak, {what}"))
}

/// What a colleague deleted is told; what was brought back, whoever did it, is as it was.
#[tokio::test]
async fn a_deletion_is_told_until_it_is_taken_back() {
    let (house, me, other) = house().await;
    let (mine, theirs) = (house.session(me).await, house.session(other).await);
    agree(&house, other, 1, "det første").await;
    let id = "01999999-0000-7000-8000-000000000001";
    let post = async |act: &str, cookie: &str| {
        let page = format!("/oppfolging/tiltak/{act}");
        let answer = house.post(&page, &[("tiltak", id)], cookie).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    };
    for back in [&theirs, &mine] {
        post("slett", &theirs).await;
        let page = house.get("/oppfolging", &mine).await.text;
        assert!(page.contains("Tiltaket er slettet"), "{page}");
        post("angre", back).await;
        let page = house.get("/oppfolging", &mine).await.text;
        for told in ["Tiltaket er slettet", "Tiltaket er hentet tilbake"] {
            assert!(!page.contains(told), "{told}: {page}");
        }
        assert!(page.contains("Nytt tiltak, det første"), "{page}");
    }
}

#[tokio::test]
async fn what_is_read_goes_and_what_came_meanwhile_stays() {
    let (house, me, other) = house().await;
    let cookie = house.session(me).await;
    agree(&house, me, 1, "mitt eget").await;
    agree(&house, other, 2, "det første").await;
    let first = house.get("/oppfolging", &cookie).await.text;
    assert!(first.contains("Nytt tiltak, det første"), "{first}");
    assert!(!first.contains("Nytt tiltak, mitt eget"));
    assert!(tells(&house, "/", "det første", &cookie).await);
    // In another window, later.
    agree(&house, other, 3, "det andre").await;
    let back = read(&house, mark(&first), &cookie).await;
    assert_eq!(back, "/oppfolging?hvem=nord");
    for page in [
        "/oppfolging",
        "/oppfolging?hvem=nord",
        "/?region=nord&wave=2015",
    ] {
        assert!(tells(&house, page, "det andre", &cookie).await, "{page}");
        assert!(!tells(&house, page, "det første", &cookie).await, "{page}");
    }
    // The other window, which was drawn before, takes nothing back.
    let last = house.get("/oppfolging", &cookie).await.text;
    read(&house, mark(&last), &cookie).await;
    read(&house, mark(&first), &cookie).await;
    let page = house.get("/oppfolging", &cookie).await.text;
    assert!(page.contains("Ingenting nytt fra kolleger."), "{page}");
    assert!(page.contains("Du leste sist"), "{page}");
    // Nothing is read that was not written yet.
    read(&house, "99999999", &cookie).await;
    agree(&house, other, 4, "det tredje").await;
    assert!(tells(&house, "/oppfolging", "det tredje", &cookie).await);
}
