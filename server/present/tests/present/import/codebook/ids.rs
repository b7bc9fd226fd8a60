//! Ids of a codebook that are used twice, or mean something else already.

use domain::survey::AskedOf;

use super::{Case, derived};

pub(super) const IDS: &[Case] = &[
    (
        |book| {
            let again = book.questions[0].clone();
            book.questions.push(again);
        },
        "question target id",
        "id-en er brukt to ganger",
    ),
    (
        |book| {
            let again = book.chapters[0].clone();
            book.chapters.push(again);
        },
        "chapter all id",
        "id-en er brukt to ganger",
    ),
    (
        |book| {
            let again = book.wave.flags[0].clone();
            book.wave.flags.push(again);
        },
        "wave.flags partner id",
        "id-en er brukt to ganger",
    ),
    (
        |book| {
            "settles".clone_into(&mut book.wave.flags[0].id);
            book.questions[4].asked_of.municipality = Some(AskedOf::All);
        },
        "wave.flags settles id",
        "id-en er brukt to ganger",
    ),
    (
        |book| {
            book.derived = vec![derived("no", None)];
            "partner".clone_into(&mut book.derived[0].id);
        },
        "derived partner id",
        "id-en er brukt to ganger",
    ),
    (
        |book| "health".clone_into(&mut book.questions[3].items[1].id),
        "question extent item.health.id",
        "id-en er brukt to ganger",
    ),
    (
        |book| "yes".clone_into(&mut book.questions[4].options[1].id),
        "question deal option.yes.id",
        "id-en er brukt to ganger",
    ),
    (
        |book| "Råd".clone_into(&mut book.questions[5].id),
        "question Råd id",
        "id-en må være små bokstaver a–z, tall og _",
    ),
    (
        |book| String::new().clone_into(&mut book.questions[4].options[1].id),
        "question deal option.2.id",
        "id-en må være små bokstaver a–z, tall og _",
    ),
    (
        |book| "partner".clone_into(&mut book.questions[5].id),
        "question partner id",
        "et kjennetegn har denne id-en",
    ),
    (
        |book| "csv".clone_into(&mut book.questions[3].items[1].id),
        "question extent item.csv.id",
        "et delspørsmål kan ikke ha id-en csv, xlsx eller svg: det er navn på spørsmålets filer",
    ),
    (
        |book| "name".clone_into(&mut book.questions[5].id),
        "question name id",
        "en fast kolonne i filene heter det",
    ),
    (
        |book| "population".clone_into(&mut book.questions[5].id),
        "question population id",
        "en opplysning fra registeret heter det",
    ),
    (
        |book| "sort".clone_into(&mut book.questions[5].id),
        "question sort id",
        "adressene bruker ordet til noe annet",
    ),
    (
        |book| "population_from".clone_into(&mut book.questions[5].id),
        "question population_from id",
        "adressene bruker ordet til noe annet",
    ),
    (
        |book| {
            "by".clone_into(&mut book.wave.flags[0].id);
            book.questions[4].asked_of.municipality = Some(AskedOf::All);
        },
        "wave.flags by id",
        "adressene bruker ordet til noe annet",
    ),
];
