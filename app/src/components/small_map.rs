//! The country in small: where a region lies, and its units as dots.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use view::map::{Dot, SmallMap};

use super::map_names::write_names;
use super::markup::Markup;
use super::rel::rel;

/// Radius of a dot, in steps of the grid.
pub(super) const RADIUS: &str = "5";

/// From the middle of a cross: both its strokes. Kinds of empty are crosses: patterns are too coarse
/// for a dot.
pub(super) const CROSS: &str = "m-5-5l10 10m0-10l-10 10";

/// The small map. With dots it is a group of links, without a picture.
#[component]
pub fn SmallMapDrawing(
    /// What it shows.
    map: SmallMap,
) -> AnyView {
    draw(&map).into_any()
}

fn draw(map: &SmallMap) -> InertElement {
    let mut markup = Markup::with_capacity(map.rest.len() + map.focus.len() + 512);
    let view_box = format!("0 0 {} {}", map.width, map.height);
    let role = if map.dots.is_empty() { "img" } else { "group" };
    let attributes = [
        ("class", Some("map small-map")),
        ("viewBox", Some(&*view_box)),
        ("role", Some(role)),
        ("aria-label", Some(&*map.label)),
    ];
    markup.open("svg", &attributes);
    for (class, shape) in [("map-rest-of-land", &map.rest), ("map-focus", &map.focus)] {
        markup.element("path", &[("class", Some(class)), ("d", Some(shape))], "");
    }
    for dot in &map.dots {
        write_dot(&mut markup, dot);
    }
    if !map.names.is_empty() {
        write_names(&mut markup, &map.names);
    }
    markup.finish()
}

/// A unit. It is not reached by Tab: the list beside has the same links.
fn write_dot(markup: &mut Markup, dot: &Dot) {
    let link = [
        ("href", Some(&*dot.link.href)),
        ("rel", rel(&dot.link.href)),
        ("tabindex", Some("-1")),
        ("aria-label", Some(&*dot.link.text)),
    ];
    markup.open("a", &link);
    markup.element("title", &[], &dot.link.text);
    let (x, y) = (dot.x.to_string(), dot.y.to_string());
    if dot.tone.pattern().is_some() {
        let cross = format!("M{x} {y}{CROSS}");
        markup.element(
            "path",
            &[("class", Some("map-cross")), ("d", Some(&*cross))],
            "",
        );
    } else {
        let circle = [
            ("class", Some(dot.tone.class())),
            ("cx", Some(&*x)),
            ("cy", Some(&*y)),
            ("r", Some(RADIUS)),
        ];
        markup.element("circle", &circle, "");
    }
    markup.close();
}
