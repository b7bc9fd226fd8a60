//! Tables of what is no share of options: numbers given, texts given, rankings, and all units
//! beside those who answered.

use domain::analysis::ranking::{Score, ranks, score};
use domain::filter::{Filter, Selection};
use domain::survey::ColumnRef;
use domain::tabulate::{Dimension, distribute, numbers, quartile_tenths};
use kinds::{AnswerStatus, Lang};
use view::report::{Cell, ReportRow, ReportTable};
use view::words::catalog::report as word;
use view::words::format::{capitalized, decimal, signed_tenths, tenths, whole, with_unit};
use view::{Count, Share};

use super::{Content, ReportPlace};
use crate::line::columns_of;
use crate::{drill, words};

impl ReportPlace<'_> {
    /// All units beside those who answered, and the gap between their shares. The last row is what
    /// the shares above it are of.
    pub(super) fn representativity(&self, by: &[String]) -> Content {
        let world = self.scope.world;
        let lang = self.scope.lang;
        let answered = |all: &Selection| {
            let answered = all.filter().with_answered(true);
            Selection::of(answered, world)
        };
        let answered_here = answered(&self.here);
        let share = |part: &Selection, whole: &Selection| Share {
            count: part.count(),
            n: whole.count(),
            href: drill::list_href(part.filter()),
        };
        let row = |label: String, gross: &Selection, net: &Selection| {
            let gross = share(gross, &self.here);
            let net = share(net, &answered_here);
            let gap = points(&net, &gross, lang);
            ReportRow {
                label,
                bar: None,
                cells: vec![Cell::Share(gross), Cell::Share(net), Cell::Words(gap)],
            }
        };
        let tables = by.iter().filter_map(|id| {
            let dimension = Dimension::from_id(self.scope.wave, id)?;
            if self.region.is_some() && dimension == Dimension::Region {
                return None;
            }
            let groups = self.groups_of(&dimension).into_iter();
            let groups = groups.map(|(label, group, _)| row(label, &group, &answered(&group)));
            let whole = row(self.word(word::TOGETHER), &self.here, &answered_here);
            let rows = groups.chain(std::iter::once(whole));
            let name = words::question::dimension(self.codebook(), dimension.id(), lang);
            Some(ReportTable {
                caption: name.to_owned(),
                head: name.to_owned(),
                heads: vec![
                    self.word(word::INVITED),
                    self.word(word::ANSWERED),
                    self.word(word::GAP),
                ],
                rows: rows.collect(),
            })
        });
        Content {
            tables: tables.collect(),
            ..Content::default()
        }
    }

    /// How many gave a number, and where the numbers lie.
    pub(super) fn numbers(&self, at: usize) -> Content {
        let lang = self.scope.lang;
        let question = &self.codebook().questions[at];
        let column = ColumnRef {
            question: at,
            item: None,
        };
        let unit = question.number.as_ref().map_or("", |n| n.unit.text(lang));
        let places: Vec<&Selection> = self.here_and_country().collect();
        let given: Vec<Vec<i64>> = places
            .iter()
            .map(|within| numbers(self.scope.wave, column, within.units()))
            .collect();
        let ends = [
            (word::LOWEST, 0),
            (word::LOWER_QUARTILE, 1),
            (word::MEDIAN, 2),
            (word::UPPER_QUARTILE, 3),
            (word::HIGHEST, 4),
        ];
        let counts = places.iter();
        let counts = counts.map(|within| Cell::Count(self.n_of(within, column)));
        let mut rows = vec![ReportRow {
            label: self.word(word::GIVEN),
            bar: None,
            cells: counts.collect(),
        }];
        rows.extend(ends.into_iter().map(|(label, quarter)| {
            ReportRow {
                label: self.word(label),
                bar: None,
                cells: given
                    .iter()
                    .map(|given| Cell::Words(quantile(given, quarter, unit, self.scope.lang)))
                    .collect(),
            }
        }));
        Content {
            question: Some(at),
            tables: vec![ReportTable {
                caption: question.wording.text(lang).to_owned(),
                head: self.word(word::WHAT),
                heads: self.heads_of_places(word::COUNT),
                rows,
            }],
            ..Content::default()
        }
    }

    /// Here, and the country in the report of a region.
    fn here_and_country(&self) -> impl Iterator<Item = &Selection> {
        std::iter::once(&*self.here).chain(self.country.as_deref())
    }

    /// A heading for here, and the country's in the report of a region.
    fn heads_of_places(&self, here: view::words::catalog::Word) -> Vec<String> {
        let country = self.country.is_some().then(|| self.word(word::COUNTRY));
        std::iter::once(self.word(here)).chain(country).collect()
    }

    /// How many of all units wrote something, and why the others did not. The last row is what the
    /// shares above it are of; the figure has no N, which would be those who wrote.
    pub(super) fn given(&self, at: usize) -> Content {
        let lang = self.scope.lang;
        let question = &self.codebook().questions[at];
        let column = ColumnRef {
            question: at,
            item: None,
        };
        let states = [
            AnswerStatus::Counted,
            AnswerStatus::NotAnswered,
            AnswerStatus::NotAsked,
            AnswerStatus::NoResponse,
        ];
        let row = |state: Option<AnswerStatus>| {
            let places = self.here_and_country();
            let cells = places.map(|within| Cell::Share(self.in_state(within, column, state)));
            let whole = word::TOGETHER.text(lang);
            ReportRow {
                label: state
                    .map_or(whole, |state| words::question::state(state, lang))
                    .to_owned(),
                bar: None,
                cells: cells.collect(),
            }
        };
        let here = word::SHARE_OF_ALL.text(lang);
        let lower = view::words::format::lower_first(here);
        let country = word::COUNTRY_OF.fill(lang, &[("option", &lower)]);
        let country = self.country.as_ref().map(|_| country);
        Content {
            question: Some(at),
            tables: vec![ReportTable {
                caption: question.wording.text(lang).to_owned(),
                head: self.word(word::WHAT),
                heads: std::iter::once(here.to_owned()).chain(country).collect(),
                rows: states
                    .map(Some)
                    .into_iter()
                    .chain([None])
                    .map(row)
                    .collect(),
            }],
            ..Content::default()
        }
    }

    /// The units whose answer to a column is in a state, of all units; all of them without a state.
    fn in_state(
        &self,
        within: &Selection,
        column: ColumnRef,
        state: Option<AnswerStatus>,
    ) -> Share {
        let (filter, n) = (within.filter(), within.count());
        let Some(state) = state else {
            return Share {
                count: n,
                n,
                href: drill::list_href(filter),
            };
        };
        Share {
            count: distribute(self.scope.wave, column, within.units()).in_state(state),
            n,
            href: drill::list_href(&filter.with_state(column, state, self.scope.world)),
        }
    }

    /// The lines of a battery by score, the highest first; those that share a rank in the
    /// codebook's order.
    pub(super) fn ranking(&self, at: usize) -> Content {
        let question = &self.codebook().questions[at];
        let columns = columns_of(self.scope, question);
        let ranked = |within: &Selection| {
            let units = within.units();
            let scores = columns.iter().map(|c| score(self.scope.wave, *c, units));
            let scores: Vec<Score> = scores.collect();
            let sums: Vec<i64> = scores.iter().map(|score| score.sum).collect();
            (scores, ranks(&sums))
        };
        let (scores, places) = ranked(&self.here);
        let country = self.country.as_deref().map(|within| ranked(within).1);
        let mut order: Vec<usize> = (0..columns.len()).collect();
        order.sort_by_key(|line| places[*line]);
        let rows = order.into_iter().map(|line| {
            let mut cells = vec![
                Cell::Words(places[line].to_string()),
                Cell::Words(whole(scores[line].sum, self.scope.lang)),
                Cell::Words(mean(scores[line], self.scope.lang)),
            ];
            let country = country.as_ref().map(|places| places[line].to_string());
            cells.extend(country.map(Cell::Words));
            cells.push(Cell::Count(self.n_of(&self.here, columns[line])));
            ReportRow {
                label: capitalized(self.name(columns[line])),
                bar: None,
                cells,
            }
        });
        let rows = rows.collect();
        let mut heads = vec![
            self.word(word::RANK),
            self.word(word::SCORE),
            self.word(word::MEAN),
        ];
        heads.extend(
            self.country
                .is_some()
                .then(|| self.word(word::RANK_COUNTRY)),
        );
        heads.push(self.word(word::N));
        Content {
            question: Some(at),
            tables: vec![ReportTable {
                caption: question.wording.text(self.scope.lang).to_owned(),
                head: self.word(word::LINE),
                heads,
                rows,
            }],
            notes: vec![self.word(word::RANK_NOTE)],
            ..Content::default()
        }
    }
}

