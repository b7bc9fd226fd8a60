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
        let told: Vec<String> = problem::sentences(&reading.problems, Lang::Nb);
        assert_eq!(told, [*sentence], "{query}");
        assert_eq!(reading.redirect(), None, "{query}");
        let used = Filter::read("region=nord", &world).filter.regions;
        assert_eq!(reading.filter.regions, used, "{query}");
    }
}

#[test]
fn keys_and_backgrounds_that_do_not_exist_are_told() {
    check(&[
        ("regoin=vest", "Filteret kjenner ikke nøkkelen «regoin»."),
        ("by=region", "Filteret kjenner ikke nøkkelen «by»."),
        ("signal=x", "Regelen «x» finnes ikke i undersøkelsen 2015."),
        (
            "priority=x",
            "«x» er ikke et område for «priority». Skriv tallene med sifre, det minste først, for eksempel 1000-5000, 1000- eller -5000.",
        ),
        (
            "list=1",
            "Nøkkelen «list» er satt av til oppfølging og kan ikke brukes ennå.",
        ),
        (
            "visited=2016",
            "Nøkkelen «visited» er satt av til oppfølging og kan ikke brukes ennå.",
        ),
        (
            "action=open",
            "Nøkkelen «action» er satt av til oppfølging og kan ikke brukes ennå.",
        ),
        (
            "unit=county",
            "«county» er ikke en verdi som «unit» kan ha.",
        ),
        (
            "region=Vest",
            "«Vest» er ikke en verdi som «region» kan ha.",
        ),
        (
            "size=0-2000",
            "«0-2000» er ikke en verdi som «size» kan ha.",
        ),
        ("settles=ja", "«ja» er ikke en verdi som «settles» kan ha."),
        (
            "answered=unknown",
            "«unknown» er ikke en verdi som «answered» kan ha.",
        ),
        ("page=0", "«0» er ikke en verdi som «page» kan ha."),
        ("page=%2B2", "«+2» er ikke en verdi som «page» kan ha."),
        (
            "unit=municipality&unit=district",
            "«unit» kan bare ha én verdi, så «district» er ikke brukt.",
        ),
        ("q=a&q=b", "«q» kan bare ha én verdi, så «b» er ikke brukt."),
        ("county=99", "Fylke «99» finnes ikke i undersøkelsen 2015."),
        (
            "number=9999",
            "Nummeret «9999» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "number=101",
            "Nummeret «101» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "number=030101",
            "Nummeret «030101» er en bydel, og utvalget gjelder kommuner.",
        ),
        ("wave=2016", "Det finnes ingen undersøkelse for «2016»."),
    ]);
}

#[test]
fn views_and_colours_that_do_not_exist_are_told() {
    check(&[
        ("view=globe", "«globe» er ikke en verdi som «view» kan ha."),
        (
            "colour=pink",
            "Spørsmålet «pink» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "colour=advice",
            "Kartet kan ikke farges etter «advice»: spørsmålet har flere svar, et tall eller en \
             tekst i undersøkelsen 2015.",
        ),
        (
            "colour=capacity.*",
            "Spørsmålet «capacity» har flere delspørsmål i undersøkelsen 2015. Velg ett av dem, \
             eller «capacity.*» for minst ett.",
        ),
    ]);
}

#[test]
fn questions_and_answers_that_do_not_exist_are_told() {
    check(&[
        (
            "answer=foo:yes",
            "Spørsmålet «foo» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "answer=capacity.foo:much",
            "Delspørsmålet «foo» under spørsmålet «capacity» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "answer=target:maybe",
            "Svaret «maybe» på spørsmålet «target» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "answer=target:_maybe",
            "Svaret «_maybe» på spørsmålet «target» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "answer=target:1-2",
            "Svaret «1-2» på spørsmålet «target» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "answer=percent:50",
            "Svaret «50» på spørsmålet «percent» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "answer=advice:yes",
            "Svaret «yes» på spørsmålet «advice» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "answer=target@2013:no",
            "Det finnes ingen undersøkelse for «2013».",
        ),
        (
            "answer=capacity:much",
            "Spørsmålet «capacity» har flere delspørsmål i undersøkelsen 2015. Velg ett av dem, \
             eller «capacity.*» for minst ett.",
        ),
        (
            "answer=target.*:no",
            "Spørsmålet «target» har ingen delspørsmål i undersøkelsen 2015.",
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
            "«0» er ikke et antall delspørsmål i «capacity». Det må være fra 1 til 3.",
        ),
        (
            "atleast=4:capacity.*:much",
            "«4» er ikke et antall delspørsmål i «capacity». Det må være fra 1 til 3.",
        ),
        (
            "same=capacity.*:much",
            "Vilkåret «same=capacity.*:much» er ikke skrevet riktig. Velg spørsmål og svar i filteret.",
        ),
        (
            "sort=foo",
            "Kolonnen «foo» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "cols=capacity",
            "Kolonnen «capacity» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "pick=foo",
            "Spørsmålet «foo» finnes ikke i undersøkelsen 2015.",
        ),
        (
            "pick.target=maybe",
            "Svaret «maybe» på spørsmålet «target» finnes ikke i undersøkelsen 2015.",
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
        let told: Vec<String> = problem::sentences(&reading.problems, Lang::Nb);
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
            "Filteret kjenner ikkje nøkkelen «regoin».",
            "The filter does not know the key “regoin”.",
        ),
        (
            "region=Vest",
            "«Vest» er ikkje ein verdi som «region» kan ha.",
            "“Vest” is not a value that “region” can have.",
        ),
        (
            "number=030101",
            "Nummeret «030101» er ein bydel, og utvalet gjeld kommunar.",
            "The number “030101” is a district, and the selection is of municipalities.",
        ),
        (
            "wave=2016",
            "Det finst inga undersøking for «2016».",
            "There is no survey for “2016”.",
        ),
        (
            "answer=capacity.foo:much",
            "Delspørsmålet «foo» under spørsmålet «capacity» finst ikkje i undersøkinga 2015.",
            "The item “foo” of the question “capacity” is not in the survey of 2015.",
        ),
        (
            "atleast=4:capacity.*:much",
            "«4» er ikkje eit tal på delspørsmål i «capacity». Det må vere frå 1 til 3.",
            "“4” is not a number of items in “capacity”. It must be from 1 to 3.",
        ),
    ] {
        let problems = Filter::read(query, &world).problems;
        for (lang, sentence) in [(Lang::Nn, nynorsk), (Lang::En, english)] {
            assert_eq!(problem::sentences(&problems, lang), [sentence], "{query}");
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
        problem::sentence(&reading.problems[0], Lang::Nb),
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
        problem::sentence(&reading.problems[0], Lang::Nb),
        "Filteret har 33 vilkår, og det kan ha høyst 32. De siste er ikke brukt."
    );
    assert_eq!(reading.filter.conditions(), CONDITIONS_MAX);
}

#[test]
fn without_a_wave_nothing_is_read() {
    let reading = Filter::read("region=nord", &World::default());
    assert_eq!(
        problem::sentence(&reading.problems[0], Lang::Nb),
        "Ingen undersøkelse er lagt inn ennå. Importer en undersøkelse først."
    );
    let selection = Selection::of(reading.filter, &World::default());
    assert_eq!(selection.count(), 0);
}
