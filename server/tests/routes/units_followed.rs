//! Notes, days that do not suit, and who follows: what is kept on a municipality, and on a person.

use axum::http::StatusCode;
use kinds::{Id, Region, Role};
use server::service::actions::fields::{NOTE_CHARS_MAX, WHY_CHARS_MAX};
use server::service::actions::unit_writing::DAYS_MAX;

use crate::actions::house;
use crate::follow_up;

#[tokio::test]
async fn a_note_keeps_what_it_said() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let page = "/oppfolging/kommuner/1902";
    let (fits, too_long) = ("å".repeat(NOTE_CHARS_MAX), "å".repeat(NOTE_CHARS_MAX + 1));
    for (id, version, text, told) in [
        ("", "", "", Some("Skriv noe i notatet.")),
        ("", "", &*too_long, Some("Det er plass til 4\u{a0}000.")),
        ("", "", &*fits, None),
        (&*id, "1", "Ny rådmann fra april.", None),
        (
            &*id,
            "1",
            "Ny rådmann fra mai.",
            Some("«Ny rådmann fra april.»"),
        ),
        (&*id, "2", "Ny rådmann fra mai.", None),
    ] {
        let fields = [
            ("kommune", "1902"),
            ("id", id),
            ("versjon", version),
            ("tekst", text),
        ];
        let answer = house.post("/oppfolging/notat", &fields, &cookie).await;
        match told {
            None => assert_eq!(
                answer.header("location"),
                format!("{page}?lagret=notat"),
                "{}",
                answer.text
            ),
            Some(told) => {
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
                assert!(answer.text.contains(told), "{}", answer.text);
            }
        }
    }
    let text = house.get(page, &cookie).await.text;
    for told in [
        "Ny rådmann fra mai.",
        "Ny rådmann fra april.",
        "Ny rådmann fra mars.",
        "offentleglova",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
}

