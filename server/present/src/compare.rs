//! Two to four units side by side.

mod answers;
mod distance;
mod facts;

use domain::compare::{
    COMPARED_MAX, COMPARED_MIN, CompareProblem, Comparison, DIFFERENCES, NUMBER, ONLY, WEIGH,
};
use domain::filter::Reading;
use domain::similar::Weights;
use kinds::UnitType;
use view::compare::{Compared, Comparison as Page, Hidden, NameForm, OnlyDifferent};
use view::{Link, routes};

use super::Scope;
use crate::address;
use crate::words::{self, compare as sentences};

pub(crate) use self::answers::{AnswerLine, label, shown_lines};
pub(crate) use self::facts::fact_rows;

/// Reads what is compared, with sentences about what cannot be used.
pub fn read(scope: Scope<'_>, reading: &Reading, file: Weights) -> (Comparison, Vec<String>) {
    let (asked, problems) = Comparison::read(reading, scope.world, scope.wave, file);
    let told = problems
        .iter()
        .map(|problem| sentences::problem(scope.wave, problem, scope.lang));
    (asked, told.collect())
}

/// The canonical query of what is asked, where all of it can be used.
pub fn canonical(scope: Scope<'_>, reading: &Reading, file: Weights) -> Option<String> {
    let (asked, problems) = Comparison::read(reading, scope.world, scope.wave, file);
    let usable = reading.problems.is_empty() && problems.is_empty();
    usable.then(|| asked.to_query(scope.wave, file))
}

/// Builds the page of a reading.
pub fn page(scope: Scope<'_>, reading: &Reading, file: Weights, mut problems: Vec<String>) -> Page {
    let (asked, found) = Comparison::read(reading, scope.world, scope.wave, file);
    // What is wrong with the weights is told beside them, where they are.
    let (of_weights, others): (Vec<_>, Vec<_>) = found
        .iter()
        .partition(|problem| asked.is_whole() && matches!(problem, CompareProblem::Weigh(_)));
    let told = |problem: &CompareProblem| sentences::problem(scope.wave, problem, scope.lang);
    problems.extend(others.into_iter().map(told));
    let of_weights = of_weights.into_iter().map(told).collect();
    let unit_type = unit_type(scope, &asked);
    let compared = Compare {
        scope,
        asked: &asked,
        file,
    };
    let lines = if asked.is_whole() {
        answers::lines(scope, &asked)
    } else {
        Vec::new()
    };
    let path = |ending: &str| {
        let path = routes::file(routes::COMPARE, ending);
        format!("{path}?{}", asked.to_query(scope.wave, file))
    };
    Page {
        unit: unit_type,
        problems,
        units: compared.units(),
        most: COMPARED_MAX,
        first_answered: asked
            .units
            .first()
            .is_some_and(|first| scope.wave.responded().contains(*first)),
        whole: words::profile::whole(unit_type, scope.lang).to_owned(),
        facts: if asked.is_whole() {
            fact_rows(scope, &asked)
        } else {
            Vec::new()
        },
        chapters: answers::chapters(scope, &asked, &lines),
        only: compared.only(&lines),
        pick: asked.has_room().then(|| compared.pick()),
        distance: distance::section(compared, of_weights),
        csv_href: path("csv"),
        xlsx_href: path("xlsx"),
    }
}

/// What the units are; municipalities where there is none.
pub(crate) fn unit_type(scope: Scope<'_>, asked: &Comparison) -> UnitType {
    let first = asked.units.first();
    first.map_or_else(UnitType::default, |first| {
        scope.wave.units()[*first].unit_type()
    })
}

/// What a part of the page is made of.
#[derive(Clone, Copy)]
struct Compare<'a> {
    scope: Scope<'a>,
    asked: &'a Comparison,
    file: Weights,
}

impl Compare<'_> {
    fn href(&self, asked: &Comparison) -> String {
        address::comparison(self.scope, asked, self.file)
    }

    fn units(&self) -> Vec<Compared> {
        let wave = self.scope.wave;
        let units = self.asked.units.iter().enumerate();
        units
            .map(|(place, position)| {
                let unit = &wave.units()[*position];
                Compared {
                    name: Link {
                        text: unit.name.clone(),
                        href: address::profile(&unit.number, wave.year()),
                    },
                    county: unit.county.name.clone(),
                    without: self.href(&self.asked.toggled(*position)),
                    first: (place > 0).then(|| self.href(&self.asked.held_against(*position))),
                }
            })
            .collect()
    }

    fn only(&self, lines: &[AnswerLine]) -> OnlyDifferent {
        let showing = |only_differences| {
            self.href(&Comparison {
                only_differences,
                ..self.asked.clone()
            })
        };
        OnlyDifferent {
            on: self.asked.only_differences,
            all_href: showing(false),
            different_href: showing(true),
            different: lines.iter().filter(|line| line.is_different()).count(),
            lines: lines.len(),
        }
    }

    fn pick(&self) -> NameForm {
        let wave = self.scope.wave;
        let of_type = wave.units_of(unit_type(self.scope, self.asked));
        let rest = of_type
            .ones()
            .filter(|unit| !self.asked.units.contains(unit));
        let mut rest: Vec<usize> = rest.collect();
        rest.sort_by_key(|unit| wave.units()[*unit].name_rank);
        NameForm {
            kept: self.kept(true),
            names: rest
                .iter()
                .map(|unit| wave.units()[*unit].name.clone())
                .collect(),
            lacking: COMPARED_MIN.saturating_sub(self.asked.units.len()),
        }
    }

    /// What a form sends along, with the weights or without.
    fn kept(&self, weights: bool) -> Vec<Hidden> {
        let wave = self.scope.wave;
        let numbers = self.asked.units.iter();
        let numbers: Vec<&str> = numbers
            .map(|unit| wave.units()[*unit].number.as_str())
            .collect();
        let weigh = weights && self.asked.weights != self.file;
        [
            (!numbers.is_empty()).then(|| (NUMBER, numbers.join(","))),
            weigh.then(|| (WEIGH, self.asked.weights.in_address())),
            self.asked
                .only_differences
                .then(|| (ONLY, DIFFERENCES.to_owned())),
            Some(("wave", wave.year().to_string())),
        ]
        .into_iter()
        .flatten()
        .map(|(name, value)| Hidden {
            name: name.to_owned(),
            value,
        })
        .collect()
    }
}
