//! A codebook: whatever it holds, it is read or refused, what is told is bounded, and what may be used
//! can be laid out and comes back from its own file form.

#![no_main]

use std::sync::LazyLock;

use domain::import::{Brought, PROBLEMS_MAX, stops};
use domain::municipality::Unit;
use domain::search::AlsoCalled;
use domain::wave::Wave;
use kinds::{Lang, UnitType};
use libfuzzer_sys::fuzz_target;
use server::export::wave_files;
use server::import::{OpenedWave, read_codebook, read_sheet};

static REGISTER: LazyLock<Vec<Unit>> = LazyLock::new(|| content::register_2015().unwrap());

static ALSO: LazyLock<AlsoCalled> = LazyLock::new(|| content::also_called().unwrap());

fuzz_target!(init: { LazyLock::force(&REGISTER); LazyLock::force(&ALSO); }, |bytes: &[u8]| {
    let Ok((codebook, lines)) = read_codebook(bytes) else {
        return;
    };
    let holds = codebook.check().is_empty();
    let opened = OpenedWave {
        codebook: codebook.clone(),
        units: read_sheet("units.csv", b"number;name\n0101;Halden\n").unwrap(),
        answers: read_sheet("answers.csv", b"number;name\n0101;Halden\n").unwrap(),
        brought: Brought {
            codebook_lines: lines,
            ..Brought::default()
        },
    };
    let (data, problems) = opened.read(&REGISTER, &ALSO);
    assert!(problems.len() <= PROBLEMS_MAX + 1);
    assert!(holds || stops(&problems));
    for problem in &problems {
        assert!(!problem.fault.sentence(Lang::Nb).is_empty());
    }
    if holds {
        let files = wave_files(&data, &REGISTER).unwrap();
        let (again, _) = read_codebook(&files[0].1).unwrap();
        assert_eq!(again, codebook);
        let wave = Wave::build(String::new(), REGISTER.clone(), data);
        for unit in UnitType::ALL {
            assert!(wave.codebook().asks(unit) || wave.units_of(unit).is_clear());
        }
    }
});
