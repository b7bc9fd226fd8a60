//! Looking at a password: of somebody, and of nobody. The two must take the same time.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement stops where something is wrong"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group};
use server::auth::password::{Match, Passwords, SALT_BYTES};
use tokio::runtime::Runtime;

const PASSWORD: &str = "tre blå elger i tåka";

fn passwords(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let passwords = Passwords::default();
    let stored = passwords.make(PASSWORD, [7; SALT_BYTES]);
    let stored = runtime.block_on(stored).unwrap();
    let mut group = criterion.benchmark_group("passwords");
    for (name, typed, stored, expected) in [
        ("known, right", PASSWORD, Some(&*stored), Match::Right),
        (
            "known, wrong",
            "feil passord her",
            Some(&*stored),
            Match::Wrong,
        ),
        ("unknown", "feil passord her", None, Match::Wrong),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let checked = passwords.check(black_box(typed), stored);
                assert_eq!(runtime.block_on(checked).unwrap(), expected);
            });
        });
    }
    group.bench_function("chosen, good enough or not", |bencher| {
        bencher.iter(|| {
            let own = vec!["Rådgiver i Nord".to_owned()];
            let judged = passwords.weakness(black_box(PASSWORD), own);
            assert_eq!(runtime.block_on(judged).unwrap(), None);
        });
    });
    group.finish();
}

criterion_group!(benches, passwords);

fn main() {
    benches();
    Criterion::default().configure_from_args().final_summary();
}
