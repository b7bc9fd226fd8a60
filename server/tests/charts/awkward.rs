//! Charts of questions that are awkward but legal: each is drawn, wide and narrow.

#[path = "../../present/tests/present/awkward/world.rs"]
mod world;

use domain::filter::{Filter, Selection};
use domain::tabulate::Dimension;
use kinds::{Lang, UnitType};
use present::{Scope, drawing, question};
use server::charts::{Charts, Frame, Limits};

#[tokio::test]
async fn awkward_questions_are_drawn() {
    let world = world::world();
    let charts = Charts::start(Limits::default()).unwrap();
    let mut drawn = 0;
    for (year, unit) in world::YEARS
        .into_iter()
        .flat_map(|year| UnitType::ALL.map(|unit| (year, unit)))
    {
        let within = Selection::of(Filter::all(year, unit), &world);
        let scope = Scope::of(&world, within.filter(), Lang::Nb).unwrap();
        let codebook = world::codebook(year);
        for column in codebook.columns() {
            let page = question::page(scope, &within, column, &Dimension::Size, vec![]);
            let specs = [
                drawing::distribution(&codebook.questions[column.question], &page),
                drawing::breakdown(&page),
            ];
            for spec in specs.iter().flatten() {
                for frame in [Frame::Wide, Frame::Narrow] {
                    let svg = charts.draw(spec, Lang::Nb, frame).await.unwrap();
                    assert!(svg.starts_with("<svg xmlns="), "{}", page.href);
                    assert!(!svg.contains("NaN"), "{}\n{svg}", page.href);
                    drawn += 1;
                }
            }
        }
    }
    assert!(drawn > 200, "{drawn}");
}
