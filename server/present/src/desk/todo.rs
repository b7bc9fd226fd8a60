//! Rows of what is to be done: each ends in the words that finish it.

use domain::desk::{At, Waits};
use domain::follow_up::visit::AGENDA_DAYS;
use domain::follow_up::{Action, Date, Followed, Visit, days_after};
use domain::trial::Trials;
use kinds::{Id, Owes, Trial};
use view::Link;
use view::actions::Mark;
use view::desk::Todo;
use view::routes;
use view::words::catalog::Word;

use super::People;
use crate::Scope;
use crate::words::action::verdict;
use crate::words::catalog::desk as word;
use crate::words::desk as words;

/// Something that was agreed, open.
pub fn action(scope: Scope<'_>, people: &People<'_>, at: &At<'_, Action>) -> Todo {
    let (action, today, lang) = (at.what, scope.world.today(), scope.lang);
    let over = action.days_over(today);
    let due = words::date(action.due, lang);
    let (when, beside) = match over {
        Some(days) => (word::DAYS_OVER.fill(lang, &[("n", &days.to_string())]), due),
        None => (due, words::distance(action.due, today, lang)),
    };
    let done = match action.owes {
        Owes::Imdi => word::DO_DONE,
        Owes::Municipality | Owes::Both => word::DO_REPORTED,
    };
    let page = action_page(action.id);
    let ways = [(done, "#tilstand"), (word::DO_MOVE, "#frist")];
    Todo {
        when,
        late: over.is_some(),
        beside,
        unit: unit(scope, at.position, &page),
        what: action.what.clone(),
        note: agreed(scope, action, at.position),
        flagged: false,
        owes: Some(words::owes(action.owes, lang).to_owned()),
        follower: follower(people, action.follower, lang),
        ways: ways_of(scope, people, at.position, &page, &ways),
    }
}

/// When it was agreed, and how often its due date was moved; and with whom, where that was another.
fn agreed(scope: Scope<'_>, action: &Action, position: usize) -> String {
    let lang = scope.lang;
    let agreed = words::date(action.agreed_on, lang);
    let (first, n) = (
        words::date(action.first_due, lang),
        action.moves.to_string(),
    );
    let values = [("date", &*agreed), ("first", &*first), ("n", &*n)];
    let told = match action.moves {
        0 => word::AGREED,
        1 => word::MOVED_ONCE,
        _ => word::MOVED,
    };
    let told = told.fill(lang, &values);
    match before_merger(scope, &action.unit, position, word::BEFORE_MERGER) {
        Some(before) => format!("{told}. {before}"),
        None => told,
    }
}

/// That it was written of another unit, which became this one.
pub fn before_merger(
    scope: Scope<'_>,
    unit: &Followed,
    position: usize,
    told: Word,
) -> Option<String> {
    let here = &scope.wave.units()[position].number;
    let became = unit.in_wave(scope.wave, scope.world.lineage());
    let (number, name) = (unit.number.as_str(), scope.world.lineage());
    let name = name.name_in(&unit.number, unit.register_year);
    let called = name.map_or_else(|| number.to_owned(), |name| format!("{name} ({number})"));
    let same = unit.number == *here || became.fate.goes_on();
    (!same).then(|| told.fill(scope.lang, &[("number", &called)]))
}

/// Something without a due date that waits for somebody.
pub fn waiting<'w>(
    scope: Scope<'w>,
    people: &People<'_>,
    trials: &mut Trials<'w>,
    waits: &Waits<'_>,
) -> Todo {
    match waits {
        Waits::Visit(at) => passed(scope, people, at),
        Waits::Reported(at) => reported(scope, people, trials, at),
        Waits::Unconfirmed(at) => unconfirmed(scope, people, at),
    }
}

/// The day of a visit has passed.
fn passed(scope: Scope<'_>, people: &People<'_>, at: &At<'_, Visit>) -> Todo {
    let (visit, lang) = (at.what, scope.lang);
    let ways = [
        (word::DO_MINUTES, "#referat"),
        (word::DO_CANCELLED, "#tilstand"),
    ];
    let row = of_visit(scope, people, at, &ways);
    Todo {
        when: words::date(visit.last_day, lang),
        beside: words::distance(visit.last_day, scope.world.today(), lang),
        what: word::NO_MINUTES_YET.text(lang).to_owned(),
        note: word::DAY_PASSED.text(lang).to_owned(),
        ..row
    }
}

