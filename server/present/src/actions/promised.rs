//! The question that something promised is tried against.

use domain::survey::{ColumnRef, Question};
use domain::wave::Wave;
use domain::world::World;
use kinds::Lang;
use view::words::format::lower_first;

/// What stands in a question where the lines of its battery go on.
const GOES_ON: &str = "…";

/// The newest wave that has a question, or the line of a battery, by its id.
pub(super) fn newest<'w>(world: &'w World, id: &str) -> Option<(&'w Wave, ColumnRef)> {
    let found = world.waves().filter_map(|wave| {
        let column = wave.codebook().column(id)?;
        Some((&**wave, column))
    });
    found.last()
}

/// The wording of a question; of the line of a battery, what the battery asks with it.
pub(super) fn in_words(wave: &Wave, column: ColumnRef, lang: Lang) -> String {
    let question = &wave.codebook().questions[column.question];
    let stem = question.wording.text(lang);
    column.item.map_or_else(
        || stem.to_owned(),
        |item| whole(stem, question.items[item].wording.text(lang)),
    )
}

/// The wording of the line of a battery, or of a question by itself.
pub(super) fn line(question: &Question, item: Option<usize>, lang: Lang) -> &str {
    let wording = item.map_or(&question.wording, |item| &question.items[item].wording);
    wording.text(lang)
}

/// A stem and a line of it as one question: `Omtaler planen …` and `bolig` are `Omtaler planen bolig?`.
fn whole(stem: &str, line: &str) -> String {
    let Some((before, after)) = stem.split_once(GOES_ON) else {
        return format!("{stem} {line}");
    };
    let (before, line) = (before.trim_end(), lower_first(line));
    match after.trim() {
        "" => format!("{before} {line}?"),
        after if after.starts_with(char::is_alphanumeric) => format!("{before} {line} {after}"),
        after => format!("{before} {line}{after}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_in_its_stem() {
        for (stem, line, asked) in [
            ("Omtaler planen …", "bolig", "Omtaler planen bolig?"),
            (
                "Hvor viktig er det at vi arbeider med …",
                "Erfaringsdeling",
                "Hvor viktig er det at vi arbeider med erfaringsdeling?",
            ),
            ("Omtaler planen …?", "bolig", "Omtaler planen bolig?"),
            (
                "Er … viktig for kommunen?",
                "IMDi",
                "Er IMDi viktig for kommunen?",
            ),
            (
                "Planlegger kommunen å øke kapasiteten?",
                "Bolig",
                "Planlegger kommunen å øke kapasiteten? Bolig",
            ),
        ] {
            assert_eq!(whole(stem, line), asked);
        }
    }
}
