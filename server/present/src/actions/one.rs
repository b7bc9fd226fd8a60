//! The page of one thing that was agreed, and the fields of something new.

use std::collections::BTreeSet;

use domain::follow_up::action::Promise;
use domain::follow_up::{Action, Date, Visit};
use domain::survey::{ColumnRef, Question};
use domain::trial::{Said, Tried};
use domain::wave::Wave;
use kinds::{ActionStatus, Id, Owes, QuestionKind, Regions};
use view::actions::{
    ActionPage, Due, Edit, NewActionPage, NewUnit, PastRow, PromiseGroup, PromiseOf,
};
use view::people::Pick;
use view::words::{format, or_list};
use view::{Link, routes};

use super::found::{self, Item};
use super::row::tick;
use super::ways::{way, ways};
use super::{JustDone, Looking, promised};
use crate::words::action as words;
use crate::words::catalog::action as word;

/// What stands between the options that keep a promise, in the value of a choice.
pub const PROMISE_JOIN: char = '+';

/// Something that happened to it, as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryOf {
    /// When, as it is read.
    pub at: String,
    /// Who.
    pub account: Id,
    /// What happened.
    pub event: String,
    /// The field that was written.
    pub field: String,
    /// What stood there before.
    pub was: String,
    /// Why.
    pub reason: String,
}

/// What its page is made with.
pub struct AboutOne<'a> {
    /// Which.
    pub id: Id,
    /// The visit it was agreed on.
    pub visit: Option<&'a Visit>,
    /// What happened to it, the latest first.
    pub history: &'a [HistoryOf],
    /// What was done a moment ago.
    pub done: JustDone,
}

/// The page of one; `None` where it is gone.
pub fn one(looking: Looking<'_>, about: AboutOne<'_>) -> Option<ActionPage> {
    let Looking { world, lang, .. } = looking;
    let item = found::one(world, about.id)?;
    let (action, lines) = (item.action, looking.lines());
    let may = lines.may(&item);
    let region: Regions = item.region.into_iter().collect();
    let ways = ways(action, item.tried.trial);
    let ways = ways.into_iter().filter(|_| may);
    Some(ActionPage {
        id: action.id.to_string(),
        what: action.what.clone(),
        unit: lines.unit(&item),
        fate: lines.fate(&item),
        due: due(action, world.today(), lang),
        status: words::status(action.status, lang).to_owned(),
        facts: facts(looking, action),
        visit: about.visit.map(|visit| Link {
            text: word::FACT_VISIT.fill(lang, &[("day", &words::day(visit.first_day, lang))]),
            href: routes::visit(&visit.id.to_string()),
        }),
        promise: action
            .promise
            .as_ref()
            .and_then(|promise| promise_page(looking, promise, &item)),
        done: about.done.sentence,
        ways: ways.map(|to| way(looking, &item, to)).collect(),
        edit: may.then(|| edit(looking, Some(action), region, item.position)),
        due_typed: words::day(action.due, lang),
        outcome: action.outcome.clone(),
        tick: tick(action),
        history: about
            .history
            .iter()
            .map(|past| past_row(looking, past))
            .collect(),
        synthetic: action.synthetic,
    })
}

/// When it is due; nothing of what is closed, which is due no more.
fn due(action: &Action, today: Date, lang: kinds::Lang) -> Due {
    if action.closed_on.is_none() {
        return words::due(action, today, lang);
    }
    Due {
        late: None,
        day: String::new(),
        soon: None,
    }
}

fn facts(looking: Looking<'_>, action: &Action) -> Vec<(String, String)> {
    let lang = looking.lang;
    let day = |day: Date| words::day(day, lang);
    let moves = (action.moves > 0).then(|| {
        let n = format::whole(action.moves.into(), lang);
        word::FACT_MOVES.fill(lang, &[("n", &n), ("day", &day(action.first_due))])
    });
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let why = if action.status.is_open() && action.moves > 0 {
        word::FACT_DUE_REASON
    } else {
        word::FACT_REASON
    };
    let facts = [
        (
            word::FACT_OWES,
            Some(words::owes(action.owes, lang).to_owned()),
        ),
        (
            word::FACT_FOLLOWER,
            Some(looking.people.name(action.follower, lang).to_owned()),
        ),
        (word::FACT_AGREED, Some(day(action.agreed_on))),
        (word::FACT_MOVED, moves),
        (word::FACT_REPORTED, action.reported_on.map(day)),
        (word::FACT_CLOSED, action.closed_on.map(day)),
        (why, words::reason(action).map(str::to_owned)),
        (word::FACT_OUTCOME, text(&action.outcome)),
    ];
    let known = facts
        .into_iter()
        .filter_map(|(name, text)| Some((name, text?)));
    known
        .map(|(name, text)| (name.text(lang).to_owned(), text))
        .collect()
}

