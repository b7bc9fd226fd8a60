//! What cannot be used of a query is told in a sentence, and the rest is used; and the limits.

use domain::filter::{CONDITIONS_MAX, Filter, QUERY_BYTES_MAX, Selection};
use domain::world::World;
use kinds::Lang;
use present::words::filter::problem;

use crate::small::world;

/// Each query gives exactly this sentence, does not redirect, and keeps the region beside it.
fn check(cases: &[(&str, &str)]) {
    let world = world();
    for (query, sentence) in cases {
        let reading = Filter::read(&format!("region=nord&{query}"), &world);
        let told: Vec<String> = problem::sentences(&reading.problems, &world, Lang::Nb);
        assert_eq!(told, [*sentence], "{query}");
        assert_eq!(reading.redirect(), None, "{query}");
        let used = Filter::read("region=nord", &world).filter.regions;
        assert_eq!(reading.filter.regions, used, "{query}");
    }
}

#[test]
fn keys_and_backgrounds_that_do_not_exist_are_told() {
    check(&[
        (
            "regoin=vest",
            "Lenken har et filter vi ikke kjenner: «regoin».",
        ),
        ("by=region", "Lenken har et filter vi ikke kjenner: «by»."),
        ("signal=x", "Signalet «x» finnes ikke i undersøkelsen 2015."),
        (
            "priority=x",
            "«x» er ikke et område for «priority». Skriv tallene med sifre, det minste først, for eksempel 1000-5000, 1000- eller -5000.",
        ),
        (
            "list=1",
            "Listen i lenken er slettet eller ikke delt med deg, og er ikke brukt.",
        ),
        (
            "unit=county",
            "«county» er ikke blant valgene for «unit». Velg på nytt i filteret.",
        ),
        (
            "region=Vest",
            "«Vest» er ikke blant valgene for «region». Velg på nytt i filteret.",
        ),
        (
            "size=0-2000",
            "«0-2000» er ikke blant valgene for «size». Velg på nytt i filteret.",
        ),
        (
            "settles=ja",
            "«ja» er ikke blant valgene for «settles». Velg på nytt i filteret.",
        ),
        (
            "answered=unknown",
            "«unknown» er ikke blant valgene for «answered». Velg på nytt i filteret.",
        ),
    ]);
}

#[test]
fn pages_and_units_that_do_not_exist_are_told() {
    check(&[
        (
            "page=0",
            "«0» er ikke blant valgene for «page». Velg på nytt i filteret.",
        ),
        (
            "page=%2B2",
            "«+2» er ikke blant valgene for «page». Velg på nytt i filteret.",
        ),
        (
            "unit=municipality&unit=district",
            "«unit» kan bare ha én verdi, så «district» er ikke brukt.",
        ),
        ("q=a&q=b", "«q» kan bare ha én verdi, så «b» er ikke brukt."),
        (
            "county=99",
            "Det fantes ikke noe fylke med nummeret 99 i 2015. Velg fylke i filteret.",
        ),
        (
            "number=9999",
            "Ingen kommune eller bydel hadde nummeret 9999 i 2015. Søk på navnet eller et annet nummer.",
        ),
        (
            "number=101",
            "Ingen kommune eller bydel hadde nummeret 101 i 2015. Søk på navnet eller et annet nummer.",
        ),
        (
            "number=030101",
            "030101 er en bydel, og listen viser kommuner. Velg «Bydeler i Oslo».",
        ),
        (
            "wave=2016",
            "Det finnes ingen undersøkelse fra «2016». Velg mellom 2014 og 2015.",
        ),
    ]);
}

#[test]
fn views_and_colours_that_do_not_exist_are_told() {
    check(&[
        (
            "view=globe",
            "«globe» er ikke blant valgene for «view». Velg på nytt i filteret.",
        ),
        (
            "colour=pink",
            "Det finnes ikke noe spørsmål som heter «pink». Velg spørsmål i filteret.",
        ),
        (
            "colour=advice",
            "Kartet kan ikke farges etter spørsmålet om advice: det har flere svar, et tall eller en \
             tekst i 2015.",
        ),
        (
            "colour=capacity.*",
            "Spørsmålet om capacity har flere delspørsmål i undersøkelsen 2015. Velg ett av dem, \
             eller «capacity.*» for minst ett.",
        ),
    ]);
}