/// Points per answer with points, with two decimals.
fn mean(score: Score, lang: Lang) -> String {
    score
        .mean()
        .map_or_else(|| "–".to_owned(), |mean| decimal(mean, 2, lang))
}

/// The quartile of ascending numbers: 0 is the lowest, 4 the highest. An en dash where there is none.
pub(super) fn quantile(given: &[i64], quarter: usize, unit: &str, lang: Lang) -> String {
    quartile_tenths(given, quarter).map_or_else(
        || "–".to_owned(),
        |number| with_unit(&tenths(number, lang), unit, lang),
    )
}

/// One share less another in percentage points with one decimal, half away from zero.
pub(super) fn points(share: &Share, less: &Share, lang: Lang) -> String {
    let number = |units: usize| i64::try_from(units).unwrap_or(i64::MAX);
    let (n1, n2) = (number(share.n), number(less.n));
    if n1 == 0 || n2 == 0 {
        return "–".to_owned();
    }
    let distance = (number(share.count) * n2 - number(less.count) * n1) * 1_000;
    let all = n1 * n2;
    let rounded = (distance.abs() * 2 + all) / (all * 2) * distance.signum();
    signed_tenths(i32::try_from(rounded).unwrap_or(i32::MAX), lang)
}

/// The units of a set by number, as a list.
pub(super) fn listed(count: usize, filter: &Filter) -> Count {
    Count {
        count,
        href: drill::list_href(filter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(count: usize, n: usize) -> Share {
        Share {
            count,
            n,
            href: String::new(),
        }
    }

    #[test]
    fn a_difference_has_a_sign_and_one_decimal() {
        for ((count, n), (less, of), text) in [
            ((24, 32), (124, 228), "+20,6"),
            ((1, 4), (1, 2), "−25,0"),
            ((1, 3), (1, 3), "0,0"),
            ((0, 0), (1, 3), "–"),
            ((10_001, 20_000), (1, 2), "0,0"),
        ] {
            assert_eq!(points(&share(count, n), &share(less, of), Lang::Nb), text);
        }
    }

    #[test]
    fn a_mean_has_two_decimals() {
        for (sum, with_points, text) in [
            (30, 75, "0,40"),
            (-1, 8, "−0,13"),
            (-1, 1_000, "0,00"),
            (0, 0, "–"),
        ] {
            let score = Score {
                n: with_points,
                with_points,
                sum,
            };
            assert_eq!(mean(score, Lang::Nb), text);
        }
    }

    #[test]
    fn quartiles_are_told_with_their_unit() {
        assert_eq!(
            quantile(&[30, 55, 60, 100], 2, "%", Lang::Nb),
            "57,5\u{a0}%"
        );
        assert_eq!(quantile(&[30, 55, 60, 100], 0, "%", Lang::Nb), "30\u{a0}%");
        assert_eq!(quantile(&[30, 55, 60, 100], 2, "%", Lang::En), "57.5%");
        assert_eq!(quantile(&[], 2, "%", Lang::Nb), "–");
    }
}
