//! Tables of shares: options, batteries, breakdowns, and several shares of one population.

use std::collections::BTreeMap;

use domain::filter::Selection;
use domain::report::Measure;
use domain::survey::ColumnRef;
use domain::tabulate::Dimension;
use view::Share;
use view::report::{BarMark, Cell, ReportRow, ReportTable};
use view::words::catalog::report as word;
use view::words::format::capitalized;

use super::{Content, ReportPlace, Scope};
use crate::line::{columns_of, headline_words};
use crate::words;

/// The bar of a share, with the country's tick.
fn bar(share: &Share, country: Option<&Share>) -> BarMark {
    BarMark {
        part: share.count,
        whole: share.n,
        country: country.map(|country| (country.count, country.n)),
    }
}

impl ReportPlace<'_> {
    pub(super) fn options(&self, at: usize) -> Content {
        let lang = self.scope.lang;
        let question = &self.codebook().questions[at];
        let column = ColumnRef {
            question: at,
            item: None,
        };
        let row = |option: usize| {
            let label = question.options[option].wording.text(lang).to_owned();
            self.share_row(label, column, &[option])
        };
        Content {
            question: Some(at),
            column: Some(column),
            tables: vec![ReportTable {
                caption: question.wording.text(lang).to_owned(),
                head: self.word(word::OPTION),
                heads: self.share_heads(),
                rows: question.options_inside().into_iter().map(row).collect(),
            }],
            ..Content::default()
        }
    }

    /// Headings of the cells that [`Self::share_row`] makes.
    fn share_heads(&self) -> Vec<String> {
        let country = self.country.is_some().then(|| self.word(word::COUNTRY));
        let here = self.word(word::SHARE);
        std::iter::once(here).chain(country).collect()
    }

    /// A row of one share, with the country's beside it.
    fn share_row(&self, label: String, column: ColumnRef, options: &[usize]) -> ReportRow {
        let share = self.share(&self.here, column, options);
        let country = self.country.as_deref();
        let country = country.map(|within| self.share(within, column, options));
        ReportRow {
            label,
            bar: Some(bar(&share, country.as_ref())),
            cells: std::iter::once(share)
                .chain(country)
                .map(Cell::Share)
                .collect(),
        }
    }

    /// Headings of the cells that [`Self::counted_row`] makes.
    fn counted_heads(&self) -> Vec<String> {
        let here = [word::SHARE, word::N];
        let country = [word::COUNTRY, word::N_COUNTRY];
        let country = country.into_iter().filter(|_| self.country.is_some());
        let heads = here.into_iter().chain(country);
        heads.map(|head| self.word(head)).collect()
    }

    /// A row of one share and its N, with the country's beside them.
    fn counted_row(
        &self,
        label: String,
        (here, country): (&Selection, Option<&Selection>),
        column: ColumnRef,
        options: &[usize],
    ) -> ReportRow {
        let counted = |within| {
            (
                self.share(within, column, options),
                self.n_of(within, column),
            )
        };
        let here = counted(here);
        let country = country.map(counted);
        ReportRow {
            label,
            bar: Some(bar(&here.0, country.as_ref().map(|(share, _)| share))),
            cells: std::iter::once(here)
                .chain(country)
                .flat_map(|(share, n)| [Cell::Share(share), Cell::Count(n)])
                .collect(),
        }
    }

    /// The lines of a battery: the headline, the options one by one, N, and the country with its N.
    pub(super) fn battery(&self, at: usize) -> Content {
        let lang = self.scope.lang;
        let question = &self.codebook().questions[at];
        let headline = question.headline_options();
        let inside = question.options_inside();
        let option = |option: &usize| question.options[*option].wording.text(lang).to_owned();
        let measured = headline_words(question, self.scope);
        let several = headline.len() > 1;
        let mut heads = Vec::new();
        if several {
            heads.push(self.word(word::TOGETHER));
        }
        heads.extend(inside.iter().map(option));
        heads.push(self.word(word::N));
        if self.country.is_some() {
            let measured = view::words::format::lower_first(&measured);
            heads.push(word::COUNTRY_OF.fill(lang, &[("option", &measured)]));
            heads.push(self.word(word::N_COUNTRY));
        }
        let row = |column: ColumnRef| {
            let share = self.share(&self.here, column, &headline);
            let country = self.country.as_deref();
            let country = country.map(|within| self.share(within, column, &headline));
            let mark = bar(&share, country.as_ref());
            let each = inside.iter().map(|o| self.share(&self.here, column, &[*o]));
            let mut cells: Vec<Cell> = several
                .then_some(share)
                .into_iter()
                .map(Cell::Share)
                .collect();
            cells.extend(each.map(Cell::Share));
            cells.push(Cell::Count(self.n_of(&self.here, column)));
            cells.extend(country.map(Cell::Share));
            let country_n = self.country.as_deref().map(|it| self.n_of(it, column));
            cells.extend(country_n.map(Cell::Count));
            ReportRow {
                label: capitalized(self.name(column)),
                bar: Some(mark),
                cells,
            }
        };
        Content {
            question: Some(at),
            measured: Some(word::MEASURED.fill(lang, &[("options", &measured)])),
            tables: vec![ReportTable {
                caption: question.wording.text(lang).to_owned(),
                head: self.word(word::LINE),
                heads,
                rows: columns_of(self.scope, question)
                    .into_iter()
                    .map(row)
                    .collect(),
            }],
            ..Content::default()
        }
    }

    /// The headline share in the groups of each dimension; of the country too, in the report of a
    /// region. A dimension that leaves a single group is left out: the region itself.
    pub(super) fn breakdown(&self, at: usize, by: &[String]) -> Content {
        let lang = self.scope.lang;
        let question = &self.codebook().questions[at];
        let column = ColumnRef {
            question: at,
            item: None,
        };
        let measured = headline_words(question, self.scope);
        let tables = by.iter().filter_map(|id| {
            let dimension = Dimension::from_id(self.scope.wave, id)?;
            self.broken_by(&dimension, column)
        });
        Content {
            question: Some(at),
            column: Some(column),
            measured: Some(word::MEASURED.fill(lang, &[("options", &measured)])),
            tables: tables.collect(),
            ..Content::default()
        }
    }

    fn broken_by(&self, dimension: &Dimension, column: ColumnRef) -> Option<ReportTable> {
        let lang = self.scope.lang;
        let question = &self.codebook().questions[column.question];
        let headline = question.headline_options();
        let groups = self.groups_of(dimension);
        if groups.len() < 2 {
            return None;
        }
        let name = words::question::dimension(self.codebook(), dimension.id(), lang);
        let rows = groups.into_iter().map(|(label, here, country)| {
            self.counted_row(label, (&here, country.as_ref()), column, &headline)
        });
        Some(ReportTable {
            caption: format!("{} {name}", question.wording.text(lang)),
            head: name.to_owned(),
            heads: self.counted_heads(),
            rows: rows.collect(),
        })
    }

    /// The groups of a dimension here: name, units, and the same group in the country.
    pub(super) fn groups_of(
        &self,
        dimension: &Dimension,
    ) -> Vec<(String, Selection, Option<Selection>)> {
        let Scope { wave, lang, .. } = self.scope;
        let country = self.country.iter();
        let mut country: BTreeMap<&str, Selection> = country
            .flat_map(|country| country.groups(wave, dimension))
            .collect();
        let here = self.here.groups(wave, dimension).into_iter();
        here.map(|(value, group)| {
            let label = words::class::dimension_value(dimension.id(), value, lang);
            (capitalized(label), group, country.remove(value))
        })
        .collect()
    }

    /// Several shares of one population.
    pub(super) fn measures(&self, measures: &[Measure]) -> Content {
        let rows = measures.iter().filter_map(|measure| {
            let (column, options) = measure.found(self.codebook())?;
            let label = self.measure_label(column, &options);
            let places = (&*self.here, self.country.as_deref());
            Some(self.counted_row(label, places, column, &options))
        });
        Content {
            tables: vec![ReportTable {
                caption: self.word(word::SHARE),
                head: self.word(word::WHAT),
                heads: self.counted_heads(),
                rows: rows.collect(),
            }],
            ..Content::default()
        }
    }

    /// `Planstrategi – bolig for flyktninger: ja`.
    pub(super) fn measure_label(&self, column: ColumnRef, options: &[usize]) -> String {
        let lang = self.scope.lang;
        let question = &self.codebook().questions[column.question];
        let chosen: Vec<String> = options
            .iter()
            .map(|option| {
                view::words::format::lower_first(question.options[*option].wording.text(lang))
            })
            .collect();
        let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
        let chosen = view::words::or_list(&chosen, lang);
        let short = question.short.text(lang);
        if column.item.is_none() {
            return format!("{short}: {chosen}");
        }
        let item = view::words::format::lower_first(self.name(column));
        format!("{short} – {item}: {chosen}")
    }
}
