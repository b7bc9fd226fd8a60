//! Which lines are shown, and the way to the others.

use std::ops::Range;

use view::Choice;
use view::list::Paging;

use super::ACTIONS_SHOWN_MAX;
use super::asked::Asked;

/// The paging of so many lines, and which of them are on the page. A page past the end is the last one.
pub fn of(asked: &Asked, count: usize) -> (Paging, Range<usize>) {
    let pages = count.div_ceil(ACTIONS_SHOWN_MAX).max(1);
    let current = asked.page.clamp(1, pages);
    let from = (current - 1) * ACTIONS_SHOWN_MAX;
    let to = count.min(from + ACTIONS_SHOWN_MAX);
    let href = |page: usize| asked.with(|asked| asked.page = page).page();
    let near = current.saturating_sub(2).max(1)..=(current + 2).min(pages);
    let mut numbers: Vec<usize> = near.collect();
    if numbers.first() != Some(&1) {
        numbers.insert(0, 1);
    }
    if numbers.last() != Some(&pages) {
        numbers.push(pages);
    }
    let choice = |page: usize| Choice {
        id: page.to_string(),
        text: page.to_string(),
        href: href(page),
        current: page == current,
    };
    let choices = if pages > 1 {
        numbers.into_iter().map(choice).collect()
    } else {
        Vec::new()
    };
    let paging = Paging {
        first: if count == 0 { 0 } else { from + 1 },
        last: to,
        pages: choices,
        next_href: (current < pages).then(|| href(current + 1)),
        all_href: None,
        paged_href: None,
    };
    (paging, from..to)
}
