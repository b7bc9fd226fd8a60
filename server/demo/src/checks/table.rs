//! Published beside computed, as a Markdown table in bokmål.

use std::fmt::Write as _;

use domain::wave::Waves;
use domain::words::Lang;

use super::file::{Checks, Remark};
use super::outcome::{Outcome, SectionOutcomes};
use super::words::{self, Told};

const LANG: Lang = Lang::Nb;

/// How the kept table is made, for those who find it outdated.
const COMMAND: &str = "oppfolging demo checks --out docs/published-and-computed.md";

/// Prints every statement, then those in which the report does not agree with itself. `sections`
/// are what came of `checks` on `waves`, and `seed` is what the waves were made from.
pub fn markdown(
    checks: &Checks,
    sections: &[SectionOutcomes<'_>],
    waves: &Waves,
    seed: u64,
) -> String {
    let mut page = String::from("# Publisert og regnet ut\n\n");
    let all: Vec<&Outcome<'_>> = (sections.iter())
        .flat_map(|section| &section.outcomes)
        .collect();
    introduce(&mut page, checks.wave, &all, seed);
    for section in sections {
        let heading = &section.section;
        line(
            &mut page,
            &format!("\n## {} {}\n", heading.number, heading.title.text(LANG)),
        );
        head(
            &mut page,
            &[
                "Utsagn",
                "Blant",
                "Hva",
                "Publisert",
                "Regnet ut",
                "Stemmer",
            ],
        );
        for outcome in &section.outcomes {
            let Told {
                population,
                what,
                published,
                computed,
                ..
            } = words::tell(outcome, waves, LANG);
            let id = format!("`{}`", outcome.check.id);
            row(
                &mut page,
                &[
                    &id,
                    &population,
                    &what,
                    &published,
                    &computed,
                    verdict(outcome),
                ],
            );
        }
    }
    doubts(&mut page, &all, &checks.remarks, waves);
    page
}

fn introduce(page: &mut String, year: u16, all: &[&Outcome<'_>], seed: u64) {
    let count = |holds: fn(&Outcome<'_>) -> bool| all.iter().filter(|o| holds(o)).count();
    let published = count(|outcome| outcome.as_published);
    let chosen = count(|outcome| !outcome.as_published && outcome.as_wanted);
    let missed = count(|outcome| !outcome.as_wanted);
    let paragraphs = [
        format!(
            "Hvert utsagn i den publiserte rapporten om undersøkelsen i {year} som kan regnes etter, \
             ved siden av det samme tallet regnet ut av demobølgene."
        ),
        "Svarene i demobølgene er syntetiske. De er laget for å gå opp med rapporten, og sier ikke \
         noe om hva en kommune har svart."
            .to_owned(),
        format!(
            "Av {} utsagn stemmer {published} slik de er publisert. {chosen} kan ikke stemme sammen \
             med resten av rapporten; der følger demobølgene lesningen som står under «Der \
             rapporten ikke går opp». {missed} er feil.",
            all.len()
        ),
        format!("Laget av `{COMMAND}` med frø {seed}. Skal ikke rettes for hånd."),
    ];
    line(page, &paragraphs.join("\n\n"));
}

/// The statements with a doubt, then the remarks: what is printed, what was chosen, and why.
fn doubts(page: &mut String, all: &[&Outcome<'_>], remarks: &[Remark], waves: &Waves) {
    line(page, "\n## Der rapporten ikke går opp\n");
    line(
        page,
        "Det publiserte tallet står, og lesningen vi valgte står ved siden av. Der lesningen er den \
         samme som det publiserte, gjelder tvilen hva tallet betyr.\n",
    );
    head(
        page,
        &[
            "Utsagn",
            "Publisert",
            "Valgt",
            "Regnet ut",
            "Hva som ikke går opp",
            "Lesning",
        ],
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
        } = words::tell(outcome, waves, LANG);
        let id = format!("`{}`", outcome.check.id);
        let chosen = chosen.unwrap_or_default();
        let (what, reading) = (doubt.what.text(LANG), doubt.reading.text(LANG));
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
            [about, published, doubt, reading].map(|wording| wording.text(LANG));
        row(page, &[about, published, "", "", doubt, reading]);
    }
}

fn verdict(outcome: &Outcome<'_>) -> &'static str {
    match (outcome.as_published, outcome.as_wanted) {
        (_, false) => "**feil**",
        (true, true) => "ja",
        (false, true) => "nei, følger lesningen",
    }
}

fn head(page: &mut String, titles: &[&str]) {
    row(page, titles);
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
