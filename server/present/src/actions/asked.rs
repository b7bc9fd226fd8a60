//! What is asked of the list of what was agreed, as its address has it.

use kinds::{ActionStatus, Class, Id, Lang, Owes, Region, Regions, Trial};
use view::routes;

use crate::words::catalog::action as word;

/// When it is due.
pub const DUE: &str = "frist";
/// Who follows it.
pub const FOLLOWER: &str = "folger";
/// Who owes it.
pub const OWES: &str = "ansvar";
/// How far it has come.
pub const STATUS: &str = "status";
/// What a later answer says.
pub const TRIAL: &str = "svar";
/// The region of the municipality.
pub const REGION: &str = "region";
/// The municipality, by name or number.
pub const UNIT: &str = "kommune";
/// What the filter hides instead of what it finds: those over their due date that stand outside of it.
pub const OUTSIDE: &str = "utenfor";
/// All, mine, or those over their due date.
pub const TAB: &str = "vis";
/// What it is sorted by.
pub const SORT: &str = "sorter";
/// The page of a long list.
pub const PAGE: &str = "side";
/// The keys that a file is told by.
pub const KEYS: &[&str] = &[
    DUE, FOLLOWER, OWES, STATUS, TRIAL, REGION, UNIT, OUTSIDE, TAB, SORT,
];

/// An enum with ids in the address.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl Class for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

choices! {
    /// When something is due, from today.
    DueIn {
        /// It is over its due date.
        Over = "over",
        /// In what is left of the month.
        ThisMonth = "maned",
        /// In the three months after.
        Next = "neste",
        /// After those.
        Later = "senere",
    }
}

choices! {
    /// A part of what is found.
    Tab {
        /// All of it.
        All = "alle",
        /// What I follow.
        Mine = "mine",
        /// What is over its due date.
        Over = "over",
    }
}

