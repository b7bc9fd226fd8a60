//! A question's charts: from the numbers of its page to SVG, or none where it could not be drawn.

use std::sync::Arc;

use app::backend::{ChartKey, ChartKind};
use present::drawing;

use super::questions::Loaded;
use super::{LANG, Service};
use crate::charts::Frame;

impl Service {
    /// Draws a chart of a page for wide and for narrow places, one after the other; the style sheet
    /// shows the one that fits. A fault is logged, and the page stands with its table.
    pub(super) async fn draw(&self, key: &ChartKey, loaded: &Loaded) -> Option<Arc<str>> {
        let spec = match key.chart {
            ChartKind::Distribution => {
                let questions = &loaded.wave.codebook.questions;
                drawing::distribution(&questions[loaded.column.question], &loaded.page)
            }
            ChartKind::Breakdown => drawing::breakdown(&loaded.page),
        }?;
        let drawn = tokio::join!(
            self.charts.draw(&spec, LANG, Frame::Wide),
            self.charts.draw(&spec, LANG, Frame::Narrow),
        );
        match drawn {
            (Ok(wide), Ok(narrow)) => Some([&*wide, &*narrow].concat().into()),
            (Err(error), _) | (_, Err(error)) => {
                tracing::warn!(question.id = %key.id, %error, "a chart could not be drawn");
                None
            }
        }
    }
}
