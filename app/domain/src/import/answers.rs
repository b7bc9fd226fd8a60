//! The file of answers: one row for each respondent.

use std::collections::{BTreeMap, BTreeSet};

use crate::municipality::{Unit, UnitNumber};
use crate::sheet::{Quote, Sheet};
use crate::survey::{Codebook, ColumnRef};
use crate::wave::{Answer, Response};
use kinds::QuestionKind;

use super::HEADER_ROW;
use super::begun::Begun;
use super::headings::Headings;
use super::invited::{Invited, yes_or_no};
use super::labels::Labels;
use super::numbers::Numbers;
use super::problems::{Problems, Source};
use super::routing::{by_answer, by_background};
use super::rows::{RowUnits, check_width, synthetic};
use super::{
    AnswerFault, DATA_BASIS, NAME, NUMBER, Named, RESPONDED_ON, TableFault, UnitFault, cells, date,
};

/// The columns of the file that hold one column of answers.
#[derive(Debug)]
enum Cells {
    /// One.
    One(usize),
    /// One per option, by option; those whose heading is missing are left out.
    Ticks {
        options: Vec<(usize, usize)>,
        /// Whether options that are not ticked say so anywhere in the file, and are not just empty; `None`
        /// where the file holds nothing of the question.
        zeros: Option<bool>,
    },
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct ReadAnswers {
    pub(super) responses: Vec<Response>,
    pub(super) begun: BTreeSet<UnitNumber>,
    pub(super) synthetic: Option<bool>,
}

/// Texts that were recognised only nearly: how they were read, where first, and how often.
type Nearly<'a> = BTreeMap<(usize, &'a str), (ColumnRef, usize, usize, usize)>;

/// Reads the file of answers.
#[derive(Debug)]
pub(super) struct AnswerReader<'a> {
    codebook: &'a Codebook,
    numbers: &'a Numbers<'a>,
    invited: &'a Invited,
    sheet: &'a Sheet,
    source: Source<'a>,
    labels: Vec<Labels>,
    columns: Vec<(ColumnRef, Cells)>,
    nearly: Nearly<'a>,
}

impl<'a> AnswerReader<'a> {
    pub(super) fn new(
        codebook: &'a Codebook,
        numbers: &'a Numbers<'a>,
        invited: &'a Invited,
        sheet: &'a Sheet,
    ) -> Self {
        Self {
            codebook,
            numbers,
            invited,
            sheet,
            source: Source::answers(sheet),
            labels: codebook.questions.iter().map(Labels::of_options).collect(),
            columns: Vec::new(),
            nearly: BTreeMap::new(),
        }
    }

    pub(super) fn read(mut self, problems: &mut Problems) -> ReadAnswers {
        let expected = headings_of(self.codebook);
        let Some(mut headings) = Headings::find(self.sheet, self.source, &expected, problems)
        else {
            return ReadAnswers::default();
        };
        let mut units = RowUnits::new(self.sheet, self.source, self.numbers, &mut headings);
        let responded_on = headings.require(RESPONDED_ON);
        for column in self.codebook.columns() {
            if let Some(cells) = self.find_cells(column, &mut headings, problems) {
                self.columns.push((column, cells));
            }
        }
        headings.tell_missing(self.source, problems);
        headings.skip_headers(self.sheet, self.source, self.numbers, problems);
        let mut responses = Vec::new();
        let mut begun = Begun::new(self.sheet, self.codebook.wave.partial, responded_on);
        for row in headings.rows(self.sheet) {
            if !check_width(self.sheet, self.source, row, problems) {
                continue;
            }
            let handed_in = begun.is_handed_in(row);
            let unit = units.unit(row, handed_in, problems);
            if let Some(unit) = unit {
                self.check_invited(row, unit.unit, problems);
            }
            if !handed_in {
                // Whose number is wrong is told already, and a note below the table began nothing.
                if let Some(unit) = unit {
                    begun.add(row, unit.unit);
                }
                continue;
            }
            let day = responded_on.and_then(|column| self.day(row, column, problems));
            let answers = self.answers(row, unit.map(|unit| unit.unit), problems);
            if let Some(unit) = unit.filter(|unit| unit.first) {
                responses.push(Response {
                    number: unit.unit.number.clone(),
                    responded_on: day,
                    answers,
                });
            }
        }
        self.tell_nearly(problems);
        ReadAnswers {
            begun: begun.tell(self.source, &responses, problems),
            responses,
            synthetic: synthetic(self.sheet, self.source, &headings, &units, problems),
        }
    }

