//! What can be typed.

use clap::{CommandFactory as _, Parser as _};

use super::*;

#[test]
fn the_commands_hold_together() {
    Cli::command().debug_assert();
}

#[test]
fn what_belongs_together_is_asked_for_together() {
    for (typed, fits) in [
        ("serve", true),
        ("serve --demo --address 127.0.0.1:4000", true),
        ("register import register-2015.csv --year 2015", true),
        ("register import register-2015.csv", false),
        ("wave import demo-2015", true),
        ("wave import --codebook a --units b --answers c", true),
        ("wave import --codebook a --units b", false),
        ("wave import demo-2015 --codebook a", false),
        ("wave import", false),
        ("demo generate --seed 2 --out files", true),
        ("demo generate", false),
        ("demo load", true),
        ("demo checks", true),
        ("demo checks --seed 2 --out table.md", true),
        ("export list --format csv --out list.csv", true),
        (
            "export list --query region=nord --format xlsx --out l.xlsx",
            true,
        ),
        ("user list", true),
        (
            "user add --name Leser --e-mail a@b.no --role adviser --region nord",
            true,
        ),
        ("user add --name Leser --e-mail a@b.no", false),
        ("user add --name Leser --e-mail a@b.no --role konge", false),
        (
            "user role --e-mail a@b.no --role manager --region all",
            true,
        ),
        (
            "user role --e-mail a@b.no --role manager --region nord --region vest",
            true,
        ),
        (
            "user role --e-mail a@b.no --role manager --region mars",
            false,
        ),
        ("user lock --e-mail a@b.no", true),
        ("user unlock --e-mail a@b.no", true),
        ("user code --e-mail a@b.no", true),
        ("user code --e-mail a@b.no --password hemmelig", false),
        ("user rename --e-mail a@b.no --name Leser", true),
        ("export list --format pdf --out list.pdf", false),
        ("export list --format csv", false),
        ("audit verify", true),
        ("audit verify --head 1:ab", true),
        ("audit head", true),
        ("audit cut --before 2015-06-05", true),
        ("audit cut", false),
        ("audit", false),
        ("database prepare", true),
        ("database", false),
        ("", false),
    ] {
        let words = std::iter::once("oppfolging").chain(typed.split_whitespace());
        assert_eq!(Cli::try_parse_from(words).is_ok(), fits, "{typed}");
    }
}

/// Every command and option says what it is, in a sentence.
#[test]
fn everything_that_can_be_typed_is_explained() {
    let mut commands = vec![Cli::command()];
    while let Some(command) = commands.pop() {
        let name = command.get_name().to_owned();
        let about = command.get_about().map(ToString::to_string);
        assert!(about.is_some_and(|about| about.len() > 15), "{name}");
        for argument in command.get_arguments() {
            let id = argument.get_id();
            let help = argument.get_help().map(ToString::to_string);
            assert!(help.is_some_and(|help| help.len() > 10), "{name} {id}");
        }
        commands.extend(command.get_subcommands().cloned());
    }
}
