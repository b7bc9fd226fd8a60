//! Whether a unit was asked a question.

use std::collections::{BTreeMap, BTreeSet};

use crate::municipality::{Unit, UnitNumber};
use crate::survey::{AskedOf, Codebook, ColumnRef, Question};
use crate::wave::Answer;

/// Traits of the wave: by id, then by unit.
pub(super) type Traits = BTreeMap<String, BTreeMap<UnitNumber, bool>>;

/// Why a unit was not asked.
#[derive(Debug, Clone, Copy)]
pub(super) enum NotAsked<'a> {
    /// Nobody of its type was.
    UnitType,
    /// It does not settle refugees by the register.
    DoesNotSettle,
    /// It lacks this trait of the wave.
    Lacks(&'a str),
    /// It did not choose this option of an earlier question.
    After {
        /// The earlier question.
        question: &'a Question,
        /// The option that leads on.
        option: usize,
    },
}

/// Why the background of `unit` keeps it from being asked `question`, if it does.
pub(super) fn by_background<'a>(
    question: &'a Question,
    unit: &Unit,
    traits: &Traits,
) -> Option<NotAsked<'a>> {
    match question.asked_of.of(unit.unit_type()) {
        None => Some(NotAsked::UnitType),
        Some(AskedOf::All) => None,
        Some(AskedOf::Settling) => (unit.settles != Some(true)).then_some(NotAsked::DoesNotSettle),
        Some(AskedOf::Trait(id)) => {
            let has = traits.get(id).and_then(|known| known.get(&unit.number));
            (has != Some(&true)).then_some(NotAsked::Lacks(id))
        }
    }
}

/// Why the answers before keep a respondent from being asked `question`, if they do.
///
/// An earlier answer that could not be read (its question is in `unread`) excuses the later one:
/// once it is mended the routing may hold.
pub(super) fn by_answer<'a>(
    codebook: &'a Codebook,
    question: &'a Question,
    given: &BTreeMap<ColumnRef, Answer>,
    unread: &BTreeSet<usize>,
) -> Option<NotAsked<'a>> {
    let only_if = question.only_if.as_ref()?;
    let parent = codebook.column(&only_if.question)?;
    let asked = &codebook.questions[parent.question];
    let option = asked.option_index(&only_if.option)?;
    if unread.contains(&parent.question) {
        return None;
    }
    let chosen =
        matches!(given.get(&parent), Some(Answer::Options(chosen)) if chosen.contains(&option));
    (!chosen).then_some(NotAsked::After {
        question: asked,
        option,
    })
}
