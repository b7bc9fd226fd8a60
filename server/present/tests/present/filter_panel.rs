//! What pages make of a filter: chips, facets, drill-down links and columns.

use domain::column::ListColumn;
use domain::filter::{Draft, Filter, Key, Page, Selection};
use domain::tabulate::{Dimension, distribute, state};
use domain::world::World;
use kinds::{AnswerStatus, Lang, Region, UnitType};
use present::filter::facets::{self, FacetValue};
use present::filter::{chips, picked};

use crate::small::world;

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn each_condition_is_a_chip_in_words_that_leads_to_the_filter_without_it() {
    let world = world();
    let cases = [
        ("region=nord,vest", "Region: Nord eller Vest"),
        ("county=18", "Fylke: Fylke 18"),
        ("number=0101,1804", "Kommune: Halden eller Bodø"),
        ("number=0101,1201,1804,1833,1902", "Kommune: 5 valgte"),
        ("language=nb", "Målform: bokmål"),
        (
            "size=0-1999,2000-4999",
            "Innbyggere: under 2\u{a0}000 eller 2\u{a0}000–4\u{a0}999",
        ),
        ("centrality=least", "Sentralitet: minst sentral"),
        ("share=5-10", "Innvandrerandel: 5–10\u{a0}%"),
        ("population=10000-", "Innbyggere: minst 10\u{a0}000"),
        ("immigrants=-500", "Innvandrere: høyst 500"),
        ("share_percent=5.5-10", "Innvandrerandel: 5,5–10\u{a0}%"),
        ("settled=4-4", "Bosatte flyktninger: 4"),
        ("settles=yes", "Bosetter flyktninger: ja"),
        ("host=no,unknown", "Vertskommune: nei eller ukjent"),
        ("partner=yes", "Samarbeidskommune: ja"),
        ("answered=no", "Svarte på undersøkelsen: nei"),
        (
            "answer=barriers:housing,work",
            "barriers: housing eller work",
        ),
        ("answer=!target:yes", "target: svarte noe annet enn yes"),
        (
            "answer=target@2014:no,_unanswered",
            "target (2014): no eller ikke besvart",
        ),
        ("answer=percent:50-", "percent: minst 50\u{a0}%"),
        ("answer=capacity.school:little", "capacity – school: little"),
        (
            "answer=capacity.*:little",
            "capacity – minst ett delspørsmål: little",
        ),
        (
            "atleast=2:capacity.*:little",
            "capacity: little på minst 2 delspørsmål",
        ),
        (
            "same=importance.*:high~capacity.*:little",
            "Samme delspørsmål: «importance» high og «capacity» little",
        ),
        ("q=Bod", "Søk: «Bod»"),
    ];
    let all: Vec<&str> = cases
        .iter()
        .filter(|(query, _)| !query.starts_with("number=0101,1201"))
        .map(|(query, _)| *query)
        .collect();
    let whole = Filter::read(&format!("{}&page=3", all.join("&")), &world);
    assert_eq!(whole.problems, []);
    assert_eq!(
        chips::chips(&whole.filter, Lang::Nb, &world).len(),
        all.len()
    );
    assert_eq!(whole.filter.conditions(), all.len());
    for (query, label) in cases {
        let filter = Filter::read(query, &world).filter;
        let chips = chips::chips(&filter, Lang::Nb, &world);
        let labels: Vec<String> = chips.iter().map(chips::Chip::label).collect();
        assert_eq!(labels, [label]);
        assert_eq!(chips[0].without.to_query(), "wave=2015", "{query}");
    }
    for chip in chips::chips(&whole.filter, Lang::Nb, &world) {
        assert_eq!(chip.without.conditions(), all.len() - 1, "{}", chip.label());
        assert_eq!(chip.without.page, Page::Number(1));
    }
    assert_eq!(whole.filter.cleared().conditions(), 0);
}

#[test]
fn a_facet_counts_within_the_other_filters() {
    let world = world();
    let filter = Filter::read("region=nord&settles=yes,no", &world).filter;
    let facets = facets::facets(&Selection::of(filter, &world), Lang::Nb, &world);
    let keys: Vec<&str> = facets.iter().map(|facet| facet.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "region",
            "county",
            "language",
            "size",
            "centrality",
            "share",
            "settles",
            "host",
            "partner",
            "answered",
            "visited",
            "action"
        ]
    );
    let counts = |key: &str| {
        let facet = facets.iter().find(|facet| facet.key == key).unwrap();
        let text = |v: &FacetValue| {
            let tick = if v.selected { "x" } else { "" };
            format!("{}{tick} {}", v.label, v.count)
        };
        facet.values.iter().map(text).collect::<Vec<_>>().join(", ")
    };
    // The other region is counted among those that settle or not; Tromsø is neither.
    assert_eq!(counts("region"), "Nordx 2, Vest 1, Øst 1");
    assert_eq!(counts("settles"), "Jax 1, Neix 1, Ukjent 1");
    assert_eq!(
        counts("county"),
        "Fylke 01 0, Fylke 12 0, Fylke 18 2, Fylke 19 0"
    );
    assert_eq!(counts("answered"), "Ja 2, Nei 0");
    assert_eq!(counts("host"), "Ja 1, Nei 0, Ukjent 1");
}

