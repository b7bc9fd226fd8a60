//! `/rapport/publisert`: what the published report states, beside the same computed.

use leptos::prelude::*;
use leptos_meta::Title;
use view::published::{Holds, Published as Page, PublishedSection, Statement};
use view::words::catalog::report;
use view::{Link, routes};

use crate::api::compare_published;
use crate::components::crumbs::Crumbs;
use crate::components::notice::Problems;
use crate::components::sheet::Sheets;
use crate::components::table::{DataTable, column, number_column};
use crate::components::value::count;
use crate::language::{fill, text};

/// Published beside computed.
#[component]
pub fn Published() -> impl IntoView {
    super::loaded(compare_published, draw, routes::PUBLISHED)
}

fn draw(page: Page) -> AnyView {
    let year = page.year.to_string();
    let sum = fill(
        report::PUBLISHED_SUM,
        &[
            ("n", &count(page.statements().count())),
            ("hold", &count(page.holding(Holds::AsPublished))),
            ("chosen", &count(page.holding(Holds::AsChosen))),
            ("missed", &count(page.holding(Holds::Not))),
        ],
    );
    let sum = page.refused.clone().unwrap_or(sum);
    let crumbs = vec![Link {
        text: text(report::TITLE).to_owned(),
        href: routes::in_wave(routes::REPORT, page.year),
    }];
    let conflicts = routes::in_wave(routes::CONFLICTS, page.year);
    let head = vec![text(report::TO_PUBLISHED).to_owned(), year.clone()];
    let sections = page.sections.into_iter().enumerate();
    view! {
        <Title text=text(report::TO_PUBLISHED) />
        <Sheets synthetic=page.synthetic head>
            <Crumbs links=crumbs />
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{text(report::TO_PUBLISHED)}</h1>
                    <p class="report-lead">{fill(report::PUBLISHED_LEAD, &[("year", &year)])}</p>
                </div>
            </header>
            <Problems sentences=page.problems />
            <p class="lead">{sum}</p>
            {page.synthetic.then(|| view! { <p class="note">{text(report::MADE_TO_FIT)}</p> })}
            <p>
                <a class="link" href=conflicts>
                    {text(report::TO_CONFLICTS)}
                </a>
            </p>
            {sections.map(|(place, section)| draw_section(place, section)).collect_view()}
        </Sheets>
    }
    .into_any()
}

fn draw_section(place: usize, section: PublishedSection) -> AnyView {
    let id = format!("avsnitt-{}", place + 1);
    let title = format!("{} {}", section.number, section.title);
    let caption = fill(report::CAPTION_PUBLISHED, &[("section", &title)]);
    let (heading, label) = (id.clone(), caption.clone());
    let heads = vec![
        column(text(report::STATEMENT)),
        column(text(report::AMONG)),
        number_column(text(report::PUBLISHED)),
        number_column(text(report::COMPUTED)),
        number_column(text(report::OPENS)),
        column(text(report::HOLDS)),
    ];
    view! {
        <section class="section" aria-labelledby=heading>
            <div class="section-head">
                <h2 id=id>{title}</h2>
            </div>
            <div class="scroll" tabindex="0" role="region" aria-label=label>
                <DataTable class="published" caption heads wide=true>
                    <tbody role="rowgroup">
                        {section.statements.into_iter().map(draw_row).collect_view()}
                    </tbody>
                </DataTable>
            </div>
        </section>
    }
    .into_any()
}

fn draw_row(statement: Statement) -> AnyView {
    let holds = match statement.holds {
        Holds::AsPublished => view! { {text(report::YES)} }.into_any(),
        Holds::AsChosen => view! { <b>{text(report::AS_CHOSEN)}</b> }.into_any(),
        Holds::Not => view! { <strong>{text(report::WRONG)}</strong> }.into_any(),
    };
    let units = statement
        .units
        .map(|units| view! { <a href=units.href>{count(units.count)}</a> });
    view! {
        <tr role="row" id=statement.id>
            <th role="rowheader" scope="row">
                {statement.what}
            </th>
            <td role="cell">{statement.population}</td>
            <td role="cell" class="number">
                {statement.published}
            </td>
            <td role="cell" class="number">
                {statement.computed}
            </td>
            <td role="cell" class="number">
                {units}
            </td>
            <td role="cell">{holds}</td>
        </tr>
    }
    .into_any()
}
