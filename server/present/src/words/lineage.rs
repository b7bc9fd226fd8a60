//! Words about municipalities that were merged, split or renumbered between two waves.

use domain::analysis::Part;
use domain::lineage::Fate;
use kinds::Lang;
use view::words::and_list;
use view::words::format::lower_first;

use super::catalog::lineage as word;

/// Most mergers that one sentence names.
pub const NAMED_MAX: usize = 12;

/// Municipalities that became others, by their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reshaping<'w> {
    /// Those of the wave before, of which something is said.
    pub before: Vec<&'w str>,
    /// Those of the wave in focus.
    pub now: Vec<&'w str>,
    /// What happened.
    pub fate: Fate,
    /// Whether the sentence is about the later ones.
    pub about_now: bool,
}

/// Who cannot be followed, by name: `2 kommuner kan ikke følges fra 2015 til 2018: Leksvik og Rissa er slått
/// sammen til Indre Fosen.` `n` is how many they are.
pub fn not_followed(
    n: usize,
    (before, now): (u16, u16),
    named: &[Reshaping<'_>],
    lang: Lang,
) -> String {
    let all: Vec<String> = named.iter().map(|it| reshaping(it, lang)).collect();
    let mut what = all[..all.len().min(NAMED_MAX)].join("; ");
    let more = all.len().saturating_sub(NAMED_MAX);
    if more > 0 {
        what = word::AND_MORE.fill(lang, &[("what", &what), ("n", &more.to_string())]);
    }
    let values = [
        ("n", &*n.to_string()),
        ("before", &before.to_string()),
        ("now", &now.to_string()),
        ("what", &what),
    ];
    word::NOT_FOLLOWED.fill(lang, &values)
}

fn reshaping(it: &Reshaping<'_>, lang: Lang) -> String {
    let word = match (it.fate, it.about_now, it.before.len()) {
        (Fate::Split, true, 1) => word::SPLIT_FROM,
        (Fate::Split, true, _) => word::SPLIT_FROM_SOME,
        (Fate::Split, false, _) => word::DIVIDED,
        (_, true, _) => word::MADE_OF,
        (_, false, 1) => word::BECAME_PART,
        (_, false, _) => word::MERGED,
    };
    let values = [
        ("names", &*and_list(&it.before, lang)),
        ("into", &and_list(&it.now, lang)),
    ];
    word.fill(lang, &values)
}

/// The label of that in a file.
pub fn label(lang: Lang) -> &'static str {
    word::LABEL.text(lang)
}

/// The term of those who were merged or split between the waves.
pub fn term(
    (earlier, later): (Part, Part),
    (before, now): (u16, u16),
    lang: Lang,
) -> (String, String) {
    let values = [
        ("before", before.to_string()),
        ("now", now.to_string()),
        ("n_before", earlier.n.to_string()),
        ("count_before", earlier.count.to_string()),
        ("n_now", later.n.to_string()),
        ("count_now", later.count.to_string()),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, &**value));
    let note = word::TERM_NOTE.fill(lang, &values);
    (word::TERM.text(lang).to_owned(), note)
}

/// What another wave has of a municipality: the words before its `n` names. `later` says whether that wave
/// is later. `None` where it is the same there.
pub fn kin(fate: Fate, n: usize, year: u16, later: bool, lang: Lang) -> Option<String> {
    let word = match (fate, later) {
        (Fate::Same, _) | (Fate::BorderMoved, true) => return None,
        (Fate::BorderMoved, false) => word::BORDER_MOVED,
        (Fate::Renamed | Fate::Renumbered, _) => word::IN_YEAR,
        (Fate::Merged, false) => word::MERGED_SINCE,
        (Fate::Split, false) if n > 1 => word::SPLIT_SINCE_FROM_SOME,
        (Fate::Split, false) => word::SPLIT_SINCE,
        (Fate::Merged, true) => word::PART_OF,
        (Fate::Split, true) => word::DIVIDED_IN,
    };
    Some(word.fill(lang, &[("year", &year.to_string())]))
}

/// What is known of a silent municipality from the `n` it was made of or split from: which of them answered.
pub fn formers_answered(fate: Fate, n: usize, names: &[&str], year: u16, lang: Lang) -> String {
    let word = match (fate, names) {
        (Fate::Split, []) => word::FORMERS_SILENT_SPLIT,
        (Fate::Split, _) => word::FORMERS_ANSWERED_SPLIT,
        (_, []) => word::FORMERS_SILENT,
        (_, _) => word::FORMERS_ANSWERED,
    };
    let values = [
        ("year", &*year.to_string()),
        ("n", &n.to_string()),
        ("names", &and_list(names, lang)),
    ];
    word.fill(lang, &values)
}

