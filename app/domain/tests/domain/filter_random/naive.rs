//! The naive scan: conditions as the test drew them, held against the rows as they came in.
//!
//! It shares nothing with the filter but the rows: no bitset, no class, no range of the crate.

use domain::municipality::{Figure, Unit};
use domain::survey::ColumnRef;
use domain::wave::{Answer, Response};
use kinds::{Centrality, LanguageForm};

use crate::followed::{Listed, TODAY};
use crate::rules::{self, NaiveRule};
use crate::world::{Invented, Rows, asked};

/// A range in thousandths, both ends in.
pub type Ends = (Option<u64>, Option<u64>);

/// A value of an item.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    Option(String),
    Number(Ends),
    Answered,
    Unanswered,
    NotAsked,
    NoResponse,
}

/// Which line of a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    Whole,
    One(String),
    Any,
}

/// A condition, as the test drew it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cond {
    /// Ids of a background key.
    Ids(&'static str, Vec<String>),
    /// Ranges of a figure.
    Ranges(&'static str, Vec<Ends>),
    Answer {
        negated: bool,
        question: String,
        part: Part,
        year: Option<u16>,
        values: Vec<Val>,
    },
    AtLeast(usize, String, Vec<Val>),
    Same([(String, Vec<Val>); 2]),
    /// Flagged by any of these rules.
    Signal(Vec<String>),
    /// Ranges of the priority.
    Priority(Vec<Ends>),
    /// On any of these lists.
    List(Vec<String>),
    /// Visited in any of these years, or never.
    Visited(Vec<String>),
    /// With something that is open, or over its due date.
    Pending(Vec<String>),
    Text(String),
}

/// Whether a unit of a year's rows satisfies a condition.
#[expect(clippy::too_many_lines, reason = "one scan of each form")]
pub fn holds(invented: &Invented, year: u16, unit: &Unit, cond: &Cond) -> bool {
    let rows = &invented.rows[&year];
    match cond {
        Cond::Ids(key, ids) => id_of(rows, unit, key).is_some_and(|id| ids.contains(&id)),
        Cond::Ranges(key, ranges) => ranges.iter().any(|ends| figure_in(unit, key, *ends)),
        Cond::Answer {
            negated,
            question,
            part,
            year: other,
            values,
        } => {
            let there = &invented.rows[&other.unwrap_or(year)];
            let Some(unit) = there.units.iter().find(|u| u.number == unit.number) else {
                return false;
            };
            let any = |values: &[Val]| {
                let mut columns = columns(there, question, part).into_iter();
                columns.any(|column| satisfies(there, unit, column, values))
            };
            if *negated {
                any(&[Val::Answered]) && !any(values)
            } else {
                any(values)
            }
        }
        Cond::AtLeast(count, question, values) => {
            let columns = columns(rows, question, &Part::Any).into_iter();
            let items = columns.filter(|column| satisfies(rows, unit, *column, values));
            items.count() >= *count
        }
        Cond::Same([(left, left_values), (right, right_values)]) => {
            let items = |id: &str| rows.data.codebook.question(id).unwrap().items.clone();
            items(left).iter().any(|item| {
                let column = |q: &str| rows.data.codebook.column(&format!("{q}.{}", item.id));
                column(right).is_some_and(|right| {
                    satisfies(rows, unit, column(left).unwrap(), left_values)
                        && satisfies(rows, unit, right, right_values)
                })
            })
        }
        Cond::Signal(ids) => {
            let rules = rules::naive(year).into_iter();
            let mut asked = rules.filter(|rule| ids.iter().any(|id| id == rule.id));
            asked.any(|rule| flags(invented, year, unit, &rule))
        }
        Cond::Priority(ranges) => priority(invented, year, unit).is_some_and(|weights| {
            let milli = u64::from(weights) * 1_000;
            ranges.iter().any(|ends| within(milli, *ends))
        }),
        Cond::List(ids) => {
            let lists = invented.written.lists.iter();
            let mut asked = lists.filter(|list| ids.contains(&list.id.to_string()));
            asked.any(|list| is_on(invented, year, unit, list))
        }
        Cond::Visited(asked) => {
            let visits = invented.written.visits.iter();
            let to = visits.filter(|visit| visit.unit.number == unit.number);
            let held = to.filter(|visit| visit.status.id() == "held");
            let there = held.filter(|visit| ["visit", "gathering"].contains(&visit.kind.id()));
            let years: Vec<String> = there
                .map(|visit| visit.last_day.year().to_string())
                .collect();
            asked.iter().any(|asked| match asked.as_str() {
                "never" => years.is_empty(),
                year => years.iter().any(|visited| visited == year),
            })
        }
        Cond::Pending(asked) => {
            let actions = invented.written.actions.iter();
            let with = actions.filter(|action| action.unit.number == unit.number);
            let open: Vec<_> = with.filter(|action| action.status.id() == "open").collect();
            asked.iter().any(|asked| match asked.as_str() {
                "open" => !open.is_empty(),
                _ => open.iter().any(|action| action.due < TODAY),
            })
        }
        Cond::Text(text) => is_called(unit, text),
    }
}

/// Whether a unit is on a list: it was picked, or all that the list was drawn with holds of it.
fn is_on(invented: &Invented, year: u16, unit: &Unit, list: &Listed) -> bool {
    let Some(drawn) = &list.live else {
        return list.picked.contains(&unit.number);
    };
    let district = unit.number.as_str().len() == 6;
    let mut conds = drawn.conds.iter();
    drawn.district == district && conds.all(|cond| holds(invented, year, unit, cond))
}

/// Whether what was searched for is part of a unit's name, or begins its number.
fn is_called(unit: &Unit, text: &str) -> bool {
    let written = text.replace("A\u{30a}", "Å").to_lowercase();
    let (name, number) = (unit.name.to_lowercase(), unit.number.as_str());
    let county = format!(" {}", unit.county.name.to_lowercase());
    let part = written.strip_suffix(" kommune").unwrap_or(&written);
    let part = part.strip_suffix(&county).unwrap_or(part);
    let part = part
        .strip_suffix(" i")
        .filter(|_| part != written)
        .unwrap_or(part);
    name.contains(part) || number.starts_with(text)
}

/// Whether a rule flags a unit: it works, is about units of its type, and all it asks for holds.
pub fn flags(invented: &Invented, year: u16, unit: &Unit, rule: &NaiveRule) -> bool {
    let district = unit.number.as_str().len() == 6;
    let mut conds = rule.conds.iter();
    rule.works && rule.district == district && conds.all(|cond| holds(invented, year, unit, cond))
}

/// The weights of the needs of a unit, added up; none where it did not answer.
pub fn priority(invented: &Invented, year: u16, unit: &Unit) -> Option<u32> {
    response(&invented.rows[&year], unit)?;
    let rules = rules::naive(year);
    let district = unit.number.as_str().len() == 6;
    let about = |rule: &&NaiveRule| rule.need && rule.works && rule.district == district;
    rules.iter().find(about)?;
    let mut sum = 0;
    for rule in rules.iter().filter(|rule| rule.need) {
        if flags(invented, year, unit, rule) {
            sum += u32::from(rule.weight);
        }
    }
    Some(sum)
}

fn columns(rows: &Rows, question: &str, part: &Part) -> Vec<ColumnRef> {
    let codebook = &rows.data.codebook;
    let id = |item: &str| codebook.column(&format!("{question}.{item}")).unwrap();
    match part {
        Part::Whole => vec![codebook.column(question).unwrap()],
        Part::One(item) => vec![id(item)],
        Part::Any => {
            let items = &codebook.question(question).unwrap().items;
            items.iter().map(|item| id(&item.id)).collect()
        }
    }
}

fn response<'r>(rows: &'r Rows, unit: &Unit) -> Option<&'r Response> {
    rows.data.responses.iter().find(|r| r.number == unit.number)
}

