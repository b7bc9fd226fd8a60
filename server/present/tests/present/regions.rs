//! The regions against the country on the demo waves: every number is the analysis's, every link
//! opens as many as it says, and districts are in no region.

use content::indicators;
use domain::analysis::groups::compare;
use domain::analysis::ranking::rank_selection;
use domain::filter::{Filter, Selection};
use domain::indicator::Indicators;
use domain::tabulate::Dimension;
use domain::world::World;
use kinds::{Lang, Region, UnitType};
use present::Scope;
use present::regions::{KEYS, page};
use present::words::filter::problem;
use view::Share;
use view::regions::{IndicatorRow, RegionsPage};
use view::words::format;
use view::words::round::Percent;

use crate::links::listed;

fn world() -> World {
    demo::world(1).unwrap()
}

fn build(world: &World, query: &str) -> RegionsPage {
    let reading = Filter::read_with(query, world, KEYS);
    let problems = problem::sentences(&reading.problems, world, Lang::Nb);
    let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
    page(scope, &reading, scope.wave.content().indicators(), problems)
}

fn rows(page: &RegionsPage) -> Vec<&IndicatorRow> {
    page.groups.iter().flat_map(|group| &group.rows).collect()
}

/// Every number of the page with the address it leads to.
fn links(page: &RegionsPage) -> Vec<(usize, String)> {
    let mut links: Vec<(usize, String)> = Vec::new();
    let share = |share: &Share| (share.count, share.href.clone());
    for head in page.heads.iter().chain(&page.districts) {
        links.push((head.response.answered, head.link.href.clone()));
    }
    for row in rows(page) {
        links.push(share(&row.country));
        links.push((row.n.count, row.n.href.clone()));
        links.extend(row.cells.iter().map(|cell| share(&cell.share)));
        links.extend(row.districts.iter().map(share));
    }
    if let Some(section) = &page.size {
        links.push(share(&section.country));
        links.extend(section.rows.iter().map(|row| share(&row.raw)));
    }
    for ranking in &page.rankings {
        let answered = &ranking.respondents;
        links.push((answered.count, answered.href.clone()));
        for line in &ranking.lines {
            for ranked in [Some(&line.here), line.country.as_ref()]
                .into_iter()
                .flatten()
            {
                links.push((ranked.n.count, ranked.n.href.clone()));
            }
        }
    }
    for class in page.representativity.iter().flat_map(|it| &it.classes) {
        links.push(share(&class.gross));
        links.push(share(&class.net));
    }
    links.push((page.response.answered, page.answered_href.clone()));
    links
}

#[test]
fn every_number_opens_as_many_as_it_says() {
    let world = world();
    for query in [
        "",
        "justert=1",
        "region=nord&wave=2015",
        "justert=1&forhold=target&region=ost",
        "wave=2014",
    ] {
        let page = build(&world, query);
        assert_eq!(page.problems, Vec::<String>::new(), "{query}");
        let links = links(&page);
        assert!(links.len() > 40, "{query}: {}", links.len());
        for (count, href) in links {
            assert_eq!(listed(&world, &href), count, "{query}: {href}");
        }
    }
}

/// No cell is counted or judged by the page itself.
#[test]
fn cells_are_what_the_analysis_says() {
    let world = world();
    for (query, adjusted) in [("", false), ("justert=1", true)] {
        let page = build(&world, query);
        let shown = rows(&page);
        let file = indicators().unwrap().indicators;
        assert_eq!(shown.len(), file.len());
        let wave = world.wave(2015).unwrap();
        for (row, indicator) in shown.into_iter().zip(&file) {
            let fitted = indicator.fit(&world, wave).unwrap();
            let (column, options) = (fitted.column, &fitted.options);
            let region = Dimension::Region;
            let within = Selection::of(fitted.filter, &world);
            let found = compare(wave, column, options, &region, &within);
            assert_eq!(
                (row.country.count, row.country.n),
                (found.whole.count, found.whole.n)
            );
            assert_eq!(row.cells.len(), found.groups.len());
            for ((cell, group), region) in row.cells.iter().zip(&found.groups).zip(Region::ALL) {
                assert_eq!(group.value, region.id());
                let raw = group.difference;
                assert_eq!(
                    (cell.share.count, cell.share.n),
                    (raw.group.count, raw.group.n)
                );
                let (points, verdict) = if adjusted {
                    let effect = group.adjusted.effect;
                    (effect.map(|effect| effect.adjusted), group.adjusted.verdict)
                } else {
                    (raw.points, raw.verdict)
                };
                assert_eq!(cell.points, points.map(format::points), "{}", row.id);
                assert_eq!(cell.verdict, verdict, "{}", row.id);
            }
        }
    }
}

