//! The lines of a battery by score, with how sure each rank is.

use leptos::prelude::*;
use view::regions::{RankLine, Ranked, Ranking};
use view::words::catalog::regions;
use view::words::format::whole;

use super::copy::TableTools;
use super::table::{DataTable, column, number_column};
use super::value::count;
use crate::language::{fill, lang, text};

/// One ranking under its heading.
#[component]
pub fn RankTable(
    /// The ranking.
    ranking: Ranking,
) -> AnyView {
    let compared = ranking.lines.iter().any(|line| line.country.is_some());
    let mut heads = vec![
        column(text(regions::AREA)),
        number_column(text(regions::RANK)),
        number_column(text(regions::RANK_INTERVAL)),
        number_column(text(regions::SUM)),
        number_column(text(regions::MEAN)),
        number_column(text(regions::N_HEAD)),
    ];
    if compared {
        heads.push(number_column(text(regions::RANK_COUNTRY)));
        heads.push(number_column(text(regions::RANK_INTERVAL)));
    }
    let caption = fill(regions::RANK_CAPTION, &[("battery", &ranking.wording)]);
    let respondents = fill(
        regions::RESPONDENTS,
        &[("n", &count(ranking.respondents.count))],
    );
    let rows: Vec<AnyView> = ranking.lines.into_iter().map(draw_line).collect();
    let scroll = fill(regions::SCROLL, &[("table", &ranking.title)]);
    view! {
        <div class="ranking">
            <h3>{ranking.title}</h3>
            <p class="quiet">
                {ranking.wording} " " <a class="link" href=ranking.respondents.href>{respondents}</a>
            </p>
            <TableTools />
            <div class="scroll" tabindex="0" role="region" aria-label=scroll>
                <DataTable class="ranks" caption heads wide=true>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
            </div>
        </div>
    }
    .into_any()
}

fn draw_line(line: RankLine) -> AnyView {
    let here = line.here;
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=line.label.href>{line.label.text}</a>
            </th>
            <td role="cell" class="number">
                <b>{rank(&here)}</b>
            </td>
            <td role="cell" class="number">
                {interval(&here)}
            </td>
            <td role="cell" class="number">
                {whole(here.sum, lang())}
            </td>
            <td role="cell" class="number">
                {here.mean.clone().unwrap_or_else(none)}
            </td>
            <td role="cell" class="number">
                <a href=here.n.href>{count(here.n.count)}</a>
            </td>
            {line
                .country
                .map(|country| {
                    view! {
                        <td role="cell" class="number quiet">
                            {rank(&country)}
                        </td>
                        <td role="cell" class="number quiet">
                            {interval(&country)}
                        </td>
                    }
                })}
        </tr>
    }
    .into_any()
}

fn none() -> String {
    "–".to_owned()
}

fn rank(ranked: &Ranked) -> String {
    ranked.rank.map_or_else(none, count)
}

/// `2–4`, or one number where the rank is the same in all draws.
fn interval(ranked: &Ranked) -> String {
    match ranked.interval {
        None => none(),
        Some((best, worst)) if best == worst => count(best),
        Some((best, worst)) => format!("{}–{}", count(best), count(worst)),
    }
}
