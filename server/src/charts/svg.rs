//! ECharts' SVG made fit for a page: only known elements and attributes stay, colours get their
//! class, marks get their link, and everything that counts up per runtime is named anew.

use std::collections::BTreeMap;

use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

use super::ChartError;
use super::layout::Layout;
use super::palette::Paint;
use super::text::GUARD;

/// Elements that may stand in a drawing.
const ELEMENTS: [&str; 12] = [
    "svg", "g", "path", "rect", "text", "tspan", "circle", "line", "polyline", "polygon", "defs",
    "clipPath",
];

/// Attributes that are kept as they are. Colours, ids, classes and `style` are treated apart.
const ATTRIBUTES: [&str; 25] = [
    "d",
    "x",
    "y",
    "width",
    "height",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "x1",
    "x2",
    "y1",
    "y2",
    "points",
    "transform",
    "dominant-baseline",
    "text-anchor",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "paint-order",
    "clip-rule",
];

/// What of a `style` attribute becomes an attribute of its own. The font family is the page's.
const STYLES: [&str; 3] = ["font-size", "font-weight", "font-style"];

/// Where a drawing stands: what tells it from the others of the same page.
pub struct SvgPlace {
    /// Classes of the `<svg>`.
    pub class: &'static str,
    /// What its ids begin with.
    pub prefix: &'static str,
}

/// `ECharts` sets the lines of a label solid, without space between them, and `charming` has no
/// setting for it: they are moved apart here. Relative to the size of the font.
const LEADING: f64 = 1.2;

/// Cleans a drawing.
///
/// # Errors
/// If it is not well-formed, or holds an element that is not known.
pub fn clean(drawn: &str, layout: &Layout, place: &SvgPlace) -> Result<String, ChartError> {
    let mut cleaner = Cleaner {
        out: Writer::new(Vec::new()),
        layout,
        place,
        ids: BTreeMap::new(),
        open: Vec::new(),
        skipping: 0,
    };
    let mut reader = Reader::from_str(drawn);
    loop {
        match reader.read_event().map_err(unexpected)? {
            Event::Eof => break,
            event => cleaner.take(event)?,
        }
    }
    String::from_utf8(cleaner.out.into_inner()).map_err(unexpected)
}

fn unexpected(error: impl std::fmt::Display) -> ChartError {
    ChartError::Drawing(error.to_string())
}

struct Cleaner<'a> {
    out: Writer<Vec<u8>>,
    layout: &'a Layout,
    place: &'a SvgPlace,
    ids: BTreeMap<String, String>,
    /// For each open element: its name, and whether a link was opened around it.
    open: Vec<(String, bool)>,
    /// Depth within an element that is left out.
    skipping: usize,
}

