//! Flags, responses and answers of a wave as rows.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::municipality::UnitNumber;
use domain::survey::{Codebook, ColumnRef};
use domain::wave::{Answer, Response, WaveData};

use super::batch::insert_all;
use super::checksum::Checksum;
use super::error::Unreadable;
use super::{DatabaseError, Tx};

/// Between the option ids of a multi-choice answer. An id holds only `a-z`, `0-9` and `_`.
const SEPARATOR: char = '|';

row! {
    struct FlagRow {
        flag_id: String,
        unit_number: String,
        holds: bool,
    }
}

row! {
    struct ResponseRow {
        unit_number: String,
        responded_on: Option<String>,
    }
}

row! {
    struct AnswerRow {
        unit_number: String,
        column_id: String,
        options: Option<String>,
        figure: Option<i64>,
        words: Option<String>,
    }
}

/// A wave's content as rows, in one order whatever order it came in.
pub(super) struct Rows {
    flags: Vec<FlagRow>,
    responses: Vec<ResponseRow>,
    /// Numbers of units.
    begun: Vec<String>,
    answers: Vec<AnswerRow>,
}

impl Rows {
    /// Lays the content out as rows.
    pub(super) fn of(data: &WaveData) -> Self {
        let mut responses: Vec<&Response> = data.responses.iter().collect();
        responses.sort_by(|a, b| a.number.cmp(&b.number));
        let column_ids: HashMap<ColumnRef, String> = data
            .codebook
            .columns()
            .map(|column| (column, data.codebook.column_id(column)))
            .collect();
        let answers = responses.iter().flat_map(|response| {
            response.answers.iter().filter_map(|(column, answer)| {
                let column_id = column_ids.get(column)?.clone();
                Some(AnswerRow::of(data, response, *column, column_id, answer))
            })
        });
        Self {
            flags: data.flags.iter().flat_map(flag_rows).collect(),
            answers: answers.collect(),
            begun: data.begun.iter().map(ToString::to_string).collect(),
            responses: responses
                .iter()
                .map(|response| ResponseRow {
                    unit_number: response.number.to_string(),
                    responded_on: response.responded_on.clone(),
                })
                .collect(),
        }
    }

    /// Adds every field to a checksum.
    pub(super) fn add_to(&self, sum: &mut Checksum) {
        for row in &self.flags {
            sum.field(Some(&row.flag_id));
            sum.field(Some(&row.unit_number));
            sum.field(Some(if row.holds { "1" } else { "0" }));
        }
        for row in &self.responses {
            sum.field(Some(&row.unit_number));
            sum.field(row.responded_on.as_deref());
        }
        // Nothing where nobody has begun: waves from before that was kept have the same sum.
        for number in &self.begun {
            sum.field(Some("begun"));
            sum.field(Some(number));
        }
        for row in &self.answers {
            sum.field(Some(&row.unit_number));
            sum.field(Some(&row.column_id));
            sum.field(row.options.as_deref());
            sum.field(row.figure.map(|figure| figure.to_string()).as_deref());
            sum.field(row.words.as_deref());
        }
    }

    /// Writes the rows of a new revision.
    pub(super) async fn insert(&self, tx: &mut Tx, revision: &str) -> Result<(), DatabaseError> {
        let sql = include_str!("sql/flag_add.sql");
        insert_all!(tx, sql, 4, self.flags, |row, given| {
            row.push_bind(revision)
                .push_bind(given.flag_id.as_str())
                .push_bind(given.unit_number.as_str())
                .push_bind(given.holds);
        });
        let sql = include_str!("sql/response_add.sql");
        insert_all!(tx, sql, 3, self.responses, |row, response| {
            row.push_bind(revision)
                .push_bind(response.unit_number.as_str())
                .push_bind(response.responded_on.as_deref());
        });
        let sql = include_str!("sql/begun_add.sql");
        insert_all!(tx, sql, 2, self.begun, |row, number| {
            row.push_bind(revision).push_bind(number.as_str());
        });
        let sql = include_str!("sql/answer_add.sql");
        insert_all!(tx, sql, 6, self.answers, |row, answer| {
            row.push_bind(revision)
                .push_bind(answer.unit_number.as_str())
                .push_bind(answer.column_id.as_str())
                .push_bind(answer.options.as_deref())
                .push_bind(answer.figure)
                .push_bind(answer.words.as_deref());
        });
        Ok(())
    }
}

fn flag_rows((id, known): (&String, &BTreeMap<UnitNumber, bool>)) -> Vec<FlagRow> {
    let row = |(number, holds): (&UnitNumber, &bool)| FlagRow {
        flag_id: id.clone(),
        unit_number: number.to_string(),
        holds: *holds,
    };
    known.iter().map(row).collect()
}

