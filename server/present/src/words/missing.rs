//! Sentences about what does not exist.

use kinds::Lang;

/// No unit has this number.
pub fn unit(number: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => {
            format!("Ingen kommune eller bydel har nummeret «{number}» i denne undersøkelsen.")
        }
        Lang::Nn => {
            format!("Ingen kommune eller bydel har nummeret «{number}» i denne undersøkinga.")
        }
        Lang::En => {
            format!("No municipality or district has the number “{number}” in this survey.")
        }
    }
}

/// The wave has no question with this id.
pub fn question(id: &str, year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Spørsmålet «{id}» finnes ikke i undersøkelsen {year}."),
        Lang::Nn => format!("Spørsmålet «{id}» finst ikkje i undersøkinga {year}."),
        Lang::En => format!("There is no question “{id}” in the survey of {year}."),
    }
}

/// Nothing can be broken down by this.
pub fn dimension(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Tabellen kan ikke deles inn etter «{id}». Den vises etter region."),
        Lang::Nn => {
            format!("Tabellen kan ikkje delast inn etter «{id}». Han blir vist etter region.")
        }
        Lang::En => format!("The table cannot be broken down by “{id}”. It is shown by region."),
    }
}
