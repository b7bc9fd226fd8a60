//! What somebody did with a list a moment ago, as the address of the next page says it.

use kinds::{Id, Lang};
use present::Scope;
use present::words::catalog::lists as word;
use view::lists::Receipt;
use view::words::catalog::Word;

/// What was done, as the address of the next page says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A list was made.
    Made,
    /// It was edited.
    Written,
    /// Units were put on it.
    Added,
    /// Some were taken off.
    Taken,
    /// It follows its filter.
    Thawed,
    /// It holds what it held.
    Frozen,
    /// It was deleted.
    Deleted,
    /// It is back.
    Back,
    /// It could not be brought back.
    NotBack,
}

impl Done {
    const ALL: [(Self, &'static str, Word); 9] = [
        (Self::Made, "laget", word::DONE_MADE),
        (Self::Written, "endret", word::DONE_WRITTEN),
        (Self::Added, "lagt-til", word::DONE_ADDED),
        (Self::Taken, "tatt-ut", word::DONE_TAKEN),
        (Self::Thawed, "levende", word::DONE_THAWED),
        (Self::Frozen, "fast", word::DONE_FROZEN),
        (Self::Deleted, "slettet", word::DONE_DELETED),
        (Self::Back, "tilbake", word::DONE_BACK),
        (Self::NotBack, "ikke-tilbake", word::NOT_BACK),
    ];

    /// As it stands in the address.
    pub fn id(self) -> &'static str {
        let known = Self::ALL.into_iter().find(|(done, ..)| *done == self);
        known.map_or("", |(_, id, _)| id)
    }

    /// What an address says.
    pub fn from_id(id: &str) -> Option<Self> {
        let known = Self::ALL.into_iter().find(|(_, known, _)| *known == id);
        known.map(|(done, ..)| done)
    }

    fn sentence(self, lang: Lang) -> &'static str {
        let known = Self::ALL.into_iter().find(|(done, ..)| *done == self);
        known.map_or("", |(_, _, word)| word.text(lang))
    }

    pub(super) fn receipt(self, lang: Lang) -> Receipt {
        Receipt {
            sentence: self.sentence(lang).to_owned(),
            undo: None,
        }
    }

    /// With the address that undoes it, and the change that would be.
    pub(super) fn undoable(self, scope: Scope<'_>, list: Id, undo: (&str, Id)) -> Receipt {
        present::lists::undoable(scope, self.sentence(scope.lang), list, undo)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_comes_back_from_the_address() {
        for (done, id, word) in Done::ALL {
            assert_eq!((done.id(), Done::from_id(id)), (id, Some(done)));
            assert_eq!(done.receipt(Lang::Nb).sentence, word.text(Lang::Nb));
        }
        assert_eq!(Done::from_id("<b>"), None);
    }
}
