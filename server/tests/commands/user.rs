//! People from the command line.

use crate::program::Folder;

/// The code at the end of the link that a command wrote.
fn code(out: &str) -> &str {
    let (_, code) = out
        .split_once("http://127.0.0.1:3000/nytt-passord#")
        .unwrap();
    code.trim()
}

/// Runs a command on people that must do what it was told, and say so.
fn done(folder: &Folder, words: &[&[&str]], told: &str) -> String {
    let said = folder.run(&[&["user"], &words.concat()[..]].concat());
    assert!(said.ok && said.out.contains(told), "{words:?}: {said:?}");
    said.out
}

/// Runs one that must not.
fn refused(folder: &Folder, words: &[&[&str]], told: &str) {
    let said = folder.run(&[&["user"], &words.concat()[..]].concat());
    assert!(!said.ok && said.err.contains(told), "{words:?}: {said:?}");
}

const MARIA: &[&str] = &["--e-mail", "Maria@IMDi.no"];
const JONAS: &[&str] = &["--e-mail", "jonas@imdi.no"];

#[test]
fn the_first_administrator_is_made_and_stays() {
    let folder = Folder::new();
    let add = ["add", "--name", "Maria Solberg", "--role", "administrator"];
    let added = done(&folder, &[&add, MARIA], "Maria Solberg er lagt til.");
    assert_eq!(code(&added).len(), 64);
    let there = "Det er en konto med denne e-posten fra før.";
    refused(&folder, &[&add, MARIA], there);
    let again = done(
        &folder,
        &[&["code"], MARIA],
        "Den virker én gang, i 72 timer",
    );
    assert_ne!(code(&again), code(&added));
    // Nobody could open the door again.
    let last = "den eneste administratoren";
    refused(&folder, &[&["lock"], MARIA], last);
    refused(&folder, &[&["role", "--role", "reader"], MARIA], last);
}

#[test]
fn people_are_looked_after_from_the_command_line() {
    let folder = Folder::new();
    let add = ["add", "--name", "Jonas Lien", "--role", "adviser"];
    let region = "Skriv --region med en av regionene";
    refused(&folder, &[&add, JONAS], region);
    done(
        &folder,
        &[&add, JONAS, &["--region", "nord"]],
        "Jonas Lien er lagt til.",
    );
    let given = "Jonas Lien er nå Leder, Nord, Vest, og er logget ut overalt.";
    let vest = ["--role", "manager", "--region", "vest", "--region", "nord"];
    done(&folder, &[&["role"], JONAS, &vest], given);
    done(
        &folder,
        &[&["lock"], JONAS],
        "Kontoen til Jonas Lien er låst",
    );
    let row = "jonas@imdi.no\tJonas Lien\tLeder, Nord, Vest\tlåst";
    done(&folder, &[&["list"]], row);
    done(&folder, &[&["unlock"], JONAS], "låst opp");
    let rename = ["rename", "--name", "Jonas Li"];
    done(&folder, &[&rename, JONAS], "Navnet er nå Jonas Li.");
    let row = "jonas@imdi.no\tJonas Li\tLeder, Nord, Vest\thar ikke logget inn";
    done(&folder, &[&["list"]], row);

    let nobody = "Ingen har en konto med denne e-posten.";
    refused(&folder, &[&["lock", "--e-mail", "ingen@imdi.no"]], nobody);
    let no_mail = "Dette er ikke en e-post.";
    refused(&folder, &[&["lock", "--e-mail", "ingen"]], no_mail);
    let rename = ["rename", "--name", " "];
    refused(&folder, &[&rename, JONAS], "Navnet kan ikke brukes.");
}
