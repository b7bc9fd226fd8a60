//! The demo wave as the program holds it: generated, read by the import, laid out in columns.

use std::sync::Arc;

use demo::data::WAVE_2015;
use domain::municipality::Unit;
use domain::wave::{Wave, WaveData};
use domain::world::World;

/// Register and answers of the demo wave of a seed.
pub fn data(seed: u64) -> (Vec<Unit>, WaveData) {
    let plan = WAVE_2015.plan().unwrap();
    let data = demo::draft(seed, 0, &plan, None).unwrap().into_data();
    (plan.register, data)
}

/// These data, published.
pub fn publish(register: Vec<Unit>, data: WaveData) -> World {
    World::new([Arc::new(Wave::build("1".to_owned(), register, data))])
}
