//! The demo wave's files with one damage each: refused, told, or read with every cell that is not
//! damaged as it was. Never fewer respondents or answers without a word.

mod spoil;
mod stored;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::import::{preview, stops};
use domain::municipality::Unit;
use domain::sheet::{Problem, Sheet};
use domain::survey::ColumnRef;
use domain::wave::{Answer, Response, Wave, WaveData};
use kinds::QuestionKind;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use rust_xlsxwriter::Format;
use server::import::{CODEBOOK, FileBytes, FileFault, OpenedWave, Other, read_sheet};

use super::folder::workbook;
use spoil::{MayDiffer, Spans, Spoiled, Workbook};

/// The seed of the damages.
const SEED: u64 = 20_151_203;

/// Damages of the file of text, and of the workbook.
const OF_TEXT: usize = 260;
const OF_WORKBOOK: usize = 240;

/// Respondents in the workbook: the first of them are as good as all, and read in less time.
const IN_WORKBOOK: usize = 60;

/// A wave before it is spoiled.
struct Sound {
    register: Vec<Unit>,
    wave: demo::DemoWave,
    text: Vec<u8>,
    answers: Sheet,
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
    let text = file(&wave, "answers.csv").bytes.to_vec();
    let answers = read_sheet("answers.csv", &text).unwrap();
    Sound {
        register,
        data,
        text,
        answers,
        wave,
        told: 0,
    }
});

