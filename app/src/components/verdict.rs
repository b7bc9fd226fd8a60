//! Whether a difference is more than chance: a word, and an arrow where it is.

use domain::analysis::verdict::Verdict;
use domain::words::verdict::verdict as word;
use leptos::prelude::*;

use crate::language::lang;

/// The judgement of a group against the others. Direction, not praise: higher is not better.
#[component]
pub fn VerdictWord(
    /// What was found.
    verdict: Verdict,
) -> AnyView {
    let (class, arrow) = match verdict {
        Verdict::ClearlyHigher => ("verdict higher", Some("M0 8h10L5 0z")),
        Verdict::ClearlyLower => ("verdict lower", Some("M0 0h10L5 8z")),
        Verdict::MayBeChance | Verdict::TooFew => ("verdict quiet", None),
    };
    view! {
        <span class=class>
            {arrow
                .map(|path| {
                    view! {
                        <svg viewBox="0 0 10 8" width="9" height="8" aria-hidden="true">
                            <path d=path fill="currentColor" />
                        </svg>
                    }
                })}
            {word(verdict, lang())}
        </span>
    }
    .into_any()
}
