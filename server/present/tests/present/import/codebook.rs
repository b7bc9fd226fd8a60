//! A codebook that does not hold together is told what is wrong, question by question.

use domain::survey::{AskedOf, Codebook, DerivedFlag, Wording};
use kinds::Lang;
use kinds::QuestionKind;
use present::words::import::codebook_clause;

use super::fixture::codebook;

/// Spoils the codebook of the small wave, and what is then said: where, and the sentence.
type Case = (fn(&mut Codebook), &'static str, &'static str);

const CASES: &[Case] = &[
    (
        |book| {
            let again = book.questions[0].clone();
            book.questions.push(again);
        },
        "target",
        "id-en er brukt to ganger",
    ),
    (
        |book| "Råd".clone_into(&mut book.questions[5].id),
        "Råd",
        "id-en må være små bokstaver a–z, tall og _",
    ),
    (
        |book| "gone".clone_into(&mut book.questions[0].chapter),
        "target",
        "kapittelet finnes ikke",
    ),
    (
        |book| book.questions[4].options.clear(),
        "deal",
        "spørsmål med alternativer må ha minst ett, andre skal ikke ha noen",
    ),
    (
        |book| book.questions[1].number = None,
        "target_percent",
        "et tallspørsmål må ha grenser",
    ),
    (
        |book| book.questions[3].kind = QuestionKind::Multi,
        "extent",
        "et flervalgsspørsmål kan ikke være et batteri",
    ),
    (
        |book| book.questions[0].max_choices = Some(1),
        "target",
        "bare et flervalgsspørsmål kan ha en øvre grense for valg",
    ),
    (
        |book| "health".clone_into(&mut book.questions[3].items[1].id),
        "extent",
        "id-ene til alternativer og delspørsmål må være ulike, og bare a–z, tall og _",
    ),
    (
        |book| "csv".clone_into(&mut book.questions[3].items[1].id),
        "extent",
        "et delspørsmål kan ikke ha id-en csv, xlsx eller svg: det er navn på spørsmålets filer",
    ),
    (
        |book| "JA".clone_into(&mut book.questions[4].options[1].wording.nb),
        "deal",
        "ordlyden til alternativene må være ulik, og uten |",
    ),
    (
        |book| book.questions[4].headline = vec!["maybe".to_owned()],
        "deal",
        "hovedtallet viser til et alternativ som ikke finnes",
    ),
    (
        |book| book.questions.swap(0, 1),
        "target_percent",
        "spørsmålet det avhenger av, finnes ikke lenger fram i skjemaet",
    ),
    (
        |book| book.questions[4].asked_of.municipality = Some(AskedOf::Flag("gone".to_owned())),
        "deal",
        "kjennetegnet som avgjør hvem som blir spurt, finnes ikke i undersøkelsen",
    ),
    (
        |book| book.derived = vec![derived("maybe", None)],
        "host",
        "spørsmålet eller alternativet finnes ikke",
    ),
    (
        |book| book.derived = vec![derived("no", Some(Wording::default()))],
        "host",
        "teksten om hvem N er, kan bare stå der nei-alternativet er utenfor N",
    ),
];

fn derived(no: &str, base: Option<Wording>) -> DerivedFlag {
    DerivedFlag {
        id: "host".to_owned(),
        name: Wording::default(),
        question: "target".to_owned(),
        no: no.to_owned(),
        base,
    }
}

#[test]
fn every_fault_is_told_by_question() {
    assert_eq!(codebook().check(), []);
    for (spoil, place, fault) in CASES {
        let mut book = codebook();
        spoil(&mut book);
        let told: Vec<(String, &str)> = book
            .check()
            .into_iter()
            .map(|problem| (problem.place, codebook_clause(problem.fault, Lang::Nb)))
            .collect();
        assert_eq!(told, [((*place).to_owned(), *fault)]);
    }
}
