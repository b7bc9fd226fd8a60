//! A statement, its figures and what came of it in words.

use domain::filter::Filter;
use domain::published::{Check, Computed, End, Kind, Outcome, StatedValue, in_wave};
use domain::survey::Codebook;
use domain::world::World;
use kinds::{Lang, UnitType};
use view::words::catalog::{Word, report, statement as word};
use view::words::format::{self, NO_BREAK_SPACE};
use view::words::or_list;

use crate::filter::chips::{self, Chip};
use view::words::format::lower_first;

/// Room for the last bit of a division, so that a half is rounded up.
const EPSILON: f64 = 1e-9;

/// What is told of one statement.
pub(super) struct Told {
    /// Whom it is about.
    pub(super) population: String,
    /// What is measured.
    pub(super) what: String,
    /// What the report prints.
    pub(super) published: String,
    /// What was chosen, where there is doubt.
    pub(super) chosen: Option<String>,
    /// What the waves hold.
    pub(super) computed: String,
}

/// A statement in words.
pub(super) fn tell(outcome: &Outcome<'_>, world: &World, lang: Lang) -> Told {
    let check = outcome.check;
    let teller = Teller {
        outcome,
        world,
        lang,
    };
    let published = check.value.as_ref().map_or_else(
        || word::HIGHER.text(lang).to_owned(),
        |value| teller.stated(value) + &with_n(check.n, lang),
    );
    let Computed { value, n } = &outcome.computed;
    Told {
        population: teller.population(&check.pop),
        what: teller.what(),
        published,
        chosen: check.chosen.as_ref().map(|value| teller.stated(value)),
        computed: teller.found(value) + &with_n(*n, lang),
    }
}

fn with_n(n: Option<usize>, lang: Lang) -> String {
    n.map_or_else(String::new, |n| {
        let n = format::count(n, lang);
        format!(" (N{NO_BREAK_SPACE}={NO_BREAK_SPACE}{n})")
    })
}

struct Teller<'t> {
    outcome: &'t Outcome<'t>,
    world: &'t World,
    lang: Lang,
}

impl Teller<'_> {
    fn filter(&self, query: &str) -> Filter {
        Filter::read(&in_wave(query, self.outcome.year), self.world).filter
    }

    fn population(&self, query: &str) -> String {
        let filter = self.filter(query);
        let conditions = conditions(&chips::chips(&filter, self.lang, self.world));
        let all = match filter.unit {
            UnitType::Municipality => report::ALL_MUNICIPALITIES,
            UnitType::District => word::ALL_DISTRICTS,
        };
        let all = all.text(self.lang);
        let told = match (filter.unit, conditions.is_empty()) {
            (_, true) => all.to_owned(),
            (UnitType::Municipality, false) => conditions,
            (UnitType::District, false) => format!("{all}. {conditions}"),
        };
        match self.outcome.check.wave {
            Some(year) => format!("{told} ({year})"),
            None => told,
        }
    }

    fn codebook(&self) -> Option<&Codebook> {
        self.world
            .wave(self.outcome.year)
            .map(|wave| wave.codebook())
    }

    /// What is measured: the question and the options, or the part of the population.
    fn what(&self) -> String {
        let check = self.outcome.check;
        let mut told = match (&check.having, &check.question) {
            (Some(having), _) => {
                conditions(&chips::chips(&self.filter(having), self.lang, self.world))
            }
            (None, Some(id)) => self.question(id),
            (None, None) => String::new(),
        };
        if let Some(measure) = measure(check, told.is_empty()) {
            if !told.is_empty() {
                told.push_str("; ");
            }
            told.push_str(measure.text(self.lang));
        }
        let others = check.than.iter().map(|other| self.population(other));
        let others: Vec<String> = others.collect();
        if !others.is_empty() {
            told = format!("{told}: {}", others.join(" / "));
        }
        told
    }

    /// `Resultatmål: ja`, or the question alone.
    fn question(&self, id: &str) -> String {
        let Some(codebook) = self.codebook() else {
            return id.to_owned();
        };
        let (question_id, item_id) = id.split_once('.').unwrap_or((id, ""));
        let Some(question) = codebook.question(question_id) else {
            return id.to_owned();
        };
        let mut told = question.short.text(self.lang).to_owned();
        if let Some(item) = question.items.iter().find(|item| item.id == item_id) {
            told = format!("{told} – {}", lower_first(item.wording.text(self.lang)));
        }
        let ids = self.outcome.check.option.iter();
        let options: Vec<String> = ids
            .map(|id| match question.option_index(id) {
                Some(at) => lower_first(question.options[at].wording.text(self.lang)),
                None => id.clone(),
            })
            .collect();
        if !options.is_empty() {
            let options: Vec<&str> = options.iter().map(String::as_str).collect();
            told = format!("{told}: {}", or_list(&options, self.lang));
        }
        told
    }

    /// The name of an item or option of the check's question; a tie names both.
    fn named(&self, id: &str) -> String {
        let parts = id.split(" = ").map(|id| self.name(id).unwrap_or(id));
        parts.collect::<Vec<_>>().join(" = ")
    }

    fn name(&self, id: &str) -> Option<&str> {
        let question = self
            .codebook()?
            .question(self.outcome.check.question.as_deref()?)?;
        let item = question.items.iter().find(|item| item.id == id);
        let wording = match item {
            Some(item) => &item.wording,
            None => &question.options[question.option_index(id)?].wording,
        };
        Some(wording.text(self.lang))
    }

    /// A stated value: `minst 50 %`.
    fn stated(&self, value: &StatedValue) -> String {
        let shown = self.shown(value, false);
        match bound(self.outcome.check, value) {
            Some(bound) => bound.fill(self.lang, &[("value", &shown)]),
            None => shown,
        }
    }

    /// A computed value, shares with one decimal.
    fn found(&self, value: &StatedValue) -> String {
        self.shown(value, true)
    }

    fn shown(&self, value: &StatedValue, computed: bool) -> String {
        let kind = self.outcome.check.kind;
        let unit = unit(kind);
        // The lowest and highest share are rounded before they are compared.
        let decimal = computed && unit.is_some() && kind != Kind::Extremes;
        let number = |number: &f64| figure(*number, decimal, self.lang);
        let with_unit = |number: &str| match unit {
            Some(unit) => unit.fill(self.lang, &[("number", number)]),
            None => number.to_owned(),
        };
        match value {
            StatedValue::One(one) => with_unit(&number(one)),
            StatedValue::Several(several) => {
                let numbers: Vec<String> = several.iter().map(number).collect();
                match (kind, &numbers[..]) {
                    (Kind::Between | Kind::Extremes, [least, most]) => {
                        with_unit(&format!("{least}–{most}"))
                    }
                    (Kind::Higher, [first, others @ ..]) => {
                        let (first, others) = (with_unit(first), with_unit(&others.join(" / ")));
                        word::AGAINST.fill(self.lang, &[("first", &first), ("others", &others)])
                    }
                    _ => numbers.join(", "),
                }
            }
            StatedValue::Ids(ids) => {
                let names: Vec<String> = ids.iter().map(|id| self.named(id)).collect();
                names.join(" > ")
            }
        }
    }
}

