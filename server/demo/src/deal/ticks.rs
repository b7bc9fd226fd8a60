//! The ticks of a multi-choice question, all options in one deal.
//!
//! Each option is a stratum of the puzzle: its ticks move from respondent to respondent and never
//! to another option. Each respondent is a group that holds at least one tick and no more than
//! the question allows.

use domain::survey::ColumnRef;
use domain::wave::Answer;
use kinds::{Region, UnitType};
use rand_chacha::ChaCha8Rng;

use super::{STEPS_MAX, is_exclusive, missed, too_many};
use crate::anneal::{Bounds, Puzzle};
use crate::draft::WaveDraft;
use crate::error::GenerateError;
use crate::limits::RegionGroups;
use crate::population::Population;
use crate::targets::{Deal, TICKED, Targets};

const BLANK: usize = 0;
const TICK: usize = 1;

/// Deals the ticks among those who tick anything, and records them.
///
/// # Errors
/// Where the targets were not met in the steps allowed, or contradict each other.
pub fn deal(
    draft: &mut WaveDraft<'_>,
    targets: &Targets,
    deal: &Deal,
    column: ColumnRef,
    ticking: &[usize],
    rng: &mut ChaCha8Rng,
) -> Result<(), GenerateError> {
    let question = &draft.codebook.questions[column.question];
    let options: Vec<(&str, u32)> = (deal.total.iter())
        .filter(|(name, _)| *name != TICKED && !is_exclusive(question, name))
        .map(|(name, total)| (name.as_str(), *total))
        .collect();
    let sheet = Sheet {
        targets,
        deal,
        ticking,
        options,
    };
    let most = question.max_choices.unwrap_or(sheet.options.len());
    let puzzle = sheet.solve(draft, most, rng)?;
    for (respondent, position) in ticking.iter().enumerate() {
        let names = sheet.options.iter().enumerate();
        let mut chosen: Vec<usize> = names
            .filter(|(option, _)| puzzle.label(sheet.place(*option, respondent)) == TICK)
            .filter_map(|(_, (name, _))| question.option_index(name))
            .collect();
        chosen.sort_unstable();
        draft.record(column, *position, Answer::Options(chosen));
    }
    Ok(())
}

/// Respondents down, options across.
struct Sheet<'t> {
    targets: &'t Targets,
    deal: &'t Deal,
    ticking: &'t [usize],
    options: Vec<(&'t str, u32)>,
}

impl Sheet<'_> {
    fn place(&self, option: usize, respondent: usize) -> usize {
        option * self.ticking.len() + respondent
    }

    fn solve(
        &self,
        draft: &WaveDraft<'_>,
        choices_max: usize,
        rng: &mut ChaCha8Rng,
    ) -> Result<Puzzle, GenerateError> {
        let mut strata = Vec::with_capacity(self.options.len());
        for (_, total) in &self.options {
            let ticks = usize::try_from(*total).unwrap_or(usize::MAX);
            if ticks > self.ticking.len() {
                return Err(too_many(self.deal, ticks, self.ticking.len()));
            }
            strata.push([vec![TICK; ticks], vec![BLANK; self.ticking.len() - ticks]].concat());
        }
        let mut puzzle = Puzzle::new(2, strata);
        let mut told = Vec::new();
        for (option, (name, total)) in self.options.iter().enumerate() {
            self.add_option(draft, &mut puzzle, &mut told, option, name, *total);
        }
        let each = Bounds {
            least: 1,
            most: u32::try_from(choices_max).unwrap_or(u32::MAX),
        };
        for respondent in 0..self.ticking.len() {
            let across = (0..self.options.len()).map(|option| self.place(option, respondent));
            puzzle.add_group(across, [(TICK, each)]);
        }
        let misses = puzzle.solve(rng, STEPS_MAX);
        if misses.is_empty() {
            Ok(puzzle)
        } else {
            Err(missed(self.deal, &misses, &told, |_| "ticks"))
        }
    }

    /// Adds the rows of one option, and the limits of regions that have none.
    fn add_option(
        &self,
        draft: &WaveDraft<'_>,
        puzzle: &mut Puzzle,
        told: &mut Vec<String>,
        option: usize,
        name: &str,
        total: u32,
    ) {
        let mut own = Vec::new();
        for row in &self.deal.rows {
            let (Some(wanted), Ok(population)) = (
                row.counts.get(name),
                Population::read(&row.pop, draft.books()),
            ) else {
                continue;
            };
            let within: Vec<usize> = (0..self.ticking.len())
                .filter(|respondent| population.holds(draft, self.ticking[*respondent]))
                .map(|respondent| self.place(option, respondent))
                .collect();
            puzzle.add_group(within, [(TICK, (*wanted).into())]);
            told.push(format!("{} ({name})", row.pop));
            own.extend(population.region());
        }
        if self.deal.unit != UnitType::Municipality {
            return;
        }
        let region_of: Vec<Region> = (self.ticking.iter())
            .map(|position| draft.units[*position].region)
            .collect();
        let regions = RegionGroups::group(&region_of);
        let spread = self.deal.spread.unwrap_or(self.targets.spread);
        for (region, respondents) in regions.iter().filter(|(region, _)| !own.contains(region)) {
            let bounds = regions.bounds(respondents.len(), total, spread);
            let places = respondents
                .iter()
                .map(|respondent| self.place(option, *respondent));
            puzzle.add_group(places, [(TICK, bounds)]);
            told.push(format!("the limits of region={} ({name})", region.id()));
        }
    }
}
