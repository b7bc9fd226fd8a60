//! Files of lists, questions and charts, as tables. Unlike a page, a file is refused where anything in
//! its address cannot be used: a misspelt filter must not give the whole country.

use app::error::AppError;
use domain::tabulate::Dimension;
use kinds::Lang;
use present::chart::ChartSpec;
use present::export::{self, AskedQuestion, ChartFile, Made, MapFile, Table};
use present::map::Drawn;
use present::question::{BY, usual};
use present::regions::AskedRegions;
use present::words::export::refusal;
use present::words::filter::export_refused;
use present::words::map as map_words;
use present::{Scope, compare, drawing, judge, words};

use super::door::Opened;
use super::questions::column;

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Something in the address cannot be used; each in a sentence.
    #[error("the address cannot be used")]
    Unusable(Vec<String>),
    /// It has no chart.
    #[error("no chart of {0}")]
    NoChart(String),
    /// There are no borders for the units of this register year.
    #[error("no borders of {0}")]
    NoMap(u16),
    /// As a page would be refused.
    #[error(transparent)]
    AsPage(AppError),
}

impl From<AppError> for Refused {
    fn from(error: AppError) -> Self {
        Self::AsPage(error)
    }
}

impl Refused {
    /// Why, in sentences.
    pub fn sentences(&self, language: Lang) -> Vec<String> {
        match self {
            Self::Unusable(wrong) => {
                let told = std::iter::once(export_refused(language).to_owned());
                told.chain(wrong.iter().cloned()).collect()
            }
            Self::NoChart(id) => vec![refusal::no_chart(id, language)],
            Self::NoMap(year) => vec![map_words::without(*year, language)],
            Self::AsPage(error) => vec![match error {
                AppError::NotFound(sentence) => sentence.clone(),
                AppError::Deleted(gone) => gone.sentence.clone(),
                AppError::NoWave => refusal::no_wave(language).to_owned(),
                AppError::SignedOut => refusal::signed_out(language).to_owned(),
                AppError::Forbidden(_) => refusal::forbidden(language).to_owned(),
                AppError::Connection(_) | AppError::Unavailable => {
                    refusal::failed(language).to_owned()
                }
            }],
        }
    }
}

/// The list of a query: every row of it.
///
/// # Errors
/// What of the query cannot be used.
pub fn list(opened: &Opened, made: &Made) -> Result<Table, Refused> {
    let scope = opened.scope()?;
    refuse(opened.problems())?;
    Ok(export::list(scope, opened.selection(), made))
}

/// Who was visited of a query's municipalities.
///
/// # Errors
/// What of the query cannot be used.
pub fn coverage(opened: &Opened, made: &Made) -> Result<Table, Refused> {
    let scope = opened.scope()?;
    refuse(opened.problems())?;
    Ok(export::coverage(scope, opened.selection(), made))
}

/// What changed since the wave before.
///
/// # Errors
/// What of the query cannot be used, and that there is nothing to compare with.
pub fn changes(opened: &Opened, made: &Made) -> Result<Table, Refused> {
    let scope = opened.scope()?;
    refuse(opened.problems())?;
    export::changes_table(scope, opened.selection(), made)
        .map_err(|why| Refused::AsPage(AppError::NotFound(why)))
}

/// A few units side by side.
///
/// # Errors
/// What of the query cannot be used, and too few units.
pub fn comparison(opened: &Opened, made: &Made) -> Result<Table, Refused> {
    let scope = opened.scope()?;
    let weights = scope.wave.content().weights();
    let (asked, told) = compare::read(scope, &opened.reading, weights);
    let mut wrong = opened.problems();
    wrong.extend(told);
    if wrong.is_empty() && !asked.is_whole() {
        wrong.push(words::compare::too_few(scope.lang));
    }
    refuse(wrong)?;
    Ok(export::comparison(scope, &asked, weights, made))
}

