//! The audit log: who did what, to what, when and from where.
//!
//! To audit a new kind of change: an [`AuditAction`] here, and an [`Entry`] of it at the end of the
//! work that [`Db::change`](super::Db::change) is given.
//!
//! **Invariant:** nothing that somebody typed stands in the log, and so no password, no search and
//! no note. An entry is made of words of the program, ids, numbers and yes or no, and no type here
//! takes another text.

pub(super) mod chain;
mod read;

use std::collections::BTreeMap;
use std::net::IpAddr;

use domain::municipality::UnitNumber;
use jiff::Timestamp;
use kinds::Id;
use serde::Serialize;

pub use chain::{AUDIT_DAYS_MIN, AUDIT_PAGE_ROWS_MAX, Chain, ChainFault, Cut, End, EndSince};
pub use read::{AuditExtent, AuditQuery, LogRow, Whom};

/// A change as it is asked for: by whom, from where, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// The change's own name, made by whoever asks for it. The same change is not made twice: a
    /// form that is sent again changes nothing the second time.
    pub id: Id,
    /// Who asks.
    pub actor: Actor,
    /// From where.
    pub from: Origin,
    /// When; the log keeps whole seconds.
    pub at: Timestamp,
}

/// Who changes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who is signed in, by the id of the account.
    Person(Id),
    /// Somebody at the command line of a machine that reaches the database.
    CommandLine,
    /// The server by itself.
    System,
}

impl Actor {
    /// As it is stored: the kind, and whose id.
    fn columns(self) -> (&'static str, Option<String>) {
        match self {
            Self::Person(id) => ("person", Some(id.to_string())),
            Self::CommandLine => ("command_line", None),
            Self::System => ("system", None),
        }
    }
}

/// Longest name of a machine; characters (RFC 1035).
pub const HOST_CHARS_MAX: usize = 253;

/// Where a change comes from: the address of a browser, or the name of a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// The address that a request came from.
    pub fn address(address: IpAddr) -> Self {
        Self(address.to_string())
    }

    /// The machine of this name; `localhost` where that is not a name of a machine.
    pub fn host(name: &str) -> Self {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
        let is_name = (1..=HOST_CHARS_MAX).contains(&name.len()) && name.bytes().all(fits);
        Self(if is_name { name } else { "localhost" }.to_owned())
    }
}

/// What was done: a stable id, by which the log is searched and worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditAction(&'static str);

impl AuditAction {
    /// The register of a year was put in place.
    pub const REGISTER_PUBLISHED: Self = Self::named("register.published");
    /// A revision of a wave was put in place.
    pub const WAVE_PUBLISHED: Self = Self::named("wave.published");
    /// Registers and waves were put in place together.
    pub const TOGETHER_PUBLISHED: Self = Self::named("together.published");
    /// A file was made and given out.
    pub const FILE_TAKEN: Self = Self::named("file.taken");
    /// Somebody who is signed in asked for what is not theirs.
    pub const REFUSED: Self = Self::named("access.refused");
    /// Old rows of the log were cut.
    pub const AUDIT_CUT: Self = Self::named("audit.cut");

    /// An action of this name: what, a full stop, and what was done to it.
    ///
    /// # Panics
    /// Where the name has another form. As a constant it then does not compile.
    pub const fn named(name: &'static str) -> Self {
        let bytes = name.as_bytes();
        let mut stops = 0;
        let mut at = 0;
        while at < bytes.len() {
            let inside = at > 0 && at + 1 < bytes.len();
            match bytes[at] {
                b'a'..=b'z' => {}
                b'_' if inside => {}
                b'.' if inside => stops += 1,
                _ => panic!("an action is named like `wave.published`"),
            }
            at += 1;
        }
        assert!(stops == 1, "an action is named like `wave.published`");
        Self(name)
    }

    /// The id.
    pub fn id(self) -> &'static str {
        self.0
    }
}