fn satisfies(rows: &Rows, unit: &Unit, column: ColumnRef, values: &[Val]) -> bool {
    let question = &rows.data.codebook.questions[column.question];
    let response = response(rows, unit);
    let given = response.and_then(|response| response.answers.get(&column));
    let asked = response.is_some_and(|response| {
        let partner = &rows.data.flags["partner"];
        asked(&rows.data.codebook, question, unit, partner, response)
    });
    values.iter().any(|value| match value {
        Val::Option(id) => match given {
            Some(Answer::Options(chosen)) => chosen
                .iter()
                .any(|option| question.options[*option].id == *id),
            _ => false,
        },
        Val::Number(ends) => match given {
            Some(Answer::Number(number)) => within(u64::try_from(*number).unwrap() * 1_000, *ends),
            _ => false,
        },
        Val::Answered => given.is_some(),
        Val::Unanswered => asked && given.is_none(),
        Val::NotAsked => response.is_some() && !asked,
        Val::NoResponse => response.is_none(),
    })
}

fn within(milli: u64, (from, to): Ends) -> bool {
    from.is_none_or(|from| milli >= from) && to.is_none_or(|to| milli <= to)
}

fn figure_in(unit: &Unit, key: &str, (from, to): Ends) -> bool {
    let whole = |number: u32| within(u64::from(number) * 1_000, (from, to));
    match key {
        "population" => whole(unit.population),
        "immigrants" => whole(unit.immigrants),
        "settled" => match unit.settlement.settled {
            Figure::Known(number) => whole(number),
            Figure::Suppressed => (1..=4).all(whole),
            Figure::Missing => false,
        },
        _ => {
            // Immigrants · 100 000 against thousandths · population: no division.
            let share = u64::from(unit.immigrants) * 100_000;
            let population = u64::from(unit.population.max(1));
            from.is_none_or(|from| share >= from * population)
                && to.is_none_or(|to| share <= to * population)
        }
    }
}

