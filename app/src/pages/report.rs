//! `/rapport`: the figures and tables of the survey report, computed for the country or a region.

use leptos::prelude::*;
use leptos_meta::Title;
use view::report::{Report as Page, Section};
use view::routes;
use view::words::catalog::report;

use crate::api::load_report;
use crate::components::notice::Problems;
use crate::components::report_figure::ReportFigure;
use crate::components::report_findings::ReportFindings;
use crate::components::segments::Segments;
use crate::components::sheet::Sheets;
use crate::components::value::{count, date, percent_of};
use crate::language::{fill, text};

/// The report.
#[component]
pub fn Report() -> impl IntoView {
    super::loaded(load_report, draw, routes::REPORT)
}

/// What stands on top of every sheet: wave, selection, deadline and the day it was made.
fn sheet_head(page: &Page) -> Vec<String> {
    vec![
        page.wave.clone(),
        page.filter.clone(),
        fill(report::DEADLINE, &[("date", &date(&page.fieldwork_to))]),
        fill(report::MADE, &[("date", &date(&page.made_on))]),
    ]
}

fn draw(page: Page) -> AnyView {
    let chapters = page.sections.iter().map(place).collect_view();
    let head = sheet_head(&page);
    let response = fill(
        report::RESPONSE,
        &[
            ("n", &count(page.response.count)),
            ("all", &count(page.response.n)),
            ("share", &percent_of(page.response.count, page.response.n)),
        ],
    );
    view! {
        <Title text=page.title.clone() />
        <Sheets synthetic=page.synthetic head>
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{page.title}</h1>
                    <p class="report-lead quiet-links">
                        <a href=page.response.href>{response}</a>
                        " "
                        {page.lead}
                    </p>
                </div>
            </header>
            <Problems sentences=page.problems />
            <Segments label=text(report::REGIONS) choices=page.regions />
            {page.left_out.map(|sentence| view! { <p class="note">{sentence}</p> })}
            {page.published.then(|| view! { <Printed year=page.year /> })}
            {page.findings.map(|findings| view! { <ReportFindings findings /> })}
            {(!page.sections.is_empty())
                .then(|| {
                    view! {
                        <div class="answers-grid catalogue">
                            <nav class="chapters" aria-label=text(report::CONTENTS)>
                                <ol>{chapters}</ol>
                            </nav>
                            <div>{page.sections.into_iter().map(draw_section).collect_view()}</div>
                        </div>
                    }
                })}
            <p class="note">{text(report::PRINT_NOTE)}</p>
        </Sheets>
    }
    .into_any()
}

/// Id of a section's heading: its first figure's, which is its own within the page.
fn section_id(section: &Section) -> String {
    let first = section.figures.first();
    format!("avsnitt-{}", first.map_or("", |figure| figure.id.as_str()))
}

fn heading(section: &Section) -> String {
    format!("{} {}", section.number, section.title)
        .trim()
        .to_owned()
}

fn place(section: &Section) -> AnyView {
    let href = format!("#{}", section_id(section));
    let words = heading(section);
    view! { <li><a href=href>{words}</a></li> }.into_any()
}

fn draw_section(section: Section) -> AnyView {
    let id = section_id(&section);
    let labelled = id.clone();
    let title = heading(&section);
    view! {
        <section class="section" aria-labelledby=labelled>
            <div class="section-head">
                <h2 id=id>{title}</h2>
            </div>
            {section
                .figures
                .into_iter()
                .map(|figure| view! { <ReportFigure figure /> })
                .collect_view()}
        </section>
    }
    .into_any()
}

/// The ways to what was published.
#[component]
fn Printed(year: u16) -> AnyView {
    let published = routes::in_wave(routes::PUBLISHED, year);
    let conflicts = routes::in_wave(routes::CONFLICTS, year);
    view! {
        <nav class="printed" aria-label=text(report::PRINTED)>
            <p>
                {text(report::PRINTED_LEAD)} " "
                <a class="link" href=published>
                    {text(report::TO_PUBLISHED)}
                </a> ", "
                <a class="link" href=conflicts>
                    {text(report::TO_CONFLICTS)}
                </a>
            </p>
        </nav>
    }
    .into_any()
}
