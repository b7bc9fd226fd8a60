//! What stands of follow-up beside the facts of a municipality, and a note that is written there.

use axum::http::StatusCode;
use kinds::Role;
use server::service::actions::fields::NOTE_CHARS_MAX;

use crate::actions::house;

const PAGE: &str = "/kommuner/1902?wave=2015";

#[tokio::test]
async fn a_note_is_written_beside_the_facts() {
    let (house, _, cookie) = house().await;
    let before = house.get(PAGE, &cookie).await.text;
    for told in [
        "Ny rådmann fra mars.",
        "Det kan kreves innsyn i notater etter offentleglova.",
        "Det kan kreves innsyn i notatet etter offentleglova.",
        "Sende utkast til retningslinjer",
        "href=\"/oppfolging/besok/nytt?kommune=1902\"",
        "href=\"/oppfolging/tiltak/nytt?kommune=1902\"",
        "href=\"/oppfolging/lister/ny?kommune=1902&amp;wave=2015\"",
        "name=\"back\" value=\"/kommuner/1902?wave=2015\"",
    ] {
        assert!(before.contains(told), "{told}: {before}");
    }
    let too_long = "å".repeat(NOTE_CHARS_MAX + 1);
    let note = |text| [("kommune", "1902"), ("tekst", text), ("back", PAGE)];
    let refused = house
        .post("/oppfolging/notat", &note(&too_long), &cookie)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["Det er plass til 4\u{a0}000.", &*too_long, "Neste besøk"] {
        assert!(refused.text.contains(told), "{told}");
    }
    let written = house
        .post(
            "/oppfolging/notat",
            &note("Ønsker eksempler før besøket."),
            &cookie,
        )
        .await;
    let there = written.header("location").to_owned();
    assert!(
        there.starts_with("/kommuner/1902?") && there.contains("lagret=notat"),
        "{there}"
    );
    let mut page = house.get(&there, &cookie).await;
    if page.status == StatusCode::SEE_OTHER {
        page = house.get(page.header("location"), &cookie).await;
    }
    for told in ["Notatet er lagret.", "Ønsker eksempler før besøket."] {
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
}

#[tokio::test]
async fn whoever_reads_sees_the_notes_and_writes_none() {
    let (house, _, _) = house().await;
    let reader = house.person("leser@imdi.no", Role::Reader).await.id;
    let cookie = house.session(reader).await;
    let page = house.get(PAGE, &cookie).await.text;
    assert!(page.contains("Ny rådmann fra mars."), "{page}");
    for way in [
        "Skriv notat",
        "Planlegg besøk",
        "Legg i liste",
        "Nytt tiltak",
    ] {
        assert!(!page.contains(way), "{way}");
    }
}
