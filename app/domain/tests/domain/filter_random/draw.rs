//! Draws conditions that use every key and form of the grammar, and writes them as a query in
//! one of many spellings.

use domain::municipality::Unit;
use domain::survey::{Codebook, Question};
use kinds::QuestionKind;
use rand::Rng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand_chacha::ChaCha8Rng;

use super::naive::{Cond, Ends, Part, Val, holds, id_of};
use crate::rules;
use crate::world::{Invented, YEARS};

/// Keys whose values are ids.
pub const ID_KEYS: [&str; 11] = [
    "region",
    "county",
    "number",
    "language",
    "size",
    "centrality",
    "share",
    "settles",
    "host",
    "partner",
    "answered",
];

/// Keys whose values are ranges.
pub const RANGE_KEYS: [&str; 4] = ["population", "immigrants", "share_percent", "settled"];

/// A query as it was drawn.
pub struct Drawn {
    pub year: u16,
    pub district: bool,
    pub conds: Vec<Cond>,
    /// Other keys: order, columns, page.
    pub rest: Vec<(&'static str, String)>,
}

/// Draws a query. Most of them are drawn so that one unit at least satisfies them.
#[expect(clippy::too_many_lines, reason = "one draw of each form")]
pub fn draw(invented: &Invented, rng: &mut ChaCha8Rng) -> Drawn {
    let year = *YEARS.choose(rng).unwrap();
    let district = rng.random_bool(0.15);
    let rows = &invented.rows[&year];
    let of_type = |unit: &&Unit| (unit.number.as_str().len() == 6) == district;
    let units: Vec<&Unit> = rows.units.iter().filter(of_type).collect();
    let planted = units.choose(rng).copied().filter(|_| rng.random_bool(0.6));
    let mut conds: Vec<Cond> = Vec::new();
    for _ in 0..rng.random_range(0..6) {
        let mut cond = one(invented, year, &units, rng);
        for _ in 0..30 {
            if planted.is_none_or(|unit| holds(invented, year, unit, &cond)) {
                break;
            }
            cond = one(invented, year, &units, rng);
        }
        // A key given twice is a union, so each is drawn once.
        let key = |cond: &Cond| match cond {
            Cond::Ids(key, _) | Cond::Ranges(key, _) => Some(*key),
            Cond::Text(_) => Some("q"),
            Cond::Signal(_) => Some("signal"),
            Cond::Priority(_) => Some("priority"),
            Cond::List(_) => Some("list"),
            Cond::Visited(_) => Some("visited"),
            Cond::Pending(_) => Some("action"),
            _ => None,
        };
        let again = key(&cond).is_some() && conds.iter().any(|other| key(other) == key(&cond));
        let fits = planted.is_none_or(|unit| holds(invented, year, unit, &cond));
        if fits && !again {
            conds.push(cond);
        }
    }
    let mut rest = Vec::new();
    let codebook = &rows.data.codebook;
    let columns: Vec<String> = codebook.columns().map(|c| codebook.column_id(c)).collect();
    let column = |rng: &mut ChaCha8Rng| {
        let facts = [
            "name",
            "number",
            "population",
            "settled",
            "host",
            "share_percent",
            "priority",
            "signals",
            "last_visit",
            "visit_this_year",
            "open_actions",
        ];
        let fact = (*facts.choose(rng).unwrap()).to_owned();
        let answer = columns.choose(rng).unwrap().clone();
        if rng.random_bool(0.5) { fact } else { answer }
    };
    if rng.random_bool(0.3) {
        let sign = if rng.random_bool(0.5) { "-" } else { "" };
        rest.push(("sort", format!("{sign}{}", column(rng))));
    }
    if rng.random_bool(0.3) {
        let cols: Vec<String> = (0..rng.random_range(1..5)).map(|_| column(rng)).collect();
        rest.push(("cols", cols.join(",")));
    }
    if rng.random_bool(0.2) {
        rest.push(("view", "map".to_owned()));
        let colours = ["priority", "size", "share", "centrality"];
        rest.push(("colour", (*colours.choose(rng).unwrap()).to_owned()));
    }
    if rng.random_bool(0.2) {
        rest.push((
            "page",
            (*["1", "2", "17", "all"].choose(rng).unwrap()).to_owned(),
        ));
    }
    Drawn {
        year,
        district,
        conds,
        rest,
    }
}

/// What is searched for.
const TEXTS: [&str; 14] = [
    "ås",
    "Å",
    "æR",
    "fron",
    "mo i",
    "01",
    "0",
    "030",
    "7",
    "ø",
    "A\u{30a}",
    "ås kommune",
    "Fron Fylke 01",
    "ø i Fylke 18",
];

fn one(invented: &Invented, year: u16, units: &[&Unit], rng: &mut ChaCha8Rng) -> Cond {
    let rows = &invented.rows[&year];
    let codebook = &rows.data.codebook;
    match rng.random_range(0..26) {
        0..6 => {
            let key = *ID_KEYS.choose(rng).unwrap();
            let mut ids: Vec<String> = Vec::new();
            for _ in 0..rng.random_range(1..4) {
                ids.extend(id_of(rows, units.choose(rng).unwrap(), key));
            }
            if key == "answered" || ids.is_empty() {
                let yes = if rng.random_bool(0.7) { "yes" } else { "no" };
                return Cond::Ids("answered", vec![yes.to_owned()]);
            }
            Cond::Ids(key, ids)
        }
        6..9 => {
            let key = *RANGE_KEYS.choose(rng).unwrap();
            let top = match key {
                "population" => 60_000,
                "immigrants" => 8_000,
                "share_percent" => 25,
                _ => 12,
            };
            let ranges = (0..rng.random_range(1..3)).map(|_| ends(top, rng));
            Cond::Ranges(key, ranges.collect())
        }
        9..16 => answer(invented, codebook, rng),
        16 => {
            let battery = battery(codebook, rng);
            let count = rng.random_range(1..=battery.items.len());
            Cond::AtLeast(count, battery.id.clone(), values(battery, rng))
        }
        17 => {
            let [left, right] = [battery(codebook, rng), battery(codebook, rng)];
            let side = |q: &Question, rng: &mut ChaCha8Rng| (q.id.clone(), values(q, rng));
            Cond::Same([side(left, rng), side(right, rng)])
        }
        18 | 19 => {
            let works = rules::naive(year).into_iter().filter(|rule| rule.works);
            let ids: Vec<&str> = works.map(|rule| rule.id).collect();
            let picked = (0..rng.random_range(1..4)).map(|_| *ids.choose(rng).unwrap());
            Cond::Signal(picked.map(str::to_owned).collect())
        }
        20 => Cond::Priority((0..rng.random_range(1..3)).map(|_| ends(10, rng)).collect()),
        23 => list(invented, year, rng),
        24 => {
            let years = ["2014", "2015", "2016", "never"];
            Cond::Visited(some_of(&years, rng))
        }
        25 => Cond::Pending(some_of(&["open", "overdue"], rng)),
        _ => Cond::Text((*TEXTS.choose(rng).unwrap()).to_owned()),
    }
}

/// Lists that can be read in the wave of a year; something else while there are none.
fn list(invented: &Invented, year: u16, rng: &mut ChaCha8Rng) -> Cond {
    let lists = invented.written.lists.iter();
    let fits = lists.filter(|list| list.live.as_ref().is_none_or(|live| live.year == year));
    let ids: Vec<String> = fits.map(|list| list.id.to_string()).collect();
    if ids.is_empty() {
        return Cond::Pending(vec!["open".to_owned()]);
    }
    let picked = (0..rng.random_range(1..3)).map(|_| ids.choose(rng).unwrap().clone());
    Cond::List(picked.collect())
}

fn some_of(ids: &[&str], rng: &mut ChaCha8Rng) -> Vec<String> {
    let picked = (0..rng.random_range(1..3)).map(|_| *ids.choose(rng).unwrap());
    picked.map(str::to_owned).collect()
}

fn answer(invented: &Invented, codebook: &Codebook, rng: &mut ChaCha8Rng) -> Cond {
    let year = rng.random_bool(0.25).then(|| *YEARS.choose(rng).unwrap());
    let codebook = year.map_or(codebook, |year| &invented.rows[&year].data.codebook);
    let question = codebook.questions.choose(rng).unwrap();
    let part = match question.items.choose(rng) {
        None => Part::Whole,
        Some(_) if rng.random_bool(0.4) => Part::Any,
        Some(item) => Part::One(item.id.clone()),
    };
    Cond::Answer {
        negated: rng.random_bool(0.3),
        question: question.id.clone(),
        part,
        year,
        values: values(question, rng),
    }
}

fn battery<'c>(codebook: &'c Codebook, rng: &mut ChaCha8Rng) -> &'c Question {
    let batteries = codebook.questions.iter().filter(|q| !q.items.is_empty());
    batteries.collect::<Vec<_>>().choose(rng).unwrap()
}

