//! What stands on every page: the waves, who answered, and whether the answers are made up.

use domain::wave::Wave;
use domain::world::World;
use kinds::{Lang, UnitType};
use view::site::{Response, Site, WaveBar};

use crate::words;

/// Describes the published waves; `None` if there is none.
pub fn site(world: &World, lang: Lang) -> Option<Site> {
    let mut waves: Vec<WaveBar> = world.waves().map(|wave| wave_bar(wave, lang)).collect();
    waves.sort_by_key(|wave| std::cmp::Reverse(wave.year));
    (!waves.is_empty()).then_some(Site { waves })
}

fn wave_bar(wave: &Wave, lang: Lang) -> WaveBar {
    let response = |unit_type: UnitType| {
        let invited = wave.units_of(unit_type);
        Response {
            answered: invited.intersection_count(wave.responded()),
            invited: invited.count_ones(..),
        }
    };
    let info = &wave.codebook().wave;
    WaveBar {
        year: info.year,
        title: info.title.text(lang).to_owned(),
        fieldwork_to: info.fieldwork_to.clone(),
        sources: words::facts::sources(wave.register_year(), lang),
        synthetic: wave.synthetic(),
        municipalities: response(UnitType::Municipality),
        districts: response(UnitType::District),
    }
}
