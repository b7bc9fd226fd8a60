//! Problems of an import on a terminal: one line each, where first.

use domain::sheet::Problem;
use kinds::Lang;
use present::words::import::line;

use super::Failure;
use crate::import::FileFault;
use crate::publish::PublishError;

/// Tells problems that did not stop the import.
pub(super) fn tell(problems: &[Problem<FileFault>], lang: Lang) {
    for problem in problems {
        eprintln!("{}", line(problem, &problem.fault.sentence(lang), lang));
    }
}

/// Tells the problems that stopped the import, and hands on why nothing was stored.
pub(super) fn told(error: PublishError, lang: Lang) -> Failure {
    if let PublishError::Refused(problems) = &error {
        tell(problems, lang);
    }
    error.into()
}
