//! What stands on a map that travels without its page.

use domain::filter::{Colour, Filter, Selection};
use view::map::{LegendEntry, PlaceName};

use super::{Made, about, name};
use crate::Scope;
use crate::filter::chips;
use crate::map::{self, Drawn};
use crate::words::{export, map as words};

/// The stem of the file's name, where the map shows the usual.
const STEM: &str = "kart";

/// A map as a file: the drawing in numbers, and its words.
#[derive(Debug, Clone, PartialEq)]
pub struct MapFile {
    /// The file's name without its ending; ASCII.
    pub file_stem: String,
    /// The title.
    pub title: String,
    /// Lines below: that the data are synthetic, selection, survey, whom the borders are from, address.
    pub notes: Vec<String>,
    /// The mark across the picture where the data are synthetic; empty where they are not.
    pub mark: String,
    /// Width of the drawing, in steps of its grid.
    pub width: i32,
    /// Height of the drawing, in steps of its grid.
    pub height: i32,
    /// Every shape as the data of an SVG path, with its class by the place in the legend; `None`
    /// outside the selection.
    pub shapes: Vec<(String, Option<usize>)>,
    /// The classes.
    pub legend: Vec<LegendEntry>,
    /// A few places to find one's way by.
    pub names: Vec<PlaceName>,
}

/// Words the map of a selection.
pub fn map_file(scope: Scope<'_>, selection: &Selection, drawn: &Drawn, made: &Made) -> MapFile {
    let Scope { wave, world, lang } = scope;
    let filter = selection.filter();
    let order = filter.sorted(selection.units(), world);
    let view = map::view(scope, selection, &order, drawn);
    let class_of = |number| {
        let position = wave.position(number)?;
        let place = order.iter().position(|known| *known == position)?;
        view.classes.get(place).copied().map(usize::from)
    };
    let shapes = drawn.sheet.shapes.iter();
    let shapes = shapes.map(|(number, shape)| (shape.clone(), class_of(number)));
    let note = |name: &str, text: &str| format!("{name}: {text}");
    let mut notes = Vec::new();
    if wave.synthetic() {
        notes.push(export::basis(true, lang).to_owned());
    }
    notes.push(note(
        export::selection(lang),
        &chips::in_one_line(filter, lang, world),
    ));
    notes.extend(Some(view.note).filter(|note| !note.is_empty()));
    notes.push(note(export::survey(lang), &about::survey(scope)));
    notes.push(view.attribution);
    notes.push(note(export::made(lang), &made.when));
    notes.push(format!(
        "{}{}",
        made.origin,
        filter.href(view::routes::MUNICIPALITIES)
    ));
    MapFile {
        file_stem: name::stem(
            scope,
            &stem(scope, filter),
            &name::of_units(scope, filter),
            made,
        ),
        title: words::title(
            &colour_name(scope, filter),
            map::frame(filter),
            filter.unit,
            lang,
        ),
        notes,
        mark: words::mark(wave.synthetic(), lang).to_owned(),
        width: view.width,
        height: view.height,
        shapes: shapes.collect(),
        legend: view.legend,
        names: view.names,
    }
}

/// The part of the file's name that says what the map shows.
fn stem(scope: Scope<'_>, filter: &Filter) -> String {
    match filter.shown_colour(scope.world) {
        Colour::Priority => STEM.to_owned(),
        Colour::Item(item) => format!("{STEM}-{item}"),
        colour => format!("{STEM}-{}", name::slug(words::colour(&colour, scope.lang))),
    }
}

/// What the map is coloured by.
fn colour_name(scope: Scope<'_>, filter: &Filter) -> String {
    let colour = filter.shown_colour(scope.world);
    let Colour::Item(item) = &colour else {
        return words::colour(&colour, scope.lang).to_owned();
    };
    let codebook = scope.wave.codebook();
    let column = codebook.column(&item.to_string());
    let column = column.map(domain::column::ListColumn::Answer);
    column.map_or_else(String::new, |column| {
        crate::words::list::column(codebook, &column, scope.lang)
    })
}