#[test]
fn questions_and_answers_that_do_not_exist_are_told() {
    check(&[
        (
            "answer=foo:yes",
            "Det finnes ikke noe spørsmål som heter «foo». Velg spørsmål i filteret.",
        ),
        (
            "answer=capacity.foo:much",
            "Delspørsmålet «foo» ble ikke stilt i spørsmålet om capacity i 2015.",
        ),
        (
            "answer=target:maybe",
            "«maybe» er ikke blant svarene på spørsmålet om target i 2015.",
        ),
        (
            "answer=target:_maybe",
            "«_maybe» er ikke blant svarene på spørsmålet om target i 2015.",
        ),
        (
            "answer=target:1-2",
            "«1-2» er ikke blant svarene på spørsmålet om target i 2015.",
        ),
        (
            "answer=percent:50",
            "«50» er ikke blant svarene på spørsmålet om percent i 2015.",
        ),
        (
            "answer=advice:yes",
            "«yes» er ikke blant svarene på spørsmålet om advice i 2015.",
        ),
        (
            "answer=target@2013:no",
            "Det finnes ingen undersøkelse fra «2013». Velg mellom 2014 og 2015.",
        ),
        (
            "answer=advice@2014:_answered",
            "Spørsmålet om advice var et annet i 2014, så svarene derfra kan ikke velge her. Se undersøkelsen 2014 for dem.",
        ),
        (
            "answer=capacity:much",
            "Spørsmålet om capacity har flere delspørsmål i undersøkelsen 2015. Velg ett av dem, \
             eller «capacity.*» for minst ett.",
        ),
        (
            "answer=target.*:no",
            "Spørsmålet om target har ingen delspørsmål i undersøkelsen 2015.",
        ),
    ]);
}

#[test]
fn conditions_written_wrong_are_told() {
    check(&[
        (
            "answer=target",
            "Vilkåret «answer=target» er ikke skrevet riktig. Velg spørsmål og svar i filteret.",
        ),
        (
            "answer=target:",
            "Vilkåret «answer=target:» er ikke skrevet riktig. Velg spørsmål og svar i filteret.",
        ),
        (
            "atleast=2",
            "Vilkåret «atleast=2» er ikke skrevet riktig. Velg spørsmål og svar i filteret.",
        ),
        (
            "atleast=2:capacity.school:much",
            "Vilkåret «atleast=2:capacity.school:much» er ikke skrevet riktig. Velg spørsmål og svar i filteret.",
        ),
        (
            "atleast=0:capacity.*:much",
            "«0» er ikke et antall delspørsmål i spørsmålet om capacity. Det må være fra 1 til 3.",
        ),
        (
            "atleast=4:capacity.*:much",
            "«4» er ikke et antall delspørsmål i spørsmålet om capacity. Det må være fra 1 til 3.",
        ),
        (
            "same=capacity.*:much",
            "Vilkåret «same=capacity.*:much» er ikke skrevet riktig. Velg spørsmål og svar i filteret.",
        ),
        (
            "sort=foo",
            "Listen har ingen kolonne som heter «foo». Velg kolonner på nytt.",
        ),
        (
            "cols=capacity",
            "Listen har ingen kolonne for capacity: det ble ikke spurt slik i 2015.",
        ),
        (
            "pick=foo",
            "Det finnes ikke noe spørsmål som heter «foo». Velg spørsmål i filteret.",
        ),
        (
            "pick.target=maybe",
            "«maybe» er ikke blant svarene på spørsmålet om target i 2015.",
        ),
    ]);
}

#[test]
fn a_range_that_is_none_is_told() {
    let world = world();
    for query in [
        "population=5",
        "population=-",
        "population=9-5",
        "population=1,5-",
        "share_percent=1.2345-",
        "population_from=10.000",
        "population_from=9&population_to=5",
        "settled_to=mange",
        "pick_from.percent=x",
    ] {
        let reading = Filter::read(query, &world);
        let told: Vec<String> = problem::sentences(&reading.problems, &world, Lang::Nb);
        assert!(!told.is_empty(), "{query}");
        assert!(
            told.iter()
                .all(|told| told.contains("er ikke et område for «")),
            "{told:?}"
        );
    }
}

