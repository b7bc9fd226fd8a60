//! Sentences about regions that can be quoted: which stand out, and by what.

use domain::analysis::Part;
use kinds::Lang;
use view::words::format;
use view::words::round::Percent;
use view::words::{and_list, pick};

/// A region and the indicators in which it stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Name of the region.
    pub region: &'a str,
    /// Clearly higher than the other regions.
    pub higher: Vec<Finding<'a>>,
    /// Clearly lower.
    pub lower: Vec<Finding<'a>>,
}

/// One clear difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding<'a> {
    /// What the indicator says.
    pub title: &'a str,
    /// What it is a share of, where not of all that answered: "av dem som bosetter".
    pub base: Option<&'a str>,
    /// Percent in the region.
    pub percent: Percent,
    /// Percent in the other regions.
    pub others: Percent,
    /// What was counted in the region and in the others; `None` where the percents are adjusted, and
    /// so are shares of nothing that was counted.
    pub counted: Option<[Part; 2]>,
    /// Whether it is clear when adjusted for municipality size.
    pub adjusted: bool,
}

/// Which regions stand out most, of so many indicators. `standings` in the order of the columns.
pub fn lead(standings: &[Standing<'_>], indicators: usize, adjusted: bool, lang: Lang) -> String {
    let mut sentences: Vec<String> = Vec::new();
    if let Some((regions, count)) = most(standings, |it| it.higher.len()) {
        let is = pick(lang, "klart høyere", "klart høgare", "clearly higher");
        let than = rest(lang);
        sentences.push(stands_out(
            &regions,
            &format!("{is} {than}"),
            [count, indicators],
            lang,
        ));
    }
    if let Some((regions, count)) = most(standings, |it| it.lower.len()) {
        let mut is = pick(lang, "klart lavere", "klart lågare", "clearly lower").to_owned();
        if sentences.is_empty() {
            is = format!("{is} {}", rest(lang));
        }
        sentences.push(stands_out(&regions, &is, [count, indicators], lang));
    }
    if sentences.is_empty() {
        sentences.push(match lang {
            Lang::Nb => format!(
                "Ingen region skiller seg klart fra resten av landet på noe av de {indicators} forholdene."
            ),
            Lang::Nn => format!(
                "Ingen region skil seg klart frå resten av landet på noko av dei {indicators} forholda."
            ),
            Lang::En => format!(
                "No region differs clearly from the rest of the country in any of the {indicators} indicators."
            ),
        });
    }
    if adjusted {
        sentences.push(
            pick(
                lang,
                "Tallene er justert for kommunestørrelse.",
                "Tala er justerte for kommunestorleik.",
                "The numbers are adjusted for municipality size.",
            )
            .to_owned(),
        );
    }
    sentences.join(" ")
}

fn rest(lang: Lang) -> &'static str {
    pick(
        lang,
        "enn resten av landet",
        "enn resten av landet",
        "than the rest of the country",
    )
}

