//! What one client has written, as it is to stand. Every text begins with who wrote it and a number.

use std::collections::BTreeSet;

/// The points of a visit that has minutes.
pub const POINTS: usize = 3;

/// All that a client has written.
#[derive(Debug, Clone, Default)]
pub struct Model {
    pub visits: Vec<Visit>,
    pub actions: Vec<Action>,
    pub notes: Vec<Note>,
    pub lists: Vec<List>,
    /// How many changes it took.
    pub changes: usize,
}

/// A visit, or the first of a gathering of two municipalities.
#[derive(Debug, Clone)]
pub struct Visit {
    pub id: String,
    pub name: String,
    pub joint: bool,
    pub version: u32,
    pub held: bool,
    /// As they were written last, and how often they were.
    pub minutes: String,
    pub writings: u32,
    /// The minutes that the other one of a gathering has, and how often they were written: what is written
    /// when the first was held is the first's alone.
    pub shared: String,
    pub sharings: u32,
}

#[derive(Debug, Clone)]
pub struct Action {
    pub id: String,
    pub name: String,
    pub version: u32,
    pub status: &'static str,
    /// The day of September 2016.
    pub due: u32,
}

#[derive(Debug, Clone)]
pub struct Note {
    pub id: String,
    pub text: String,
    pub version: u32,
}

#[derive(Debug, Clone)]
pub struct List {
    pub id: String,
    pub name: String,
    pub version: u32,
    pub units: BTreeSet<String>,
}

impl Model {
    /// As the store is to have it, sorted.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for visit in &self.visits {
            visit.lines(&mut lines);
        }
        for action in &self.actions {
            let (name, version, status) = (&action.name, action.version, action.status);
            let due = action.due();
            lines.push(format!("{name} action {version} {status} {due}"));
        }
        for note in &self.notes {
            lines.push(format!("{} {}", note.text, note.version));
        }
        for list in &self.lists {
            lines.push(format!("{} list {}", list.name, list.version));
            for unit in &list.units {
                lines.push(format!("{} pick {unit}", list.name));
            }
        }
        lines.sort();
        lines
    }
}

impl Visit {
    fn lines(&self, lines: &mut Vec<String>) {
        let (name, version, minutes) = (&self.name, self.version, &self.minutes);
        let status = if self.held { "held" } else { "planned" };
        lines.push(format!("{name} visit {version} {status} {minutes}"));
        if self.writings > 0 {
            for place in 1..=POINTS {
                lines.push(format!("{name} point {place} {minutes}"));
            }
        }
        // The other one of a gathering gets its minutes by the same change.
        if self.joint {
            let (version, minutes) = (1 + self.sharings, &self.shared);
            lines.push(format!("{name} visit {version} planned {minutes}"));
            lines.push(format!("{name} trip"));
        }
    }
}

impl Action {
    /// When it is due, as it is stored.
    pub fn due(&self) -> String {
        format!("2016-09-{:02}", self.due)
    }
}
