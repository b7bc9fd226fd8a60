//! The sheet that answers are filled in: a column for each answer with what it takes, a head that stays
//! as it is, and a sheet that explains the columns.

use domain::import::{DATA_BASIS, NAME, NUMBER, RESPONDED_ON, SYNTHETIC_MARK, TEXT_UNITS_MAX};
use domain::municipality::Unit;
use domain::survey::{Codebook, ColumnRef};
use kinds::{Lang, QuestionKind};
use present::words::catalog::new_wave as word;
use present::words::question::asked;
use rust_xlsxwriter::{
    DataValidation, DataValidationRule, Format, FormatAlign, Formula, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};

use crate::export::ExportError;

/// Rows below the head that take answers. More can be written; they are not helped.
const ROWS: u32 = 2_000;

/// Longest title and longest message that Excel shows beside a cell; UTF-16 code units.
const INPUT_TITLE_UNITS_MAX: usize = 32;
const INPUT_MESSAGE_UNITS_MAX: usize = 255;

/// Widths of columns; characters.
const ANSWER_WIDTH: f64 = 22.0;
const COLUMN_WIDTH: f64 = 42.0;
const TEXT_WIDTH: f64 = 70.0;

/// The column of the codebook's sheet in which the values stand, as Excel calls it.
const VALUES: char = 'D';
/// The same for the names of units.
const NAMES: char = 'E';

/// What a column takes.
enum Takes {
    /// One of these.
    Options(Vec<String>),
    /// 1 or 0.
    Tick,
    /// A whole number within limits.
    Number(i64, i64),
    /// A day within the fieldwork.
    Day,
    /// A text.
    Text,
    /// The number of a unit.
    UnitNumber,
    /// The name of a unit.
    UnitName,
    /// The mark of made-up answers.
    Basis,
}

/// A column of the sheet of answers.
struct FormColumn {
    heading: String,
    /// What it is called beside a cell.
    title: String,
    /// What is asked.
    wording: String,
    /// Who is asked.
    asked: String,
    takes: Takes,
}

/// The bytes of the workbook.
pub(super) fn workbook(
    codebook: &Codebook,
    units: &[Unit],
    lang: Lang,
) -> Result<Vec<u8>, ExportError> {
    let columns = columns(codebook, lang);
    let mut workbook = Workbook::new();
    let mut answers = Worksheet::new();
    let mut explained = Worksheet::new();
    answers.set_name(word::ANSWERS_SHEET.text(lang))?;
    let codebook_sheet = word::CODEBOOK_SHEET.text(lang);
    explained.set_name(codebook_sheet)?;
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let mut explaining = Explaining::begin(&mut explained, &head, units, lang)?;
    for (column, place) in columns.iter().zip(0u16..) {
        let values = explaining.column(column)?;
        let cells = match column.takes {
            Takes::Day => Format::new().set_num_format("dd.mm.yyyy"),
            Takes::Number(..) | Takes::Tick => Format::new().set_num_format("0"),
            _ => Format::new().set_num_format("@"),
        };
        answers.set_column_format(place, &cells.set_unlocked())?;
        answers.set_column_width(place, ANSWER_WIDTH)?;
        answers.write_string_with_format(0, place, &column.heading, &head)?;
        let of_sheet = |(letter, first, last): (char, u32, u32)| {
            Formula::new(format!(
                "='{codebook_sheet}'!${letter}${first}:${letter}${last}"
            ))
        };
        let check = validation(column, codebook, values.map(of_sheet), lang)?;
        answers.add_data_validation(1, place, ROWS, place, &check)?;
    }
    answers.set_freeze_panes(1, 2)?;
    answers.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        delete_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    });
    workbook.push_worksheet(answers);
    workbook.push_worksheet(explained);
    Ok(workbook.save_to_buffer()?)
}