#[test]
fn each_count_of_a_facet_is_what_choosing_the_value_gives() {
    let world = world();
    for query in [
        "",
        "region=nord",
        "answered=yes&host=yes,no",
        "unit=district",
        "answer=target:no",
    ] {
        let filter = Filter::read(query, &world).filter;
        let selection = Selection::of(filter.clone(), &world);
        for facet in facets::facets(&selection, Lang::Nb, &world) {
            for value in facet.values {
                let key = filter.keys().into_iter().find(|key| {
                    let without = filter.without(key).to_query();
                    !without.contains(&format!("{}=", facet.key))
                        && filter.to_query().contains(&format!("{}=", facet.key))
                });
                let others = key.map_or_else(|| filter.clone(), |key| filter.without(&key));
                let chosen = format!("{}&{}={}", others.to_query(), facet.key, value.id);
                let chosen = Filter::read(&chosen, &world);
                assert_eq!(chosen.problems, []);
                let count = Selection::of(chosen.filter, &world).count();
                assert_eq!(count, value.count, "{query} {} {}", facet.key, value.id);
            }
        }
    }
}

fn draft(text: &str, world: &World) -> Draft {
    let reading = Filter::read(&format!("pick={text}"), world);
    assert_eq!(reading.problems, [], "{text}");
    reading.pick.unwrap()
}

#[test]
fn a_condition_is_built_anew_from_what_it_was_and_gives_what_it_gave() {
    let world = world();
    for query in [
        "answer=target:no",
        "answer=!target:no,_unanswered",
        "answer=target@2014:no",
        "answer=!capacity.*:much",
        "answer=capacity.*:much,little",
        "answer=percent:50-",
        "atleast=2:capacity.*:little,not_a_host",
        "same=importance.*:high~capacity.*:little",
    ] {
        let filter = Filter::read(&format!("region=nord,vest,ost&{query}"), &world).filter;
        let key = filter.keys().into_iter().find(Key::is_on_answers).unwrap();
        let built = Draft::of(&filter, &key).unwrap();
        let without = filter.without(&key);
        assert_eq!(draft(&built.to_string(), &world), built, "{query}");
        assert_eq!(built.added_to(&without, &world), Some(filter.clone()));
        let all = Selection::of(without, &world);
        let picked = picked::picked(&all, &built, Lang::Nb, &world).unwrap();
        assert_eq!(picked.gives, Some(Selection::of(filter, &world).count()));
    }
    let all = Selection::of(Filter::all(2015, UnitType::Municipality), &world);
    for unfinished in [
        "target",
        "importance.*:high~",
        "importance.*:high~capacity.*",
    ] {
        let unfinished = draft(unfinished, &world);
        let picked = picked::picked(&all, &unfinished, Lang::Nb, &world).unwrap();
        assert_eq!(picked.gives, None);
        for value in picked.other_values {
            let same = format!("same={unfinished}:{}", value.id);
            let count = Selection::of(Filter::read(&same, &world).filter, &world).count();
            assert_eq!(value.count, count, "{same}");
        }
    }
}

#[test]
fn a_picked_item_counts_what_each_value_would_leave() {
    let world = world();
    for (query, item) in [
        ("", "target"),
        ("region=nord", "target"),
        ("", "capacity.school"),
        ("answered=yes", "capacity.*"),
        ("", "percent"),
        ("", "advice"),
        ("", "barriers"),
        ("", "target@2014"),
    ] {
        let filter = Filter::read(query, &world).filter;
        let selection = Selection::of(filter.clone(), &world);
        let picked = picked::picked(&selection, &draft(item, &world), Lang::Nb, &world).unwrap();
        assert!(!picked.values.is_empty());
        for value in picked.values {
            let with = format!("{}&answer={item}:{}", filter.to_query(), value.id);
            let reading = Filter::read(&with, &world);
            assert_eq!(reading.problems, [], "{with}");
            let count = Selection::of(reading.filter, &world).count();
            assert_eq!(count, value.count, "{with}");
        }
    }
    let all = Selection::of(Filter::all(2015, UnitType::Municipality), &world);
    let percent = picked::picked(&all, &draft("percent", &world), Lang::Nb, &world).unwrap();
    assert_eq!(percent.limits, Some((0, 100)));
    let labels: Vec<&str> = percent.values.iter().map(|v| v.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Besvart",
            "Ikke besvart",
            "Ikke spurt",
            "Svarte ikke på undersøkelsen"
        ]
    );
    for unknown in ["foo", "capacity"] {
        let reading = Filter::read(&format!("pick={unknown}"), &world);
        assert_eq!(reading.pick, None, "{unknown}");
        assert_eq!(reading.problems.len(), 1, "{unknown}");
    }
}