#[test]
fn problems_are_told_in_the_language_that_is_asked_for() {
    let world = world();
    for (query, nynorsk, english) in [
        (
            "regoin=vest",
            "Lenkja har eit filter vi ikkje kjenner: «regoin».",
            "The link has a filter we do not know: “regoin”.",
        ),
        (
            "region=Vest",
            "«Vest» er ikkje blant vala for «region». Vel på nytt i filteret.",
            "“Vest” is not among the choices for “region”. Choose again in the filter.",
        ),
        (
            "number=030101",
            "030101 er ein bydel, og lista viser kommunar. Vel «Bydelar i Oslo».",
            "030101 is a district, and the list shows municipalities. Choose “Districts of Oslo”.",
        ),
        (
            "wave=2016",
            "Det finst inga undersøking frå «2016». Vel mellom 2014 og 2015.",
            "There is no survey from “2016”. Choose between 2014 and 2015.",
        ),
        (
            "answer=capacity.foo:much",
            "Delspørsmålet «foo» vart ikkje stilt i spørsmålet om capacity i 2015.",
            "The item “foo” was not part of the question about capacity in 2015.",
        ),
        (
            "atleast=4:capacity.*:much",
            "«4» er ikkje eit tal på delspørsmål i spørsmålet om capacity. Det må vere frå 1 til 3.",
            "“4” is not a number of items in the question about capacity. It must be from 1 to 3.",
        ),
    ] {
        let problems = Filter::read(query, &world).problems;
        for (lang, sentence) in [(Lang::Nn, nynorsk), (Lang::En, english)] {
            assert_eq!(
                problem::sentences(&problems, &world, lang),
                [sentence],
                "{query}"
            );
        }
    }
}

#[test]
fn the_limits_hold_at_the_limit_and_break_one_past_it() {
    let world = world();
    let long = |bytes: usize| {
        let frame = "q=&wave=2015".len();
        format!("q={}&wave=2015", "a".repeat(bytes - frame))
    };
    let reading = Filter::read(&long(QUERY_BYTES_MAX), &world);
    assert_eq!(reading.problems, []);
    assert!(reading.canonical);
    let reading = Filter::read(&long(QUERY_BYTES_MAX + 1), &world);
    assert_eq!(
        problem::sentence(&reading.problems[0], &world, Lang::Nb),
        "Adressen er for lang: filteret er 4097 tegn, og det kan være høyst 4096. \
         Velg færre verdier."
    );
    assert_eq!(reading.filter, Filter::read("", &world).filter);
    // Short as given, but too long once it is percent-encoded.
    let reading = Filter::read(&format!("q={}", "ø".repeat(1_000)), &world);
    assert_eq!(reading.problems.len(), 1);

    let many = |conditions: usize| {
        let answers = (1..conditions).map(|to| format!("&answer=percent:0-{to}"));
        format!("region=nord{}", answers.collect::<String>())
    };
    let reading = Filter::read(&many(CONDITIONS_MAX), &world);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.filter.conditions(), CONDITIONS_MAX);
    let reading = Filter::read(&many(CONDITIONS_MAX + 1), &world);
    assert_eq!(
        problem::sentence(&reading.problems[0], &world, Lang::Nb),
        "Filteret har 33 vilkår, og det kan ha høyst 32. De siste er ikke brukt."
    );
    assert_eq!(reading.filter.conditions(), CONDITIONS_MAX);
}

/// What the one wave has and the other has not is told by its name, and not by its id.
#[test]
fn what_another_wave_has_is_told_by_its_name() {
    let world = demo::world(1).unwrap();
    for (query, sentence) in [
        (
            "answer=result_target:no&wave=2014",
            "Spørsmålet om resultatmål ble ikke stilt i 2014.",
        ),
        (
            "answer=usefulness.courses:good&wave=2014",
            "Spørsmålet om hjelp fra IMDi ble ikke stilt i 2014.",
        ),
        (
            "cols=name,result_target&wave=2014",
            "Listen har ingen kolonne for resultatmål: det ble ikke spurt slik i 2014.",
        ),
        (
            "answer=result_target:no&colour=result_target&view=map&wave=2014",
            "Spørsmålet om resultatmål ble ikke stilt i 2014.",
        ),
    ] {
        let reading = Filter::read(query, &world);
        let told = problem::sentences(&reading.problems, &world, Lang::Nb);
        assert_eq!(told, [sentence], "{query}");
    }
}

#[test]
fn without_a_wave_nothing_is_read() {
    let reading = Filter::read("region=nord", &World::default());
    assert_eq!(
        problem::sentence(&reading.problems[0], &World::default(), Lang::Nb),
        "Ingen undersøkelse er lagt inn ennå. Importer en undersøkelse først."
    );
    let selection = Selection::of(reading.filter, &World::default());
    assert_eq!(selection.count(), 0);
}
