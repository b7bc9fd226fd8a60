//! What the XML of a sheet says besides its values: formulas without one, rows that do not show,
//! merged cells. On the way it checks that the sheet is built as one, since a part that is spoiled
//! could otherwise be read with a cell missing or in another's place.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::COLUMNS_MAX;
use super::cell_name::{Position, SHEET_ROWS_MAX, position};
use super::error::SheetError;
use super::package::attribute;

/// What a row may say of itself, prefixed names apart.
const OF_ROW: [&str; 12] = [
    "r",
    "spans",
    "s",
    "customFormat",
    "ht",
    "hidden",
    "customHeight",
    "outlineLevel",
    "collapsed",
    "thickTop",
    "thickBot",
    "ph",
];

/// What a cell may say of itself.
const OF_CELL: [&str; 6] = ["r", "s", "t", "cm", "vm", "ph"];

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CellMarks {
    /// Cells with a formula whose value the file does not hold.
    pub(super) unvalued: Vec<Position>,
    /// First and last cell of each group that is merged.
    pub(super) merged: Vec<(Position, Position)>,
    /// Rows with content, below the header, that do not show.
    pub(super) hidden_rows: usize,
    /// Columns that do not show, in order.
    pub(super) hidden_columns: Vec<usize>,
}

/// A row as it is read.
#[derive(Debug, Default)]
struct Row {
    at: usize,
    hidden: bool,
    filled: bool,
    next_column: usize,
}

/// A cell as it is read.
#[derive(Debug, Default)]
struct Cell {
    column: usize,
    kind: String,
    formula: Option<String>,
    value: Option<String>,
    inline: Option<String>,
}

/// What the pass is within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Formula,
    Value,
    Inline,
    Other,
}

#[derive(Debug, Default)]
struct Pass {
    marks: CellMarks,
    styles: Option<usize>,
    in_data: bool,
    done: bool,
    row: Option<Row>,
    next_row: usize,
    cell: Option<Cell>,
    within: Option<Within>,
    depth: usize,
    named: Option<bool>,
}

/// Reads the part of a sheet; its cells can have this many styles.
pub(super) fn read(
    mut reader: Reader<impl BufRead>,
    styles: Option<usize>,
) -> Result<CellMarks, SheetError> {
    let mut pass = Pass {
        styles,
        ..Pass::default()
    };
    let (mut buffer, mut open) = (Vec::new(), 0_usize);
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let kept = match event.map_err(|_| SheetError::Damaged)? {
            Event::Start(element) => {
                open += 1;
                pass.start(&element)
            }
            Event::End(element) => {
                open = open.saturating_sub(1);
                pass.end(element.local_name().as_ref())
            }
            Event::Text(text) => pass.text(&text.xml10_content()),
            // What reads the values passes over both: a part of the value would be lost.
            Event::CData(_) | Event::Comment(_) | Event::PI(_) if pass.cell.is_some() => None,
            Event::CData(text) => pass.text(&text.xml10_content()),
            Event::GeneralRef(_) => pass.text("&"),
            Event::Eof if open > 0 || !pass.done => None,
            Event::Eof => return Ok(pass.marks),
            _ => Some(()),
        };
        kept.ok_or(SheetError::Damaged)?;
    }
}

impl Pass {
    /// `None` where the sheet is not built as one.
    fn start(&mut self, element: &BytesStart<'_>) -> Option<()> {
        let name = element.local_name();
        let name = name.as_ref();
        if self.within.is_some() {
            self.depth += 1;
        } else if let Some(cell) = &mut self.cell {
            self.within = Some(match name {
                "f" if cell.formula.is_none() && cell.value.is_none() => {
                    cell.formula = Some(String::new());
                    Within::Formula
                }
                "v" if cell.value.is_none() && cell.inline.is_none() => {
                    cell.value = Some(String::new());
                    Within::Value
                }
                "is" if cell.inline.is_none() => {
                    cell.inline = Some(String::new());
                    Within::Inline
                }
                "extLst" => Within::Other,
                _ => return None,
            });
        } else if self.row.is_some() {
            match name {
                "c" => self.begin_cell(element)?,
                "extLst" => self.within = Some(Within::Other),
                _ => return None,
            }
        } else if self.in_data {
            (name == "row").then_some(())?;
            self.begin_row(element)?;
        } else if name == "sheetData" {
            (!self.done).then_some(())?;
            self.in_data = true;
        } else if name == "col" {
            self.hide_columns(element)?;
        } else if name == "mergeCell" {
            let range = attribute(element, "ref").ok()??;
            let (first, last) = range.split_once(':').unwrap_or((&range, &range));
            self.marks.merged.push((position(first)?, position(last)?));
        }
        Some(())
    }

