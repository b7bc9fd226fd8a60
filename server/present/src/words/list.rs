//! Words of the list: its columns, where they come from and how they are grouped.

use domain::column::ListColumn;
use domain::municipality::SETTLES;
use domain::survey::Codebook;
use domain::wave::Wave;
use kinds::Lang;
use view::words::pick;

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
    }
}

/// The group of what the register knows of a unit.
pub fn background(lang: Lang) -> &'static str {
    pick(lang, "Bakgrunn", "Bakgrunn", "Background")
}

/// The group a column is offered in: background, flags, or a chapter.
pub fn column_group(codebook: &Codebook, column: &ListColumn, lang: Lang) -> String {
    match column {
        ListColumn::Fact(_) => background(lang).to_owned(),
        ListColumn::Flag(_) => pick(lang, "Kjennetegn", "Kjenneteikn", "Traits").to_owned(),
        ListColumn::Answer(column) => {
            let chapter = &codebook.questions[column.question].chapter;
            let known = codebook.chapters.iter().find(|known| known.id == *chapter);
            known
                .map_or("", |chapter| chapter.title.text(lang))
                .to_owned()
        }
    }
}
