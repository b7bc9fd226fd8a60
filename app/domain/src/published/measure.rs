//! Computes what a check speaks of from the waves, with the dashboard's own filter and tabulation.

use kinds::QuestionKind;

use super::fault::{CheckError, CheckFault};
use super::file::{Check, End, Kind, StatedValue};
use crate::filter::{Filter, Selection};
use crate::survey::{Codebook, ColumnRef};
use crate::tabulate::{self, Dimension};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// What came out, and the N it rests on where there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// The value, in the unit of the check's kind.
    pub value: StatedValue,
    /// Those who answered the question, in the check's population.
    pub n: Option<usize>,
}

/// Computes the value of a check in a wave.
pub(super) fn compute(world: &World, year: u16, check: &Check) -> Result<Computed, CheckError> {
    let measured = |year: u16| {
        let wave = world.wave(year);
        let wave = wave.ok_or_else(|| CheckFault::NoWave(year).of(check))?;
        Ok(Measured { world, wave, check })
    };
    let this = measured(year)?;
    let Kind::Gain = check.kind else {
        return this.compute();
    };
    let since = check.since.ok_or_else(|| CheckFault::NoSince.of(check))?;
    let (after, n) = this.share(this.select(&check.pop)?.units())?;
    let earlier = measured(since)?;
    let (before, _) = earlier.share(earlier.select(&check.pop)?.units())?;
    Ok(Computed {
        value: StatedValue::One(after - before),
        n: check.question.as_ref().map(|_| n),
    })
}

/// A check and the wave it is measured in.
struct Measured<'w> {
    world: &'w World,
    wave: &'w Wave,
    check: &'w Check,
}

