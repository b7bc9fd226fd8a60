//! Import of a wave: sheets in, the wave's data and every problem with them out.
//!
//! Everything wrong is found in one pass and told by file, row (as a spreadsheet counts, the header
//! is row 1), column heading and what is wrong there, as a value: the sentences about it are made
//! elsewhere, in the language of whoever reads them. A wave is either whole or not there: with any
//! [`Severity::Error`] among the problems the data must not be stored.

mod alike;
mod answers;
mod begun;
mod cells;
mod date;
mod fault;
mod headings;
mod invited;
mod keys;
mod labels;
mod names;
mod numbers;
mod preview;
mod problems;
mod routing;
mod rows;
mod rules;
mod swapped;
mod write;

use std::collections::BTreeSet;

use crate::municipality::Unit;
use crate::search::AlsoCalled;
use crate::sheet::{Problem, Quote, Severity, Sheet};
use crate::signal::Rules;
use crate::survey::Codebook;
use crate::wave::WaveData;

pub use alike::{ALIKE_MAX, told_once};
pub use fault::{AnswerFault, Fault, Named, NotAsked, TableFault, UnitFault};
pub use headings::is_of_faults;
pub use preview::{Counts, Preview, QuestionCounts, preview};
pub use rules::RuleFile;
pub use write::write_wave;

use answers::AnswerReader;
use numbers::Numbers;
use problems::{Problems, Source};

/// Most problems told of one import; a closing one counts those left out.
pub const PROBLEMS_MAX: usize = 1_000;

/// Longest text answer, in UTF-16 code units: what a cell of Excel holds, so that no export ever
/// has to cut one.
pub const TEXT_UNITS_MAX: usize = 32_767;

/// What the column [`DATA_BASIS`] holds on each row of a synthetic wave.
pub const SYNTHETIC_MARK: &str = "syntetiske demodata";

/// The heading of the official number.
pub const NUMBER: &str = "number";
/// The heading of the unit's name.
pub const NAME: &str = "name";
/// The heading of the day of response.
pub const RESPONDED_ON: &str = "responded_on";
/// The heading of the column that marks a synthetic wave; it may be left out of a real one.
pub const DATA_BASIS: &str = "datagrunnlag";

/// The heading of the column in which an import writes what is wrong with each row. It is never read.
pub const FAULTS: &str = "feil";

/// Headings that are not questions; no question may have one of them as its id.
pub const RESERVED: [&str; 5] = [NUMBER, NAME, RESPONDED_ON, DATA_BASIS, FAULTS];

/// Separates the options of a multi-choice question that has one column.
pub const CHOICE_SEPARATOR: char = '|';

/// Reads a wave: `units` has a row for each invited unit, `answers` one for each respondent. `rules`
/// may be missing: the wave has none then.
///
/// `register` holds the units of the wave's year, `also` what they are called besides, and every change of
/// number. The problems come in the order of the files,
/// at most [`PROBLEMS_MAX`] and a closing one; errors are never left out for warnings.
pub fn read_wave(
    codebook: Codebook,
    rules: Option<RuleFile>,
    register: &[Unit],
    also: &AlsoCalled,
    units: &Sheet,
    answers: &Sheet,
) -> (WaveData, Vec<Problem<Fault>>) {
    let mut problems = Problems::default();
    let mut data = WaveData {
        codebook,
        synthetic: false,
        flags: std::collections::BTreeMap::new(),
        responses: Vec::new(),
        begun: BTreeSet::new(),
        rules: Rules::default(),
    };
    if !check_codebook(&data.codebook, &mut problems) {
        return (data, problems.into_list());
    }
    let units = &keys::visible(units, None, &mut problems);
    let answers = &keys::visible(answers, Some(&data.codebook), &mut problems);
    if swapped::check(&data.codebook, units, answers, &mut problems) {
        return (data, problems.into_list());
    }
    let numbers = Numbers::new(data.codebook.wave.year, register, also);
    let invited = invited::read(&data.codebook, &numbers, units, &mut problems);
    let read = AnswerReader::new(&data.codebook, &numbers, &invited, answers).read(&mut problems);
    if let (Some(invited_marked), Some(answers_marked)) = (invited.synthetic, read.synthetic)
        && invited_marked != answers_marked
    {
        let place = Source::answers(answers).column(1, DATA_BASIS);
        let (marked, unmarked) = if invited_marked {
            (units, answers)
        } else {
            (answers, units)
        };
        problems.error(place, || Fault::FilesMarkedDifferently {
            marked: marked.name.clone(),
            unmarked: unmarked.name.clone(),
        });
    }
    data.synthetic = invited.synthetic == Some(true) && read.synthetic == Some(true);
    data.flags = invited.flags;
    if let Some(file) = rules {
        data.rules = rules::read(file, &data, register, &mut problems);
    }
    data.responses = read.responses;
    data.begun = read.begun;
    (data, problems.into_list())
}

/// Whether any of the problems stops the import.
pub fn stops<F>(problems: &[Problem<F>]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}

fn check_codebook(codebook: &Codebook, problems: &mut Problems) -> bool {
    let faults = codebook.check();
    for fault in &faults {
        let place = Source::codebook().whole_column(&fault.place);
        problems.error(place, || Fault::Codebook(fault.fault));
    }
    let wave = &codebook.wave;
    for day in [&wave.fieldwork_from, &wave.fieldwork_to] {
        if date::day(day).as_ref() != Some(day) {
            let place = Source::codebook().whole_column("fieldwork");
            problems.error(place, || Fault::NoFieldworkDay {
                written: Quote::of(day),
            });
        }
    }
    for question in &codebook.questions {
        if RESERVED.contains(&question.id.as_str()) {
            let place = Source::codebook().whole_column(&question.id);
            problems.error(place, || Fault::ReservedId {
                id: question.id.clone(),
            });
        }
    }
    problems.is_empty()
}