/// The class of a value by its lower limits.
fn class(value: u64, classes: &[(u64, &str)]) -> String {
    let below = classes.iter().rev().find(|(lower, _)| value >= *lower);
    below.unwrap().1.to_owned()
}

/// The id a unit has under a background key.
pub fn id_of(rows: &Rows, unit: &Unit, key: &str) -> Option<String> {
    let yes_no = |known: Option<bool>| match known {
        Some(true) => "yes".to_owned(),
        Some(false) => "no".to_owned(),
        None => "unknown".to_owned(),
    };
    Some(match key {
        "region" => unit.region.id().to_owned(),
        "county" => unit.county.number.clone(),
        "number" => unit.number.to_string(),
        "language" => unit.language.map(LanguageForm::id)?.to_owned(),
        "centrality" => unit.centrality.map(Centrality::id)?.to_owned(),
        "size" => class(
            unit.population.into(),
            &[
                (0, "0-1999"),
                (2_000, "2000-4999"),
                (5_000, "5000-9999"),
                (10_000, "10000-19999"),
                (20_000, "20000-49999"),
                (50_000, "50000-"),
            ],
        ),
        "share" => {
            // The share in ten-millionths is fine enough to tell it from any limit.
            let population = u64::from(unit.population.max(1));
            let share = u64::from(unit.immigrants) * 1_000_000_000 / population;
            let limits = [(0, "0-5"), (5, "5-10"), (10, "10-15"), (15, "15-")];
            class(
                share,
                &limits.map(|(percent, id)| (percent * 10_000_000, id)),
            )
        }
        "settles" => yes_no(unit.settles),
        "partner" => yes_no(rows.data.flags["partner"].get(&unit.number).copied()),
        "host" => {
            let columns = columns(rows, "capacity", &Part::Any);
            let answered =
                |values: &[Val]| columns.iter().any(|c| satisfies(rows, unit, *c, values));
            let host = answered(&[Val::Option("much".to_owned())]);
            yes_no(answered(&[Val::Answered]).then_some(host))
        }
        _ => yes_no(Some(response(rows, unit).is_some())),
    })
}
