//! What is judged on the page of a question: its headline, or the option or sum of options that the
//! address asks for (`judge=yes,partly`).

use domain::filter::{Filter, Reading, Selection};
use domain::survey::{Base, ColumnRef, Question};
use domain::tabulate::Dimension;
use kinds::Lang;
use view::compare::Hidden;
use view::question::{BREAKDOWN_PLACE, JudgeForm};
use view::{Choice, Link, routes};

use super::{Scope, address};
use crate::address::{BY, JUDGE};
use crate::words::judge as words;

/// The keys of a question's page besides the filter.
pub const KEYS: &[&str] = &[BY, JUDGE];

/// A question as it was asked for.
#[derive(Debug, Clone, Copy)]
pub struct AskedQuestion<'a> {
    /// Which units.
    pub selection: &'a Selection,
    /// The question, or the item of a battery.
    pub column: ColumnRef,
    /// What its table is broken down by.
    pub by: &'a Dimension,
    /// The options whose joint share is told, judged and followed, by position; none for number and
    /// text.
    pub judged: &'a [usize],
}

/// The options that are judged, by position in the codebook's order, and a sentence about each that
/// was asked for and cannot be. The headline where none is left.
pub fn read(question: &Question, reading: &Reading, lang: Lang) -> (Vec<usize>, Vec<String>) {
    let asked = reading.extra.iter().filter(|(key, _)| key == JUDGE);
    let asked = asked.flat_map(|(_, value)| value.split(','));
    let asked = asked.map(str::trim).filter(|id| !id.is_empty());
    let mut judged = Vec::new();
    let mut problems: Vec<String> = Vec::new();
    for id in asked {
        match option(question, id, lang) {
            Ok(position) => judged.push(position),
            Err(sentence) if problems.contains(&sentence) => {}
            Err(sentence) => problems.push(sentence),
        }
    }
    judged.sort_unstable();
    judged.dedup();
    if judged.is_empty() || printed(question, &judged).is_empty() {
        judged = question.headline_options();
    }
    (judged, problems)
}

fn option(question: &Question, id: &str, lang: Lang) -> Result<usize, String> {
    if question.options.is_empty() {
        return Err(words::no_options(lang).to_owned());
    }
    let inside = question.options_inside();
    let choices = || {
        let wordings = inside.iter();
        let wordings = wordings.map(|option| question.options[*option].wording.text(lang));
        wordings.collect::<Vec<&str>>()
    };
    match question.option_index(id) {
        None => Err(words::unknown(id, &choices(), lang)),
        Some(position) if question.options[position].base == Base::Inside => Ok(position),
        Some(position) => {
            let wording = question.options[position].wording.text(lang);
            Err(words::outside(wording, &choices(), lang))
        }
    }
}

/// What is judged as it stands in an address: ids with commas between; empty for the headline.
pub fn printed(question: &Question, judged: &[usize]) -> String {
    let sorted = |mut options: Vec<usize>| {
        options.sort_unstable();
        options
    };
    if sorted(judged.to_vec()) == sorted(question.headline_options()) {
        return String::new();
    }
    let ids = judged.iter().map(|option| &*question.options[*option].id);
    ids.collect::<Vec<&str>>().join(",")
}

/// The canonical query of a question's page: `by`, `judge`, what else was asked, the filter. `None`
/// where something cannot be used, since the page has to tell it.
pub fn canonical(scope: Scope<'_>, column: ColumnRef, reading: &Reading) -> Option<String> {
    let question = &scope.wave.codebook().questions[column.question];
    let (judged, problems) = read(question, reading, scope.lang);
    let mut by = reading.extra.iter().filter(|(key, _)| key == BY);
    let first = by.next().map(|(_, value)| value.as_str());
    let one = by.all(|(_, value)| Some(value.as_str()) == first);
    let by = match first {
        None => address::usual(&reading.filter),
        Some(id) => Dimension::from_id(scope.wave, id)?,
    };
    if !problems.is_empty() || !one || !reading.problems.is_empty() {
        return None;
    }
    let mut query = address::own_keys(&reading.filter, &by, &printed(question, &judged));
    let others = reading.extra.iter();
    for (key, value) in others.filter(|(key, _)| !KEYS.contains(&key.as_str())) {
        query.push_str(key);
        query.push('=');
        query.extend(form_urlencoded::byte_serialize(value.as_bytes()));
        query.push('&');
    }
    Some(query + &reading.filter.to_query())
}

/// The form that asks for something else to be judged.
pub(super) fn form(
    scope: Scope<'_>,
    filter: &Filter,
    column: ColumnRef,
    by: &Dimension,
    judged: &[usize],
) -> JudgeForm {
    let codebook = scope.wave.codebook();
    let question = &codebook.questions[column.question];
    let id = codebook.column_id(column);
    let kept = address::own_keys(filter, by, "") + &filter.to_query();
    let kept = form_urlencoded::parse(kept.as_bytes()).into_owned();
    let kept = kept.map(|(name, value)| Hidden { name, value });
    let place = |href: String| format!("{href}#{BREAKDOWN_PLACE}");
    let options = question.options_inside().into_iter().map(|option| Choice {
        id: question.options[option].id.clone(),
        text: question.options[option].wording.text(scope.lang).to_owned(),
        href: place(address::judging(
            &id,
            filter,
            by,
            &printed(question, &[option]),
        )),
        current: judged.contains(&option),
    });
    let is_usual = printed(question, judged).is_empty();
    JudgeForm {
        kept: kept.collect(),
        options: options.collect(),
        usual: (!is_usual).then(|| Link {
            text: words::usual(&super::line::headline_words(question, scope), scope.lang),
            href: place(address::href(&id, filter, by)),
        }),
        action: place(routes::question(&id)),
    }
}
