//! Small drawings in table cells. Coordinates are percents of the cell, so they follow the column.

use leptos::prelude::*;
use view::Share;

use super::markup::Markup;

/// A part of a whole as an SVG length: `35.9%`.
pub fn length(part: usize, whole: usize) -> String {
    let permille = (part * 1000 + whole / 2).checked_div(whole).unwrap_or(0);
    format!("{}.{}%", permille / 10, permille % 10)
}

/// A filled dot for the unit in focus and a ring for what it is held against, joined by a line.
#[component]
pub fn Dots(
    /// In focus.
    focus: Option<Share>,
    /// Held against.
    against: Option<Share>,
) -> AnyView {
    let place = |share: Option<&Share>| {
        share
            .filter(|share| share.n > 0)
            .map(|share| length(share.count, share.n))
    };
    let (focus, against) = (place(focus.as_ref()), place(against.as_ref()));
    let joined = focus.clone().zip(against.clone());
    view! {
        <svg class="chart" width="100%" height="36" aria-hidden="true">
            {joined
                .map(|(from, to)| view! { <line class="between" x1=from x2=to y1="18" y2="18" /> })}
            {against.map(|x| view! { <circle class="country-dot" cx=x cy="18" r="4.5" /> })}
            {focus.map(|x| view! { <circle class="focus-dot" cx=x cy="18" r="5" /> })}
        </svg>
    }
    .into_any()
}

/// A bar from zero in a row written as text.
pub fn strong_bar(markup: &mut Markup, part: usize, whole: usize) {
    written_bar(markup, "bar", part, whole);
}

/// A grey bar from zero, for a background figure in a row written as text.
pub fn soft_bar(markup: &mut Markup, part: usize, whole: usize) {
    written_bar(markup, "bar soft", part, whole);
}

fn written_bar(markup: &mut Markup, class: &str, part: usize, whole: usize) {
    let attributes = [
        ("class", Some(class)),
        ("height", Some("8")),
        ("aria-hidden", Some("true")),
    ];
    markup.open("svg", &attributes);
    let width = length(part.min(whole), whole);
    markup.element(
        "rect",
        &[("width", Some(&width)), ("height", Some("100%"))],
        "",
    );
    markup.close();
}

/// A bar from zero; with a tick where the country is.
#[component]
pub fn Bar(
    /// The part.
    part: usize,
    /// What a full bar stands for.
    whole: usize,
    /// Where the tick stands: part and whole.
    #[prop(optional)]
    tick: Option<(usize, usize)>,
) -> AnyView {
    let class = if tick.is_some() { "bar ticked" } else { "bar" };
    let tick = tick.map(|(part, whole)| length(part, whole));
    view! {
        <svg class=class height="8" aria-hidden="true">
            <rect width=length(part.min(whole), whole) height="100%" />
            {tick.map(|x| view! { <line class="tick" x1=x.clone() x2=x y1="-3" y2="11" /> })}
        </svg>
    }
    .into_any()
}