fn promise_page(looking: Looking<'_>, promise: &Promise, item: &Item<'_>) -> Option<PromiseOf> {
    let Looking { world, lang, .. } = looking;
    let (wave, column) = promised::newest(world, &promise.item)?;
    let question = &wave.codebook().questions[column.question];
    let options = promise.options.iter().filter_map(|id| {
        let option = question.option_index(id)?;
        Some(question.options[option].wording.text(lang))
    });
    let options: Vec<&str> = options.collect();
    let said = |said: &Option<Said>| {
        said.as_ref().map_or(String::new(), |said| {
            let answer = words::answer(said, world, lang);
            let year = said.year.to_string();
            word::SAID_IN.fill(lang, &[("year", &year), ("answer", &answer)])
        })
    };
    let Tried {
        trial,
        before,
        after,
    } = &item.tried;
    Some(PromiseOf {
        question: Link {
            text: promised::in_words(wave, column, lang),
            href: routes::question(&promise.item),
        },
        promised: or_list(&options, lang),
        before: said(before),
        after: said(after),
        verdict: if item.action.status == ActionStatus::Dropped {
            words::closed(lang)
        } else {
            words::trial(*trial, lang)
        },
    })
}

fn past_row(looking: Looking<'_>, past: &HistoryOf) -> PastRow {
    let Looking { lang, people, .. } = looking;
    let was = match &*past.field {
        "follower" => past
            .was
            .parse()
            .map_or(String::new(), |id| people.name(id, lang).to_owned()),
        "owes" => Owes::from_id(&past.was)
            .map_or("", |owes| words::owes(owes, lang))
            .to_owned(),
        "due" => format::date(&past.was, lang),
        "status" => ActionStatus::from_id(&past.was)
            .map_or("", |status| words::status(status, lang))
            .to_owned(),
        _ => past.was.clone(),
    };
    PastRow {
        at: past.at.clone(),
        who: people.name(past.account, lang).to_owned(),
        event: words::event(&past.event, &past.field, lang).to_owned(),
        was,
        reason: past.reason.clone(),
    }
}

/// Something new, before it is written.
pub struct New<'a> {
    /// The name of the change.
    pub change: Id,
    /// The municipality, by position in the newest wave.
    pub unit: Option<usize>,
    /// The visit it is agreed on.
    pub visit: Option<&'a Visit>,
    /// What of the address cannot be used.
    pub problems: Vec<String>,
}

/// The page where something is agreed.
pub fn new(looking: Looking<'_>, new: New<'_>) -> NewActionPage {
    let Looking { world, lang, .. } = looking;
    let units = world.latest().map(|wave| wave.units()).unwrap_or_default();
    let unit = new.unit.and_then(|position| units.get(position));
    let region: Regions = match unit {
        Some(unit) => std::iter::once(unit.region).collect(),
        None => Regions::NONE,
    };
    let mut named: Vec<_> = units
        .iter()
        .filter(|unit| looking.writes.holds(unit.region))
        .collect();
    named.sort_by_key(|unit| unit.name_rank);
    let mut edit = edit(looking, None, region, new.unit);
    edit.followers
        .retain(|pick| unit.is_some() || super::can_follow(looking, &pick.value));
    NewActionPage {
        change: new.change.to_string(),
        units: if unit.is_some() {
            Vec::new()
        } else {
            named.into_iter().map(|unit| unit.name.clone()).collect()
        },
        unit: unit.map(|unit| NewUnit {
            number: unit.number.to_string(),
            link: Link {
                text: unit.name.clone(),
                href: routes::profile(unit.number.as_str()),
            },
        }),
        visit: new
            .visit
            .map_or(String::new(), |visit| visit.id.to_string()),
        today: words::day(world.today(), lang),
        edit,
        problems: new.problems,
    }
}

