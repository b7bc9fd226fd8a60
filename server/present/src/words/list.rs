//! Words of the list: its columns, where they come from and how they are grouped.

use domain::column::{Fact, ListColumn};
use domain::municipality::SETTLES;
use domain::survey::Codebook;
use domain::wave::Wave;
use kinds::Lang;
use view::words::pick;

use crate::words::catalog::pick as word;
use crate::words::{facts, question};

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
            word::HELD.fill(lang, &[("question", short)])
        }
    }
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
        ListColumn::Fact(Fact::Priority | Fact::Signals) => {
            pick(lang, "Oppfølging", "Oppfølging", "Follow-up").to_owned()
        }
        ListColumn::Fact(_) => background(lang).to_owned(),
        ListColumn::Flag(_) => pick(lang, "Kjennetegn", "Kjenneteikn", "Traits").to_owned(),
        ListColumn::Answer(column) => chapter(codebook, column.question, lang),
        ListColumn::Held(held) => chapter(codebook, held.question, lang),
    }
}

fn chapter(codebook: &Codebook, question: usize, lang: Lang) -> String {
    let id = &codebook.questions[question].chapter;
    let known = codebook.chapters.iter().find(|known| known.id == *id);
    known
        .map_or("", |chapter| chapter.title.text(lang))
        .to_owned()
}
