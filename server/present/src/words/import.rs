//! What is said of the files of a wave or a register: whole sentences that tell what is wrong and
//! what to do.

mod answer;
mod codebook;
mod content;
mod line;
mod register;
mod table;
mod unit;
mod worksheet;

use crate::words::catalog::import as word;
use crate::words::rule;
use domain::import::{DATA_BASIS, Fault, Named, SYNTHETIC_MARK};
use domain::signal::RULES_MAX;
use kinds::Lang;
use view::words::and_list;
use view::words::format;
use view::words::or_list;

pub use codebook::clause as codebook_clause;
pub use line::{line, place};
pub use register::sentence as register_sentence;
pub use worksheet::worksheet_sentence;

/// Most names or options listed in one sentence.
const LISTED_MAX: usize = 12;

/// What is wrong with a wave's files.
pub fn sentence(fault: &Fault, lang: Lang) -> String {
    let mark = ("mark", SYNTHETIC_MARK);
    match fault {
        Fault::LeftOut { count: 1 } => word::LEFT_OUT_ONE.text(lang).to_owned(),
        Fault::LeftOut { count } => word::LEFT_OUT.fill(lang, &[("n", &whole(*count, lang))]),
        Fault::Codebook(problem) => codebook::sentence(problem, lang),
        Fault::Content { id, fault } => content::sentence(id.as_str(), fault, lang),
        Fault::TooManyRules { count } => {
            let (count, most) = (whole(*count, lang), RULES_MAX.to_string());
            word::TOO_MANY_RULES.fill(lang, &[("count", &count), ("most", &most)])
        }
        Fault::Rule { rule, fault } if fault.waits_for_a_wave() => {
            word::RULE_WAITS.fill(lang, &[("rule", rule.as_str())])
        }
        Fault::Rule { rule: id, fault } => {
            let fault = rule::clause(fault, lang);
            word::RULE.fill(lang, &[("rule", id.as_str()), ("fault", &fault)])
        }
        Fault::NotYesOrNo { written } => {
            word::NOT_YES_OR_NO.fill(lang, &[("written", written.as_str())])
        }
        Fault::UnknownBasis { written } => {
            word::UNKNOWN_BASIS.fill(lang, &[("written", written.as_str()), mark])
        }
        Fault::MixedBasis { marked, total } => {
            let marked = ("marked", &*marked.to_string());
            let rows = ("rows", &*rows(*total, lang));
            word::MIXED_BASIS.fill(lang, &[marked, rows, mark, ("column", DATA_BASIS)])
        }
        Fault::FilesMarkedDifferently { marked, unmarked } => {
            let files = [("marked", &**marked), ("unmarked", unmarked), mark];
            word::MARKED_DIFFERENTLY.fill(lang, &files)
        }
        Fault::FilesSwapped { answers, units } => {
            word::FILES_SWAPPED.fill(lang, &[("answers", answers), ("units", units)])
        }
        Fault::SameFileTwice { units, answers } => {
            word::SAME_FILE_TWICE.fill(lang, &[("answers", answers), ("units", units)])
        }
        Fault::Table(fault) => table::sentence(fault, lang),
        Fault::Unit(fault) => unit::sentence(fault, lang),
        Fault::Answer(fault) => answer::sentence(fault, lang),
    }
}

fn named(unit: &Named) -> String {
    format!("{} {}", unit.number, unit.name)
}

/// A count as the language writes it.
fn whole(count: usize, lang: Lang) -> String {
    number(count.try_into().unwrap_or(i64::MAX), lang)
}

/// A number as the language writes it.
fn number(number: i64, lang: Lang) -> String {
    format::whole(number, lang)
}

fn rows(count: usize, lang: Lang) -> String {
    match count {
        1 => word::ROW.text(lang).to_owned(),
        _ => word::ROWS.fill(lang, &[("n", &whole(count, lang))]),
    }
}

/// A sentence, and in how many more rows, or else columns, the same kind of fault is.
pub fn with_alike(sentence: String, more: (usize, usize), lang: Lang) -> String {
    let alike = match more {
        (0, 0) => return sentence,
        (more, 0) => word::ALIKE.fill(lang, &[("rows", &rows(more, lang))]),
        (_, more) => word::ALIKE_COLUMNS.fill(lang, &[("n", &whole(more, lang))]),
    };
    format!("{sentence} {alike}")
}

/// How many more there are than those named.
fn rows_more(count: usize, lang: Lang) -> String {
    word::MORE.fill(lang, &[("n", &whole(count, lang))])
}

/// `a, b og c`; a long list ends in how many more there are.
fn and_listed(parts: Vec<String>, lang: Lang) -> String {
    and_list(&cut(parts, lang), lang)
}

/// `a, b eller c`; a long list ends in how many more there are.
fn or_listed(parts: Vec<String>, lang: Lang) -> String {
    let parts = cut(parts, lang);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    or_list(&parts, lang)
}

fn cut(mut parts: Vec<String>, lang: Lang) -> Vec<String> {
    let more = parts.len().saturating_sub(LISTED_MAX);
    if more > 0 {
        parts.truncate(LISTED_MAX);
        parts.push(word::MORE.fill(lang, &[("n", &more.to_string())]));
    }
    parts
}

#[cfg(test)]
mod tests;
