//! `/rapport/uenigheter`: where the published report does not agree with itself, and what was chosen.

use leptos::prelude::*;
use leptos_meta::Title;
use view::published::{Conflict, Conflicts as Page};
use view::words::catalog::report;
use view::{Link, routes};

use crate::api::list_conflicts;
use crate::components::crumbs::Crumbs;
use crate::components::notice::Problems;
use crate::components::sheet::Sheets;
use crate::components::table::{DataTable, column};
use crate::components::value::count;
use crate::language::text;

/// The conflicts.
#[component]
pub fn Conflicts() -> impl IntoView {
    super::loaded(list_conflicts, draw, routes::CONFLICTS)
}

fn draw(page: Page) -> AnyView {
    let year = page.year.to_string();
    let crumbs = vec![
        Link {
            text: text(report::TITLE).to_owned(),
            href: routes::in_wave(routes::REPORT, page.year),
        },
        Link {
            text: text(report::TO_PUBLISHED).to_owned(),
            href: routes::in_wave(routes::PUBLISHED, page.year),
        },
    ];
    let heads = vec![
        column(text(report::SECTION)),
        column(text(report::STATEMENT)),
        column(text(report::PUBLISHED)),
        column(text(report::DOUBT)),
        column(text(report::READING)),
        column(text(report::CHOSEN)),
        column(text(report::COMPUTED)),
        column(text(report::OPENS)),
    ];
    let head = vec![text(report::TO_CONFLICTS).to_owned(), year];
    view! {
        <Title text=text(report::TO_CONFLICTS) />
        <Sheets synthetic=page.synthetic head>
            <Crumbs links=crumbs />
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{text(report::TO_CONFLICTS)}</h1>
                    <p class="report-lead">{text(report::CONFLICTS_LEAD)}</p>
                </div>
            </header>
            <Problems sentences=page.problems />
            {page.refused.map(|sentence| view! { <p class="lead">{sentence}</p> })}
            {page.synthetic.then(|| view! { <p class="note">{text(report::MADE_TO_FIT)}</p> })}
            <div
                class="scroll"
                tabindex="0"
                role="region"
                aria-label=text(report::CONFLICTS_CAPTION)
            >
                <DataTable
                    class="conflicts"
                    caption=text(report::CONFLICTS_CAPTION)
                    heads
                    wide=true
                >
                    <tbody role="rowgroup">
                        {page.conflicts.into_iter().map(draw_row).collect_view()}
                    </tbody>
                </DataTable>
            </div>
        </Sheets>
    }
    .into_any()
}

fn draw_row(conflict: Conflict) -> AnyView {
    let units = conflict
        .units
        .map(|units| view! { <a href=units.href>{count(units.count)}</a> });
    view! {
        <tr role="row">
            <td role="cell">{conflict.section}</td>
            <th role="rowheader" scope="row">
                {conflict.about}
            </th>
            <td role="cell">{conflict.published}</td>
            <td role="cell">{conflict.doubt}</td>
            <td role="cell">{conflict.reading}</td>
            <td role="cell">{conflict.chosen}</td>
            <td role="cell">{conflict.computed}</td>
            <td role="cell" class="number">
                {units}
            </td>
        </tr>
    }
    .into_any()
}
