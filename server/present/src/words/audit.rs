//! What happened, in words: a sentence for every action of the audit log, and what else is known.
//!
//! To word a new action: its row in [`actions`]. A test holds the table against the actions that the
//! server knows. What a later version wrote, and this one does not know, is shown by its id.

mod actions;

use domain::access::Action;
use domain::audit::{Detail, Details};
use kinds::{Lang, Role};
use view::words::catalog::Word;
use view::words::format;

use super::catalog::audit as word;
use super::people::right;
use super::role;
use crate::event::{Event, EventKind, Who};

pub use actions::ACTIONS;

impl Who {
    /// What they are called.
    pub fn name(&self, lang: Lang) -> String {
        match self {
            Self::Person(_, Some(name)) => name.clone(),
            Self::Person(_, None) => word::NOBODY_KNOWN.text(lang).to_owned(),
            Self::CommandLine => word::COMMAND_LINE.text(lang).to_owned(),
            Self::Program => word::PROGRAM.text(lang).to_owned(),
        }
    }
}

/// What stands beside a sentence.
#[derive(Debug, Clone, Copy)]
pub enum Aside {
    /// Nothing more is known.
    Nothing,
    /// What it was done to.
    Object,
    /// One of the details, in words.
    Of(&'static str),
    /// A sentence of the details.
    In(Word),
    /// Which action, or how many.
    Actions,
    /// The role before and after.
    Roles,
    /// The wave and the keys of a filter.
    Filter,
    /// What was asked for, and whether more is told.
    Refusal,
}

/// Words of the program that stand in details and objects.
const WORDS: &[(&str, Word)] = &[
    ("password", word::BY_PASSWORD),
    ("demo", word::BY_DEMO),
    ("issuer", word::BY_ISSUER),
    ("by_hand", word::BY_HAND),
    ("failures", word::BY_FAILURES),
    ("list", word::OF_LIST),
    ("comparison", word::OF_COMPARISON),
    ("map", word::OF_MAP),
    ("regions", word::OF_REGIONS),
    ("changes", word::OF_CHANGES),
    ("question", word::OF_QUESTION),
    ("profile", word::OF_PROFILE),
    ("visits", word::OF_VISITS),
    ("audit", word::OF_AUDIT),
    ("coverage", word::OF_COVERAGE),
    ("actions", word::OF_ACTIONS),
    ("wave", word::OF_WAVE),
    ("xlsx", word::EXCEL),
    ("csv", word::CSV),
    ("svg", word::SVG),
    ("png", word::PNG),
    ("page", word::A_PAGE),
    ("file", word::A_FILE),
    ("form", word::A_FORM),
];

/// The kind that an action is of.
pub fn kind(action: &str) -> EventKind {
    let known = ACTIONS.iter().find(|(id, ..)| *id == action);
    known.map_or(EventKind::Other, |(_, kind, ..)| *kind)
}

/// What a kind is called.
pub fn kind_name(kind: EventKind, lang: Lang) -> &'static str {
    let name = match kind {
        EventKind::SignIn => word::SIGN_IN,
        EventKind::Export => word::EXPORT,
        EventKind::Import => word::IMPORT,
        EventKind::People => word::PEOPLE,
        EventKind::FollowUp => word::FOLLOW_UP,
        EventKind::Refused => word::REFUSED,
        EventKind::Log => word::LOG,
        EventKind::Other => word::OTHER,
    };
    name.text(lang)
}

/// What happened, in a sentence; the id of an action that is not known.
pub fn sentence(event: &Event, lang: Lang) -> String {
    let known = ACTIONS.iter().find(|(id, ..)| *id == event.action);
    let Some((_, _, sentence, _)) = known else {
        return event.action.clone();
    };
    let sentence = match &*event.action {
        "sign_in.failed" if event.details.contains_key("by") => word::NOT_LET_IN,
        "sign_in.failed" if flag(&event.details, "locks") => word::SIGN_IN_FAILED_LOCKS,
        "file.taken" if !event.details.contains_key("rows") => word::DRAWING_TAKEN,
        _ => *sentence,
    };
    filled(sentence, event, lang)
}

