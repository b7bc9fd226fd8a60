//! The frames that maps are drawn in: each drawn once, and kept as long as its wave stands.
//!
//! A year whose borders do not ship gets those of an earlier year with what was merged since joined, where
//! every unit of its register has a shape then.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::borders::Edition;
use domain::filter::{Filter, View};
use domain::wave::Wave;
use domain::world::World;
use kinds::{Region, UnitType};
use present::map::{self, Drawn};

use super::door::Opened;

/// Which borders a frame is drawn with. The frame of another revision of a wave may be of another
/// register.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct FrameOf {
    wave: u16,
    revision: String,
    unit: UnitType,
    region: Option<Region>,
}

/// Borders that were made, by register year and unit type; `None` where none could be.
type MadeBorders = BTreeMap<(u16, UnitType), Option<Arc<Edition>>>;

/// The borders, and the frames drawn with them.
#[derive(Debug)]
pub(super) struct Maps {
    /// Those that ship.
    editions: Vec<Edition>,
    /// Those that were made of them.
    made: Mutex<MadeBorders>,
    drawn: Mutex<BTreeMap<FrameOf, Arc<Drawn>>>,
}

impl Maps {
    /// With these borders, and nothing drawn yet.
    pub(super) fn of(editions: Vec<Edition>) -> Self {
        Self {
            editions,
            made: Mutex::default(),
            drawn: Mutex::default(),
        }
    }

    /// The frame of the map that a query asks for; `None` where it asks for a list, and where there
    /// are no borders.
    pub(super) fn asked_for(&self, opened: &Opened) -> Option<Arc<Drawn>> {
        let filter = &opened.reading.filter;
        if filter.view == View::List {
            return None;
        }
        self.of_list(opened)
    }

    /// The frame of the map of a query's units, whatever form it asks for.
    pub(super) fn of_list(&self, opened: &Opened) -> Option<Arc<Drawn>> {
        let filter = &opened.reading.filter;
        self.frame(&opened.world, opened.world.wave(filter.wave)?, filter)
    }

    /// The frame of the municipalities of a query's region, whatever else it asks for.
    pub(super) fn of_region(&self, opened: &Opened) -> Option<Arc<Drawn>> {
        let asked = &opened.reading.filter;
        let all = Filter::all(asked.wave, UnitType::Municipality);
        let filter = all.in_region(asked.only_region());
        self.frame(&opened.world, opened.world.wave(filter.wave)?, &filter)
    }

    /// The frame of a filter's map; `None` where there are no borders.
    pub(super) fn frame(&self, world: &World, wave: &Wave, filter: &Filter) -> Option<Arc<Drawn>> {
        let made;
        let edition = if let Some(shipped) = self.shipped(wave, filter.unit) {
            shipped
        } else {
            made = self.made(world, wave, filter.unit)?;
            &*made
        };
        let region = map::frame(filter);
        let asked = FrameOf {
            wave: wave.year(),
            revision: wave.revision().to_owned(),
            unit: filter.unit,
            region,
        };
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        // What was drawn for a revision that is gone is not asked for again.
        drawn.retain(|known, _| known.wave != asked.wave || known.revision == asked.revision);
        let frame = drawn.entry(asked);
        Some(Arc::clone(frame.or_insert_with(|| {
            Arc::new(map::draw(edition, wave, region))
        })))
    }

    /// Draws the frames of every wave: each takes some hundredths of a second, which whoever asks first
    /// need not wait for.
    pub(super) fn draw_all(&self, world: &World) {
        for wave in world.waves() {
            let country = Filter::all(wave.year(), UnitType::Municipality);
            let regions = Region::ALL.iter();
            let regions = regions.map(|region| country.in_region(Some(*region)));
            let districts = Filter::all(wave.year(), UnitType::District);
            for filter in regions.chain([country.clone(), districts]) {
                self.frame(world, wave, &filter);
            }
        }
    }

    /// The borders of a wave's register, where they ship.
    fn shipped(&self, wave: &Wave, unit: UnitType) -> Option<&Edition> {
        let mut editions = self.editions.iter();
        editions.find(|edition| edition.year == wave.register_year() && edition.unit == unit)
    }

    /// The borders of a wave's register, made from those of the year nearest before it.
    fn made(&self, world: &World, wave: &Wave, unit: UnitType) -> Option<Arc<Edition>> {
        let year = wave.register_year();
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let known = made.entry((year, unit)).or_insert_with(|| {
            let editions = self.editions.iter();
            let earlier = editions.filter(|edition| edition.unit == unit && edition.year < year);
            let nearest = earlier.max_by_key(|edition| edition.year)?;
            Some(Arc::new(nearest.later(world.lineage(), year)))
        });
        let edition = known.clone()?;
        // The register may be imported anew: whether the borders fit is asked each time.
        let units = wave.units_of(unit).ones();
        let units = units.map(|position| &wave.units()[position].number);
        edition.borders.covers(units).then_some(edition)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_frame_is_drawn_before_it_is_asked_for() {
        let world = demo::world(1).unwrap();
        let maps = Maps::of(content::borders().unwrap());
        maps.draw_all(&world);
        let drawn = || maps.drawn.lock().unwrap().len();
        let all = drawn();
        assert!(all > Region::ALL.len(), "{all}");
        for region in Region::ALL {
            let filter = Filter::all(2015, UnitType::Municipality).in_region(Some(*region));
            assert!(
                maps.frame(&world, world.wave(2015).unwrap(), &filter)
                    .is_some()
            );
        }
        assert_eq!(drawn(), all);
    }
}
