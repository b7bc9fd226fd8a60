//! Whether a difference is more than chance: a word, and an arrow where it is.

use kinds::Verdict;
use leptos::prelude::*;
use view::words::verdict::verdict as word;

use crate::language::lang;

/// The judgement of a group against the others. Direction, not praise: higher is not better.
#[component]
pub fn VerdictWord(
    /// What was found.
    verdict: Verdict,
) -> AnyView {
    let class = match verdict {
        Verdict::ClearlyHigher => "verdict higher",
        Verdict::ClearlyLower => "verdict lower",
        Verdict::MayBeChance | Verdict::TooFew => "verdict quiet",
    };
    view! {
        <span class=class>
            <Arrow verdict />
            {word(verdict, lang())}
        </span>
    }
    .into_any()
}

/// Up for clearly higher, down for clearly lower: the direction without colour.
#[component]
pub fn Arrow(
    /// What was found.
    verdict: Verdict,
) -> AnyView {
    let path = match verdict {
        Verdict::ClearlyHigher => "M6 2 11 10H1z",
        Verdict::ClearlyLower => "M6 10 1 2h10z",
        Verdict::MayBeChance | Verdict::TooFew => return ().into_any(),
    };
    view! {
        <svg class="arrow" width="9" height="9" viewBox="0 0 12 12" aria-hidden="true">
            <path d=path />
        </svg>
    }
    .into_any()
}
