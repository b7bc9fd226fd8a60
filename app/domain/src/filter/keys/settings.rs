//! Keys that say how the units are shown: order, columns, page.

use kinds::Region;

use super::{AddressKey, SettingKey};
use crate::column::ListColumn;
use crate::filter::problem::{MissingInWave, missing, unknown_value};
use crate::filter::reader::{Reader, digits, parts};
use crate::filter::{Filter, Page, Sort};
use crate::world::World;

pub(super) struct SortKey;

impl AddressKey for SortKey {
    fn id(&self) -> Option<&'static str> {
        Some("sort")
    }

    fn takes_one(&self) -> bool {
        true
    }

    fn read(&self, reader: &mut Reader<'_>, _: &str, value: &str) {
        let (column, descending) = match value.strip_prefix('-') {
            Some(column) => (column, true),
            None => (value, false),
        };
        if is_column(reader, column) {
            reader.filter.sort = Sort {
                column: column.to_owned(),
                descending,
            };
        }
    }
}

impl SettingKey for SortKey {
    fn value(&self, filter: &Filter) -> Option<String> {
        (filter.sort != Sort::default()).then(|| filter.sort.to_string())
    }
}

pub(super) struct Cols;

impl AddressKey for Cols {
    fn id(&self) -> Option<&'static str> {
        Some("cols")
    }

    fn read(&self, reader: &mut Reader<'_>, _: &str, value: &str) {
        for column in parts(value) {
            if is_column(reader, column) {
                reader.filter.cols.push(column.to_owned());
            }
        }
    }

    fn normalise(&self, filter: &mut Filter, world: &World) {
        filter.normalise_columns(world);
    }
}

impl SettingKey for Cols {
    fn value(&self, filter: &Filter) -> Option<String> {
        (!filter.cols.is_empty()).then(|| filter.cols.join(","))
    }
}

/// `weights=nord`: a region's own weights make the priority.
pub(super) struct Weights;

impl AddressKey for Weights {
    fn id(&self) -> Option<&'static str> {
        Some("weights")
    }

    fn takes_one(&self) -> bool {
        true
    }

    fn read(&self, reader: &mut Reader<'_>, key: &str, value: &str) {
        match Region::from_id(value) {
            Some(region) => reader.filter.weights = Some(region),
            None => reader.problems.push(unknown_value(key, value)),
        }
    }
}

impl SettingKey for Weights {
    fn value(&self, filter: &Filter) -> Option<String> {
        filter.weights.map(|region| region.id().to_owned())
    }
}

pub(super) struct PageKey;

impl AddressKey for PageKey {
    fn id(&self) -> Option<&'static str> {
        Some("page")
    }

    fn takes_one(&self) -> bool {
        true
    }

    fn read(&self, reader: &mut Reader<'_>, key: &str, value: &str) {
        match digits(value).filter(|page| *page > 0) {
            _ if value == "all" => reader.filter.page = Page::All,
            Some(page) => reader.filter.page = Page::Number(page),
            None => reader.problems.push(unknown_value(key, value)),
        }
    }
}

impl SettingKey for PageKey {
    fn value(&self, filter: &Filter) -> Option<String> {
        match filter.page {
            Page::Number(1) => None,
            Page::Number(page) => Some(page.to_string()),
            Page::All => Some("all".to_owned()),
        }
    }
}

/// Whether the wave has the column; where it does not, it is told.
fn is_column(reader: &mut Reader<'_>, column: &str) -> bool {
    let known = ListColumn::from_id(reader.wave.codebook(), column).is_some();
    if !known {
        let what = MissingInWave::Column(column.to_owned());
        reader.problems.push(missing(reader.wave.year(), what));
    }
    known
}
