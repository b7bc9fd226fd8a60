//! A municipality in another wave: its profile, its addresses, the way there, the map.

use domain::filter::{Filter, Selection};
use domain::municipality::UnitNumber;
use domain::world::World;
use kinds::{Lang, UnitType};
use view::profile::Profile;
use view::site::Elsewhere;

use super::told::scope;
use super::{ANSWERS, CODEBOOKS, Rows, case, rows, wave, world};

fn profile(world: &World, year: u16, number: &str) -> Profile {
    let scope = scope(world, year, Lang::Nb);
    let position = scope.wave.position(&number.parse().unwrap()).unwrap();
    let selection = Selection::of(Filter::all(year, UnitType::Municipality), world);
    let weights = content::similar().unwrap();
    present::profile::page(scope, position, &selection, weights, vec![])
}

/// What was answered in the wave before, and what that wave has of the unit.
fn before_and_kin(world: &World, year: u16, number: &str) -> (Option<String>, Vec<String>) {
    let page = profile(world, year, number);
    let chapters = page.chapters.iter();
    let mut lines = chapters.flat_map(|it| it.questions.iter().flat_map(|it| &it.lines));
    let before = lines.next().and_then(|line| line.before.clone());
    let kin = page.kin.iter().map(|line| {
        let units = line
            .units
            .iter()
            .map(|unit| format!(" {} <{}>", unit.text, unit.href));
        format!("{}{}", line.words, units.collect::<String>())
    });
    (before, kin.collect())
}

#[test]
fn a_profile_tells_what_was_answered_under_another_number_and_by_those_it_was_made_of() {
    let (answers, world) = case();
    let said = |yes: bool| if yes { "Ja" } else { "Nei" };
    let then = said(answers[0]["1601"]);
    assert_eq!(
        before_and_kin(&world, 2018, "5001"),
        (
            Some(format!("2015: {then}")),
            vec!["I 2015: 1601 Trondheim </kommuner/1601?wave=2015>".to_owned()]
        )
    );
    assert_eq!(
        before_and_kin(&world, 2018, "5054"),
        (
            Some("2015: Rissa ja, Leksvik nei".to_owned()),
            vec![
                "Slått sammen siden 2015 av: Rissa </kommuner/1624?wave=2015> \
                 Leksvik </kommuner/1718?wave=2015>"
                    .to_owned()
            ]
        )
    );
    for (year, number, kin) in [
        (
            2015,
            "1624",
            "I 2018 en del av: Indre Fosen </kommuner/5054?wave=2018>",
        ),
        (
            2015,
            "0720",
            "I 2018 delt mellom: Tønsberg </kommuner/0704?wave=2018> Sandefjord </kommuner/0710?wave=2018>",
        ),
        (2018, "0704", "Grensene er endret siden 2015."),
        (
            2018,
            "1841",
            "I 2015: 1841 Fauske </kommuner/1841?wave=2015>",
        ),
    ] {
        assert_eq!(before_and_kin(&world, year, number).1, [kin], "{number}");
    }
    assert!(before_and_kin(&world, 2018, "0101").1.is_empty());
}

/// Sandefjord of 2017 is all of two municipalities and the main part of a third.
#[test]
fn a_municipality_that_got_a_part_of_another_names_that_too() {
    let (mut answers, _) = case();
    for (number, yes) in [("0706", true), ("0719", false), ("0720", true)] {
        answers[0].insert(number.to_owned(), yes);
    }
    answers[1].insert("0710".to_owned(), true);
    assert_eq!(
        before_and_kin(&world(&answers), 2018, "0710"),
        (
            Some("2015: Sandefjord ja, Andebu nei, Stokke ja".to_owned()),
            vec![
                "Slått sammen siden 2015 av: Sandefjord </kommuner/0706?wave=2015> \
                 Andebu </kommuner/0719?wave=2015> Stokke </kommuner/0720?wave=2015>"
                    .to_owned()
            ]
        )
    );
}

/// Haram went into Ålesund in 2020 with four others, and left it again in 2024. Which of the five Haram of
/// today was, the numbers do not tell: it is a part of what they were together.
#[test]
fn a_municipality_that_left_a_merger_again_is_not_made_of_all_that_were_in_it() {
    let codebook = CODEBOOKS[1].replace("year = 2018", "year = 2024");
    let later = Rows::from([("1508".to_owned(), true)]);
    let waves = [
        wave(CODEBOOKS[0], &rows(ANSWERS[0])),
        wave(&codebook, &later),
    ];
    let world = World::with_names(waves, &content::also_called().unwrap());
    let five = "Ålesund </kommuner/1504?wave=2015> Ørskog </kommuner/1523?wave=2015> \
                Skodje </kommuner/1529?wave=2015> Haram </kommuner/1534?wave=2015> \
                Sandøy </kommuner/1546?wave=2015>";
    for number in ["1580", "1508"] {
        let told = format!("En del av det som i 2015 var: {five}");
        assert_eq!(before_and_kin(&world, 2024, number).1, [told], "{number}");
    }
    assert_eq!(
        profile(&world, 2024, "1580").silent.as_deref(),
        Some(
            "Kommunen er skilt ut siden 2015. Da svarte Ålesund, Ørskog, Skodje, Haram og Sandøy."
        )
    );
}