fn values(question: &Question, rng: &mut ChaCha8Rng) -> Vec<Val> {
    let pseudo = [
        Val::Answered,
        Val::Unanswered,
        Val::NotAsked,
        Val::NoResponse,
    ];
    (0..rng.random_range(1..4))
        .map(|_| match question.kind {
            _ if rng.random_bool(0.2) => pseudo.choose(rng).unwrap().clone(),
            QuestionKind::Text => pseudo.choose(rng).unwrap().clone(),
            QuestionKind::Number => Val::Number(ends(100, rng)),
            _ => Val::Option(question.options.choose(rng).unwrap().id.clone()),
        })
        .collect()
}

/// Ends up to `top`, some of them with decimals; on the limits of the classes now and then.
fn ends(top: u64, rng: &mut ChaCha8Rng) -> Ends {
    let end = |rng: &mut ChaCha8Rng| match rng.random_range(0..3) {
        0 => rng.random_range(0..=top) * 1_000,
        1 => rng.random_range(0..=top * 1_000),
        _ => top / 5 * rng.random_range(0..5) * 1_000,
    };
    let (a, b) = (end(rng), end(rng));
    match rng.random_range(0..3) {
        0 => (Some(a), None),
        1 => (None, Some(a)),
        _ => (Some(a.min(b)), Some(a.max(b))),
    }
}