/// A value that the log may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A count, a year, a version.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Of something that people made.
    Id(Id),
    /// Of several such things.
    Ids(Vec<Id>),
    /// The number of a municipality.
    Unit(UnitNumber),
    /// A word of the program's own: the id of a role, a class, a format.
    Word(&'static str),
    /// Several such words, in order: the keys of a filter.
    Words(Vec<&'static str>),
    /// The hash of a row of the log.
    Hash(RowHash),
}

/// The hash of a row of the log. Only this area makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct RowHash(String);

impl Fact {
    /// As the name of what was changed.
    fn name(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Id(id) => id.to_string(),
            Self::Ids(ids) => {
                let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
                ids.join(",")
            }
            Self::Unit(number) => number.to_string(),
            Self::Word(word) => (*word).to_owned(),
            Self::Words(words) => words.join(","),
            Self::Hash(RowHash(hash)) => hash.clone(),
        }
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Vec<&'static str>> for Fact {
    fn from(words: Vec<&'static str>) -> Self {
        Self::Words(words)
    }
}

impl From<RowHash> for Fact {
    fn from(hash: RowHash) -> Self {
        Self::Hash(hash)
    }
}

impl From<u16> for Fact {
    fn from(number: u16) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Fact {
    fn from(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Fact {
    fn from(count: u64) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<bool> for Fact {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Id> for Fact {
    fn from(id: Id) -> Self {
        Self::Id(id)
    }
}

impl From<Vec<Id>> for Fact {
    fn from(ids: Vec<Id>) -> Self {
        Self::Ids(ids)
    }
}

impl From<&UnitNumber> for Fact {
    fn from(number: &UnitNumber) -> Self {
        Self::Unit(number.clone())
    }
}

impl From<&'static str> for Fact {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

/// What a row of the log tells besides who, where and when.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Entry {
    action: AuditAction,
    object: Option<(&'static str, Fact)>,
    details: BTreeMap<&'static str, Fact>,
}

impl Entry {
    /// An action, on nothing in particular.
    pub fn of(action: AuditAction) -> Self {
        Self {
            action,
            object: None,
            details: BTreeMap::new(),
        }
    }

    /// What it was done to: the kind, and which.
    pub fn on(mut self, kind: &'static str, which: impl Into<Fact>) -> Self {
        self.object = Some((kind, which.into()));
        self
    }

    /// One detail more.
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.details.insert(name, fact.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_one_line_in_one_order() {
        let entry = Entry::of(AuditAction::WAVE_PUBLISHED)
            .with("year", 2015_u16)
            .with("synthetic", true)
            .with("format", "xlsx")
            .with("answers", 3_usize)
            .with("account", Id::new(0, 0))
            .with("keys", vec!["region", "settles"])
            .with("others", vec![Id::new(0, 1)])
            .with("year", 2014_u16);
        assert_eq!(
            serde_json::to_string(&entry.details).unwrap(),
            r#"{"account":"00000000-0000-7000-8000-000000000000","answers":3,"format":"xlsx","keys":["region","settles"],"others":["00000000-0000-7000-8000-000000000001"],"synthetic":true,"year":2014}"#
        );
        assert_eq!(Fact::from(u64::MAX), Fact::Number(i64::MAX));
    }

    #[test]
    fn an_action_has_two_parts() {
        for name in ["wave.published", "follow_up.visit_planned"] {
            assert_eq!(AuditAction::named(name).id(), name);
        }
        for name in [
            "",
            "wave",
            ".published",
            "wave.",
            "wave.published.again",
            "Wave.published",
            "wave. published",
            "bølge.publisert",
            "_wave.published",
        ] {
            let named = std::panic::catch_unwind(|| AuditAction::named(name));
            assert!(named.is_err(), "{name}");
        }
    }

    #[test]
    fn an_origin_is_an_address_or_a_machine() {
        let address = |text: &str| Origin::address(text.parse().unwrap()).0;
        assert_eq!(address("127.0.0.1"), "127.0.0.1");
        assert_eq!(address("2001:db8::1"), "2001:db8::1");
        let longest = "x".repeat(HOST_CHARS_MAX);
        let too_long = "x".repeat(HOST_CHARS_MAX + 1);
        for (name, kept) in [
            ("imdi-nord-01.local", "imdi-nord-01.local"),
            (longest.as_str(), longest.as_str()),
            (too_long.as_str(), "localhost"),
            ("", "localhost"),
            ("Rådgiverens maskin\n", "localhost"),
        ] {
            assert_eq!(Origin::host(name).0, kept, "{name}");
        }
    }
}
