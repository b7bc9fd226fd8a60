//! Sentences where there is no file: why, and what to do.

use kinds::Lang;
use view::words::catalog::common;
use view::words::pick;

/// A question without a chart.
pub fn no_chart(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "Spørsmålet «{id}» har ikke noe diagram, siden svarene er tall eller tekst. Last ned csv eller xlsx."
        ),
        Lang::Nn => format!(
            "Spørsmålet «{id}» har ikkje noko diagram, sidan svara er tal eller tekst. Last ned csv eller xlsx."
        ),
        Lang::En => format!(
            "The question “{id}” has no chart, since its answers are numbers or texts. Download csv or xlsx."
        ),
    }
}

/// Nothing can be broken down by this.
pub fn unknown_dimension(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Tabellen kan ikke deles inn etter «{id}»."),
        Lang::Nn => format!("Tabellen kan ikkje delast inn etter «{id}»."),
        Lang::En => format!("The table cannot be broken down by “{id}”."),
    }
}

/// More than one dimension was asked for.
pub fn one_dimension(lang: Lang) -> &'static str {
    pick(
        lang,
        "Tabellen kan bare deles inn etter én ting. Skriv «by» én gang i adressen.",
        "Tabellen kan berre delast inn etter éin ting. Skriv «by» éin gong i adressa.",
        "The table can be broken down by one thing only. Write “by” once in the address.",
    )
}

/// No wave is published.
pub fn no_wave(lang: Lang) -> &'static str {
    pick(
        lang,
        "Ingen undersøkelse er lagt inn ennå, så det er ikke noe å laste ned.",
        "Inga undersøking er lagd inn enno, så det er ikkje noko å laste ned.",
        "No survey has been imported yet, so there is nothing to download.",
    )
}

/// Only those who are signed in may have it.
pub fn signed_out(lang: Lang) -> &'static str {
    common::SIGNED_OUT_FILE.text(lang)
}

/// It is not theirs to have.
pub fn forbidden(lang: Lang) -> &'static str {
    common::FORBIDDEN_FILE.text(lang)
}

/// Many charts wait to be drawn.
pub fn busy(lang: Lang) -> &'static str {
    common::CHART_BUSY.text(lang)
}

/// The file could not be made, for a reason that is in the log.
pub fn failed(lang: Lang) -> &'static str {
    pick(
        lang,
        "Filen kunne ikke lages. Prøv igjen. Skjer det flere ganger, så oppgi nummeret i \
         x-request-id når du melder feilen.",
        "Fila kunne ikkje lagast. Prøv igjen. Skjer det fleire gonger, så oppgi nummeret i \
         x-request-id når du melder feilen.",
        "The file could not be made. Try again. If it happens again, report it with the number in \
         x-request-id.",
    )
}
