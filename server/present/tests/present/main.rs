//! What is made of the domain: the pages of the demo waves, and a filter in words.
#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

mod links;
#[path = "../../../../app/domain/tests/domain/planned.rs"]
mod planned;
#[path = "../../../../app/domain/tests/domain/question.rs"]
mod question;
#[path = "../../../../app/domain/tests/domain/small.rs"]
mod small;

mod actions;
mod agreement;
mod audit_log;
mod awkward;
mod change;
mod checks;
mod clashes;
mod coverage;
mod desk;
mod desk_news;
mod desk_open;
mod drill;
mod filter_panel;
mod filter_problems;
mod import;
mod indicators;
mod judge;
mod languages;
mod lineage;
mod map;
mod method;
mod overview;
mod panel;
mod profile;
mod question_page;
mod reach;
mod region_words;
mod regions;
mod report;
mod report_findings;
mod rules;
mod search;
mod shares;
mod similar;
mod verdicts;
