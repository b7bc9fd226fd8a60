//! Words of the page that holds regions against the country.

use crate::analysis::Part;
use crate::analysis::verdict::Verdict;
use crate::classes::SizeClass;
use crate::words::format::NO_BREAK_SPACE;
use crate::words::verdict::verdict;
use crate::words::{Lang, and_list, class, pick};

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
    /// Whole percent in the region.
    pub percent: u32,
    /// Whole percent in the other regions.
    pub others: u32,
    /// What was counted in the region and in the others; `None` where the percents are adjusted, and
    /// so are shares of nothing that was counted.
    pub counted: Option<[Part; 2]>,
    /// Whether it is clear when adjusted for municipality size.
    pub adjusted: bool,
}

/// Raw numbers or adjusted ones, as a choice.
pub fn basis(adjusted: bool, lang: Lang) -> &'static str {
    if adjusted {
        pick(
            lang,
            "Justert for kommunestørrelse",
            "Justert for kommunestorleik",
            "Adjusted for municipality size",
        )
    } else {
        pick(lang, "Rå tall", "Rå tal", "Raw numbers")
    }
}

/// Oslo's districts, as the head of a column.
pub fn districts(lang: Lang) -> &'static str {
    pick(lang, "Oslos bydeler", "Bydelane i Oslo", "Oslo's districts")
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
                let percent = match lang {
                    Lang::Nb | Lang::Nn => format!("{percent}{NO_BREAK_SPACE}%"),
                    Lang::En => format!("{percent}%"),
                };
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
            match lang {
                Lang::Nb | Lang::Nn => format!("«{title}» ({own}{comma} mot {others})"),
                Lang::En => format!("“{title}” ({own}{comma} against {others})"),
            }
        })
        .collect();
    and_list(&each, lang)
}

/// Where the wave answers none of the indicators.
pub fn nothing_to_compare(lang: Lang) -> &'static str {
    pick(
        lang,
        "Denne undersøkelsen spør ikke om noe av det regionene sammenlignes etter. Velg en annen undersøkelse.",
        "Denne undersøkinga spør ikkje om noko av det regionane blir samanlikna etter. Vel ei anna undersøking.",
        "This survey asks about nothing that regions are compared by. Choose another survey.",
    )
}

/// Indicators left out, since the wave did not ask their questions, or asked them otherwise.
pub fn left_out(indicators: usize, year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "{indicators} forhold bygger på spørsmål som ikke ble stilt slik i {year}, og vises ikke."
        ),
        Lang::Nn => format!(
            "{indicators} forhold byggjer på spørsmål som ikkje vart stilte slik i {year}, og blir ikkje viste."
        ),
        Lang::En => format!(
            "{indicators} indicators rest on questions that were not asked in this way in {year}, and are left out."
        ),
    }
}

/// Conditions that the page does not take.
pub fn whole_country(lang: Lang) -> &'static str {
    pick(
        lang,
        "Siden sammenligner alle kommunene i landet. Andre vilkår i adressen enn region og undersøkelse er ikke brukt.",
        "Sida samanliknar alle kommunane i landet. Andre vilkår i adressa enn region og undersøking er ikkje brukte.",
        "The page compares all municipalities of the country. Conditions in the address other than region and survey are not used.",
    )
}

/// The largest difference, what can be said of it, and how it is made up: raw, composition and the
/// rest, as they are shown. `verdicts` are of the raw difference and of the rest.
pub fn size(
    region: &str,
    [raw, composition, otherwise]: [String; 3],
    verdicts: [Verdict; 2],
    lang: Lang,
) -> String {
    let [of_raw, of_rest] = verdicts.map(|it| verdict(it, lang));
    match lang {
        Lang::Nb => format!(
            "{region} skiller seg mest: {raw} prosentpoeng mot de andre regionene ({of_raw}). {composition} henger sammen med at kommunene der har andre størrelser, og {otherwise} står igjen når størrelsen er lik ({of_rest}). Tallene er avrundet hver for seg."
        ),
        Lang::Nn => format!(
            "{region} skil seg mest: {raw} prosentpoeng mot dei andre regionane ({of_raw}). {composition} heng saman med at kommunane der har andre storleikar, og {otherwise} står att når storleiken er lik ({of_rest}). Tala er runda av kvar for seg."
        ),
        Lang::En => format!(
            "{region} differs most: {raw} percentage points against the other regions ({of_raw}). {composition} goes with its municipalities having other sizes, and {otherwise} remains when sizes are alike ({of_rest}). Each number is rounded by itself."
        ),
    }
}

/// Where no region has an adjusted number.
pub fn no_adjusted(lang: Lang) -> &'static str {
    pick(
        lang,
        "For få har svart til at noen region kan justeres for kommunestørrelse.",
        "For få har svart til at nokon region kan justerast for kommunestorleik.",
        "Too few have answered for any region to be adjusted for municipality size.",
    )
}

/// Regions for which three wide classes are used; whether they are all there are.
pub fn pooled(regions: &[&str], all: bool, lang: Lang) -> String {
    let regions = if all {
        pick(lang, "Alle regionene", "Alle regionane", "All regions").to_owned()
    } else {
        and_list(regions, lang)
    };
    match lang {
        Lang::Nb => format!(
            "{regions}: tre størrelsesklasser (under 5{NO_BREAK_SPACE}000, 5{NO_BREAK_SPACE}000–19{NO_BREAK_SPACE}999 og 20{NO_BREAK_SPACE}000 eller flere), siden en av de seks har færre enn fem svar."
        ),
        Lang::Nn => format!(
            "{regions}: tre storleiksklassar (under 5{NO_BREAK_SPACE}000, 5{NO_BREAK_SPACE}000–19{NO_BREAK_SPACE}999 og 20{NO_BREAK_SPACE}000 eller fleire), sidan ein av dei seks har færre enn fem svar."
        ),
        Lang::En => format!(
            "{regions}: three size classes (under 5,000, 5,000–19,999 and 20,000 or more), since one of the six has fewer than five answers."
        ),
    }
}

/// The name of one class of an adjustment: one of the six, or two of them together.
pub fn sizes(sizes: &[SizeClass], lang: Lang) -> String {
    match sizes {
        [SizeClass::Under2000, _] => {
            pick(lang, "Under 5\u{a0}000", "Under 5\u{a0}000", "Under 5,000").to_owned()
        }
        [SizeClass::From5000, _] => pick(
            lang,
            "5\u{a0}000–19\u{a0}999",
            "5\u{a0}000–19\u{a0}999",
            "5,000–19,999",
        )
        .to_owned(),
        [SizeClass::From20000, _] => pick(
            lang,
            "20\u{a0}000 eller flere",
            "20\u{a0}000 eller fleire",
            "20,000 or more",
        )
        .to_owned(),
        other => {
            let names: Vec<&str> = other.iter().map(|size| class::size(*size, lang)).collect();
            and_list(&names, lang)
        }
    }
}

/// A class in which a side has few answers: `20 000 eller flere: 1 svar`.
pub fn thin(sizes: &str, answers: usize, lang: Lang) -> String {
    match (answers, lang) {
        (_, Lang::Nb | Lang::Nn) => format!("{sizes}: {answers} svar"),
        (1, Lang::En) => format!("{sizes}: 1 answer"),
        (_, Lang::En) => format!("{sizes}: {answers} answers"),
    }
}