/// What else is known of it.
pub fn detail(event: &Event, lang: Lang) -> String {
    let known = ACTIONS.iter().find(|(id, ..)| *id == event.action);
    let text = |name: &str| value(event.details.get(name), lang);
    match known.map_or(Aside::Nothing, |(.., beside)| *beside) {
        Aside::Nothing => String::new(),
        Aside::Of(name) => text(name),
        Aside::In(word) => filled(word, event, lang),
        Aside::Roles if !event.details.contains_key("from") => text("role"),
        Aside::Roles => format!("{} → {}", text("from"), text("role")),
        Aside::Actions if event.details.contains_key("actions") => {
            filled(word::ACTIONS, event, lang)
        }
        Aside::Object | Aside::Actions => object(event, lang),
        Aside::Filter => filter(event, lang),
        Aside::Refusal => refusal(event, lang),
    }
}

/// What was asked for, which right was lacking, and whether more is told.
fn refusal(event: &Event, lang: Lang) -> String {
    let kind = value(event.details.get("kind"), lang);
    let told = match event.details.get("action") {
        Some(Detail::Text(id)) => {
            let known = Action::from_id(id).map(|action| right(action).text(lang));
            let values = [("kind", &*kind), ("right", known.unwrap_or(id))];
            word::REFUSED_RIGHT.fill(lang, &values)
        }
        _ => kind,
    };
    if flag(&event.details, "last") {
        return word::MORE_REFUSED.fill(lang, &[("told", &told)]);
    }
    told
}

/// The wave and the keys of the filter that a file was made with.
fn filter(event: &Event, lang: Lang) -> String {
    let keys = event.details.contains_key("keys");
    let word = match (event.details.contains_key("year"), keys) {
        (true, true) => word::FILTERED,
        (true, false) => word::UNFILTERED,
        (false, true) => word::KEYS,
        (false, false) => return String::new(),
    };
    filled(word, event, lang)
}

/// A text with the object and the details of an event in it.
fn filled(word: Word, event: &Event, lang: Lang) -> String {
    let object = object(event, lang);
    let mut values = vec![("object", object)];
    let details = event.details.iter();
    values.extend(details.map(|(name, it)| {
        // A year is no count: nothing stands between its thousands.
        let text = match (&**name, it) {
            ("year", Detail::Number(year)) => year.to_string(),
            _ => value(Some(it), lang),
        };
        (&**name, text)
    }));
    let values: Vec<(&str, &str)> = values.iter().map(|(name, it)| (*name, &**it)).collect();
    word.fill(lang, &values)
}

/// What something was done to: the person by name, else the word or the id.
fn object(event: &Event, lang: Lang) -> String {
    match &event.object {
        None => String::new(),
        Some((kind, id)) if kind == "account" => event
            .object_name
            .clone()
            .unwrap_or_else(|| format!("{} {id}", word::NOBODY_KNOWN.text(lang))),
        Some((_, id)) => in_words(id, lang),
    }
}

fn value(detail: Option<&Detail>, lang: Lang) -> String {
    match detail {
        None => String::new(),
        Some(Detail::Flag(flag)) => super::filter::chip::yes_no(*flag, lang).to_owned(),
        Some(Detail::Number(number)) => format::whole(*number, lang),
        Some(Detail::Text(text)) => in_words(text, lang),
        Some(Detail::Texts(texts)) => texts.join(", "),
    }
}

/// A word of the program as people say it; anything else as it is.
fn in_words(id: &str, lang: Lang) -> String {
    if let Some(held) = Role::from_id(id) {
        return role::role(held, lang).to_owned();
    }
    let known = WORDS.iter().find(|(known, _)| *known == id);
    known.map_or_else(|| id.to_owned(), |(_, word)| word.text(lang).to_owned())
}

fn flag(details: &Details, name: &str) -> bool {
    details.get(name) == Some(&Detail::Flag(true))
}
