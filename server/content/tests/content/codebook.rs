//! The codebook of 2015 as the files carry it.

use domain::survey::{AskedOf, Codebook, Comparability, Question};
use kinds::{Lang, QuestionKind, UnitType};

fn codebook() -> Codebook {
    toml::from_str(include_str!("../../data/codebook-2015.toml")).unwrap()
}

fn ids(codebook: &Codebook, wanted: impl Fn(&Question) -> bool) -> Vec<&str> {
    let questions = codebook.questions.iter();
    questions
        .filter(|question| wanted(question))
        .map(|question| question.id.as_str())
        .collect()
}

#[test]
fn it_holds_together() {
    let codebook = codebook();
    assert_eq!(codebook.check(), []);
    assert_eq!(codebook.columns().count(), 44);
}

#[test]
fn it_comes_back_from_its_own_file_form() {
    let codebook = codebook();
    let written = toml::to_string(&codebook).unwrap();
    assert_eq!(toml::from_str::<Codebook>(&written).unwrap(), codebook);
}

#[test]
fn who_is_asked_is_as_the_report_tells() {
    let codebook = codebook();
    let settling = ids(&codebook, |question| {
        question.asked_of.of(UnitType::Municipality) == Some(&AskedOf::Settling)
    });
    assert_eq!(
        settling,
        [
            "result_target",
            "result_target_percent",
            "result_target_comment",
            "result_reporting"
        ]
    );
    let districts = ids(&codebook, |question| {
        question.asked_of.of(UnitType::District).is_some()
    });
    assert_eq!(
        districts,
        [
            "result_target",
            "result_reporting",
            "voluntary_areas",
            "voluntary_plans",
            "business_areas",
            "barriers",
            "knows_imdi",
            "imdi_no_statistics",
            "usefulness",
            "importance"
        ]
    );
}

#[test]
fn only_two_questions_compare_with_2014() {
    let codebook = codebook();
    let same = ids(&codebook, |question| {
        let mut others = question.comparable.iter();
        others.any(|other| other.wave == 2014 && other.how == Comparability::Same)
    });
    assert_eq!(
        same,
        ["plan_describes_immigrants", "interpreter_guidelines"]
    );
}

#[test]
fn every_headline_share_completes_a_sentence() {
    let codebook = codebook();
    for column in codebook.columns() {
        let question = &codebook.questions[column.question];
        let told = codebook.finding(column).is_some();
        assert_eq!(told, question.kind.has_options(), "{}", question.id);
    }
}

#[test]
fn short_names_fit_a_column_head() {
    for question in codebook().questions {
        let short = question.short.text(Lang::Nb);
        assert!(short.chars().count() <= 24, "{short}");
    }
}

#[test]
fn scores_are_those_of_the_ranking_rule() {
    let codebook = codebook();
    let scored = ids(&codebook, |question| {
        question.options.iter().any(|option| option.score.is_some())
    });
    assert_eq!(scored, ["usefulness", "importance"]);
    let barriers = codebook.question("barriers").unwrap();
    assert_eq!(
        (barriers.kind, barriers.max_choices),
        (QuestionKind::Multi, Some(3))
    );
}
