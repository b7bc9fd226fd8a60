//! The words of the filter: what is wrong with a query, and its conditions as chips.

pub mod chip;
pub mod key;
pub mod problem;

use kinds::Lang;

/// Said before the problems of a query where an export refuses it.
pub fn export_refused(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "Filen ble ikke laget, fordi filteret i adressen ikke kan brukes.",
        Lang::Nn => "Fila vart ikkje laga, fordi filteret i adressa ikkje kan brukast.",
        Lang::En => "The file was not made, because the filter in the address cannot be used.",
    }
}