/// What is measured, where the question or the part of the population does not say it. `alone`
/// where there is neither.
fn measure(check: &Check, alone: bool) -> Option<Word> {
    match check.kind {
        Kind::Rank if check.end == End::Last => Some(word::LAST_IN_ORDER),
        Kind::Rank => Some(word::FIRST_IN_ORDER),
        Kind::Extremes => Some(word::LOWEST_AND_HIGHEST),
        Kind::Regions => Some(word::REGIONS),
        Kind::Pieces => Some(word::ADVICE),
        Kind::BatteryN => Some(word::N_OF_ITEMS),
        Kind::LargestGap => Some(word::LARGEST_GAP),
        Kind::Gain => Some(word::CHANGE),
        Kind::Higher => Some(word::HIGHER_THAN),
        Kind::Count | Kind::Number if alone => Some(word::COUNT),
        Kind::Count
        | Kind::Number
        | Kind::Percent
        | Kind::About
        | Kind::AtLeast
        | Kind::Between => None,
    }
}

/// How close the report comes to stating a value.
fn bound(check: &Check, value: &StatedValue) -> Option<Word> {
    let tolerant = check.tolerance.is_some_and(|tolerance| tolerance > 0.0);
    match check.kind {
        Kind::About => Some(word::ABOUT),
        Kind::Number | Kind::Pieces if tolerant => Some(word::ABOUT),
        Kind::AtLeast => Some(word::AT_LEAST),
        Kind::LargestGap if check.chosen.as_ref() != Some(value) => Some(word::AT_MOST),
        _ => None,
    }
}

/// A value with what it is measured in.
fn unit(kind: Kind) -> Option<Word> {
    match kind {
        Kind::Percent
        | Kind::About
        | Kind::AtLeast
        | Kind::Between
        | Kind::Extremes
        | Kind::Higher => Some(word::PERCENT),
        Kind::LargestGap | Kind::Gain => Some(word::POINTS),
        Kind::Count | Kind::Rank | Kind::Regions | Kind::Number | Kind::Pieces | Kind::BatteryN => {
            None
        }
    }
}

fn conditions(chips: &[Chip]) -> String {
    let labels: Vec<String> = chips.iter().map(Chip::label).collect();
    labels.join("; ")
}

/// A number with one decimal, half up, or with as many as it needs where it is stated.
fn figure(number: f64, one_decimal: bool, lang: Lang) -> String {
    if one_decimal {
        let rounded = (number * 10.0 + EPSILON).round() / 10.0;
        format::decimal(rounded, 1, lang)
    } else {
        format::exact(number, lang)
    }
}
