//! A question beside itself in the wave before: the change, what it is made of, and who moved.

use domain::analysis::Part;
use domain::analysis::change::{Change, Followed, Panel, follow, panel};
use domain::analysis::comparable::{NotComparable, Selections, wave_before};
use domain::analysis::transition::{TransitionPlace, by_share};
use domain::filter::{Filter, Selection};
use domain::survey::{ColumnRef, Question};
use domain::tabulate::choosing;
use domain::wave::UnitSet;
use view::change::{ChangeRow, Changed, LinkedShare, Move, Since, Term};
use view::words::round::{tenths_of_points, whole_points};
use view::{Count, Link};

use super::{Scope, address, drill};
use crate::words;

/// Follows the headline share of a column from the wave before. `None` where there is no wave
/// before, and where the question has no options.
pub fn since(scope: Scope<'_>, selection: &Selection, column: ColumnRef) -> Option<Since> {
    let question = &scope.wave.codebook().questions[column.question];
    if !question.kind.has_options() {
        return None;
    }
    let year = wave_before(scope.world, scope.wave.year())?.year();
    let options = question.headline_options();
    let within = Selections::of(selection, year, scope.world);
    let followed = follow(scope.world, &within, column, &options)?;
    let change = followed
        .map(|followed| changed(scope, &within, &followed, &options))
        .map_err(|why| reasons(&why, year, scope));
    Some(Since {
        comparability: if change.is_ok() {
            sentences(question, scope, |with| with == year)
        } else {
            Vec::new()
        },
        year,
        change,
    })
}

/// What the codebook says of how a question compares with the waves that `about` holds for.
pub fn sentences(
    question: &Question,
    scope: Scope<'_>,
    about: impl Fn(u16) -> bool,
) -> Vec<String> {
    let told = question.comparable.iter().filter(|with| about(with.wave));
    told.map(|with| words::change::comparability(with, with.wave, scope.lang))
        .collect()
}

fn reasons(why: &NotComparable, year: u16, scope: Scope<'_>) -> Vec<String> {
    match why {
        NotComparable::NotAsked => vec![words::change::not_asked(year, scope.lang)],
        NotComparable::NotMarked => vec![words::change::not_marked(year, scope.lang)],
        NotComparable::OptionsDiffer => vec![words::change::options_differ(year, scope.lang)],
        NotComparable::Marked(said) => said
            .iter()
            .map(|with| words::change::comparability(with, year, scope.lang))
            .collect(),
    }
}

fn changed(
    scope: Scope<'_>,
    within: &Selections<'_>,
    followed: &Followed<'_>,
    options: &[usize],
) -> Changed {
    let Followed { linked, change } = followed;
    let (before, filter) = (within.earlier.filter(), within.later.filter());
    let id = scope.wave.codebook().column_id(linked.column_later);
    let moves = moves(scope, within.later, followed, options);
    Changed {
        year: filter.wave,
        earlier: Link {
            text: linked.earlier.year().to_string(),
            href: address::question(&id, before),
        },
        sentence: words::change::sentence(
            change,
            (linked.earlier.year(), filter.wave),
            filter.unit,
            &moves,
            scope.lang,
        ),
        rows: rows(scope, within, followed, options),
        terms: terms(change, scope),
        moves,
    }
}

/// The row of all who answered, and of those who answered in both waves.
fn rows(
    scope: Scope<'_>,
    within: &Selections<'_>,
    followed: &Followed<'_>,
    options: &[usize],
) -> Vec<ChangeRow> {
    let Followed { linked, change } = followed;
    let (before, now) = (within.earlier.filter(), within.later.filter());
    let lang = scope.lang;
    let options_before = linked.options_earlier(options);
    let units = panel(linked, within);
    let at_all = Filters {
        scope,
        earlier: before.with_options(linked.column_earlier, &options_before, scope.world),
        later: now.with_options(linked.column_later, options, scope.world),
    };
    let both = Filters {
        scope,
        earlier: counted(&at_all.earlier, linked.column_earlier, now.wave, scope),
        later: counted(&at_all.later, linked.column_later, before.wave, scope),
    };
    let stayed = stayers(followed, &units, (&options_before, options));
    let everyone = ChangeRow {
        label: words::change::all(lang).to_owned(),
        earlier: at_all.before(change.earlier, None),
        later: at_all.now(change.later, None),
        points: change.difference().map(whole_points),
    };
    let panel = ChangeRow {
        label: words::change::panel(now.unit, lang),
        earlier: both.before(change.stayers_earlier, Some(&stayed.0)),
        later: both.now(change.stayers_later, Some(&stayed.1)),
        points: change.in_panel().map(whole_points),
    };
    vec![everyone, panel]
}