#[tokio::test]
async fn what_is_sent_twice_is_answered_as_the_first_time() {
    let (house, own, cookie) = house().await;
    let (id, own) = (follow_up::id("nord").to_string(), own.to_string());
    let (first, second) = (Id::new(7, 1).to_string(), Id::new(7, 2).to_string());
    let note = [
        ("id", &*id),
        ("versjon", "1"),
        ("tekst", "Ny rådmann fra april."),
        ("endring", &*first),
    ];
    let follower = [("folger", &*own), ("endring", &*second)];
    for (path, fields, said) in [
        ("/oppfolging/notat", &note[..], "notat"),
        ("/oppfolging/kommuner/folger", &follower[..], "folger"),
        ("/oppfolging/notat/slett", &note[..1], "notat-slettet"),
        ("/oppfolging/dager/slett", &note[..1], "dager-slettet"),
    ] {
        let fields = [fields, &[("kommune", "1902")]].concat();
        let answer = house.post(path, &fields, &cookie).await;
        let said = format!("lagret={said}");
        assert!(
            answer.header("location").contains(&said),
            "{path} {}",
            answer.text
        );
        let again = house.post(path, &fields, &cookie).await;
        assert_eq!(
            again.header("location"),
            answer.header("location"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_deleted_note_comes_back() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let page = "/oppfolging/kommuner/1902";
    let fields = [("kommune", "1902"), ("id", &*id)];
    let deleted = house
        .post("/oppfolging/notat/slett", &fields, &cookie)
        .await;
    assert_eq!(
        deleted.header("location"),
        format!("{page}?lagret=notat-slettet&angre={id}")
    );
    let without = house.get(deleted.header("location"), &cookie).await.text;
    assert!(
        !without.contains("Ny rådmann fra mars.") && without.contains("Angre"),
        "{without}"
    );
    house
        .post("/oppfolging/notat/angre", &fields, &cookie)
        .await;
    let back = house.get(page, &cookie).await.text;
    assert!(back.contains("Ny rådmann fra mars."));
}

#[tokio::test]
async fn days_that_do_not_suit_come_and_go() {
    let (house, _, cookie) = house().await;
    let too_long = "å".repeat(WHY_CHARS_MAX + 1);
    let fits = "å".repeat(WHY_CHARS_MAX);
    let last: jiff::civil::Date = "2026-07-01".parse().unwrap();
    let day = |days: i32| {
        let day = last.saturating_add(jiff::ToSpan::days(days));
        day.strftime("%d.%m.%Y").to_string()
    };
    let (most, too_many) = (day(DAYS_MAX - 1), day(DAYS_MAX));
    for (from, until, why, told) in [
        ("i juli", "", "", Some("Skriv dagen som dag")),
        ("02.07.2026", "01.07.2026", "", Some("er før den første")),
        (
            "01.07.2026",
            &*too_many,
            "",
            Some("Skriv høyst 366 om gangen."),
        ),
        ("01.07.2026", "", &*too_long, Some("Det er plass til 200.")),
        ("01.07.2026", &*most, &*fits, None),
    ] {
        let fields = [("fra", from), ("til-og-med", until), ("hvorfor", why)];
        let answer = house.post("/oppfolging/fravaer", &fields, &cookie).await;
        match told {
            None => assert_eq!(
                answer.header("location"),
                "/oppfolging/fravaer?lagret=dager"
            ),
            Some(told) => assert!(answer.text.contains(told), "{}", answer.text),
        }
    }
    let page = house.get("/oppfolging/fravaer", &cookie).await;
    assert!(page.text.contains("01.07.2026–"), "{}", page.text);
    let id = follow_up::id("nord").to_string();
    let fields = [("kommune", "1902"), ("id", &*id)];
    let gone = house
        .post("/oppfolging/dager/slett", &fields, &cookie)
        .await;
    let page = format!("/oppfolging/kommuner/1902?lagret=dager-slettet&angre={id}");
    assert_eq!(gone.header("location"), page);
    house
        .post("/oppfolging/dager/angre", &fields, &cookie)
        .await;
    let page = house.get("/oppfolging/kommuner/1902", &cookie).await;
    assert!(page.text.contains("22.06.2026–26.06.2026"), "{}", page.text);
}

#[tokio::test]
async fn a_municipality_is_followed_by_one_who_can() {
    let (house, adviser, cookie) = house().await;
    let west = house.westerner().await.id.to_string();
    let adviser = adviser.to_string();
    let post = async |follower: &str| {
        let fields = [("kommune", "1902"), ("folger", follower)];
        house
            .post("/oppfolging/kommuner/folger", &fields, &cookie)
            .await
    };
    let refused = post(&west).await;
    assert!(
        refused.text.contains("Velg en som kan følge kommuner"),
        "{}",
        refused.text
    );
    assert_eq!(post(&adviser).await.status, StatusCode::SEE_OTHER);
    let page = house.get("/oppfolging/kommuner/1902", &cookie).await;
    assert!(page.text.contains("følges av Rådgiver A."), "{}", page.text);
    assert_eq!(post("").await.status, StatusCode::SEE_OTHER);
    let page = house.get("/oppfolging/kommuner/1902", &cookie).await;
    assert!(page.text.contains("Ingen følger"), "{}", page.text);
}

#[tokio::test]
async fn nobody_is_locked_before_what_they_follow_is_handed_on() {
    let (house, adviser, _) = house().await;
    let boss = house.person("sjef@imdi.no", Role::Administrator).await.id;
    let cookie = house.session(boss).await;
    let everywhere = Region::ALL.iter().copied().collect();
    let heir = house
        .person_in("arving@imdi.no", Role::Manager, everywhere)
        .await
        .id;
    let north = house
        .person("nord2@imdi.no", Role::Adviser)
        .await
        .id
        .to_string();
    let post = async |act: &str, more: &[(&str, &str)]| {
        crate::people::post(&house, act, adviser, more, &cookie).await
    };
    let locked = post("las", &[]).await;
    assert_eq!(locked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        locked.text.contains("har ansvar for 2 åpne tiltak"),
        "{}",
        locked.text
    );
    // Nor do they lose the role, or the region, that it rests on.
    for rights in [
        [("rolle", "reader"), ("region", "nord")],
        [("rolle", "adviser"), ("region", "sor")],
    ] {
        let changed = post("endre", &rights).await;
        assert_eq!(changed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(changed.text.contains("har ansvar for"), "{}", changed.text);
    }
    let none = post("overfor", &[]).await;
    assert!(
        none.text.contains("Velg hvem som overtar."),
        "{}",
        none.text
    );
    let half = post("overfor", &[("arving", &north)]).await;
    assert!(
        half.text.contains("kan ikke skrive i alle regionene"),
        "{}",
        half.text
    );
    let handed = post("overfor", &[("arving", &heir.to_string())]).await;
    assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text);
    let locked = post("las", &[]).await;
    assert_eq!(locked.status, StatusCode::SEE_OTHER, "{}", locked.text);
}
