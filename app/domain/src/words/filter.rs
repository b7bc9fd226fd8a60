//! The words of the filter: what is wrong with a query, and its conditions as chips.

use crate::filter::{CONDITIONS_MAX, FilterProblem, QUERY_BYTES_MAX};
use crate::municipality::UnitType;
use crate::words::Lang;

/// Said once after the problems of a query on a page.
pub fn rest_is_used(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb | Lang::Nn => "Resten av filteret er brukt.",
        Lang::En => "The rest of the filter is used.",
    }
}

/// Said before the problems of a query where an export refuses it.
pub fn export_refused(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "Filen ble ikke laget, fordi filteret i adressen ikke kan brukes.",
        Lang::Nn => "Fila vart ikkje laga, fordi filteret i adressa ikkje kan brukast.",
        Lang::En => "The file was not made, because the filter in the address cannot be used.",
    }
}

/// What is wrong with a query, in a whole sentence.
pub fn problem(problem: &FilterProblem, lang: Lang) -> String {
    match lang {
        // Nynorsk and English are not ready: bokmål is used.
        Lang::Nb | Lang::Nn | Lang::En => problem_nb(problem),
    }
}

fn problem_nb(problem: &FilterProblem) -> String {
    use FilterProblem as P;
    match problem {
        P::TooLong(bytes) => format!(
            "Adressen er for lang: filteret er {bytes} tegn, og det kan være høyst {QUERY_BYTES_MAX}. \
             Velg færre verdier."
        ),
        P::TooManyConditions(count) => format!(
            "Filteret har {count} vilkår, og det kan ha høyst {CONDITIONS_MAX}. De siste er ikke brukt."
        ),
        P::UnknownKey(key) => format!("Filteret kjenner ikke nøkkelen «{key}»."),
        P::ReservedKey(key) => {
            format!("Nøkkelen «{key}» er satt av til oppfølging og kan ikke brukes ennå.")
        }
        P::UnknownValue { key, value } => {
            format!("«{value}» er ikke en verdi som «{key}» kan ha.")
        }
        P::BadRange { key, value } => format!(
            "«{value}» er ikke et område for «{key}». Skriv tallene med sifre, det minste først, \
             for eksempel 1000-5000, 1000- eller -5000."
        ),
        P::OneValueOnly { key, value } => {
            format!("«{key}» kan bare ha én verdi, så «{value}» er ikke brukt.")
        }
        P::UnknownWave(wave) => format!("Det finnes ingen undersøkelse for «{wave}»."),
        P::NoWave => {
            "Ingen undersøkelse er lagt inn ennå. Importer en undersøkelse først.".to_owned()
        }
        P::Malformed { key, value } => format!(
            "Vilkåret «{key}={value}» er ikke skrevet riktig. Velg spørsmål og svar i filteret."
        ),
        P::BadCount {
            count,
            question,
            items,
        } => format!(
            "«{count}» er ikke et antall delspørsmål i «{question}». Det må være fra 1 til {items}."
        ),
        P::NothingInCommon { left, right } => {
            format!("Spørsmålene «{left}» og «{right}» har ingen delspørsmål felles.")
        }
        other => lookup_nb(other),
    }
}

/// What was looked up in a wave and not found.
fn lookup_nb(problem: &FilterProblem) -> String {
    use FilterProblem as P;
    match problem {
        P::UnknownCounty { number, year } => {
            format!("Fylke «{number}» finnes ikke i undersøkelsen {year}.")
        }
        P::UnknownNumber { number, year } => {
            format!("Nummeret «{number}» finnes ikke i undersøkelsen {year}.")
        }
        P::OtherUnitType { number, unit } => match unit {
            UnitType::Municipality => {
                format!("Nummeret «{number}» er en bydel, og utvalget gjelder kommuner.")
            }
            UnitType::District => {
                format!("Nummeret «{number}» er en kommune, og utvalget gjelder bydeler.")
            }
        },
        P::UnknownTrait { id, year } => {
            format!("Kjennetegnet «{id}» finnes ikke i undersøkelsen {year}.")
        }
        P::UnknownQuestion { question, year } => {
            format!("Spørsmålet «{question}» finnes ikke i undersøkelsen {year}.")
        }
        P::UnknownItem {
            question,
            item,
            year,
        } => format!(
            "Spørsmålet «{question}» har ikke delspørsmålet «{item}» i undersøkelsen {year}."
        ),
        P::IsBattery { question, year } => format!(
            "Spørsmålet «{question}» har flere delspørsmål i undersøkelsen {year}. Velg ett av dem, \
             eller «{question}.*» for minst ett."
        ),
        P::NotBattery { question, year } => {
            format!("Spørsmålet «{question}» har ingen delspørsmål i undersøkelsen {year}.")
        }
        P::UnknownOption {
            question,
            value,
            year,
        } => format!(
            "«{value}» er ikke et svar som kan gis på spørsmålet «{question}» i undersøkelsen {year}."
        ),
        P::UnknownColumn { column, year } => {
            format!("Kolonnen «{column}» finnes ikke i undersøkelsen {year}.")
        }
        _ => String::new(),
    }
}
