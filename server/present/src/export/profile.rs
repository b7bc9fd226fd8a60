//! The profile of a unit as a table: what is known of it, what the rules point at, and every answer
//! beside its region and the country, a row each in the order of the page.

use domain::filter::{Filter, Selection};
use domain::similar::Weights;
use domain::wave::Wave;
use view::profile::{KeyFigure, Profile, ProfileLine, ProfileQuestion, SignalRow};
use view::words::catalog::profile as page_words;
use view::words::format;
use view::{Count, Share};

use super::about::{self, Line, line};
use super::{Body, Cell, Column, ColumnKind, Made, Table, answer, finish};
use crate::grounds::column_of;
use crate::words::catalog::compare::{BACKGROUND, CHAPTER, LINE, QUESTION};
use crate::words::catalog::export as word;
use crate::{Scope, address, words};

/// Builds the table of the unit at `position`, of what its page shows.
pub fn profile(scope: Scope<'_>, position: usize, weights: Weights, made: &Made) -> Table {
    let unit = &scope.wave.units()[position];
    let mut filter = Filter::all(scope.wave.year(), unit.unit_type());
    let all = Selection::of(filter.clone(), scope.world);
    let page = crate::profile::page(scope, position, &all, weights, vec![]);
    let file = File {
        scope,
        page: &page,
        answered_in: answered_in(scope, position, &page),
    };
    filter.numbers.insert(unit.number.clone());
    let body = Body {
        stem: "profil".to_owned(),
        whom: vec![page.number.clone(), page.name.clone()],
        sheet: word::PROFILE.text(scope.lang).to_owned(),
        columns: file.columns(),
        labels: 3,
        rows: file.rows(),
        about: file.about(&Selection::of(filter, scope.world), made),
    };
    finish(scope, body, made)
}

/// The wave that the answers of a page are of, and the unit's position in it.
fn answered_in<'a>(scope: Scope<'a>, position: usize, page: &Profile) -> (&'a Wave, usize) {
    let earlier = page.answers_of.and_then(|year| scope.world.wave(year));
    let there = earlier.and_then(|wave| {
        let crosswalk = scope.world.crosswalk(scope.wave.year(), wave.year());
        Some((wave, crosswalk.same(position)?))
    });
    there.map_or((scope.wave, position), |(wave, there)| (&**wave, there))
}

struct File<'a> {
    scope: Scope<'a>,
    page: &'a Profile,
    answered_in: (&'a Wave, usize),
}

/// What stands in a row.
struct FileRow<'r> {
    chapter: &'r str,
    question: String,
    line: Cell,
    answer: Cell,
    beside: [Cell; 3],
    whole: [Cell; 3],
    before: Option<&'r str>,
    gives: String,
    remarks: String,
}

