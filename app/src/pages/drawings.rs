//! How the borders of a map reach the list. They are drawn with its numbers, and travel once: in the
//! page as the server sends it, or in the answer after a change of filter.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::use_context;

use crate::backend::DrawnList;

/// Where the server lays the borders of the page it is making, so that they do not stand in the
/// data for the browser as well. There is none in the browser.
#[derive(Debug, Clone, Default)]
pub struct Portfolio(Arc<Mutex<String>>);

impl Portfolio {
    /// The one of this request.
    pub fn of_request() -> Option<Self> {
        use_context()
    }

    /// Takes the borders out of what was loaded, on the server.
    pub fn keep(kept: Option<&Self>, mut loaded: DrawnList) -> DrawnList {
        if let Some(Self(kept)) = kept {
            let borders = std::mem::take(&mut loaded.borders);
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = borders;
        }
        loaded
    }

    /// The borders to put into the page: those kept on the server, else those that came along.
    pub fn borders(kept: Option<&Self>, loaded: &DrawnList) -> String {
        match kept {
            Some(Self(kept)) => kept.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            None => loaded.borders.clone(),
        }
    }
}
