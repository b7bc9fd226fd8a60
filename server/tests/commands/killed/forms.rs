//! What a client posts next: by chance one of the forms of follow-up, about what it wrote before.

use std::collections::BTreeSet;

use kinds::Id;
use rand::Rng as _;

use super::client::{Client, Post};
use super::model::{Action, List, Model, Note, POINTS, Visit};

/// How many of the newest things of each kind are worked on.
const WORKED_ON: usize = 3;

impl Client {
    /// The next form.
    pub fn next_form(&mut self) -> Post {
        let next = match self.random.random_range(0..10) {
            0 | 1 => None,
            2 | 3 => self.minutes(),
            4 => self.held(),
            5 => Some(self.agreed()),
            6 => self.stepped(),
            7 => Some(self.noted()),
            8 => Some(self.listed()),
            _ => self.picked(),
        };
        next.unwrap_or_else(|| self.planned())
    }

    /// The name of something new, and of the change that makes it.
    fn new_thing(&mut self) -> (String, String) {
        let number = self.model.changes + 1;
        (format!("{} {number}", self.name), self.change())
    }

    fn change(&mut self) -> String {
        Id::new(1_457_000_000_000, self.random.random()).to_string()
    }

    /// A form whose change has a name, or has none.
    fn post(
        &self,
        path: &'static str,
        mut fields: Vec<(&'static str, String)>,
        change: Option<String>,
        after: impl FnOnce(&mut Model),
    ) -> Post {
        if let Some(change) = &change {
            fields.push(("endring", change.clone()));
        }
        let mut model = self.model.clone();
        model.changes += 1;
        after(&mut model);
        Post {
            path,
            fields,
            change,
            after: model,
        }
    }

    /// One of the newest things that can be worked on; its place.
    fn one_of<T>(&mut self, things: &[T], fits: impl Fn(&T) -> bool) -> Option<usize> {
        let begin = things.len().saturating_sub(WORKED_ON);
        let fitting: Vec<usize> = (begin..things.len())
            .filter(|at| fits(&things[*at]))
            .collect();
        let at = self.random.random_range(0..fitting.len().max(1));
        fitting.get(at).copied()
    }

    /// What every form of a visit holds.
    fn visit_fields(&self, name: &str, joint: bool) -> Vec<(&'static str, String)> {
        let kind = if joint { "gathering" } else { "visit" };
        vec![
            ("kind", kind.to_owned()),
            ("first_day", "07.03.2016".to_owned()),
            ("responsible", self.account.clone()),
            ("place", "Rådhuset".to_owned()),
            ("purpose", name.to_owned()),
        ]
    }

    /// A visit, or a gathering of two municipalities.
    fn planned(&mut self) -> Post {
        let joint = self.random.random_range(0..3) == 0;
        let (name, change) = self.new_thing();
        let mut fields = self.visit_fields(&name, joint);
        let units = if joint { 2 } else { 1 };
        let units = self.units.iter().take(units);
        fields.extend(units.map(|unit| ("kommune", (*unit).to_owned())));
        fields.push(("trip", name.clone()));
        let visit = Visit {
            id: change.clone(),
            name,
            joint,
            version: 1,
            held: false,
            minutes: String::new(),
            writings: 0,
            shared: String::new(),
            sharings: 0,
        };
        self.post("/oppfolging/besok/nytt", fields, Some(change), |model| {
            model.visits.push(visit);
        })
    }

    fn visit_as(&self, visit: &Visit, minutes: &str) -> Vec<(&'static str, String)> {
        const POINT: [&str; POINTS] = ["point.0", "point.1", "point.2"];
        let mut fields = self.visit_fields(&visit.name, visit.joint);
        fields.extend([
            ("besok", visit.id.clone()),
            ("versjon", visit.version.to_string()),
            ("minutes", minutes.to_owned()),
        ]);
        fields.extend(POINT.map(|point| (point, minutes.to_owned())));
        fields
    }

    /// Minutes, with points that say the same.
    fn minutes(&mut self) -> Option<Post> {
        let visits = self.model.visits.clone();
        let at = self.one_of(&visits, |_| true)?;
        let minutes = format!("{} referat {}", self.name, self.model.changes);
        let fields = self.visit_as(&visits[at], &minutes);
        let change = self.change();
        Some(
            self.post("/oppfolging/besok/lagre", fields, Some(change), |model| {
                let visit = &mut model.visits[at];
                visit.version += 1;
                visit.writings += 1;
                if !visit.held {
                    visit.shared.clone_from(&minutes);
                    visit.sharings += 1;
                }
                visit.minutes = minutes;
            }),
        )
    }

    fn held(&mut self) -> Option<Post> {
        let visits = self.model.visits.clone();
        let at = self.one_of(&visits, |visit| !visit.held && visit.writings > 0)?;
        let mut fields = self.visit_as(&visits[at], &visits[at].minutes);
        fields.push(("til", "held".to_owned()));
        let change = self.change();
        Some(
            self.post("/oppfolging/besok/lagre", fields, Some(change), |model| {
                let visit = &mut model.visits[at];
                visit.version += 1;
                visit.held = true;
            }),
        )
    }

    fn agreed(&mut self) -> Post {
        let (name, change) = self.new_thing();
        let fields = vec![
            ("kommune", self.units[0].to_owned()),
            ("hva", name.clone()),
            ("ansvar", "both".to_owned()),
            ("folger", self.account.clone()),
            ("avtalt", "07.03.2016".to_owned()),
            ("frist", "01.09.2016".to_owned()),
            ("lofte", String::new()),
        ];
        let action = Action {
            id: change.clone(),
            name,
            version: 1,
            status: "open",
            due: 1,
        };
        self.post("/oppfolging/tiltak/nytt", fields, Some(change), |model| {
            model.actions.push(action);
        })
    }

    /// A later due date, or another state. These forms have no name: they say what is to stand.
    fn stepped(&mut self) -> Option<Post> {
        let actions = self.model.actions.clone();
        let at = self.one_of(&actions, |action| action.status != "confirmed")?;
        let action = &actions[at];
        if action.status == "open" && action.due < 30 && self.random.random() {
            let which = format!("{}~{}~{}", action.id, action.due(), self.account);
            let fields = vec![
                ("tiltak", which),
                ("frist", format!("{:02}.09.2016", action.due + 1)),
                ("grunn", "Ny leder".to_owned()),
            ];
            return Some(
                self.post("/oppfolging/tiltak/frist", fields, None, |model| {
                    let action = &mut model.actions[at];
                    action.version += 1;
                    action.due += 1;
                }),
            );
        }
        let to = if action.status == "open" {
            "reported"
        } else {
            "confirmed"
        };
        let fields = vec![("tiltak", action.id.clone()), ("til", to.to_owned())];
        Some(
            self.post("/oppfolging/tiltak/status", fields, None, |model| {
                let action = &mut model.actions[at];
                action.version += 1;
                action.status = to;
            }),
        )
    }

    /// A note, or another text of one.
    fn noted(&mut self) -> Post {
        let notes = self.model.notes.clone();
        let old = self.one_of(&notes, |_| true);
        let old = old.filter(|_| self.random.random());
        let text = format!("{} notat {}", self.name, self.model.changes);
        let (id, version) = old.map_or_else(Default::default, |at| {
            (notes[at].id.clone(), notes[at].version.to_string())
        });
        let fields = vec![
            ("kommune", self.units[0].to_owned()),
            ("id", id),
            ("versjon", version),
            ("tekst", text.clone()),
        ];
        let change = self.change();
        self.post("/oppfolging/notat", fields, Some(change.clone()), |model| {
            if let Some(at) = old {
                model.notes[at].version += 1;
                model.notes[at].text = text;
                return;
            }
            model.notes.push(Note {
                id: change,
                text,
                version: 1,
            });
        })
    }

    fn listed(&mut self) -> Post {
        let (name, change) = self.new_thing();
        let mut fields = list_fields(&self.units);
        fields.extend([("navn", name.clone()), ("deles", "everyone".to_owned())]);
        let units: BTreeSet<String> = self.units.iter().map(|unit| (*unit).to_owned()).collect();
        let list = List {
            id: change.clone(),
            name,
            version: 1,
            units,
        };
        self.post("/oppfolging/lister/ny", fields, Some(change), |model| {
            model.lists.push(list);
        })
    }

    /// A row that is put on a list, or taken off it.
    fn picked(&mut self) -> Option<Post> {
        let lists = self.model.lists.clone();
        let at = self.one_of(&lists, |_| true)?;
        let unit = self.units[usize::from(self.random.random::<bool>())];
        let mut fields = list_fields(&[unit]);
        fields.push(("liste", lists[at].id.clone()));
        let is_there = lists[at].units.contains(unit);
        let path = if is_there {
            "/oppfolging/lister/ta-ut"
        } else {
            "/oppfolging/lister/legg-til"
        };
        let change = self.change();
        Some(self.post(path, fields, Some(change), |model| {
            let list = &mut model.lists[at];
            list.version += 1;
            if !list.units.remove(unit) {
                list.units.insert(unit.to_owned());
            }
        }))
    }
}

/// The units of a form of lists.
fn list_fields(units: &[&str]) -> Vec<(&'static str, String)> {
    let mut fields = vec![("aar", "2016".to_owned())];
    fields.extend(units.iter().map(|unit| ("kommune", (*unit).to_owned())));
    fields
}
