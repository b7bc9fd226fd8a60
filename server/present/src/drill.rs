//! From a number to the municipalities behind it: the address that a cell leads to.

use domain::filter::{Filter, Page, Sort, View};
use view::routes;

/// The address of a filter's list, from its first page, in the usual order and with the usual
/// columns.
pub fn list_href(filter: &Filter) -> String {
    shown_in(filter, routes::MUNICIPALITIES)
}

/// The address of a page that counts within a filter, whatever order and columns its list has.
pub fn shown_in(filter: &Filter, path: &str) -> String {
    let mut filter = filter.clone();
    filter.page = Page::default();
    filter.sort = Sort::default();
    filter.cols = Vec::new();
    filter.view = View::default();
    filter.colour = None;
    filter.href(path)
}
