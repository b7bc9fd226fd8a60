//! Server functions: what the browser may ask the server for. Each is a line around the backend.
//!
//! To add one: 1. make a file named by its verb, under ten lines of body; 2. take the backend as
//! the first line; 3. send arguments and answer as a [`crate::transfer::Call`].
//!
//! What a page of [`crate::paper`] loads is a plain function: no browser ever asks for it.

mod compare_published;
mod compare_regions;
mod draw_chart;
mod explain_method;
mod list_conflicts;
mod list_municipalities;
mod list_questions;
mod load_overview;
mod load_profile;
mod load_question;
mod load_report;

pub use compare_published::compare_published;
pub use compare_regions::compare_regions;
pub use draw_chart::draw_chart;
pub use explain_method::explain_method;
pub use list_conflicts::list_conflicts;
pub use list_municipalities::list_municipalities;
pub use list_questions::list_questions;
pub use load_overview::load_overview;
pub use load_profile::load_profile;
pub use load_question::load_question;
pub use load_report::load_report;

use std::sync::Arc;

use leptos::prelude::*;

use crate::backend::Backend;
use crate::error::AppError;

/// The backend of this request.
///
/// # Errors
/// [`AppError::Connection`] if the server did not hand one in, which is a fault in its router.
pub fn backend() -> Result<Arc<dyn Backend>, AppError> {
    use_context().ok_or_else(|| AppError::Connection("no backend in context".to_owned()))
}
