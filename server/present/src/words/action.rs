//! What was agreed, in words.

use domain::follow_up::{Action, Date};
use domain::survey::Question;
use domain::trial::{Said, Tried};
use domain::wave::Wave;
use domain::world::World;
use kinds::{ActionStatus, Lang, Owes, Trial};
use view::actions::{Due, Mark, Verdict};
use view::words::catalog::Word;
use view::words::{format, or_list, pick};

use super::catalog::action as word;
use super::profile;

/// Farthest ahead that a due date is told in days; days.
pub const SOON_DAYS_MAX: i32 = 30;

/// A day as people write it.
pub fn day(day: Date, lang: Lang) -> String {
    format::date(&day.to_string(), lang)
}

/// How far it has come.
pub fn status(status: ActionStatus, lang: Lang) -> &'static str {
    let word = match status {
        ActionStatus::Open => word::OPEN,
        ActionStatus::Reported => word::REPORTED,
        ActionStatus::Confirmed => word::CONFIRMED,
        ActionStatus::Dropped => word::DROPPED,
    };
    word.text(lang)
}

/// What leads to a state: what the button says.
pub fn step(action: &Action, to: ActionStatus, lang: Lang) -> &'static str {
    let word = match to {
        ActionStatus::Open => word::GO_OPEN,
        ActionStatus::Reported => word::GO_REPORTED,
        ActionStatus::Confirmed if action.status.is_open() => word::GO_CONFIRMED_OWN,
        ActionStatus::Confirmed => word::GO_CONFIRMED,
        ActionStatus::Dropped => word::GO_DROPPED,
    };
    word.text(lang)
}

/// Who owes it.
pub fn owes(owes: Owes, lang: Lang) -> &'static str {
    let word = match owes {
        Owes::Imdi => word::OWES_IMDI,
        Owes::Municipality => word::OWES_MUNICIPALITY,
        Owes::Both => word::OWES_BOTH,
    };
    word.text(lang)
}

/// When it is due, and how that is from today.
pub fn due(action: &Action, today: Date, lang: Lang) -> Due {
    let over = action.days_over(today);
    let ahead = (action.due - today).get_days();
    let soon = action.status.is_open() && (0..=SOON_DAYS_MAX).contains(&ahead);
    Due {
        late: over.map(|n| word::DAYS_OVER.fill(lang, &[("n", &format::whole(n.into(), lang))])),
        day: day(action.due, lang),
        soon: soon.then(|| match ahead {
            0 => word::DUE_TODAY.text(lang).to_owned(),
            n => word::DUE_IN.fill(lang, &[("n", &format::whole(n.into(), lang))]),
        }),
    }
}

/// When it was agreed, and how often the due date was moved.
pub fn agreed(action: &Action, lang: Lang) -> String {
    let agreed = word::AGREED.fill(lang, &[("day", &day(action.agreed_on, lang))]);
    match moved(action, lang) {
        Some(moved) => format!("{agreed}, {moved}"),
        None => agreed,
    }
}

/// Why it is where it is: why it was dropped, or why an open one has the due date it has. `None` where no
/// reason holds any more; what was given before stays in the history.
pub fn reason(action: &Action) -> Option<&str> {
    let holds = matches!(action.status, ActionStatus::Open | ActionStatus::Dropped);
    (holds && !action.reason.is_empty()).then_some(&*action.reason)
}

fn moved(action: &Action, lang: Lang) -> Option<String> {
    let first = day(action.first_due, lang);
    match action.moves {
        0 => None,
        1 => Some(word::MOVED_ONCE.fill(lang, &[("day", &first)])),
        n => {
            let n = format::whole(n.into(), lang);
            Some(word::MOVED.fill(lang, &[("n", &n), ("day", &first)]))
        }
    }
}

/// What a trial comes to, in a word or two.
pub fn trial(trial: Trial, lang: Lang) -> Verdict {
    let (word, mark) = match trial {
        Trial::Kept => (word::KEPT, Mark::Tick),
        Trial::NotKept => (word::NOT_KEPT, Mark::Flag),
        Trial::Impossible => (word::IMPOSSIBLE, Mark::None),
        Trial::AfterAnswer => (word::AFTER_ANSWER, Mark::None),
        Trial::Next => (word::NEXT, Mark::None),
        Trial::Untied => (word::UNTIED, Mark::None),
    };
    Verdict {
        text: word.text(lang).to_owned(),
        mark,
    }
}

/// What is said of the promise of something that was closed: it is waited for no more.
pub fn closed(lang: Lang) -> Verdict {
    Verdict {
        text: word::CLOSED.text(lang).to_owned(),
        mark: Mark::None,
    }
}

/// What a trial comes to, in a box of the filter.
pub fn trial_box(trial: Trial, lang: Lang) -> &'static str {
    let word = match trial {
        Trial::Kept => word::FILTER_KEPT,
        Trial::NotKept => word::FILTER_NOT_KEPT,
        Trial::Impossible => word::FILTER_IMPOSSIBLE,
        Trial::AfterAnswer => word::FILTER_AFTER,
        Trial::Next => word::FILTER_NEXT,
        Trial::Untied => word::FILTER_UNTIED,
    };
    word.text(lang)
}

