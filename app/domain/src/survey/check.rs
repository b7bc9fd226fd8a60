//! Whether a codebook holds together: every reference leads somewhere, every id is used once.

use std::collections::BTreeSet;

use kinds::QuestionKind;

use super::{AskedOf, Base, Codebook, DerivedFlag, Question, is_id};

/// A codebook that does not hold together, told by question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookProblem {
    /// The id of the question or the derived flag.
    pub place: String,
    /// What is wrong.
    pub fault: CodebookFault,
}

/// What does not hold together in a codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodebookFault {
    /// Two questions have the same id.
    IdTwice,
    /// The id is not of the form [`is_id`].
    BadId,
    /// The question's chapter does not exist.
    NoChapter,
    /// Options or items share an id, or have one that is not of the form [`is_id`].
    BadIdWithin,
    /// An item has the name of one of the question's files.
    ItemNamedAsFile,
    /// Options share a wording, or have one with a separator of options in it.
    BadWordings,
    /// A question of a kind with options has none, or one of another kind has some.
    OptionsOfKind,
    /// A question for a number has no limits.
    NumberWithoutLimits,
    /// A multi-choice question has items.
    MultiBattery,
    /// A question that is not multi-choice limits the choices.
    LimitWithoutChoices,
    /// The headline names an option that does not exist.
    NoHeadlineOption,
    /// The headline names an option that does not count in N.
    HeadlineOutsideN,
    /// The part of N that is told beside it leaves out an option that does not exist, stands outside
    /// N or is of the headline.
    BadAmong,
    /// What the question depends on does not stand before it.
    NotAskedBefore,
    /// The flag that says who is asked is not one of the wave's.
    NoSuchFlag,
    /// A derived flag's question or option does not exist.
    NoDerivedFrom,
    /// A derived flag words its base, but its no counts in N.
    BaseInsideN,
}

impl Codebook {
    /// Finds everything that does not hold together. An empty list means it may be used.
    pub fn check(&self) -> Vec<CodebookProblem> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, question) in self.questions.iter().enumerate() {
            if !seen.insert(&question.id) {
                problems.push(problem(&question.id, CodebookFault::IdTwice));
            }
            self.check_question(index, question, &mut problems);
        }
        for derived in &self.derived {
            self.check_derived(derived, &mut problems);
        }
        problems
    }

    fn check_derived(&self, derived: &DerivedFlag, problems: &mut Vec<CodebookProblem>) {
        let question = self.question(&derived.question);
        let options = question.map_or(&[][..], |question| &question.options);
        let fault = match options.iter().find(|option| option.id == derived.no) {
            None => CodebookFault::NoDerivedFrom,
            Some(no) if derived.base.is_some() && no.base != Base::Outside => {
                CodebookFault::BaseInsideN
            }
            Some(_) => return,
        };
        problems.push(problem(&derived.id, fault));
    }

    fn check_question(&self, index: usize, q: &Question, problems: &mut Vec<CodebookProblem>) {
        let mut say = |fault: CodebookFault| problems.push(problem(&q.id, fault));
        if !self.chapters.iter().any(|chapter| chapter.id == q.chapter) {
            say(CodebookFault::NoChapter);
        }
        check_ids(q, &mut say);
        check_kind(q, &mut say);
        if let Some(only_if) = &q.only_if
            && !self.is_asked_before(index, &only_if.question, &only_if.option)
        {
            say(CodebookFault::NotAskedBefore);
        }
        for asked in [&q.asked_of.municipality, &q.asked_of.district]
            .into_iter()
            .flatten()
        {
            if let AskedOf::Flag(id) = asked
                && !self.wave.flags.iter().any(|known| known.id == *id)
            {
                say(CodebookFault::NoSuchFlag);
            }
        }
    }

    /// Whether a question without battery stands before `index` and has the option.
    fn is_asked_before(&self, index: usize, question: &str, option: &str) -> bool {
        let parent = self.question_index(question);
        parent.is_some_and(|parent| {
            let asked_before = parent < index;
            let parent = &self.questions[parent];
            asked_before && parent.items.is_empty() && parent.option_index(option).is_some()
        })
    }
}

/// The ends of the addresses of a question's files. An item of that name would have the address of
/// a file of its question.
const FILE_ENDS: [&str; 3] = ["csv", "xlsx", "svg"];

fn check_ids(q: &Question, say: &mut impl FnMut(CodebookFault)) {
    if !is_id(&q.id) {
        say(CodebookFault::BadId);
    }
    let unlike = |list: Vec<&String>| {
        let unique: BTreeSet<_> = list.iter().collect();
        unique.len() == list.len() && list.iter().all(|id| is_id(id))
    };
    if !unlike(q.options.iter().map(|option| &option.id).collect())
        || !unlike(q.items.iter().map(|item| &item.id).collect())
    {
        say(CodebookFault::BadIdWithin);
    }
    if q.items
        .iter()
        .any(|item| FILE_ENDS.contains(&item.id.as_str()))
    {
        say(CodebookFault::ItemNamedAsFile);
    }
    let wordings: BTreeSet<String> = q
        .options
        .iter()
        .map(|o| o.wording.nb.to_lowercase())
        .collect();
    if wordings.len() < q.options.len() || wordings.iter().any(|text| text.contains('|')) {
        say(CodebookFault::BadWordings);
    }
}

fn check_kind(q: &Question, say: &mut impl FnMut(CodebookFault)) {
    if q.kind.has_options() == q.options.is_empty() {
        say(CodebookFault::OptionsOfKind);
    }
    if q.kind == QuestionKind::Number && q.number.is_none() {
        say(CodebookFault::NumberWithoutLimits);
    }
    if q.kind == QuestionKind::Multi && !q.items.is_empty() {
        say(CodebookFault::MultiBattery);
    }
    if q.max_choices.is_some() && q.kind != QuestionKind::Multi {
        say(CodebookFault::LimitWithoutChoices);
    }
    if q.headline.iter().any(|id| q.option_index(id).is_none()) {
        say(CodebookFault::NoHeadlineOption);
    }
    let inside = q.options_inside();
    let headline = q.headline_options();
    if headline.iter().any(|option| !inside.contains(option)) {
        say(CodebookFault::HeadlineOutsideN);
    }
    let without = q.among.iter().flat_map(|among| &among.without);
    let mut without = without.map(|id| q.option_index(id));
    if without.any(|at| at.is_none_or(|at| !inside.contains(&at) || headline.contains(&at))) {
        say(CodebookFault::BadAmong);
    }
}

fn problem(place: &str, fault: CodebookFault) -> CodebookProblem {
    CodebookProblem {
        place: place.to_owned(),
        fault,
    }
}
