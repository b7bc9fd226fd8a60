//! What is said of the answers in a row.

use kinds::{Lang, UnitType};

use super::{date, listed, named, quoted, whole};
use crate::import::TEXT_UNITS_MAX;
use crate::import::routing::NotAsked;
use crate::municipality::Unit;
use crate::survey::{NumberLimits, Question};

pub(in crate::import) fn bad_date(text: &str) -> String {
    format!(
        "{} er ikke en dato. Skriv dagen som 14.12.2015 eller 2015-12-14.",
        quoted(text)
    )
}

pub(in crate::import) fn outside_fieldwork(day: &str, from: &str, to: &str) -> String {
    format!(
        "{} er utenfor svarperioden {}–{}. Kontroller datoen.",
        date(day),
        date(from),
        date(to)
    )
}

pub(in crate::import) fn no_answers() -> String {
    "Raden har ingen svar. Enheten regnes som svart, uten svar på noe spørsmål; fjern raden hvis skjemaet ikke ble levert."
        .to_owned()
}

fn wordings(question: &Question) -> String {
    let options = question.options.iter();
    let texts = options.map(|option| format!("«{}»", option.wording.nb));
    listed(texts.collect(), "eller")
}

pub(in crate::import) fn outside_codebook(text: &str, question: &Question) -> String {
    format!(
        "{} er ikke et svaralternativ. Skriv {}, eller la cellen stå tom.",
        quoted(text),
        wordings(question)
    )
}

pub(in crate::import) fn not_a_tick(text: &str) -> String {
    format!(
        "{} er verken krysset av eller ikke. Skriv 1 for krysset av og 0 for ikke krysset av.",
        quoted(text)
    )
}

pub(in crate::import) fn partly_filled() -> String {
    "Cellen er tom, men andre alternativer i spørsmålet er fylt ut i samme rad. Skriv 1 for krysset av og 0 for ikke krysset av, eller tøm alle."
        .to_owned()
}

pub(in crate::import) fn nothing_ticked(exclusive: &str) -> String {
    format!(
        "Ingen alternativer er krysset av, heller ikke «{exclusive}». Tøm cellene hvis spørsmålet ikke er besvart, eller kryss av det som gjelder."
    )
}

pub(in crate::import) fn too_many_choices(count: usize, allowed: usize) -> String {
    format!(
        "Det er krysset av for {count} alternativer, men spørsmålet tillater {allowed}. Ta bort {}.",
        count - allowed
    )
}

pub(in crate::import) fn exclusive_with_others(exclusive: &str) -> String {
    format!(
        "«{exclusive}» er krysset av sammen med andre alternativer. Ta bort det eller de andre."
    )
}

pub(in crate::import) fn not_whole_number(text: &str) -> String {
    format!(
        "{} er ikke et helt tall. Skriv bare tallet, uten desimaler, enhet eller mellomrom.",
        quoted(text)
    )
}

pub(in crate::import) fn outside_limits(number: i64, limits: &NumberLimits) -> String {
    let unit = limits.unit.text(Lang::Nb);
    format!(
        "{} {unit} er utenfor grensene. Tallet skal være fra {} til {}.",
        whole(number),
        whole(limits.min),
        whole(limits.max)
    )
}

pub(in crate::import) fn text_too_long(units: usize) -> String {
    let count = |count: usize| whole(count.try_into().unwrap_or(i64::MAX));
    format!(
        "Teksten er på {} tegn, og det meste en celle i Excel rommer, er {}. Kort den ned.",
        count(units),
        count(TEXT_UNITS_MAX)
    )
}

pub(in crate::import) fn not_asked(
    why: NotAsked<'_>,
    unit: Option<&Unit>,
    trait_name: impl Fn(&str) -> String,
) -> String {
    let who = unit.map_or_else(|| "enheten".to_owned(), named);
    match why {
        NotAsked::UnitType => {
            let kind = match unit.map(Unit::unit_type) {
                Some(UnitType::District) => "bydeler",
                _ => "kommuner",
            };
            format!(
                "Spørsmålet er ikke stilt til {kind}, men {who} har svart. Tøm cellen, eller rett nummeret i raden."
            )
        }
        NotAsked::DoesNotSettle => format!(
            "Spørsmålet er bare stilt til kommuner som bosetter flyktninger, og det gjør ikke {who} etter registeret. Tøm cellen, eller rett nummeret i raden."
        ),
        NotAsked::Lacks(id) => format!(
            "Spørsmålet er bare stilt til dem med kjennetegnet «{}», og det har ikke {who}. Tøm cellen, eller rett kjennetegnet.",
            trait_name(id)
        ),
        NotAsked::After { question, option } => format!(
            "Spørsmålet er bare stilt til dem som svarte «{}» på «{}» ({}), og det gjorde ikke {who}. Tøm cellen, eller rett det svaret.",
            question.options[option].wording.nb, question.short.nb, question.id
        ),
    }
}