fn columns(codebook: &Codebook, lang: Lang) -> Vec<FormColumn> {
    let fixed = |heading: &str, wording: &str, takes: Takes| FormColumn {
        heading: heading.to_owned(),
        title: heading.to_owned(),
        wording: wording.to_owned(),
        asked: String::new(),
        takes,
    };
    let mut columns = vec![
        fixed(NUMBER, word::NUMBER.text(lang), Takes::UnitNumber),
        fixed(NAME, word::NAME.text(lang), Takes::UnitName),
        fixed(RESPONDED_ON, word::RESPONDED_ON.text(lang), Takes::Day),
    ];
    for column in codebook.columns() {
        answer_columns(codebook, column, lang, &mut columns);
    }
    columns.push(fixed(DATA_BASIS, word::DATA_BASIS.text(lang), Takes::Basis));
    columns
}

/// The columns of a question, or of a line of a battery: one, or one for each option.
fn answer_columns(
    codebook: &Codebook,
    column: ColumnRef,
    lang: Lang,
    columns: &mut Vec<FormColumn>,
) {
    let question = &codebook.questions[column.question];
    let heading = codebook.column_id(column);
    let mut wording = question.wording.text(lang).to_owned();
    if let Some(item) = column.item {
        wording = format!("{wording} – {}", question.items[item].wording.text(lang));
    }
    let asked = asked(codebook, question, lang);
    let one = |heading: String, wording: String, takes: Takes| FormColumn {
        heading,
        title: question.short.text(lang).to_owned(),
        wording,
        asked: asked.clone(),
        takes,
    };
    let takes = match question.kind {
        QuestionKind::Multi => {
            columns.extend(question.options.iter().map(|option| {
                let option_wording = option.wording.text(lang);
                one(
                    format!("{heading}.{}", option.id),
                    format!("{wording} – {option_wording}"),
                    Takes::Tick,
                )
            }));
            return;
        }
        QuestionKind::Single | QuestionKind::Scale => {
            // The wordings are read in bokmål, whatever the language of the guide.
            let options = question.options.iter();
            Takes::Options(options.map(|option| option.wording.nb.clone()).collect())
        }
        QuestionKind::Number => {
            let limits = question.number.as_ref();
            let (min, max) = limits.map_or((0, i64::MAX), |limits| (limits.min, limits.max));
            Takes::Number(min, max)
        }
        QuestionKind::Text => Takes::Text,
    };
    columns.push(one(heading, wording, takes));
}

/// The rule of a column, with what it says beside a cell.
fn validation(
    column: &FormColumn,
    codebook: &Codebook,
    values: Option<Formula>,
    lang: Lang,
) -> Result<DataValidation, XlsxError> {
    let rule = DataValidation::new();
    let between = |low: String, high: String| {
        DataValidationRule::Between(Formula::new(low), Formula::new(high))
    };
    let rule = match (&column.takes, values) {
        (Takes::Tick, _) => rule.allow_list_strings(&["1", "0"])?,
        (Takes::Basis, _) => rule.allow_list_strings(&[SYNTHETIC_MARK])?,
        (Takes::Number(min, max), _) => {
            rule.allow_whole_number_formula(between(min.to_string(), max.to_string()))
        }
        (Takes::Day, _) => {
            let wave = &codebook.wave;
            rule.allow_date_formula(between(
                date_formula(&wave.fieldwork_from),
                date_formula(&wave.fieldwork_to),
            ))
        }
        (Takes::Text, _) => {
            let most = u32::try_from(TEXT_UNITS_MAX).unwrap_or(u32::MAX);
            rule.allow_text_length(DataValidationRule::LessThanOrEqualTo(most))
        }
        (_, Some(values)) => rule.allow_list_formula(values),
        (_, None) => rule.allow_any_value(),
    };
    rule.set_input_title(cut(&column.title, INPUT_TITLE_UNITS_MAX))?
        .set_input_message(cut(&column.wording, INPUT_MESSAGE_UNITS_MAX))?
        .set_error_message(word::NOT_ALLOWED.text(lang))
}

/// A day as Excel computes it, whatever its language.
fn date_formula(day: &str) -> String {
    let parts: Vec<&str> = day
        .split('-')
        .map(|part| part.trim_start_matches('0'))
        .collect();
    format!("DATE({})", parts.join(","))
}

