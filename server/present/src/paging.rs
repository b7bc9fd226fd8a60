//! A long list in pages: which of it a page shows, and the way to the others.

use std::ops::Range;

use view::Choice;
use view::list::Paging;

/// Pages on either side of the one that is shown that have a link; the first and the last have one always.
const AROUND: usize = 2;

/// The pages of `count`, so many on each, and what page `asked` (from 1) holds. A page past the end (an
/// old link) is the last one. `href` is the address of a page.
pub(crate) fn paging(
    (count, each): (usize, usize),
    asked: usize,
    href: impl Fn(usize) -> String,
) -> (Paging, Range<usize>) {
    let pages = count.div_ceil(each).max(1);
    let current = asked.clamp(1, pages);
    let shown = (current - 1) * each..count.min(current * each);
    let choice = |page: usize| Choice {
        id: page.to_string(),
        text: page.to_string(),
        href: href(page),
        current: page == current,
    };
    let paging = Paging {
        first: if count == 0 { 0 } else { shown.start + 1 },
        last: shown.end,
        pages: if pages > 1 {
            linked(current, pages).map(choice).collect()
        } else {
            Vec::new()
        },
        next_href: (current < pages).then(|| href(current + 1)),
        all_href: None,
        paged_href: None,
    };
    (paging, shown)
}

/// The first page, the last, and those around the one that is shown.
fn linked(current: usize, pages: usize) -> impl Iterator<Item = usize> {
    let near = current.saturating_sub(AROUND)..=current + AROUND;
    (1..=pages).filter(move |page| [1, pages].contains(page) || near.contains(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(count: usize, asked: usize) -> (Paging, Range<usize>) {
        paging((count, 50), asked, |page| format!("/{page}"))
    }

    #[test]
    fn a_page_holds_so_many_and_one_more_makes_another() {
        for (count, asked, first, last, pages, next) in [
            (0, 1, 0, 0, 0, None),
            (1, 1, 1, 1, 0, None),
            (50, 1, 1, 50, 0, None),
            (51, 1, 1, 50, 2, Some("/2")),
            (51, 2, 51, 51, 2, None),
        ] {
            let (paging, range) = shown(count, asked);
            let found = (paging.first, paging.last, paging.pages.len());
            assert_eq!(found, (first, last, pages), "{count}, page {asked}");
            assert_eq!(paging.next_href.as_deref(), next, "{count}, page {asked}");
            assert_eq!(
                range.len(),
                (last + 1) - first.max(1),
                "{count}, page {asked}"
            );
        }
    }

    #[test]
    fn a_page_past_the_end_is_the_last_one() {
        for asked in [3, usize::MAX] {
            assert_eq!(shown(51, asked), shown(51, 2));
        }
        assert_eq!(shown(51, 0), shown(51, 1));
    }

    #[test]
    fn the_pages_around_the_one_that_is_shown_have_a_link() {
        for (current, pages, expected) in [
            (1, 2, vec![1, 2]),
            (1, 9, vec![1, 2, 3, 9]),
            (5, 9, vec![1, 3, 4, 5, 6, 7, 9]),
            (9, 9, vec![1, 7, 8, 9]),
        ] {
            assert_eq!(linked(current, pages).collect::<Vec<_>>(), expected);
        }
    }
}
