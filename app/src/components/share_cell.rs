//! A share in a cell: percent, and what it is of, which opens where there is somewhere to go.

use leptos::prelude::*;
use view::change::LinkedShare;
use view::words::catalog::question;
use view::words::format::NO_BREAK_SPACE;

use super::value::{count, percent_of};
use crate::language::text;

/// The cell; `class` is its own, and `of_class` that of the counts beside the percent.
pub fn share_cell(
    share: LinkedShare,
    label: String,
    class: &'static str,
    of_class: &'static str,
) -> AnyView {
    let percent = percent_of(share.count, share.n);
    let counted = count(share.count);
    let part = match share.href {
        Some(href) => view! { <a href=href>{counted}</a> }.into_any(),
        None => counted.into_any(),
    };
    view! {
        <td role="cell" class=class data-label=label>
            <b>{percent}</b>
            " "
            <span class=of_class>
                {part} {format!(" {}{NO_BREAK_SPACE}{}", text(question::OF), count(share.n))}
            </span>
        </td>
    }
    .into_any()
}
