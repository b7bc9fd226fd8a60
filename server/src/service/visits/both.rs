//! What is told where two wrote the same of a visit.

use domain::follow_up::Written;
use domain::follow_up::merge::against;
use domain::follow_up::written::Field;
use kinds::Lang;
use present::visit;
use present::words::catalog::visit as word;
use present::words::visit as words;
use store::DatabaseError;
use view::form::{Both, Piece, Told};

use super::super::Service;
use super::super::accounts::unavailable;
use super::super::own::NotDone;
use super::posted::Posted;
use super::trip_name;
use crate::clock;

impl Service {
    /// What is told where two wrote the same: both texts, the difference marked, of the version that the
    /// visit has now.
    pub(super) async fn both_wrote(
        &self,
        (stood, version): (&Written, i64),
        both: &[(Field, String)],
        posted: &Posted,
        lang: Lang,
    ) -> Result<Told, NotDone> {
        let failed = |error: DatabaseError| NotDone::Failed(unavailable(&error));
        let history = self.people.db().history_of("visit", stood.visit.id).await;
        let history = history.map_err(failed)?;
        let people = self.colleagues().await.map_err(failed)?;
        // Whoever chooses has seen both: what is chosen is held against what stands now.
        let mut told = Told::default().with("versjon", &version.to_string());
        let world = self.waves.snapshot();
        for (field, mine) in both {
            let theirs = match field {
                Field::Trip => trip_name(&world, &stood.text(*field)),
                field => stood.text(*field),
            };
            let mine = &match field {
                Field::Trip => trip_name(&world, mine),
                _ => mine.clone(),
            };
            let mut past = history.iter();
            let last = past.find(|past| past.field == field.id());
            told.both.push(Both {
                field: field.id().to_owned(),
                called: words::field(*field, lang).to_owned(),
                who: last.map_or_else(String::new, |past| {
                    people.name(past.account, lang).to_owned()
                }),
                when: last.map_or_else(String::new, |past| clock::local(past.at, lang)),
                theirs: parts(&visit::shown(*field, &theirs, &people, lang), mine),
                joins: field.is_long(),
            });
            for (name, text) in &posted.typed.typed {
                if is_of(*field, name) {
                    told = told.with(name, text);
                }
            }
        }
        if posted.to.is_some() {
            // The reason is there for when the step is taken.
            told = told.with("reason", &posted.reason);
            told = told.about("til", word::STATE_LEFT.text(lang));
        }
        Ok(told)
    }
}

/// Whether a field of the form, by its name, is of what waits: it is drawn as it was typed.
fn is_of(waits: Field, name: &str) -> bool {
    let besides = match waits {
        Field::Points => name.contains('.') || name.starts_with("add_"),
        Field::FirstDay | Field::LastDay => name == "moved_why",
        _ => false,
    };
    besides || name == waits.id()
}

fn parts(theirs: &str, mine: &str) -> Vec<Piece> {
    let pieces = against(theirs, mine).into_iter();
    pieces
        .map(|piece| Piece {
            text: piece.text,
            differs: piece.differs,
        })
        .collect()
}
