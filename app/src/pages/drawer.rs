//! How a page gets its charts. What travels to the browser is the drawing in the page, once: the
//! hydration data holds only which chart it is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::draw_chart;
use crate::backend::{Backend, ChartKey};
use crate::components::live_form::Hydrated;

/// Where drawings come from. Taken at the top of a page, before anything is awaited.
#[derive(Clone)]
pub struct Drawer {
    backend: Option<Arc<dyn Backend>>,
    hydrated: Hydrated,
}

impl Drawer {
    /// The drawer of this request, or of this browser.
    pub fn take() -> Self {
        Self {
            backend: use_context(),
            hydrated: Hydrated::take(),
        }
    }

    /// The chart as SVG: on the server it is drawn; while the browser takes over the server's
    /// page it is left alone (an empty text); after a change it is asked for.
    pub async fn draw(&self, key: ChartKey) -> String {
        let drawing = match &self.backend {
            Some(backend) => backend.chart(&key).await.map(|svg| svg.to_string()),
            None if self.hydrated.is_set() => draw_chart(key).await.ok().flatten(),
            None => None,
        };
        drawing.unwrap_or_default()
    }
}
