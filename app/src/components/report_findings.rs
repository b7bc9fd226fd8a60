//! What is clear of a region, on a sheet of its own before the figures of its report.

use leptos::prelude::*;
use view::report::{FindingLine, Findings};
use view::words::catalog::report;

use super::copy::Copy;
use super::section::Section;
use crate::language::text;

/// The findings, each a sentence that can be quoted.
#[component]
pub fn ReportFindings(
    /// What was found.
    findings: Findings,
) -> AnyView {
    view! {
        <div class="findings">
            <Section id="funn" title=text(report::FINDINGS)>
                <p class="lead">{findings.lead}</p>
                {lines(text(report::CLEAR), findings.clear)}
                {lines(text(report::NOT_CLEAR), findings.others)}
                <p class="note">{text(report::FINDINGS_NOTE)}</p>
            </Section>
        </div>
    }
    .into_any()
}

/// A heading and its sentences; nothing where there are none.
fn lines(heading: &'static str, lines: Vec<FindingLine>) -> Option<AnyView> {
    let lines: Vec<AnyView> = lines.into_iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <ul class="region-sentences">{lines}</ul>
        }
        .into_any()
    })
}

fn line(found: FindingLine) -> AnyView {
    view! {
        <li>
            {found.sentence.clone()} " "
            <a class="link" href=found.href>
                {text(report::TO_QUESTION)}
            </a> " " <Copy sentence=found.sentence />
        </li>
    }
    .into_any()
}
