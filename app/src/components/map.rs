//! The map of a selection: the borders, the units coloured by their class, the legend.
//!
//! The borders are a file of their own, which the browser keeps; each unit is a reference to its shape
//! there, with the class of its colour. So a new colour or filter needs no new borders.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use view::list::ListRow;
use view::map::{ColourGroup, LegendEntry, MapView};
use view::value::CellValue;
use view::words::catalog::map as word;
use view::words::format::lower_first;

use super::filter_panel::FORM;
use super::map_keys;
use super::map_legend::{Legend, Mark, fill};
use super::map_names::write_names;
use super::markup::Markup;
use super::rel::rel;
use super::small_map::SmallMapDrawing;
use crate::language::text;

/// About what a unit takes as text.
const BYTES_A_UNIT: usize = 300;

/// The map with its legend, as the left half beside the list.
#[component]
pub fn MapPanel(
    /// The map.
    map: MapView,
    /// The rows of the list: the units, in the order of their classes.
    rows: Vec<ListRow>,
) -> AnyView {
    let drawing = draw_map(&map, &rows);
    let legend = view! { <Legend entries=map.legend mark=Mark::Area /> };
    view! {
        <div class="map-side">
            <div class="map-frame" on:keydown=move |event| map_keys::moved(&event)>
                {drawing}
            </div>
            <div class="map-foot">
                {map.inset.map(|inset| view! { <SmallMapDrawing map=inset /> })}
                {legend}
            </div>
        </div>
    }
    .into_any()
}

/// What the map is coloured by. The field belongs to the filter's form, so that it keeps the filter;
/// without script its button sends it.
#[component]
pub fn ColourPicker(
    /// What there is to choose from.
    groups: Vec<ColourGroup>,
) -> AnyView {
    let groups = groups.into_iter().map(|group| {
        let options = group.colours.into_iter().map(|(value, name, chosen)| {
            view! { <option value=value selected=chosen>{name}</option> }
        });
        view! { <optgroup label=group.label>{options.collect_view()}</optgroup> }.into_any()
    });
    view! {
        <div class="map-colour">
            <label for="colour">{text(word::COLOUR)}</label>
            <select class="ds-input" id="colour" name="colour" form=FORM data-width="auto">
                {groups.collect_view()}
            </select>
            <button class="ds-button" data-variant="secondary" type="submit" form=FORM>
                {text(word::COLOUR_SHOW)}
            </button>
        </div>
    }
    .into_any()
}

/// The svg, in one piece: see [`Markup`].
fn draw_map(map: &MapView, rows: &[ListRow]) -> InertElement {
    let mut markup = Markup::with_capacity(rows.len() * BYTES_A_UNIT);
    let view_box = format!("0 0 {} {}", map.width, map.height);
    let attributes = [
        ("class", Some("map")),
        ("viewBox", Some(&*view_box)),
        ("role", Some("group")),
        ("aria-label", Some(&*map.label)),
    ];
    markup.open("svg", &attributes);
    write_patterns(&mut markup);
    let land = format!("{}#land", map.borders);
    markup.element(
        "use",
        &[("href", Some(&*land)), ("class", Some("map-land"))],
        "",
    );
    markup.open("g", &[("class", Some("map-units"))]);
    for (place, (row, class)) in rows.iter().zip(&map.classes).enumerate() {
        if let Some(entry) = map.legend.get(usize::from(*class)) {
            write_unit(&mut markup, &map.borders, row, entry, place == 0);
        }
    }
    markup.close();
    write_names(&mut markup, &map.names);
    markup.finish()
}

/// A unit as a link to its profile. One of them can be reached by Tab; the arrows lead on.
fn write_unit(markup: &mut Markup, borders: &str, row: &ListRow, entry: &LegendEntry, first: bool) {
    let [CellValue::Code(number), CellValue::Text(name), ..] = &row.cells[..] else {
        return;
    };
    let words = format!("{name}: {}", lower_first(&entry.label));
    let shape = format!("{borders}#m{number}");
    let link = [
        ("href", Some(&*row.href)),
        ("rel", rel(&row.href)),
        ("tabindex", Some(if first { "0" } else { "-1" })),
        ("aria-label", Some(&*words)),
    ];
    markup.open("a", &link);
    markup.element("title", &[], &words);
    let fill = fill(entry.tone);
    let drawn = [
        ("href", Some(&*shape)),
        ("class", Some(entry.tone.class())),
        ("fill", fill.as_deref()),
    ];
    markup.element("use", &drawn, "");
    markup.close();
}

/// The patterns of the empties, as large as a map needs them.
fn write_patterns(markup: &mut Markup) {
    let patterns = [
        ("map-no-response", "18", Some("rotate(45)"), "M0 0V18"),
        ("map-not-answered", "16", None, "M0 8H16"),
        ("map-dont-know", "16", None, "M8 7v2"),
        ("map-outside", "22", None, "M11 5l6 6-6 6-6-6z"),
    ];
    markup.open("defs", &[]);
    for (id, size, turned, line) in patterns {
        let pattern = [
            ("id", Some(id)),
            ("width", Some(size)),
            ("height", Some(size)),
            ("patternUnits", Some("userSpaceOnUse")),
            ("patternTransform", turned),
        ];
        markup.open("pattern", &pattern);
        markup.element(
            "rect",
            &[
                ("class", Some("map-ground")),
                ("width", Some(size)),
                ("height", Some(size)),
            ],
            "",
        );
        markup.element("path", &[("class", Some(id)), ("d", Some(line))], "");
        markup.close();
    }
    markup.close();
}
