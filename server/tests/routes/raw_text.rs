//! What people wrote ends no element of the page, and comes back as it was typed.

use axum::http::StatusCode;

use crate::actions::house;
use crate::service::Answer;

const TITLE: &str = "</title><b id=brk>Møte</b>";
const TEXT: &str = "</textarea><b id=brk>\nAT&amp;T & co";

fn ends_nothing(answer: &Answer) {
    assert!(!answer.text.contains("<b id=brk>"), "{}", answer.text);
}

/// The text of a document's title, as it was sent.
fn title(answer: &Answer) -> &str {
    let (_, after) = answer.text.split_once("<title>").unwrap();
    after.split_once("</title>").unwrap().0
}

#[tokio::test]
async fn a_title_is_not_ended_by_what_it_says() {
    let (house, adviser, cookie) = house().await;
    let mut asked = form_urlencoded::Serializer::new(String::new());
    asked.append_pair("q", TITLE);
    let found = house
        .get(&format!("/sok?{}", asked.finish()), &cookie)
        .await;
    assert_eq!(found.status, StatusCode::OK);
    ends_nothing(&found);

    let follower = adviser.to_string();
    let fields = [
        ("kommune", "1902"),
        ("hva", TITLE),
        ("ansvar", "municipality"),
        ("folger", &follower),
        ("avtalt", "02.03.2026"),
        ("frist", "01.09.2026"),
        ("lofte", ""),
    ];
    let made = house
        .post("/oppfolging/tiltak/nytt", &fields, &cookie)
        .await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let page = house.get(made.header("location"), &cookie).await;
    ends_nothing(&page);
    assert!(title(&page).starts_with("&lt;/title&gt;&lt;b id=brk&gt;Møte"));
}

#[tokio::test]
async fn a_text_that_was_typed_is_not_ended_by_what_it_says_and_comes_back_as_it_was() {
    let (house, _, cookie) = house().await;
    let unnamed = [("navn", ""), ("merknad", TEXT), ("kommune", "1902")];
    let refused = house.post("/oppfolging/lister/ny", &unnamed, &cookie).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    ends_nothing(&refused);
    let typed = ">\n&lt;/textarea&gt;&lt;b id=brk&gt;\nAT&amp;amp;T &amp; co</textarea>";
    assert!(refused.text.contains(typed), "{}", refused.text);
}
