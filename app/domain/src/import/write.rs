//! From a wave's data back to the sheets that import reads.

use kinds::QuestionKind;

use super::labels::{Labels, Recognised};
use super::{DATA_BASIS, NAME, NUMBER, RESPONDED_ON, SYNTHETIC_MARK};
use crate::municipality::Unit;
use crate::sheet::{Sheet, visible};
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
    let spelled: Vec<Vec<String>> = codebook.questions.iter().map(spelled).collect();
    let mut rows: Vec<Vec<String>> = Vec::with_capacity(data.responses.len());
    for response in &data.responses {
        let Some(unit) = units.iter().find(|unit| unit.number == response.number) else {
            continue;
        };
        let day = response.responded_on.clone().unwrap_or_default();
        let mut row = vec![unit.number.to_string(), unit.name.clone(), day];
        for column in codebook.columns() {
            let question = &codebook.questions[column.question];
            row.extend(cells(question, column, &spelled[column.question], response));
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

/// Each option by its wording as far as that shows, or by another of its labels where the wording may mean
/// another option.
fn spelled(question: &Question) -> Vec<String> {
    let labels = Labels::of_options(question);
    let spelled = question.options.iter().map(|option| {
        let others = [&option.wording.nn, &option.wording.en];
        let mut ways = [&option.wording.nb, &option.id]
            .into_iter()
            .chain(others.into_iter().flatten());
        let clear = ways.find(|way| matches!(labels.recognise(way), Recognised::Exactly(_)));
        visible(clear.unwrap_or(&option.wording.nb))
    });
    spelled.collect()
}

/// The cells of a column in one row; its options are `spelled` so.
fn cells(
    question: &Question,
    column: ColumnRef,
    spelled: &[String],
    response: &Response,
) -> Vec<String> {
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
        Some(Answer::Options(chosen)) => {
            let chosen = chosen.first().and_then(|option| spelled.get(*option));
            chosen.cloned().unwrap_or_default()
        }
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Text(text)) => text.clone(),
    };
    vec![text]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_written_so_that_it_is_read_as_itself() {
        let question: Question = toml::from_str(
            "id = 'q'\nchapter = 'c'\nkind = 'single'\nwording = { nb = 'Q' }\nshort = { nb = 'Q' }\n\
             asked_of = { municipality = 'all' }\n\
             option = [{ id = 'ja', wording = { nb = 'Nei' } }, { id = 'yes', wording = { nb = 'JA' } }, \
             { id = 'good', wording = { nb = 'God' } }, { id = 'fine', wording = { nb = 'Bra', nn = 'God' } }, \
             { id = 'poor', wording = { nb = \"Dår\\u00adlig\" } }, \
             { id = 'x', wording = { nb = 'y', en = 'Neither' } }, { id = 'y', wording = { nb = 'x' } }]\n",
        )
        .unwrap();
        let written = spelled(&question);
        assert_eq!(
            written[..6],
            ["Nei", "yes", "good", "Bra", "Dårlig", "Neither"]
        );
        let labels = Labels::of_options(&question);
        for (option, text) in written[..6].iter().enumerate() {
            assert_eq!(
                labels.recognise(text),
                Recognised::Exactly(option),
                "{text}"
            );
        }
    }
}
