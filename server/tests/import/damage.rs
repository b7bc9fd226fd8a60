//! The demo wave's files with one damage each: refused, or read with every cell that is not damaged as it
//! was, whether something is told or not. Never fewer respondents or answers without a word.

mod exact;
mod spoil;
mod stored;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::import::stops;
use domain::municipality::Unit;
use domain::sheet::{Problem, Sheet};
use domain::wave::WaveData;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use rust_xlsxwriter::Format;
use server::import::{CODEBOOK, FileBytes, FileFault, OpenedWave, Other, read_sheet};

use super::folder::workbook;
use spoil::{MayDiffer, Spans, Spoiled, Workbook};

/// The seed of the damages.
const SEED: u64 = 20_151_203;

/// Damages of the answers as text, of those in a workbook, and of the file of units.
const OF_TEXT: usize = 260;
const OF_WORKBOOK: usize = 240;
const OF_UNITS: usize = 40;

const ANSWERS: &str = "answers.csv";
const UNITS: &str = "units.csv";

/// Respondents in the workbook: the first of them are as good as all, and read in less time.
const IN_WORKBOOK: usize = 60;

/// A wave before one of its files is spoiled.
struct Sound {
    register: Vec<Unit>,
    wave: demo::DemoWave,
    /// The file that is spoiled, by name; as bytes; and as it is read.
    name: &'static str,
    bytes: Vec<u8>,
    sheet: Sheet,
    data: WaveData,
    told: usize,
}

/// What came of a damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Refused,
    Warned,
    Exact,
}

static SOUND: LazyLock<Sound> = LazyLock::new(|| {
    let wave = demo::generate(1).unwrap();
    let (register, data) = wave.read().unwrap();
    let bytes = file(&wave, ANSWERS).bytes.to_vec();
    Sound {
        register,
        data,
        name: ANSWERS,
        sheet: read_sheet(ANSWERS, &bytes).unwrap(),
        bytes,
        wave,
        told: 0,
    }
});

/// The same wave, whose units are spoiled.
static OF_THE_UNITS: LazyLock<Sound> = LazyLock::new(|| {
    let bytes = file(&SOUND.wave, UNITS).bytes.to_vec();
    Sound {
        register: SOUND.register.clone(),
        data: SOUND.data.clone(),
        name: UNITS,
        sheet: read_sheet(UNITS, &bytes).unwrap(),
        bytes,
        wave: SOUND.wave.clone(),
        told: 0,
    }
});

/// The same wave in a workbook, with the first respondents only.
static IN_EXCEL: LazyLock<(Sound, Workbook)> = LazyLock::new(|| {
    let sound = &*SOUND;
    let mut answers = sound.sheet.clone();
    answers.rows.truncate(IN_WORKBOOK);
    let (data, problems) =
        opened(sound, answers.clone()).read(&sound.register, &content::also_called().unwrap());
    assert!(!stops(&problems));
    let percent = Format::new().set_num_format("0%");
    let bytes = workbook(&answers, |sheet| {
        for column in sound.data.codebook.columns() {
            let question = &sound.data.codebook.questions[column.question];
            let at = answers.column(&sound.data.codebook.column_id(column));
            let (Some(limits), Some(at)) = (&question.number, at) else {
                continue;
            };
            for row in 0..answers.rows.len() {
                let place = (u32::try_from(row + 1).unwrap(), u16::try_from(at).unwrap());
                let Ok(number) = answers.cell(row, at).parse::<f64>() else {
                    continue;
                };
                if limits.unit.nb == "%" {
                    let share = number / 100.0;
                    sheet.write_number_with_format(place.0, place.1, share, &percent)
                } else {
                    sheet.write_number(place.0, place.1, number)
                }
                .unwrap();
            }
        }
    });
    let mut read = read_sheet("answers.xlsx", &bytes).unwrap();
    read.worksheet = None;
    let sound = Sound {
        register: sound.register.clone(),
        wave: sound.wave.clone(),
        name: ANSWERS,
        bytes: bytes.clone(),
        sheet: read,
        data,
        told: problems.len(),
    };
    (sound, Workbook::of(bytes))
});

/// A file of the wave by its name.
fn file<'w>(wave: &'w demo::DemoWave, name: &'static str) -> FileBytes<'w> {
    let mut files = wave.files().into_iter();
    let (_, text) = files.find(|(known, _)| *known == name).unwrap();
    FileBytes {
        name,
        bytes: text.as_bytes(),
    }
}

/// The wave's files, one of them with these bytes.
fn opened_with(sound: &Sound, bytes: &[u8]) -> Result<OpenedWave, Vec<Problem<FileFault>>> {
    let of = |name: &'static str| match name {
        name if name == sound.name => FileBytes { name, bytes },
        name => file(&sound.wave, name),
    };
    let rules = (Other::Rules, of(Other::Rules.name()));
    OpenedWave::from_bytes(of(CODEBOOK), of(UNITS), of(ANSWERS), &[rules])
}

