//! The borders of maps: which editions there are, and their `TopoJSON`.

use domain::borders::{Borders, Edition, Topology};
use domain::survey::Wording;
use kinds::UnitType;
use serde::Deserialize;

use super::{ContentError, read_toml};

/// The file that lists the editions.
const LIST: &str = "borders.toml";

/// The `TopoJSON` files that the list may name.
const FILES: [(&str, &str); 2] = [
    (
        "borders-2015.topojson",
        include_str!("../data/borders-2015.topojson"),
    ),
    (
        "borders-2015-districts.topojson",
        include_str!("../data/borders-2015-districts.topojson"),
    ),
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(rename = "edition")]
    editions: Vec<Listed>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    year: u16,
    unit: UnitType,
    file: String,
    attribution: Wording,
}

/// The borders that ship, by register year and unit type. A year that is not among them has no map.
///
/// # Errors
/// Where a file cannot be read, or its borders do not hold together.
pub fn borders() -> Result<Vec<Edition>, ContentError> {
    let list: List = read_toml(LIST, include_str!("../data/borders.toml"))?;
    list.editions.into_iter().map(edition).collect()
}

fn edition(listed: Listed) -> Result<Edition, ContentError> {
    let known = FILES.iter().find(|(name, _)| *name == listed.file);
    let (file, text) = known.ok_or_else(|| ContentError {
        file: LIST,
        fault: format!("{} does not ship", listed.file),
    })?;
    Ok(Edition {
        year: listed.year,
        unit: listed.unit,
        attribution: listed.attribution,
        made: None,
        borders: read_edition(file, text)?,
    })
}

/// Reads borders that are written in `TopoJSON`.
///
/// # Errors
/// Where it is no `TopoJSON`, and the first fault of what it holds.
pub fn read_edition(file: &'static str, text: &str) -> Result<Borders, ContentError> {
    let fault = |fault: String| ContentError { file, fault };
    let topology: Topology =
        serde_json::from_str(text).map_err(|error| fault(error.to_string()))?;
    let (borders, faults) = Borders::read(&topology);
    match faults.first() {
        Some(found) => Err(fault(format!("{found:?}"))),
        None => Ok(borders),
    }
}
