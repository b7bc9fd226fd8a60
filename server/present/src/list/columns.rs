//! Which columns the list shows, and which it could: what the picker offers, and what its boxes mean.

use domain::column::{Fact, ListColumn};
use domain::filter::Filter;
use view::list::ColumnChoice;
use view::routes;

use super::label;
use crate::{Scope, words};

/// Longest text that tells how the boxes of the columns stood; bytes. The boxes take as much again.
pub const BESIDE_FORM_BYTES_MAX: usize = 1_024;

const NUMBER: ListColumn = ListColumn::Fact(Fact::Number);

/// The columns of the picker: first those that are shown, in their order, then the others by group.
/// The number always stands first, and what a condition brings goes with it: neither is chosen.
pub(super) fn choices(
    scope: Scope<'_>,
    filter: &Filter,
    shown: &[ListColumn],
) -> Vec<ColumnChoice> {
    let codebook = scope.wave.codebook();
    let chosen = chosen(scope, shown);
    let moved = |from: usize, to: Option<usize>| {
        let to = to.filter(|to| *to < chosen.len())?;
        let mut cols = chosen.clone();
        cols.swap(from, to);
        let filter = Filter {
            cols,
            ..filter.clone()
        };
        Some(filter.normalised(scope.world).href(routes::MUNICIPALITIES))
    };
    let choice = |id: String, column: &ListColumn, group: String| ColumnChoice {
        id,
        label: label(scope, column),
        group,
        chosen: false,
        earlier_href: None,
        later_href: None,
    };
    let in_order = chosen.iter().enumerate().filter_map(|(place, id)| {
        let column = ListColumn::from_id(codebook, id)?;
        let group = words::list::shown_columns(scope.lang).to_owned();
        Some(ColumnChoice {
            chosen: true,
            earlier_href: moved(place, place.checked_sub(1)),
            later_href: moved(place, place.checked_add(1)),
            ..choice(id.clone(), &column, group)
        })
    });
    let mut groups: Vec<(String, Vec<ColumnChoice>)> = Vec::new();
    for column in ListColumn::all(codebook) {
        if column == NUMBER || shown.contains(&column) {
            continue;
        }
        let group = words::list::column_group(codebook, &column, scope.lang);
        let choice = choice(column.id(codebook), &column, group.clone());
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, members)) => members.push(choice),
            None => groups.push((group, vec![choice])),
        }
    }
    let others = groups.into_iter().flat_map(|(_, members)| members);
    in_order.chain(others).collect()
}

/// What tells, beside the boxes, how they stood and what the address had named: see the filter's
/// form. Nothing where the boxes say all of it themselves, and where they are so many that the address
/// of the form would be too long.
pub(super) fn beside_form(
    scope: Scope<'_>,
    filter: &Filter,
    shown: &[ListColumn],
) -> Vec<(String, String)> {
    let (shown, kept) = (chosen(scope, shown).join(","), filter.cols.join(","));
    if !is_told(&shown, &kept) {
        return Vec::new();
    }
    vec![
        ("cols_shown".to_owned(), shown),
        ("cols_kept".to_owned(), kept),
    ]
}

fn is_told(shown: &str, kept: &str) -> bool {
    shown != kept && shown.len() + kept.len() <= BESIDE_FORM_BYTES_MAX
}

/// The ids of the columns that have a ticked box, in their order.
fn chosen(scope: Scope<'_>, shown: &[ListColumn]) -> Vec<String> {
    let boxes = shown
        .iter()
        .filter(|column| **column != NUMBER && !matches!(column, ListColumn::Held(_)));
    boxes.map(|c| c.id(scope.wave.codebook())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_the_boxes_stood_is_told_up_to_the_limit() {
        let kept = "name,";
        let shown = "a".repeat(BESIDE_FORM_BYTES_MAX - kept.len());
        assert!(is_told(&shown, kept));
        assert!(!is_told(&format!("{shown}a"), kept));
        assert!(!is_told(kept, kept), "the boxes say it all");
    }
}
