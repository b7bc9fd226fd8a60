//! Tables that hold groups against each other: partners against other settling municipalities, and
//! the programme results of the register in groups of answers.

use domain::analysis::difference::{against_the_others, compare};
use domain::analysis::part_of;
use domain::column::Fact;
use domain::filter::Selection;
use domain::report::{Measure, ReportGroup};
use domain::survey::ColumnRef;
use kinds::Verdict;
use view::report::{Cell, ReportRow, ReportTable};
use view::words::catalog::report as word;

use super::given::{listed, points, quantile};
use super::{Content, ReportPlace};
use crate::words;

impl ReportPlace<'_> {
    /// Several shares of one group beside the same of another, each with its N. A measure is one
    /// comparison of the two groups, judged as where a question is broken down by what divides them:
    /// the verdict on the first is the same in both places.
    pub(super) fn groups(
        &self,
        first: &ReportGroup,
        second: &ReportGroup,
        measures: &[Measure],
    ) -> Option<Content> {
        let lang = self.scope.lang;
        let names = [first, second].map(|group| group.name.text(lang));
        let groups = [self.other(&first.filter)?, self.other(&second.filter)?];
        let rows = measures.iter().filter_map(|measure| {
            let (column, options) = measure.found(self.codebook())?;
            Some(self.group_row(&groups, column, &options))
        });
        let rows = rows.collect();
        let lower = names.map(view::words::format::lower_first);
        let mut notes =
            vec![word::GROUPS_NOTE.fill(lang, &[("first", &lower[0]), ("second", &lower[1])])];
        if let Some(region) = self.region.filter(|_| groups[0].units().is_clear()) {
            let region = words::class::region(region, lang);
            notes.push(word::NONE_HERE.fill(lang, &[("region", region), ("first", &lower[0])]));
        }
        Some(Content {
            tables: vec![ReportTable {
                caption: names.join(" / "),
                head: self.word(word::WHAT),
                heads: vec![
                    names[0].to_owned(),
                    self.word(word::N),
                    names[1].to_owned(),
                    self.word(word::N),
                    self.word(word::DIFFERENCE),
                    self.word(word::VERDICT),
                ],
                rows,
            }],
            notes,
            ..Content::default()
        })
    }

    /// A share in each of two groups, their difference, and the verdict on the first.
    fn group_row(
        &self,
        groups: &[Selection; 2],
        column: ColumnRef,
        options: &[usize],
    ) -> ReportRow {
        let wave = self.scope.wave;
        let shares = groups.each_ref().map(|it| self.share(it, column, options));
        let parts = groups
            .each_ref()
            .map(|it| part_of(wave, column, options, it.units()));
        let judged = compare(&against_the_others(&parts));
        let verdict = judged
            .first()
            .map_or(Verdict::TooFew, |found| found.verdict);
        let difference = points(&shares[0], &shares[1], self.scope.lang);
        let [one, other] = shares;
        ReportRow {
            label: self.measure_label(column, options),
            bar: None,
            cells: vec![
                Cell::Share(one),
                Cell::Count(self.n_of(&groups[0], column)),
                Cell::Share(other),
                Cell::Count(self.n_of(&groups[1], column)),
                Cell::Words(difference),
                Cell::Words(view::words::verdict::verdict(verdict, self.scope.lang).to_owned()),
            ],
        }
    }

    /// The register's programme result in each group, over the municipalities where it is known.
    pub(super) fn results(&self, groups: &[ReportGroup]) -> Option<Content> {
        let lang = self.scope.lang;
        let rows = groups.iter().map(|group| {
            let within = self.other(&group.filter)?;
            Some(self.result_row(group.name.text(lang).to_owned(), &within))
        });
        let rows = rows.collect::<Option<Vec<_>>>()?;
        let year = self.scope.wave.register_year();
        let source = words::facts::source(Fact::ProgrammeResult, year, lang).unwrap_or_default();
        let mut notes = vec![word::RESULTS_NOTE.fill(lang, &[("source", &source)])];
        if self.scope.wave.synthetic() {
            let own = self.scope.wave.content().texts().results.as_ref();
            let own = own.map(|text| text.text(lang).to_owned());
            notes.insert(0, own.unwrap_or_else(|| self.word(word::RESULTS_SYNTHETIC)));
        }
        Some(Content {
            tables: vec![ReportTable {
                caption: words::facts::name(Fact::ProgrammeResult, lang).to_owned(),
                head: self.word(word::GROUP),
                heads: vec![
                    self.word(word::COUNT),
                    self.word(word::KNOWN_RESULT),
                    self.word(word::LOWER_QUARTILE),
                    self.word(word::MEDIAN),
                    self.word(word::UPPER_QUARTILE),
                ],
                rows,
            }],
            notes,
            ..Content::default()
        })
    }

    fn result_row(&self, label: String, within: &Selection) -> ReportRow {
        let (filter, wave) = (within.filter(), self.scope.wave);
        let known = within.units().ones().filter_map(|position| {
            let unit = &wave.units()[position];
            let percent = unit.programme.result().known()?;
            Some((i64::from(percent), unit.number.clone()))
        });
        let (mut percents, numbers): (Vec<i64>, std::collections::BTreeSet<_>) = known.unzip();
        percents.sort_unstable();
        let count = percents.len();
        let quartile = |quarter| Cell::Words(quantile(&percents, quarter, "%", self.scope.lang));
        let with_result = if count == 0 {
            // No filter by number means every number.
            Cell::Words("0".to_owned())
        } else {
            let mut narrowed = filter.clone();
            narrowed.numbers = numbers;
            Cell::Count(listed(count, &narrowed))
        };
        ReportRow {
            label,
            bar: None,
            cells: vec![
                Cell::Count(listed(within.count(), filter)),
                with_result,
                quartile(1),
                quartile(2),
                quartile(3),
            ],
        }
    }
}