    /// Notes columns that do not show. They come in order; what repeats them says nothing new.
    fn hide_columns(&mut self, element: &BytesStart<'_>) -> Option<()> {
        let value = |name| attribute(element, name).ok();
        let width = value("width")?.and_then(|width| width.parse::<f64>().ok());
        let hidden = matches!(value("hidden")?.as_deref(), Some("1" | "true"));
        if !hidden && width != Some(0.0) {
            return Some(());
        }
        let number = |name| value(name)?.and_then(|number| number.parse::<usize>().ok());
        let (first, last) = (number("min")?.checked_sub(1)?, number("max")?);
        let next = self.marks.hidden_columns.last().map_or(0, |last| last + 1);
        self.marks
            .hidden_columns
            .extend(first.max(next)..last.min(COLUMNS_MAX));
        Some(())
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) -> Option<()> {
        let mut row = Row {
            at: self.next_row,
            ..Row::default()
        };
        for attribute in element.attributes() {
            let attribute = attribute.ok()?;
            match attribute.key.as_ref() {
                "r" => row.at = attribute.value.parse::<usize>().ok()?.checked_sub(1)?,
                "hidden" => row.hidden |= matches!(&*attribute.value, "1" | "true"),
                "ht" => row.hidden |= attribute.value.parse::<f64>().ok()? == 0.0,
                name => known(name, &OF_ROW)?,
            }
        }
        (self.next_row..SHEET_ROWS_MAX)
            .contains(&row.at)
            .then_some(())?;
        self.next_row = row.at + 1;
        self.row = Some(row);
        Some(())
    }

    fn begin_cell(&mut self, element: &BytesStart<'_>) -> Option<()> {
        let row = self.row.as_mut()?;
        let mut cell = Cell {
            column: row.next_column,
            ..Cell::default()
        };
        let mut is_named = false;
        for attribute in element.attributes() {
            let attribute = attribute.ok()?;
            match attribute.key.as_ref() {
                "r" => {
                    is_named = true;
                    let (at, column) = position(&attribute.value)?;
                    (at == row.at && column >= row.next_column).then_some(())?;
                    cell.column = column;
                }
                "s" => {
                    let style: usize = attribute.value.parse().ok()?;
                    (self.styles.is_none_or(|styles| style < styles)).then_some(())?;
                }
                "t" => cell.kind = attribute.value.into_owned(),
                name => known(name, &OF_CELL)?,
            }
        }
        // Where some cells say where they are and others do not, one has lost its place.
        (*self.named.get_or_insert(is_named) == is_named).then_some(())?;
        row.next_column = cell.column + 1;
        self.cell = Some(cell);
        Some(())
    }

    fn text(&mut self, text: &str) -> Option<()> {
        let into = match (self.within, &mut self.cell) {
            (Some(Within::Formula), Some(cell)) => cell.formula.as_mut(),
            (Some(Within::Value), Some(cell)) => cell.value.as_mut(),
            (Some(Within::Inline), Some(cell)) => cell.inline.as_mut(),
            (None, _) if self.in_data => return text.trim().is_empty().then_some(()),
            _ => None,
        };
        if let Some(into) = into {
            into.push_str(text);
        }
        Some(())
    }

    fn end(&mut self, name: &str) -> Option<()> {
        if self.depth > 0 {
            self.depth -= 1;
        } else if self.within.is_some() {
            self.within = None;
        } else if let Some(cell) = self.cell.take() {
            self.end_cell(&cell)?;
        } else if let Some(row) = self.row.take() {
            self.marks.hidden_rows += usize::from(row.hidden && row.filled && row.at > 0);
        } else if name == "sheetData" {
            (self.in_data, self.done) = (false, true);
        }
        Some(())
    }

    fn end_cell(&mut self, cell: &Cell) -> Option<()> {
        let row = self.row.as_mut()?;
        let value = cell.value.as_deref().unwrap_or_default();
        let is_empty = value.is_empty();
        match cell.kind.as_str() {
            // A value that stands in the wrong place would be passed over.
            "inlineStr" => (is_empty || cell.inline.is_some()).then_some(())?,
            "s" => (value.bytes().all(|byte| byte.is_ascii_digit())).then_some(())?,
            "" | "n" => {
                let number = value.parse::<f64>();
                (is_empty || number.is_ok_and(f64::is_finite)).then_some(())?;
            }
            "b" | "d" | "e" | "str" => {}
            _ => return None,
        }
        let inline = cell.inline.as_deref().unwrap_or_default();
        let has_value = !is_empty || !inline.is_empty();
        row.filled |= has_value;
        if let Some(formula) = &cell.formula
            && !has_value
            && !(cell.kind == "str" && formula.contains("\"\""))
        {
            // A formula that may give an empty text, and says that it gave a text, gave that one.
            row.filled = true;
            self.marks.unvalued.push((row.at, cell.column));
        }
        Some(())
    }
}

