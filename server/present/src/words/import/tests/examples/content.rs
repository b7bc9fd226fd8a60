//! Everything that can be wrong with the indicators, the report and the words of a wave.

use domain::filter::FilterProblem;
use domain::import::{CONTENT_PARTS_MAX, ContentFault, Fault};
use domain::indicator::Mismatch;
use domain::report::ReportFault;

use super::{Values, quote};

/// The examples.
pub(super) fn of_content() -> Vec<(Fault, Values)> {
    let examples = faults().into_iter();
    let of_file = |(fault, values)| {
        let fault = Box::new(fault);
        (Fault::Content { id: quote(), fault }, values)
    };
    examples.map(of_file).collect()
}

fn faults() -> [(ContentFault, Values); 15] {
    use ContentFault as F;
    let id = || "gone".to_owned();
    let unknown_key = || FilterProblem::UnknownKey("regoin".to_owned());
    let unknown_wave = || FilterProblem::UnknownWave("2013".to_owned());
    let count = CONTENT_PARTS_MAX + 1;
    [
        (F::TooMany { count }, &["201", "200"]),
        (F::BadId, &["skrevet"]),
        (F::IdTwice, &["skrevet"]),
        (F::Empty { key: "clause" }, &["clause"]),
        (F::Indicator(Mismatch::NoColumn(id())), &["gone"]),
        (
            F::Indicator(Mismatch::NoOption {
                option: "maybe".to_owned(),
                column: id(),
            }),
            &["maybe", "gone"],
        ),
        (F::Indicator(Mismatch::NoOptions), &[]),
        (
            F::Indicator(Mismatch::Condition(unknown_key())),
            &["regoin"],
        ),
        (
            F::Indicator(Mismatch::Condition(unknown_wave())),
            &["skrevet"],
        ),
        (F::Indicator(Mismatch::TooWide), &[]),
        (F::Report(ReportFault::NoSection(id())), &["gone"]),
        (F::Report(ReportFault::NoQuestion(id())), &["gone"]),
        (F::Report(ReportFault::NoMeasure(id())), &["gone"]),
        (F::Report(ReportFault::NoDimension(id())), &["gone"]),
        (F::Report(ReportFault::Filter(unknown_key())), &["regoin"]),
    ]
}
