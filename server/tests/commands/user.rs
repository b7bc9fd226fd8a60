//! People from the command line.

use crate::program::Folder;

/// The code at the end of the link that a command wrote.
fn code(out: &str) -> &str {
    let (_, code) = out
        .split_once("http://127.0.0.1:3000/nytt-passord#")
        .unwrap();
    code.trim()
}

#[test]
fn people_are_looked_after_from_the_command_line() {
    let folder = Folder::new();
    let user = |words: &[&str]| folder.run(&[&["user"], words].concat());
    let done = |words: &[&str], told: &str| {
        let said = user(words);
        assert!(said.ok && said.out.contains(told), "{words:?}: {said:?}");
        said.out
    };
    let refused = |words: &[&str], told: &str| {
        let said = user(words);
        assert!(!said.ok && said.err.contains(told), "{words:?}: {said:?}");
    };
    std::fs::create_dir(folder.path("data")).unwrap();
    refused(&["list"], "finnes ikke");
    let sjef = ["--e-mail", "Sjef@IMDi.no"];
    let add = ["add", "--name", "Maria Solberg", "--role", "administrator"];
    let added = done(&[&add[..], &sjef].concat(), "Maria Solberg er lagt til.");
    assert_eq!(code(&added).len(), 64);
    refused(
        &[&add[..], &sjef].concat(),
        "Det er en konto med denne e-posten fra før.",
    );
    let again = done(
        &[&["code"], &sjef[..]].concat(),
        "Den virker én gang, i 72 timer",
    );
    assert_ne!(code(&again), code(&added));

    // Nobody could open the door again.
    refused(
        &[&["lock"], &sjef[..]].concat(),
        "den eneste administratoren",
    );
    refused(
        &[&["role", "--role", "reader"], &sjef[..]].concat(),
        "den eneste administratoren",
    );

    let jonas = ["--e-mail", "jonas@imdi.no"];
    let add = ["add", "--name", "Jonas Lien", "--role", "adviser"];
    refused(
        &[&add[..], &jonas].concat(),
        "Skriv --region med en av regionene",
    );
    done(
        &[&add[..], &jonas, &["--region", "nord"]].concat(),
        "Jonas Lien er lagt til.",
    );
    let vest = ["--role", "manager", "--region", "vest", "--region", "nord"];
    done(
        &[&["role"], &jonas[..], &vest].concat(),
        "Jonas Lien er nå Leder, Nord, Vest, og er logget ut overalt.",
    );
    done(
        &[&["lock"], &jonas[..]].concat(),
        "Kontoen til Jonas Lien er låst",
    );
    done(
        &["list"],
        "jonas@imdi.no\tJonas Lien\tLeder, Nord, Vest\tlåst",
    );
    done(&[&["unlock"], &jonas[..]].concat(), "låst opp");
    done(
        &[&["rename", "--name", "Jonas Li"], &jonas[..]].concat(),
        "Navnet er nå Jonas Li.",
    );
    done(
        &["list"],
        "jonas@imdi.no\tJonas Li\tLeder, Nord, Vest\thar ikke logget inn",
    );

    refused(
        &["lock", "--e-mail", "ingen@imdi.no"],
        "Ingen har en konto med denne e-posten.",
    );
    refused(&["lock", "--e-mail", "ingen"], "Dette er ikke en e-post.");
    refused(
        &[&["rename", "--name", " "], &jonas[..]].concat(),
        "Navnet kan ikke brukes.",
    );
}
