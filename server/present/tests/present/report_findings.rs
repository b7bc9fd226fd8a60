//! The first page of a region's report: every indicator once, the clear ones first, each with the
//! numbers and the verdict of the page of regions.

use content::{indicators, report_2015};
use domain::filter::Filter;
use domain::world::World;
use kinds::{Lang, Region};
use present::Scope;
use view::regions::RegionsPage;
use view::report::Findings;
use view::words::format::{NO_BREAK_SPACE, percent_of};

fn findings(world: &World, query: &str, lang: Lang) -> Option<Findings> {
    let filter = Filter::read(query, world).filter;
    let scope = Scope::of(world, &filter, lang).unwrap();
    let plan = report_2015().unwrap();
    let indicators = indicators().unwrap();
    present::report::page(scope, &filter, &plan, &indicators, String::new(), vec![]).findings
}

fn regions(world: &World) -> RegionsPage {
    let reading = Filter::read("wave=2015", world);
    let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
    present::regions::page(scope, &reading, &indicators().unwrap(), vec![])
}

#[test]
fn every_indicator_stands_once_with_its_numbers() {
    let world = demo::world(1).unwrap();
    let page = regions(&world);
    let mut clear = 0;
    for (place, region) in Region::ALL.iter().enumerate() {
        let query = format!("region={}&wave=2015", region.id());
        let found = findings(&world, &query, Lang::Nb).unwrap();
        let rows: Vec<_> = page.groups.iter().flat_map(|group| &group.rows).collect();
        assert_eq!(found.clear.len() + found.others.len(), rows.len());
        for row in rows {
            let cell = &row.cells[place];
            let quoted = format!("«{}»", row.title.text);
            let lines = if cell.verdict.is_clear() {
                &found.clear
            } else {
                &found.others
            };
            let line = lines
                .iter()
                .find(|line| line.sentence.contains(&quoted))
                .unwrap();
            let share = percent_of(cell.share.count, cell.share.n, Lang::Nb);
            assert!(line.sentence.contains(&share), "{}", line.sentence);
            let counted = format!("({} av {})", cell.share.count, cell.share.n);
            assert!(line.sentence.contains(&counted), "{}", line.sentence);
            clear += usize::from(cell.verdict.is_clear());
        }
        let told = found.lead.contains(&format!("{} av de", found.clear.len()));
        assert!(told || found.clear.is_empty(), "{}", found.lead);
    }
    assert!(clear > 0);
    assert_eq!(findings(&world, "wave=2015", Lang::Nb), None);
}

#[test]
fn the_sentences_stand_by_themselves() {
    let world = demo::world(1).unwrap();
    let of = |lang| {
        let found = findings(&world, "region=nord&wave=2015", lang).unwrap();
        let lines = found.clear.into_iter().chain(found.others);
        let mut all = lines.map(|line| line.sentence.replace(NO_BREAK_SPACE, " "));
        all.find(|sentence| sentence.contains("14 av 39") || sentence.contains("14 of 39"))
    };
    let told = of(Lang::Nb).unwrap();
    let begins = "Nord: «Har resultatmål» gjelder 36 % av dem som bosetter (14 av 39), ";
    assert!(told.starts_with(begins), "{told}");
    for part in ["i resten av landet (", "61 %", "134 av 221)."] {
        assert!(told.contains(part), "{told}");
    }
    let told = of(Lang::En).unwrap();
    assert!(
        told.contains("holds for 36% of those that settle refugees (14 of 39), "),
        "{told}"
    );
}
