//! The names of background figures, and who published them when.

use domain::column::Fact;
use kinds::Lang;
use view::words::{and_list, pick};

use view::words::format::lower_first;

use crate::words::catalog::list as word;

/// The short name of a fact: a column head.
pub fn name(fact: Fact, lang: Lang) -> &'static str {
    match fact {
        Fact::Number => pick(lang, "Nr.", "Nr.", "No."),
        Fact::Name => pick(lang, "Navn", "Namn", "Name"),
        Fact::County => pick(lang, "Fylke", "Fylke", "County"),
        Fact::Region => pick(lang, "Region", "Region", "Region"),
        Fact::Population => pick(lang, "Innbyggere", "Innbyggjarar", "Population"),
        Fact::Immigrants => pick(lang, "Innvandrere", "Innvandrarar", "Immigrants"),
        Fact::SharePercent => pick(lang, "Innvandrerandel", "Innvandrardel", "Immigrant share"),
        Fact::Centrality => pick(lang, "Sentralitet", "Sentralitet", "Centrality"),
        Fact::Language => pick(lang, "Målform", "Målform", "Written form"),
        Fact::Requested => pick(lang, "Anmodet", "Oppmoda", "Requested"),
        Fact::Decided => pick(lang, "Vedtatt", "Vedteke", "Decided"),
        Fact::Settled => pick(lang, "Bosatt", "Busett", "Settled"),
        Fact::ProgrammeLeft => pick(
            lang,
            "Avsluttet program",
            "Avslutta program",
            "Left programme",
        ),
        Fact::ProgrammeResult => pick(
            lang,
            "I arbeid eller utdanning",
            "I arbeid eller utdanning",
            "In work or education",
        ),
        Fact::Answered => pick(lang, "Svarte", "Svara", "Responded"),
        Fact::Priority => pick(lang, "Prioritet", "Prioritet", "Priority"),
        Fact::Signals => pick(lang, "Signaler", "Signal", "Signals"),
        Fact::LastVisit => pick(lang, "Sist besøkt", "Sist besøkt", "Last visited"),
        Fact::VisitThisYear => pick(lang, "Besøk i år", "Besøk i år", "Visit this year"),
        Fact::OpenActions => pick(lang, "Åpne tiltak", "Opne tiltak", "Open actions"),
        Fact::RespondedOn => pick(lang, "Svardato", "Svardato", "Date of response"),
    }
}

/// Publisher and reference date of a fact in the wave of `year`; `None` for what needs no source.
pub fn source(fact: Fact, year: u16, lang: Lang) -> Option<String> {
    let before = year - 1;
    let result_year = year - 2;
    match fact {
        Fact::Number
        | Fact::Name
        | Fact::County
        | Fact::Region
        | Fact::Answered
        | Fact::RespondedOn
        | Fact::Priority
        | Fact::Signals => None,
        Fact::Population | Fact::Immigrants | Fact::SharePercent => {
            Some(format!("SSB, 01.01.{year}"))
        }
        Fact::Centrality => Some(
            pick(
                lang,
                "SSB, standard 2008",
                "SSB, standard 2008",
                "SSB, standard 2008",
            )
            .into(),
        ),
        Fact::Language => Some(match lang {
            Lang::Nb => format!("Kommunens språkvedtak, {year}"),
            Lang::Nn => format!("Språkvedtaket til kommunen, {year}"),
            Lang::En => format!("The municipality's decision, {year}"),
        }),
        Fact::LastVisit => Some(word::LAST_VISIT.text(lang).to_owned()),
        Fact::VisitThisYear => Some(word::VISIT_THIS_YEAR.text(lang).to_owned()),
        Fact::OpenActions => Some(word::OPEN_ACTIONS.text(lang).to_owned()),
        Fact::Requested | Fact::Decided | Fact::Settled => Some(format!("IMDi, {year}")),
        Fact::ProgrammeLeft | Fact::ProgrammeResult => Some(match lang {
            Lang::Nb => format!("SSB for IMDi, {before}; avsluttet i {result_year}"),
            Lang::Nn => format!("SSB for IMDi, {before}; avslutta i {result_year}"),
            Lang::En => format!("SSB for IMDi, {before}; left in {result_year}"),
        }),
    }
}

/// Who published the background figures of the wave of `year`, and of when, in a sentence:
/// `Kilder: SSB, 01.01.2015 (innbyggere og innvandrere); …`. Figures of one source stand together.
pub fn sources(year: u16, lang: Lang) -> String {
    let shown = [
        Fact::Population,
        Fact::Immigrants,
        Fact::Centrality,
        Fact::Settled,
        Fact::Language,
    ];
    let mut sources: Vec<(String, Vec<String>)> = Vec::new();
    for fact in shown {
        let Some(source) = source(fact, year, lang) else {
            continue;
        };
        let figure = lower_first(name(fact, lang));
        match sources.iter_mut().find(|(known, _)| *known == source) {
            Some((_, figures)) => figures.push(figure),
            None => sources.push((source, vec![figure])),
        }
    }
    let each = sources.iter().map(|(source, figures)| {
        let figures = and_list(figures, lang);
        format!("{source} ({figures})")
    });
    let each: Vec<String> = each.collect();
    let heading = pick(lang, "Kilder", "Kjelder", "Sources");
    format!("{heading}: {}.", each.join("; "))
}

/// A source as it stands within a sentence or brackets: without the full stop that one written in
/// whole sentences ends in.
pub fn within_sentence(source: &str) -> &str {
    source.strip_suffix('.').unwrap_or(source)
}

/// The name of the flag that says whether a municipality settles refugees.
pub fn settles(lang: Lang) -> &'static str {
    pick(
        lang,
        "Bosetter flyktninger",
        "Buset flyktningar",
        "Settles refugees",
    )
}

/// A flag as the heading over a breakdown by it: said to be a flag, since "etter har asylmottak"
/// is no sentence.
pub fn flag_heading(name: &str, lang: Lang) -> String {
    let heading = pick(lang, "Kjennetegn", "Kjenneteikn", "Trait");
    format!("{heading}: {}", lower_first(name))
}

/// Where [`settles`] comes from, in the wave of `year`.
pub fn settles_source(year: u16, lang: Lang) -> String {
    let (earlier, before) = (year - 3, year - 1);
    match lang {
        Lang::Nb => format!(
            "Avledet av IMDis tall: vedtok å bosette minst én for {before}, eller bosatte minst én i {earlier}"
        ),
        Lang::Nn => format!(
            "Utleidd av tala til IMDi: vedtok å busetje minst éin for {before}, eller busette minst éin i {earlier}"
        ),
        Lang::En => format!(
            "Derived from IMDi's figures: decided to settle at least one for {before}, or settled at least one in {earlier}"
        ),
    }
}

/// Where the regions come from, in the wave of `year`.
pub fn region_source(year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("IMDis regionkontorer i {year}, etter fylke"),
        Lang::Nn => format!("Regionkontora til IMDi i {year}, etter fylke"),
        Lang::En => format!("IMDi's regional offices in {year}, by county"),
    }
}

/// Where a derived flag comes from: the short name of a question.
pub fn derived_source(question: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Avledet av svarene på «{question}»"),
        Lang::Nn => format!("Utleidd av svara på «{question}»"),
        Lang::En => format!("Derived from the answers to “{question}”"),
    }
}
