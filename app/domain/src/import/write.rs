//! From a wave's data back to the sheets that import reads.

use kinds::QuestionKind;

use super::{DATA_BASIS, NAME, NUMBER, RESPONDED_ON, SYNTHETIC_MARK};
use crate::municipality::Unit;
use crate::sheet::Sheet;
use crate::survey::{Codebook, ColumnRef, Question};
use crate::wave::{Answer, Response, WaveData};

/// Writes a wave as its file of units, with a row for each of `units`, and its file of answers.
///
/// Reading the two again gives the same wave. Responses of units that are not among `units` are
/// left out.
pub fn write_wave(data: &WaveData, units: &[Unit]) -> (Sheet, Sheet) {
    (write_units(data, units), write_answers(data, units))
}

fn write_units(data: &WaveData, units: &[Unit]) -> Sheet {
    let flags = &data.codebook.wave.flags;
    let mut header = vec![NUMBER.to_owned(), NAME.to_owned()];
    header.extend(flags.iter().map(|known| known.id.clone()));
    let mut rows: Vec<Vec<String>> = Vec::with_capacity(units.len());
    for unit in units {
        let mut row = vec![unit.number.to_string(), unit.name.clone()];
        for known in flags {
            let value = data.flags.get(&known.id);
            let text = match value.and_then(|values| values.get(&unit.number)) {
                Some(true) => "1",
                Some(false) => "0",
                None => "",
            };
            row.push(text.to_owned());
        }
        rows.push(row);
    }
    finish("units.csv", header, rows, data.synthetic)
}

fn write_answers(data: &WaveData, units: &[Unit]) -> Sheet {
    let codebook = &data.codebook;
    let mut header = [NUMBER, NAME, RESPONDED_ON].map(str::to_owned).to_vec();
    for column in codebook.columns() {
        header.extend(headings(codebook, column));
    }
    let mut rows: Vec<Vec<String>> = Vec::with_capacity(data.responses.len());
    for response in &data.responses {
        let Some(unit) = units.iter().find(|unit| unit.number == response.number) else {
            continue;
        };
        let day = response.responded_on.clone().unwrap_or_default();
        let mut row = vec![unit.number.to_string(), unit.name.clone(), day];
        for column in codebook.columns() {
            row.extend(cells(codebook, column, response));
        }
        rows.push(row);
    }
    // A questionnaire that was begun has no day, and what was written in it is not kept.
    for unit in units
        .iter()
        .filter(|unit| data.begun.contains(&unit.number))
    {
        let mut row = vec![unit.number.to_string(), unit.name.clone()];
        row.resize(header.len(), String::new());
        rows.push(row);
    }
    finish("answers.csv", header, rows, data.synthetic)
}

fn finish(name: &str, mut header: Vec<String>, mut rows: Vec<Vec<String>>, marked: bool) -> Sheet {
    if marked {
        header.push(DATA_BASIS.to_owned());
        for row in &mut rows {
            row.push(SYNTHETIC_MARK.to_owned());
        }
    }
    Sheet {
        name: name.to_owned(),
        header,
        rows,
        ..Sheet::default()
    }
}

fn headings(codebook: &Codebook, column: ColumnRef) -> Vec<String> {
    let question = &codebook.questions[column.question];
    let id = codebook.column_id(column);
    if question.kind != QuestionKind::Multi {
        return vec![id];
    }
    let options = question.options.iter();
    options
        .map(|option| format!("{id}.{}", option.id))
        .collect()
}

/// An option by its wording, or by its id where the wording is the id of another.
fn spelled(question: &Question, option: usize) -> String {
    let Some(chosen) = question.options.get(option) else {
        return String::new();
    };
    let wording = &chosen.wording.nb;
    let mut others = question
        .options
        .iter()
        .filter(|other| other.id != chosen.id);
    if others.any(|other| other.id.eq_ignore_ascii_case(wording)) {
        return chosen.id.clone();
    }
    wording.clone()
}

fn cells(codebook: &Codebook, column: ColumnRef, response: &Response) -> Vec<String> {
    let question = &codebook.questions[column.question];
    let answer = response.answers.get(&column);
    if question.kind == QuestionKind::Multi {
        let tick = |option: usize| match answer {
            Some(Answer::Options(chosen)) if chosen.contains(&option) => "1".to_owned(),
            Some(_) => "0".to_owned(),
            None => String::new(),
        };
        return (0..question.options.len()).map(tick).collect();
    }
    let text = match answer {
        None => String::new(),
        Some(Answer::Options(chosen)) => chosen
            .first()
            .map_or(String::new(), |option| spelled(question, *option)),
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Text(text)) => text.clone(),
    };
    vec![text]
}
