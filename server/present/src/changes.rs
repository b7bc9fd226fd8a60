//! Every question that may be followed from the wave before: both years, all and panel, and whether
//! the panel's change is more than chance among all that the page shows.

use std::cmp::Ordering;

use domain::analysis::change::{Followed, follow};
use domain::analysis::comparable::{Selections, wave_before};
use domain::analysis::mcnemar::judge_together;
use domain::filter::{Filter, Selection};
use domain::survey::ColumnRef;
use kinds::Verdict;
use view::changes::{ChangesPage, ChangesRow, ChangesTable};
use view::question::SINCE_PLACE;
use view::words::round::whole_points;
use view::{Count, Link, routes};

use super::{Scope, address, change, drill, lineage, region_switch};
use crate::filter::chips;
use crate::line::{headline_words, line_label};
use crate::words::changes as words;

/// A column that may be followed, and what can be said of its panel.
pub(super) struct Compared<'w> {
    /// The column, in the wave in focus.
    pub column: ColumnRef,
    /// The options of its headline.
    pub options: Vec<usize>,
    /// What it was and is.
    pub followed: Followed<'w>,
    /// Whether the panel's change is more than chance, among all.
    pub verdict: Verdict,
}

/// Everything that may be followed within a selection, what changed most in its panel first; what has
/// no panel last. Of alike the order is the questionnaire's.
pub(super) fn compare<'w>(scope: Scope<'w>, within: &Selections<'_>) -> Vec<Compared<'w>> {
    let codebook = scope.wave.codebook();
    let followed = codebook.columns().filter_map(|column| {
        let question = &codebook.questions[column.question];
        let options = question.headline_options();
        if !question.kind.has_options() {
            return None;
        }
        let followed = follow(scope.world, within, column, &options)?.ok()?;
        Some((column, options, followed))
    });
    let followed: Vec<_> = followed.collect();
    let panels: Vec<_> = followed.iter().map(|(_, _, it)| it.moved).collect();
    let judged = judge_together(&panels);
    let mut compared: Vec<Compared<'w>> = followed
        .into_iter()
        .zip(judged)
        .map(|((column, options, followed), verdict)| Compared {
            column,
            options,
            followed,
            verdict,
        })
        .collect();
    compared.sort_by(|one, other| by_change(&one.followed, &other.followed));
    compared
}

fn by_change(one: &Followed<'_>, other: &Followed<'_>) -> Ordering {
    let size = |followed: &Followed<'_>| followed.change.in_panel().map_or(-1.0, f64::abs);
    size(other).total_cmp(&size(one))
}

/// What there is to compare with, or why nothing is.
pub(super) enum Found<'s, 'w> {
    /// The selection beside the same units in the wave before, and what may be followed.
    Compared(Selections<'s>, Vec<Compared<'w>>),
    /// A sentence that says what to do.
    Nothing(String),
}

/// Finds what may be followed within a selection.
pub(super) fn find<'s, 'w>(scope: Scope<'w>, selection: &'s Selection) -> Found<'s, 'w> {
    let (filter, lang) = (selection.filter(), scope.lang);
    let Some(before) = wave_before(scope.world, scope.wave.year()) else {
        return Found::Nothing(words::first_wave(scope.wave.year(), lang));
    };
    if selection.count() == 0 {
        return Found::Nothing(words::nobody(filter.unit, scope.wave.year(), lang));
    }
    let within = Selections::of(selection, before.year(), scope.world);
    let compared = compare(scope, &within);
    if compared.is_empty() {
        let years = (before.year(), scope.wave.year());
        return Found::Nothing(words::nothing_comparable(years, lang));
    }
    Found::Compared(within, compared)
}

