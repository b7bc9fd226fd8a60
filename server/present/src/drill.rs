//! From a number to the municipalities behind it: the address that a cell leads to.

use domain::filter::{Filter, Page, Sort, View};
use view::routes;

/// The address of a filter's list, from its first page, in the usual order and with the usual
/// columns.
pub fn list_href(filter: &Filter) -> String {
    let mut filter = filter.clone();
    filter.page = Page::default();
    filter.sort = Sort::default();
    filter.cols = Vec::new();
    filter.view = View::default();
    filter.colour = None;
    filter.href(routes::MUNICIPALITIES)
}
