//! One generation after the other: what is placed anew is what everything placed from nothing is.

use std::sync::Arc;

use domain::agreed::agreed;
use domain::follow_up::action::Promise;
use domain::follow_up::{FollowUp, Followed, News, Placed};
use domain::world::World;
use kinds::{ActionStatus, Id, VisitStatus};
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::followed::{TODAY, action, day, followed, somebody, visit};
use crate::world::{Invented, YEARS};

/// Generations that are tried, one after the other.
const GENERATIONS: u64 = 200;

/// Ids that visits and agreements are drawn from: few, so that they are changed and taken away again.
const IDS: u128 = 40;

fn unit(invented: &Invented, rng: &mut ChaCha8Rng) -> Followed {
    let year = *YEARS.choose(rng).unwrap();
    followed(
        &invented.rows[&year].units.choose(rng).unwrap().number,
        year,
    )
}

/// At most a few things that came, changed, moved to another municipality or went; often nothing.
fn news(generation: u64, invented: &Invented, rng: &mut ChaCha8Rng) -> News {
    let mut news = News {
        generation,
        ..News::default()
    };
    for _ in 0..rng.random_range(0..4) {
        let id = rng.random_range(0..IDS);
        let status = *VisitStatus::ALL.choose(rng).unwrap();
        let visit = visit(id, unit(invented, rng), status, day(rng));
        let stays = rng.random_bool(0.7);
        news.visits.push((visit.id, stays.then_some(visit)));
    }
    for _ in 0..rng.random_range(0..4) {
        let id = rng.random_range(0..IDS);
        let status = *ActionStatus::ALL.choose(rng).unwrap();
        let mut action = action(id, unit(invented, rng), status, day(rng));
        let waves: Vec<_> = invented.world.waves().collect();
        let columns: Vec<_> = waves[0].codebook().columns().collect();
        let item = columns
            .choose(rng)
            .map(|it| waves[0].codebook().column_id(*it));
        action.promise = item.map(|item| Promise {
            item,
            options: vec!["yes".to_owned()],
        });
        let stays = rng.random_bool(0.7);
        news.actions.push((action.id, stays.then_some(action)));
    }
    if rng.random_bool(0.3) {
        let account: Option<Id> = rng
            .random_bool(0.7)
            .then(|| somebody(rng.random_range(0..3)));
        news.followers.push((unit(invented, rng), account));
    }
    news
}

fn holds_what_nothing_would_give(world: &World, invented: &Invented) {
    let follow_up = world.follow_up();
    for wave in world.waves() {
        let anew = Placed::of(follow_up, wave, world.lineage());
        assert_eq!(world.placed(wave.year()), &anew);
    }
    let anew = invented.world.with_follow_up(Arc::clone(follow_up), TODAY);
    assert_eq!(agreed(world), agreed(&anew));
}

#[test]
fn each_generation_is_what_nothing_would_give() {
    let mut rng = ChaCha8Rng::seed_from_u64(20_160_308);
    let invented = Invented::new(&mut rng);
    let mut world = invented.world.clone();
    let mut follow_up = FollowUp::default();
    let mut stood = 0;
    for generation in 1..=GENERATIONS {
        follow_up = follow_up.with(news(generation, &invented, &mut rng));
        world = world.with_follow_up(Arc::new(follow_up.clone()), TODAY);
        holds_what_nothing_would_give(&world, &invented);
        stood += follow_up.visits().count();
    }
    assert!(stood > 1_000, "too little was written to try anything");
}

/// A note changes the generation, and nothing that stands at a municipality.
#[test]
fn what_did_not_change_is_shared() {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let invented = Invented::new(&mut rng).followed(&mut rng);
    let world = &invented.world;
    let news = News {
        generation: 2,
        ..News::default()
    };
    let noted = Arc::new(world.follow_up().with(news));
    let next = world.with_follow_up(noted, TODAY);
    assert_eq!(next.follow_up().generation(), 2);
    for year in YEARS {
        assert!(std::ptr::eq(world.placed(year), next.placed(year)));
    }
    assert!(std::ptr::eq(agreed(world), agreed(&next)));
}
