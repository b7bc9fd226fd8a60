//! Published beside computed, as a Markdown table.

use std::fmt::Write as _;

use domain::published::{Checks, Outcome, Remark, SectionOutcomes};
use domain::world::World;
use kinds::Lang;
use view::words::catalog::{Word, report, statement as word};

use super::words::{self, Told};

/// How the kept table is made, for those who find it outdated.
const COMMAND: &str = "`oppfolging demo checks --out docs/published-and-computed.md`";

/// Prints every statement, then those in which the report does not agree with itself. `sections`
/// are what came of `checks` on `waves`, and `seed` is what the waves were made from.
pub fn markdown(
    checks: &Checks,
    sections: &[SectionOutcomes<'_>],
    world: &World,
    seed: u64,
    lang: Lang,
) -> String {
    let mut page = format!("# {}\n\n", report::TO_PUBLISHED.text(lang));
    let all: Vec<&Outcome<'_>> = (sections.iter())
        .flat_map(|section| &section.outcomes)
        .collect();
    introduce(&mut page, checks.wave, &all, seed, lang);
    for section in sections {
        let heading = &section.section;
        line(
            &mut page,
            &format!("\n## {} {}\n", heading.number, heading.title.text(lang)),
        );
        head(
            &mut page,
            &[
                report::STATEMENT,
                report::AMONG,
                report::WHAT,
                report::PUBLISHED,
                report::COMPUTED,
                report::HOLDS,
            ],
            lang,
        );
        for outcome in &section.outcomes {
            let Told {
                population,
                what,
                published,
                computed,
                ..
            } = words::tell(outcome, world, lang);
            let id = format!("`{}`", outcome.check.id);
            row(
                &mut page,
                &[
                    &id,
                    &population,
                    &what,
                    &published,
                    &computed,
                    &verdict(outcome, lang),
                ],
            );
        }
    }
    doubts(&mut page, &all, &checks.remarks, world, lang);
    page
}

fn introduce(page: &mut String, year: u16, all: &[&Outcome<'_>], seed: u64, lang: Lang) {
    let count = |holds: fn(&Outcome<'_>) -> bool| all.iter().filter(|o| holds(o)).count();
    let published = count(|outcome| outcome.as_published);
    let chosen = count(|outcome| !outcome.as_published && outcome.as_wanted);
    let missed = count(|outcome| !outcome.as_wanted);
    let sum = [
        ("n", &*all.len().to_string()),
        ("hold", &published.to_string()),
        ("chosen", &chosen.to_string()),
        ("section", report::TO_CONFLICTS.text(lang)),
        ("missed", &missed.to_string()),
    ];
    let made = [("command", COMMAND), ("seed", &seed.to_string())];
    let paragraphs = [
        word::TABLE_LEAD.fill(lang, &[("year", &year.to_string())]),
        word::TABLE_SYNTHETIC.text(lang).to_owned(),
        word::TABLE_SUM.fill(lang, &sum),
        word::TABLE_MADE.fill(lang, &made),
    ];
    line(page, &paragraphs.join("\n\n"));
}

/// The statements with a doubt, then the remarks: what is printed, what was chosen, and why.
fn doubts(page: &mut String, all: &[&Outcome<'_>], remarks: &[Remark], world: &World, lang: Lang) {
    line(page, &format!("\n## {}\n", report::TO_CONFLICTS.text(lang)));
    line(page, &format!("{}\n", word::TABLE_DOUBTS.text(lang)));
    head(
        page,
        &[
            report::STATEMENT,
            report::PUBLISHED,
            report::CHOSEN,
            report::COMPUTED,
            report::DOUBT,
            report::READING,
        ],
        lang,
    );
    for outcome in all {
        let Some(doubt) = outcome.doubt else {
            continue;
        };
        let Told {
            published,
            chosen,
            computed,
            ..
        } = words::tell(outcome, world, lang);
        let id = format!("`{}`", outcome.check.id);
        let chosen = chosen.unwrap_or_default();
        let (what, reading) = (doubt.what.text(lang), doubt.reading.text(lang));
        row(page, &[&id, &published, &chosen, &computed, what, reading]);
    }
    for remark in remarks {
        let Remark {
            about,
            published,
            doubt,
            reading,
            ..
        } = remark;
        let [about, published, doubt, reading] =
            [about, published, doubt, reading].map(|wording| wording.text(lang));
        row(page, &[about, published, "", "", doubt, reading]);
    }
}

fn verdict(outcome: &Outcome<'_>, lang: Lang) -> String {
    match (outcome.as_published, outcome.as_wanted) {
        (_, false) => format!("**{}**", report::WRONG.text(lang)),
        (true, true) => report::YES.text(lang).to_owned(),
        (false, true) => report::AS_CHOSEN.text(lang).to_owned(),
    }
}

fn head(page: &mut String, titles: &[Word], lang: Lang) {
    let titles: Vec<&str> = titles.iter().map(|title| title.text(lang)).collect();
    row(page, &titles);
    row(page, &vec!["---"; titles.len()]);
}

fn row(page: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    line(page, &format!("| {} |", cells.join(" | ")));
}

fn line(page: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(page, "{text}");
}
