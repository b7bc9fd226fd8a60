//! What holds of a file that was read in spite of its damage: cells, answers and flags that were not touched
//! are as they were.

use std::collections::BTreeMap;

use domain::import::preview;
use domain::sheet::Sheet;
use domain::survey::{ColumnRef, Question};
use domain::wave::{Answer, Response, Wave, WaveData};
use kinds::QuestionKind;

use super::spoil::MayDiffer;
use super::{Outcome, Sound};

/// Every cell is as it was, but for those that may differ.
pub fn cells(sound: &Sheet, sheet: &Sheet, may: &MayDiffer) {
    let cell = |sheet: &Sheet, row: usize, column: usize| {
        let cells = match row {
            0 => Some(&sheet.header),
            row => sheet.rows.get(row - 1),
        };
        let text = cells.and_then(|cells| cells.get(column));
        text.map_or(String::new(), |text| text.trim().to_owned())
    };
    let rows = sound.rows.len().max(sheet.rows.len());
    let mut moved = 0;
    for row in 0..=rows {
        for column in 0..sound.header.len().max(sheet.header.len()) {
            let (was, is) = (cell(sound, row, column), cell(sheet, row, column));
            let is_allowed = match may {
                MayDiffer::Cell(at, within, text) => {
                    (row, column) == (*at, *within)
                        && text.as_ref().is_none_or(|text| text.trim() == is)
                }
                MayDiffer::Moved(at) => {
                    moved += usize::from(was != is);
                    row == *at && moved <= 2 && (was.is_empty() || is.is_empty())
                }
                MayDiffer::Columns(first, second) => {
                    let other = match column {
                        column if column == *first => second,
                        column if column == *second => first,
                        _ => &column,
                    };
                    cell(sound, row, *other) == is
                }
                may => may.touches(row, column, &was),
            };
            let is_told = sheet
                .flaws
                .iter()
                .any(|flaw| (flaw.row + 1, flaw.column) == (row, column));
            assert!(
                was == is || is_allowed || is_told,
                "{row} {column}: «{was}», «{is}»"
            );
        }
    }
}

/// A row of the file as it was, and what the damage may have touched of it.
struct Row<'s> {
    sheet: &'s Sheet,
    at: usize,
    may: &'s MayDiffer,
}

impl Row<'_> {
    fn touches(&self, heading: &str) -> bool {
        let column = self.sheet.column(heading).unwrap();
        let was = self.sheet.cell(self.at, column);
        self.may.touches(self.at + 1, column, was)
    }

    fn number(&self) -> &str {
        let number = self.sheet.column("number").unwrap();
        self.sheet.cell(self.at, number)
    }
}

fn rows<'s>(sheet: &'s Sheet, may: &'s MayDiffer) -> impl Iterator<Item = Row<'s>> {
    (0..sheet.rows.len()).map(move |at| Row { sheet, at, may })
}

/// The answers are those of before, but for touched cells: those are as the file says, or are told of.
pub fn answers(sound: &Sound, sheet: &Sheet, data: &WaveData, may: &MayDiffer, told: bool) {
    assert_eq!(data.flags, sound.data.flags);
    let by_number = |data: &WaveData| -> BTreeMap<String, Response> {
        let responses = data.responses.iter();
        responses
            .map(|response| (response.number.to_string(), response.clone()))
            .collect()
    };
    let (before, mut after) = (by_number(&sound.data), by_number(data));
    for row in rows(&sound.sheet, may) {
        let key = row.number();
        let is_cut = matches!(may, MayDiffer::Rows(from) if row.at + 1 >= *from);
        let Some(is) = after.remove(key) else {
            let others = told
                && ["number", "responded_on"]
                    .iter()
                    .any(|key| row.touches(key));
            assert!(is_cut || others, "{key} is gone");
            continue;
        };
        let was = &before[key];
        let literal = |column| literal(sound, sheet, row.at, column);
        for column in sound.data.codebook.columns() {
            let (was, is) = (was.answers.get(&column), is.answers.get(&column));
            let touched = headings(sound, column).iter().any(|key| row.touches(key));
            let said = touched && (told || is == literal(column).as_ref());
            assert!(was == is || said, "{key} {column:?}: {was:?}, {is:?}");
        }
        if was.responded_on != is.responded_on {
            let written = sheet.cell(row.at, sheet.column("responded_on").unwrap());
            assert!(row.touches("responded_on"), "{key}");
            let day = is.responded_on.as_deref().unwrap_or_default();
            assert!(told || day == written, "{key}: {day}, {written}");
        }
    }
    assert!(
        told || after.is_empty(),
        "respondents more: {:?}",
        after.keys()
    );
}

