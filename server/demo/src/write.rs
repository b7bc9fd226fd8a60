//! The wave as files: exactly what the import reads, each row marked as synthetic.

use std::borrow::Cow;

use domain::municipality::UnitType;
use domain::survey::{ColumnRef, Kind};
use domain::wave::Answer;

use crate::draft::Draft;
use crate::error::GenerateError;

/// What the column `datagrunnlag` holds on every row.
pub const SYNTHETIC: &str = "syntetiske demodata";
/// The heading of that column.
const DATA_BASIS: &str = "datagrunnlag";
/// The mark Excel needs to read the file as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// `units.csv`: one row per invited unit, with the traits of the wave.
pub fn units(draft: &Draft<'_>) -> Result<String, GenerateError> {
    let mut header = vec!["number".to_owned(), "name".to_owned()];
    let traits = &draft.codebook.wave.traits;
    header.extend(traits.iter().map(|known| known.id.clone()));
    header.push(DATA_BASIS.to_owned());
    let rows = all(draft).map(|position| {
        let unit = &draft.units[position];
        let mut row = vec![unit.number.to_string(), unit.name.clone()];
        row.extend(traits.iter().map(|known| {
            let values = draft.traits.get(&known.id);
            let value = values.and_then(|values| values[position]);
            value.map_or_else(String::new, |yes| u8::from(yes).to_string())
        }));
        row.push(SYNTHETIC.to_owned());
        row
    });
    print("units.csv", header, rows)
}

/// `answers.csv`: one row per respondent, columns in the order of the codebook.
pub fn answers(draft: &Draft<'_>) -> Result<String, GenerateError> {
    let mut header: Vec<String> = ["number", "name", "responded_on"].map(str::to_owned).into();
    for column in draft.codebook.columns() {
        header.extend(headings(draft, column));
    }
    header.push(DATA_BASIS.to_owned());
    let respondents = all(draft).filter(|position| draft.responded[*position]);
    let rows = respondents.map(|position| {
        let unit = &draft.units[position];
        let day = draft.responded_on[position].clone().unwrap_or_default();
        let mut row = vec![unit.number.to_string(), unit.name.clone(), day];
        for column in draft.codebook.columns() {
            row.extend(
                cells(draft, column, position)
                    .into_iter()
                    .map(Cow::into_owned),
            );
        }
        row.push(SYNTHETIC.to_owned());
        row
    });
    print("answers.csv", header, rows)
}

/// Municipalities first, then districts.
fn all<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = usize> + 'd {
    UnitType::ALL
        .into_iter()
        .flat_map(|unit_type| draft.units_of(unit_type))
}

/// One heading, or one per option of a multi-choice question.
fn headings(draft: &Draft<'_>, column: ColumnRef) -> Vec<String> {
    let question = &draft.codebook.questions[column.question];
    let id = draft.codebook.column_id(column);
    if question.kind == Kind::Multi {
        let options = question.options.iter();
        options
            .map(|option| format!("{id}.{}", option.id))
            .collect()
    } else {
        vec![id]
    }
}

/// The cells under those headings; empty where nothing was answered.
fn cells<'d>(draft: &'d Draft<'_>, column: ColumnRef, position: usize) -> Vec<Cow<'d, str>> {
    let question = &draft.codebook.questions[column.question];
    let answer = draft.answer(column, position);
    if question.kind == Kind::Multi {
        let ticked = |option: usize| match answer {
            Some(Answer::Options(chosen)) if chosen.contains(&option) => "1".into(),
            Some(_) => "0".into(),
            None => "".into(),
        };
        return (0..question.options.len()).map(ticked).collect();
    }
    vec![match answer {
        Some(Answer::Options(chosen)) => chosen.first().map_or("".into(), |option| {
            question.options[*option].wording.nb.as_str().into()
        }),
        Some(Answer::Number(number)) => number.to_string().into(),
        Some(Answer::Text(text)) => text.as_str().into(),
        None => "".into(),
    }]
}

fn print(
    file: &'static str,
    header: Vec<String>,
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<String, GenerateError> {
    let refused = |fault: String| GenerateError::Write { file, fault };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in std::iter::once(header).chain(rows) {
        writer
            .write_record(row)
            .map_err(|error| refused(error.to_string()))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| refused(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| refused(error.to_string()))
}
