//! Printing: the canonical query and the links made from it.

use kinds::UnitType;

use super::encode::Query;
use super::{Filter, Page, QUERY_BYTES_MAX, Sort, View, keys};

impl Filter {
    /// The canonical query, without `?`. `wave` always stands last.
    pub fn to_query(&self) -> String {
        let mut query = Query::default();
        if self.unit != UnitType::default() {
            query.push("unit", self.unit.id());
        }
        for key in self.keys() {
            query.push(key.id(), &self.values(&key).join(","));
        }
        for (id, value) in keys::settings(self) {
            query.push(id, &value);
        }
        query.push("wave", &self.wave.to_string());
        query.0
    }

    /// The conditions alone, as a list keeps them: without the wave, and without how a page shows them.
    pub fn kept(&self) -> String {
        let bare = Self {
            sort: Sort::default(),
            cols: Vec::new(),
            view: View::default(),
            colour: None,
            page: Page::default(),
            ..self.clone()
        };
        let query = bare.to_query();
        let wave = format!("wave={}", self.wave);
        let kept = query.strip_suffix(&wave).unwrap_or(&query);
        kept.trim_end_matches('&').to_owned()
    }

    /// A link to `path` with this filter, and another one under a key of the page; `None` where both
    /// together are longer than [`QUERY_BYTES_MAX`].
    pub fn href_with(&self, path: &str, key: &str, other: &Self) -> Option<String> {
        let mut query = Query::default();
        query.push(key, &other.to_query());
        let query = format!("{}&{}", query.0, self.to_query());
        (query.len() <= QUERY_BYTES_MAX).then(|| format!("{path}?{query}"))
    }

    /// A link to `path` with this filter: `/kommuner?region=nord&wave=2015`.
    pub fn href(&self, path: &str) -> String {
        format!("{path}?{}", self.to_query())
    }
}

impl std::fmt::Display for Sort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.descending { "-" } else { "" };
        write!(f, "{sign}{}", self.column)
    }
}
