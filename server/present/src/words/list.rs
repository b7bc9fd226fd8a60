//! Words of the list: its columns, where they come from and how they are grouped.

use domain::column::{Fact, ListColumn};
use domain::municipality::SETTLES;
use domain::survey::Codebook;
use domain::wave::Wave;
use kinds::{Lang, Region, UnitType};
use view::words::catalog::list as catalog;
use view::words::{and_list, format, pick};

use crate::words::catalog::{list as word, pick as picking};
use crate::words::{class, facts, question};

/// The short name of a column: a fact's, a flag's, or the question's with its item.
pub fn column(codebook: &Codebook, column: &ListColumn, lang: Lang) -> String {
    match column {
        ListColumn::Fact(fact) => facts::name(*fact, lang).to_owned(),
        ListColumn::Flag(id) => question::flag_name(codebook, id, lang).to_owned(),
        ListColumn::Answer(column) => {
            let question = &codebook.questions[column.question];
            let short = question.short.text(lang);
            match column.item {
                None => short.to_owned(),
                Some(item) => format!("{short}: {}", question.items[item].wording.text(lang)),
            }
        }
        ListColumn::Held(held) => {
            let short = codebook.questions[held.question].short.text(lang);
            picking::HELD.fill(lang, &[("question", short)])
        }
    }
}

/// What rests on weights, named with the region whose own they are; as it is where they are the national
/// ones.
pub fn weighed(what: String, weights: Option<Region>, lang: Lang) -> String {
    let Some(region) = weights else {
        return what;
    };
    let values = [("what", &*what), ("region", class::region(region, lang))];
    word::WEIGHED_BY.fill(lang, &values)
}

/// The column of the visits of a year: `Besøk i 2016`.
pub fn visit_in(year: i16, lang: Lang) -> String {
    word::VISIT_IN.fill(lang, &[("year", &year.to_string())])
}

/// What there is to say about a column beyond its name: year and source, or the whole wording.
pub fn column_note(wave: &Wave, column: &ListColumn, lang: Lang) -> Option<String> {
    match column {
        ListColumn::Fact(fact) => facts::source(*fact, wave.register_year(), lang),
        ListColumn::Flag(id) if id == SETTLES => {
            Some(facts::settles_source(wave.register_year(), lang))
        }
        ListColumn::Flag(id) => {
            let of_wave = &wave.codebook().wave.flags;
            of_wave
                .iter()
                .find(|known| known.id == *id)
                .map(|known| known.source.text(lang).to_owned())
        }
        ListColumn::Answer(column) => Some(
            wave.codebook().questions[column.question]
                .wording
                .text(lang)
                .to_owned(),
        ),
        ListColumn::Held(held) => Some(
            wave.codebook().questions[held.question]
                .wording
                .text(lang)
                .to_owned(),
        ),
    }
}

/// The group of what the register knows of a unit.
pub fn background(lang: Lang) -> &'static str {
    pick(lang, "Bakgrunn", "Bakgrunn", "Background")
}

/// The group of the columns that the list shows now.
pub fn shown_columns(lang: Lang) -> &'static str {
    pick(
        lang,
        "Vises nå, i denne rekkefølgen",
        "Viste no, i denne rekkjefølgja",
        "Shown now, in this order",
    )
}

/// The group a column is offered in: background, flags, or a chapter.
pub fn column_group(codebook: &Codebook, column: &ListColumn, lang: Lang) -> String {
    match column {
        ListColumn::Fact(
            Fact::Priority
            | Fact::Signals
            | Fact::LastVisit
            | Fact::VisitThisYear
            | Fact::OpenActions,
        ) => pick(lang, "Oppfølging", "Oppfølging", "Follow-up").to_owned(),
        ListColumn::Fact(_) => background(lang).to_owned(),
        ListColumn::Flag(_) => pick(lang, "Kjennetegn", "Kjenneteikn", "Traits").to_owned(),
        ListColumn::Answer(column) => chapter(codebook, column.question, lang),
        ListColumn::Held(held) => chapter(codebook, held.question, lang),
    }
}

/// What the list of a type of units is called.
pub fn units(unit: UnitType, lang: Lang) -> &'static str {
    let word = match unit {
        UnitType::Municipality => catalog::TITLE_MUNICIPALITIES,
        UnitType::District => catalog::TITLE_DISTRICTS,
    };
    word.text(lang)
}

/// That some filters of a list of units of the type `left` do not apply to the other type.
pub fn left_out(filters: &[String], left: UnitType, lang: Lang) -> String {
    let word = match (left, filters.len()) {
        (UnitType::Municipality, 1) => word::ONE_NOT_OF_DISTRICTS,
        (UnitType::Municipality, _) => word::NOT_OF_DISTRICTS,
        (UnitType::District, 1) => word::ONE_NOT_OF_MUNICIPALITIES,
        (UnitType::District, _) => word::NOT_OF_MUNICIPALITIES,
    };
    word.fill(lang, &[("filters", &and_list(filters, lang))])
}

/// That the districts were not part of a wave.
pub fn no_districts(year: u16, lang: Lang) -> String {
    word::NO_DISTRICTS.fill(lang, &[("year", &year.to_string())])
}

/// That a question of the wave of the first year is another one in that of the second.
pub fn other_question(question: &str, (year, other): (u16, u16), lang: Lang) -> String {
    let [year, other] = [year, other].map(|year| year.to_string());
    let values = [
        ("question", &*format::lower_first(question)),
        ("year", &year),
        ("other", &other),
    ];
    word::OTHER_QUESTION.fill(lang, &values)
}

fn chapter(codebook: &Codebook, question: usize, lang: Lang) -> String {
    let id = &codebook.questions[question].chapter;
    let known = codebook.chapters.iter().find(|known| known.id == *id);
    known
        .map_or("", |chapter| chapter.title.text(lang))
        .to_owned()
}
