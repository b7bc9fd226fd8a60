//! The rules for follow-up in a wave's folder.

use domain::sheet::Severity::{Error, Warning};

use super::folder::{Folder, REGISTER, folder};

/// A folder with one rule of this filter and these further lines.
fn with_rule(filter: &str, more: &str) -> Folder {
    let mut folder = folder();
    folder.rules = Some(format!(
        "# One rule.\n\n[[rule]]\nid = \"no_target\"\nversion = 1\nweight = 3\n\
         title = {{ nb = \"Uten mål\" }}\ntag = {{ nb = \"Mål\" }}\nreason = {{ nb = \"Uten mål.\" }}\n\
         filter = \"{filter}\"\n{more}"
    ));
    folder
}

#[test]
fn the_rules_of_a_folder_are_those_of_the_wave() {
    let folder = with_rule(
        "answer=result_target:no",
        "questions = [\"result_target\"]\n",
    );
    let (data, problems) = folder
        .open()
        .unwrap()
        .read(&REGISTER, &content::also_called().unwrap());
    assert_eq!(problems, []);
    let ids: Vec<&str> = data.rules.rules.iter().map(|rule| &*rule.id).collect();
    assert_eq!(ids, ["no_target"]);
}

#[test]
fn a_folder_without_rules_has_none() {
    let (data, problems) = folder()
        .open()
        .unwrap()
        .read(&REGISTER, &content::also_called().unwrap());
    assert_eq!(problems, []);
    assert_eq!(data.rules.rules, []);
}

#[test]
fn what_is_wrong_with_a_rule_is_told_by_the_line_it_begins_on() {
    for (filter, more, severity, sentence) in [
        (
            "answer=result_target:kanskje",
            "",
            Error,
            "Regelen «no_target» henger ikke sammen: filteret kan ikke brukes («kanskje» er ikke blant svarene på spørsmålet om «result_target» i 2015). Rett regelen.",
        ),
        (
            "answer=result_target:no&signal=no_target",
            "",
            Error,
            "Regelen «no_target» henger ikke sammen: filteret bruker «signal», og det kan ikke en regel. Rett regelen.",
        ),
        (
            "answer=result_target:no&settles=yes",
            "",
            Error,
            "Regelen «no_target» henger ikke sammen: filteret skrives «settles=yes&answer=result_target:no». Rett regelen.",
        ),
        (
            "answer=result_target:no",
            "questions = [\"mangler\"]\n",
            Error,
            "Regelen «no_target» henger ikke sammen: spørsmålet «mangler» ble ikke stilt. Rett regelen.",
        ),
        (
            "answer=result_target:no",
            "refines = \"annen\"\n",
            Error,
            "Regelen «no_target» henger ikke sammen: regelen «annen», som den skjerper, finnes ikke. Rett regelen.",
        ),
        (
            "answer=result_target@2014:no",
            "",
            Warning,
            "Regelen «no_target» peker ikke ut noen før undersøkelsen den spør etter, er lagt inn.",
        ),
    ] {
        let folder = with_rule(filter, more);
        folder.assert_told(severity, "signals.toml", Some(3), None, sentence);
    }
}

#[test]
fn a_file_of_rules_that_cannot_be_read_is_told_by_line() {
    let mut folder = folder();
    folder.rules = Some("[[rule]]\nid = \"a\"\nfarge = 1\n".to_owned());
    let problems = folder.problems();
    let [problem] = &problems[..] else {
        panic!("{problems:?}");
    };
    assert_eq!((&*problem.file, problem.row), ("signals.toml", Some(3)));
    assert!(
        problem
            .fault
            .starts_with("Reglene kan ikke leses: nøkkelen «farge» er ukjent. Her kan det stå «")
    );
}
