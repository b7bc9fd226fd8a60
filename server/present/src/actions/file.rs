//! The list as a table: every row that the filter finds.

use domain::import::{DATA_BASIS, SYNTHETIC_MARK};
use domain::trial::Said;
use view::words::catalog::Word;

use super::Looking;
use super::asked::Asked;
use super::filter::chips;
use super::found::{Found, Item, Sieve, items};
use super::promised;
use crate::export::{Cell, Column, ColumnKind, DEMO_PREFIX, Foot, Made, Table};
use crate::words::action as words;
use crate::words::catalog::action as word;
use crate::words::catalog::export as export_word;
use crate::words::{class, export, map};

/// Builds the table. Where anything in it is made up, each row that is says so, and its name.
pub fn table(looking: Looking<'_>, asked: &Asked, made: &Made) -> Table {
    let Looking { world, lang, .. } = looking;
    let all = items(world);
    let sieve = Sieve::of(asked, world);
    let found = Found::of(looking, asked, &sieve, &all).shown;
    let tried = world.latest().is_some_and(|wave| wave.synthetic());
    let synthetic = tried || found.iter().any(|item| item.action.synthetic);
    let mut columns = columns(lang);
    let mut rows: Vec<Vec<Cell>> = found.iter().map(|item| row(looking, item)).collect();
    if synthetic {
        // Not translated: what is read back is told by these two words.
        columns.push(column(DATA_BASIS.to_owned(), ColumnKind::Text));
        for (row, item) in rows.iter_mut().zip(&found) {
            let mark = if tried || item.action.synthetic {
                SYNTHETIC_MARK
            } else {
                ""
            };
            row.push(Cell::Text(mark.to_owned()));
        }
    }
    let prefix = if synthetic { DEMO_PREFIX } else { "" };
    Table {
        file_stem: format!("{prefix}{}-{}", word::FILE.text(lang), made.day),
        sheet: word::FILE_SHEET.text(lang).to_owned(),
        about_sheet: export::about_sheet(lang).to_owned(),
        columns,
        labels: 3,
        rows,
        about: about(looking, asked, synthetic, made),
        synthetic,
        foot: Foot {
            mark: map::mark(synthetic, lang).to_owned(),
            page: export_word::PAGE_OF.text(lang).to_owned(),
        },
        made_utc: made.when_utc.clone(),
    }
}

fn about(
    looking: Looking<'_>,
    asked: &Asked,
    synthetic: bool,
    made: &Made,
) -> Vec<(String, String)> {
    let lang = looking.lang;
    let line = |name: &str, text: String| (name.to_owned(), text);
    let filter: Vec<String> = chips(looking, asked)
        .into_iter()
        .map(|chip| chip.text)
        .collect();
    let by = made.by.as_deref();
    vec![
        line(
            export::content(lang),
            word::FILE_CONTENT.text(lang).to_owned(),
        ),
        line(
            export::data_basis(lang),
            export::basis(synthetic, lang).to_owned(),
        ),
        line(word::FILE_FILTER.text(lang), filter.join("; ")),
        line(
            word::FILE_TODAY.text(lang),
            words::day(looking.world.today(), lang),
        ),
        line(export::made(lang), made.when.clone()),
        line(
            export::made_by(lang),
            by.unwrap_or_else(|| export::nobody_known(lang)).to_owned(),
        ),
        line(
            export::link(lang),
            format!("{}{}", made.origin, asked.page()),
        ),
    ]
}

fn column(label: String, kind: ColumnKind) -> Column {
    Column { label, kind }
}

fn columns(lang: kinds::Lang) -> Vec<Column> {
    use ColumnKind::{Number, Sentences, Short, Text};
    let all: [(Word, ColumnKind); 22] = [
        (word::COLUMN_NUMBER, Short),
        (word::COLUMN_UNIT, Text),
        (word::COLUMN_WHAT, Sentences),
        (word::GROUP_REGION, Short),
        (word::GROUP_STATUS, Text),
        (word::COLUMN_DUE, Short),
        (word::COLUMN_OVER, Number),
        (word::COLUMN_FIRST_DUE, Short),
        (word::COLUMN_MOVES, Number),
        (word::GROUP_OWES, Text),
        (word::COLUMN_FOLLOWER, Text),
        (word::FACT_AGREED, Short),
        (word::FACT_REPORTED, Short),
        (word::COLUMN_CLOSED, Short),
        (word::COLUMN_TRIAL, Text),
        (word::COLUMN_QUESTION, Sentences),
        (word::COLUMN_BEFORE, Text),
        (word::COLUMN_AFTER, Text),
        (word::COLUMN_REASON, Sentences),
        (word::COLUMN_OUTCOME, Sentences),
        (word::FACT_VISIT_ID, Short),
        (word::COLUMN_ID, Short),
    ];
    all.into_iter()
        .map(|(label, kind)| column(label.text(lang).to_owned(), kind))
        .collect()
}

fn row(looking: Looking<'_>, item: &Item<'_>) -> Vec<Cell> {
    let Looking { world, lang, .. } = looking;
    let (action, lines) = (item.action, looking.lines());
    let text = |text: &str| Cell::Text(text.to_owned());
    let day = |day: Option<domain::follow_up::Date>| {
        day.map_or(Cell::Blank, |day| Cell::Date(day.to_string()))
    };
    let said = |said: &Option<Said>| {
        let said = said.as_ref();
        said.map_or(Cell::Blank, |said| {
            Cell::Text(words::answer(said, world, lang))
        })
    };
    let unit = item.position.zip(world.latest());
    let number = unit.map_or(&action.unit.number, |(at, wave)| &wave.units()[at].number);
    let region = item.region.map_or("", |region| class::region(region, lang));
    let question = action.promise.as_ref().map(|promise| {
        let newest = promised::newest(world, &promise.item);
        newest.map_or_else(
            || promise.item.clone(),
            |(wave, column)| promised::in_words(wave, column, lang),
        )
    });
    vec![
        Cell::Code(number.to_string()),
        Cell::Text(lines.unit(item).text),
        text(&action.what),
        text(region),
        text(words::status(action.status, lang)),
        Cell::Date(action.due.to_string()),
        action
            .days_over(world.today())
            .map_or(Cell::Blank, |days| Cell::Whole(days.into())),
        Cell::Date(action.first_due.to_string()),
        Cell::Whole(action.moves.into()),
        text(words::owes(action.owes, lang)),
        text(looking.people.name(action.follower, lang)),
        Cell::Date(action.agreed_on.to_string()),
        day(action.reported_on),
        day(action.closed_on),
        Cell::Text(words::verdict(item.tried, world, lang).text),
        question.map_or(Cell::Blank, Cell::Text),
        said(&item.tried.before),
        said(&item.tried.after),
        text(words::reason(action).unwrap_or_default()),
        text(&action.outcome),
        Cell::Text(
            action
                .visit
                .map_or(String::new(), |visit| visit.to_string()),
        ),
        Cell::Text(action.id.to_string()),
    ]
}
