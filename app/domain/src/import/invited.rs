//! The file of invited units, with the flags that come with the wave.

use std::collections::BTreeSet;

use crate::municipality::UnitNumber;
use crate::sheet::{Quote, Sheet, plain};
use crate::survey::Codebook;

use super::headings::Headings;
use super::keys::whole;
use super::numbers::Numbers;
use super::problems::{Problems, Source};
use super::routing::Flags;
use super::rows::{RowUnits, check_width, synthetic};
use super::{DATA_BASIS, Fault, NAME, NUMBER, Named, UnitFault};

/// The units that were sent the questionnaire.
#[derive(Debug, Default)]
pub(super) struct Invited {
    pub(super) file: String,
    /// `None` where the file could not be read: then nothing is said of who was not invited.
    pub(super) numbers: Option<BTreeSet<UnitNumber>>,
    pub(super) flags: Flags,
    pub(super) synthetic: Option<bool>,
}

/// Reads the file of invited units.
pub(super) fn read(
    codebook: &Codebook,
    numbers: &Numbers<'_>,
    sheet: &Sheet,
    problems: &mut Problems,
) -> Invited {
    let source = Source::units(sheet);
    let mut invited = Invited {
        file: sheet.name.clone(),
        ..Invited::default()
    };
    let ids = codebook.wave.flags.iter().map(|known| known.id.as_str());
    let expected: Vec<String> = [NUMBER, NAME]
        .into_iter()
        .chain(ids.clone())
        .chain([DATA_BASIS])
        .map(str::to_owned)
        .collect();
    let Some(mut headings) = Headings::find(sheet, source, &expected, problems) else {
        return invited;
    };
    let mut units = RowUnits::new(sheet, source, numbers, &mut headings);
    let columns: Vec<(&str, usize)> = ids
        .filter_map(|id| Some((id, headings.require(id)?)))
        .collect();
    headings.tell_missing(source, problems);
    headings.skip_headers(sheet, source, numbers, problems);
    let mut listed = BTreeSet::new();
    for row in headings.rows(sheet) {
        if !check_width(sheet, source, row, problems) {
            continue;
        }
        let unit = units.unit(row, true, problems);
        for (id, column) in &columns {
            let text = sheet.cell(row, *column);
            let Ok(value) = yes_or_no(text) else {
                let place = source.column(Sheet::row_number(row), id);
                problems.error(place, || Fault::NotYesOrNo {
                    written: Quote::of(text),
                });
                continue;
            };
            if let (Some(unit), Some(value)) = (unit.filter(|unit| unit.first), value) {
                let known = invited.flags.entry((*id).to_owned()).or_default();
                known.insert(unit.unit.number.clone(), value);
            }
        }
        if let Some(unit) = unit {
            listed.insert(unit.unit.number.clone());
        }
    }
    invited.synthetic = synthetic(sheet, source, &headings, &units, problems);
    if units.numbered() && !listed.is_empty() {
        let left_out: Vec<Named> = numbers
            .units
            .iter()
            .filter(|unit| !listed.contains(&unit.number))
            .map(Named::of)
            .collect();
        if !left_out.is_empty() {
            problems.warning(source.whole(), || UnitFault::NotListed { units: left_out });
        }
        invited.numbers = Some(listed);
    }
    invited
}

/// What a cell says, nothing if it is empty.
pub(super) fn yes_or_no(text: &str) -> Result<Option<bool>, ()> {
    const LONGEST: usize = 8;
    if text.len() > LONGEST {
        return Err(());
    }
    match plain(whole(text)).as_str() {
        "" => Ok(None),
        "1" | "ja" | "yes" | "true" | "sann" => Ok(Some(true)),
        "0" | "nei" | "no" | "false" | "usann" => Ok(Some(false)),
        _ => Err(()),
    }
}
