//! The names that are nearest to one that nobody has, by how many letters are between them.

use domain::search::Sought;
use view::Link;

use super::href;
use crate::Scope;

/// Most names that are offered.
pub const NEAREST_MAX: usize = 5;

/// One letter in so many may be another.
const LETTERS_A_FAULT: usize = 3;

/// The units whose names are nearest to what was written; none where it is a number, or like no name.
pub fn names(scope: Scope<'_>, written: &str) -> Vec<Link> {
    let sought = Sought::new(written);
    let text = sought.text();
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let most = (text.chars().count() / LETTERS_A_FAULT).max(1);
    let called = scope.world.called(scope.wave.year()).iter().enumerate();
    let mut near: Vec<(usize, usize)> = called
        .filter_map(|(position, unit)| {
            let far = unit
                .names()
                .iter()
                .map(|name| strsim::osa_distance(name, text));
            let far = far.min().filter(|far| *far <= most)?;
            Some((far, position))
        })
        .collect();
    near.sort_by_key(|(far, position)| (*far, scope.wave.units()[*position].name_rank));
    let near = near.into_iter().take(NEAREST_MAX);
    near.map(|(_, position)| Link {
        text: scope.wave.units()[position].name.clone(),
        href: href(scope, position),
    })
    .collect()
}