/// Those who answered in both waves and chose one of the options, in each.
fn stayers(
    followed: &Followed<'_>,
    units: &Panel,
    (before, now): (&[usize], &[usize]),
) -> (UnitSet, UnitSet) {
    let linked = &followed.linked;
    (
        choosing(
            linked.earlier,
            linked.column_earlier,
            before,
            &units.stayers_earlier,
        ),
        choosing(linked.later, linked.column_later, now, &units.stayers_later),
    )
}

/// The same filter, and an answer that counts in the wave of another year too.
fn counted(filter: &Filter, column: ColumnRef, year: u16, scope: Scope<'_>) -> Filter {
    let Some(wave) = scope.world.wave(filter.wave) else {
        return filter.clone();
    };
    let every = wave.codebook().questions[column.question].options_inside();
    filter.with_choice(column, (&every, true), Some(year), scope.world)
}

/// The lists of a row, one in each wave.
struct Filters<'a> {
    scope: Scope<'a>,
    earlier: Filter,
    later: Filter,
}

impl Filters<'_> {
    fn before(&self, part: Part, units: Option<&UnitSet>) -> LinkedShare {
        self.share(&self.earlier, part, units)
    }

    fn now(&self, part: Part, units: Option<&UnitSet>) -> LinkedShare {
        self.share(&self.later, part, units)
    }

    /// A share with its list, where the list holds exactly those it counts: where the filter reads
    /// a figure that changes between the waves, some who answered in both are outside it in one.
    fn share(&self, filter: &Filter, part: Part, units: Option<&UnitSet>) -> LinkedShare {
        let exact = units.is_none_or(|units| {
            let listed = Selection::of(filter.clone(), self.scope.world);
            listed.units() == units
        });
        LinkedShare {
            count: part.count,
            n: part.n,
            href: exact.then(|| drill::list_href(filter)),
        }
    }
}

fn terms(change: &Change, scope: Scope<'_>) -> Vec<Term> {
    let Some(terms) = change.terms() else {
        return Vec::new();
    };
    let (now, lang) = (scope.wave.year(), scope.lang);
    let before = wave_before(scope.world, now).map_or(now, |wave| wave.year());
    let term = |(label, note): (String, String), size: f64| Term {
        label,
        note,
        tenths: tenths_of_points(size),
    };
    vec![
        term(
            words::change::stayers(change.stayers_later.n, lang),
            terms.stayers,
        ),
        term(
            words::change::joiners(change.joiners, now, lang),
            terms.joiners,
        ),
        term(
            words::change::leavers(change.leavers, before, lang),
            terms.leavers,
        ),
    ]
}

/// Those of the selection who answered in both waves, by what they answered.
fn moves(
    scope: Scope<'_>,
    within: &Selection,
    followed: &Followed<'_>,
    options: &[usize],
) -> Vec<Move> {
    let linked = &followed.linked;
    let table = by_share(linked, options, within.units());
    let place = |chosen| {
        if chosen {
            TransitionPlace::Chosen
        } else {
            TransitionPlace::NotChosen
        }
    };
    let moves: Vec<Move> = [(true, true), (true, false), (false, true), (false, false)]
        .into_iter()
        .map(|(before, now)| {
            let column = linked.column_later;
            let year = Some(linked.earlier.year());
            let narrowed = within
                .filter()
                .with_choice(column, (options, before), year, scope.world)
                .with_choice(column, (options, now), None, scope.world);
            Move {
                before,
                now,
                label: words::change::moved((before, now), scope.lang).to_owned(),
                units: Count {
                    count: table.cell(place(before), place(now)).count_ones(..),
                    href: drill::list_href(&narrowed),
                },
            }
        })
        .collect();
    if moves.iter().all(|part| part.units.count == 0) {
        return Vec::new();
    }
    moves
}