/// The municipality has not said yes to a day that comes near.
fn unconfirmed(scope: Scope<'_>, people: &People<'_>, at: &At<'_, Visit>) -> Todo {
    let (visit, lang) = (at.what, scope.lang);
    let ways = [
        (word::DO_CONFIRMED, "#for-besoket"),
        (word::DO_MOVE_VISIT, "#dato"),
    ];
    let row = of_visit(scope, people, at, &ways);
    let day = words::short(visit.first_day, lang);
    let (when, beside) = match visit.asked_on {
        Some(asked) => (words::date(asked, lang), word::ASKED_ON),
        None => (words::date(visit.first_day, lang), word::NOT_ASKED),
    };
    Todo {
        when,
        beside: beside.text(lang).to_owned(),
        what: word::NOT_CONFIRMED.fill(lang, &[("day", &day)]),
        note: agenda(visit, scope.world.today(), lang).unwrap_or_default(),
        ..row
    }
}

/// Until when the agenda is to be sent; nothing where it was.
fn agenda(visit: &Visit, today: Date, lang: kinds::Lang) -> Option<String> {
    if visit.agenda_sent_on.is_some() {
        return None;
    }
    let by = days_after(visit.first_day, -i64::from(AGENDA_DAYS)).max(today);
    let day = words::day_and_month(by, lang);
    Some(word::AGENDA_BY.fill(lang, &[("day", &day)]))
}

/// The municipality says that it is done, and nobody has confirmed it.
fn reported<'w>(
    scope: Scope<'w>,
    people: &People<'_>,
    trials: &mut Trials<'w>,
    at: &At<'_, Action>,
) -> Todo {
    let (action, lang) = (at.what, scope.lang);
    let page = action_page(action.id);
    let tried = trials.tried(action);
    let mut ways = [
        (word::DO_CONFIRM, "#tilstand"),
        (word::DO_AGAIN, "#tilstand"),
    ];
    // Where the answer is another than was promised, nobody is led to confirm it first.
    if tried.trial == Trial::NotKept {
        ways.reverse();
    }
    let told = verdict(&tried, scope.world, lang);
    // Of what no later answer was given to, it is told what is left to do.
    let answered = tried.after.is_some();
    let day = action.reported_on.unwrap_or(action.due);
    Todo {
        when: words::date(day, lang),
        late: false,
        beside: word::REPORTED_BESIDE.text(lang).to_owned(),
        unit: unit(scope, at.position, &page),
        what: action.what.clone(),
        flagged: answered && told.mark == Mark::Flag,
        note: if answered {
            told.text
        } else {
            word::TO_CONFIRM.text(lang).to_owned()
        },
        owes: None,
        follower: follower(people, action.follower, lang),
        ways: ways_of(scope, people, at.position, &page, &ways),
    }
}

fn of_visit(
    scope: Scope<'_>,
    people: &People<'_>,
    at: &At<'_, Visit>,
    ways: &[(Word, &str)],
) -> Todo {
    let page = visit_page(at.what.id);
    Todo {
        when: String::new(),
        late: false,
        beside: String::new(),
        unit: unit(scope, at.position, &page),
        what: String::new(),
        note: String::new(),
        flagged: false,
        owes: None,
        follower: people.name(at.what.responsible, scope.lang),
        ways: ways_of(scope, people, at.position, &page, ways),
    }
}

fn follower(people: &People<'_>, id: Id, lang: kinds::Lang) -> String {
    word::FOLLOWS.fill(lang, &[("name", &people.name(id, lang))])
}

/// The words that finish it, for those who may write there.
fn ways_of(
    scope: Scope<'_>,
    people: &People<'_>,
    position: usize,
    page: &str,
    ways: &[(Word, &str)],
) -> Vec<Link> {
    if !people.writes_in(scope.wave.units()[position].region) {
        return Vec::new();
    }
    let way = |(word, place): &(Word, &str)| Link {
        text: word.text(scope.lang).to_owned(),
        href: format!("{page}{place}"),
    };
    ways.iter().map(way).collect()
}

/// A unit, leading somewhere.
pub fn unit(scope: Scope<'_>, position: usize, href: &str) -> Link {
    Link {
        text: scope.wave.units()[position].name.clone(),
        href: href.to_owned(),
    }
}

/// The page of something that was agreed.
pub fn action_page(id: Id) -> String {
    format!("{}/{id}", routes::ACTIONS)
}

/// The page of a visit.
pub fn visit_page(id: Id) -> String {
    format!("{}/{id}", routes::VISITS)
}
