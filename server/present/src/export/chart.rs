//! What stands around a chart that travels without its page.

use view::question::QuestionPage;

use super::question::stem;
use super::{AskedQuestion, Made, about, name};
use crate::Scope;
use crate::filter::chips;
use crate::words::{self, export};

/// Title, notes and name of a chart's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartFile {
    /// The file's name without its ending; ASCII.
    pub file_stem: String,
    /// The title.
    pub title: String,
    /// Lines below the chart: that the data are synthetic, N, selection, survey, source, address.
    pub notes: Vec<String>,
    /// The page it is drawn from.
    pub page: QuestionPage,
}

/// Words the breakdown chart of a question; `None` for number and text, which have none.
pub fn chart_file(scope: Scope<'_>, asked: AskedQuestion<'_>, made: &Made) -> Option<ChartFile> {
    let Scope { wave, world, lang } = scope;
    let filter = asked.selection.filter();
    let page = crate::question::asked_page(scope, asked, vec![]);
    let breakdown = page.breakdown.as_ref()?;
    let headline: Vec<&str> = breakdown
        .headline
        .iter()
        .map(|position| breakdown.options[*position].as_str())
        .collect();
    let subject = match &page.item {
        Some(item) => format!("{}: {item}", page.short),
        None => page.short.clone(),
    };
    let title = export::chart_title(&subject, &headline, &breakdown.dimension, lang);
    let mut notes = Vec::new();
    if wave.synthetic() {
        notes.push(export::basis(true, lang).to_owned());
    }
    notes.push(export::chart_n(
        page.n.count,
        page.units.count,
        filter.unit,
        lang,
    ));
    let note = |name: &str, text: &str| format!("{name}: {text}");
    let wording = words::export::quoted(&page.wording, lang);
    notes.push(note(export::question(lang), &wording));
    notes.push(note(
        export::selection(lang),
        &chips::in_one_line(filter, lang, world),
    ));
    notes.push(note(export::survey(lang), &about::survey(scope)));
    let source = format!("{} ({})", breakdown.dimension, breakdown.source);
    notes.push(note(export::broken_down_by(lang), &source));
    notes.extend(
        page.caveats
            .iter()
            .map(|text| note(export::caveat(lang), text)),
    );
    notes.push(note(export::made(lang), &made.when));
    notes.push(format!("{}{}", made.origin, page.href));
    Some(ChartFile {
        file_stem: name::stem(scope, &stem(&page), &name::of_question(scope, asked), made),
        title,
        notes,
        page,
    })
}
