//! Words of the page that lists what changed since the wave before.

use domain::analysis::Part;
use kinds::{Lang, UnitType};
use view::words::format::percent_of;
use view::words::pick;

use crate::words::question::{the_units, units};

/// The wave is the first, so there is nothing before it.
pub fn first_wave(year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "Undersøkelsen {year} er den første som er lest inn, så det er ingenting å sammenligne med. Velg en senere undersøkelse."
        ),
        Lang::Nn => format!(
            "Undersøkinga {year} er den første som er lesen inn, så det er ingenting å samanlikne med. Vel ei seinare undersøking."
        ),
        Lang::En => format!(
            "The survey of {year} is the first that has been imported, so there is nothing to compare with. Choose a later survey."
        ),
    }
}

/// No question of the wave is the same in the wave before.
pub fn nothing_comparable((before, now): (u16, u16), lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "Ingen spørsmål fra {now} ble stilt likt i {before}, så det er ingen endring å vise. Svarene fra hvert år står under Spørsmål."
        ),
        Lang::Nn => format!(
            "Ingen spørsmål frå {now} vart stilte likt i {before}, så det er inga endring å vise. Svara frå kvart år står under Spørsmål."
        ),
        Lang::En => format!(
            "No question of {now} was asked alike in {before}, so there is no change to show. The answers of each year stand under Questions."
        ),
    }
}

/// The wave has nobody in the selection.
pub fn nobody(unit: UnitType, year: u16, lang: Lang) -> String {
    let units = units(unit, lang);
    match lang {
        Lang::Nb => format!(
            "Utvalget har ingen {units} i {year}. Velg en annen region eller hele landet, eller nullstill filteret."
        ),
        Lang::Nn => format!(
            "Utvalet har ingen {units} i {year}. Vel ein annan region eller heile landet, eller nullstill filteret."
        ),
        Lang::En => format!(
            "The selection has no {units} in {year}. Choose another region or the whole country, or clear the filter."
        ),
    }
}

/// How many questions have clearly changed among those who answered both times.
pub fn clear(clear: usize, all: usize, (before, now): (u16, u16), lang: Lang) -> String {
    let questions = match (all, lang) {
        (1, Lang::Nb) => "Ett spørsmål er stilt likt".to_owned(),
        (1, Lang::Nn) => "Eitt spørsmål er stilt likt".to_owned(),
        (1, Lang::En) => "One question was asked alike".to_owned(),
        (n, Lang::Nb) => format!("{n} spørsmål er stilt likt"),
        (n, Lang::Nn) => format!("{n} spørsmål er stilte likt"),
        (n, Lang::En) => format!("{n} questions were asked alike"),
    };
    let changed = match (clear, lang) {
        (0, Lang::Nb) => "ingen av endringene er klare".to_owned(),
        (0, Lang::Nn) => "ingen av endringane er klare".to_owned(),
        (0, Lang::En) => "none of the changes is clear".to_owned(),
        (1, Lang::Nb) => "ett har endret seg klart".to_owned(),
        (1, Lang::Nn) => "eitt har endra seg klart".to_owned(),
        (1, Lang::En) => "one clearly changed".to_owned(),
        (n, Lang::Nb) => format!("{n} har endret seg klart"),
        (n, Lang::Nn) => format!("{n} har endra seg klart"),
        (n, Lang::En) => format!("{n} clearly changed"),
    };
    match lang {
        Lang::Nb | Lang::Nn => format!("{questions} i {before} og {now}: {changed}."),
        Lang::En => format!("{questions} in {before} and {now}: {changed}."),
    }
}

/// Which question changed most: its name and its headline, and the panel's shares before and now.
pub fn most(
    (question, headline): (&str, &str),
    (before, now): (Part, Part),
    unit: UnitType,
    lang: Lang,
) -> String {
    let share = |part: Part| percent_of(part.count, part.n, lang);
    let (before, now, n) = (share(before), share(now), now.n);
    let those = the_units(unit, lang);
    match lang {
        Lang::Nb => format!(
            "Mest endret er «{question}»: andelen «{headline}» gikk fra {before} til {now} blant {those} som svarte begge år (N\u{a0}=\u{a0}{n})."
        ),
        Lang::Nn => format!(
            "Mest endra er «{question}»: delen «{headline}» gjekk frå {before} til {now} blant {those} som svara begge åra (N\u{a0}=\u{a0}{n})."
        ),
        Lang::En => format!(
            "Changed most is “{question}”: the share “{headline}” went from {before} to {now} among {those} that answered both years (N\u{a0}=\u{a0}{n})."
        ),
    }
}

/// How the verdicts are made.
pub fn judged_together(questions: usize, lang: Lang) -> String {
    match (questions, lang) {
        (1, _) => pick(
            lang,
            "Vurderingen gjelder dem som svarte begge år (McNemars test).",
            "Vurderinga gjeld dei som svara begge åra (testen til McNemar).",
            "The judgement is of those who answered both years (McNemar's test).",
        )
        .to_owned(),
        (n, Lang::Nb) => format!(
            "Vurderingen gjelder dem som svarte begge år (McNemars test), justert etter Holm for de {n} spørsmålene på siden."
        ),
        (n, Lang::Nn) => format!(
            "Vurderinga gjeld dei som svara begge åra (testen til McNemar), justert etter Holm for dei {n} spørsmåla på sida."
        ),
        (n, Lang::En) => format!(
            "The judgement is of those who answered both years (McNemar's test), adjusted after Holm for the {n} questions of the page."
        ),
    }
}
