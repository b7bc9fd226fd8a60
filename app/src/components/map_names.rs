//! The names on a map.

use view::map::PlaceName;

use super::markup::Markup;

/// Names to find one's way by. The links say the same of every unit.
pub fn write_names(markup: &mut Markup, names: &[PlaceName]) {
    markup.open(
        "g",
        &[("class", Some("map-names")), ("aria-hidden", Some("true"))],
    );
    for name in names {
        let (x, y) = (name.x.to_string(), name.y.to_string());
        markup.element("text", &[("x", Some(&*x)), ("y", Some(&*y))], &name.text);
    }
    markup.close();
}
