//! Long tables of what is to be done: the first rows, how many there are, and the way to all of them.

use kinds::Lang;
use view::Link;
use view::desk::{Rest, Todo, Todos};
use view::words::format;

use crate::words::catalog::desk as word;

/// The key of the address that asks for every row.
pub const ROWS: &str = "rader";
/// The value of it.
pub const EVERY_ROW: &str = "alle";
/// Rows that a table shows where nobody asks for all: more than one person has, fewer than a country.
pub const TODO_ROWS_MAX: usize = 40;

/// How long the tables of a page are.
pub struct Length {
    /// Whether every row is asked for.
    pub whole: bool,
    /// The address of the page, which has a query.
    pub address: String,
    /// The language of what is said.
    pub lang: Lang,
}

impl Length {
    /// A table, with the way to the rest of it; `place` is the id that its section has on the page.
    pub fn todos<T>(&self, all: &[T], place: &str, row: impl FnMut(&T) -> Todo) -> Todos {
        let most = if self.whole { all.len() } else { TODO_ROWS_MAX };
        let rows: Vec<Todo> = all.iter().take(most).map(row).collect();
        let rest = (rows.len() < all.len()).then(|| self.rest(rows.len(), all.len(), place));
        Todos { rows, rest }
    }

    fn rest(&self, shown: usize, all: usize, place: &str) -> Rest {
        let n = |count| format::count(count, self.lang);
        let told = word::SOME_ROWS.fill(self.lang, &[("n", &n(shown)), ("all", &n(all))]);
        Rest {
            told,
            all: Link {
                text: word::EVERY_ROW.fill(self.lang, &[("all", &n(all))]),
                href: format!("{}&{ROWS}={EVERY_ROW}#{place}", self.address),
            },
        }
    }
}
