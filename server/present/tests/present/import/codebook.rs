//! A codebook that does not hold together is told what is wrong, by table and key.

use std::collections::BTreeSet;

use domain::import::read_wave;
use domain::survey::{
    AskedOf, Base, Codebook, CodebookFault, Comparability, ComparableWith, DerivedFlag, Wording,
};
use kinds::{Lang, QuestionKind};
use present::words::import::{codebook_clause, sentence};

mod ids;

use self::ids::IDS;
use super::fixture::{HEADER, ROWS, UNITS, also, answers, codebook, register, sheet};

/// Spoils the codebook of the small wave, and what is then said: table, id and key, and the clause.
type Case = (fn(&mut Codebook), &'static str, &'static str);

const WAVE: &[Case] = &[
    (
        |book| book.wave.title.en = Some(" ".to_owned()),
        "wave title",
        "teksten er tom",
    ),
    (
        |book| book.chapters[0].title.nb.clear(),
        "chapter all title",
        "teksten er tom",
    ),
    (
        |book| book.wave.flags[0].source.nb.clear(),
        "wave.flags partner source",
        "teksten er tom",
    ),
    (
        |book| book.questions[0].wording.nb.clear(),
        "question target wording",
        "teksten er tom",
    ),
    (
        |book| book.questions[0].short.nb.clear(),
        "question target short",
        "teksten er tom",
    ),
    (
        |book| book.questions[3].items[0].wording.nb.clear(),
        "question extent item.health.wording",
        "teksten er tom",
    ),
    (
        |book| book.questions[4].options[0].wording.nb.clear(),
        "question deal option.yes.wording",
        "teksten er tom",
    ),
    (
        |book| book.questions[0].caveats = vec![Wording::default()],
        "question target caveat.1",
        "teksten er tom",
    ),
    (
        |book| book.questions[0].finding = Some(Wording::default()),
        "question target finding",
        "teksten er tom",
    ),
    (
        |book| "3. desember".clone_into(&mut book.wave.fieldwork_from),
        "wave fieldwork_from",
        "det er ikke en dag; skriv den som 2015-12-03",
    ),
    (
        |book| "2016-02-30".clone_into(&mut book.wave.fieldwork_to),
        "wave fieldwork_to",
        "det er ikke en dag; skriv den som 2015-12-03",
    ),
    (
        |book| "2015-12-02".clone_into(&mut book.wave.fieldwork_to),
        "wave fieldwork_to",
        "svarperioden slutter før den begynner",
    ),
];

const QUESTIONS: &[Case] = &[
    (
        |book| "gone".clone_into(&mut book.questions[0].chapter),
        "question target chapter",
        "kapittelet finnes ikke",
    ),
    (
        |book| book.questions[4].options.clear(),
        "question deal option",
        "spørsmål med alternativer må ha minst ett, andre skal ikke ha noen",
    ),
    (
        |book| book.questions[1].number = None,
        "question target_percent number",
        "et tallspørsmål må ha grenser",
    ),
    (
        |book| book.questions[0].number = book.questions[1].number.clone(),
        "question target number",
        "bare et tallspørsmål kan ha grenser",
    ),
    (
        |book| book.questions[1].number.as_mut().unwrap().min = 101,
        "question target_percent number.min",
        "det laveste tallet er høyere enn det høyeste",
    ),
    (
        |book| book.questions[3].kind = QuestionKind::Multi,
        "question extent item",
        "et flervalgsspørsmål kan ikke være et batteri",
    ),
    (
        |book| book.questions[0].max_choices = Some(1),
        "question target max_choices",
        "bare et flervalgsspørsmål kan ha en øvre grense for valg",
    ),
    (
        |book| book.questions[2].max_choices = Some(0),
        "question barriers max_choices",
        "grensen for valg må være minst 1 og høyst antallet alternativer",
    ),
    (
        |book| book.questions[2].max_choices = Some(5),
        "question barriers max_choices",
        "grensen for valg må være minst 1 og høyst antallet alternativer",
    ),
    (
        |book| "JA".clone_into(&mut book.questions[4].options[1].wording.nb),
        "question deal option.no.wording",
        "ordlyden til alternativene må være ulik, og uten |",
    ),
    (
        |book| book.questions[4].headline = vec!["maybe".to_owned()],
        "question deal headline",
        "hovedtallet viser til et alternativ som ikke finnes",
    ),
    (
        |book| {
            book.questions[4].headline = vec!["no".to_owned()];
            book.questions[4].options[1].base = Base::DontKnow;
        },
        "question deal headline",
        "hovedtallet viser til et alternativ som ikke teller med i N",
    ),
    (
        |book| {
            book.questions[4].asked_of.municipality = None;
        },
        "question deal asked_of",
        "ingen blir spurt",
    ),
    (
        |book| book.questions.swap(0, 1),
        "question target_percent only_if.question",
        "spørsmålet det avhenger av, finnes ikke lenger fram i skjemaet",
    ),
    (
        |book| "maybe".clone_into(&mut book.questions[1].only_if.as_mut().unwrap().option),
        "question target_percent only_if.option",
        "spørsmålet det avhenger av, finnes ikke lenger fram i skjemaet",
    ),
    (
        |book| {
            book.questions[0].asked_of.municipality = None;
        },
        "question target_percent only_if",
        "noen som skal få spørsmålet, får aldri det spørsmålet det avhenger av",
    ),
    (
        |book| book.questions[4].asked_of.municipality = Some(AskedOf::Flag("gone".to_owned())),
        "question deal asked_of.municipality",
        "kjennetegnet som avgjør hvem som blir spurt, finnes ikke i undersøkelsen",
    ),
    (
        |book| book.questions[0].comparable = vec![compared(2015, Comparability::Same)],
        "question target comparable.2015.wave",
        "det er undersøkelsens eget år",
    ),
    (
        |book| {
            book.questions[0].comparable = vec![
                compared(2014, Comparability::Same),
                compared(2014, Comparability::NewScale),
            ];
        },
        "question target comparable.2014.how",
        "spørsmålet er både det samme og ikke det samme som i den undersøkelsen",
    ),
    (
        |book| book.derived = vec![derived("maybe", None)],
        "derived host no",
        "spørsmålet eller alternativet finnes ikke",
    ),
    (
        |book| {
            book.derived = vec![derived("no", None)];
            "gone".clone_into(&mut book.derived[0].question);
        },
        "derived host question",
        "spørsmålet eller alternativet finnes ikke",
    ),
    (
        |book| book.derived = vec![derived("no", Some(named("dem")))],
        "derived host base",
        "teksten om hvem N er, kan bare stå der nei-alternativet er utenfor N",
    ),
];