#[test]
fn a_silent_municipality_that_was_merged_is_told_by_those_it_was_made_of() {
    let (mut answers, _) = case();
    answers[1].remove("5054");
    answers[0].remove("1718");
    let world = world(&answers);
    let page = profile(&world, 2018, "5054");
    assert_eq!(
        page.silent.as_deref(),
        Some("I 2015 svarte Rissa, som den er slått sammen av.")
    );
    // Færder: none of those it was made of answered. Halden is what it was.
    for (number, told) in [
        (
            "0729",
            "Det kom heller ikke svar i 2015 fra kommunene den er slått sammen av.",
        ),
        ("0101", "Det kom heller ikke svar i 2015."),
    ] {
        assert_eq!(profile(&world, 2018, number).silent.as_deref(), Some(told));
    }
}

#[test]
fn a_number_that_no_unit_has_to_itself_leads_to_its_parts() {
    let (_, world) = case();
    let parts = |year: u16, number: &str| {
        let number: UnitNumber = number.parse().unwrap();
        let page = present::lineage::parts(scope(&world, year, Lang::Nb), &number, vec![])?;
        let units = page.units.iter().map(|unit| unit.link.href.clone());
        Some((page.title, page.lead, units.collect::<Vec<_>>()))
    };
    let (title, lead, units) = parts(2015, "5054").unwrap();
    assert_eq!(title, "Indre Fosen (5054)");
    assert_eq!(
        lead,
        "Indre Fosen var ikke en egen kommune ennå i 2015. Området hørte da til disse kommunene:"
    );
    assert_eq!(
        units,
        ["/kommuner/1624?wave=2015", "/kommuner/1718?wave=2015"]
    );
    let (_, lead, units) = parts(2018, "0720").unwrap();
    assert_eq!(
        lead,
        "Stokke var ikke lenger en egen kommune i 2018. Området hørte da til disse kommunene:"
    );
    assert_eq!(
        units,
        ["/kommuner/0704?wave=2018", "/kommuner/0710?wave=2018"]
    );
    let (_, lead, units) = parts(2018, "1718").unwrap();
    assert!(lead.ends_with("denne kommunen:"), "{lead}");
    assert_eq!(units, ["/kommuner/5054?wave=2018"]);
    // One that has it to itself, here or in another year, is no matter of parts.
    for number in ["5001", "1601", "0101", "3001", "9999"] {
        assert_eq!(parts(2018, number), None, "{number}");
    }
}

#[test]
fn numbers_of_another_year_are_read_as_those_of_the_wave() {
    let (_, world) = case();
    for (asked, canonical) in [
        ("number=1601,0101&wave=2018", "number=0101,5001&wave=2018"),
        ("number=5001,5054&wave=2018", "number=5001,5054&wave=2018"),
        ("number=5001&wave=2015", "number=1601&wave=2015"),
    ] {
        let reading = Filter::read(asked, &world);
        assert_eq!(reading.problems, [], "{asked}");
        assert_eq!(reading.filter.to_query(), canonical);
    }
    let merged = Filter::read("number=5054&wave=2015", &world);
    assert_eq!(merged.problems.len(), 1);
}

#[test]
fn the_other_wave_is_led_to_by_whatever_number() {
    let (_, world) = case();
    let elsewhere = |year: u16, number: &str| -> Elsewhere {
        let scope = scope(&world, year, Lang::Nb);
        let mut site = present::site::site(scope, &format!("/kommuner/{number}"));
        site.elsewhere.remove(0)
    };
    for (year, number, there, words) in [
        (2018, "5001", true, None),
        (2018, "5054", true, Some("(slått sammen)")),
        (2015, "0720", true, Some("(delt)")),
        (2015, "1718", true, Some("(slått sammen)")),
        (2015, "0101", true, None),
        // A page of parts: the other wave has the number itself.
        (2015, "5054", true, None),
        (2015, "9999", false, Some("Ikke med i 2018")),
    ] {
        let found = elsewhere(year, number);
        assert_eq!(
            (found.there, found.words.as_deref()),
            (there, words),
            "{year} {number}"
        );
    }
}

#[test]
fn region_and_county_are_those_of_the_waves_own_register() {
    let (_, world) = case();
    let county = |year: u16, number: &str| {
        let wave = world.wave(year).unwrap();
        let position = wave.position(&number.parse().unwrap()).unwrap();
        wave.units()[position].county.name.clone()
    };
    assert_eq!(county(2015, "1601"), "Sør-Trøndelag");
    assert_eq!(county(2018, "5001"), "Trøndelag");
    let both = Filter::read("county=50&wave=2018", &world);
    assert_eq!(Selection::of(both.filter, &world).count(), 47);
}

#[test]
fn a_map_says_what_its_borders_do_not_show() {
    let (_, world) = case();
    let borders = content::borders().unwrap();
    let municipal = borders.iter().find(|it| it.unit == UnitType::Municipality);
    let edition = municipal.unwrap().later(world.lineage(), 2018);
    let scope = scope(&world, 2018, Lang::Nb);
    let drawn = present::map::draw(&edition, scope.wave, None);
    assert_eq!(drawn.sheet.shapes.len(), 422);
    assert_eq!(
        drawn.source(scope),
        "Kommunegrenser 01.01.2015: © Kartverket (CC BY 4.0), forenklet. \
         Grensene i 2018 er laget av dem fra 2015: kommuner som er slått sammen, er tegnet som én. \
         Den delen av Stokke som gikk til Tønsberg i 2017, er tegnet som en del av Sandefjord."
    );
}
