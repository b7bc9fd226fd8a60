//! `/administrasjon/revisjon`: who did what, the newest first, for administrators.

use leptos::prelude::*;
use leptos_meta::Title;
use view::audit::{AuditLog, AuditRow, Day, Pick};
use view::routes;
use view::words::catalog::{audit as words, common};

use crate::api;
use crate::components::admin_nav::AdminNav;
use crate::components::download::Downloads;
use crate::components::notice::Problems;
use crate::components::paging::Paging;
use crate::components::section::Section;
use crate::components::table::{DataTable, column};
use crate::language::text;

/// The page.
#[component]
pub fn Audit() -> impl IntoView {
    super::loaded(api::read_audit, draw, routes::AUDIT)
}

fn draw(page: AuditLog) -> AnyView {
    let files = vec![
        (text(common::EXCEL), page.xlsx_href.clone()),
        (text(common::CSV), page.csv_href.clone()),
    ];
    view! {
        <Title text=text(words::TITLE) />
        <AdminNav here=routes::AUDIT />
        <header class="page-head">
            <div>
                <h1>{text(words::TITLE)}</h1>
                <p class="meta">
                    <span class="figures">{page.extent.clone()}</span>
                    <span>{text(words::STAYS)}</span>
                </p>
            </div>
            <div class="actions">
                <Downloads files />
            </div>
        </header>
        <Problems sentences=page.problems.clone() />
        {filter(&page)}
        {events(page)}
    }
    .into_any()
}

/// The fields that say which events are shown.
fn filter(page: &AuditLog) -> AnyView {
    view! {
        <form class="field-bar" action=routes::AUDIT method="get" aria-label=text(words::FILTER)>
            {day("fra", text(words::FROM), page.from.clone())}
            {day("til", text(words::TO), page.to.clone())}
            {picks("hvem", text(words::WHO), page.who.clone())}
            {picks("hva", text(words::WHAT), page.what.clone())}
            <button class="ds-button" type="submit">
                {text(words::SHOW)}
            </button>
        </form>
    }
    .into_any()
}

fn day(name: &'static str, label: &'static str, day: Day) -> AnyView {
    let id = format!("felt-{name}");
    let fault_id = format!("{id}-feil");
    let described = day.fault.is_some().then(|| fault_id.clone());
    let invalid = day.fault.is_some().then_some("true");
    let fault = day.fault.map(|fault| {
        view! {
            <p class="field-fault" id=fault_id>
                {fault}
            </p>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                class="ds-input"
                id=id
                name=name
                type="text"
                size="10"
                value=day.typed
                autocomplete="off"
                aria-invalid=invalid
                aria-describedby=described
            />
            {fault}
        </div>
    }
    .into_any()
}

fn picks(name: &'static str, label: &'static str, picks: Vec<Pick>) -> AnyView {
    let id = format!("felt-{name}");
    let options = picks.into_iter().map(|pick| {
        view! {
            <option value=pick.value selected=pick.chosen>
                {pick.text}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select class="ds-input" id=id name=name>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn events(page: AuditLog) -> AnyView {
    let content = if page.rows.is_empty() {
        view! { <p class="nothing">{text(words::NOTHING)}</p> }.into_any()
    } else {
        view! {
            {table(page.rows)}
            <Paging paging=page.paging all=page.count />
        }
        .into_any()
    };
    view! {
        <Section id="hendelser" title=page.found aside=page.span>
            {content}
            <p class="note">{text(words::NOTE)}</p>
        </Section>
    }
    .into_any()
}

fn table(rows: Vec<AuditRow>) -> AnyView {
    let heads = [
        words::WHEN,
        words::WHO,
        words::KIND,
        words::EVENT,
        words::DETAIL,
    ];
    let heads = heads.map(|head| column(text(head)));
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text(words::SCROLLS)>
            <DataTable class="log" caption=text(words::CAPTION) heads=heads.into() wide=true>
                <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
        </div>
    }
    .into_any()
}

fn row(row: AuditRow) -> AnyView {
    view! {
        <tr role="row">
            <td role="cell" class="when figures">
                {row.day}
                " "
                <span class="time">{row.time}</span>
            </td>
            <th role="rowheader" scope="row">
                {row.who}
            </th>
            <td role="cell">{row.kind}</td>
            <td role="cell" class="event">
                {row.event}
            </td>
            <td role="cell" class="quiet">
                {row.detail}
            </td>
        </tr>
    }
    .into_any()
}
