//! Draws a chart after a change of filter; the first paint has it already.

use leptos::prelude::*;

use crate::backend::ChartKey;
use crate::error::AppError;
use crate::transfer::Call;

/// Draws a chart as SVG; `None` where the question has none or it could not be drawn.
#[server(input = Call, output = Call)]
pub async fn draw_chart(key: ChartKey) -> Result<Option<String>, AppError> {
    Ok(super::backend()?
        .chart(&key)
        .await
        .map(|svg| svg.to_string()))
}
