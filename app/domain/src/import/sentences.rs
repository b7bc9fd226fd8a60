//! What is said of a wave's files: whole sentences that tell what is wrong and what to do.

use kinds::UnitType;

use super::{DATA_BASIS, SYNTHETIC_MARK};
use crate::municipality::Unit;

pub(super) mod answers;

/// Longest piece of a cell that is repeated in a sentence; characters.
const QUOTED_CHARS_MAX: usize = 60;

/// Most names or options listed in one sentence.
const LISTED_MAX: usize = 12;

/// `text` cut to `limit` characters, on one line.
pub(super) fn shortened(text: &str, limit: usize) -> String {
    let mut letters = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut short: String = letters.by_ref().take(limit).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

fn quoted(text: &str) -> String {
    format!("«{}»", shortened(text, QUOTED_CHARS_MAX))
}

fn named(unit: &Unit) -> String {
    format!("{} {}", unit.number, unit.name)
}

/// `a, b og c`; long lists end in how many more there are.
fn listed(mut parts: Vec<String>, joint: &str) -> String {
    let more = parts.len().saturating_sub(LISTED_MAX);
    if more > 0 {
        parts.truncate(LISTED_MAX);
        parts.push(format!("{more} til"));
    }
    match parts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {joint} {last}", before.join(", ")),
        None => String::new(),
    }
}

fn rows(count: usize) -> String {
    match count {
        1 => "én rad".to_owned(),
        _ => format!("{} rader", whole(count.try_into().unwrap_or(i64::MAX))),
    }
}

fn suggestion(named_so: Option<&Unit>) -> String {
    named_so.map_or(String::new(), |unit| {
        format!(" Navnet i raden tilhører {}.", named(unit))
    })
}

pub(super) fn left_out(count: usize) -> String {
    let count = match count {
        1 => "Ett problem".to_owned(),
        _ => format!("{} problemer", whole(count.try_into().unwrap_or(i64::MAX))),
    };
    format!("{count} til er ikke tatt med her. Rett dem som er vist, og prøv på nytt.")
}

pub(super) fn codebook_fault(fault: &str) -> String {
    format!("Kodeboken henger ikke sammen: {fault}. Rett kodeboken før svarene leses inn.")
}

pub(super) fn bad_fieldwork(text: &str) -> String {
    format!(
        "{} er ikke en dag i svarperioden. Skriv den som 2015-12-03 i kodeboken.",
        quoted(text)
    )
}

pub(super) fn reserved_id(id: &str) -> String {
    format!(
        "Id-en «{id}» er navnet på en fast kolonne i svarfilen. Gi spørsmålet en annen id i kodeboken."
    )
}

pub(super) fn empty_file() -> String {
    "Filen er tom. Hent den på nytt fra undersøkelsesverktøyet.".to_owned()
}

pub(super) fn no_rows() -> String {
    "Filen har en overskrift, men ingen rader under den. Hent den på nytt fra undersøkelsesverktøyet."
        .to_owned()
}

pub(super) fn no_known_heading(expected: &str) -> String {
    format!(
        "Ingen av overskriftene i rad 1 er kjent, så dette er neppe riktig fil. Første overskrift skal være «{expected}»; kontroller også skilletegnet mellom kolonnene."
    )
}

pub(super) fn missing_column(heading: &str) -> String {
    format!(
        "Kolonnen «{heading}» mangler. Legg den til i rad 1, eller hent filen på nytt fra undersøkelsesverktøyet."
    )
}

pub(super) fn missing_choice_columns(question: &str, first_option: &str) -> String {
    format!(
        "Spørsmålet «{question}» mangler. Legg til én kolonne for hvert alternativ («{question}.{first_option}» og så videre), eller én kolonne «{question}» med alternativene skilt av |."
    )
}

pub(super) fn both_choice_forms(question: &str) -> String {
    format!(
        "Spørsmålet «{question}» står både som én kolonne og som én kolonne for hvert alternativ. Behold den ene formen."
    )
}

pub(super) fn duplicate_column(heading: &str, first: usize, again: usize) -> String {
    format!(
        "Overskriften «{heading}» står både i kolonne {} og {}. Behold den ene kolonnen.",
        letters(first),
        letters(again)
    )
}

pub(super) fn extra_column(heading: &str) -> String {
    format!(
        "Kolonnen {} er ukjent og blir ikke lest. Slett den, eller rett overskriften hvis den skulle vært lest.",
        quoted(heading)
    )
}

pub(super) fn column_without_heading(position: usize) -> String {
    format!(
        "Kolonne {} har innhold, men ingen overskrift, og blir ikke lest. Skriv overskriften i rad 1, eller slett kolonnen.",
        letters(position)
    )
}

pub(super) fn changed_heading(heading: &str, expected: &str) -> String {
    format!(
        "Overskriften {} ligner på «{expected}» og er lest som det. Rett overskriften, eller gi kolonnen et helt annet navn hvis den er noe annet.",
        quoted(heading)
    )
}

pub(super) fn changed_option(text: &str, option: &str, count: usize) -> String {
    format!(
        "{} er lest som «{option}» i {}. Rett teksten i filen eller i kodeboken hvis det er feil.",
        quoted(text),
        rows(count)
    )
}

pub(super) fn too_many_cells(cells: usize, headings: usize) -> String {
    format!(
        "Raden har {cells} celler, men det er bare {headings} overskrifter. Kontroller skilletegn og anførselstegn i raden."
    )
}

