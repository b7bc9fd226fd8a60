//! Cells that do not hold what was written, and a file without its end.

use domain::import::TableFault;
use domain::sheet::FlawKind;

use super::Values;

/// What is told of them.
pub fn of_cells() -> [(TableFault, Values); 5] {
    let flawed = |kind| TableFault::Flawed { kind };
    let letter = "U+200B".to_owned();
    [
        (flawed(FlawKind::Failed("#N/A".to_owned())), &["#N/A"]),
        (flawed(FlawKind::NoValue), &[]),
        (flawed(FlawKind::Merged), &[]),
        (TableFault::Invisible { letter, cells: 4 }, &["U+200B", "4"]),
        (TableFault::Unended, &[]),
    ]
}
