//! The demo wave, and files of it read back.

use std::io::Cursor;
use std::sync::{Arc, OnceLock};

use calamine::{Data, Reader, Xlsx};
use domain::wave::Wave;
use domain::world::World;
use kinds::Lang;
use present::export::{Made, Table};
use server::export::{write_csv, write_xlsx};
use server::service::door::Opened;

/// The demo wave of seed 1; made once.
pub fn world() -> &'static World {
    static WAVES: OnceLock<World> = OnceLock::new();
    WAVES.get_or_init(|| World::new([Arc::new(demo::generate(1).unwrap().laid_out().unwrap())]))
}

/// The same wave, said to be real.
pub fn not_synthetic() -> Wave {
    let (units, mut data) = demo::generate(1).unwrap().read().unwrap();
    data.synthetic = false;
    Wave::build("real".to_owned(), units, data)
}

pub fn made() -> Made {
    Made {
        when: "24.11.2026 kl. 12.05".to_owned(),
        when_utc: "2026-11-24T11:05:00Z".to_owned(),
        day: "2026-11-24".to_owned(),
        by: None,
        origin: "http://127.0.0.1:3000".to_owned(),
    }
}

/// The rows of csv, the heading first.
pub fn records(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes);
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        record.iter().map(str::to_owned).collect()
    });
    rows.collect()
}

pub fn csv_bytes(table: &Table) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_csv(table, &mut bytes).unwrap();
    bytes
}

pub fn xlsx_bytes(table: &Table) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_xlsx(table, &mut bytes).unwrap();
    bytes
}

/// The rows of a sheet by its place, the heading first; all of the same length.
pub fn cells(bytes: &[u8], sheet: usize) -> Vec<Vec<Data>> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range_at(sheet).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

pub fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// A query as a file reads it.
pub fn opened(world: &World, query: &str, keys: &[&str]) -> Opened {
    Opened::read(Arc::new(world.clone()), query, keys, Lang::Nb)
}
