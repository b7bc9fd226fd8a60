//! Reading a table of the settings file: each value by its key and its kind.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::{IssuerFault, SettingKind, in_order};

/// A table all of whose keys are known.
pub(super) struct TableReader<'a>(&'a Table);

impl<'a> TableReader<'a> {
    pub(super) fn of(table: &'a Table, known: &[&'static str]) -> Result<Self, IssuerFault> {
        let stranger = table.keys().find(|key| !known.contains(&key.as_str()));
        match stranger {
            None => Ok(Self(table)),
            Some(key) => Err(IssuerFault::UnknownKey {
                key: key.clone(),
                known: known.to_vec(),
            }),
        }
    }

    /// A text that must be there, and not be empty.
    pub(super) fn needed(&self, key: &'static str) -> Result<String, IssuerFault> {
        let text = self.text(key)?.filter(|text| !text.trim().is_empty());
        text.ok_or(IssuerFault::Missing(key))
    }

    pub(super) fn text(&self, key: &'static str) -> Result<Option<String>, IssuerFault> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        self.read(key, SettingKind::Text, text)
    }

    pub(super) fn flag(&self, key: &'static str) -> Result<Option<bool>, IssuerFault> {
        self.read(key, SettingKind::Flag, Value::as_bool)
    }

    pub(super) fn number(&self, key: &'static str) -> Result<Option<i64>, IssuerFault> {
        self.read(key, SettingKind::Number, Value::as_integer)
    }

    pub(super) fn texts(&self, key: &'static str) -> Result<Option<Vec<String>>, IssuerFault> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let texts = |value: &Value| value.as_array()?.iter().map(text).collect();
        self.read(key, SettingKind::Texts, texts)
    }

    pub(super) fn pairs(&self, key: &'static str) -> Result<Vec<(String, String)>, IssuerFault> {
        let pair = |(name, value): (&String, &Value)| {
            let text = value.as_str()?;
            Some((name.clone(), text.to_owned()))
        };
        let pairs = |value: &Value| {
            let pairs: Option<BTreeMap<_, _>> = value.as_table()?.iter().map(pair).collect();
            pairs
        };
        let pairs = self.read(key, SettingKind::Pairs, pairs)?;
        Ok(in_order(pairs.unwrap_or_default()))
    }

    pub(super) fn tables(&self, key: &'static str) -> Result<Option<Vec<&'a Table>>, IssuerFault> {
        let tables = |value: &'a Value| value.as_array()?.iter().map(Value::as_table).collect();
        self.read(key, SettingKind::Tables, tables)
    }

    fn read<T>(
        &self,
        key: &'static str,
        kind: SettingKind,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Result<Option<T>, IssuerFault> {
        let Some(value) = self.0.get(key) else {
            return Ok(None);
        };
        let read = read(value).ok_or(IssuerFault::WrongKind { key, kind });
        read.map(Some)
    }
}