/// The wave's files, one of them read so.
fn opened(sound: &Sound, sheet: Sheet) -> OpenedWave {
    let mut opened = opened_with(sound, b"number\r\n").unwrap();
    match sound.name {
        UNITS => opened.units = sheet,
        _ => opened.answers = sheet,
    }
    opened
}

/// What came of a damage; panics where something was lost in silence.
fn outcome(sound: &Sound, spoiled: &Spoiled) -> Outcome {
    let Ok(sheet) = read_sheet(sound.name, &spoiled.bytes) else {
        return Outcome::Refused;
    };
    exact::cells(&sound.sheet, &sheet, &spoiled.may);
    let (data, problems) =
        opened(sound, sheet.clone()).read(&sound.register, &content::also_called().unwrap());
    if stops(&problems) {
        return Outcome::Refused;
    }
    assert_eq!(data.codebook, sound.data.codebook);
    assert_eq!(data.synthetic, sound.data.synthetic);
    let told = problems.len() > sound.told;
    match sound.name {
        UNITS => exact::flags(sound, &sheet, &data, &spoiled.may, told),
        _ => exact::answers(sound, &sheet, &data, &spoiled.may, told),
    }
    match spoiled.may {
        _ if told => Outcome::Warned,
        MayDiffer::Rows(_) => exact::shorter(sound, &data),
        _ => Outcome::Exact,
    }
}

/// What came of many damages, counted; each is tried on a thread of its own, and the first that loses
/// something in silence fails the test.
fn outcomes(sound: &Sound, all: &[Spoiled]) -> BTreeMap<Outcome, usize> {
    let mut counted = BTreeMap::new();
    let halves = std::thread::scope(|scope| {
        let halves = all.chunks(all.len().div_ceil(2)).map(|half| {
            scope.spawn(|| {
                let tried = half.iter().map(|spoiled| {
                    let tried = std::panic::catch_unwind(|| outcome(sound, spoiled));
                    tried.unwrap_or_else(|_| panic!("{}: {:?}", spoiled.what, spoiled.may))
                });
                tried.collect::<Vec<_>>()
            })
        });
        let halves: Vec<_> = halves.collect();
        halves
            .into_iter()
            .flat_map(|half| half.join().unwrap())
            .collect::<Vec<_>>()
    });
    for outcome in halves {
        *counted.entry(outcome).or_default() += 1;
    }
    counted
}

#[test]
fn no_damage_of_a_file_of_text_is_silent() {
    let sound = &*SOUND;
    let spans = Spans::of(&sound.bytes);
    let mut random = ChaCha8Rng::seed_from_u64(SEED);
    let all: Vec<Spoiled> = (0..OF_TEXT)
        .map(|_| spoil::text(&mut random, &sound.bytes, &spans))
        .collect();
    let counted = outcomes(sound, &all);
    assert_eq!(counted.values().sum::<usize>(), OF_TEXT);
    assert!(counted.len() == 3, "{counted:?}");
}

#[test]
fn no_damage_of_a_workbook_is_silent() {
    let (sound, book) = &*IN_EXCEL;
    let mut random = ChaCha8Rng::seed_from_u64(SEED);
    let all: Vec<Spoiled> = (0..OF_WORKBOOK)
        .map(|at| match at % 2 {
            0 => book.stored(&mut random),
            _ => book.meant(&mut random),
        })
        .collect();
    let counted = outcomes(sound, &all);
    assert_eq!(counted.values().sum::<usize>(), OF_WORKBOOK);
    assert!(counted.len() == 3, "{counted:?}");
}

#[test]
fn no_damage_of_the_units_is_silent() {
    let sound = &*OF_THE_UNITS;
    let spans = Spans::of(&sound.bytes);
    let mut random = ChaCha8Rng::seed_from_u64(SEED);
    let all: Vec<Spoiled> = (0..OF_UNITS)
        .map(|_| spoil::text(&mut random, &sound.bytes, &spans))
        .collect();
    let counted = outcomes(sound, &all);
    assert_eq!(counted.values().sum::<usize>(), OF_UNITS);
    assert!(counted.len() == 3, "{counted:?}");
}

#[test]
fn columns_that_change_places_take_their_answers_along() {
    let sound = &*SOUND;
    let columns = sound.sheet.header.len();
    for (first, second) in [(0, columns - 1), (3, 40), (1, 2)] {
        let mut sheet = sound.sheet.clone();
        for cells in std::iter::once(&mut sheet.header).chain(&mut sheet.rows) {
            cells.swap(first, second);
        }
        let spoiled = Spoiled {
            what: format!("columns {first} and {second}"),
            bytes: super::folder::csv(&sheet),
            may: MayDiffer::Columns(first, second),
        };
        assert_eq!(outcome(sound, &spoiled), Outcome::Exact);
    }
}