/// The promise against the answer, in a line.
pub fn verdict(tried: &Tried, world: &World, lang: Lang) -> Verdict {
    let year = tried.after.as_ref().map_or(0, |said| said.year).to_string();
    let plain = |word: Word| Verdict {
        text: word.fill(lang, &[("year", &year)]),
        mark: Mark::None,
    };
    match (tried.trial, &tried.after) {
        (Trial::Kept, _) => Verdict {
            mark: Mark::Tick,
            ..plain(word::ANSWER_KEPT)
        },
        (Trial::NotKept | Trial::AfterAnswer, Some(said)) => {
            let answer = format::lower_first(&answer(said, world, lang));
            let values = [("year", &*year), ("answer", &*answer)];
            let (told, mark) = match tried.trial {
                Trial::NotKept => (word::ANSWER_NOT_KEPT, Mark::Flag),
                _ => (word::ANSWER_AFTER, Mark::None),
            };
            Verdict {
                text: told.fill(lang, &values),
                mark,
            }
        }
        (Trial::Impossible, Some(said)) if !said.responded => plain(word::ANSWER_SILENT),
        (Trial::Impossible, Some(said)) if said.chosen.is_none() => plain(word::ANSWER_LEFT_OPEN),
        (Trial::NotKept | Trial::AfterAnswer, None) | (Trial::Impossible, _) => {
            plain(word::ANSWER_IMPOSSIBLE)
        }
        (Trial::Next, _) => plain(word::ANSWER_NEXT),
        (Trial::Untied, _) => plain(word::ANSWER_UNTIED),
    }
}

/// What was answered.
pub fn answer(said: &Said, world: &World, lang: Lang) -> String {
    let wave = world.wave(said.year);
    let of = |wave: &Wave, chosen: &[usize]| {
        let question = &wave.codebook().questions[said.column.question];
        profile::options(question, chosen, lang)
    };
    match (wave, &said.chosen) {
        (Some(wave), Some(chosen)) => of(wave, chosen),
        _ if said.responded => word::LEFT_OPEN.text(lang).to_owned(),
        _ => word::SILENT.text(lang).to_owned(),
    }
}

/// Any of several answers: `I stor grad eller i noen grad`.
pub fn any_of(question: &Question, options: &[usize], lang: Lang) -> String {
    let answers = options.iter().enumerate().map(|(place, option)| {
        let wording = question.options[*option].wording.text(lang);
        match place {
            0 => wording.to_owned(),
            _ => format::lower_first(wording),
        }
    });
    let answers: Vec<String> = answers.collect();
    or_list(&answers, lang)
}

/// What a month is called, 1 for January.
pub fn month(month: i8, lang: Lang) -> &'static str {
    match month {
        1 => pick(lang, "januar", "januar", "January"),
        2 => pick(lang, "februar", "februar", "February"),
        3 => pick(lang, "mars", "mars", "March"),
        4 => pick(lang, "april", "april", "April"),
        5 => pick(lang, "mai", "mai", "May"),
        6 => pick(lang, "juni", "juni", "June"),
        7 => pick(lang, "juli", "juli", "July"),
        8 => pick(lang, "august", "august", "August"),
        9 => pick(lang, "september", "september", "September"),
        10 => pick(lang, "oktober", "oktober", "October"),
        11 => pick(lang, "november", "november", "November"),
        _ => pick(lang, "desember", "desember", "December"),
    }
}

/// What happened to something that was agreed, by the words of its history.
pub fn event(event: &str, field: &str, lang: Lang) -> &'static str {
    if let Some(to) = ActionStatus::from_id(event) {
        return status(to, lang);
    }
    let word = match (event, field) {
        ("made", _) => word::PAST_MADE,
        ("deleted", _) => word::PAST_DELETED,
        ("brought_back", _) => word::PAST_BROUGHT_BACK,
        ("moved", _) => word::PAST_DUE,
        (_, "follower") => word::PAST_FOLLOWER,
        (_, "what") => word::PAST_WHAT,
        (_, "owes") => word::PAST_OWES,
        (_, "promise") => word::PAST_PROMISE,
        (_, "outcome") => word::PAST_OUTCOME,
        _ => word::PAST_OTHER,
    };
    word.text(lang)
}

/// What was done, as the address of the next page says it.
pub mod done {
    use kinds::{ActionStatus, Lang};

    use crate::words::catalog::action as word;

    /// Something was agreed.
    pub const ADDED: &str = "nytt";
    /// It was written otherwise.
    pub const WRITTEN: &str = "endret";
    /// It is due on another day.
    pub const MOVED: &str = "frist";
    /// Somebody else follows it.
    pub const HANDED_ON: &str = "folger";
    /// It had come to that state already.
    pub const STATE: &str = "status";
    /// The municipality says that it is done.
    const REPORTED: &str = "meldt";
    /// It is done, and nobody waits for more.
    const CONFIRMED: &str = "bekreftet";
    /// It will not be done.
    const DROPPED: &str = "lukket";
    /// It is waited for again.
    const OPENED: &str = "apnet";
    /// It was deleted.
    pub const DELETED: &str = "slettet";
    /// It was brought back.
    pub const BROUGHT_BACK: &str = "tilbake";

    /// It came to another state.
    pub fn state(to: ActionStatus) -> &'static str {
        match to {
            ActionStatus::Open => OPENED,
            ActionStatus::Reported => REPORTED,
            ActionStatus::Confirmed => CONFIRMED,
            ActionStatus::Dropped => DROPPED,
        }
    }

    /// The sentence; `None` where nothing is known by the word.
    pub fn sentence(what: &str, lang: Lang) -> Option<String> {
        let word = match what {
            ADDED => word::DONE_ADDED,
            WRITTEN => word::DONE_WRITTEN,
            MOVED => word::DONE_MOVED,
            HANDED_ON => word::DONE_HANDED_ON,
            STATE => word::DONE_STATE,
            REPORTED => word::DONE_REPORTED,
            CONFIRMED => word::DONE_CONFIRMED,
            DROPPED => word::DONE_DROPPED,
            OPENED => word::DONE_OPENED,
            DELETED => word::DONE_DELETED,
            BROUGHT_BACK => word::DONE_BACK,
            _ => return None,
        };
        Some(word.text(lang).to_owned())
    }
}
