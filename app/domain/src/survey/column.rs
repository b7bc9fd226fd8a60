//! Columns of answers, and how questions and columns are found in a codebook.

use kinds::UnitType;
use serde::{Deserialize, Serialize};

use super::{Codebook, Question, Wording};
use crate::municipality::SETTLES;

/// One column of answers: a question by itself, or one line of a battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ColumnRef {
    /// Position in [`Codebook::questions`].
    pub question: usize,
    /// Position in [`Question::items`].
    pub item: Option<usize>,
}

impl Codebook {
    /// All columns, in the order of the questionnaire.
    pub fn columns(&self) -> impl Iterator<Item = ColumnRef> + '_ {
        self.questions.iter().enumerate().flat_map(|(question, q)| {
            let items = if q.items.is_empty() {
                vec![None]
            } else {
                (0..q.items.len()).map(Some).collect()
            };
            items
                .into_iter()
                .map(move |item| ColumnRef { question, item })
        })
    }

    /// The flags of a unit, by id: that of the register, those derived from answers, and those
    /// that came with the wave.
    pub fn flags(&self) -> impl Iterator<Item = &str> {
        let derived = self.derived.iter().map(|derived| derived.id.as_str());
        let own = self.wave.flags.iter().map(|flag| flag.id.as_str());
        std::iter::once(SETTLES).chain(derived).chain(own)
    }

    /// Whether units have this flag.
    pub fn has_flag(&self, id: &str) -> bool {
        self.flags().any(|known| known == id)
    }

    /// Whether any question is asked of units of this type.
    pub fn asks(&self, unit_type: UnitType) -> bool {
        let mut questions = self.questions.iter();
        questions.any(|question| question.asked_of.of(unit_type).is_some())
    }

    /// Position of the question with this id.
    pub fn question_index(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The column of an id: `question`, or `question.item` in a battery.
    pub fn column(&self, id: &str) -> Option<ColumnRef> {
        let (question_id, item_id) = match id.split_once('.') {
            Some((question, item)) => (question, Some(item)),
            None => (id, None),
        };
        let question = self.question_index(question_id)?;
        let items = &self.questions[question].items;
        match item_id {
            None => items.is_empty().then_some(ColumnRef {
                question,
                item: None,
            }),
            Some(wanted) => items
                .iter()
                .position(|item| item.id == wanted)
                .map(|item| ColumnRef {
                    question,
                    item: Some(item),
                }),
        }
    }

    /// The id of a column.
    pub fn column_id(&self, column: ColumnRef) -> String {
        let question = &self.questions[column.question];
        match column.item {
            None => question.id.clone(),
            Some(item) => format!("{}.{}", question.id, question.items[item].id),
        }
    }

    /// The clause after the headline share of a column: the battery line's own, or the question's.
    pub fn finding(&self, column: ColumnRef) -> Option<&Wording> {
        let question = &self.questions[column.question];
        match column.item {
            None => question.finding.as_ref(),
            Some(item) => question.items[item].finding.as_ref(),
        }
    }

    /// Whom N of a battery is, where a flag that is read from it tells; see [`DerivedFlag::base`].
    ///
    /// [`DerivedFlag::base`]: super::DerivedFlag::base
    pub fn base(&self, question: &Question) -> Option<&Wording> {
        let derived = self.derived.iter();
        let mut of_question = derived.filter(|known| known.question == question.id);
        of_question.find_map(|known| known.base.as_ref())
    }
}
