//! What is wrong with a query, in sentences.

use domain::filter::problem::Missing;
use domain::filter::{CONDITIONS_MAX, FilterProblem, QUERY_BYTES_MAX};
use kinds::{Lang, UnitType};

/// What is wrong with a query, each problem in a whole sentence.
pub fn sentences(problems: &[FilterProblem], lang: Lang) -> Vec<String> {
    problems.iter().map(|known| sentence(known, lang)).collect()
}

/// What is wrong with a query, in a whole sentence.
pub fn sentence(problem: &FilterProblem, lang: Lang) -> String {
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
        P::NotInWave { year, what } => missing_nb(*year, what),
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
        P::OtherUnitType { number, unit } => match unit {
            UnitType::Municipality => {
                format!("Nummeret «{number}» er en bydel, og utvalget gjelder kommuner.")
            }
            UnitType::District => {
                format!("Nummeret «{number}» er en kommune, og utvalget gjelder bydeler.")
            }
        },
        P::IsBattery { question, year } => format!(
            "Spørsmålet «{question}» har flere delspørsmål i undersøkelsen {year}. Velg ett av dem, \
             eller «{question}.*» for minst ett."
        ),
        P::NotBattery { question, year } => {
            format!("Spørsmålet «{question}» har ingen delspørsmål i undersøkelsen {year}.")
        }
    }
}

fn missing_nb(year: u16, what: &Missing) -> String {
    let what = match what {
        Missing::County(number) => format!("Fylke «{number}»"),
        Missing::Number(number) => format!("Nummeret «{number}»"),
        Missing::Flag(id) => format!("Kjennetegnet «{id}»"),
        Missing::Question(id) => format!("Spørsmålet «{id}»"),
        Missing::Item { question, item } => {
            format!("Delspørsmålet «{item}» under spørsmålet «{question}»")
        }
        Missing::Option { question, value } => {
            format!("Svaret «{value}» på spørsmålet «{question}»")
        }
        Missing::Column(id) => format!("Kolonnen «{id}»"),
    };
    format!("{what} finnes ikke i undersøkelsen {year}.")
}
