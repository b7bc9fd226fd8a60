//! The address of a question with its breakdown: every page that speaks of a question leads there.

use domain::filter::Filter;
use domain::tabulate::Dimension;
use view::routes;

/// The key of the breakdown in the address of a question.
pub const BY: &str = "by";

/// The address of a question within a filter, broken down by a dimension.
pub fn href(id: &str, filter: &Filter, by: &Dimension) -> String {
    let query = filter.to_query();
    match by {
        Dimension::Region => format!("{}?{query}", routes::question(id)),
        other => format!("{}?{BY}={}&{query}", routes::question(id), other.id()),
    }
}
