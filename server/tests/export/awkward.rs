//! Files of questions that are awkward but legal: what is written is read back, cell by cell.

#[path = "../../present/tests/present/awkward/world.rs"]
mod world;

use domain::filter::{Filter, Selection};
use domain::tabulate::Dimension;
use kinds::{Lang, UnitType};
use present::Scope;
use present::export::{self, AskedQuestion, Table};

use super::demo_wave::{cells, csv_bytes, made, records, text, xlsx_bytes};

fn check(table: &Table) {
    let rows = table.rows.len() + 1;
    let (written, sheet) = (records(&csv_bytes(table)), cells(&xlsx_bytes(table), 0));
    assert_eq!(
        (written.len(), sheet.len()),
        (rows, rows),
        "{}",
        table.file_stem
    );
    for row in &written {
        assert_eq!(row.len(), table.columns.len(), "{}", table.file_stem);
    }
    for (place, column) in table.columns.iter().enumerate() {
        // What looks like a formula is kept from being one where a cell has no type.
        let head = written[0][place].strip_prefix('\'');
        assert_eq!(head.unwrap_or(&written[0][place]), column.label);
        assert_eq!(sheet[0][place], text(&column.label));
    }
}

#[test]
fn awkward_questions_are_written_and_read_back() {
    let world = world::world();
    let mut tables = 0;
    for year in world::YEARS {
        for unit in UnitType::ALL {
            let within = Selection::of(Filter::all(year, unit), &world);
            let scope = Scope::of(&world, within.filter(), Lang::Nb).unwrap();
            let codebook = world::codebook(year);
            for column in codebook.columns() {
                let asked = AskedQuestion {
                    selection: &within,
                    column,
                    by: &Dimension::Size,
                    judged: &codebook.questions[column.question].headline_options(),
                };
                check(&export::question(scope, asked, &made()));
                tables += 1;
            }
            let mut filter = within.filter().clone();
            let columns = domain::column::ListColumn::all(&codebook);
            filter.cols = columns.iter().map(|column| column.id(&codebook)).collect();
            check(&export::list(
                scope,
                &Selection::of(filter, &world),
                &made(),
            ));
        }
    }
    assert!(tables > 100, "{tables}");
}
