//! The sentence that answers a question, and what the silent could have made of it.

use kinds::Lang;
use view::words::format;
use view::words::pick;
use view::words::round::Percent;

use super::closed;

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

/// The clause used where the codebook has none: `svarte «ja» på …`.
pub fn plain_clause(answers: &[&str], short: &str, lang: Lang) -> String {
    let or = pick(lang, " eller ", " eller ", " or ");
    let quoted: Vec<String> = answers
        .iter()
        .map(|answer| match lang {
            Lang::En => format!("“{}”", answer.to_lowercase()),
            Lang::Nb | Lang::Nn => format!("«{}»", answer.to_lowercase()),
        })
        .collect();
    let quoted = quoted.join(or);
    match lang {
        Lang::Nb => format!("svarte {quoted} på {short}"),
        Lang::Nn => format!("svara {quoted} på {short}"),
        Lang::En => format!("answered {quoted} to {short}"),
    }
}

/// The sentence where nobody in the selection answered.
pub fn nobody_answered(lang: Lang) -> &'static str {
    pick(
        lang,
        "Ingen i utvalget har svart på spørsmålet.",
        "Ingen i utvalet har svara på spørsmålet.",
        "Nobody in the selection has answered the question.",
    )
}
