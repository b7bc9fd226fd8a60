//! Handing out labels so that every group holds the number it should: swaps with annealing.
//!
//! A [`Puzzle`] has places, each with one label. Labels move only by two places of the same
//! *stratum* swapping theirs, so how many there are of each label never changes. Groups of places
//! say how many of a label they may hold; a group costs as many points as it is above or below.
//! The puzzle is solved when nothing costs anything.
//!
//! A swap that does not cost more is always taken; one that does is taken with probability
//! `exp(-rise / temperature)`. The temperature falls over [`CYCLE_STEPS`] and is then raised again:
//! without reheating the search comes to rest a few points short. Every other swap is aimed: it
//! takes a group that holds too many or too few of a label, and a place in it that should change.
//! Aim alone would run in circles, chance alone rarely finds the last two places of a thousand.

use rand::Rng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// Steps between two reheatings.
pub const CYCLE_STEPS: u32 = 100_000;
/// Temperature after a reheating; points.
const HOT: f64 = 1.2;
/// Temperature before a reheating; points.
const COLD: f64 = 0.15;
/// How often the temperature is set anew; steps.
const COOLING_STEPS: u32 = 500;

/// How many of a label a group may hold, both ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Fewest.
    pub least: u32,
    /// Most.
    pub most: u32,
}

impl Bounds {
    /// Exactly this many.
    pub fn exactly(count: u32) -> Self {
        Self {
            least: count,
            most: count,
        }
    }

    /// How far outside `count` lies.
    pub fn miss(self, count: u32) -> u32 {
        self.least.saturating_sub(count) + count.saturating_sub(self.most)
    }
}

/// A group that does not hold what it should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// Position of the group, in the order added.
    pub group: usize,
    /// The label.
    pub label: usize,
    /// What the group should hold.
    pub bounds: Bounds,
    /// What it holds.
    pub count: u32,
}

/// Places with labels, and what groups of them should hold.
#[derive(Debug, Clone)]
pub struct Puzzle {
    label_count: usize,
    labels: Vec<usize>,
    strata: Vec<Vec<usize>>,
    stratum_of: Vec<usize>,
    groups_of: Vec<Vec<usize>>,
    members: Vec<Vec<usize>>,
    /// What a group should hold of a label, at `group * label_count + label`: a *cell*.
    bounds: Vec<Option<Bounds>>,
    counts: Vec<u32>,
    missed: MissedCells,
}

/// The cells that miss their bounds, for drawing one at random.
#[derive(Debug, Clone, Default)]
struct MissedCells {
    cells: Vec<usize>,
    slot_of: Vec<Option<usize>>,
}

impl MissedCells {
    fn note(&mut self, cell: usize, missed: bool) {
        match (self.slot_of[cell], missed) {
            (None, true) => {
                self.slot_of[cell] = Some(self.cells.len());
                self.cells.push(cell);
            }
            (Some(slot), false) => {
                self.cells.swap_remove(slot);
                if let Some(moved) = self.cells.get(slot) {
                    self.slot_of[*moved] = Some(slot);
                }
                self.slot_of[cell] = None;
            }
            _ => {}
        }
    }
}

impl Puzzle {
    /// A puzzle of one or more strata, each given as the labels that lie in it. Places are
    /// numbered through all strata in that order.
    pub fn new(label_count: usize, strata: Vec<Vec<usize>>) -> Self {
        let mut places = 0;
        let mut numbered = Vec::with_capacity(strata.len());
        let mut stratum_of = Vec::new();
        for (stratum, labels) in strata.iter().enumerate() {
            numbered.push((places..places + labels.len()).collect());
            stratum_of.extend(vec![stratum; labels.len()]);
            places += labels.len();
        }
        Self {
            label_count,
            labels: strata.into_iter().flatten().collect(),
            strata: numbered,
            stratum_of,
            groups_of: vec![Vec::new(); places],
            members: Vec::new(),
            bounds: Vec::new(),
            counts: Vec::new(),
            missed: MissedCells::default(),
        }
    }

    /// Adds a group of places and what it should hold of some of the labels. Where a label is
    /// named twice, the last word holds.
    pub fn add_group(
        &mut self,
        places: impl IntoIterator<Item = usize>,
        wanted: impl IntoIterator<Item = (usize, Bounds)>,
    ) -> usize {
        let group = self.members.len();
        self.bounds
            .resize(self.bounds.len() + self.label_count, None);
        for (label, bounds) in wanted {
            self.bounds[group * self.label_count + label] = Some(bounds);
        }
        self.members.push(places.into_iter().collect());
        for place in &self.members[group] {
            self.groups_of[*place].push(group);
        }
        group
    }

    /// The label of a place.
    pub fn label(&self, place: usize) -> usize {
        self.labels[place]
    }

    /// Shuffles the labels of each stratum, then swaps for at most `steps_max` steps.
    ///
    /// Returns what is still missed; empty means solved.
    pub fn solve(&mut self, rng: &mut ChaCha8Rng, steps_max: u32) -> Vec<Miss> {
        self.shuffle(rng);
        self.count();
        let mut cost = self.cost();
        let mut temperature = HOT;
        for step in 0..steps_max {
            if cost == 0 {
                break;
            }
            if step % COOLING_STEPS == 0 {
                let through = f64::from(step % CYCLE_STEPS) / f64::from(CYCLE_STEPS);
                temperature = HOT * (COLD / HOT).powf(through);
            }
            cost = cost.saturating_add_signed(self.step(rng, temperature));
        }
        self.misses()
    }

