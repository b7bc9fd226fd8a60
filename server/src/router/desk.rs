//! That somebody has read what colleagues did.

use kinds::{Region, Regions};
use view::routes;

use super::account::failed;
use super::asker::Asker;
use super::forms::{Answer, Form, Forms};
use crate::state::AppState;

/// Up to which generation of follow-up it was read.
const UP_TO: &str = "til";
/// The regions that were on show; none of the whole country.
const REGION: &str = "region";

/// The form.
pub(super) fn forms(forms: Forms) -> Forms {
    forms.with(routes::NEWS_READ, read)
}

async fn read(state: AppState, asker: Asker, form: Form) -> Answer {
    let named: Regions = form.texts(REGION).filter_map(Region::from_id).collect();
    let regions = if named.is_empty() {
        Regions::all()
    } else {
        named
    };
    // What says nothing has read nothing.
    let up_to = form.text(UP_TO).parse().unwrap_or(0);
    let read = state.service.mark_read(&asker.caller, regions, up_to).await;
    match read {
        Ok(()) => Answer::See(form.back(routes::FOLLOW_UP)),
        Err(error) => failed(&error, routes::FOLLOW_UP, &asker),
    }
}
