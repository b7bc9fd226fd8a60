//! Visits that belong together.

use kinds::Id;

/// Most municipalities of a trip or a gathering.
pub const TRIP_UNITS_MAX: usize = 30;

/// A trip. It only groups visits: minutes, what was agreed and who may write stay with each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    /// Its id.
    pub id: Id,
    /// How often it was written.
    pub version: i64,
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub note: String,
    /// Whether it is one gathering, whose visits share time, place and minutes.
    pub joint: bool,
    /// Who made it.
    pub owner: Id,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

/// The radius of the Earth; kilometres.
const EARTH_KM: f64 = 6_371.0;

/// How far it is between two places, as the crow flies; kilometres. Places are degrees of latitude and
/// longitude.
pub fn kilometres(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (lat, other_lat) = (from.0.to_radians(), to.0.to_radians());
    let half = |degrees: f64| libm::sin(degrees.to_radians() / 2.0);
    let (south, east) = (half(to.0 - from.0), half(to.1 - from.1));
    let chord = south * south + libm::cos(lat) * libm::cos(other_lat) * east * east;
    2.0 * EARTH_KM * libm::asin(chord.sqrt().min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_111_kilometres() {
        for (from, to, km) in [
            ((68.0, 14.0), (69.0, 14.0), 111.2),
            ((68.0, 14.0), (68.0, 14.0), 0.0),
            // Svolvær and Leknes.
            ((68.234, 14.568), (68.147, 13.611), 40.7),
        ] {
            let found = kilometres(from, to);
            assert!((found - km).abs() < 0.3, "{found}");
            assert!((kilometres(to, from) - found).abs() < 1e-9);
        }
    }
}