/// With the country's sizes on both sides, the shares differ by the adjusted difference.
#[test]
fn adjusted_shares_differ_by_the_adjusted_difference() {
    let world = world();
    let wave = world.wave(2015).unwrap();
    let mut tried = 0;
    for indicator in &indicators().unwrap().indicators {
        let fitted = indicator.fit(&world, wave).unwrap();
        let (column, options) = (fitted.column, &fitted.options);
        let region = Dimension::Region;
        let within = Selection::of(fitted.filter, &world);
        let found = compare(wave, column, options, &region, &within);
        for group in found.groups {
            let Some((own, others)) = group.adjusted.shares() else {
                continue;
            };
            let effect = group.adjusted.effect.unwrap();
            assert!(
                (own - others - effect.adjusted).abs() < 1e-12,
                "{}",
                indicator.id
            );
            tried += 1;
        }
    }
    assert!(tried > 60, "{tried}");
}

#[test]
fn districts_are_never_in_the_n_of_a_region() {
    let world = world();
    let wave = world.wave(2015).unwrap();
    let page = build(&world, "");
    let head = page.districts.as_ref().unwrap();
    assert!(
        head.link.href.contains("unit=district"),
        "{}",
        head.link.href
    );
    assert_eq!(head.response.invited, 15);
    let regions: usize = page.heads.iter().map(|head| head.response.invited).sum();
    assert_eq!(regions, 428);
    let mut asked = 0;
    for (row, indicator) in rows(&page)
        .into_iter()
        .zip(&indicators().unwrap().indicators)
    {
        let cells: usize = row.cells.iter().map(|cell| cell.share.n).sum();
        assert_eq!(cells, row.n.count, "{}", row.id);
        assert_eq!(row.country.n, row.n.count, "{}", row.id);
        let column = wave.codebook().column(&indicator.column).unwrap();
        let mut of_municipalities = wave.column(column).base.clone();
        of_municipalities.intersect_with(wave.units_of(UnitType::Municipality));
        assert!(
            row.n.count <= of_municipalities.count_ones(..),
            "{}",
            row.id
        );
        if let Some(share) = &row.districts {
            asked += 1;
            assert!(share.n <= 15 && share.href.contains("unit=district"));
        }
    }
    // Some questions go to the districts, and some do not.
    assert!(asked > 0 && asked < rows(&page).len(), "{asked}");
}

#[test]
fn rankings_are_found_by_their_points_and_hold_all_lines() {
    let world = world();
    let wave = world.wave(2015).unwrap();
    let country = build(&world, "");
    assert_eq!(country.rankings.len(), 2);
    let north = build(&world, "region=nord");
    for (whole, ranking) in country.rankings.iter().zip(&north.rankings) {
        let question = wave.codebook().question_index(&ranking.id).unwrap();
        let all = Selection::of(Filter::all(2015, UnitType::Municipality), &world);
        let found = rank_selection(wave, question, &all).unwrap();
        assert_eq!(whole.lines.len(), found.lines.len());
        for (line, known) in whole.lines.iter().zip(found.by_rank()) {
            assert_eq!(line.here.rank, known.standing.map(|it| it.rank));
            assert_eq!(line.here.sum, known.score.sum);
            assert!(line.country.is_none());
        }
        // The region stands beside the country's own ranks.
        for line in &ranking.lines {
            let same = whole
                .lines
                .iter()
                .find(|it| it.label.text == line.label.text);
            let beside = line.country.as_ref().unwrap();
            assert_eq!(beside.rank, same.unwrap().here.rank);
            assert!(line.here.n.count < beside.n.count);
        }
    }
    assert!(build(&world, "wave=2014").rankings.is_empty());
}

#[test]
fn what_the_address_cannot_mean_is_told_and_the_rest_is_shown() {
    let world = world();
    for (query, told) in [
        ("justert=ja", "justert"),
        ("forhold=finnes_ikke", "finnes_ikke"),
        ("region=atlantis", "atlantis"),
        ("region=nord,vest", "vest"),
        ("settles=yes", "Andre vilkår"),
        ("unit=district", "Andre vilkår"),
        ("forhold=target&forhold=plan", "plan"),
        ("farge=rosa", "farge"),
    ] {
        let page = build(&world, query);
        assert_eq!(page.problems.len(), 1, "{query}: {:?}", page.problems);
        assert!(page.problems[0].contains(told), "{:?}", page.problems);
        assert_eq!(rows(&page).len(), 13, "{query}");
    }
}

