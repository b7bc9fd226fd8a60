//! From municipalities to districts and back: what applies to both is kept, what does not is told, and the
//! way back has it again.

use domain::filter::{Filter, Key};
use kinds::UnitType;
use view::{Choice, routes};

use crate::Scope;
use crate::filter::chips;
use crate::words::list as words;

/// The key of a list's address that holds the filter it was left with, for units of the other type.
pub const LEFT: &str = "fra";

/// The way between the types, and what was left out on it.
pub(super) struct Switch {
    /// The filter that was left, where something of it does not apply here.
    left: Option<Filter>,
    /// The conditions of it that do not apply.
    left_out: Vec<Key>,
}

impl Switch {
    /// Reads what was left: `written` is the value of [`LEFT`]. What cannot be used is as if it were not
    /// there, since it says nothing of what is shown.
    pub fn read(scope: Scope<'_>, filter: &Filter, written: Option<&str>) -> Self {
        let reading = written.map(|written| Filter::read(written, scope.world));
        let reading = reading.filter(|reading| reading.problems.is_empty());
        let left = reading.map(|reading| reading.filter);
        let left = left.filter(|left| left.unit != filter.unit && left.wave == filter.wave);
        let of_left = left
            .as_ref()
            .map(|left| left.for_unit(filter.unit, scope.world).1);
        let left_out = of_left.unwrap_or_default();
        Self {
            left: left.filter(|_| !left_out.is_empty()),
            left_out,
        }
    }

    /// What a form on the page has to carry along.
    pub fn carried(&self) -> Option<(String, String)> {
        let left = self.left.as_ref()?;
        Some((LEFT.to_owned(), left.to_query()))
    }

    /// The address of the list with what was left.
    pub fn href(&self, filter: &Filter) -> String {
        match &self.left {
            Some(left) => leaving(left, filter),
            None => filter.href(routes::MUNICIPALITIES),
        }
    }

    /// The two types.
    pub fn choices(&self, scope: Scope<'_>, filter: &Filter) -> Vec<Choice> {
        let choice = |unit: UnitType| Choice {
            id: unit.id().to_owned(),
            text: words::units(unit, scope.lang).to_owned(),
            href: match &self.left {
                _ if unit == filter.unit => self.href(filter),
                Some(left) => left.href(routes::MUNICIPALITIES),
                None => {
                    let (there, left_out) = filter.for_unit(unit, scope.world);
                    if left_out.is_empty() {
                        there.href(routes::MUNICIPALITIES)
                    } else {
                        leaving(filter, &there)
                    }
                }
            },
            current: unit == filter.unit,
        };
        UnitType::ALL.into_iter().map(choice).collect()
    }

    /// What was left out, in a sentence.
    pub fn told(&self, scope: Scope<'_>) -> Option<String> {
        let left = self.left.as_ref()?;
        let chips = chips::chips(left, scope.lang, scope.world);
        let chips = chips
            .into_iter()
            .filter(|chip| self.left_out.contains(&chip.key));
        let labels: Vec<String> = chips.map(|chip| format!("«{}»", chip.label())).collect();
        Some(words::left_out(&labels, left.unit, scope.lang))
    }
}

/// The list of a filter, with the one that was left for it; without, where both together are too long.
fn leaving(left: &Filter, filter: &Filter) -> String {
    let both = filter.href_with(routes::MUNICIPALITIES, LEFT, left);
    both.unwrap_or_else(|| filter.href(routes::MUNICIPALITIES))
}
