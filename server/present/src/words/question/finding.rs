//! The sentence that answers a question, and what the silent could have made of it.

use kinds::{Lang, UnitType};
use view::words::format;
use view::words::pick;
use view::words::round::Percent;

use super::{closed, units};

/// The sentence that can be quoted: `57 % av kommunene som bosetter flyktninger, har …`.
pub struct Finding<'a> {
    /// Percent of N.
    pub percent: Percent,
    /// What they are a share of.
    pub base: &'a str,
    /// Whether the base is whom N is, so that the sentence need not say that they answered.
    pub base_is_n: bool,
    /// The clause after the share.
    pub clause: &'a str,
    /// Those who answered so.
    pub count: usize,
    /// N.
    pub n: usize,
}

/// Writes the sentence.
pub fn finding(finding: &Finding<'_>, lang: Lang) -> String {
    let Finding {
        percent,
        base,
        base_is_n,
        clause,
        count,
        n,
    } = finding;
    let answered = if *base_is_n {
        ""
    } else {
        pick(lang, " som svarte", " som svara", " that answered")
    };
    let base = closed(base, lang);
    let percent = format::capitalized(&format::percent(*percent, lang));
    match lang {
        Lang::Nb | Lang::Nn => {
            format!("{percent} av {base} {clause} ({count} av {n}{answered}).")
        }
        Lang::En => format!("{percent} of {base} {clause} ({count} of {n}{answered})."),
    }
}

/// What the silent could have made of the share of an answer.
pub fn range(silent: usize, answer: &str, (low, high): (&str, &str), lang: Lang) -> String {
    let they = match silent {
        1 => pick(lang, "den", "den", "it"),
        _ => pick(lang, "de", "dei", "they"),
    };
    match lang {
        Lang::Nb => format!(
            "{silent} som spørsmålet gjelder eller kan gjelde, svarte ikke på det. Hadde {they} svart, ville andelen «{answer}» ligget mellom {low} og {high}."
        ),
        Lang::Nn => format!(
            "{silent} som spørsmålet gjeld eller kan gjelde, svara ikkje på det. Hadde {they} svara, ville delen «{answer}» ha lege mellom {low} og {high}."
        ),
        Lang::En => format!(
            "{silent} that the question applies or may apply to did not answer it. Had {they} answered, the share “{answer}” would be between {low} and {high}."
        ),
    }
}

/// The same share of a part of N: `Av dem som fikk hjelp, er andelen 84 % (157 av 187).`
pub fn among(base: &str, (count, n): (usize, usize), lang: Lang) -> Option<String> {
    let percent = format::percent(Percent::of(count, n)?, lang);
    let base = closed(base, lang);
    Some(match lang {
        Lang::Nb => format!("Av {base} er andelen {percent} ({count} av {n})."),
        Lang::Nn => format!("Av {base} er delen {percent} ({count} av {n})."),
        Lang::En => format!("Of {base} the share is {percent} ({count} of {n})."),
    })
}

/// The clause used where the codebook has none: `svarte «ja» på «…»`. An answer keeps its capitals,
/// but for the first of an ordinary word.
pub fn plain_clause(answers: &[&str], name: &str, lang: Lang) -> String {
    let or = pick(lang, " eller ", " eller ", " or ");
    let quoted: Vec<String> = answers
        .iter()
        .map(|answer| {
            let answer = format::lower_first(answer);
            match lang {
                Lang::En => format!("“{answer}”"),
                Lang::Nb | Lang::Nn => format!("«{answer}»"),
            }
        })
        .collect();
    let quoted = quoted.join(or);
    match lang {
        Lang::Nb => format!("svarte {quoted} på «{name}»"),
        Lang::Nn => format!("svara {quoted} på «{name}»"),
        Lang::En => format!("answered {quoted} to “{name}”"),
    }
}

/// The sentence where nobody answered: `Ingen av kommunene i Nord har svart på spørsmålet.`
pub fn nobody_answered(base: &str, lang: Lang) -> String {
    let base = closed(base, lang);
    match lang {
        Lang::Nb => format!("Ingen av {base} har svart på spørsmålet."),
        Lang::Nn => format!("Ingen av {base} har svara på spørsmålet."),
        Lang::En => format!("None of {base} answered the question."),
    }
}

/// The sentence where all who answered gave an answer outside N.
pub fn none_counts(answers: usize, lang: Lang) -> String {
    match lang {
        Lang::Nb => {
            format!("{answers} har svart på spørsmålet, men ingen av svarene teller med i N.")
        }
        Lang::Nn => format!("{answers} har svara på spørsmålet, men ingen av svara tel med i N."),
        Lang::En => {
            format!("{answers} answered the question, but none of the answers counts in N.")
        }
    }
}

/// The sentence where units of a type are not asked: `Spørsmålet er ikke stilt til bydeler.`
pub fn not_asked_of(unit: UnitType, lang: Lang) -> String {
    let units = units(unit, lang);
    match lang {
        Lang::Nb => format!("Spørsmålet er ikke stilt til {units}."),
        Lang::Nn => format!("Spørsmålet er ikkje stilt til {units}."),
        Lang::En => format!("The question was not asked of {units}."),
    }
}
