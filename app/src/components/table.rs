//! The frame of a table of numbers: its caption, the headings of its columns, its rows. Roles are
//! written out, since on narrow screens the rows are laid out as blocks, and would lose them.

use leptos::prelude::*;

/// A table.
#[component]
pub fn DataTable(
    /// The class that gives it its own measures.
    class: &'static str,
    /// What it holds, for those who cannot see it.
    #[prop(optional, into)]
    caption: Option<String>,
    /// Headings, of [`column`] and its kin. None where each row says what it is.
    #[prop(optional)]
    heads: Vec<AnyView>,
    /// Whether its rows are read across, and so answer to the pointer.
    #[prop(optional)]
    wide: bool,
    /// `tbody`, and `tfoot` where it has one.
    children: Children,
) -> AnyView {
    let heads = (!heads.is_empty()).then(|| {
        view! {
            <thead role="rowgroup">
                <tr role="row">{heads}</tr>
            </thead>
        }
    });
    view! {
        <table
            class=format!("ds-table data {class}")
            data-color="neutral"
            data-hover=wide.then_some("")
            role="table"
        >
            {caption.map(|words| view! { <caption class="ds-sr-only">{words}</caption> })}
            {heads}
            {children()}
        </table>
    }
    .into_any()
}

/// The heading of a column of words.
pub fn column(content: impl IntoAny) -> AnyView {
    heading(None, content.into_any())
}

/// The heading of a column of numbers, which stand to the right.
pub fn number_column(content: impl IntoAny) -> AnyView {
    heading(Some("number"), content.into_any())
}

/// The heading of a column of bars, or of marks on a scale.
pub fn drawn_column(class: &'static str, content: impl IntoAny) -> AnyView {
    heading(Some(class), content.into_any())
}

fn heading(class: Option<&'static str>, content: AnyView) -> AnyView {
    view! {
        <th role="columnheader" scope="col" class=class>
            {content}
        </th>
    }
    .into_any()
}
