//! Files of lists, questions and charts. Unlike a page, a file is refused where anything in its
//! address cannot be used: a misspelt filter must not give the whole country.

use app::error::AppError;
use domain::filter::{Filter, Reading};
use domain::indicator::Indicators;
use domain::tabulate::Dimension;
use domain::world::World;
use present::chart::ChartSpec;
use present::export::{self, Asked, ChartFile, Made, Table};
use present::question::BY;
use present::words::export::refusal;
use present::words::filter::export_refused;
use present::{Scope, drawing, regions};

use super::questions::column;
use super::{LANG, problems, scope};

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Something in the address cannot be used; each in a sentence.
    #[error("{} {}", export_refused(LANG), .0.join(" "))]
    Unusable(Vec<String>),
    /// There is no such question, or it has no chart.
    #[error("{0}")]
    NotFound(String),
    /// No wave is published.
    #[error("{}", refusal::no_wave(LANG))]
    NoWave,
}

impl From<AppError> for Refused {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound(sentence) | AppError::Connection(sentence) => {
                Self::NotFound(sentence)
            }
            AppError::NoWave => Self::NoWave,
        }
    }
}

/// The list of a query: every row of it.
pub fn list(world: &World, query: &str, made: &Made) -> Result<Table, Refused> {
    let reading = read(world, query, &[])?;
    let scope = scope(world, &reading)?;
    refuse(problems(&reading))?;
    Ok(export::list(scope, &reading.filter, made))
}

/// The indicators by region.
pub fn regions(
    world: &World,
    query: &str,
    indicators: &Indicators,
    made: &Made,
) -> Result<Table, Refused> {
    let reading = read(world, query, regions::KEYS)?;
    let scope = scope(world, &reading)?;
    let (asked, told) = regions::Asked::read(scope, &reading);
    let mut wrong = problems(&reading);
    wrong.extend(told);
    wrong.extend(asked.unknown_indicator(indicators, scope));
    refuse(wrong)?;
    Ok(export::regions(scope, indicators, &asked, made))
}

/// The table of a question within a query, broken down by its `by`.
pub fn question(world: &World, id: &str, query: &str, made: &Made) -> Result<Table, Refused> {
    asked(world, id, query, |scope, asked| {
        Ok(export::question(scope, asked, made))
    })
}

/// The breakdown chart of a question, to be drawn, and what stands around it.
pub fn chart(
    world: &World,
    id: &str,
    query: &str,
    made: &Made,
) -> Result<(ChartSpec, ChartFile), Refused> {
    asked(world, id, query, |scope, asked| {
        let without = || Refused::NotFound(refusal::no_chart(id, LANG));
        let file = export::chart_file(scope, asked, made).ok_or_else(without)?;
        let spec = drawing::breakdown(&file.page).ok_or_else(without)?;
        Ok((spec, file))
    })
}

fn read(world: &World, query: &str, keys: &[&str]) -> Result<Reading, Refused> {
    if world.latest().is_none() {
        return Err(Refused::NoWave);
    }
    Ok(Filter::read_with(query, world, keys))
}

fn asked<T>(
    world: &World,
    id: &str,
    query: &str,
    answer: impl FnOnce(Scope<'_>, Asked<'_>) -> Result<T, Refused>,
) -> Result<T, Refused> {
    let reading = read(world, query, &[BY])?;
    let scope = scope(world, &reading)?;
    let mut wrong = problems(&reading);
    let by = dimension(scope, &reading).unwrap_or_else(|sentence| {
        wrong.push(sentence);
        Dimension::Region
    });
    refuse(wrong)?;
    let asked = Asked {
        filter: &reading.filter,
        column: column(scope, id)?,
        by: &by,
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

/// The dimension asked for, region where none is, or a sentence about why it cannot be.
fn dimension(scope: Scope<'_>, reading: &Reading) -> Result<Dimension, String> {
    let Some(asked) = reading.extra(BY) else {
        return Ok(Dimension::Region);
    };
    let mut values = reading.extra.iter().filter(|(key, _)| key == BY);
    if values.any(|(_, value)| value != asked) {
        return Err(refusal::one_dimension(LANG).to_owned());
    }
    Dimension::from_id(scope.wave, asked).ok_or_else(|| refusal::unknown_dimension(asked, LANG))
}
