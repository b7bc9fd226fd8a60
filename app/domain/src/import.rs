//! Import of a wave: sheets in, the wave's data and every problem with them out.
//!
//! Everything wrong is found in one pass and told by file, row (as a spreadsheet counts, the header
//! is row 1), column heading and what is wrong there, as a value: the sentences about it are made
//! elsewhere, in the language of whoever reads them. A wave is either whole or not there: with any
//! [`Severity::Error`] among the problems the data must not be stored.

mod alike;
mod answers;
mod begun;
mod brought;
mod cells;
mod codebook;
mod content;
mod date;
mod fault;
mod headings;
mod invited;
mod keys;
mod labels;
mod lines;
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
use std::sync::Arc;

use crate::content::WaveContent;
use crate::municipality::Unit;
use crate::search::AlsoCalled;
use crate::sheet::{Problem, Severity, Sheet};
use crate::signal::Rules;
use crate::survey::Codebook;
use crate::wave::{Wave, WaveData};

pub use alike::{ALIKE_MAX, COLUMNS_ALIKE_MAX, ToldOnce, told_once};
pub use brought::{Brought, FileContent};
pub use fault::{AnswerFault, ContentFault, Fault, Named, NotAsked, TableFault, UnitFault};
pub use headings::{TITLE_ROWS_MAX, is_of_faults};
pub use lines::Lines;
pub use preview::{Counts, Preview, QuestionCounts, preview};
pub use rules::RuleFile;
pub use write::write_wave;

use answers::AnswerReader;
use numbers::Numbers;
use problems::{Problems, Source};

/// Most problems told of one import; a closing one counts those left out.
pub const PROBLEMS_MAX: usize = 1_000;

/// Most indicators of a wave, and most parts of its report: each is counted on every showing of their
/// page.
pub const CONTENT_PARTS_MAX: usize = 200;

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

/// The header's row, as a spreadsheet counts it.
const HEADER_ROW: usize = 1;

/// Separates the options of a multi-choice question that has one column.
pub const CHOICE_SEPARATOR: char = '|';

/// Reads a wave: `units` has a row for each invited unit, `answers` one for each respondent. `brought`
/// are its other files, each of which may be missing: the rules alone, or all of them.
///
/// `register` holds the units of the year that the wave rests on, `also` what they are called besides, and
/// every change of number; units of a type that nothing is asked of take no part. The problems come in
/// the order of the files,
/// at most [`PROBLEMS_MAX`] and a closing one; errors are never left out for warnings.
pub fn read_wave(
    codebook: Codebook,
    brought: impl Into<Brought>,
    register: &[Unit],
    also: &AlsoCalled,
    units: &Sheet,
    answers: &Sheet,
) -> (WaveData, Vec<Problem<Fault>>) {
    let brought = brought.into();
    let mut problems = Problems::default();
    let mut data = WaveData {
        codebook,
        synthetic: false,
        flags: std::collections::BTreeMap::new(),
        responses: Vec::new(),
        begun: BTreeSet::new(),
        rules: Rules::default(),
        content: WaveContent::default(),
    };
    if !codebook::check(&data.codebook, &brought.codebook_lines, &mut problems) {
        return (data, problems.into_list());
    }
    let units = &keys::visible(units, None, &mut problems);
    let answers = &keys::visible(answers, Some(&data.codebook), &mut problems);
    if swapped::check(&data.codebook, units, answers, &mut problems) {
        return (data, problems.into_list());
    }
    let takes_part = |unit: &&Unit| data.codebook.asks(unit.unit_type());
    let register: Vec<Unit> = register.iter().filter(takes_part).cloned().collect();
    let numbers = Numbers::new(data.codebook.wave.register_year(), &register, also);
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
    // What else the wave brings is held against its questions, options, flags and units. Answers are
    // not needed for it.
    let unanswered = Arc::new(Wave::build(String::new(), register.clone(), data.clone()));
    if let Some(file) = brought.rules.clone() {
        data.rules = rules::read(file, &unanswered, &mut problems);
    }
    data.content = content::read(brought, &unanswered, &mut problems);
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
