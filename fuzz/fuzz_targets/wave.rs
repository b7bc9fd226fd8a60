//! Reads answers to the end, as the import does.

use std::sync::LazyLock;

use domain::import::{Brought, PROBLEMS_MAX};
use domain::municipality::Unit;
use domain::search::AlsoCalled;
use kinds::Lang;
use server::import::{OpenedWave, read_sheet};

static REGISTER: LazyLock<Vec<Unit>> = LazyLock::new(|| content::register_2015().unwrap());

static ALSO: LazyLock<AlsoCalled> = LazyLock::new(|| content::also_called().unwrap());

/// A sound wave without answers.
static WAVE: LazyLock<OpenedWave> = LazyLock::new(|| OpenedWave {
    codebook: content::codebook_2015().unwrap(),
    units: read_sheet("units.csv", b"number;name;datagrunnlag\n").unwrap(),
    answers: read_sheet("answers.csv", b"number\n").unwrap(),
    brought: Brought::default(),
});

/// Makes what every input is read against, before the first of them, whose time is taken.
pub fn ready() {
    LazyLock::force(&REGISTER);
    LazyLock::force(&ALSO);
    LazyLock::force(&WAVE);
}

/// Reads answers of these bytes, and tells what is wrong with them in a sentence each.
pub fn read_answers(name: &str, bytes: &[u8]) {
    match read_sheet(name, bytes) {
        Err(error) => assert!(!error.sentence(Lang::Nb).is_empty()),
        Ok(answers) => {
            let opened = OpenedWave {
                answers,
                ..WAVE.clone()
            };
            let (_, problems) = opened.read(&REGISTER, &ALSO);
            assert!(problems.len() <= PROBLEMS_MAX + 1);
            for problem in problems {
                assert!(!problem.fault.sentence(Lang::Nb).is_empty());
            }
        }
    }
}
