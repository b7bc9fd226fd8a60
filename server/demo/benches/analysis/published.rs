//! The demo wave as the program holds it: generated, read by the import, laid out in columns.

use std::sync::Arc;

use demo::data::{codebook_2015, register_2015};
use domain::import::{read_wave, stops};
use domain::municipality::Unit;
use domain::sheet::Sheet;
use domain::wave::{Wave, WaveData, Waves};

/// Register and answers of the demo wave of a seed.
pub fn data(seed: u64) -> (Vec<Unit>, WaveData) {
    let wave = demo::generate(seed).unwrap();
    let register = register_2015().unwrap();
    let (data, problems) = read_wave(
        codebook_2015().unwrap(),
        &register,
        &sheet("units.csv", &wave.units_csv),
        &sheet("answers.csv", &wave.answers_csv),
    );
    assert!(!stops(&problems), "{problems:?}");
    (register, data)
}

/// These data, published.
pub fn publish(register: Vec<Unit>, data: WaveData) -> Waves {
    Waves::new([Arc::new(Wave::build("1".to_owned(), register, data))])
}

fn sheet(name: &str, text: &str) -> Sheet {
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.as_bytes())
        .into_records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect());
    Sheet {
        name: name.to_owned(),
        header: rows.next().unwrap(),
        rows: rows.collect(),
    }
}
