//! Whether a unit was asked a question, and why not.

use std::collections::{BTreeMap, BTreeSet};

use crate::municipality::{Unit, UnitNumber};
use crate::survey::{AskedOf, Codebook, ColumnRef, Question, Wording};
use crate::wave::Answer;

use super::{Named, NotAsked};

/// Flags of the wave: by id, then by unit.
pub(super) type Flags = BTreeMap<String, BTreeMap<UnitNumber, bool>>;

/// Why the background of `unit` keeps it from being asked `question`, if it does.
pub(super) fn by_background(
    codebook: &Codebook,
    question: &Question,
    unit: &Unit,
    flags: &Flags,
) -> Option<NotAsked> {
    match question.asked_of.of(unit.unit_type()) {
        None => Some(NotAsked::OfType {
            unit: Named::of(unit),
        }),
        Some(AskedOf::All) => None,
        Some(AskedOf::Settling) => (unit.settles != Some(true)).then(|| NotAsked::DoesNotSettle {
            unit: Named::of(unit),
        }),
        Some(AskedOf::Flag(id)) => {
            let has = flags.get(id).and_then(|known| known.get(&unit.number));
            (has != Some(&true)).then(|| NotAsked::LacksFlag {
                unit: Named::of(unit),
                name: flag_name(codebook, id),
            })
        }
    }
}

fn flag_name(codebook: &Codebook, id: &str) -> Wording {
    let mut flags = codebook.wave.flags.iter();
    let known = flags.find(|known| known.id == id);
    known.map_or_else(
        || Wording {
            nb: id.to_owned(),
            ..Wording::default()
        },
        |known| known.name.clone(),
    )
}

/// Why the answers before keep a respondent from being asked `question`, if they do.
///
/// An earlier answer that could not be read (its question is in `unread`) excuses the later one:
/// once it is mended the routing may hold.
pub(super) fn by_answer(
    codebook: &Codebook,
    question: &Question,
    unit: Option<&Unit>,
    given: &BTreeMap<ColumnRef, Answer>,
    unread: &BTreeSet<usize>,
) -> Option<NotAsked> {
    let only_if = question.only_if.as_ref()?;
    let parent = codebook.column(&only_if.question)?;
    let asked = &codebook.questions[parent.question];
    let option = asked.option_index(&only_if.option)?;
    if unread.contains(&parent.question) {
        return None;
    }
    let chosen =
        matches!(given.get(&parent), Some(Answer::Options(chosen)) if chosen.contains(&option));
    (!chosen).then(|| NotAsked::After {
        unit: unit.map(Named::of),
        option: asked.options[option].wording.clone(),
        question: asked.short.clone(),
        id: asked.id.clone(),
    })
}