/// The same wave in a workbook, with the first respondents only.
static IN_EXCEL: LazyLock<(Sound, Workbook)> = LazyLock::new(|| {
    let sound = &*SOUND;
    let mut answers = sound.answers.clone();
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
        text: Vec::new(),
        answers: read,
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

/// The wave's files with answers of these bytes.
fn opened_with(wave: &demo::DemoWave, bytes: &[u8]) -> Result<OpenedWave, Vec<Problem<FileFault>>> {
    let answers = FileBytes {
        name: "answers.csv",
        bytes,
    };
    let rules = (Other::Rules, file(wave, Other::Rules.name()));
    OpenedWave::from_bytes(
        file(wave, CODEBOOK),
        file(wave, "units.csv"),
        answers,
        &[rules],
    )
}

/// The wave's files with these answers.
fn opened(sound: &Sound, answers: Sheet) -> OpenedWave {
    let opened = opened_with(&sound.wave, b"number\r\n").unwrap();
    OpenedWave { answers, ..opened }
}

/// What came of a damage; panics where something was lost in silence.
fn outcome(sound: &Sound, spoiled: &Spoiled) -> Outcome {
    let Ok(sheet) = read_sheet("answers", &spoiled.bytes) else {
        return Outcome::Refused;
    };
    cells_are_exact(&sound.answers, &sheet, &spoiled.may);
    let (data, problems) =
        opened(sound, sheet.clone()).read(&sound.register, &content::also_called().unwrap());
    if stops(&problems) {
        return Outcome::Refused;
    }
    if problems.len() > sound.told {
        return Outcome::Warned;
    }
    assert_eq!(data.codebook, sound.data.codebook);
    assert_eq!(data.synthetic, sound.data.synthetic);
    if let MayDiffer::Rows(_) = spoiled.may {
        return shorter(sound, &data);
    }
    answers_are_exact(sound, &sheet, &data);
    Outcome::Exact
}

/// Every cell is as it was, but for those that may differ.
fn cells_are_exact(sound: &Sheet, sheet: &Sheet, may: &MayDiffer) {
    let cell = |sheet: &Sheet, row: usize, column: usize| {
        let cells = match row {
            0 => Some(&sheet.header),
            row => sheet.rows.get(row - 1),
        };
        let text = cells.and_then(|cells| cells.get(column));
        text.map_or(String::new(), |text| text.trim().to_owned())
    };
    let rows = sound.rows.len().max(sheet.rows.len());
    let mut moved = 0;
    for row in 0..=rows {
        for column in 0..sound.header.len().max(sheet.header.len()) {
            let (was, is) = (cell(sound, row, column), cell(sheet, row, column));
            let is_allowed = match may {
                MayDiffer::Nothing => false,
                MayDiffer::Cell(at, within, text) => {
                    (row, column) == (*at, *within)
                        && text.as_ref().is_none_or(|text| text.trim() == is)
                }
                MayDiffer::Moved(at) => {
                    moved += usize::from(was != is);
                    row == *at && moved <= 2 && (was.is_empty() || is.is_empty())
                }
                MayDiffer::Rows(at) => row >= *at,
                MayDiffer::Text(text) => *text == was,
                MayDiffer::Columns(first, second) => {
                    let other = match column {
                        column if column == *first => second,
                        column if column == *second => first,
                        _ => &column,
                    };
                    cell(sound, row, *other) == is
                }
            };
            let is_told = sheet
                .flaws
                .iter()
                .any(|flaw| (flaw.row + 1, flaw.column) == (row, column));
            assert!(
                was == is || is_allowed || is_told,
                "{row} {column}: «{was}», «{is}»"
            );
        }
    }
}

/// Fewer rows of a file that was cut where a row ends: the preview says how many are left.
fn shorter(sound: &Sound, data: &WaveData) -> Outcome {
    let build = |data: &WaveData| Wave::build(String::new(), sound.register.clone(), data.clone());
    let preview = preview(&build(data), Some(&build(&sound.data)));
    let fewer = preview
        .responded
        .iter()
        .filter_map(|(_, counts)| counts.difference());
    let missing = i64::try_from(sound.data.responses.len() - data.responses.len()).unwrap();
    assert!(missing > 0, "nothing was lost, and nothing told");
    assert_eq!(fewer.sum::<i64>(), -missing);
    Outcome::Warned
}

/// The answers are those of before, but for cells that are others now: those are as the file says.
fn answers_are_exact(sound: &Sound, sheet: &Sheet, data: &WaveData) {
    let by_number = |data: &WaveData| -> BTreeMap<String, Response> {
        let responses = data.responses.iter();
        responses
            .map(|response| (response.number.to_string(), response.clone()))
            .collect()
    };
    let (before, after) = (by_number(&sound.data), by_number(data));
    assert!(before.keys().eq(after.keys()), "the respondents are others");
    let number = sheet.column("number").unwrap();
    for row in 0..sheet.rows.len() {
        let key = sheet.cell(row, number);
        let (was, is) = (&before[key], &after[key]);
        for column in sound.data.codebook.columns() {
            let (was, is) = (was.answers.get(&column), is.answers.get(&column));
            if was != is {
                let literal = literal(sound, sheet, row, column);
                assert!(is == literal.as_ref(), "{key} {column:?}: {was:?}, {is:?}");
            }
        }
        if was.responded_on != is.responded_on {
            let written = sheet.cell(row, sheet.column("responded_on").unwrap());
            assert_eq!(is.responded_on.as_deref().unwrap_or_default(), written);
        }
    }
}

/// The answer that cells say, read once more and as simply as can be.
fn literal(sound: &Sound, sheet: &Sheet, row: usize, column: ColumnRef) -> Option<Answer> {
    let codebook = &sound.data.codebook;
    let question = &codebook.questions[column.question];
    let id = codebook.column_id(column);
    let text = |heading: &str| sheet.cell(row, sheet.column(heading).unwrap()).to_owned();
    if question.kind == QuestionKind::Multi {
        let options = question.options.iter().enumerate();
        let ticked = options.filter(|(_, option)| text(&format!("{id}.{}", option.id)) == "1");
        return Some(Answer::Options(ticked.map(|(index, _)| index).collect()));
    }
    let text = text(&id);
    if text.is_empty() {
        return None;
    }
    let plain = |text: &str| {
        text.to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    Some(match question.kind {
        QuestionKind::Number => Answer::Number(text.trim_end_matches([' ', '%']).parse().unwrap()),
        QuestionKind::Text => Answer::Text(text),
        _ => {
            let mut options = question.options.iter();
            let option = options.position(|option| {
                [&option.wording.nb, &option.id]
                    .iter()
                    .any(|label| plain(label) == plain(&text))
            });
            Answer::Options(vec![option.unwrap()])
        }
    })
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
    let spans = Spans::of(&sound.text);
    let mut random = ChaCha8Rng::seed_from_u64(SEED);
    let all: Vec<Spoiled> = (0..OF_TEXT)
        .map(|_| spoil::text(&mut random, &sound.text, &spans))
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
fn columns_that_change_places_take_their_answers_along() {
    let sound = &*SOUND;
    let columns = sound.answers.header.len();
    for (first, second) in [(0, columns - 1), (3, 40), (1, 2)] {
        let mut sheet = sound.answers.clone();
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
