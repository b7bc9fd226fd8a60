//! What was agreed with the municipality of a visit.

use domain::follow_up::Action;
use kinds::ActionStatus;
use view::visit::AgreedRow;
use view::words::format;
use view::{Link, routes};

use crate::Scope;
use crate::words::catalog::visit as word;
use crate::words::visit as words;

/// The rows, the late first, and how many there are in a sentence.
pub(super) fn rows(scope: Scope<'_>, position: Option<usize>) -> (Vec<AgreedRow>, String) {
    let lang = scope.lang;
    let today = scope.world.today();
    let placed = scope.world.placed(scope.wave.year());
    let stands = position.map_or(&[][..], |position| &placed.at(position).actions);
    let actions = stands.iter();
    let actions = actions.filter_map(|stands| scope.world.follow_up().action(stands.id));
    let mut actions: Vec<&Action> = actions.collect();
    actions.sort_by_key(|action| (!action.status.is_open(), action.due, action.id));
    let late = actions.iter().filter(|action| action.is_overdue(today));
    let late = format::count(late.count(), lang);
    let told = if actions.is_empty() {
        word::AGREED_NONE.text(lang).to_owned()
    } else {
        let count = format::count(actions.len(), lang);
        word::AGREED.fill(lang, &[("n", &count), ("late", &late)])
    };
    let rows = actions.into_iter().map(|action| row(scope, action));
    (rows.collect(), told)
}

fn row(scope: Scope<'_>, action: &Action) -> AgreedRow {
    let lang = scope.lang;
    let over = action.days_over(scope.world.today());
    let agreed = words::day(action.agreed_on, lang);
    let about = if action.moves == 0 {
        word::AGREED_ON.fill(lang, &[("day", &agreed)])
    } else {
        let (n, first) = (action.moves.to_string(), words::day(action.first_due, lang));
        word::AGREED_MOVED.fill(lang, &[("day", &agreed), ("n", &n), ("first", &first)])
    };
    let due = match action.status {
        ActionStatus::Open => words::day(action.due, lang),
        _ => String::new(),
    };
    AgreedRow {
        what: Link {
            text: action.what.clone(),
            href: format!("{}/{}", routes::ACTIONS, action.id),
        },
        about,
        owes: words::owes(action.owes, lang).to_owned(),
        late: over
            .map(|days| word::DAYS_OVER.fill(lang, &[("n", &format::whole(days.into(), lang))])),
        due,
        status: words::agreed(action.status, lang).to_owned(),
    }
}
