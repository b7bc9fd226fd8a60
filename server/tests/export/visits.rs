//! Visits: what the answers give to talk about, and the file of them.

use std::sync::Arc;

use domain::follow_up::{FollowUp, Followed, News, Visit};
use domain::world::World;
use jiff::civil::date;
use kinds::{Id, Lang, Region, Regions, Role, VisitStatus};
use present::Scope;
use present::colleagues::Colleague;
use present::visit::list::Asked;
use present::visit::{of_question, purpose, suggested};

use crate::demo_wave::{csv_bytes, made, records, world};
use crate::planned;

fn scope(world: &World) -> Scope<'_> {
    Scope {
        world,
        wave: world.latest().unwrap(),
        lang: Lang::Nb,
    }
}

#[test]
fn points_are_the_signals_of_the_municipality_heaviest_first_each_with_a_question() {
    let scope = scope(world());
    let signals = scope.signals();
    let (mut asked, mut by_rule, mut about_lines) = (0, 0, 0);
    for position in 0..scope.wave.units().len() {
        let needs = signals.of_unit(position).into_iter();
        let needs: Vec<String> = needs
            .filter(domain::signals::Signal::is_need)
            .map(|signal| signal.rule.id.clone())
            .collect();
        let points = suggested(scope, position);
        let sources: Vec<String> = points.iter().map(|point| point.source.clone()).collect();
        if scope.wave.responded().contains(position) {
            assert_eq!(sources, needs);
        } else {
            // What one asks of a municipality that did not answer is why.
            assert!(sources.len() <= 1, "{sources:?}");
        }
        assert_eq!(purpose(scope, position).is_empty(), needs.is_empty());
        for point in points {
            assert!(point.ticked && !point.point.is_empty());
            assert!(point.question.ends_with('?'), "{point:?}");
            asked += 1;
            let rule = signals.rule(&point.source).unwrap().rule();
            // By its tag, and not by what the rule says of a municipality.
            let tag = rule.tag.text(scope.lang);
            assert!(point.point.starts_with(tag), "{point:?}");
            about_lines += usize::from(point.point.contains(": "));
            let own = rule.ask.as_ref().map(|ask| ask.text(scope.lang));
            by_rule += usize::from(own == Some(&*point.question));
        }
    }
    assert!(asked > 500, "{asked}");
    // A rule that rests on lines of a battery says which.
    assert!((1..asked).contains(&about_lines), "{about_lines}");
    // One wave alone tells of no change, which would be asked about first.
    assert_eq!(by_rule, asked);
}

#[test]
fn a_question_that_the_wave_lacks_is_no_point() {
    let scope = scope(world());
    let id = scope.wave.codebook().columns().next().unwrap();
    let id = scope.wave.codebook().column_id(id);
    assert_eq!(of_question(scope, Some(0), &id).unwrap().source, id);
    assert_eq!(of_question(scope, Some(0), "no_such_question"), None);
}

fn visit(unit: Followed, number: u128, synthetic: bool) -> Visit {
    Visit {
        status: VisitStatus::Held,
        place: "=1+1".to_owned(),
        has_minutes: true,
        synthetic,
        ..planned::visit(Id::new(2, number), unit, date(2016, 3, 1), Id::new(1, 1))
    }
}

/// The demo wave with two visits in the north, the first of them synthetic, and one elsewhere.
fn followed_up() -> World {
    let wave = world().latest().unwrap();
    let units = wave.units().iter().enumerate();
    let (north, others): (Vec<_>, Vec<_>) =
        units.partition(|(_, unit)| unit.region == Region::Nord);
    let at = [north[0].0, north[1].0, others[0].0];
    let visits = (1..).zip(at).map(|(number, position)| {
        let visit = visit(Followed::of(wave, position), number, number == 1);
        (visit.id, Some(visit))
    });
    let news = News {
        generation: 1,
        visits: visits.collect(),
        ..News::default()
    };
    let follow_up = Arc::new(FollowUp::default().with(news));
    world().with_follow_up(follow_up, date(2016, 3, 8))
}

#[test]
fn the_file_of_visits_holds_those_of_the_list_in_its_order_and_marks_each() {
    let world = followed_up();
    let adviser = Colleague {
        id: Id::new(1, 1),
        name: "Rådgiver".to_owned(),
        role: Role::Adviser,
        regions: Regions::all(),
        locked: false,
    };
    let people = std::iter::once(adviser).collect();
    let asked = Asked {
        region: Some(Region::Nord),
        whose: None,
        page: 1,
        own: Id::new(1, 1),
        people: &people,
        writes: true,
        done: None,
        undo: None,
        problems: Vec::new(),
    };
    let table = present::export::visits(scope(&world), &asked, &made());
    assert!(
        table.file_stem.starts_with("DEMO-besok"),
        "{}",
        table.file_stem
    );
    let rows = records(&csv_bytes(&table));
    assert_eq!(rows.len(), 3);
    let last = |row: &Vec<String>| row.last().unwrap().clone();
    assert_eq!(last(&rows[0]), "datagrunnlag");
    // Those that people planned among them: what is talked about comes from synthetic answers.
    let marks: Vec<String> = rows[1..].iter().map(last).collect();
    assert_eq!(marks, ["syntetiske demodata"; 2]);
    assert!(rows[1].contains(&"Rådgiver".to_owned()), "{rows:?}");
    let page = present::visit::list::page(scope(&world), &asked);
    assert_eq!((page.past_count, page.past.len()), (2, 2));
    let named: Vec<&str> = page.past.iter().map(|row| &*row.link.text).collect();
    let written: Vec<&str> = rows[1..].iter().map(|row| &*row[1]).collect();
    assert_eq!(written, named);
    let whole = Asked {
        region: None,
        whose: Some(Id::new(9, 9)),
        ..asked
    };
    assert_eq!(
        present::visit::list::page(scope(&world), &whole).past_count,
        0
    );
}
