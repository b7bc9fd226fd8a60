//! The map of a selection: which frame it is drawn in, the class of each unit, the legend.

mod names;
mod small;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use domain::borders::{Edition, JoinedFrom, SHEET_STEPS, Sheet};
use domain::colouring::{Class, Colouring};
use domain::column::{Fact, ListColumn};
use domain::filter::{Colour, Filter, Key, Selection, Sort, View};
use domain::municipality::{Unit, UnitNumber};
use domain::survey::Wording;
use domain::wave::Wave;
use kinds::{Region, UnitType};
use view::map::{BORDERS_VERSION, ColourGroup, LegendEntry, MapView, Tone};
use view::{Choice, routes};

use self::names::place_names;
pub use self::small::{Outline, small_map};
use super::{Scope, drill};
use crate::words::catalog::list as word;
use crate::words::{lineage, map as words};

/// Borders drawn in a frame: the country, a region, or the districts. Made once for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Where a page fetches them: the same address, the same borders.
    pub address: String,
    /// The shapes.
    pub sheet: Sheet,
    /// The shapes as an svg: each a path with the id of its unit, all in `land`.
    pub borders: String,
    /// The whole in small, with the region in it where the frame is a region's.
    pub outline: Outline,
    /// Whom the borders are from.
    pub attribution: Wording,
    /// How they were made, where they are made from those of another year.
    pub made: Option<JoinedFrom>,
}

impl Drawn {
    /// Whom the borders are from, and what they do not show of the divisions of the wave.
    pub fn source(&self, scope: Scope<'_>) -> String {
        let mut told = vec![self.attribution.text(scope.lang).to_owned()];
        told.extend(self.made.iter().flat_map(|made| how_made(scope, made)));
        told.join(" ")
    }
}

/// What is to be said of borders that were made from those of another year.
fn how_made(scope: Scope<'_>, made: &JoinedFrom) -> Vec<String> {
    let Scope { wave, lang, .. } = scope;
    let mut told = Vec::new();
    if made.joined {
        told.push(lineage::borders_made(wave.register_year(), made.from, lang));
    }
    // By the name it has in this wave, or had when it was split.
    let world = scope.world;
    let name = |number: &UnitNumber, year: u16| {
        let here = world.unit(number, wave.year());
        let here = here.map(|here| wave.units()[here].name.as_str());
        let then = || world.lineage().name_in(number, year);
        here.or_else(then).unwrap_or_default()
    };
    for split in &made.not_cut {
        let main = split.drawn_in.as_ref().map(|main| name(main, split.year));
        let others = split.others.iter();
        let others: Vec<&str> = others.map(|other| name(other, split.year)).collect();
        told.push(lineage::not_cut(
            &split.name,
            split.year,
            main,
            &others,
            lang,
        ));
    }
    if made.moved {
        told.push(lineage::borders_moved(made.from, lang));
    }
    told
}

/// The region that a filter's map is of; `None` for the whole country.
pub fn frame(filter: &Filter) -> Option<Region> {
    let one = filter.regions.len() == 1 && filter.unit == UnitType::Municipality;
    filter.regions.first().copied().filter(|_| one)
}

/// Draws a frame with the borders of the wave's register.
pub fn draw(edition: &Edition, wave: &Wave, region: Option<Region>) -> Drawn {
    let in_frame = |unit: &&Unit| {
        unit.unit_type() == edition.unit && region.is_none_or(|region| unit.region == region)
    };
    let units = wave.units().iter().filter(in_frame);
    let sheet = edition
        .borders
        .sheet(units.map(|unit| &unit.number), SHEET_STEPS);
    let mut borders =
        String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"><defs><g id=\"land\">");
    for (number, shape) in &sheet.shapes {
        borders.extend(["<path id=\"m", number.as_str(), "\" d=\"", shape, "\"/>"]);
    }
    borders.push_str("</g></defs></svg>");
    let framed = Filter::all(wave.year(), edition.unit).in_region(region);
    let mut content = DefaultHasher::new();
    borders.hash(&mut content);
    let version = content.finish();
    Drawn {
        address: format!(
            "{}?{BORDERS_VERSION}={version:016x}&{}",
            routes::BORDERS,
            framed.to_query()
        ),
        sheet,
        borders,
        outline: Outline::of(edition, wave, region),
        attribution: edition.attribution.clone(),
        made: edition.made.clone(),
    }
}

/// The columns of the list beside a map: what it is coloured by, and what says how many people that
/// concerns.
pub fn columns(scope: Scope<'_>, filter: &Filter) -> Vec<ListColumn> {
    let colour = match filter.shown_colour(scope.world) {
        Colour::Priority => Some(ListColumn::Fact(Fact::Priority)),
        Colour::Size => None,
        Colour::Share => Some(ListColumn::Fact(Fact::SharePercent)),
        Colour::Centrality => Some(ListColumn::Fact(Fact::Centrality)),
        Colour::Item(item) => {
            let column = scope.wave.codebook().column(&item.to_string());
            column.map(ListColumn::Answer)
        }
    };
    let first = [Fact::Number, Fact::Name].map(ListColumn::Fact);
    let last = [ListColumn::Fact(Fact::Population)];
    first.into_iter().chain(colour).chain(last).collect()
}

