//! What was put on a list a moment ago, and how it is taken off again.

use domain::follow_up::List;
use domain::wave::UnitSet;
use view::lists::{Receipt, Undo};
use view::routes;

use super::said::counted;
use super::{Asked, unit_of};
use crate::Scope;
use crate::words::catalog::lists as word;

/// The receipt of units that were put on a list, by their places in the wave: how many of them are on it, and how
/// they are taken off again. Those that somebody took off meanwhile are not counted, and where none is left there
/// is nothing to tell. Of none that were new it says that they are on the list.
pub fn added(scope: Scope<'_>, asked: Asked<'_>, list: &List, new: &[usize]) -> Option<Receipt> {
    let Scope { wave, world, lang } = scope;
    if new.is_empty() {
        return Some(Receipt {
            sentence: word::DONE_ADDED.text(lang).to_owned(),
            undo: None,
        });
    }
    let held = list.units(wave.year(), world);
    let new: UnitSet = new
        .iter()
        .copied()
        .filter(|at| held.contains(*at))
        .collect();
    let count = new.count_ones(..);
    if count == 0 {
        return None;
    }
    let values = [
        ("units", &*counted(count, unit_of(scope, &new, None), lang)),
        ("name", &list.name),
    ];
    let fills = asked.keeps && list.is_filled_by(asked.person);
    let number = |at: usize| wave.units()[at].number.to_string();
    Some(Receipt {
        sentence: word::DONE_ADDED_NEW.fill(lang, &values),
        undo: fills.then(|| Undo {
            action: routes::LIST_TAKE.to_owned(),
            list: list.id.to_string(),
            year: wave.year().to_string(),
            change: asked.change.to_string(),
            picked: new.ones().map(number).collect(),
        }),
    })
}
