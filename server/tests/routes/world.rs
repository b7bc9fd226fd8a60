//! The least world that pages can be asked in.

use std::sync::Arc;

use domain::content::WaveContent;
use domain::wave::{Wave, WaveData};
use domain::world::World;

/// The wave of 2015, answered by nobody.
pub fn world() -> World {
    let units = content::register_2015().unwrap();
    let data = WaveData {
        codebook: content::codebook_2015().unwrap(),
        synthetic: true,
        flags: std::collections::BTreeMap::new(),
        responses: vec![],
        begun: std::collections::BTreeSet::new(),
        rules: domain::signal::Rules::default(),
        content: WaveContent {
            indicators: Some(content::indicators().unwrap()),
            similar: Some(content::similar().unwrap()),
            ..WaveContent::default()
        },
    };
    let wave = Wave::build("2015-1-1".to_owned(), units, data);
    World::with_names([Arc::new(wave)], &content::also_called().unwrap())
}
