//! `/oppfolging/besok`: visits that wait for a word, those ahead, and those that were.

use leptos::prelude::*;
use leptos_meta::Title;
use view::form::Told;
use view::people::Pick;
use view::routes;
use view::visit::{VisitList, VisitRow};
use view::words::catalog::visit as words;

use crate::api::list_visits;
use crate::components::actions_table::late;
use crate::components::chooser::{Chooser, Options};
use crate::components::crumbs::Crumbs;
use crate::components::files_head::FilesHead;
use crate::components::follow_nav::FollowNav;
use crate::components::notice::Problems;
use crate::components::paging::Paging;
use crate::components::posted::{self, Done, WholeForm};
use crate::components::section::Section;
use crate::components::table::{DataTable, column};
use crate::language::text;

/// The page.
#[component]
pub fn Visits() -> impl IntoView {
    super::loaded(list_visits, draw, routes::VISITS)
}

fn draw(page: VisitList) -> AnyView {
    let crumbs = super::visit::crumbs().into_iter().take(1).collect();
    view! {
        <Title text=text(words::TITLE) />
        <FollowNav here=routes::VISITS />
        <Crumbs links=crumbs />
        {head(&page)}
        <WholeForm told=posted::told() />
        <Done sentence=page.done.clone() />
        {page.undo.clone().map(undo)}
        <Problems sentences=page.problems.clone() />
        {filter(page.regions.clone(), page.whose.clone())}
        <Section id="venter" title=text(words::WAITING) aside=text(words::WAITING_NOTE)>
            {rows(page.waiting, text(words::WAITING_NONE))}
        </Section>
        <Section id="framover" title=text(words::AHEAD)>
            {rows(page.ahead, text(words::AHEAD_NONE))}
        </Section>
        <Section id="holdt" title=text(words::PAST) aside=text(words::PAST_NOTE)>
            {rows(page.past, text(words::NONE))}
            {(page.past_count > 0)
                .then(|| view! { <Paging paging=page.paging all=page.past_count /> })}
        </Section>
    }
    .into_any()
}

fn head(page: &VisitList) -> AnyView {
    let counts = page.counts.iter();
    let about = view! {
        <p class="meta">
            {counts.map(|count| view! { <span>{count.clone()}</span> }).collect_view()}
        </p>
    };
    let new = page
        .may_write
        .then(|| (words::NEW, routes::VISIT_NEW.to_owned()));
    let files = [page.xlsx_href.clone(), page.csv_href.clone()];
    view! {
        <FilesHead class="page-head" title=words::TITLE about=about.into_any() files new />
    }
    .into_any()
}

/// The way to bring back what was deleted a moment ago.
fn undo((id, change): (String, String)) -> AnyView {
    view! {
        <form method="post" action=routes::VISIT_BRING_BACK>
            <input type="hidden" name="besok" value=id />
            {posted::change_id(&change)}
            <button class="link button-link" type="submit">
                {text(words::UNDO)}
            </button>
        </form>
    }
    .into_any()
}

fn filter(regions: Vec<Pick>, whose: Vec<Pick>) -> AnyView {
    let nothing = Told::default();
    view! {
        <form class="field-bar" action=routes::VISITS method="get" aria-label=text(words::FILTER)>
            <input type="hidden" name=routes::WHOLE value="1" />
            <Chooser
                name="region"
                label=text(words::REGION)
                options=Options::alone(regions)
                told=nothing.clone()
            />
            <Chooser name="hvem" label=text(words::WHOSE) options=Options::alone(whose) told=nothing />
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::SHOW)}
            </button>
        </form>
    }
    .into_any()
}

fn rows(rows: Vec<VisitRow>, none: &'static str) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="quiet">{none}</p> }.into_any();
    }
    let heads = [
        words::MUNICIPALITY,
        words::WHEN,
        words::HOW,
        words::WHO,
        words::STATUS,
    ];
    let heads = heads.map(|head| column(text(head)));
    view! {
        <DataTable class="visits" heads=heads.into()>
            <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
        </DataTable>
    }
    .into_any()
}

fn row(row: VisitRow) -> AnyView {
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=row.link.href>{row.link.text}</a>
                <span class="under">{row.about}</span>
            </th>
            <td role="cell">{row.late.map(late)} <span class="figures">{row.day}</span></td>
            <td role="cell">{row.how}</td>
            <td role="cell">{row.who}</td>
            <td role="cell">{row.status}</td>
        </tr>
    }
    .into_any()
}
