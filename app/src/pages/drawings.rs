//! How the drawings of a page reach it. They are made with its numbers, and travel once: in the page
//! as the server sends it, or in the answer after a change of filter.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::use_context;

use crate::backend::{Drawings, DrawnList, DrawnQuestion};

/// Where the server lays the drawings of the page it is making, so that they do not stand in the
/// data for the browser as well. There is none in the browser.
#[derive(Debug, Clone, Default)]
pub struct Portfolio {
    charts: Arc<Mutex<Drawings>>,
    borders: Arc<Mutex<String>>,
}

impl Portfolio {
    /// The one of this request.
    pub fn of_request() -> Option<Self> {
        use_context()
    }

    /// Takes the drawings out of what was loaded, on the server.
    pub fn keep(kept: Option<&Self>, mut loaded: DrawnQuestion) -> DrawnQuestion {
        if let Some(kept) = kept {
            let drawings = std::mem::take(&mut loaded.drawings);
            *kept.charts.lock().unwrap_or_else(PoisonError::into_inner) = drawings;
        }
        loaded
    }

    /// The drawings to put into the page: those kept on the server, else those that came along.
    pub fn drawings(kept: Option<&Self>, loaded: &DrawnQuestion) -> Drawings {
        match kept {
            Some(kept) => kept
                .charts
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone(),
            None => loaded.drawings.clone(),
        }
    }

    /// Takes the borders of a map out of what was loaded, on the server.
    pub fn keep_borders(kept: Option<&Self>, mut loaded: DrawnList) -> DrawnList {
        if let Some(kept) = kept {
            let borders = std::mem::take(&mut loaded.borders);
            *kept.borders.lock().unwrap_or_else(PoisonError::into_inner) = borders;
        }
        loaded
    }

    /// The borders to put into the page: those kept on the server, else those that came along.
    pub fn borders(kept: Option<&Self>, loaded: &DrawnList) -> String {
        match kept {
            Some(kept) => kept
                .borders
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone(),
            None => loaded.borders.clone(),
        }
    }
}
