//! Those who answered against all, by background.

use leptos::prelude::*;
use view::regions::{Background, BackgroundClass};
use view::words::catalog::regions;

use super::copy::TableTools;
use super::table::{DataTable, column, number_column};
use super::value::{count, percent_of};
use crate::language::{fill, text};

/// The table.
#[component]
pub fn ResponseTable(
    /// The background variables.
    backgrounds: Vec<Background>,
) -> AnyView {
    let heads = vec![
        column(text(regions::CLASS)),
        number_column(text(regions::EVERYONE)),
        number_column(text(regions::EVERYONE_SHARE)),
        number_column(text(regions::ANSWERED)),
        number_column(text(regions::ANSWERED_SHARE)),
        number_column(text(regions::GAP)),
    ];
    let columns = heads.len();
    let bodies: Vec<AnyView> = backgrounds
        .into_iter()
        .map(|background| body(background, columns))
        .collect();
    let scroll = fill(regions::SCROLL, &[("table", text(regions::RESPONSE))]);
    view! {
        <TableTools />
        <div class="scroll" tabindex="0" role="region" aria-label=scroll>
            <DataTable class="response" caption=text(regions::RESPONSE_CAPTION) heads wide=true>
                {bodies}
            </DataTable>
        </div>
    }
    .into_any()
}

fn body(background: Background, columns: usize) -> AnyView {
    let rows: Vec<AnyView> = background.classes.into_iter().map(draw_class).collect();
    view! {
        <tbody role="rowgroup">
            <tr role="row" class="heading">
                <th role="rowheader" scope="rowgroup" colspan=columns.to_string()>
                    {background.dimension}
                </th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn draw_class(class: BackgroundClass) -> AnyView {
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {class.label}
            </th>
            <td role="cell" class="number">
                <a href=class.gross.href>{count(class.gross.count)}</a>
            </td>
            <td role="cell" class="number quiet">
                {percent_of(class.gross.count, class.gross.n)}
            </td>
            <td role="cell" class="number">
                <a href=class.net.href>{count(class.net.count)}</a>
            </td>
            <td role="cell" class="number quiet">
                {percent_of(class.net.count, class.net.n)}
            </td>
            <td role="cell" class="number">
                <b>{class.gap.unwrap_or_else(|| "–".to_owned())}</b>
            </td>
        </tr>
    }
    .into_any()
}