/// Whether an element may have an attribute of this name.
fn known(name: &str, names: &[&str]) -> Option<()> {
    (name.contains(':') || name == "xmlns" || names.contains(&name)).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(rows: &str, rest: &str) -> Result<CellMarks, SheetError> {
        let text = format!("<worksheet><sheetData>{rows}</sheetData>{rest}</worksheet>");
        let mut reader = Reader::from_reader(text.as_bytes());
        reader.config_mut().expand_empty_elements = true;
        read(reader, Some(2))
    }

    #[test]
    fn formulas_hidden_rows_and_merged_cells_are_found() {
        let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>
            <row r="3" hidden="1"><c r="A3"><f>1+1</f></c><c r="B3"><f>1+1</f><v>2</v></c></row>
            <row r="4" ht="0"><c r="A4" t="str"><f>IF(B4="","",B4)</f><v></v></c><c r="C4" t="str"><f>B4</f><v/></c></row>
            <row r="5" hidden="1"/>"#;
        let rest = r#"<mergeCells><mergeCell ref="D2:D3"/></mergeCells>"#;
        let expected = CellMarks {
            unvalued: vec![(2, 0), (3, 2)],
            merged: vec![((1, 3), (2, 3))],
            hidden_rows: 2,
            hidden_columns: vec![],
        };
        assert_eq!(marks(rows, rest), Ok(expected));
    }

    /// Fuzzing found a name of ninety letters, at which what reads the values counts on from 0.
    #[test]
    fn a_cell_beyond_any_sheet_is_never_read_in_anothers_place() {
        let beyond = u64::from(u32::MAX) + 2;
        let last = SHEET_ROWS_MAX;
        for (row, cell, fits) in [
            ("1".to_owned(), " r=\"XFD1\"".to_owned(), true),
            ("1".to_owned(), " r=\"MWLQKWW1\"".to_owned(), false),
            (
                "1".to_owned(),
                format!(" r=\"{}H1\"", "o".repeat(90)),
                false,
            ),
            (last.to_string(), format!(" r=\"A{last}\""), true),
            (beyond.to_string(), format!(" r=\"A{beyond}\""), false),
            (beyond.to_string(), String::new(), false),
        ] {
            let rows = format!("<row r=\"{row}\"><c{cell}><v>1</v></c></row>");
            assert_eq!(marks(&rows, "").is_ok(), fits, "{rows}");
        }
    }

    #[test]
    fn hidden_columns_are_found_in_order_and_as_many_as_a_sheet_may_have() {
        let hidden = |columns: &str| {
            let text = format!("<worksheet><cols>{columns}</cols><sheetData/></worksheet>");
            let mut reader = Reader::from_reader(text.as_bytes());
            reader.config_mut().expand_empty_elements = true;
            read(reader, None).map(|marks| marks.hidden_columns)
        };
        let columns = r#"<col min="1" max="2" width="9"/><col min="3" max="4" hidden="1"/>
            <col min="4" max="5" hidden="true"/><col min="8" max="8" width="0"/>"#;
        assert_eq!(hidden(columns), Ok(vec![2, 3, 4, 7]));
        let all = hidden(r#"<col min="1" max="999999" hidden="1"/>"#).unwrap();
        assert_eq!(all.len(), COLUMNS_MAX);
        let before_the_first = r#"<col min="0" max="1" hidden="1"/>"#;
        assert_eq!(hidden(before_the_first), Err(SheetError::Damaged));
    }

    #[test]
    fn a_sheet_that_is_not_built_as_one_is_damaged() {
        for rows in [
            r#"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#,
            r#"<row r="1"><c r="A2"><v>1</v></c></row>"#,
            r#"<row r="1"><c r="A1"><v>1</v></c><c><v>2</v></c></row>"#,
            r#"<row r="2"/><row r="1"/>"#,
            r#"<row r="1"><d r="A1"><v>1</v></d></row>"#,
            r#"<row r="1"><c r="A1" u="s"><v>1</v></c></row>"#,
            r#"<row r="1"><c r="A1" t="s"><v>1x</v></c></row>"#,
            r#"<row r="1"><c r="A1"><v>1x</v></c></row>"#,
            r#"<row r="1"><c r="A1" s="2"><v>1</v></c></row>"#,
            r#"<row r="1"><c r="A1" t="inlineStr"><v>1</v></c></row>"#,
            r#"<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>"#,
            r#"<row r="1"><c r="A1"><v>1</v><f>1</f></c></row>"#,
            r#"<row r="1"><c r="A1" t="x"><v>1</v></c></row>"#,
            r#"<row r="1"><c r="A1"><v>1<!-- x -->1</v></c></row>"#,
            r#"<row r="1"><c r="A1"><v><![CDATA[1]]></v></c></row>"#,
            r#"<row r="1"><c r="A1" t="inlineStr"><is><t>a<?x y?>b</t></is></c></row>"#,
            r#"<row r="1">x</row>"#,
            r#"<row r="1"><c r="A1"><v>1</v></d></row>"#,
        ] {
            assert_eq!(marks(rows, ""), Err(SheetError::Damaged), "{rows}");
        }
    }
}
