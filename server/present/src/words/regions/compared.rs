//! One indicator of one region in a sentence that stands by itself.

use domain::analysis::Part;
use kinds::{Lang, Verdict};
use view::words::format::percent_of;
use view::words::pick;

/// A region by one indicator, against the other regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgainstOthers<'a> {
    /// Name of the region.
    pub region: &'a str,
    /// What the indicator says.
    pub title: &'a str,
    /// What it is a share of, where not of all that answered: "av dem som bosetter".
    pub base: Option<&'a str>,
    /// Those it holds for in the region.
    pub own: Part,
    /// And in the other regions.
    pub others: Part,
    /// What can be said of the difference.
    pub verdict: Verdict,
    /// Whether the same can be said when the numbers are adjusted for municipality size; `None`
    /// where there is too little to adjust.
    pub adjusted: Option<bool>,
}

/// `Nord: «Har resultatmål» gjelder 36 % av dem som bosetter (14 av 39), klart lavere enn i resten av
/// landet (61 %, 134 av 221).`
pub fn compared(found: &AgainstOthers<'_>, lang: Lang) -> String {
    let AgainstOthers { region, title, .. } = found;
    let all = pick(
        lang,
        "av kommunene som svarte",
        "av kommunane som svara",
        "of the municipalities that answered",
    );
    let base = found.base.unwrap_or(all);
    let share = |part: Part| percent_of(part.count, part.n, lang);
    let counted = |part: Part| {
        let of = pick(lang, "av", "av", "of");
        format!("{} {of} {}", part.count, part.n)
    };
    if found.own.n == 0 {
        return match lang {
            Lang::Nb => format!("{region}: Ingen har svart på det som ligger bak «{title}»."),
            Lang::Nn => format!("{region}: Ingen har svara på det som ligg bak «{title}»."),
            Lang::En => format!("{region}: nobody answered what “{title}” rests on."),
        };
    }
    let (own, own_of) = (share(found.own), counted(found.own));
    let against = against(
        found.verdict,
        &share(found.others),
        &counted(found.others),
        lang,
    );
    let end = end(found, lang);
    match lang {
        Lang::Nb => {
            format!("{region}: «{title}» gjelder {own} {base} ({own_of}), {against}.{end}")
        }
        Lang::Nn => format!("{region}: «{title}» gjeld {own} {base} ({own_of}), {against}.{end}"),
        Lang::En => {
            format!("{region}: “{title}” holds for {own} {base} ({own_of}), {against}.{end}")
        }
    }
}

/// How it stands to the rest of the country: `klart lavere enn i resten av landet (61 %, 134 av
/// 221)`, or `mot 61 % i resten av landet (134 av 221)`.
fn against(verdict: Verdict, others: &str, of: &str, lang: Lang) -> String {
    let rest = pick(
        lang,
        "i resten av landet",
        "i resten av landet",
        "in the rest of the country",
    );
    let clear = match verdict {
        Verdict::ClearlyHigher => pick(
            lang,
            "klart høyere enn",
            "klart høgare enn",
            "clearly higher than",
        ),
        Verdict::ClearlyLower => pick(
            lang,
            "klart lavere enn",
            "klart lågare enn",
            "clearly lower than",
        ),
        Verdict::MayBeChance | Verdict::TooFew => {
            let against = pick(lang, "mot", "mot", "against");
            return format!("{against} {others} {rest} ({of})");
        }
    };
    format!("{clear} {rest} ({others}, {of})")
}

/// What is to be said after it.
fn end(found: &AgainstOthers<'_>, lang: Lang) -> &'static str {
    match (found.verdict, found.adjusted) {
        (Verdict::TooFew, _) => pick(
            lang,
            " For få har svart til å si noe om forskjellen.",
            " For få har svara til å seie noko om skilnaden.",
            " Too few have answered to say anything of the difference.",
        ),
        (Verdict::MayBeChance, _) | (_, None) => "",
        (_, Some(true)) => pick(
            lang,
            " Forskjellen er klar også når tallene justeres for kommunestørrelse.",
            " Skilnaden er klar også når tala blir justerte for kommunestorleik.",
            " The difference is clear also when the numbers are adjusted for municipality size.",
        ),
        (_, Some(false)) => pick(
            lang,
            " Forskjellen er ikke klar når tallene justeres for kommunestørrelse.",
            " Skilnaden er ikkje klar når tala blir justerte for kommunestorleik.",
            " The difference is not clear when the numbers are adjusted for municipality size.",
        ),
    }
}

/// How many of the indicators a region stands out in.
pub fn how_many_clear(region: &str, clear: usize, all: usize, lang: Lang) -> String {
    match (clear, lang) {
        (0, Lang::Nb) => format!(
            "{region} skiller seg ikke klart fra resten av landet på noe av de {all} forholdene som regionene sammenlignes etter."
        ),
        (0, Lang::Nn) => format!(
            "{region} skil seg ikkje klart frå resten av landet på noko av dei {all} forholda som regionane blir samanlikna etter."
        ),
        (0, Lang::En) => format!(
            "{region} does not differ clearly from the rest of the country in any of the {all} indicators that regions are compared by."
        ),
        (_, Lang::Nb) => format!(
            "{region} skiller seg klart fra resten av landet på {clear} av de {all} forholdene som regionene sammenlignes etter."
        ),
        (_, Lang::Nn) => format!(
            "{region} skil seg klart frå resten av landet på {clear} av dei {all} forholda som regionane blir samanlikna etter."
        ),
        (_, Lang::En) => format!(
            "{region} differs clearly from the rest of the country in {clear} of the {all} indicators that regions are compared by."
        ),
    }
}
