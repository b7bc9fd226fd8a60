//! The rows of the sheet "Om uttrekket": what the numbers are, and how to find them again.

use domain::column::{Fact, ListColumn};
use domain::filter::Selection;
use domain::survey::ColumnRef;
use view::words::format;

use super::{MISSING, Made, NOT_ASKED, SUPPRESSED};
use crate::Scope;
use crate::breakdown::flag_source;
use crate::filter::chips;
use crate::words::{export as words, facts, list, question};

/// A name and a text.
pub(super) type Line = (String, String);

/// What every table says first: the survey, whether it is real, the filter and how many it holds.
pub(super) fn head(scope: Scope<'_>, selection: &Selection, content: &str) -> Vec<Line> {
    let Scope { wave, world, lang } = scope;
    let filter = selection.filter();
    let info = &wave.codebook().wave;
    let all = wave.units_of(filter.unit).count_ones(..);
    vec![
        line(words::content(lang), content),
        line(words::survey(lang), survey(scope)),
        line(
            words::fieldwork(lang),
            format!(
                "{}–{}",
                format::date(&info.fieldwork_from, lang),
                format::date(&info.fieldwork_to, lang)
            ),
        ),
        line(
            words::data_basis(lang),
            words::basis(wave.synthetic(), lang),
        ),
        line(
            words::selection(lang),
            chips::in_one_line(filter, lang, world),
        ),
        line(
            words::how_many(lang),
            words::of_all(selection.count(), all, filter.unit, lang),
        ),
    ]
}

/// Title and year of the survey.
pub(super) fn survey(scope: Scope<'_>) -> String {
    let info = &scope.wave.codebook().wave;
    let title = info.title.text(scope.lang);
    let year = info.year.to_string();
    if title.contains(&year) {
        title.to_owned()
    } else {
        format!("{title} {year}")
    }
}

/// What every table says next: when, by whom, and the address that shows the same.
pub(super) fn made(scope: Scope<'_>, made: &Made, path: &str) -> Vec<Line> {
    let lang = scope.lang;
    let by = made.by.as_deref();
    vec![
        line(words::made(lang), made.when.as_str()),
        line(
            words::made_by(lang),
            by.unwrap_or_else(|| words::nobody_known(lang)),
        ),
        line(words::link(lang), format!("{}{path}", made.origin)),
    ]
}

/// What the signs in the cells mean.
pub(super) fn signs(scope: Scope<'_>) -> Vec<Line> {
    let lang = scope.lang;
    [
        (NOT_ASKED, words::not_asked(lang)),
        (MISSING, words::missing(lang)),
        (SUPPRESSED, words::suppressed(lang)),
    ]
    .into_iter()
    .map(|(sign, meaning)| line(words::sign(sign, lang), meaning))
    .collect()
}

/// For each column: the source of a figure, or the whole wording of a question with who was asked
/// and what to beware of.
pub(super) fn columns(scope: Scope<'_>, shown: &[ListColumn]) -> Vec<Line> {
    let lang = scope.lang;
    let mut lines = Vec::new();
    for column in shown {
        let name = list::column(scope.wave.codebook(), column, lang);
        let name = words::column(&name, lang);
        match column {
            ListColumn::Fact(fact) => {
                if let Some(source) = fact_source(scope, *fact) {
                    lines.push((name, words::source(&source, lang)));
                }
            }
            ListColumn::Flag(id) => {
                let source = if id == domain::municipality::SETTLES {
                    facts::settles_source(scope.wave.register_year(), lang)
                } else {
                    flag_source(scope, id)
                };
                lines.push((name, words::source(&source, lang)));
            }
            ListColumn::Answer(column) => {
                lines.push((name, asked(scope, *column)));
                lines.extend(caveats(scope, *column));
            }
            ListColumn::Held(_) => {
                let note = list::column_note(scope.wave, column, lang);
                lines.extend(note.map(|note| (name, note)));
            }
        }
    }
    lines
}

fn fact_source(scope: Scope<'_>, fact: Fact) -> Option<String> {
    let year = scope.wave.register_year();
    if fact == Fact::Region {
        return Some(facts::region_source(year, scope.lang));
    }
    facts::source(fact, year, scope.lang)
}

/// `«Wording» Item. Ett svar. Stilt til alle kommuner.`
fn asked(scope: Scope<'_>, column: ColumnRef) -> String {
    let lang = scope.lang;
    let codebook = scope.wave.codebook();
    let known = &codebook.questions[column.question];
    let mut text = words::quoted(known.wording.text(lang), lang);
    if let Some(item) = column.item {
        text.push(' ');
        text.push_str(&words::quoted(known.items[item].wording.text(lang), lang));
    }
    let kind = question::kind(known, lang);
    let whom = question::asked(codebook, known, lang);
    format!("{text}. {kind}. {whom}.")
}

/// What the report warns of.
pub(super) fn caveats(scope: Scope<'_>, column: ColumnRef) -> Vec<Line> {
    let lang = scope.lang;
    let known = &scope.wave.codebook().questions[column.question];
    let caveats = known.caveats.iter();
    caveats
        .map(|caveat| line(words::caveat(lang), caveat.text(lang)))
        .collect()
}

pub(super) fn line(name: impl Into<String>, text: impl Into<String>) -> Line {
    (name.into(), text.into())
}