    /// Tries one swap; returns the change in cost, 0 where it was not taken.
    fn step(&mut self, rng: &mut ChaCha8Rng, temperature: f64) -> i64 {
        let one = if rng.random_bool(0.5) {
            self.aimed(rng)
        } else {
            rng.random_range(0..self.labels.len())
        };
        let stratum = &self.strata[self.stratum_of[one]];
        let other = stratum[rng.random_range(0..stratum.len())];
        let (mine, theirs) = (self.labels[one], self.labels[other]);
        if mine == theirs {
            return 0;
        }
        let rise = self.relabel(one, theirs) + self.relabel(other, mine);
        if rise > 0 {
            #[expect(clippy::cast_precision_loss, reason = "a rise is a handful of points")]
            let chance = (-(rise as f64) / temperature).exp();
            if !rng.random_bool(chance) {
                self.relabel(one, mine);
                self.relabel(other, theirs);
                return 0;
            }
        }
        rise
    }

    /// A place whose label should change: in a cell that misses its bounds, the first one after a
    /// random start that has the label there is too much of, or lacks the one there is too little
    /// of.
    fn aimed(&self, rng: &mut ChaCha8Rng) -> usize {
        let anywhere = rng.random_range(0..self.labels.len());
        let missed = &self.missed.cells;
        if missed.is_empty() {
            return anywhere;
        }
        let cell = missed[rng.random_range(0..missed.len())];
        let (group, label) = (cell / self.label_count, cell % self.label_count);
        let too_many = self.bounds[cell].is_some_and(|bounds| self.counts[cell] > bounds.most);
        let members = &self.members[group];
        let (before, after) = members.split_at(anywhere % members.len().max(1));
        let mut from_start = after.iter().chain(before).copied();
        from_start
            .find(|place| (self.labels[*place] == label) == too_many)
            .unwrap_or(anywhere)
    }

    /// Gives a place another label; returns the change in cost.
    fn relabel(&mut self, place: usize, label: usize) -> i64 {
        let before = std::mem::replace(&mut self.labels[place], label);
        let mut rise = 0;
        for group in &self.groups_of[place] {
            let row = group * self.label_count;
            for (cell, leaves) in [(row + before, true), (row + label, false)] {
                let count = self.counts[cell];
                let now = if leaves { count - 1 } else { count + 1 };
                self.counts[cell] = now;
                if let Some(bounds) = self.bounds[cell] {
                    rise += i64::from(bounds.miss(now)) - i64::from(bounds.miss(count));
                    self.missed.note(cell, bounds.miss(now) > 0);
                }
            }
        }
        rise
    }

    fn shuffle(&mut self, rng: &mut ChaCha8Rng) {
        for stratum in &self.strata {
            let mut dealt: Vec<usize> = stratum.iter().map(|place| self.labels[*place]).collect();
            dealt.shuffle(rng);
            for (place, label) in stratum.iter().zip(dealt) {
                self.labels[*place] = label;
            }
        }
    }

    fn count(&mut self) {
        self.counts = vec![0; self.bounds.len()];
        for (groups, label) in self.groups_of.iter().zip(&self.labels) {
            for group in groups {
                self.counts[group * self.label_count + label] += 1;
            }
        }
        self.missed = MissedCells {
            cells: Vec::new(),
            slot_of: vec![None; self.bounds.len()],
        };
        for miss in self.misses() {
            let cell = miss.group * self.label_count + miss.label;
            self.missed.note(cell, true);
        }
    }

    fn cost(&self) -> u64 {
        let misses = self.misses();
        misses
            .iter()
            .map(|miss| u64::from(miss.bounds.miss(miss.count)))
            .sum()
    }

    fn misses(&self) -> Vec<Miss> {
        let cells = self.bounds.iter().zip(&self.counts).enumerate();
        cells
            .filter_map(|(cell, (bounds, count))| {
                let bounds = (*bounds)?;
                (bounds.miss(*count) > 0).then(|| Miss {
                    group: cell / self.label_count,
                    label: cell % self.label_count,
                    bounds,
                    count: *count,
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;

    use super::*;

    fn rng() -> ChaCha8Rng {
        ChaCha8Rng::seed_from_u64(1)
    }

    #[test]
    fn overlapping_groups_get_what_they_should() {
        let mut puzzle = Puzzle::new(2, vec![[vec![0; 50], vec![1; 50]].concat()]);
        puzzle.add_group(0..40, [(1, Bounds::exactly(7))]);
        puzzle.add_group(
            30..70,
            [(
                1,
                Bounds {
                    least: 30,
                    most: 31,
                },
            )],
        );
        assert_eq!(puzzle.solve(&mut rng(), 100_000), vec![]);
        let ones =
            |places: std::ops::Range<usize>| places.filter(|p| puzzle.label(*p) == 1).count();
        assert_eq!(ones(0..40), 7);
        assert!((30..=31).contains(&ones(30..70)));
        assert_eq!(ones(0..100), 50);
    }

    #[test]
    fn labels_stay_in_their_stratum() {
        let mut puzzle = Puzzle::new(2, vec![vec![0; 10], vec![0, 1, 1, 0]]);
        puzzle.add_group([10, 13], [(1, Bounds::exactly(2))]);
        assert_eq!(puzzle.solve(&mut rng(), 10_000), vec![]);
        let ones: Vec<usize> = (0..14).filter(|place| puzzle.label(*place) == 1).collect();
        assert_eq!(ones, [10, 13]);
    }

    #[test]
    fn what_cannot_be_met_is_told() {
        let mut puzzle = Puzzle::new(2, vec![vec![0, 0, 1]]);
        puzzle.add_group([0, 1], [(1, Bounds::exactly(2))]);
        let misses = puzzle.solve(&mut rng(), 1_000);
        assert_eq!(misses.len(), 1);
        assert_eq!((misses[0].group, misses[0].label), (0, 1));
    }
}
