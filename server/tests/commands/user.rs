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

const ADMINISTRATOR: &[&str] = &["--e-mail", "Administrator@IMDi.example"];
const ADVISER: &[&str] = &["--e-mail", "raadgiver.nord@imdi.example"];

#[test]
fn the_first_administrator_is_made_and_stays() {
    let folder = Folder::new();
    let add = [
        "add",
        "--name",
        "Første administrator",
        "--role",
        "administrator",
    ];
    let added = done(
        &folder,
        &[&add, ADMINISTRATOR],
        "Første administrator er lagt til.",
    );
    assert_eq!(code(&added).len(), 64);
    let there = "Det er en konto med denne e-posten fra før.";
    refused(&folder, &[&add, ADMINISTRATOR], there);
    let again = done(
        &folder,
        &[&["code"], ADMINISTRATOR],
        "Den virker én gang, i 72 timer",
    );
    assert_ne!(code(&again), code(&added));
    // Nobody could open the door again.
    let last = "den eneste administratoren";
    refused(&folder, &[&["lock"], ADMINISTRATOR], last);
    refused(
        &folder,
        &[&["role", "--role", "reader"], ADMINISTRATOR],
        last,
    );
}

#[test]
fn people_are_looked_after_from_the_command_line() {
    let folder = Folder::new();
    let add = ["add", "--name", "Rådgiver i Nord", "--role", "adviser"];
    let region = "Skriv --region med en av regionene";
    refused(&folder, &[&add, ADVISER], region);
    done(
        &folder,
        &[&add, ADVISER, &["--region", "nord"]],
        "Rådgiver i Nord er lagt til.",
    );
    let given = "Rådgiver i Nord er nå Leder, Nord, Vest, og er logget ut overalt.";
    let vest = ["--role", "manager", "--region", "vest", "--region", "nord"];
    done(&folder, &[&["role"], ADVISER, &vest], given);
    done(
        &folder,
        &[&["lock"], ADVISER],
        "Kontoen til Rådgiver i Nord er låst",
    );
    let row = "raadgiver.nord@imdi.example\tRådgiver i Nord\tLeder, Nord, Vest\tlåst";
    done(&folder, &[&["list"]], row);
    done(&folder, &[&["unlock"], ADVISER], "låst opp");
    let rename = ["rename", "--name", "Leder i nord og vest"];
    done(
        &folder,
        &[&rename, ADVISER],
        "Navnet er nå Leder i nord og vest.",
    );
    let row =
        "raadgiver.nord@imdi.example\tLeder i nord og vest\tLeder, Nord, Vest\thar ikke logget inn";
    done(&folder, &[&["list"]], row);

    let nobody = "Ingen har en konto med denne e-posten.";
    refused(&folder, &[&["lock", "--e-mail", "ingen@imdi.no"]], nobody);
    let no_mail = "Dette er ikke en e-post.";
    refused(&folder, &[&["lock", "--e-mail", "ingen"]], no_mail);
    let rename = ["rename", "--name", " "];
    refused(&folder, &[&rename, ADVISER], "Navnet kan ikke brukes.");
}