/// A text that fits, with an ellipsis where it was cut.
fn cut(text: &str, units_max: usize) -> String {
    if text.encode_utf16().count() <= units_max {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut units = 0;
    for letter in text.chars() {
        units += letter.len_utf16();
        if units >= units_max {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    kept
}

/// Writes the sheet that explains the columns.
struct Explaining<'a> {
    sheet: &'a mut Worksheet,
    units: &'a [Unit],
    lang: Lang,
    /// The next row, from 0.
    row: u32,
    wrapped: Format,
}

impl<'a> Explaining<'a> {
    fn begin(
        sheet: &'a mut Worksheet,
        head: &Format,
        units: &'a [Unit],
        lang: Lang,
    ) -> Result<Self, XlsxError> {
        let heads = [
            (word::COLUMN, COLUMN_WIDTH),
            (word::ASKED, TEXT_WIDTH),
            (word::ASKED_OF, COLUMN_WIDTH),
            (word::VALUE, COLUMN_WIDTH),
        ];
        for ((word, width), place) in heads.into_iter().zip(0u16..) {
            sheet.write_string_with_format(0, place, word.text(lang), head)?;
            sheet.set_column_width(place, width)?;
        }
        sheet.set_column_width(4, COLUMN_WIDTH)?;
        sheet.set_freeze_panes(1, 1)?;
        Ok(Self {
            sheet,
            units,
            lang,
            row: 1,
            wrapped: Format::new()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_num_format("@"),
        })
    }

    /// Explains a column. Returns where its values stand, first and last row from 1.
    fn column(&mut self, column: &FormColumn) -> Result<Option<(char, u32, u32)>, XlsxError> {
        let first = self.row + 1;
        for (text, place) in [&column.heading, &column.wording, &column.asked]
            .into_iter()
            .zip(0u16..)
        {
            self.sheet
                .write_string_with_format(self.row, place, text, &self.wrapped)?;
        }
        let letter = match &column.takes {
            Takes::Options(options) => {
                for option in options {
                    self.value(3, option)?;
                }
                VALUES
            }
            Takes::UnitNumber => {
                for unit in self.units {
                    self.sheet.write_string(self.row, 4, &unit.name)?;
                    self.value(3, unit.number.as_str())?;
                }
                VALUES
            }
            // The names stand beside the numbers, above.
            Takes::UnitName => {
                let first = 2;
                let last = first + u32::try_from(self.units.len()).unwrap_or(u32::MAX) - 1;
                self.row += 1;
                return Ok((!self.units.is_empty()).then_some((NAMES, first, last)));
            }
            other => {
                let told = told(other, self.lang);
                self.value(3, &told)?;
                return Ok(None);
            }
        };
        if self.row < first {
            self.row += 1;
            return Ok(None);
        }
        Ok(Some((letter, first, self.row)))
    }

    fn value(&mut self, place: u16, text: &str) -> Result<(), XlsxError> {
        self.sheet
            .write_string_with_format(self.row, place, text, &self.wrapped)?;
        self.row += 1;
        Ok(())
    }
}

/// What a column without a list takes, in words.
fn told(takes: &Takes, lang: Lang) -> String {
    match takes {
        Takes::Tick => word::TICK.text(lang).to_owned(),
        Takes::Number(min, max) => {
            let (min, max) = (min.to_string(), max.to_string());
            word::WHOLE_NUMBER.fill(lang, &[("min", &min), ("max", &max)])
        }
        Takes::Day => word::DAY.text(lang).to_owned(),
        Takes::Text => word::FREE_TEXT.text(lang).to_owned(),
        Takes::Basis => SYNTHETIC_MARK.to_owned(),
        Takes::Options(_) | Takes::UnitNumber | Takes::UnitName => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_a_cell_is_cut_at_the_limit() {
        for most in [INPUT_TITLE_UNITS_MAX, INPUT_MESSAGE_UNITS_MAX] {
            let fits = "ø".repeat(most);
            assert_eq!(cut(&fits, most), fits);
            let cut = cut(&"ø".repeat(most + 1), most);
            assert_eq!(cut.encode_utf16().count(), most);
            assert!(cut.ends_with('…'));
        }
        assert_eq!(date_formula("2016-01-09"), "DATE(2016,1,9)");
    }
}
