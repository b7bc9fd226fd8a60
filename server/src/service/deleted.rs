//! What was deleted: who did it and when, and the way to bring it back.

use app::backend::Request;
use app::error::AppError;
use domain::world::World;
use kinds::Id;
use present::words::catalog::desk as word;
use store::Past;
use view::gone::Gone;
use view::routes;
use view::words::catalog::Word;

use super::Service;
use super::accounts::unavailable;
use crate::clock::local;

/// Something that has a page of its own, and can be brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Restorable {
    /// A visit.
    Visit,
    /// Something that was agreed.
    Action,
    /// A list.
    List,
}

impl Restorable {
    /// As the history calls it.
    fn id(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Action => "action",
            Self::List => "list",
        }
    }

    /// What is said of it, where it is brought back, and the field that names it there.
    fn undone(self) -> (Word, &'static str, &'static str) {
        match self {
            Self::Visit => (word::VISIT_GONE, routes::VISIT_BRING_BACK, "besok"),
            Self::Action => (word::ACTION_GONE, routes::ACTION_UNDO, "tiltak"),
            Self::List => (word::LIST_GONE, routes::LIST_BRING_BACK, "liste"),
        }
    }
}

impl Service {
    /// How something was deleted; `None` where something else happened to it last, as where it was brought
    /// back.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub(super) async fn deletion(&self, kind: &str, which: Id) -> Result<Option<Past>, AppError> {
        let past = self.people.db().history_of(kind, which).await;
        let past = past.map_err(|error| unavailable(&error))?;
        let last = past.into_iter().next();
        Ok(last.filter(|past| past.event == "deleted"))
    }

    /// Whether something of an id is deleted.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub(super) async fn is_deleted(&self, kind: &str, which: &str) -> Result<bool, AppError> {
        let Ok(which) = which.parse() else {
            return Ok(false);
        };
        Ok(self.deletion(kind, which).await?.is_some())
    }

    /// Why something is not there: who deleted it and when, where whoever asks may bring it back; else `gone`.
    pub(super) async fn gone(
        &self,
        (request, world): (&Request, &World),
        (kind, which): (Restorable, Id),
        gone: AppError,
    ) -> AppError {
        let deleted = match self.deletion(kind.id(), which).await {
            Ok(Some(deleted)) => deleted,
            Ok(None) => return gone,
            Err(error) => return error,
        };
        let own = request.caller.person().map(|person| person.account);
        let is_own = own == Some(deleted.account);
        let may = match kind {
            // Whoever keeps a list brings it back, and nobody else knows of it.
            Restorable::List => is_own,
            Restorable::Visit | Restorable::Action => {
                Self::may_bring_back(request, world, &deleted)
            }
        };
        if !may {
            return gone;
        }
        let people = match self.colleagues().await {
            Ok(people) => people,
            Err(error) => return unavailable(&error),
        };
        let lang = request.language;
        let (title, undo, field) = kind.undone();
        let when = local(deleted.at, lang);
        let values = [
            ("what", title.text(lang)),
            ("name", people.name(deleted.account, lang)),
            ("when", &*when),
        ];
        let said = if is_own {
            word::DELETED_BY_YOU
        } else {
            word::DELETED_BY
        };
        let mut fields = vec![(field.to_owned(), which.to_string())];
        if kind == Restorable::List {
            let year = world.latest().map(|wave| wave.year().to_string());
            fields.extend(year.map(|year| ("aar".to_owned(), year)));
        }
        AppError::Deleted(Box::new(Gone {
            title: title.text(lang).to_owned(),
            sentence: said.fill(lang, &values),
            undo: undo.to_owned(),
            change: self.people.make_id().to_string(),
            fields,
        }))
    }

    /// Whether whoever asks may write of the municipality that something was about.
    fn may_bring_back(request: &Request, world: &World, deleted: &Past) -> bool {
        let wave = world.latest();
        let unit = wave.and_then(|wave| {
            let number = deleted.number.parse().ok()?;
            let position = world.unit(&number, wave.year())?;
            Some(wave.units()[position].region)
        });
        let Ok(regions) = Self::writes(&request.caller) else {
            return false;
        };
        unit.is_some_and(|region| regions.holds(region))
    }
}
