//! Problems of an import on a terminal: one line each, where first.

use domain::import::{ToldOnce, told_once};
use domain::sheet::Problem;
use kinds::Lang;
use present::words::import::{line, with_alike};

use super::Failure;
use crate::import::FileFault;
use crate::publish::PublishError;

/// Tells problems that did not stop the import; many of one kind in a column, or in many
/// columns, by the first of them.
pub(super) fn tell(problems: &[Problem<FileFault>], lang: Lang) {
    for line in lines(problems, lang) {
        eprintln!("{line}");
    }
}

fn lines(problems: &[Problem<FileFault>], lang: Lang) -> Vec<String> {
    let told = told_once(problems, FileFault::is_like).into_iter();
    let line = |told: ToldOnce<'_, FileFault>| {
        let sentence = told.problem.fault.sentence(lang);
        let sentence = with_alike(sentence, (told.rows, told.columns), lang);
        line(told.problem, &sentence, lang)
    };
    told.map(line).collect()
}

/// Tells the problems that stopped the import, and hands on why nothing was stored.
pub(super) fn told(error: PublishError, lang: Lang) -> Failure {
    if let PublishError::Refused(problems) = &error {
        tell(problems, lang);
    }
    error.into()
}