/// Builds the page within a selection.
pub fn page(scope: Scope<'_>, selection: &Selection, problems: Vec<String>) -> ChangesPage {
    let filter = selection.filter();
    let there = |other: &Filter| drill::shown_in(other, routes::CHANGES);
    let (lead, table) = match find(scope, selection) {
        Found::Nothing(why) => (why, None),
        Found::Compared(within, compared) => (
            lead(scope, &within, &compared),
            Some(table(scope, &within, &compared)),
        ),
    };
    let file = |ending: &str| {
        let path = routes::file(routes::CHANGES, ending);
        table.is_some().then(|| drill::shown_in(filter, &path))
    };
    ChangesPage {
        csv_href: file("csv"),
        xlsx_href: file("xlsx"),
        lead,
        year: scope.wave.year(),
        table,
        regions: region_switch::choices(scope, &filter.regions, |region| {
            there(&filter.in_region(region))
        }),
        chips: chips::links(filter, scope.lang, scope.world, there),
        clear_href: there(&Filter::all(filter.wave, filter.unit)),
        problems,
    }
}

/// How many of the questions have clearly changed, and which changed most.
pub(super) fn lead(scope: Scope<'_>, within: &Selections<'_>, compared: &[Compared<'_>]) -> String {
    let clear = compared.iter().filter(|it| it.verdict.is_clear()).count();
    let years = (within.year_earlier, scope.wave.year());
    let most = compared.first().and_then(|first| {
        let question = &scope.wave.codebook().questions[first.column.question];
        let label = line_label(question, first.column, scope);
        let both = &first.followed.change;
        first.followed.change.in_panel()?;
        Some(words::most(
            (label, &headline_words(question, scope)),
            (both.stayers_earlier, both.stayers_later),
            within.later.filter().unit,
            scope.lang,
        ))
    });
    let found = words::clear(clear, compared.len(), years, scope.lang);
    match most {
        None => found,
        Some(most) => format!("{found} {most}"),
    }
}

fn table(scope: Scope<'_>, within: &Selections<'_>, compared: &[Compared<'_>]) -> ChangesTable {
    let filter = within.later.filter();
    ChangesTable {
        before: within.year_earlier,
        rows: compared.iter().map(|it| row(scope, within, it)).collect(),
        units: Count {
            count: within.later.count(),
            href: drill::list_href(filter),
        },
        note: words::judged_together(compared.len(), scope.lang),
        not_followed: not_followed(scope, within),
    }
}

/// Those of a selection that answered in either wave and cannot be followed from one to the other.
pub(super) fn not_followed(scope: Scope<'_>, within: &Selections<'_>) -> Option<String> {
    let before = scope.world.wave(within.year_earlier)?;
    let earlier = &within.earlier & before.responded();
    let later = within.later.units() & scope.wave.responded();
    lineage::not_followed(scope, before, &earlier, &later)
}

fn row(scope: Scope<'_>, within: &Selections<'_>, compared: &Compared<'_>) -> ChangesRow {
    let Compared {
        column,
        options,
        followed,
        verdict,
    } = compared;
    let filter = within.later.filter();
    let codebook = scope.wave.codebook();
    let question = &codebook.questions[column.question];
    let [all, panel] = change::shares(scope, within, followed, options);
    let moved = |before: bool, count: usize| {
        let year = Some(within.year_earlier);
        let narrowed = filter
            .with_choice(*column, (options, before), year, scope.world)
            .with_choice(*column, (options, !before), None, scope.world);
        Count {
            count,
            href: drill::list_href(&narrowed),
        }
    };
    let href = address::question(&codebook.column_id(*column), filter);
    let item = column.item.map(|item| &question.items[item].wording);
    ChangesRow {
        question: Link {
            text: question.short.text(scope.lang).to_owned(),
            href: format!("{href}#{SINCE_PLACE}"),
        },
        item: item.map_or_else(String::new, |item| item.text(scope.lang).to_owned()),
        measured: headline_words(question, scope),
        all,
        points: followed.change.difference().map(whole_points),
        panel,
        panel_points: followed.change.in_panel().map(whole_points),
        gained: moved(false, followed.moved.gained),
        lost: moved(true, followed.moved.lost),
        verdict: *verdict,
    }
}
