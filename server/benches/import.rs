//! Reading the files of a wave: the demo wave, and a workbook as large as any.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement stops where something is wrong"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group};
use domain::municipality::Unit;
use domain::search::AlsoCalled;
use rust_xlsxwriter::Workbook;
use server::import::{CODEBOOK, FileBytes, OpenedWave, Other, read_sheet};

/// Rows and columns of the large workbook: all units, and twice the questions of any wave.
const ROWS: u32 = 443;
const COLUMNS: u16 = 300;

/// A workbook of numbers and texts, every other cell of each.
fn large() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for column in 0..COLUMNS {
        sheet.write_string(0, column, format!("q{column}")).unwrap();
        for row in 1..=ROWS {
            if (row + u32::from(column)).is_multiple_of(2) {
                sheet.write_number(row, column, f64::from(row)).unwrap();
            } else {
                let text = format!("Svaralternativ {}", (row * u32::from(column)) % 997);
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// Reads the demo wave from its files, to the answers and what is told.
fn wave(demo: &demo::DemoWave, register: &[Unit], also: &AlsoCalled) -> usize {
    let files = demo.files();
    let named = |name: &'static str| {
        let mut files = files.iter().filter(|(known, _)| *known == name);
        let text = files.next().map_or("", |(_, text)| text);
        FileBytes {
            name,
            bytes: text.as_bytes(),
        }
    };
    let rules = (Other::Rules, named(Other::Rules.name()));
    let [codebook, units, answers] = [CODEBOOK, "units.csv", "answers.csv"].map(named);
    let opened = OpenedWave::from_bytes(codebook, units, answers, &[rules]).unwrap();
    opened.read(register, also).0.responses.len()
}

fn imports(criterion: &mut Criterion) {
    let demo = demo::generate(1).unwrap();
    let register = demo.read().unwrap().0;
    let also = content::also_called().unwrap();
    let large = large();
    let mut group = criterion.benchmark_group("import");
    group.bench_function("of the demo wave", |bench| {
        bench.iter(|| wave(black_box(&demo), &register, &also));
    });
    group.bench_function("of a workbook with 443 rows and 300 columns", |bench| {
        bench.iter(|| {
            read_sheet("answers.xlsx", black_box(&large))
                .unwrap()
                .rows
                .len()
        });
    });
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
    // Before anything else takes memory: what making the workbook takes is below what reading it does.
    let large = large();
    let before = most_memory();
    let rows = read_sheet("answers.xlsx", &large).unwrap().rows.len();
    if let (Some(before), Some(after)) = (before, most_memory()) {
        let [before, after] = [before, after].map(|bytes| bytes >> 20);
        println!("a workbook with {rows} rows: {after} MB at most, {before} MB before it was read");
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
}
