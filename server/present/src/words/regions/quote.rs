//! Sentences about regions that can be quoted: which stand out, and by what.

use domain::analysis::Part;
use kinds::Lang;
use view::words::format;
use view::words::round::Percent;
use view::words::{and_list, pick};

/// A region and the indicators in which it stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionStanding<'a> {
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
    /// What the indicator says, as it follows "kommuner som".
    pub clause: &'a str,
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

/// What is clear, and in which regions: a sentence for each indicator and direction, in the order in which
/// the indicators stand. `standings` in the order of the columns, of so many `indicators`.
pub fn lead(
    standings: &[RegionStanding<'_>],
    indicators: usize,
    adjusted: bool,
    lang: Lang,
) -> String {
    let mut told: Vec<(&str, bool, Vec<String>)> = Vec::new();
    for standing in standings {
        let higher = standing.higher.iter().map(|finding| (finding.clause, true));
        let lower = standing.lower.iter().map(|finding| (finding.clause, false));
        for (clause, more) in higher.chain(lower) {
            let known = told.iter_mut().find(|it| (it.0, it.1) == (clause, more));
            match known {
                Some((.., regions)) => regions.push(standing.region.to_owned()),
                None => told.push((clause, more, vec![standing.region.to_owned()])),
            }
        }
    }
    let sentences = told.iter().map(|(clause, more, regions)| {
        let regions = and_list(regions, lang);
        let how_many = how_many(*more, lang);
        match lang {
            Lang::Nb => {
                format!("I {regions} er det klart {how_many} kommuner som {clause} enn ellers i landet.")
            }
            Lang::Nn => {
                format!("I {regions} er det klart {how_many} kommunar som {clause} enn elles i landet.")
            }
            Lang::En => format!(
                "In {regions}, clearly {how_many} municipalities {clause} than elsewhere in the country."
            ),
        }
    });
    let mut sentences: Vec<String> = sentences.collect();
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
        sentences.push(adjusted_for(lang).to_owned());
    }
    sentences.join(" ")
}

fn adjusted_for(lang: Lang) -> &'static str {
    pick(
        lang,
        "Tallene er justert for kommunestørrelse.",
        "Tala er justerte for kommunestorleik.",
        "The numbers are adjusted for municipality size.",
    )
}

fn how_many(more: bool, lang: Lang) -> &'static str {
    if more {
        pick(lang, "flere", "fleire", "more")
    } else {
        pick(lang, "færre", "færre", "fewer")
    }
}

/// The sentences of one region that can be quoted: they stand by themselves, with year, counts, and what
/// becomes of the differences when adjusted for size.
pub fn standing(
    standing: &RegionStanding<'_>,
    indicators: usize,
    adjusted: bool,
    year: u16,
    lang: Lang,
) -> String {
    let region = standing.region;
    let higher = standing.higher.iter().map(|finding| (finding, true));
    let lower = standing.lower.iter().map(|finding| (finding, false));
    let found: Vec<(&Finding<'_>, bool)> = higher.chain(lower).collect();
    let mut sentences: Vec<String> = Vec::with_capacity(found.len() + 1);
    for (finding, more) in &found {
        let opening = opening(region, year, sentences.is_empty(), lang);
        let how_many = how_many(*more, lang);
        let (clause, counts) = (finding.clause, counts(finding, lang));
        sentences.push(match lang {
            Lang::Nb => format!(
                "{opening} klart {how_many} kommuner som {clause} enn ellers i landet: {counts}."
            ),
            Lang::Nn => format!(
                "{opening} klart {how_many} kommunar som {clause} enn elles i landet: {counts}."
            ),
            Lang::En => format!(
                "{opening} clearly {how_many} municipalities {clause} than elsewhere in the country: {counts}."
            ),
        });
    }
    if found.is_empty() {
        sentences.push(match lang {
            Lang::Nb => format!(
                "I undersøkelsen {year} skiller {region} seg ikke klart fra resten av landet på noe av de {indicators} forholdene."
            ),
            Lang::Nn => format!(
                "I undersøkinga {year} skil {region} seg ikkje klart frå resten av landet på noko av dei {indicators} forholda."
            ),
            Lang::En => format!(
                "In the survey of {year}, {region} does not differ clearly from the rest of the country in any of the {indicators} indicators."
            ),
        });
    }
    if adjusted {
        sentences.push(adjusted_for(lang).to_owned());
    } else if !found.is_empty() {
        sentences.push(when_adjusted(standing, lang));
    }
    sentences.join(" ")
}

/// How a sentence about a region begins: the first by year and place, the others after it.
fn opening(region: &str, year: u16, first: bool, lang: Lang) -> String {
    match (first, lang) {
        (true, Lang::Nb) => format!("I undersøkelsen {year} er det i {region}"),
        (true, Lang::Nn) => format!("I undersøkinga {year} er det i {region}"),
        (true, Lang::En) => format!("In the survey of {year}, in {region}"),
        (false, Lang::Nb | Lang::Nn) => "Det er også".to_owned(),
        (false, Lang::En) => "Also".to_owned(),
    }
}

/// `29 av 42 (69 %) mot 119 av 218 (55 %) av dem som bosetter`; without counts where there are none.
fn counts(finding: &Finding<'_>, lang: Lang) -> String {
    let [own, others] = [(0, finding.percent), (1, finding.others)].map(|(at, percent)| {
        let percent = format::percent(percent, lang);
        match finding.counted {
            Some(counted) => {
                let Part { count, n } = counted[at];
                let of = pick(lang, "av", "av", "of");
                format!("{count} {of} {n} ({percent})")
            }
            None => percent,
        }
    });
    let against = pick(lang, "mot", "mot", "against");
    let base = finding
        .base
        .map_or_else(String::new, |base| format!(", {base}"));
    format!("{own} {against} {others}{base}")
}

/// How many of a region's clear differences are clear when adjusted for size, in a sentence.
fn when_adjusted(standing: &RegionStanding<'_>, lang: Lang) -> String {
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