fn named(nb: &str) -> Wording {
    Wording {
        nb: nb.to_owned(),
        ..Wording::default()
    }
}

fn compared(wave: u16, how: Comparability) -> ComparableWith {
    let why = None;
    ComparableWith { wave, how, why }
}

fn derived(no: &str, base: Option<Wording>) -> DerivedFlag {
    DerivedFlag {
        id: "host".to_owned(),
        name: named("Vertskommune"),
        question: "target".to_owned(),
        no: no.to_owned(),
        base,
    }
}

#[test]
fn every_fault_is_told_by_table_and_key() {
    assert_eq!(codebook().check(), []);
    let mut told_of = BTreeSet::new();
    for (spoil, place, fault) in [IDS, WAVE, QUESTIONS].concat() {
        let mut book = codebook();
        spoil(&mut book);
        let (units, answers) = (sheet("units.csv", UNITS), answers(HEADER, &ROWS));
        let (_, problems) = read_wave(book, None, &register(), &also(), &units, &answers);
        let [problem] = &problems[..] else {
            panic!("{place}: {problems:?}");
        };
        let domain::import::Fault::Codebook(found) = &problem.fault else {
            panic!("{place}: {problem:?}");
        };
        let at = [
            found.place.table,
            found.place.id.as_deref().unwrap_or_default(),
            &found.place.key,
        ];
        let at = at.join(" ").replace("wave  ", "wave ");
        assert_eq!(
            (&*at, codebook_clause(found.fault, Lang::Nb)),
            (place, fault)
        );
        told_of.insert(format!("{:?}", found.fault));
    }
    // `among` has cases of its own where it is used; the rest is here.
    let all = CodebookFault::ALL.map(|fault| format!("{fault:?}"));
    let untold: Vec<&String> = all.iter().filter(|it| !told_of.contains(*it)).collect();
    assert_eq!(untold, ["BadAmong"]);
}

#[test]
fn the_sentence_names_the_table_and_the_key() {
    let mut book = codebook();
    book.questions[2].max_choices = Some(0);
    let (units, answers) = (sheet("units.csv", UNITS), answers(HEADER, &ROWS));
    let (_, problems) = read_wave(book, None, &register(), &also(), &units, &answers);
    let told: Vec<String> = problems
        .iter()
        .map(|problem| sentence(&problem.fault, Lang::Nb))
        .collect();
    assert_eq!(
        told,
        [
            "Kodeboken henger ikke sammen i [[question]] «barriers», nøkkelen max_choices: grensen \
             for valg må være minst 1 og høyst antallet alternativer. Rett kodeboken før svarene \
             leses inn."
        ]
    );
}

/// Where nothing is said, the headline is the first answer that counts.
#[test]
fn the_usual_headline_skips_what_does_not_count() {
    let mut book = codebook();
    let question = &mut book.questions[3];
    question.options[0].base = Base::Outside;
    question.options[1].base = Base::DontKnow;
    assert_eq!(question.headline_options(), [2]);
    question.options[2].base = Base::Outside;
    assert_eq!(question.headline_options(), [] as [usize; 0]);
    assert_eq!(book.check(), []);
}

/// What pages declare as their own keys is kept free.
#[test]
fn the_keys_of_every_page_are_kept_free() {
    let pages = [
        present::question::KEYS,
        present::regions::KEYS,
        domain::compare::KEYS,
        &[present::list::LEFT, view::map::BORDERS_VERSION],
    ];
    for key in pages.concat() {
        let plain = !key.contains('.');
        assert_eq!(domain::filter::is_key(key), plain, "{key}");
    }
}