/// The fields of something that is agreed on a visit with the unit at a position of the newest wave: it
/// can be tried against the answers that are talked about there, or against any where none are.
pub fn on_visit(looking: Looking<'_>, position: Option<usize>, talked: &BTreeSet<String>) -> Edit {
    let wave = looking.world.latest();
    let unit = wave.zip(position).map(|(wave, at)| &wave.units()[at]);
    let region: Regions = unit.into_iter().map(|unit| unit.region).collect();
    let edit = edit(looking, None, region, position);
    let (about, others): (Vec<PromiseGroup>, Vec<PromiseGroup>) =
        edit.promises.into_iter().partition(|group| {
            let mut answers = group.answers.iter();
            let of = |value: &str| {
                value
                    .split_once(':')
                    .is_some_and(|(id, _)| talked.contains(id))
            };
            answers.any(|pick| of(&pick.value))
        });
    Edit {
        promises: if about.is_empty() { others } else { about },
        ..edit
    }
}

/// The fields, as they stand or for something new.
fn edit(
    looking: Looking<'_>,
    action: Option<&Action>,
    regions: Regions,
    position: Option<usize>,
) -> Edit {
    let lang = looking.lang;
    let owes = |one: &Owes| Pick {
        value: one.id().to_owned(),
        text: words::owes(*one, lang).to_owned(),
        picked: action.map_or(*one == Owes::Municipality, |action| action.owes == *one),
    };
    let follower = action.map_or(looking.own, |action| Some(action.follower));
    let promised = action.and_then(|action| action.promise.as_ref());
    Edit {
        what: action.map_or(String::new(), |action| action.what.clone()),
        owes: [Owes::Municipality, Owes::Imdi, Owes::Both]
            .iter()
            .map(owes)
            .collect(),
        followers: looking.people.picks(regions, follower),
        promises: promises(looking, promised, position),
        outcome: action.map_or(String::new(), |action| action.outcome.clone()),
    }
}

/// What it can be tried against: the questions of the newest wave that have options, and that the
/// municipality is asked.
fn promises(
    looking: Looking<'_>,
    promised: Option<&Promise>,
    position: Option<usize>,
) -> Vec<PromiseGroup> {
    let Some(wave) = looking.world.latest() else {
        return Vec::new();
    };
    let codebook = wave.codebook();
    let value = promised.map(promise_of);
    let columns = codebook.columns().filter(|column| {
        let question = &codebook.questions[column.question];
        let asked = position.is_none_or(|it| wave.column(*column).eligible.contains(it));
        question.parts_units() && question.kind != QuestionKind::Text && asked
    });
    columns
        .map(|column| PromiseGroup {
            question: named(wave, column, looking.lang),
            answers: answers(wave, column, value.as_deref(), looking.lang),
        })
        .collect()
}

/// A question as a list of questions calls it; a line of a battery with the battery's name before it.
fn named(wave: &Wave, column: ColumnRef, lang: kinds::Lang) -> String {
    let question = &wave.codebook().questions[column.question];
    let short = question.short.text(lang);
    match column.item {
        None => short.to_owned(),
        item => format!("{short}: {}", promised::line(question, item, lang)),
    }
}

/// The headline, where it is of several answers, and each answer that counts.
fn answers(wave: &Wave, column: ColumnRef, picked: Option<&str>, lang: kinds::Lang) -> Vec<Pick> {
    let codebook = wave.codebook();
    let question: &Question = &codebook.questions[column.question];
    let item = codebook.column_id(column);
    let headline = question.headline_options();
    let several = (headline.len() > 1).then_some(headline);
    let single = question
        .options_inside()
        .into_iter()
        .map(|option| vec![option]);
    let all = several.into_iter().chain(single);
    all.map(|options| {
        let ids = options
            .iter()
            .map(|option| question.options[*option].id.clone());
        let promise = Promise {
            item: item.clone(),
            options: ids.collect(),
        };
        let value = promise_of(&promise);
        Pick {
            picked: picked == Some(&*value),
            text: words::any_of(question, &options, lang),
            value,
        }
    })
    .collect()
}

/// A promise as the value of a choice: `question:option+option`.
pub fn promise_of(promise: &Promise) -> String {
    let joined = promise.options.join(&PROMISE_JOIN.to_string());
    format!("{}:{joined}", promise.item)
}