/// The map of a selection, whose units stand in `order` in the list.
pub fn view(scope: Scope<'_>, selection: &Selection, order: &[usize], drawn: &Drawn) -> MapView {
    let Scope { wave, lang, .. } = scope;
    let filter = selection.filter();
    let (legend, classes) = legend(scope, filter, order);
    let region = frame(filter);
    MapView {
        borders: drawn.address.clone(),
        width: drawn.sheet.width,
        height: drawn.sheet.height,
        label: words::label(filter.unit, region, order.len(), lang),
        classes,
        legend,
        names: place_names(wave, &drawn.sheet),
        colours: colours(scope, filter),
        frames: region.map_or_else(Vec::new, |region| frames(scope, filter, region)),
        inset: region.map(|_| drawn.outline.plain(region, lang)),
        note: [note(scope, filter), begun(scope, filter, order)]
            .into_iter()
            .filter(|note| !note.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        profile_query: format!("?{}", filter.to_query()),
        attribution: drawn.source(scope),
        svg_href: filter.href(&routes::file(routes::MUNICIPALITIES, "svg")),
        png_href: filter.href(&routes::file(routes::MUNICIPALITIES, "png")),
    }
}

/// The list and the map of the same units.
pub fn views(scope: Scope<'_>, filter: &Filter) -> Vec<Choice> {
    let choice = |view: View, id: &str, shown: Filter| Choice {
        id: id.to_owned(),
        text: words::view(view, scope.lang).to_owned(),
        href: shown.href(routes::MUNICIPALITIES),
        current: filter.view == view,
    };
    vec![
        choice(View::List, "list", filter.with_view(View::List)),
        choice(View::Map, "map", on_map(scope, filter)),
    ]
}

/// The filter's map. Where priority colours it and nobody has ordered the list, the highest come
/// first beside it too.
pub fn on_map(scope: Scope<'_>, filter: &Filter) -> Filter {
    let shown = filter.with_view(View::Map);
    let by_priority = shown.shown_colour(scope.world) == Colour::Priority;
    if !by_priority || shown.sort != Sort::default() {
        return shown;
    }
    let priority = ListColumn::Fact(Fact::Priority).id(scope.wave.codebook());
    shown.with_sort(&priority, true)
}

/// The classes that are shown, and the class of each unit by its place among them.
pub fn legend(scope: Scope<'_>, filter: &Filter, order: &[usize]) -> (Vec<LegendEntry>, Vec<u8>) {
    let colour = filter.shown_colour(scope.world);
    let colouring = Colouring::of(scope.world, scope.wave, &colour);
    let every = colouring.classes();
    let looks = tones(scope.wave, &colouring, &every);
    let of_units: Vec<Class> = order.iter().map(|at| colouring.class(*at)).collect();
    let count = |class: &Class| of_units.iter().filter(|known| *known == class).count();
    // Answers nobody gave are told; other classes nobody is in are not.
    let shown = every.iter().zip(looks);
    let shown: Vec<(&Class, Tone)> = shown
        .filter(|(class, _)| is_told(**class) || count(class) > 0)
        .collect();
    let entries = shown.iter().map(|&(class, tone)| {
        let count = count(class);
        let behind = colouring.filter(filter, *class, scope.world);
        LegendEntry {
            label: words::class(scope.wave, &colouring, *class, scope.lang),
            tone,
            count,
            href: behind
                .filter(|_| count > 0)
                .map(|filter| drill::list_href(&filter)),
        }
    });
    let place = |class: &Class| {
        let place = shown.iter().position(|(known, _)| *known == class);
        let place = place.unwrap_or_default();
        u8::try_from(place).unwrap_or(u8::MAX)
    };
    let classes = of_units.iter().map(place).collect();
    (entries.collect(), classes)
}

/// Whether a class is told where nobody is in it.
fn is_told(class: Class) -> bool {
    matches!(class, Class::Option(_) | Class::Priority(_))
}

/// The weakest step of a chart.
const WEAKEST_OF_CHART: u8 = 5;

/// The weakest step of a map.
const WEAKEST: u8 = 6;

/// How each class looks. Of classes with an order, the highest is the strongest.
fn tones(wave: &Wave, colouring: &Colouring<'_>, classes: &[Class]) -> Vec<Tone> {
    const THREE: [u8; 3] = [2, 4, 6];
    const SIX: [u8; 6] = [6, 5, 4, 3, 2, 1];
    const FOUR: [u8; 4] = [6, 4, 2, 1];
    let options = colouring.column().map(|column| {
        let question = &wave.codebook().questions[column.question];
        crate::chart::tones(question)
    });
    let of_option = |option: usize| options.as_ref()?.get(option).copied().map(of_chart);
    let step = |steps: &[u8], place: usize| steps.get(place).copied().map(Tone::Step);
    let tone = |(place, class): (usize, &Class)| {
        let tone = match class {
            Class::Size(_) => step(&SIX, place),
            Class::Share(_) | Class::Centrality(Some(_)) => step(&FOUR, place),
            Class::Priority(_) => step(&THREE, place),
            Class::Centrality(None) | Class::NoRule => None,
            Class::Option(option) => of_option(*option),
            Class::Empty(status) => Some(Tone::Empty(*status)),
        };
        tone.unwrap_or(Tone::Without)
    };
    classes.iter().enumerate().map(tone).collect()
}

/// The tone of a chart on a map, where light grey is who was not asked, and where the weakest step must
/// be told from its neighbours without lying beside them.
fn of_chart(tone: crate::chart::Tone) -> Tone {
    match tone {
        crate::chart::Tone::Focus => Tone::Step(2),
        crate::chart::Tone::Rest => Tone::Rest,
        crate::chart::Tone::Step(WEAKEST_OF_CHART..) => Tone::Step(WEAKEST),
        crate::chart::Tone::Step(step) => Tone::Step(step),
        crate::chart::Tone::NotRelevant => Tone::NotRelevant,
    }
}

/// What the map can be coloured by.
fn colours(scope: Scope<'_>, filter: &Filter) -> Vec<ColourGroup> {
    let Scope { wave, lang, .. } = scope;
    let codebook = wave.codebook();
    let shown = filter.shown_colour(scope.world);
    let entry = |colour: Colour, name: String| {
        let chosen = colour == shown;
        (colour.to_string(), name, chosen)
    };
    let weighed = scope.signals().are_about(filter.unit);
    let priority = weighed.then_some(Colour::Priority).into_iter();
    let background = priority.chain(Colour::BACKGROUND).map(|colour| {
        let name = words::colour(&colour, lang).to_owned();
        entry(colour, name)
    });
    let mut groups = vec![ColourGroup {
        label: crate::words::list::background(lang).to_owned(),
        colours: background.collect(),
    }];
    for column in codebook.columns() {
        let question = &codebook.questions[column.question];
        if !question.parts_units() {
            continue;
        }
        let listed = ListColumn::Answer(column);
        let item = domain::filter::Item::parse(&codebook.column_id(column));
        let name = crate::words::list::column(codebook, &listed, lang);
        let colour = entry(Colour::Item(item), name);
        let label = crate::words::list::column_group(codebook, &listed, lang);
        match groups.last_mut() {
            Some(group) if group.label == label => group.colours.push(colour),
            _ => groups.push(ColourGroup {
                label,
                colours: vec![colour],
            }),
        }
    }
    groups
}

/// The region alone, and the whole country with the same other conditions.
fn frames(scope: Scope<'_>, filter: &Filter, region: Region) -> Vec<Choice> {
    let choice = |id: &str, text: &str, filter: &Filter, current| Choice {
        id: id.to_owned(),
        text: text.to_owned(),
        href: filter.href(routes::MUNICIPALITIES),
        current,
    };
    let lang = scope.lang;
    let name = crate::words::class::region(region, lang);
    let country = crate::words::overview::country(lang);
    vec![
        choice(region.id(), name, filter, true),
        choice("all", country, &filter.without(&Key::Region), false),
    ]
}

/// How many of those that did not respond began: the map colours them alike, since they are counted so.
fn begun(scope: Scope<'_>, filter: &Filter, order: &[usize]) -> String {
    let of_answers = matches!(
        filter.shown_colour(scope.world),
        Colour::Priority | Colour::Item(_)
    );
    let begun = scope.wave.begun();
    let count = order.iter().filter(|at| begun.contains(**at)).count();
    if !of_answers || count == 0 {
        return String::new();
    }
    let n = view::words::format::count(count, scope.lang);
    word::BEGUN_AMONG.fill(scope.lang, &[("n", &n)])
}

/// What makes the colour: the question's wording, or where the figures are from.
fn note(scope: Scope<'_>, filter: &Filter) -> String {
    let column = match filter.shown_colour(scope.world) {
        Colour::Priority => ListColumn::Fact(Fact::Priority),
        Colour::Size => ListColumn::Fact(Fact::Population),
        Colour::Share => ListColumn::Fact(Fact::SharePercent),
        Colour::Centrality => ListColumn::Fact(Fact::Centrality),
        Colour::Item(item) => {
            let column = scope.wave.codebook().column(&item.to_string());
            column.map_or(ListColumn::Fact(Fact::Population), ListColumn::Answer)
        }
    };
    let name = crate::words::list::column(scope.wave.codebook(), &column, scope.lang);
    let note = crate::words::list::column_note(scope.wave, &column, scope.lang);
    note.map_or_else(String::new, |note| words::note(&name, &note))
}