fn print_ends((from, to): Ends) -> String {
    let end = |end: Option<u64>| {
        end.map_or(String::new(), |milli| match milli % 1_000 {
            0 => (milli / 1_000).to_string(),
            decimals => format!("{}.{decimals:03}", milli / 1_000),
        })
    };
    format!("{}-{}", end(from), end(to))
}

fn print_values(values: &[Val]) -> String {
    let texts = values.iter().map(|value| match value {
        Val::Option(id) => id.clone(),
        Val::Number(ends) => print_ends(*ends),
        Val::Answered => "_answered".to_owned(),
        Val::Unanswered => "_unanswered".to_owned(),
        Val::NotAsked => "_not_asked".to_owned(),
        Val::NoResponse => "_no_response".to_owned(),
    });
    texts.collect::<Vec<_>>().join(",")
}

/// The pairs of a query, in the order they were drawn; union keys now and then as two pairs.
pub fn pairs(drawn: &Drawn, rng: &mut ChaCha8Rng) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut push = |key: &str, value: String| pairs.push((key.to_owned(), value));
    for cond in &drawn.conds {
        match cond {
            Cond::Ids(key, ids) => spread(key, ids.clone(), rng, &mut push),
            Cond::Ranges(key, ranges) => {
                let texts = ranges.iter().map(|ends| print_ends(*ends)).collect();
                spread(key, texts, rng, &mut push);
            }
            Cond::Answer {
                negated,
                question,
                part,
                year,
                values,
            } => {
                let not = if *negated { "!" } else { "" };
                let part = match part {
                    Part::Whole => String::new(),
                    Part::One(item) => format!(".{item}"),
                    Part::Any => ".*".to_owned(),
                };
                let year = year.map_or(String::new(), |year| format!("@{year}"));
                let values = print_values(values);
                push("answer", format!("{not}{question}{part}{year}:{values}"));
            }
            Cond::AtLeast(count, question, values) => {
                push(
                    "atleast",
                    format!("{count}:{question}.*:{}", print_values(values)),
                );
            }
            Cond::Same([(left, left_values), (right, right_values)]) => {
                let (left_values, right_values) =
                    (print_values(left_values), print_values(right_values));
                push(
                    "same",
                    format!("{left}.*:{left_values}~{right}.*:{right_values}"),
                );
            }
            Cond::Signal(ids) => spread("signal", ids.clone(), rng, &mut push),
            Cond::Priority(ranges) => {
                let texts = ranges.iter().map(|ends| print_ends(*ends)).collect();
                spread("priority", texts, rng, &mut push);
            }
            Cond::List(ids) => spread("list", ids.clone(), rng, &mut push),
            Cond::Visited(years) => spread("visited", years.clone(), rng, &mut push),
            Cond::Pending(states) => spread("action", states.clone(), rng, &mut push),
            Cond::Text(text) => push("q", text.clone()),
        }
    }
    for (key, value) in &drawn.rest {
        push(key, value.clone());
    }
    if drawn.district {
        push("unit", "district".to_owned());
    }
    push("wave", drawn.year.to_string());
    pairs
}

fn spread(
    key: &str,
    mut ids: Vec<String>,
    rng: &mut ChaCha8Rng,
    push: &mut impl FnMut(&str, String),
) {
    if ids.len() > 1 && rng.random_bool(0.3) {
        push(key, ids.pop().unwrap());
    }
    push(key, ids.join(","));
}

/// The pairs as a query in some spelling: order, empties, percent-encoding.
pub fn spell(mut pairs: Vec<(String, String)>, rng: &mut ChaCha8Rng) -> String {
    pairs.shuffle(rng);
    if rng.random_bool(0.2) {
        pairs.push(("region".to_owned(), String::new()));
    }
    let encode = rng.random_bool(0.5);
    let texts = pairs.iter().map(|(key, value)| {
        let value = if encode {
            form_urlencoded::byte_serialize(value.as_bytes()).collect()
        } else {
            value.clone()
        };
        format!("{key}={value}")
    });
    texts.collect::<Vec<_>>().join("&")
}