impl AnswerRow {
    fn of(
        data: &WaveData,
        response: &Response,
        column: ColumnRef,
        column_id: String,
        answer: &Answer,
    ) -> Self {
        let mut row = Self {
            unit_number: response.number.to_string(),
            column_id,
            options: None,
            figure: None,
            words: None,
        };
        match answer {
            Answer::Options(chosen) => {
                let options = &data.codebook.questions[column.question].options;
                let ids: Vec<&str> = chosen.iter().map(|i| options[*i].id.as_str()).collect();
                row.options = Some(ids.join("|"));
            }
            Answer::Number(number) => row.figure = Some(*number),
            Answer::Text(text) => row.words = Some(text.clone()),
        }
        row
    }

    fn into_answer(self, codebook: &Codebook, column: ColumnRef) -> Result<Answer, Unreadable> {
        if let Some(figure) = self.figure {
            return Ok(Answer::Number(figure));
        }
        if let Some(words) = self.words {
            return Ok(Answer::Text(words));
        }
        let question = &codebook.questions[column.question];
        let ids = self.options.unwrap_or_default();
        let chosen = ids.split(SEPARATOR).filter(|id| !id.is_empty()).map(|id| {
            let index = question.option_index(id);
            index.ok_or_else(|| format!("the codebook has no option “{id}”").into())
        });
        chosen
            .collect::<Result<_, Unreadable>>()
            .map(Answer::Options)
    }
}

fn number(table: &'static str, revision: &str, stored: &str) -> Result<UnitNumber, DatabaseError> {
    stored
        .parse()
        .map_err(|error: domain::municipality::NotAUnitNumber| {
            DatabaseError::inconsistent(table, "unit_number", format!("{revision}/{stored}"), error)
        })
}

/// Reads a revision's flags.
pub(super) async fn flags(
    tx: &mut Tx,
    revision: &str,
) -> Result<BTreeMap<String, BTreeMap<UnitNumber, bool>>, DatabaseError> {
    let rows: Vec<FlagRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/flag_list.sql"))
            .bind(revision)
            .fetch_all(connection)
            .await
    })?;
    let mut flags: BTreeMap<String, BTreeMap<UnitNumber, bool>> = BTreeMap::new();
    for row in rows {
        let number = number("wave_flag", revision, &row.unit_number)?;
        flags
            .entry(row.flag_id)
            .or_default()
            .insert(number, row.holds);
    }
    Ok(flags)
}

/// Reads the units that began and did not hand in.
pub(super) async fn begun(
    tx: &mut Tx,
    revision: &str,
) -> Result<BTreeSet<UnitNumber>, DatabaseError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/begun_list.sql"))
            .bind(revision)
            .fetch_all(connection)
            .await
    })?;
    let numbers = rows
        .iter()
        .map(|(stored,)| number("begun", revision, stored));
    numbers.collect()
}

/// Reads a revision's questionnaires, by number.
pub(super) async fn responses(
    tx: &mut Tx,
    revision: &str,
    codebook: &Codebook,
) -> Result<Vec<Response>, DatabaseError> {
    let rows: Vec<ResponseRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/response_list.sql"))
            .bind(revision)
            .fetch_all(connection)
            .await
    })?;
    let mut responses: HashMap<String, Response> = HashMap::with_capacity(rows.len());
    for row in rows {
        let response = Response {
            number: number("response", revision, &row.unit_number)?,
            responded_on: row.responded_on,
            answers: BTreeMap::new(),
        };
        responses.insert(row.unit_number, response);
    }
    let rows: Vec<AnswerRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/answer_list.sql"))
            .bind(revision)
            .fetch_all(connection)
            .await
    })?;
    let columns: HashMap<String, ColumnRef> = codebook
        .columns()
        .map(|column| (codebook.column_id(column), column))
        .collect();
    for row in rows {
        place(row, revision, codebook, &columns, &mut responses)?;
    }
    let mut responses: Vec<Response> = responses.into_values().collect();
    responses.sort_by(|a, b| a.number.cmp(&b.number));
    Ok(responses)
}

/// Puts one answer in its questionnaire.
fn place(
    row: AnswerRow,
    revision: &str,
    codebook: &Codebook,
    columns: &HashMap<String, ColumnRef>,
    responses: &mut HashMap<String, Response>,
) -> Result<(), DatabaseError> {
    let key = |row: &AnswerRow| format!("{revision}/{}/{}", row.unit_number, row.column_id);
    let Some(column) = columns.get(&row.column_id).copied() else {
        let fault = "the codebook has no such question";
        return Err(DatabaseError::inconsistent(
            "answer",
            "column_id",
            key(&row),
            fault,
        ));
    };
    let Some(response) = responses.get_mut(&row.unit_number) else {
        let fault = "there is no such response";
        return Err(DatabaseError::inconsistent(
            "answer",
            "unit_number",
            key(&row),
            fault,
        ));
    };
    let key = key(&row);
    let answer = row
        .into_answer(codebook, column)
        .map_err(|fault| DatabaseError::inconsistent("answer", "options", key, fault))?;
    response.answers.insert(column, answer);
    Ok(())
}