impl Measured<'_> {
    fn compute(&self) -> Result<Computed, CheckError> {
        let pop = self.select(&self.check.pop)?;
        let pop = pop.units();
        let alone = |value: StatedValue| Ok(Computed { value, n: None });
        match self.check.kind {
            Kind::Rank => Ok(Computed {
                value: StatedValue::Ids(self.ranking(pop)?),
                n: self.n(pop),
            }),
            Kind::Extremes => alone(self.extremes(pop)?),
            Kind::Regions => {
                let regions = tabulate::split(self.wave, &Dimension::Region, pop);
                alone(StatedValue::One(float(regions.len())))
            }
            Kind::Number => alone(StatedValue::One(float(pop.count_ones(..)))),
            Kind::Pieces => alone(StatedValue::One(float(self.sentences(pop)?))),
            Kind::BatteryN => alone(self.battery_n(pop)?),
            Kind::LargestGap => alone(StatedValue::One(self.largest_gap(pop)?)),
            Kind::Higher => alone(self.beside_the_others(pop)?),
            Kind::Count => {
                let (part, whole) = self.part(pop)?;
                Ok(Computed {
                    value: StatedValue::One(float(part)),
                    n: self.check.question.as_ref().map(|_| whole),
                })
            }
            Kind::Percent | Kind::About | Kind::AtLeast | Kind::Between | Kind::Gain => {
                let (share, n) = self.share(pop)?;
                Ok(Computed {
                    value: StatedValue::One(share),
                    n: Some(n),
                })
            }
        }
    }

    fn select(&self, query: &str) -> Result<Selection, CheckError> {
        let reading = Filter::read(&in_wave(query, self.wave.year()), self.world);
        match reading.problems.first() {
            Some(problem) => Err(self.fault(CheckFault::Unusable {
                query: query.to_owned(),
                problem: problem.clone(),
            })),
            None => Ok(Selection::of(reading.filter, self.world)),
        }
    }

    fn fault(&self, fault: CheckFault) -> CheckError {
        fault.of(self.check)
    }

    fn codebook(&self) -> &Codebook {
        self.wave.codebook()
    }

    fn question(&self) -> Result<&str, CheckError> {
        let question = self.check.question.as_deref();
        question.ok_or_else(|| self.fault(CheckFault::NoQuestion))
    }

    fn column(&self) -> Result<ColumnRef, CheckError> {
        let id = self.question()?;
        let column = self.codebook().column(id);
        column.ok_or_else(|| self.fault(CheckFault::UnknownQuestion(id.to_owned())))
    }

    /// The N of a question by itself.
    fn n(&self, pop: &UnitSet) -> Option<usize> {
        let column = self.column().ok()?;
        Some(self.n_of(column, pop))
    }

    fn n_of(&self, column: ColumnRef, pop: &UnitSet) -> usize {
        tabulate::distribute(self.wave, column, pop).n
    }

    /// How many of the population are meant, and of how many.
    fn part(&self, pop: &UnitSet) -> Result<(usize, usize), CheckError> {
        if let Some(having) = &self.check.having {
            let having = self.select(having)?;
            let both = pop.intersection_count(having.units());
            return Ok((both, pop.count_ones(..)));
        }
        if self.check.question.is_none() {
            return Ok((pop.count_ones(..), pop.count_ones(..)));
        }
        let column = self.column()?;
        Ok((self.choosing(column, pop)?, self.n_of(column, pop)))
    }

    /// The part in percent, and what it is a part of.
    fn share(&self, pop: &UnitSet) -> Result<(f64, usize), CheckError> {
        let (part, whole) = self.part(pop)?;
        Ok((self.percent(part, whole)?, whole))
    }

    fn percent(&self, part: usize, of: usize) -> Result<f64, CheckError> {
        if of == 0 {
            return Err(self.fault(CheckFault::Nobody));
        }
        Ok(100.0 * float(part) / float(of))
    }

    fn choosing(&self, column: ColumnRef, pop: &UnitSet) -> Result<usize, CheckError> {
        let question = &self.codebook().questions[column.question];
        let position = |id: &String| {
            let position = question.option_index(id);
            position.ok_or_else(|| self.fault(CheckFault::UnknownOption(id.clone())))
        };
        let options = self.check.option.iter().map(position);
        let options = options.collect::<Result<Vec<_>, _>>()?;
        Ok(tabulate::choosing(self.wave, column, &options, pop).count_ones(..))
    }

    /// The columns of a battery, or of a question by itself, in order.
    fn columns(&self) -> Result<Vec<ColumnRef>, CheckError> {
        let id = self.question()?;
        let question = self.codebook().question_index(id);
        let columns = self.codebook().columns();
        let columns: Vec<ColumnRef> = columns
            .filter(|column| Some(column.question) == question)
            .collect();
        if columns.is_empty() {
            return Err(self.fault(CheckFault::UnknownQuestion(id.to_owned())));
        }
        Ok(columns)
    }

    /// Ids from the first to the last that the check names; a tie stands as `a = b`.
    fn ranking(&self, pop: &UnitSet) -> Result<Vec<String>, CheckError> {
        let columns = self.columns()?;
        let question = &self.codebook().questions[columns[0].question];
        let mut ranked: Vec<(i64, String)> = if question.items.is_empty() {
            let counts = tabulate::distribute(self.wave, columns[0], pop).counts;
            let ids = question.options.iter().map(|option| option.id.clone());
            counts.into_iter().map(whole).zip(ids).collect()
        } else {
            let ids = question.items.iter().map(|item| item.id.clone());
            let scores = columns.iter().map(|column| self.score(*column, pop));
            scores.zip(ids).collect()
        };
        ranked.sort_by_key(|(score, _)| -score);
        let tied = |at: usize| {
            let score = |at: usize| ranked.get(at).map(|(score, _)| score);
            score(at) == score(at + 1)
        };
        let told: Vec<String> = (0..ranked.len())
            .map(|at| match ranked.get(at + 1) {
                Some((_, next)) if tied(at) => format!("{} = {next}", ranked[at].1),
                _ => ranked[at].1.clone(),
            })
            .collect();
        let Some(StatedValue::Ids(named)) = &self.check.value else {
            return Ok(told);
        };
        let named = named.len().min(told.len());
        Ok(match self.check.end {
            End::First => told[..named].to_vec(),
            End::Last => {
                let from = told.len() - named;
                // One ahead that is no further ahead belongs to them.
                let tie = from > 0 && tied(from - 1);
                told[from - usize::from(tie)..].to_vec()
            }
        })
    }

    fn score(&self, column: ColumnRef, pop: &UnitSet) -> i64 {
        let question = &self.codebook().questions[column.question];
        let counts = tabulate::distribute(self.wave, column, pop).counts;
        let scores = question.options.iter().map(|option| option.score);
        let points = counts.into_iter().zip(scores);
        points
            .map(|(count, score)| whole(count) * i64::from(score.unwrap_or(0)))
            .sum()
    }

    fn extremes(&self, pop: &UnitSet) -> Result<StatedValue, CheckError> {
        let columns = self.columns()?;
        let numeric = self.codebook().questions[columns[0].question].kind == QuestionKind::Number;
        let values = if numeric {
            let given = tabulate::numbers(self.wave, columns[0], pop);
            let number = |given: i64| i32::try_from(given).map_or(f64::NAN, f64::from);
            given.into_iter().map(number).collect()
        } else {
            let share = |column: &ColumnRef| {
                let share = self.percent(self.choosing(*column, pop)?, self.n_of(*column, pop))?;
                Ok(share.round())
            };
            columns.iter().map(share).collect::<Result<Vec<_>, _>>()?
        };
        let lowest = values.iter().copied().min_by(f64::total_cmp);
        let highest = values.iter().copied().max_by(f64::total_cmp);
        match (lowest, highest) {
            (Some(lowest), Some(highest)) => Ok(StatedValue::Several(vec![lowest, highest])),
            _ => Err(self.fault(CheckFault::NoAnswer)),
        }
    }

    fn battery_n(&self, pop: &UnitSet) -> Result<StatedValue, CheckError> {
        let columns = self.columns()?;
        let ns = columns.iter().map(|column| self.n_of(*column, pop));
        let mut ns: Vec<usize> = ns.collect();
        ns.sort_unstable();
        Ok(StatedValue::Several(ns.into_iter().map(float).collect()))
    }

    fn sentences(&self, pop: &UnitSet) -> Result<usize, CheckError> {
        let texts = &self.wave.column(self.column()?).texts;
        let given = pop
            .ones()
            .filter_map(|position| texts.get(position)?.as_deref());
        Ok(given.map(|text| text.matches('.').count()).sum())
    }

    /// In percentage points, to one decimal.
    fn largest_gap(&self, pop: &UnitSet) -> Result<f64, CheckError> {
        let all = self.select("")?;
        let all = all.units();
        let settles = Dimension::Flag(crate::municipality::SETTLES.to_owned());
        let dimensions = [
            Dimension::Size,
            Dimension::Centrality,
            Dimension::Share,
            settles,
        ];
        let mut largest = 0.0_f64;
        for dimension in dimensions {
            for (_, class) in tabulate::split(self.wave, &dimension, all) {
                let gross = self.percent(class.count_ones(..), all.count_ones(..))?;
                let net = self.percent(pop.intersection_count(&class), pop.count_ones(..))?;
                largest = largest.max((gross - net).abs());
            }
        }
        Ok((largest * 10.0).round() / 10.0)
    }

    /// The share in `pop`, and after it the share in each of the others.
    fn beside_the_others(&self, pop: &UnitSet) -> Result<StatedValue, CheckError> {
        let mut shares = vec![self.share(pop)?.0];
        for other in &self.check.than {
            shares.push(self.share(self.select(other)?.units())?.0);
        }
        Ok(StatedValue::Several(shares))
    }
}

/// A query of the file as one of the wave.
pub fn in_wave(query: &str, year: u16) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    format!("{query}{and}wave={year}")
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