/// What each of those it was made of answered: `2016: Stokke ja, Andebu nei, Sandefjord ja`. An answer that
/// lists several is set off by semicolons.
pub fn formers_said(year: u16, said: &[(&str, Option<String>)], lang: Lang) -> String {
    let told = said.iter().map(|(name, answer)| match answer {
        Some(answer) => {
            let values = [("name", *name), ("answer", &lower_first(answer))];
            word::ANSWERED_SO.fill(lang, &values)
        }
        None => word::GAVE_NONE.fill(lang, &[("name", *name)]),
    });
    let told: Vec<String> = told.collect();
    let listed = told.iter().any(|one| one.contains(','));
    let between = if listed { "; " } else { ", " };
    format!("{year}: {}", told.join(between))
}

/// What stands beside the link to another wave, where a unit is not the same there.
pub fn switch(fate: Fate, lang: Lang) -> Option<&'static str> {
    match fate {
        Fate::Merged => Some(word::SWITCH_MERGED.text(lang)),
        Fate::Split => Some(word::SWITCH_SPLIT.text(lang)),
        _ => None,
    }
}

/// The title of the page about a number that no single unit of a wave has.
pub fn parts_title(name: &str, number: &str, lang: Lang) -> String {
    word::PARTS_TITLE.fill(lang, &[("name", name), ("number", number)])
}

/// That a municipality was not one of its own in a wave, before `n` units of that wave. `later` says
/// whether it came after.
pub fn parts_lead(name: &str, year: u16, n: usize, later: bool, lang: Lang) -> String {
    let word = if later {
        word::NOT_YET
    } else {
        word::NO_LONGER
    };
    let values = [
        ("name", name),
        ("year", &*year.to_string()),
        ("n", &n.to_string()),
    ];
    word.fill(lang, &values)
}

/// That borders are made from those of another year.
pub fn borders_made(year: u16, from: u16, lang: Lang) -> String {
    let values = [("year", &*year.to_string()), ("from", &from.to_string())];
    word::BORDERS_MADE.fill(lang, &values)
}

/// That borders that moved are drawn as they were.
pub fn borders_moved(from: u16, lang: Lang) -> String {
    word::BORDERS_MOVED.fill(lang, &[("from", &from.to_string())])
}

/// That a part of a municipality could not be cut out of its shape, which is drawn as part of `main`, or
/// not at all.
pub fn not_cut(name: &str, year: u16, main: Option<&str>, others: &[&str], lang: Lang) -> String {
    let (year, others) = (year.to_string(), and_list(others, lang));
    let values = [
        ("name", name),
        ("year", &*year),
        ("others", &others),
        ("main", main.unwrap_or_default()),
    ];
    let word = match main {
        Some(_) => word::NOT_CUT,
        None => word::NOT_DRAWN,
    };
    word.fill(lang, &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mergers_are_named_to_the_limit() {
        let one = || Reshaping {
            before: vec!["Rissa", "Leksvik"],
            now: vec!["Indre Fosen"],
            fate: Fate::Merged,
            about_now: false,
        };
        let told = |n: usize| {
            let named: Vec<Reshaping<'_>> = (0..n).map(|_| one()).collect();
            not_followed(2 * n, (2015, 2018), &named, Lang::Nb)
        };
        assert_eq!(
            told(1),
            "2 kommuner kan ikke følges fra 2015 til 2018: Rissa og Leksvik er slått sammen til Indre Fosen."
        );
        assert!(!told(NAMED_MAX).contains("til."), "{}", told(NAMED_MAX));
        assert!(told(NAMED_MAX + 1).ends_with(", og 1 sammenslåing til."));
    }

    #[test]
    fn what_each_answered_stands_by_its_name() {
        let said = |answers: &[(&str, Option<&str>)]| {
            let answers = answers.iter();
            let answers = answers.map(|(name, answer)| (*name, answer.map(str::to_owned)));
            formers_said(2016, &answers.collect::<Vec<_>>(), Lang::Nb)
        };
        let three = [
            ("Stokke", Some("Ja")),
            ("Andebu", Some("Nei")),
            ("Sandefjord", Some("Ja")),
        ];
        assert_eq!(said(&three), "2016: Stokke ja, Andebu nei, Sandefjord ja");
        let two = [("Hof", Some("Bolig, arbeid")), ("Holmestrand", None)];
        assert_eq!(said(&two), "2016: Hof bolig, arbeid; Holmestrand ikke svar");
    }
}
