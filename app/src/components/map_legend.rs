//! The legend of a map: what the classes are called, how many units each has, and the way to them.

use leptos::prelude::*;
use view::map::{LegendEntry, Tone};
use view::words::catalog::map as word;

use super::rel::rel;
use super::small_map::{CROSS, RADIUS};
use super::value::count;
use crate::language::text;

/// What the units of a map are drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Areas.
    Area,
    /// Dots.
    Dot,
}

/// The legend.
#[component]
pub fn Legend(
    /// The classes, in order.
    entries: Vec<LegendEntry>,
    /// What the units are drawn as.
    mark: Mark,
) -> AnyView {
    let class = match mark {
        Mark::Area => "map-legend",
        Mark::Dot => "map-legend small-legend",
    };
    let entries = entries.into_iter().map(|entry| {
        let n = count(entry.count);
        let n = match entry.href {
            Some(href) => {
                let rel = rel(&href);
                view! { <a href=href rel=rel>{n}</a> }.into_any()
            }
            None => n.into_any(),
        };
        view! {
            <li>
                {key(entry.tone, mark)}
                <span>{entry.label}</span>
                <span class="number">{n}</span>
            </li>
        }
        .into_any()
    });
    view! {
        <ul class=class aria-label=text(word::LEGEND)>
            {entries.collect_view()}
        </ul>
    }
    .into_any()
}

/// A class as it is drawn on the map.
fn key(tone: Tone, mark: Mark) -> AnyView {
    match mark {
        Mark::Area => view! {
            <svg class="map-key" width="16" height="14" viewBox="0 0 48 42" aria-hidden="true">
                <rect class=tone.class() fill=fill(tone) x="1" y="1" width="46" height="40" />
            </svg>
        }
        .into_any(),
        Mark::Dot if tone.pattern().is_some() => view! {
            <svg class="map map-dot" viewBox="0 0 20 20" aria-hidden="true">
                <path class="map-cross" d=format!("M10 10{CROSS}") />
            </svg>
        }
        .into_any(),
        Mark::Dot => view! {
            <svg class="map map-dot" viewBox="0 0 20 20" aria-hidden="true">
                <circle class=tone.class() cx="10" cy="10" r=RADIUS />
            </svg>
        }
        .into_any(),
    }
}

/// The reference to a tone's pattern. It stands in the markup, where every browser looks for it in
/// the page.
pub(super) fn fill(tone: Tone) -> Option<String> {
    tone.pattern().map(|id| format!("url(#{id})"))
}
