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
    let answer = house.post("/oppfolging/tiltak/nytt", &fields, &cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

/// Up to where a page would be marked as read.
fn mark(page: &str) -> &str {
    let (_, form) = page.split_once("action=\"/oppfolging/lest\"").unwrap();
    let (_, value) = form.split_once("name=\"til\" value=\"").unwrap();
    value.split('"').next().unwrap()
}

#[tokio::test]
async fn what_is_read_goes_and_what_came_meanwhile_stays() {
    let house = House::of(world()).await;
    let units = content::register_2015().unwrap();
    let published = house.db.publish_register(&house.by(), 2015, &units).await;
    published.unwrap();
    let me = house.person("meg@imdi.no", Role::Adviser).await.id;
    let other = house.person("kollega@imdi.no", Role::Adviser).await.id;
    let cookie = house.session(me).await;
    agree(&house, me, 1, "mitt eget").await;
    agree(&house, other, 2, "det første").await;
    let first = house.get("/oppfolging", &cookie).await;
    assert!(first.text.contains("Nytt tiltak, det første"), "{}", first.text);
    assert!(!first.text.contains("Nytt tiltak, mitt eget"));
    let beside = house.get("/", &cookie).await;
    assert!(beside.text.contains("Nytt tiltak, det første"));
    // In another window, later.
    agree(&house, other, 3, "det andre").await;
    let fields = [
        ("til", mark(&first.text)),
        ("region", "nord"),
        ("back", "/oppfolging?hvem=nord"),
    ];
    let read = house.post("/oppfolging/lest", &fields, &cookie).await;
    assert_eq!(read.header("location"), "/oppfolging?hvem=nord", "{}", read.text);
    for page in ["/oppfolging", "/oppfolging?hvem=nord", "/?region=nord"] {
        let page = house.get(page, &cookie).await;
        assert!(page.text.contains("Nytt tiltak, det andre"), "{}", page.text);
        assert!(!page.text.contains("Nytt tiltak, det første"), "{}", page.text);
    }
    // The other window, which was drawn before, takes nothing back.
    let last = house.get("/oppfolging", &cookie).await;
    let fields = [("til", mark(&last.text)), ("region", "nord")];
    house.post("/oppfolging/lest", &fields, &cookie).await;
    let fields = [("til", mark(&first.text)), ("region", "nord")];
    house.post("/oppfolging/lest", &fields, &cookie).await;
    let page = house.get("/oppfolging", &cookie).await;
    assert!(page.text.contains("Ingenting nytt fra kolleger."), "{}", page.text);
    assert!(page.text.contains("Du leste sist"), "{}", page.text);
    // Nobody reads for somebody else, and nothing is read that was not written yet.
    let fields = [("til", "99999999"), ("region", "nord")];
    house.post("/oppfolging/lest", &fields, &cookie).await;
    agree(&house, other, 4, "det tredje").await;
    let page = house.get("/oppfolging", &cookie).await;
    assert!(page.text.contains("Nytt tiltak, det tredje"), "{}", page.text);
}