choices! {
    /// What the list is sorted by, after those that are over their due date.
    Sort {
        /// When it is due.
        Due = "frist",
        /// The municipality's name.
        Unit = "kommune",
        /// Who owes it.
        Owes = "ansvar",
        /// How far it has come.
        Status = "status",
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Any of these.
    pub due: Vec<DueIn>,
    /// Any of these.
    pub follower: Vec<Id>,
    /// Any of these.
    pub owes: Vec<Owes>,
    /// Any of these.
    pub status: Vec<ActionStatus>,
    /// Any of these.
    pub trial: Vec<Trial>,
    /// Any of these.
    pub region: Vec<Region>,
    /// As it was typed.
    pub unit: String,
    /// Not what the filter finds, but what is over its due date and stands outside of it.
    pub outside: bool,
    /// The part that is shown.
    pub tab: Tab,
    /// The order.
    pub sort: Sort,
    /// The page, from 1.
    pub page: usize,
    /// The language as the address asks for it; empty where it does not.
    pub language: String,
    /// What cannot be used, in sentences.
    pub problems: Vec<String>,
}

/// What is open in some regions, in the country where none is named, or what somebody follows of it.
fn open_of(regions: impl IntoIterator<Item = Region>, follower: Option<Id>) -> Asked {
    let mut asked = Asked::everything("");
    asked.region.extend(regions);
    asked.follower.extend(follower);
    asked.status = vec![ActionStatus::Open];
    asked
}

/// The address of what is open in some regions, in the country where none is named, or what somebody
/// follows of it.
pub fn open_href(regions: impl IntoIterator<Item = Region>, follower: Option<Id>) -> String {
    open_of(regions, follower).page()
}

/// The address of what is over its due date in some regions, or in the country where none is named.
pub fn over_due_href(regions: impl IntoIterator<Item = Region>) -> String {
    let asked = open_of(regions, None);
    asked.with(|asked| asked.tab = Tab::Over).page()
}

impl Asked {
    /// What there is without any filter.
    pub fn everything(language: &str) -> Self {
        Self {
            due: Vec::new(),
            follower: Vec::new(),
            owes: Vec::new(),
            status: Vec::new(),
            trial: Vec::new(),
            region: Vec::new(),
            unit: String::new(),
            outside: false,
            tab: Tab::All,
            sort: Sort::Due,
            page: 1,
            language: language.to_owned(),
            problems: Vec::new(),
        }
    }

    /// Reads a query. Where it does not say that it is whole, what is open in the regions of one's own is
    /// asked for.
    pub fn read(query: &str, own: Regions, lang: Lang) -> Self {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        let of = |key: &str| -> Vec<&str> {
            let values = pairs.iter().filter(|(known, _)| known == key);
            let values = values.flat_map(|(_, value)| value.split(','));
            values.map(str::trim).filter(|it| !it.is_empty()).collect()
        };
        let text = |key: &str| {
            let found = pairs.iter().find(|(known, _)| known == key);
            found.map_or("", |(_, value)| value.trim())
        };
        let mut asked = Self::everything(text(routes::LANGUAGE));
        let mut wrong = Vec::new();
        asked.due = classes(&of(DUE), &mut wrong);
        asked.owes = classes(&of(OWES), &mut wrong);
        asked.status = classes(&of(STATUS), &mut wrong);
        asked.trial = classes(&of(TRIAL), &mut wrong);
        asked.region = classes(&of(REGION), &mut wrong);
        asked.follower = each(&of(FOLLOWER), &mut wrong, |id| id.parse().ok());
        asked.tab = classes(&of(TAB), &mut wrong).pop().unwrap_or(Tab::All);
        asked.sort = classes(&of(SORT), &mut wrong).pop().unwrap_or(Sort::Due);
        text(UNIT).clone_into(&mut asked.unit);
        asked.outside = !text(OUTSIDE).is_empty();
        asked.page = text(PAGE).parse().unwrap_or(1).max(1);
        if text(routes::WHOLE).is_empty() {
            if asked.status.is_empty() {
                asked.status = vec![ActionStatus::Open];
            }
            if asked.region.is_empty() && !own.is_all() {
                asked.region = own.iter().collect();
            }
        }
        let told = |value: String| word::UNKNOWN_VALUE.fill(lang, &[("value", &value)]);
        asked.problems = wrong.into_iter().map(told).collect();
        asked
    }

    /// The address of a page or file of what is asked for.
    pub fn href(&self, path: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.language.is_empty() {
            query.append_pair(routes::LANGUAGE, &self.language);
        }
        query.append_pair(routes::WHOLE, "1");
        let tab = (self.tab != Tab::All).then(|| self.tab.id().to_owned());
        let sort = (self.sort != Sort::Due).then(|| self.sort.id().to_owned());
        let page = (self.page > 1).then(|| self.page.to_string());
        let outside = self.outside.then(|| "1".to_owned());
        for (key, value) in [
            (DUE, joined(&self.due)),
            (FOLLOWER, self.followers()),
            (OWES, joined(&self.owes)),
            (STATUS, joined(&self.status)),
            (TRIAL, joined(&self.trial)),
            (REGION, joined(&self.region)),
            (UNIT, self.unit.clone()),
            (OUTSIDE, outside.unwrap_or_default()),
            (TAB, tab.unwrap_or_default()),
            (SORT, sort.unwrap_or_default()),
            (PAGE, page.unwrap_or_default()),
        ] {
            if !value.is_empty() {
                query.append_pair(key, &value);
            }
        }
        format!("{path}?{}", query.finish())
    }

    /// The address of the page.
    pub fn page(&self) -> String {
        self.href(routes::ACTIONS)
    }

    /// The same from its first page, changed in one way.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut asked = Self {
            page: 1,
            ..self.clone()
        };
        change(&mut asked);
        asked
    }

    fn followers(&self) -> String {
        let ids: Vec<String> = self.follower.iter().map(Id::to_string).collect();
        ids.join(",")
    }
}

fn classes<T: Class>(values: &[&str], wrong: &mut Vec<String>) -> Vec<T> {
    each(values, wrong, T::from_id)
}

fn each<T>(values: &[&str], wrong: &mut Vec<String>, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut known = Vec::new();
    for value in values {
        match read(value) {
            Some(it) => known.push(it),
            None => wrong.push((*value).to_owned()),
        }
    }
    known
}

fn joined<T: Class>(values: &[T]) -> String {
    let ids: Vec<&str> = values.iter().map(|it| it.id()).collect();
    ids.join(",")
}