#[test]
fn the_switch_and_the_choices_keep_each_other() {
    let world = world();
    let page = build(&world, "justert=1&forhold=reporting&region=vest&wave=2015");
    assert!(page.adjusted);
    assert_eq!(
        page.href,
        "/regioner?justert=1&forhold=reporting&region=vest&wave=2015"
    );
    assert_eq!(
        page.basis
            .iter()
            .map(|it| it.href.as_str())
            .collect::<Vec<_>>(),
        [
            "/regioner?forhold=reporting&region=vest&wave=2015",
            "/regioner?justert=1&forhold=reporting&region=vest&wave=2015",
        ]
    );
    let whole = page.regions.first().unwrap();
    assert_eq!(
        whole.href,
        "/regioner?justert=1&forhold=reporting&wave=2015"
    );
    let section = page.size.unwrap();
    let shown = section.indicators.iter().find(|it| it.current).unwrap();
    assert_eq!(shown.id, "reporting");
    for href in page.basis.iter().chain(&page.regions).map(|it| &it.href) {
        let query = href.split_once('?').unwrap().1;
        assert!(Filter::read_with(query, &world, KEYS).canonical, "{href}");
    }
}

#[test]
fn indicators_another_wave_does_not_ask_are_left_out_and_told() {
    let world = world();
    let page = build(&world, "wave=2014");
    let shown = rows(&page).len();
    let left_out = page.left_out.unwrap();
    assert!(
        shown > 0 && left_out.contains(&(13 - shown).to_string()),
        "{left_out}"
    );
    assert!(left_out.contains("2014") && page.districts.is_none());
}

#[test]
fn a_page_without_indicators_says_so() {
    let world = world();
    let reading = Filter::read("wave=2015", &world);
    let scope = Scope::of(&world, &reading.filter, Lang::Nb).unwrap();
    let page = page(scope, &reading, &Indicators::default(), vec![]);
    assert!(page.groups.is_empty() && page.sentences.is_empty() && page.size.is_none());
    assert!(
        page.lead.contains("Velg en annen undersøkelse"),
        "{}",
        page.lead
    );
}

/// What can be quoted says what the table shows.
#[test]
fn sentences_name_what_is_clear_and_nothing_else() {
    let world = world();
    let indicators = indicators().unwrap().indicators;
    for query in ["", "justert=1"] {
        let page = build(&world, query);
        assert_eq!(page.sentences.len(), 6);
        let mut clear = 0;
        for (place, sentence) in page.sentences.iter().enumerate() {
            for row in rows(&page) {
                let indicator = indicators.iter().find(|it| it.id == row.id).unwrap();
                let quoted = format!("kommuner som {} enn", indicator.clause.nb);
                let cell = &row.cells[place];
                assert_eq!(
                    sentence.contains(&quoted),
                    cell.verdict.is_clear(),
                    "{sentence}"
                );
                if cell.verdict.is_clear() {
                    clear += 1;
                    let (own, others) = (cell.percent.unwrap(), cell.others_percent.unwrap());
                    let counted = format!("{} av {} (", cell.share.count, cell.share.n);
                    let (counted, end) = if page.adjusted {
                        ("", "")
                    } else {
                        (&*counted, ")")
                    };
                    let [own, others] = [own, others].map(|it| format::percent(it, Lang::Nb));
                    let shares = format!("{quoted} ellers i landet: {counted}{own}{end} mot ");
                    assert!(sentence.contains(&shares), "{sentence}");
                    let others = format!("{others}{end}");
                    assert!(sentence.contains(&others), "{sentence}");
                }
            }
        }
        // With the sizes alike, less may be more than chance.
        assert!(clear > 0 || page.adjusted, "{query}");
    }
}

/// A share is rounded once: the same adjusted percent stands in both tables, and each row tells the
/// range of its share and the classes with few answers.
#[test]
fn what_size_accounts_for_agrees_with_the_table() {
    let world = world();
    let table = build(&world, "justert=1&wave=2015");
    let mut thin = 0;
    for row in rows(&table) {
        let page = build(&world, &format!("forhold={}&wave=2015", row.id));
        let section = page.size.unwrap();
        for size in section.rows {
            let place = table
                .heads
                .iter()
                .position(|head| head.link.text == size.region);
            let cell = &row.cells[place.unwrap()];
            assert_eq!(
                size.adjusted_percent, cell.percent,
                "{} {}",
                row.id, size.region
            );
            assert_eq!(size.raw, cell.share);
            let [low, high] = size.range.unwrap();
            let raw = Percent::of(size.raw.count, size.raw.n).unwrap();
            assert!(
                low.whole <= raw.whole && raw.whole <= high.whole,
                "{} {}",
                row.id,
                size.region
            );
            thin += size.thin.len();
        }
    }
    // In the north one municipality of 20 000 inhabitants or more has answered.
    assert!(thin >= 13, "{thin}");
}
