//! What is kept on one municipality besides visits and what was agreed, and when somebody is away.

use domain::follow_up::{Date, Followed};
use domain::world::World;
use kinds::{Id, Lang, Regions};
use view::people::Pick;
use view::unit_follow_up::{ChosenNote, DaysRow, Former, NoteRow, Notes, Undo, UnitFollowUp};
use view::{Link, routes};

use crate::colleagues::Colleagues;
use crate::words::action::day;
use crate::words::catalog::unit_follow_up as word;

/// The key of the address that says which note is being rewritten.
pub const NOTE: &str = "notat";

/// A note as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteOf {
    /// Its id.
    pub id: Id,
    /// As it stands.
    pub version: i64,
    /// Who wrote it first.
    pub account: Id,
    /// When, as it is read.
    pub at: String,
    /// What it was written about.
    pub unit: Followed,
    /// What it says.
    pub text: String,
    /// What it said before, the latest first: who wrote over it, when as it is read, and the text.
    pub former: Vec<(Id, String, String)>,
}

/// Days that do not suit, as the store keeps them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysOf {
    /// Their id.
    pub id: Id,
    /// The first of them.
    pub first: Date,
    /// The last of them.
    pub last: Date,
    /// Why.
    pub why: String,
}

/// What the page of a municipality is made with.
pub struct AboutUnit<'a> {
    /// What is followed up.
    pub world: &'a World,
    /// Its position in the newest wave.
    pub position: usize,
    /// Those with an account.
    pub people: &'a Colleagues,
    /// Its notes, the newest first.
    pub notes: &'a [NoteOf],
    /// The note that is being rewritten.
    pub chosen: Option<Id>,
    /// When visits do not suit it.
    pub days: &'a [DaysOf],
    /// Names of changes, for a note and for days; `None` where it may not be written.
    pub changes: Option<(Id, Id)>,
    /// What was done a moment ago.
    pub done: Option<String>,
    /// What was deleted a moment ago.
    pub undo: Option<Undo>,
    /// The language.
    pub lang: Lang,
}

/// The page of a municipality; `None` where there is no wave.
pub fn page(about: &AboutUnit<'_>) -> Option<UnitFollowUp> {
    let lang = about.lang;
    let wave = about.world.latest()?;
    let unit = wave.units().get(about.position)?;
    let follower = about.world.placed(wave.year()).at(about.position).follower;
    let may = about.changes.is_some();
    let followed_by = match follower {
        Some(id) => {
            let name = about.people.name(id, lang);
            word::FOLLOWED_BY.fill(lang, &[("unit", &unit.name), ("name", name)])
        }
        None => word::FOLLOWED_BY_NOBODY.fill(lang, &[("unit", &unit.name)]),
    };
    let regions: Regions = std::iter::once(unit.region).collect();
    let nobody = Pick {
        value: String::new(),
        text: word::NOBODY.text(lang).to_owned(),
        picked: follower.is_none(),
    };
    let picks = about.people.picks(regions, follower);
    let followers = std::iter::once(nobody).chain(picks).filter(|_| may);
    Some(UnitFollowUp {
        number: unit.number.to_string(),
        unit: Link {
            text: unit.name.clone(),
            href: routes::profile(unit.number.as_str()),
        },
        done: about.done.clone(),
        undo: about.undo.clone(),
        problems: Vec::new(),
        followed_by,
        followers: followers.collect(),
        notes: notes(about, unit.number.as_str()),
        days: days(about.days, may, lang),
        days_change: about.changes.map(|(_, days)| days.to_string()),
    })
}

fn notes(about: &AboutUnit<'_>, number: &str) -> Notes {
    let name = |id: Id| about.people.name(id, about.lang).to_owned();
    let noted = Noted {
        world: about.world,
        number,
        name: &name,
        may: about.changes.is_some(),
        lang: about.lang,
    };
    let chosen = about
        .notes
        .iter()
        .find(|note| Some(note.id) == about.chosen);
    let chosen = chosen.filter(|_| about.changes.is_some());
    Notes {
        number: number.to_owned(),
        rows: about
            .notes
            .iter()
            .map(|note| note_row(&noted, note))
            .collect(),
        chosen: chosen.map(|note| ChosenNote {
            id: note.id.to_string(),
            version: note.version,
            text: note.text.clone(),
        }),
        change: about.changes.map(|(note, _)| note.to_string()),
    }
}

/// What rows of notes are made with.
pub struct Noted<'a> {
    /// What is followed up.
    pub world: &'a World,
    /// The number of the municipality whose page it is.
    pub number: &'a str,
    /// What somebody is called.
    pub name: &'a dyn Fn(Id) -> String,
    /// Whether they may be rewritten.
    pub may: bool,
    /// The language.
    pub lang: Lang,
}

/// A note as a row.
pub fn note_row(noted: &Noted<'_>, note: &NoteOf) -> NoteRow {
    let Noted { lang, number, .. } = *noted;
    let author = (noted.name)(note.account);
    let values = [("name", &*author), ("at", &*note.at)];
    let by = match note.former.first() {
        None => word::BY.fill(lang, &values),
        Some((_, again, _)) => {
            let [name, at] = values;
            word::BY_ANEW.fill(lang, &[name, at, ("again", again)])
        }
    };
    let former = note.former.iter().map(|(who, at, text)| Former {
        by: word::FORMER_BY.fill(lang, &[("name", &(noted.name)(*who)), ("at", at)]),
        text: text.clone(),
    });
    let other = note.unit.number.as_str() != number;
    NoteRow {
        id: note.id.to_string(),
        by,
        text: note.text.clone(),
        fate: other.then(|| {
            let of = &note.unit;
            let known = noted.world.lineage().name_in(&of.number, of.register_year);
            word::FATE.fill(lang, &[("unit", known.unwrap_or(of.number.as_str()))])
        }),
        former: former.collect(),
        edit_href: noted.may.then(|| {
            format!(
                "{}?{NOTE}={}#notater",
                routes::unit_follow_up(number),
                note.id
            )
        }),
    }
}

/// Days that do not suit, as lines.
pub fn days(days: &[DaysOf], may: bool, lang: Lang) -> Vec<DaysRow> {
    let row = |one: &DaysOf| DaysRow {
        id: one.id.to_string(),
        days: if one.first == one.last {
            day(one.first, lang)
        } else {
            let (from, to) = (day(one.first, lang), day(one.last, lang));
            word::DAYS.fill(lang, &[("from", &from), ("to", &to)])
        },
        why: one.why.clone(),
        may,
    };
    days.iter().map(row).collect()
}