/// The profile of the unit with a number.
///
/// # Errors
/// What of the query cannot be used, or that there is no such unit.
pub fn profile(opened: &Opened, number: &str, made: &Made) -> Result<Table, Refused> {
    let scope = opened.scope()?;
    refuse(opened.problems())?;
    let position = opened.unit(number)?;
    let weights = scope.wave.content().weights();
    Ok(export::profile(scope, position, weights, made))
}

/// The map of a query, in `drawn` borders.
///
/// # Errors
/// What of the query cannot be used, or that there are no borders.
pub fn map(opened: &Opened, drawn: Option<&Drawn>, made: &Made) -> Result<MapFile, Refused> {
    let scope = opened.scope()?;
    refuse(opened.problems())?;
    let drawn = drawn.ok_or_else(|| Refused::NoMap(scope.wave.register_year()))?;
    Ok(export::map_file(scope, opened.selection(), drawn, made))
}

/// The indicators by region.
///
/// # Errors
/// What of the query cannot be used.
pub fn regions(opened: &Opened, made: &Made) -> Result<Table, Refused> {
    let scope = opened.scope()?;
    let indicators = scope.wave.content().indicators();
    let (asked, told) = AskedRegions::read(scope, &opened.reading);
    let mut wrong = opened.problems();
    wrong.extend(told);
    wrong.extend(asked.unknown_indicator(indicators, scope));
    refuse(wrong)?;
    Ok(export::regions(scope, indicators, &asked, made))
}

/// The table of a question within a query, broken down by its `by`.
///
/// # Errors
/// What of the query cannot be used, or that there is no such question.
pub fn question(opened: &Opened, id: &str, made: &Made) -> Result<Table, Refused> {
    asked(opened, id, |scope, asked| {
        Ok(export::question(scope, asked, made))
    })
}

/// The breakdown chart of a question, to be drawn, and what stands around it.
///
/// # Errors
/// As [`question`], and where it has no chart.
pub fn chart(opened: &Opened, id: &str, made: &Made) -> Result<(ChartSpec, ChartFile), Refused> {
    asked(opened, id, |scope, asked| {
        let without = || Refused::NoChart(id.to_owned());
        let file = export::chart_file(scope, asked, made).ok_or_else(without)?;
        let spec = drawing::breakdown(&file.page).ok_or_else(without)?;
        Ok((spec, file))
    })
}

fn asked<T>(
    opened: &Opened,
    id: &str,
    answer: impl FnOnce(Scope<'_>, AskedQuestion<'_>) -> Result<T, Refused>,
) -> Result<T, Refused> {
    let scope = opened.scope()?;
    let mut wrong = opened.problems();
    let by = dimension(opened, scope).unwrap_or_else(|sentence| {
        wrong.push(sentence);
        usual(&opened.reading.filter)
    });
    let column = column(scope, id);
    let mut judged = Vec::new();
    if let Ok(column) = &column {
        let question = &scope.wave.codebook().questions[column.question];
        let (read, unusable) = judge::read(question, &opened.reading, scope.lang);
        judged = read;
        wrong.extend(unusable);
    }
    refuse(wrong)?;
    let asked = AskedQuestion {
        selection: opened.selection(),
        column: column?,
        by: &by,
        judged: &judged,
    };
    answer(scope, asked)
}

fn refuse(wrong: Vec<String>) -> Result<(), Refused> {
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Refused::Unusable(wrong))
    }
}

/// The dimension asked for, the usual where none is, or a sentence about why it cannot be.
fn dimension(opened: &Opened, scope: Scope<'_>) -> Result<Dimension, String> {
    let reading = &opened.reading;
    let Some(asked) = reading.extra(BY) else {
        return Ok(usual(&reading.filter));
    };
    let mut values = reading.extra.iter().filter(|(key, _)| key == BY);
    if values.any(|(_, value)| value != asked) {
        return Err(refusal::one_dimension(scope.lang).to_owned());
    }
    Dimension::from_id(scope.wave, asked)
        .ok_or_else(|| refusal::unknown_dimension(asked, scope.lang))
}