pub(super) fn number_missing(named_so: Option<&Unit>) -> String {
    format!(
        "Raden mangler nummer. Skriv kommunenummeret (fire siffer) eller bydelsnummeret (seks siffer).{}",
        suggestion(named_so)
    )
}

pub(super) fn not_a_number(text: &str, named_so: Option<&Unit>) -> String {
    format!(
        "{} er ikke et kommunenummer (fire siffer) eller et bydelsnummer (seks siffer). Rett nummeret.{}",
        quoted(text),
        suggestion(named_so)
    )
}

pub(super) fn lost_zero(text: &str, unit: &Unit) -> String {
    format!(
        "Nummeret «{text}» har mistet nullen foran og er lest som {}. Lagre kolonnen som tekst neste gang.",
        named(unit)
    )
}

pub(super) fn later_number(number: &str, since: u16, year: u16, former: &[&Unit]) -> String {
    let former = former.iter().map(|unit| named(unit)).collect();
    format!(
        "Nummeret {number} gjelder fra {since}. I {year} var dette {}. Skriv nummeret fra {year}.",
        listed(former, "eller")
    )
}

pub(super) fn unknown_district(number: &str, first: &str, last: &str) -> String {
    format!(
        "{number} er ikke en av bydelene i registeret; de har numre fra {first} til {last}. Rett nummeret."
    )
}

pub(super) fn unknown_number(number: &str, year: u16, named_so: Option<&Unit>) -> String {
    format!(
        "Nummeret {number} finnes ikke i registeret for {year}. Rett nummeret.{}",
        suggestion(named_so)
    )
}

pub(super) fn city_and_district(unit: &Unit, other: &Unit) -> String {
    let (what, whose) = match unit.unit_type() {
        UnitType::Municipality => ("kommunen", "bydelen"),
        UnitType::District => ("bydelen", "kommunen"),
    };
    format!(
        "Raden har nummeret til {what} {}, men navnet til {whose} {}. Rett det som er feil, så svarene havner på riktig sted.",
        named(unit),
        named(other)
    )
}

pub(super) fn other_name(name: &str, unit: &Unit) -> String {
    format!(
        "Navnet {} passer ikke til nummeret, som tilhører {}. Kontroller at raden har riktig nummer.",
        quoted(name),
        named(unit)
    )
}

pub(super) fn duplicate_unit(unit: &Unit, first_row: usize) -> String {
    format!(
        "{} står også i rad {first_row}. Behold bare den ene raden.",
        named(unit)
    )
}

pub(super) fn not_invited(unit: &Unit, units_file: &str) -> String {
    format!(
        "{} har svart, men er ikke blant de inviterte i {units_file}. Legg enheten til der, eller fjern raden.",
        named(unit)
    )
}

pub(super) fn not_listed(units: &[&Unit]) -> String {
    let names = units.iter().map(|unit| named(unit)).collect();
    format!(
        "I registeret, men ikke i filen: {}. De regnes som inviterte som ikke har svart; legg dem til i filen hvis de var det.",
        listed(names, "og")
    )
}

pub(super) fn not_yes_or_no(text: &str) -> String {
    format!(
        "{} er ikke et ja eller nei. Skriv 1 for ja, 0 for nei, eller la cellen stå tom.",
        quoted(text)
    )
}

pub(super) fn unknown_basis(text: &str) -> String {
    format!(
        "{} er ikke et kjent datagrunnlag. Skriv «{SYNTHETIC_MARK}», eller la cellen stå tom.",
        quoted(text)
    )
}

pub(super) fn mixed_basis(marked: usize, total: usize) -> String {
    format!(
        "{marked} av {} er merket «{SYNTHETIC_MARK}» i kolonnen «{DATA_BASIS}», resten ikke. Merk alle radene eller ingen.",
        rows(total)
    )
}

pub(super) fn files_marked_differently(units: &str, units_marked: bool, answers: &str) -> String {
    let (marked, unmarked) = if units_marked {
        (units, answers)
    } else {
        (answers, units)
    };
    format!(
        "Radene i {marked} er merket «{SYNTHETIC_MARK}», men ikke radene i {unmarked}. Merk begge filene eller ingen."
    )
}

/// The letters a spreadsheet shows above a column: 0 is A, 26 is AA.
fn letters(mut position: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.push(char::from(b'A' + u8::try_from(position % 26).unwrap_or(0)));
        if position < 26 {
            return name.iter().rev().collect();
        }
        position = position / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_a_spreadsheets_letters() {
        for (position, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(position), name);
        }
    }

    #[test]
    fn a_quoted_cell_is_short_and_on_one_line() {
        assert_eq!(quoted("a\nb"), "«a b»");
        let long = quoted(&"x".repeat(5_000_000));
        assert_eq!(long.chars().count(), QUOTED_CHARS_MAX + 3);
    }

    #[test]
    fn lists_read_as_a_sentence() {
        let parts = |count: usize| (0..count).map(|i| i.to_string()).collect::<Vec<_>>();
        assert_eq!(listed(parts(1), "og"), "0");
        assert_eq!(listed(parts(3), "og"), "0, 1 og 2");
        assert!(listed(parts(LISTED_MAX + 5), "og").ends_with("11 og 5 til"));
    }
}

fn whole(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

fn date(iso: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => format!("{day}.{month}.{year}"),
        _ => iso.to_owned(),
    }
}