    fn find_cells(
        &self,
        column: ColumnRef,
        headings: &mut Headings,
        problems: &mut Problems,
    ) -> Option<Cells> {
        let question = &self.codebook.questions[column.question];
        let id = self.codebook.column_id(column);
        if question.kind != QuestionKind::Multi {
            return headings.require(&id).map(Cells::One);
        }
        let heading = |option: usize| format!("{id}.{}", question.options[option].id);
        let found: Vec<(usize, usize)> = (0..question.options.len())
            .filter_map(|option| Some((option, headings.get(&heading(option))?)))
            .collect();
        let place = self.source.column(HEADER_ROW, &id);
        match (headings.get(&id), found.is_empty()) {
            (Some(position), true) => Some(Cells::One(position)),
            (Some(_), false) => {
                problems.error(place, || TableFault::BothChoiceForms {
                    question: id.clone(),
                });
                None
            }
            (None, true) => {
                headings.lacks_choices(&id, &question.options[0].id);
                None
            }
            (None, false) => {
                for option in 0..question.options.len() {
                    headings.require(&heading(option));
                }
                let zeros = self.has_zeros(&found);
                Some(Cells::Ticks {
                    options: found,
                    zeros,
                })
            }
        }
    }

    /// Whether any of the columns of options says that one is not ticked.
    fn has_zeros(&self, options: &[(usize, usize)]) -> Option<bool> {
        let rows = 0..self.sheet.rows.len();
        let cells = rows.flat_map(|row| options.iter().map(move |(_, at)| (row, *at)));
        let texts = cells.map(|(row, at)| self.sheet.cell(row, at));
        let mut filled = texts.filter(|text| !text.is_empty()).peekable();
        filled.peek()?;
        Some(filled.any(|text| yes_or_no(text) == Ok(Some(false))))
    }

    fn check_invited(&self, row: usize, unit: &Unit, problems: &mut Problems) {
        if let Some(numbers) = &self.invited.numbers
            && !numbers.contains(&unit.number)
        {
            let place = self.source.column(Sheet::row_number(row), NUMBER);
            problems.error(place, || UnitFault::NotInvited {
                unit: Named::of(unit),
                units_file: self.invited.file.clone(),
            });
        }
    }

    fn day(&self, row: usize, column: usize, problems: &mut Problems) -> Option<String> {
        let text = self.sheet.cell(row, column);
        if text.is_empty() {
            return None;
        }
        let place = self.source.column(Sheet::row_number(row), RESPONDED_ON);
        let Some(day) = date::day(text) else {
            problems.error(place, || AnswerFault::NotADate {
                written: Quote::of(text),
            });
            return None;
        };
        let wave = &self.codebook.wave;
        if !(wave.fieldwork_from.as_str()..=wave.fieldwork_to.as_str()).contains(&day.as_str()) {
            problems.warning(place, || AnswerFault::OutsideFieldwork {
                day: day.clone(),
                from: wave.fieldwork_from.clone(),
                to: wave.fieldwork_to.clone(),
            });
        }
        Some(day)
    }

    fn answers(
        &mut self,
        row: usize,
        unit: Option<&Unit>,
        problems: &mut Problems,
    ) -> BTreeMap<ColumnRef, Answer> {
        let mut given = BTreeMap::new();
        let mut unread = BTreeSet::new();
        let mut none_ticked = Vec::new();
        let mut any = false;
        let columns = std::mem::take(&mut self.columns);
        for (column, cells) in &columns {
            let question = &self.codebook.questions[column.question];
            let why = unit
                .and_then(|unit| by_background(self.codebook, question, unit, &self.invited.flags))
                .or_else(|| by_answer(self.codebook, question, unit, &given, &unread));
            let Some(first) = self.first_filled(row, cells) else {
                if why.is_none()
                    && let Cells::Ticks { options, zeros } = cells
                    && *zeros == Some(false)
                {
                    none_ticked.push(options[0].1);
                }
                continue;
            };
            any = true;
            self.check_empty_ticks(row, cells, problems);
            let read = match why {
                Some(why) => Err((first, AnswerFault::NotAsked(Box::new(why)))),
                None => self.cell(row, *column, cells),
            };
            match read {
                Ok(answer) => {
                    given.insert(*column, answer);
                }
                Err((position, fault)) => {
                    unread.insert(column.question);
                    let place = self.place(row, position);
                    problems.error(place, || fault);
                }
            }
        }
        if !any && !columns.is_empty() {
            let place = self.source.row(Sheet::row_number(row));
            problems.warning(place, || AnswerFault::NoAnswers);
        }
        for position in none_ticked.into_iter().filter(|_| any) {
            problems.warning(self.place(row, position), || AnswerFault::NoneTicked);
        }
        self.columns = columns;
        given
    }

