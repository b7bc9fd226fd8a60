//! The keyboard on a map: one stop for Tab, and from there the arrows lead to the neighbour that lies
//! that way, Home and End to the first and last unit of the list.

use leptos::prelude::event_target;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, SvgElement};

/// A way on the screen: across and down.
type Way = (f64, f64);

/// Answers a key pressed within a map.
pub fn moved(event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Ok(Some(from)) = event_target::<Element>(event).closest("a") else {
        return;
    };
    let to = match &*event.key() {
        "ArrowLeft" => nearest(&from, (-1.0, 0.0)),
        "ArrowRight" => nearest(&from, (1.0, 0.0)),
        "ArrowUp" => nearest(&from, (0.0, -1.0)),
        "ArrowDown" => nearest(&from, (0.0, 1.0)),
        "Home" => from
            .parent_element()
            .and_then(|units| units.first_element_child()),
        "End" => from
            .parent_element()
            .and_then(|units| units.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    if let Some(Ok(to)) = to.map(JsCast::dyn_into::<SvgElement>) {
        // A browser that refuses an attribute only keeps another stop for Tab.
        drop(from.set_attribute("tabindex", "-1"));
        drop(to.set_attribute("tabindex", "0"));
        drop(to.focus());
    }
}

/// The unit that lies nearest that way, those straight ahead before those to the side.
fn nearest(from: &Element, way: Way) -> Option<Element> {
    let start = middle(from);
    let mut best: Option<(f64, Element)> = None;
    let mut next = from.parent_element()?.first_element_child();
    while let Some(unit) = next {
        next = unit.next_element_sibling();
        if let Some(cost) = cost(start, middle(&unit), way)
            && best.as_ref().is_none_or(|(least, _)| cost < *least)
        {
            best = Some((cost, unit));
        }
    }
    best.map(|(_, unit)| unit)
}

/// How far it is from one place to another, by the way; `None` where it lies another way.
fn cost(from: Way, to: Way, way: Way) -> Option<f64> {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let ahead = x * way.0 + y * way.1;
    let aside = (x * way.1 - y * way.0).abs();
    (ahead > 0.5 && aside <= 2.0 * ahead).then_some(ahead + 2.0 * aside)
}

fn middle(unit: &Element) -> Way {
    let place = unit.get_bounding_client_rect();
    (
        place.left() + place.width() / 2.0,
        place.top() + place.height() / 2.0,
    )
}

#[cfg(test)]
mod tests {
    use super::cost;

    #[test]
    fn what_lies_ahead_is_nearer_than_what_lies_aside() {
        let way = (1.0, 0.0);
        let to = |x, y| cost((0.0, 0.0), (x, y), way);
        assert!(to(10.0, 0.0) < to(8.0, 6.0));
        assert_eq!(to(-1.0, 0.0), None);
        assert_eq!(to(1.0, 3.0), None);
        assert_eq!(to(0.0, 0.0), None);
    }
}
