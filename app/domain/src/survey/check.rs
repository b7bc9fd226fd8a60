//! Whether a codebook holds together: every reference leads somewhere, every id is used once.

use std::collections::BTreeSet;

use kinds::QuestionKind;

use super::{AskedOf, Base, Codebook, DerivedTrait, Question, is_id};

/// A codebook that does not hold together, told by question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("kodeboken: {place}: {fault}")]
pub struct CodebookProblem {
    /// Which question, option or trait.
    pub place: String,
    /// What is wrong.
    pub fault: String,
}

impl Codebook {
    /// Finds everything that does not hold together. An empty list means it may be used.
    pub fn check(&self) -> Vec<CodebookProblem> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, question) in self.questions.iter().enumerate() {
            if !seen.insert(&question.id) {
                problems.push(problem(&question.id, "id-en er brukt to ganger"));
            }
            self.check_question(index, question, &mut problems);
        }
        for derived in &self.derived {
            self.check_derived(derived, &mut problems);
        }
        problems
    }

    fn check_derived(&self, derived: &DerivedTrait, problems: &mut Vec<CodebookProblem>) {
        let question = self.question(&derived.question);
        let options = question.map_or(&[][..], |question| &question.options);
        let fault = match options.iter().find(|option| option.id == derived.no) {
            None => "spørsmålet eller alternativet finnes ikke",
            Some(no) if derived.base.is_some() && no.base != Base::Outside => {
                "teksten om hvem N er, kan bare stå der nei-alternativet er utenfor N"
            }
            Some(_) => return,
        };
        problems.push(problem(&derived.id, fault));
    }

    fn check_question(&self, index: usize, q: &Question, problems: &mut Vec<CodebookProblem>) {
        let mut say = |fault: &str| problems.push(problem(&q.id, fault));
        if !self.chapters.iter().any(|chapter| chapter.id == q.chapter) {
            say("kapittelet finnes ikke");
        }
        check_ids(q, &mut say);
        check_kind(q, &mut say);
        if let Some(only_if) = &q.only_if
            && !self.is_asked_before(index, &only_if.question, &only_if.option)
        {
            say("spørsmålet det avhenger av, finnes ikke lenger fram i skjemaet");
        }
        for asked in [&q.asked_of.municipality, &q.asked_of.district]
            .into_iter()
            .flatten()
        {
            if let AskedOf::Trait(id) = asked
                && !self.wave.traits.iter().any(|known| known.id == *id)
            {
                say("kjennetegnet som avgjør hvem som blir spurt, finnes ikke i bølgen");
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

fn check_ids(q: &Question, say: &mut impl FnMut(&str)) {
    if !is_id(&q.id) {
        say("id-en må være små bokstaver a–z, tall og _");
    }
    let unlike = |list: Vec<&String>| {
        let unique: BTreeSet<_> = list.iter().collect();
        unique.len() == list.len() && list.iter().all(|id| is_id(id))
    };
    if !unlike(q.options.iter().map(|option| &option.id).collect())
        || !unlike(q.items.iter().map(|item| &item.id).collect())
    {
        say("id-ene til alternativer og delspørsmål må være ulike, og bare a–z, tall og _");
    }
    if q.items
        .iter()
        .any(|item| FILE_ENDS.contains(&item.id.as_str()))
    {
        say(
            "et delspørsmål kan ikke ha id-en csv, xlsx eller svg: det er navn på spørsmålets filer",
        );
    }
    let wordings: BTreeSet<String> = q
        .options
        .iter()
        .map(|o| o.wording.nb.to_lowercase())
        .collect();
    if wordings.len() < q.options.len() || wordings.iter().any(|text| text.contains('|')) {
        say("ordlyden til alternativene må være ulik, og uten |");
    }
}

fn check_kind(q: &Question, say: &mut impl FnMut(&str)) {
    if q.kind.has_options() == q.options.is_empty() {
        say("spørsmål med alternativer må ha minst ett, andre skal ikke ha noen");
    }
    if q.kind == QuestionKind::Number && q.number.is_none() {
        say("et tallspørsmål må ha grenser");
    }
    if q.kind == QuestionKind::Multi && !q.items.is_empty() {
        say("et flervalgsspørsmål kan ikke være et batteri");
    }
    if q.max_choices.is_some() && q.kind != QuestionKind::Multi {
        say("bare et flervalgsspørsmål kan ha en øvre grense for valg");
    }
    if q.headline.iter().any(|id| q.option_index(id).is_none()) {
        say("hovedtallet viser til et alternativ som ikke finnes");
    }
}

fn problem(place: &str, fault: &str) -> CodebookProblem {
    CodebookProblem {
        place: place.to_owned(),
        fault: fault.to_owned(),
    }
}
