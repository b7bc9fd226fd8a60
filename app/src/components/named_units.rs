//! A sentence, and the names of municipalities behind it.

use leptos::prelude::*;
use view::lists::Named;

/// The sentence and the names.
#[component]
pub fn NamedUnits(
    /// What is said, and of whom.
    part: Named,
    /// Whether it stands above everything, as a whole sentence.
    #[prop(optional)]
    lead: bool,
) -> AnyView {
    // An empty text would be sent as a space: nothing is drawn of one.
    let some = |words: String| Some(words).filter(|words| !words.is_empty());
    let is_bare = part.units.is_empty() && part.more.is_empty();
    let begins = if part.units.is_empty() || part.sentence.is_empty() {
        let stop = if lead && is_bare { "." } else { "" };
        format!("{}{stop}", part.sentence)
    } else {
        format!("{}: ", part.sentence)
    };
    let stop = if lead && !is_bare { "." } else { "" };
    let ends = if part.more.is_empty() {
        stop.to_owned()
    } else {
        format!(" {}{stop}", part.more)
    };
    let last = part.units.len().saturating_sub(1);
    let names = part.units.into_iter().enumerate().map(|(at, unit)| {
        let comma = (at < last).then_some(", ");
        view! {
            <a href=unit.href rel="external">
                {unit.text}
            </a>
            {comma}
        }
    });
    view! {
        <p class="named quiet-links" class:lead=lead>
            {some(begins)}
            {names.collect_view()}
            {some(ends)}
        </p>
    }
    .into_any()
}