/// The flags are those of before, and no answer is another.
pub fn flags(sound: &Sound, sheet: &Sheet, data: &WaveData, may: &MayDiffer, told: bool) {
    assert_eq!(data.responses, sound.data.responses);
    assert_eq!(data.begun, sound.data.begun);
    for row in rows(&sound.sheet, may) {
        let key = row.number();
        for flag in &sound.data.codebook.wave.flags {
            let of = |data: &WaveData| {
                let values = data.flags.get(&flag.id)?;
                let mut values = values.iter();
                Some(*values.find(|(number, _)| number.as_str() == key)?.1)
            };
            let (was, is) = (of(&sound.data), of(data));
            let touched = row.touches("number") || row.touches(&flag.id);
            let literal = || match sheet.cell(row.at, sheet.column(&flag.id).unwrap()) {
                "1" => Some(true),
                "0" => Some(false),
                _ => None,
            };
            let said = touched && (told || is == literal());
            assert!(was == is || said, "{key} {}: {was:?}, {is:?}", flag.id);
        }
    }
}

/// Fewer rows of a file that was cut where a row ends: the preview says how many are left.
pub fn shorter(sound: &Sound, data: &WaveData) -> Outcome {
    let build = |data: &WaveData| Wave::build(String::new(), sound.register.clone(), data.clone());
    let preview = preview(&build(data), Some(&build(&sound.data)));
    let fewer = preview
        .responded
        .iter()
        .filter_map(|(_, counts)| counts.difference());
    let missing = i64::try_from(sound.data.responses.len() - data.responses.len()).unwrap();
    assert!(missing > 0, "nothing was lost, and nothing told");
    assert_eq!(fewer.sum::<i64>(), -missing);
    Outcome::Warned
}

fn question(sound: &Sound, column: ColumnRef) -> &Question {
    &sound.data.codebook.questions[column.question]
}

/// The headings of a column of answers.
fn headings(sound: &Sound, column: ColumnRef) -> Vec<String> {
    let (question, id) = (
        question(sound, column),
        sound.data.codebook.column_id(column),
    );
    if question.kind != QuestionKind::Multi {
        return vec![id];
    }
    let options = question.options.iter();
    options
        .map(|option| format!("{id}.{}", option.id))
        .collect()
}

/// The answer that cells say, read once more and as simply as can be.
fn literal(sound: &Sound, sheet: &Sheet, row: usize, column: ColumnRef) -> Option<Answer> {
    let question = question(sound, column);
    let text = |heading: &str| sheet.cell(row, sheet.column(heading).unwrap()).to_owned();
    let headings = headings(sound, column);
    if question.kind == QuestionKind::Multi {
        let ticked = headings.iter().enumerate();
        let ticked = ticked.filter(|(_, heading)| text(heading) == "1");
        return Some(Answer::Options(ticked.map(|(index, _)| index).collect()));
    }
    let text = text(&headings[0]);
    if text.is_empty() {
        return None;
    }
    let plain = |text: &str| {
        text.to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    Some(match question.kind {
        QuestionKind::Number => Answer::Number(text.trim_end_matches([' ', '%']).parse().unwrap()),
        QuestionKind::Text => Answer::Text(text),
        _ => {
            let mut options = question.options.iter();
            let option = options.position(|option| {
                [&option.wording.nb, &option.id]
                    .iter()
                    .any(|label| plain(label) == plain(&text))
            });
            Answer::Options(vec![option.unwrap()])
        }
    })
}
