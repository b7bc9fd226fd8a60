//! Words of the page that holds regions against the country.

mod compared;
mod quote;

use kinds::{Lang, SizeClass, Verdict};
use view::words::format::NO_BREAK_SPACE;
use view::words::verdict::verdict;
use view::words::{and_list, pick};

use crate::words::class;

pub use self::compared::{AgainstOthers, compared, how_many_clear};
pub use self::quote::{Finding, RegionStanding, lead, standing};

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
        pick(
            lang,
            "Ujusterte tall",
            "Ujusterte tal",
            "Unadjusted numbers",
        )
    }
}

/// Oslo's districts, as the head of a column.
pub fn districts(lang: Lang) -> &'static str {
    pick(lang, "Oslos bydeler", "Bydelane i Oslo", "Oslo's districts")
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
