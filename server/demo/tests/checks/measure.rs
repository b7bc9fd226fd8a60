//! Computes what a check speaks of from the wave, with the dashboard's own filter and tabulation.

use domain::filter::Filter;
use domain::survey::{Codebook, ColumnRef, Kind as QuestionKind};
use domain::tabulate::{self, Dimension};
use domain::wave::{UnitSet, Wave, Waves};

use crate::file::{Check, End, Kind, Value};

/// What came out, and the N it rests on where there is one.
#[derive(Debug)]
pub struct Computed {
    pub value: Value,
    pub n: Option<usize>,
}

/// A wave to be measured.
pub struct Measured<'w> {
    pub waves: &'w Waves,
    pub wave: &'w Wave,
}

impl Measured<'_> {
    /// The value a check speaks of.
    pub fn compute(&self, check: &Check) -> Computed {
        let pop = self.select(&check.pop);
        let (value, n) = match check.kind {
            Kind::Rank => (Value::Ids(self.ranking(check, &pop)), self.n(check, &pop)),
            Kind::Extremes => (self.extremes(check, &pop), None),
            Kind::Regions => {
                let regions = tabulate::split(self.wave, &Dimension::Region, &pop);
                (one(regions.len()), None)
            }
            Kind::Number => (one(pop.count_ones(..)), None),
            Kind::Pieces => (one(self.sentences(check, &pop)), None),
            Kind::BatteryN => (self.battery_n(check, &pop), None),
            Kind::LargestGap => (Value::One(self.largest_gap(&pop)), None),
            Kind::Higher => (self.beside_the_others(check, &pop), None),
            Kind::Count | Kind::Percent | Kind::About | Kind::AtLeast | Kind::Between => {
                self.number_or_share(check, &pop)
            }
        };
        Computed { value, n }
    }

    fn select(&self, query: &str) -> UnitSet {
        let reading = Filter::read(query, self.waves);
        assert!(
            reading.problems.is_empty(),
            "{query}: {:?}",
            reading.problems
        );
        reading.filter.select(self.waves)
    }

    fn codebook(&self) -> &Codebook {
        &self.wave.codebook
    }

    fn column(&self, check: &Check) -> Option<ColumnRef> {
        let id = check.question.as_ref()?;
        self.codebook().column(id)
    }

    fn n(&self, check: &Check, pop: &UnitSet) -> Option<usize> {
        let column = self.column(check)?;
        Some(tabulate::distribute(self.wave, column, pop).n)
    }

    fn number_or_share(&self, check: &Check, pop: &UnitSet) -> (Value, Option<usize>) {
        let (part, whole) = match (&check.having, &check.question) {
            (Some(having), _) => {
                let having = self.select(having);
                (pop.intersection_count(&having), pop.count_ones(..))
            }
            (None, Some(id)) => {
                let column = self.codebook().column(id).expect(id);
                (self.choosing(check, column, pop), self.n_of(column, pop))
            }
            (None, None) => return (one(pop.count_ones(..)), None),
        };
        let value = if check.kind == Kind::Count {
            one(part)
        } else {
            Value::One(percent(part, whole))
        };
        (value, check.question.as_ref().map(|_| whole))
    }

    fn n_of(&self, column: ColumnRef, pop: &UnitSet) -> usize {
        tabulate::distribute(self.wave, column, pop).n
    }

    fn choosing(&self, check: &Check, column: ColumnRef, pop: &UnitSet) -> usize {
        let question = &self.codebook().questions[column.question];
        let position = |id: &String| question.option_index(id).expect(id);
        let options: Vec<usize> = check.option.iter().map(position).collect();
        tabulate::choosing(self.wave, column, &options, pop).count_ones(..)
    }

    fn share(&self, check: &Check, column: ColumnRef, pop: &UnitSet) -> f64 {
        percent(self.choosing(check, column, pop), self.n_of(column, pop))
    }

    /// The columns of a battery, in order.
    fn battery(&self, check: &Check) -> Vec<ColumnRef> {
        let id = check.question.as_ref().expect("a battery");
        let question = self.codebook().question_index(id).expect(id);
        let columns = self.codebook().columns();
        columns
            .filter(|column| column.question == question)
            .collect()
    }

    /// Ids from the first to the last that the check names; a tie stands as `a = b`.
    fn ranking(&self, check: &Check, pop: &UnitSet) -> Vec<String> {
        let columns = self.battery(check);
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
        let tied = |at: usize| ranked.get(at).map(|(score, _)| score);
        let told: Vec<String> = (0..ranked.len())
            .map(|at| {
                if tied(at) == tied(at + 1) {
                    format!("{} = {}", ranked[at].1, ranked[at + 1].1)
                } else {
                    ranked[at].1.clone()
                }
            })
            .collect();
        let Some(Value::Ids(named)) = &check.value else {
            return told;
        };
        match check.end {
            End::First => told[..named.len()].to_vec(),
            End::Last => {
                let from = told.len() - named.len();
                assert_ne!(tied(from - 1), tied(from), "{}", check.id);
                told[from..].to_vec()
            }
        }
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

    fn extremes(&self, check: &Check, pop: &UnitSet) -> Value {
        let columns = self.battery(check);
        let numeric = self.codebook().questions[columns[0].question].kind == QuestionKind::Number;
        let mut values: Vec<f64> = if numeric {
            let given = tabulate::numbers(self.wave, columns[0], pop);
            given.into_iter().map(float).collect()
        } else {
            let shares = columns.iter().map(|column| self.share(check, *column, pop));
            shares.map(f64::round).collect()
        };
        values.sort_by(f64::total_cmp);
        Value::Several(vec![values[0], values[values.len() - 1]])
    }

    fn battery_n(&self, check: &Check, pop: &UnitSet) -> Value {
        let columns = self.battery(check);
        let mut ns: Vec<usize> = columns
            .iter()
            .map(|column| self.n_of(*column, pop))
            .collect();
        ns.sort_unstable();
        Value::Several(ns.into_iter().map(|n| float(whole(n))).collect())
    }

    fn sentences(&self, check: &Check, pop: &UnitSet) -> usize {
        let column = self.column(check).expect("a text question");
        let texts = &self.wave.column(column).texts;
        pop.ones()
            .filter_map(|position| texts[position].as_deref())
            .map(|text| text.matches('.').count())
            .sum()
    }

    /// In percentage points, to one decimal.
    fn largest_gap(&self, pop: &UnitSet) -> f64 {
        let all = self.select("");
        let settles = Dimension::Trait(domain::wave::SETTLES.to_owned());
        let dimensions = [
            Dimension::Size,
            Dimension::Centrality,
            Dimension::Share,
            settles,
        ];
        let classes = dimensions
            .iter()
            .flat_map(|dimension| tabulate::split(self.wave, dimension, &all));
        let gaps = classes.map(|(_, class)| {
            let gross = percent(class.count_ones(..), all.count_ones(..));
            let net = percent(pop.intersection_count(&class), pop.count_ones(..));
            (gross - net).abs()
        });
        (gaps.fold(0.0, f64::max) * 10.0).round() / 10.0
    }

    /// The share in `pop`, and after it the share in each of the others.
    fn beside_the_others(&self, check: &Check, pop: &UnitSet) -> Value {
        let column = self.column(check).expect("a question");
        let others = check.than.iter().map(|other| self.select(other));
        let populations = std::iter::once(pop.clone()).chain(others);
        Value::Several(
            populations
                .map(|population| self.share(check, column, &population))
                .collect(),
        )
    }
}

fn one(count: usize) -> Value {
    Value::One(float(whole(count)))
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap()
}

fn float(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap())
}

fn percent(part: usize, of: usize) -> f64 {
    assert!(of > 0, "nobody to take a share of");
    100.0 * float(whole(part)) / float(whole(of))
}