/// The regions with the highest count, in a list, and the count; `None` where it is zero.
fn most(
    standings: &[Standing<'_>],
    count: impl Fn(&Standing<'_>) -> usize,
) -> Option<(Vec<String>, usize)> {
    let highest = standings.iter().map(&count).max().filter(|it| *it > 0)?;
    let regions = standings.iter().filter(|it| count(it) == highest);
    let names = regions.map(|it| it.region.to_owned()).collect();
    Some((names, highest))
}

/// `Øst ligger klart høyere enn resten av landet på 8 av 13 forhold.`
fn stands_out(regions: &[String], is: &str, [count, of]: [usize; 2], lang: Lang) -> String {
    let each = regions.len() > 1;
    let names = and_list(regions, lang);
    match (lang, each) {
        (Lang::Nb, false) => format!("{names} ligger {is} på {count} av {of} forhold."),
        (Lang::Nb, true) => format!("{names} ligger hver {is} på {count} av {of} forhold."),
        (Lang::Nn, false) => format!("{names} ligg {is} på {count} av {of} forhold."),
        (Lang::Nn, true) => format!("{names} ligg kvar {is} på {count} av {of} forhold."),
        (Lang::En, false) => format!("{names} is {is} in {count} of {of} indicators."),
        (Lang::En, true) => format!("{names} are each {is} in {count} of {of} indicators."),
    }
}

/// The sentence of one region that can be quoted: it stands by itself, with year, counts, and what
/// becomes of the differences when adjusted for size.
pub fn standing(
    standing: &Standing<'_>,
    indicators: usize,
    adjusted: bool,
    year: u16,
    lang: Lang,
) -> String {
    let region = standing.region;
    let adjusted_for = match (adjusted, lang) {
        (false, _) => "",
        (true, Lang::Nb) => ", justert for kommunestørrelse,",
        (true, Lang::Nn) => ", justert for kommunestorleik,",
        (true, Lang::En) => ", adjusted for municipality size,",
    };
    if standing.higher.is_empty() && standing.lower.is_empty() {
        return match lang {
            Lang::Nb => format!(
                "I undersøkelsen {year} skiller {region}{adjusted_for} seg ikke klart fra resten av landet på noe av de {indicators} forholdene."
            ),
            Lang::Nn => format!(
                "I undersøkinga {year} skil {region}{adjusted_for} seg ikkje klart frå resten av landet på noko av dei {indicators} forholda."
            ),
            Lang::En => format!(
                "In the survey of {year}, {region}{adjusted_for} does not differ clearly from the rest of the country in any of the {indicators} indicators."
            ),
        };
    }
    let mut parts = Vec::new();
    for (findings, higher) in [(&standing.higher, true), (&standing.lower, false)] {
        if !findings.is_empty() {
            let direction = direction(higher, lang);
            parts.push(format!("{direction} {}", listed(findings, lang)));
        }
    }
    let parts = parts.join(pick(lang, ", og ", ", og ", ", and "));
    let opening = match lang {
        Lang::Nb => format!("I undersøkelsen {year} ligger {region}{adjusted_for}"),
        Lang::Nn => format!("I undersøkinga {year} ligg {region}{adjusted_for}"),
        Lang::En => format!("In the survey of {year}, {region}{adjusted_for} is"),
    };
    let brackets = pick(
        lang,
        "I parentes: regionen mot de andre regionene.",
        "I parentes: regionen mot dei andre regionane.",
        "In brackets: the region against the other regions.",
    );
    let sentence = format!("{opening} {parts}. {brackets}");
    if adjusted {
        return sentence;
    }
    format!("{sentence} {}", when_adjusted(standing, lang))
}

/// How many of a region's clear differences are clear when adjusted for size, in a sentence.
fn when_adjusted(standing: &Standing<'_>, lang: Lang) -> String {
    let found = standing.higher.iter().chain(&standing.lower);
    let all = found.clone().count();
    let clear = found.filter(|finding| finding.adjusted).count();
    let condition = pick(
        lang,
        "når tallene justeres for kommunestørrelse",
        "når tala blir justerte for kommunestorleik",
        "when the numbers are adjusted for municipality size",
    );
    let told = match (clear, all, lang) {
        (0, 1, Lang::Nb) => "Forskjellen er ikke klar".to_owned(),
        (0, 1, Lang::Nn) => "Skilnaden er ikkje klar".to_owned(),
        (0, 1, Lang::En) => "The difference is not clear".to_owned(),
        (0, _, Lang::Nb) => "Ingen av forskjellene er klare".to_owned(),
        (0, _, Lang::Nn) => "Ingen av skilnadene er klare".to_owned(),
        (0, _, Lang::En) => "None of the differences is clear".to_owned(),
        (1, 1, Lang::Nb) => "Forskjellen er klar også".to_owned(),
        (1, 1, Lang::Nn) => "Skilnaden er klar også".to_owned(),
        (1, 1, Lang::En) => "The difference is clear also".to_owned(),
        (_, _, Lang::Nb) => format!("{clear} av de {all} forskjellene er klare også"),
        (_, _, Lang::Nn) => format!("{clear} av dei {all} skilnadene er klare også"),
        (_, _, Lang::En) => format!("{clear} of the {all} differences are clear also"),
    };
    format!("{told} {condition}.")
}

fn direction(higher: bool, lang: Lang) -> &'static str {
    if higher {
        pick(
            lang,
            "klart høyere enn resten av landet på",
            "klart høgare enn resten av landet på",
            "clearly higher than the rest of the country in",
        )
    } else {
        pick(
            lang,
            "klart lavere enn resten av landet på",
            "klart lågare enn resten av landet på",
            "clearly lower than the rest of the country in",
        )
    }
}

/// `«Har resultatmål» (29 av 42, 69 %, mot 119 av 218, 55 %)`; without counts where there are none.
fn listed(findings: &[Finding<'_>], lang: Lang) -> String {
    let each: Vec<String> = findings
        .iter()
        .map(|finding| {
            let [own, others] = [(0, finding.percent), (1, finding.others)].map(|(at, percent)| {
                let percent = format::percent(percent, lang);
                match finding.counted {
                    Some(counted) => {
                        let Part { count, n } = counted[at];
                        let of = pick(lang, "av", "av", "of");
                        format!("{count} {of} {n}, {percent}")
                    }
                    None => percent,
                }
            });
            let comma = if finding.counted.is_some() { "," } else { "" };
            let title = finding.title;
            let base = finding
                .base
                .map_or_else(String::new, |base| format!(" {base}"));
            match lang {
                Lang::Nb | Lang::Nn => format!("«{title}»{base} ({own}{comma} mot {others})"),
                Lang::En => format!("“{title}”{base} ({own}{comma} against {others})"),
            }
        })
        .collect();
    and_list(&each, lang)
}
