//! How often chance alone is called clear: both groups drawn from the same share.

use domain::analysis::Part;
use domain::analysis::adjusted::{self, Stratum};
use domain::analysis::difference::{against_the_others, compare};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Municipalities that answered, by region: north, middle, west, south, east and inner east.
const REGIONS: [usize; 6] = [62, 64, 65, 38, 43, 52];

/// The same by six size classes, as even as they go.
const SIZES: [usize; 6] = [69, 94, 62, 52, 34, 13];

/// The true shares tried.
const SHARES: [f64; 13] = [
    0.03, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.93, 0.95,
];

/// Draws of each design.
const DRAWS: u32 = 20_000;

/// Highest part called clear, on average over the designs and in any one of them.
const AVERAGE_MAX: f64 = 0.05;
const DESIGN_MAX: f64 = 0.065;

/// Draws how many of `n` have the answer, by looking a random number up in the cumulated chances
/// of the rarer of the two answers (those of the more common begin below the smallest number).
struct Binomial {
    n: usize,
    mirrored: bool,
    cumulated: Vec<f64>,
}

impl Binomial {
    fn new(n: usize, share: f64) -> Self {
        let rarer = share.min(1.0 - share);
        let mut chance = (1.0 - rarer).powi(i32::try_from(n).unwrap());
        let mut sum = chance;
        let mut cumulated = vec![sum];
        for k in 0..n {
            let (k, n) = (u32::try_from(k).unwrap(), u32::try_from(n).unwrap());
            chance *= f64::from(n - k) / f64::from(k + 1) * rarer / (1.0 - rarer);
            sum += chance;
            cumulated.push(sum);
        }
        assert!((sum - 1.0).abs() < 1e-9, "the chances are {sum} in all");
        Self {
            n,
            mirrored: share > 0.5,
            cumulated,
        }
    }

    fn draw(&self, rng: &mut ChaCha8Rng) -> Part {
        let drawn: f64 = rng.random();
        let count = self.cumulated.partition_point(|sum| *sum < drawn);
        let count = count.min(self.n);
        Part::of(if self.mirrored { self.n - count } else { count }, self.n)
    }
}

/// The part of the draws in which `clear` holds.
fn rate(rng: &mut ChaCha8Rng, clear: impl Fn(&mut ChaCha8Rng) -> bool) -> f64 {
    let hits = (0..DRAWS).filter(|_| clear(rng)).count();
    f64::from(u32::try_from(hits).unwrap()) / f64::from(DRAWS)
}

fn hold(what: &str, rates: &[f64]) {
    let count = f64::from(u32::try_from(rates.len()).unwrap());
    let average = rates.iter().sum::<f64>() / count;
    let highest = rates.iter().copied().fold(0.0, f64::max);
    println!("{what}: average {average:.4}, highest {highest:.4}");
    assert!(average <= AVERAGE_MAX, "{what}: on average {average}");
    assert!(highest <= DESIGN_MAX, "{what}: a design with {highest}");
    // A procedure that never says clear would pass the limits, and be of no use.
    assert!(average > 0.002, "{what}: hardly ever clear, {average}");
}

/// One region against the other five, each region and share a design.
#[test]
fn a_region_alone_is_seldom_called_clear_by_chance() {
    let mut rng = ChaCha8Rng::seed_from_u64(2015);
    let all: usize = REGIONS.iter().sum();
    let mut rates = Vec::new();
    for share in SHARES {
        for n in REGIONS {
            let (group, others) = (Binomial::new(n, share), Binomial::new(all - n, share));
            rates.push(rate(&mut rng, |rng| {
                compare(&[(group.draw(rng), others.draw(rng))])[0]
                    .verdict
                    .is_clear()
            }));
        }
    }
    hold("one region", &rates);
}

/// All six regions drawn from the same share: any of them called clear, each share a design.
#[test]
fn a_breakdown_seldom_has_any_clear_region_by_chance() {
    let mut rng = ChaCha8Rng::seed_from_u64(2016);
    let mut rates = Vec::new();
    for share in SHARES {
        let regions = REGIONS.map(|n| Binomial::new(n, share));
        rates.push(rate(&mut rng, |rng| {
            let parts = regions.each_ref().map(|region| region.draw(rng));
            let found = compare(&against_the_others(&parts));
            found.iter().any(|difference| difference.verdict.is_clear())
        }));
    }
    hold("any of six regions", &rates);
}

/// The same adjusted for size: every class of both sides drawn from the same share.
#[test]
fn an_adjusted_difference_is_seldom_called_clear_by_chance() {
    let mut rng = ChaCha8Rng::seed_from_u64(2017);
    let all: usize = REGIONS.iter().sum();
    let mut rates = Vec::new();
    for share in SHARES {
        for n in REGIONS {
            let cells = SIZES.map(|of_size| {
                let own = of_size * n / all;
                (
                    Binomial::new(own, share),
                    Binomial::new(of_size - own, share),
                    of_size,
                )
            });
            rates.push(rate(&mut rng, |rng| {
                let classes = cells.each_ref().map(|(own, rest, of_size)| Stratum {
                    eligible: of_size * 4 / 3,
                    group: own.draw(rng),
                    others: rest.draw(rng),
                });
                adjusted::compare(&[classes])[0].verdict.is_clear()
            }));
        }
    }
    hold("one region, adjusted", &rates);
}
