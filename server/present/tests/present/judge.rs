//! What is judged on the page of a question: read, printed, refused, and the same all over the page.

use domain::analysis::groups::compare;
use domain::filter::{Filter, Selection};
use domain::survey::Base;
use domain::tabulate::Dimension;
use domain::world::World;
use kinds::Lang;
use present::question::{AskedQuestion, KEYS, asked_page};
use present::{Scope, drawing, judge};
use view::question::QuestionPage;

/// The page of a question, and what could not be used of its address.
fn page(world: &World, id: &str, query: &str) -> (QuestionPage, Vec<String>) {
    let reading = Filter::read_with(query, world, KEYS);
    let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
    let column = scope.wave.codebook().column(id).unwrap();
    let question = &scope.wave.codebook().questions[column.question];
    let (judged, problems) = judge::read(question, &reading, Lang::Nb);
    let selection = Selection::of(reading.filter.clone(), world);
    let by = Dimension::from_id(scope.wave, reading.extra("by").unwrap_or("region")).unwrap();
    let asked = AskedQuestion {
        selection: &selection,
        column,
        by: &by,
        judged: &judged,
    };
    (asked_page(scope, asked, vec![]), problems)
}

/// Every option of every question of the demo wave, by itself: shares and verdicts are the analysis's,
/// and the address leads back to the same.
#[test]
fn every_option_can_be_judged() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let everyone = Selection::of(Filter::read("", &world).filter, &world);
    let mut judged = 0;
    for column in wave.codebook().columns() {
        let id = wave.codebook().column_id(column);
        let question = &wave.codebook().questions[column.question];
        for option in question.options_inside() {
            let asked = &question.options[option];
            let (page, problems) = page(&world, &id, &format!("judge={}", asked.id));
            assert_eq!(problems, Vec::<String>::new());
            let breakdown = page.breakdown.as_ref().unwrap();
            assert_eq!(breakdown.measured, asked.wording.nb);
            let found = compare(wave, column, &[option], &Dimension::Region, &everyone);
            for (row, group) in breakdown.groups.iter().zip(&found.groups) {
                let part = group.difference.group;
                assert_eq!((row.headline.count, row.headline.n), (part.count, part.n));
                let verdict = row.judged.as_ref().unwrap().verdict;
                assert_eq!(verdict, group.difference.verdict, "{id} {}", asked.id);
            }
            let headline = question.headline_options() == [option];
            assert_eq!(page.href.contains("judge="), !headline, "{}", page.href);
            assert_eq!(breakdown.judge.usual.is_none(), headline);
            for href in [
                &page.csv_href,
                &page.xlsx_href,
                page.svg_href.as_ref().unwrap(),
            ] {
                assert_eq!(href.contains(&format!("judge={}&", asked.id)), !headline);
            }
            assert!(drawing::breakdown(&page).is_some());
            judged += 1;
        }
    }
    assert!(judged > 100, "{judged}");
}

#[test]
fn a_sum_is_read_in_any_order_and_printed_in_the_codebooks() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let codebook = wave.codebook();
    let column = codebook.columns().find(|column| {
        let question = &codebook.questions[column.question];
        question.options_inside().len() > 3 && question.headline_options() != [2, 3]
    });
    let column = column.unwrap();
    let (id, question) = (
        codebook.column_id(column),
        &codebook.questions[column.question],
    );
    let [first, second] = [2, 3].map(|place| &question.options[place]);
    let canonical = format!("judge={},{}&wave=2015", first.id, second.id);
    for query in [
        format!("judge={},{}", second.id, first.id),
        format!("judge={}&judge={}", second.id, first.id),
        format!("judge={0},{1},{0},", first.id, second.id),
        canonical.clone(),
    ] {
        let reading = Filter::read_with(&query, &world, KEYS);
        let scope = Scope::of(&world, &reading.filter, Lang::Nb).unwrap();
        let printed = judge::canonical(scope, column, &reading).unwrap();
        assert_eq!(printed, canonical, "{query}");
        let (page, _) = page(&world, &id, &query);
        assert_eq!(page.href, format!("/sporsmal/{id}?{canonical}"));
        let told = page.breakdown.unwrap().measured;
        assert!(
            told.starts_with(&first.wording.nb) && told.contains(" eller "),
            "{told}"
        );
    }
    // The headline, however it is asked for, is not printed; nor is the usual breakdown.
    let usual = question.headline_options();
    let ids: Vec<&str> = usual
        .iter()
        .rev()
        .map(|it| &*question.options[*it].id)
        .collect();
    let query = format!("by=region&judge={}", ids.join(","));
    let reading = Filter::read_with(&query, &world, KEYS);
    let scope = Scope::of(&world, &reading.filter, Lang::Nb).unwrap();
    assert_eq!(
        judge::canonical(scope, column, &reading).unwrap(),
        "wave=2015"
    );
}

#[test]
fn what_cannot_be_judged_is_told_with_what_to_do() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let codebook = wave.codebook();
    let told = |id: &str, query: &str| {
        let reading = Filter::read_with(query, &world, KEYS);
        let scope = Scope::of(&world, &reading.filter, Lang::Nb).unwrap();
        let column = codebook.column(id).unwrap();
        assert_eq!(judge::canonical(scope, column, &reading), None, "{query}");
        let (page, problems) = page(&world, id, query);
        assert!(!page.href.contains("judge="), "{}", page.href);
        problems.join(" ")
    };
    let unknown = told("result_target", "judge=yes_with_national_register");
    assert!(
        unknown.contains("er ikke et alternativ i dette spørsmålet"),
        "{unknown}"
    );
    assert!(unknown.contains("Velg «Ja» eller «Nei»"), "{unknown}");
    let outside = codebook.columns().find_map(|column| {
        let options = &codebook.questions[column.question].options;
        let option = options.iter().find(|option| option.base != Base::Inside)?;
        Some((codebook.column_id(column), option.id.clone()))
    });
    let (id, option) = outside.unwrap();
    let outside = told(&id, &format!("judge={option}"));
    assert!(outside.contains("regnes ikke med i N"), "{outside}");
    let number = told("result_target_percent", "judge=yes");
    assert!(number.contains("har ingen alternativer"), "{number}");
}