impl File<'_> {
    fn columns(&self) -> Vec<Column> {
        let (lang, page) = (self.scope.lang, self.page);
        let text = |label: &str| Column::new(label, ColumnKind::Text);
        let answered = match page.answers_of {
            Some(year) => {
                let values = [("name", page.name.as_str()), ("year", &year.to_string())];
                word::ANSWERED_IN.fill(lang, &values)
            }
            None => word::ANSWERED.fill(lang, &[("name", &page.name)]),
        };
        let mut columns = vec![
            text(CHAPTER.text(lang)),
            text(QUESTION.text(lang)),
            text(LINE.text(lang)),
            text(&answered),
        ];
        for place in page.beside.iter().chain([&page.whole]) {
            let heads = [word::SAME_PERCENT, word::SAME_COUNT, word::N_IN];
            columns.extend(
                heads.map(|head| {
                    Column::new(head.fill(lang, &[("place", place)]), ColumnKind::Number)
                }),
            );
        }
        columns.push(text(word::BEFORE.text(lang)));
        columns.push(text(word::GIVES.text(lang)));
        columns.push(Column::new(word::REMARKS.text(lang), ColumnKind::Sentences));
        columns
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let facts = self.page.facts.iter().map(|fact| self.fact(fact));
        let mut rows: Vec<FileRow<'_>> = facts.collect();
        if let Some(signals) = &self.page.signals {
            rows.extend(signals.lines.iter().map(|signal| self.signal(signal)));
            rows.extend(signals.models.iter().map(|model| self.model(&model.text)));
        }
        for chapter in &self.page.chapters {
            for question in &chapter.questions {
                let lines = question.lines.iter().enumerate();
                rows.extend(lines.map(|(place, line)| {
                    // What belongs to the whole question stands beside its first line.
                    let remarks = if place == 0 {
                        self.remarks(question)
                    } else {
                        String::new()
                    };
                    let row = self.answer(&chapter.title, question, line);
                    FileRow { remarks, ..row }
                }));
            }
        }
        rows.into_iter().map(|row| self.cells(row)).collect()
    }

    /// A row that is about no answer.
    fn bare<'r>(chapter: &'r str, question: &str, answer: Cell) -> FileRow<'r> {
        FileRow {
            chapter,
            question: question.to_owned(),
            line: Cell::Blank,
            answer,
            beside: share(None, None),
            whole: share(None, None),
            before: None,
            gives: String::new(),
            remarks: String::new(),
        }
    }

    fn fact(&self, fact: &KeyFigure) -> FileRow<'_> {
        let lang = self.scope.lang;
        let source = words::export::source(&fact.source, lang);
        let source = if fact.source.is_empty() { "" } else { &source };
        let told = [fact.note.as_str(), source].into_iter();
        let told: Vec<&str> = told.filter(|text| !text.is_empty()).collect();
        FileRow {
            remarks: told.join(". "),
            ..Self::bare(
                BACKGROUND.text(lang),
                &answer::figure(&fact.label, [&fact.value]),
                Cell::of(fact.value.clone(), lang),
            )
        }
    }

    fn signal(&self, signal: &SignalRow) -> FileRow<'_> {
        let lang = self.scope.lang;
        let weight = Cell::Whole(signal.weight.into());
        FileRow {
            line: Cell::Text(word::WEIGHT.text(lang).to_owned()),
            beside: share(None, signal.beside.as_ref()),
            whole: share(None, Some(&signal.whole)),
            remarks: signal.reason.clone(),
            ..Self::bare(word::SIGNALS.text(lang), &signal.title, weight)
        }
    }

    fn model(&self, title: &str) -> FileRow<'_> {
        let lang = self.scope.lang;
        let yes = words::filter::chip::yes_no(true, lang).to_owned();
        let models = page_words::MODELS.text(lang).trim_end_matches(':');
        FileRow {
            line: Cell::Text(models.to_owned()),
            ..Self::bare(word::SIGNALS.text(lang), title, Cell::Text(yes))
        }
    }

    fn answer<'r>(
        &self,
        chapter: &'r str,
        question: &ProfileQuestion,
        line: &'r ProfileLine,
    ) -> FileRow<'r> {
        let (lang, (wave, position)) = (self.scope.lang, self.answered_in);
        let column = column_of(wave, &line.place);
        let cell = match column {
            Some(column) => answer::cell(wave, column, position, &line.answer),
            None => answer::in_words(&line.answer),
        };
        let label = column.map_or_else(
            || line.label.text.clone(),
            |column| {
                let known = &wave.codebook().questions[column.question];
                answer::heading(&line.label.text, known, lang)
            },
        );
        let (question, below) = if question.stem {
            (question.wording.text.as_str(), Cell::Text(label))
        } else {
            (label.as_str(), Cell::Blank)
        };
        FileRow {
            line: below,
            beside: share(line.beside.as_ref(), line.same.as_ref()),
            whole: share(line.whole.as_ref(), None),
            before: line.before.as_deref(),
            gives: line.signals.join(". "),
            ..Self::bare(chapter, question, cell)
        }
    }

    /// What is told of a question as a whole: the options that were not ticked, and what to beware of.
    fn remarks(&self, question: &ProfileQuestion) -> String {
        let lang = self.scope.lang;
        let mut told = Vec::new();
        if !question.unticked.is_empty() {
            let options = question.unticked.join(", ");
            let values = [("whole", self.page.whole.as_str()), ("options", &options)];
            told.push(page_words::UNTICKED.fill(lang, &values));
        }
        if !question.caveats.is_empty() {
            let caveats = question.caveats.join(" ");
            told.push(page_words::CAVEATS.fill(lang, &[("caveats", &caveats)]));
        }
        told.join(" ")
    }

    fn cells(&self, row: FileRow<'_>) -> Vec<Cell> {
        let text = |text: &str| {
            if text.is_empty() {
                Cell::Blank
            } else {
                Cell::Text(text.to_owned())
            }
        };
        let mut cells = vec![text(row.chapter), Cell::Text(row.question), row.line];
        cells.push(row.answer);
        if self.page.beside.is_some() {
            cells.extend(row.beside);
        }
        cells.extend(row.whole);
        cells.push(text(row.before.unwrap_or_default()));
        cells.push(text(&row.gives));
        cells.push(text(&row.remarks));
        cells
    }

    fn about(&self, only: &Selection, made: &Made) -> Vec<Line> {
        let Self { scope, page, .. } = *self;
        let lang = scope.lang;
        let content = word::PROFILE_CONTENT.fill(lang, &[("name", &page.name)]);
        let mut about = about::head(scope, only, &content);
        about.push(line(word::TRAITS.text(lang), page.flags.join(". ")));
        about.push(line(words::export::responded(lang), self.responded()));
        if let Some(signals) = &page.signals {
            let told = format!("{}. {}", signals.title, signals.rank);
            about.push(line(word::SIGNALS.text(lang), told));
        }
        about.push(line(word::SHARES.text(lang), word::SHARES_TEXT.text(lang)));
        let number = &scope.wave.units()[only.units().ones().next().unwrap_or_default()].number;
        let href = address::profile(number, scope.wave.year());
        about.extend(about::made(scope, made, &href));
        about.extend(about::signs(scope));
        about
    }

    /// Whether it handed in the questionnaire, and the day; what there is instead where it did not.
    fn responded(&self) -> String {
        let (lang, page) = (self.scope.lang, self.page);
        match (&page.responded_on, page.answered) {
            (Some(day), _) => format::date(day, lang),
            (None, true) => words::filter::chip::yes_no(true, lang).to_owned(),
            (None, false) => {
                let silent = if page.begun {
                    page_words::BEGUN
                } else {
                    page_words::SILENT
                };
                let silent = silent.fill(lang, &[("name", &page.name)]);
                let instead = page.silent.as_deref().unwrap_or_default();
                format!("{silent} {instead}").trim_end().to_owned()
            }
        }
    }
}

/// The share of those who gave the same answer, how many they are, and N; only how many where the
/// answer lies outside N.
fn share(share: Option<&Share>, same: Option<&Count>) -> [Cell; 3] {
    match (share, same) {
        (Some(share), _) => [
            Cell::share(share.count, share.n),
            Cell::count(share.count),
            Cell::count(share.n),
        ],
        (None, Some(same)) => [Cell::Blank, Cell::count(same.count), Cell::Blank],
        (None, None) => [Cell::Blank, Cell::Blank, Cell::Blank],
    }
}
