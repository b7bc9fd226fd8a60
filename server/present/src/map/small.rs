//! The country in small, with a region in focus: to show where, and not how many.

use std::collections::BTreeSet;

use domain::borders::Edition;
use domain::filter::Filter;
use domain::municipality::{Unit, UnitNumber};
use domain::wave::Wave;
use kinds::{Lang, Region};
use view::Link;
use view::map::{Dot, PlaceName, SmallMap};

use crate::Scope;
use crate::words::map as words;

/// Steps of the grid along the longer side of a small map: one is about 4 km.
const SMALL_STEPS: u32 = 380;

/// Most names on a small map: of the region, and of the rest of the country where there is room.
const NAMES_MAX: usize = 5;

/// Two names are at least so many steps apart, across or down.
const APART: (i32, i32) = (90, 26);

/// The country on a small grid: the region in focus as one shape, the rest as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    width: i32,
    height: i32,
    rest: String,
    focus: String,
    /// The middle of every unit, by number.
    middles: std::collections::BTreeMap<UnitNumber, (i32, i32)>,
}

impl Outline {
    /// Draws it from the borders of the wave's register; without a region all of it is the rest.
    pub fn of(edition: &Edition, wave: &Wave, region: Option<Region>) -> Self {
        let of_type = |unit: &&Unit| unit.unit_type() == edition.unit;
        let units = || wave.units().iter().filter(of_type);
        let part = |inside: bool| -> BTreeSet<&UnitNumber> {
            let of_part = units().filter(|unit| (Some(unit.region) == region) == inside);
            of_part.map(|unit| &unit.number).collect()
        };
        let groups = [part(false), part(true)];
        let (width, height, shapes) = edition.borders.outlines(&groups, SMALL_STEPS);
        let sheet = edition
            .borders
            .sheet(units().map(|unit| &unit.number), SMALL_STEPS);
        let mut shapes = shapes.into_iter();
        Self {
            width,
            height,
            rest: shapes.next().unwrap_or_default(),
            focus: shapes.next().unwrap_or_default(),
            middles: sheet.middles,
        }
    }

    /// The map without names and dots.
    pub(super) fn plain(&self, region: Option<Region>, lang: Lang) -> SmallMap {
        SmallMap {
            width: self.width,
            height: self.height,
            label: words::place(region, lang),
            rest: self.rest.clone(),
            focus: self.focus.clone(),
            dots: Vec::new(),
            names: Vec::new(),
            legend: Vec::new(),
        }
    }
}

/// The map for the front page: the units of a filter's selection as dots by their class, each a link
/// to its profile, with a few names. `order` holds their positions.
pub fn small_map(
    scope: Scope<'_>,
    filter: &Filter,
    order: &[usize],
    outline: &Outline,
) -> SmallMap {
    let Scope { wave, lang, .. } = scope;
    let region = super::frame(filter);
    let (legend, classes) = super::legend(scope, filter, order);
    let dots = order.iter().zip(&classes).filter_map(|(position, class)| {
        let unit = &wave.units()[*position];
        let (x, y) = *outline.middles.get(&unit.number)?;
        let entry = legend.get(usize::from(*class))?;
        Some(Dot {
            x,
            y,
            tone: entry.tone,
            link: Link {
                text: words::unit(&unit.name, &entry.label),
                href: crate::address::profile_in(&unit.number, filter),
            },
        })
    });
    let dots = dots.collect();
    SmallMap {
        dots,
        names: names(wave, order, outline),
        legend,
        ..outline.plain(region, lang)
    }
}

/// The largest places of the selection, as far as there is room.
fn names(wave: &Wave, order: &[usize], outline: &Outline) -> Vec<PlaceName> {
    let mut units: Vec<&Unit> = order.iter().map(|at| &wave.units()[*at]).collect();
    units.sort_by(|a, b| (b.population, &a.number).cmp(&(a.population, &b.number)));
    let mut names: Vec<PlaceName> = Vec::new();
    for unit in units {
        let Some((x, y)) = outline.middles.get(&unit.number).copied() else {
            continue;
        };
        let apart =
            |other: &PlaceName| (x - other.x).abs() > APART.0 || (y - other.y).abs() > APART.1;
        if names.len() < NAMES_MAX && names.iter().all(apart) {
            names.push(PlaceName {
                x,
                y,
                text: unit.name.clone(),
            });
        }
    }
    names
}
