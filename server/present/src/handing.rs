//! What somebody looks after, as the page of people shows it: it is handed on before their account is
//! locked, or may do less.

use kinds::{Id, Lang, Regions};
use view::people::{Follows, Pick};
use view::words::{and_list, format};

use crate::colleagues::Colleagues;
use crate::words::catalog::unit_follow_up as word;
use crate::words::class;

/// What somebody looks after that nobody has finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theirs {
    /// Whose it is.
    pub account: Id,
    /// Open actions.
    pub actions: usize,
    /// Planned visits.
    pub visits: usize,
    /// Municipalities.
    pub units: usize,
    /// The regions they are in.
    pub regions: Regions,
}

/// How much it is, in words: `2 åpne tiltak og 1 planlagt besøk`; empty where it is nothing.
pub fn counted(actions: usize, visits: usize, units: usize, lang: Lang) -> String {
    let parts = [
        (word::N_ACTIONS, actions),
        (word::N_VISITS, visits),
        (word::N_UNITS, units),
    ];
    let parts = parts.iter().filter(|(_, n)| *n > 0);
    let parts: Vec<String> = parts
        .map(|(word, n)| word.fill(lang, &[("n", &format::count(*n, lang))]))
        .collect();
    and_list(&parts, lang)
}

/// What is shown of it, and who can look after it instead, all of it or that of a region.
pub fn follows(theirs: &Theirs, people: &Colleagues, lang: Lang) -> Option<Follows> {
    let Theirs {
        account,
        actions,
        visits,
        units,
        regions,
    } = *theirs;
    if actions + visits + units == 0 {
        return None;
    }
    let what = counted(actions, visits, units, lang);
    let name = people.name(account, lang);
    let mut heirs = people.writers(&[]);
    heirs.retain(|pick| {
        let one = pick.value.parse().ok().and_then(|id| people.get(id));
        one.is_some_and(|one| {
            let mut some = regions.iter();
            let there = regions.is_empty() || some.any(|region| one.writes_in(region));
            one.id != account && there
        })
    });
    let several = regions.iter().count() > 1;
    let parts = regions.iter().filter(|_| several).map(|region| Pick {
        value: region.id().to_owned(),
        text: class::region(region, lang).to_owned(),
        picked: false,
    });
    Some(Follows {
        sentence: word::LOOKS_AFTER.fill(lang, &[("name", name), ("what", &what)]),
        heirs,
        parts: parts.collect(),
    })
}
