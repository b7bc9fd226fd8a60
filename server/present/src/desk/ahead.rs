//! Rows of visits ahead.

use domain::desk::At;
use domain::follow_up::Visit;
use view::desk::Ahead;

use super::People;
use super::todo::{unit, visit_page};
use crate::Scope;
use crate::words::catalog::desk as word;
use crate::words::desk as words;

/// A visit ahead.
pub fn row(scope: Scope<'_>, people: &People<'_>, at: &At<'_, Visit>) -> Ahead {
    let (visit, lang) = (at.what, scope.lang);
    let time = visit.from.map(|from| words::clock(from, lang));
    let day = visit.first_day.day();
    Ahead {
        day: match lang {
            kinds::Lang::Nb | kinds::Lang::Nn => format!("{day}."),
            kinds::Lang::En => day.to_string(),
        },
        month: words::month(visit.first_day, lang).to_owned(),
        time: time.unwrap_or_default(),
        unit: unit(scope, at.position, &visit_page(visit.id)),
        purpose: visit.purpose.clone(),
        who: people.name(visit.responsible, lang),
        said: said(visit, lang),
        confirmed: visit.confirmed_on.is_some(),
    }
}

/// What the municipality has said to the day of a visit.
pub fn said(visit: &Visit, lang: kinds::Lang) -> String {
    match (visit.confirmed_on, visit.asked_on) {
        (Some(_), _) => word::SAID_YES.text(lang).to_owned(),
        (None, Some(day)) => word::ASKED.fill(lang, &[("date", &words::date(day, lang))]),
        (None, None) => word::SAID_NOTHING.text(lang).to_owned(),
    }
}
