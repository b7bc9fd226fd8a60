//! The order of names in Norwegian.

use crate::municipality::Unit;

/// Gives each unit the rank of its name in Norwegian alphabetical order; ties by number.
pub(super) fn rank(units: &mut [Unit]) {
    let mut order: Vec<usize> = (0..units.len()).collect();
    order.sort_by_cached_key(|i| (name_key(&units[*i].name), units[*i].number.clone()));
    for (rank, position) in order.into_iter().enumerate() {
        units[position].name_rank = u32::try_from(rank).unwrap_or(u32::MAX);
    }
}

/// A key that sorts as Norwegian does: … x y z æ ø å, case folded, `aa` as `å`, accents dropped.
pub fn name_key(name: &str) -> String {
    let lower = name.to_lowercase().replace("aa", "å");
    lower
        .chars()
        .map(|letter| match letter {
            'æ' | 'ä' => '\u{7b}',
            'ø' | 'ö' => '\u{7c}',
            'å' => '\u{7d}',
            'á' | 'à' => 'a',
            'é' | 'è' => 'e',
            'š' => 's',
            'č' => 'c',
            'ŋ' => 'n',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_in_norwegian() {
        let mut names = ["Å", "Øyer", "Ås", "Zulu", "Ærø", "aabenraa", "Alta"];
        names.sort_by_cached_key(|name| name_key(name));
        assert_eq!(
            names,
            ["Alta", "Zulu", "Ærø", "Øyer", "Å", "aabenraa", "Ås"]
        );
    }
}