#[test]
fn every_cell_of_a_breakdown_leads_to_as_many_as_it_says() {
    let world = world();
    let wave = world.wave(2015).unwrap();
    let all = Selection::of(Filter::all(2015, UnitType::Municipality), &world);
    let select = |filter: &Filter| Selection::of(filter.clone(), &world);
    for column in wave.codebook().columns() {
        for dimension in Dimension::all(wave) {
            for (_, group) in all.groups(wave, &dimension) {
                assert_eq!(select(group.filter()), group);
                let (within, group) = (group.filter(), group.units());
                let counts = distribute(wave, column, group);
                for (option, count) in counts.counts.iter().enumerate() {
                    let cell = within.with_options(column, &[option], &world);
                    assert_eq!(select(&cell).count(), *count);
                    assert_eq!(Filter::read(&cell.to_query(), &world).filter, cell);
                }
                for kind in [
                    AnswerStatus::Counted,
                    AnswerStatus::NotAnswered,
                    AnswerStatus::NotAsked,
                    AnswerStatus::NoResponse,
                ] {
                    let cell = select(&within.with_state(column, kind, &world));
                    let same = |p: &usize| state(wave, column, *p) == kind;
                    let expected: Vec<usize> = group.ones().filter(same).collect();
                    assert_eq!(
                        cell.units().ones().collect::<Vec<_>>(),
                        expected,
                        "{kind:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn other_pages_of_the_same_list() {
    let world = world();
    let filter = Filter::read("region=nord&number=1804&page=2", &world).filter;
    for (changed, query) in [
        (
            filter.with_page(Page::All),
            "region=nord&number=1804&page=all&wave=2015",
        ),
        (
            filter.with_page(Page::All).with_sort("population", true),
            "region=nord&number=1804&sort=-population&page=all&wave=2015",
        ),
        (
            filter.with_region(Region::Vest),
            "region=vest&number=1804&wave=2015",
        ),
        (
            filter.with_unit(UnitType::District),
            "unit=district&region=nord&wave=2015",
        ),
        (
            filter.in_wave(2014, &world).filter,
            "region=nord&number=1804&page=2&wave=2014",
        ),
    ] {
        assert_eq!(changed.to_query(), query);
    }
    assert_eq!(
        filter.href("/kommuner"),
        "/kommuner?region=nord&number=1804&page=2&wave=2015"
    );
    assert_eq!(
        Filter::picking(&filter.cleared().href("/kommuner"), "target"),
        "/kommuner?pick=target&wave=2015"
    );
    assert_eq!(
        chips::in_one_line(
            &filter.without(&domain::filter::Key::Number),
            Lang::Nb,
            &world
        ),
        "Kommuner. Region: Nord."
    );
}

#[test]
fn a_condition_on_an_answer_adds_its_column() {
    let world = world();
    let codebook = &world.wave(2015).unwrap().codebook();
    for (query, columns) in [
        ("", "number name region population share_percent answered"),
        ("cols=name,target", "number name target"),
        // All of them answered no: a column would say so in every row.
        ("cols=name&answer=target:no", "number name"),
        (
            "cols=name&answer=target:yes,no&answer=capacity.*:much&answer=barriers@2014:work",
            "number name target capacity.*:much",
        ),
        ("cols=name&answer=!capacity.*:much", "number name"),
        (
            "cols=name&answer=!capacity.school:much&answer=barriers:work",
            "number name capacity.school barriers",
        ),
        (
            "cols=name&atleast=2:capacity.*:little&same=importance.*:high~capacity.*:little",
            "number name capacity.*:little importance.*:high~capacity.*:little",
        ),
        (
            "region=nord",
            "number name population share_percent answered",
        ),
        (
            "region=nord,vest&answered=no",
            "number name region population share_percent",
        ),
    ] {
        let shown = Filter::read(query, &world).filter.columns(&world);
        let ids: Vec<String> = shown.iter().map(|c: &ListColumn| c.id(codebook)).collect();
        assert_eq!(ids.join(" "), columns, "{query}");
    }
}