impl Cleaner<'_> {
    fn take(&mut self, event: Event<'_>) -> Result<(), ChartError> {
        match event {
            Event::Start(element) if self.skipping > 0 || name(&element) == "style" => {
                drop(element);
                self.skipping += 1;
                Ok(())
            }
            Event::End(_) if self.skipping > 0 => {
                self.skipping -= 1;
                Ok(())
            }
            _ if self.skipping > 0 => Ok(()),
            Event::Start(element) => self.start(&element),
            Event::Empty(element) => {
                self.start(&element)?;
                self.end()
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text),
            Event::GeneralRef(reference) => {
                let entity = format!("&{};", &*reference);
                let text = quick_xml::escape::unescape(&entity).map_err(unexpected)?;
                self.text(&text)
            }
            Event::Comment(_) | Event::Decl(_) => Ok(()),
            other => Err(unexpected(format!("{other:?}"))),
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ChartError> {
        let name = name(element);
        if !ELEMENTS.contains(&name.as_str()) {
            return Err(unexpected(format!("<{name}>")));
        }
        let given = attributes(element)?;
        if is_invisible(&name, &given) {
            self.skipping += 1;
            return Ok(());
        }
        let link = self.link_of(&given);
        if let Some(href) = &link {
            let mut anchor = BytesStart::new("a");
            anchor.push_attribute(("href", href.as_str()));
            anchor.push_attribute(("tabindex", "-1"));
            self.write(Event::Start(anchor))?;
        }
        let mut kept = BytesStart::new(name.clone());
        if name == "svg" {
            self.root(&mut kept);
        } else {
            self.attributes(&mut kept, &given);
        }
        self.write(Event::Start(kept))?;
        self.open.push((name, link.is_some()));
        Ok(())
    }

    fn end(&mut self) -> Result<(), ChartError> {
        if self.skipping > 0 {
            self.skipping -= 1;
            return Ok(());
        }
        if let Some((name, linked)) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)))?;
            if linked {
                self.write(Event::End(BytesEnd::new("a")))?;
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ChartError> {
        let in_text =
            matches!(self.open.last(), Some((name, _)) if name == "text" || name == "tspan");
        if !in_text {
            return Ok(());
        }
        let text: String = text.chars().filter(|c| *c != GUARD).collect();
        self.write(Event::Text(BytesText::new(&text)))
    }

    fn write(&mut self, event: Event<'_>) -> Result<(), ChartError> {
        self.out.write_event(event).map_err(unexpected)
    }

    fn root(&self, kept: &mut BytesStart<'_>) {
        let view = format!("0 0 {} {}", self.layout.width, self.layout.height);
        kept.push_attribute(("xmlns", "http://www.w3.org/2000/svg"));
        kept.push_attribute(("class", self.place.class));
        kept.push_attribute(("viewBox", view.as_str()));
    }

    fn attributes(&mut self, kept: &mut BytesStart<'_>, given: &BTreeMap<String, String>) {
        let is_mark = given.get("ecmeta_ssr_type").is_some_and(|of| of == "chart");
        let mut classes = Vec::new();
        for (key, value) in given {
            match key.as_str() {
                "fill" | "stroke" => {
                    if let Some(paint) = Paint::of_hex(value) {
                        classes.push(format!("ch-{key}-{}", paint.name()));
                    }
                    kept.push_attribute((key.as_str(), value.as_str()));
                }
                "style" => styles(kept, value),
                "y" if is_line_of_label(given) => {
                    let y = value.parse::<f64>().unwrap_or(0.0) * LEADING;
                    kept.push_attribute(("y", y.to_string().as_str()));
                }
                "id" => kept.push_attribute(("id", self.id(value).as_str())),
                "clip-path" => {
                    let id = value.trim_start_matches("url(#").trim_end_matches(')');
                    let reference = format!("url(#{})", self.id(id));
                    kept.push_attribute(("clip-path", reference.as_str()));
                }
                "ecmeta_series_index" if is_mark => {
                    kept.push_attribute(("data-series", value.as_str()));
                }
                "ecmeta_data_index" if is_mark => {
                    kept.push_attribute(("data-index", value.as_str()));
                }
                known if ATTRIBUTES.contains(&known) => {
                    kept.push_attribute((known, value.as_str()));
                }
                _ => {}
            }
        }
        if !classes.is_empty() {
            kept.push_attribute(("class", classes.join(" ").as_str()));
        }
    }

    /// A name that depends on the drawing only, not on what the runtime drew before.
    fn id(&mut self, given: &str) -> String {
        let (prefix, next) = (self.place.prefix, self.ids.len() + 1);
        self.ids
            .entry(given.to_owned())
            .or_insert_with(|| format!("{prefix}-{next}"))
            .clone()
    }

    /// Where the element leads: an address on this site.
    fn link_of(&self, given: &BTreeMap<String, String>) -> Option<String> {
        if given.get("ecmeta_ssr_type").is_none_or(|of| of != "chart") {
            return None;
        }
        let index = |key: &str| given.get(key)?.parse().ok();
        let mark = (index("ecmeta_series_index")?, index("ecmeta_data_index")?);
        let href = self.layout.links.get(&mark)?;
        let inside = href.starts_with('/') && !href.starts_with("//") && !href.contains('\\');
        inside.then(|| href.clone())
    }
}

fn name(element: &BytesStart<'_>) -> String {
    element.name().as_ref().to_owned()
}

fn attributes(element: &BytesStart<'_>) -> Result<BTreeMap<String, String>, ChartError> {
    let mut given = BTreeMap::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(unexpected)?;
        let key = attribute.key.as_ref().to_owned();
        let value = &attribute.value;
        let value = quick_xml::escape::unescape(value).map_err(unexpected)?;
        given.insert(key, value.into_owned());
    }
    Ok(given)
}

/// A shape that cannot be seen: it only carried a label, took clicks or was the ground.
fn is_invisible(name: &str, given: &BTreeMap<String, String>) -> bool {
    let is =
        |key: &str, values: &[&str]| given.get(key).is_some_and(|v| values.contains(&v.as_str()));
    let nothing = ["none", "transparent"];
    let unfilled = is("fill", &nothing) || is("fill-opacity", &["0"]);
    let unstroked =
        !given.contains_key("stroke") || is("stroke", &nothing) || is("stroke-width", &["0"]);
    matches!(name, "path" | "rect" | "circle") && unfilled && unstroked
}

/// One of several lines, placed from the middle of the label.
fn is_line_of_label(given: &BTreeMap<String, String>) -> bool {
    let large = given
        .get("style")
        .is_some_and(|style| style.contains("font-size:14px"));
    large && !given.contains_key("x")
}

fn styles(kept: &mut BytesStart<'_>, style: &str) {
    for declaration in style.split(';') {
        if let Some((property, value)) = declaration.split_once(':')
            && STYLES.contains(&property.trim())
        {
            kept.push_attribute((property.trim(), value.trim()));
        }
    }
}