    /// Position of the first filled cell.
    fn first_filled(&self, row: usize, cells: &Cells) -> Option<usize> {
        let filled = |position: &usize| !self.sheet.cell(row, *position).is_empty();
        match cells {
            Cells::One(position) => Some(*position).filter(filled),
            Cells::Ticks { options, .. } => {
                options.iter().map(|(_, position)| *position).find(filled)
            }
        }
    }

    /// Tells of an empty option among filled ones, in a file that says of each whether it is ticked.
    fn check_empty_ticks(&self, row: usize, cells: &Cells, problems: &mut Problems) {
        let Cells::Ticks {
            options,
            zeros: Some(true),
        } = cells
        else {
            return;
        };
        let text = |position: usize| self.sheet.cell(row, position);
        let ticked = |(_, position): &(usize, usize)| yes_or_no(text(*position)) != Ok(Some(false));
        let empty = |(_, position): &&(usize, usize)| text(*position).is_empty();
        let mut filled = options.iter().filter(|option| !empty(option));
        if filled.any(ticked) {
            for (_, position) in options.iter().filter(empty) {
                problems.warning(self.place(row, *position), || AnswerFault::EmptyTick);
            }
        }
    }

    /// The answer in the cells, or the position it is wrong at and why.
    fn cell(
        &mut self,
        row: usize,
        column: ColumnRef,
        cells: &Cells,
    ) -> Result<Answer, (usize, AnswerFault)> {
        let question = &self.codebook.questions[column.question];
        match cells {
            Cells::One(position) => {
                let text = self.sheet.cell(row, *position);
                let read = cells::one(question, &self.labels[column.question], text)
                    .map_err(|fault| (*position, fault))?;
                for (text, option) in read.nearly {
                    let told = self.nearly.entry((*position, text));
                    told.or_insert((column, option, row, 0)).3 += 1;
                }
                Ok(read.answer)
            }
            Cells::Ticks { options, .. } => {
                let texts: Vec<(usize, &str)> = options
                    .iter()
                    .map(|(option, position)| (*option, self.sheet.cell(row, *position)))
                    .collect();
                cells::ticks(question, &texts).map_err(|(wrong, fault)| {
                    let at = options.iter().find(|(option, _)| *option == wrong);
                    (at.map_or(options[0].1, |(_, position)| *position), fault)
                })
            }
        }
    }

    fn tell_nearly(&self, problems: &mut Problems) {
        for ((position, text), (column, option, row, count)) in &self.nearly {
            let question = &self.codebook.questions[column.question];
            problems.warning(self.place(*row, *position), || AnswerFault::ChangedOption {
                written: Quote::of(text),
                option: question.options[*option].wording.clone(),
                rows: *count,
            });
        }
    }

    fn place(&self, row: usize, position: usize) -> super::problems::Place<'a> {
        let heading = self.sheet.header[position].trim();
        self.source.column(Sheet::row_number(row), heading)
    }
}

/// All headings a file of answers may have: those of both forms of a multi-choice question.
pub(super) fn headings_of(codebook: &Codebook) -> Vec<String> {
    let mut headings: Vec<String> = [NUMBER, NAME, RESPONDED_ON].map(str::to_owned).into();
    for column in codebook.columns() {
        let question = &codebook.questions[column.question];
        let id = codebook.column_id(column);
        if question.kind == QuestionKind::Multi {
            let options = question.options.iter();
            headings.extend(options.map(|option| format!("{id}.{}", option.id)));
        }
        headings.push(id);
    }
    headings.push(DATA_BASIS.to_owned());
    headings
}
