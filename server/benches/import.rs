//! Importing a wave, from its files to the store: the demo wave, and one as large as any, in a workbook.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement stops where something is wrong"
)]

use std::fmt::Write as _;

use criterion::{BatchSize, Criterion, criterion_group};
use domain::import::{DATA_BASIS, NAME, NUMBER, RESPONDED_ON, SYNTHETIC_MARK};
use domain::municipality::Unit;
use rust_xlsxwriter::Workbook;
use server::clock::{Clock as _, SystemClock};
use server::ids::Ids;
use server::import::{CODEBOOK, FileBytes, OpenedWave, Other};
use server::publish::{check_wave, publish_wave};
use server::waves::Taken;
use store::{Actor, By, DatabaseUrl, Db, IfMissing, Origin, Publishing};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Columns of the large wave: twice the questions of any.
const COLUMNS: u16 = 300;
/// Columns that are no question: number, name, day and the mark.
const NO_QUESTIONS: u16 = 4;

/// The files of a wave: name and content.
type Files = Vec<(&'static str, Vec<u8>)>;

fn of_demo() -> Files {
    let demo = demo::generate(1).unwrap();
    let files = demo.files().into_iter();
    let read = [CODEBOOK, "units.csv", "answers.csv", Other::Rules.name()];
    let files = files.filter(|(name, _)| read.contains(name));
    files
        .map(|(name, text)| (name, text.as_bytes().to_vec()))
        .collect()
}

/// A wave in which every unit of the register answers every question.
fn large(register: &[Unit]) -> Files {
    let mut codebook = "[wave]\nyear = 2015\ntitle = { nb = 'Stor' }\nfieldwork_from = '2015-12-03'\n\
                        fieldwork_to = '2016-01-19'\n\n[[chapter]]\nid = 'all'\ntitle = { nb = 'Alt' }\n"
        .to_owned();
    let mut units = format!("{NUMBER};{NAME};{DATA_BASIS}\n");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in [NUMBER, NAME, RESPONDED_ON, DATA_BASIS]
        .into_iter()
        .enumerate()
    {
        let column = u16::try_from(column).unwrap();
        sheet.write_string(0, column, heading).unwrap();
    }
    for column in NO_QUESTIONS..COLUMNS {
        let id = format!("q{column}");
        write!(
            codebook,
            "\n[[question]]\nid = '{id}'\nchapter = 'all'\nkind = 'single'\n\
             wording = {{ nb = 'Spørsmål {column}' }}\nshort = {{ nb = 'Nummer {column}' }}\n\
             asked_of = {{ municipality = 'all', district = 'all' }}\n\
             option = [{{ id = 'yes', wording = {{ nb = 'Ja' }} }}, {{ id = 'no', wording = {{ nb = 'Nei' }} }}]\n"
        )
        .unwrap();
        sheet.write_string(0, column, id).unwrap();
    }
    for (row, unit) in (1..).zip(register) {
        let (number, name) = (unit.number.as_str(), &*unit.name);
        writeln!(units, "{number};{name};{SYNTHETIC_MARK}").unwrap();
        for (column, text) in (0..).zip([number, name, "2015-12-14", SYNTHETIC_MARK]) {
            sheet.write_string(row, column, text).unwrap();
        }
        for column in NO_QUESTIONS..COLUMNS {
            let is_yes = (row * u32::from(column)).is_multiple_of(3);
            let text = if is_yes { "Ja" } else { "Nei" };
            sheet.write_string(row, column, text).unwrap();
        }
    }
    vec![
        (CODEBOOK, codebook.into()),
        ("units.csv", units.into()),
        ("answers.xlsx", workbook.save_to_buffer().unwrap()),
    ]
}

/// A store with the register in it, and nothing else.
struct Store {
    db: Db,
    ids: Ids,
    _folder: TempDir,
}

impl Store {
    async fn new(register: &[Unit]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = DatabaseUrl::File(folder.path().join("bench.db"));
        let db = Db::open(&place, IfMissing::Create).await.unwrap();
        let ids = Ids::of_system().unwrap();
        let store = Self {
            db,
            ids,
            _folder: folder,
        };
        let by = store.by();
        let published = store.db.publish_register(&by, 2015, register).await;
        published.unwrap();
        store
    }

    fn by(&self) -> By {
        let at = SystemClock.now();
        By {
            id: self.ids.make(at),
            actor: Actor::CommandLine,
            from: Origin::host("bench"),
            at,
        }
    }

    /// Reads a wave, checks and publishes it, as the command does.
    async fn import(&self, files: &Files) {
        let named = |name: &str| {
            let mut files = files.iter();
            let (name, bytes) = files.find(|(known, _)| known.starts_with(name))?;
            Some(FileBytes { name, bytes })
        };
        let [codebook, units, answers] =
            [CODEBOOK, "units", "answers"].map(|name| named(name).unwrap());
        let rules = named(Other::Rules.name()).map(|file| (Other::Rules, file));
        let rules: Vec<_> = rules.into_iter().collect();
        let opened = OpenedWave::from_bytes(codebook, units, answers, &rules).unwrap();
        let checked = check_wave(&self.db, Taken::Synthetic, opened)
            .await
            .unwrap();
        let done = publish_wave(&self.db, &self.by(), &checked).await.unwrap();
        assert!(matches!(done, Publishing::Published { .. }));
    }
}

fn imports(criterion: &mut Criterion) {
    let register = content::register_2015().unwrap();
    let runtime = Runtime::new().unwrap();
    let mut group = criterion.benchmark_group("import");
    group.sample_size(20);
    for (name, files) in [
        ("of the demo wave", of_demo()),
        (
            "of a workbook with 443 rows and 300 columns",
            large(&register),
        ),
    ] {
        group.bench_function(name, |bench| {
            bench.iter_batched(
                || runtime.block_on(Store::new(&register)),
                |store| {
                    runtime.block_on(store.import(&files));
                    store
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

/// The most memory that the program has had so far, where the system tells it; bytes.
fn most_memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: usize = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes << 10)
}

criterion_group!(benches, imports);

fn main() {
    // Before anything else takes memory: what making the workbook takes is below what importing it does.
    let register = content::register_2015().unwrap();
    let files = large(&register);
    let before = most_memory();
    Runtime::new().unwrap().block_on(async {
        Store::new(&register).await.import(&files).await;
    });
    if let (Some(before), Some(after)) = (before, most_memory()) {
        let [before, after] = [before, after].map(|bytes| bytes >> 20);
        println!(
            "a workbook with 443 rows: {after} MB at most, {before} MB before it was imported"
        );
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
}
