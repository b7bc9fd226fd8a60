//! A question beside itself in the wave before: the change, what it is made of, and who moved.

use domain::analysis::Part;
use domain::analysis::change::{Followed, ShareChange, follow, panel};
use domain::analysis::comparable::{NotComparable, Selections, wave_before};
use domain::analysis::transition::{TransitionPlace, by_share};
use domain::filter::{Filter, Selection};
use domain::survey::{ColumnRef, Question};
use view::change::{ChangeRow, Changed, LinkedShare, Move, Since, Term};
use view::words::round::{tenths_of_points, whole_points};
use view::{Count, Link, routes};

use super::{Scope, address, drill, lineage};
use crate::words;

/// Follows the share of `options` in a column from the wave before, and tells how the question
/// compares with other waves. No change where there is no wave before, where no option of the question
/// counts in N, and where the two cannot be compared: then what the codebooks say of it is told.
pub fn since(
    scope: Scope<'_>,
    selection: &Selection,
    column: ColumnRef,
    options: &[usize],
) -> (Option<Since>, Vec<String>) {
    let question = &scope.wave.codebook().questions[column.question];
    let before = wave_before(scope.world, scope.wave.year());
    let Some(before) = before.filter(|_| !options.is_empty()) else {
        return (None, sentences(question, scope, |_| true));
    };
    let year = before.year();
    let within = Selections::of(selection, year, scope.world);
    let mut told = sentences(question, scope, |other| other != year);
    let since = match follow(scope.world, &within, column, options) {
        Some(Ok(followed)) => Some(Since {
            year,
            change: changed(scope, &within, &followed, options),
            comparability: sentences(question, scope, |other| other == year),
            all_href: drill::shown_in(selection.filter(), routes::CHANGES),
        }),
        Some(Err(why)) => {
            told.extend(reasons(&why, year, scope));
            None
        }
        None => None,
    };
    (since, told)
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
        // Nothing to compare with, and nothing is said of it: most questions are new in a wave.
        NotComparable::NotAsked | NotComparable::NotMarked => Vec::new(),
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
    let Followed {
        linked,
        change,
        moved,
    } = followed;
    let filter = within.later.filter();
    let id = scope.wave.codebook().column_id(linked.column_later);
    let before = in_its_own_wave(within, scope);
    Changed {
        year: filter.wave,
        earlier: Link {
            text: linked.earlier.year().to_string(),
            href: address::question(&id, &before),
        },
        sentence: words::change::sentence(
            change,
            (linked.earlier.year(), filter.wave),
            filter.unit,
            *moved,
            scope.lang,
        ),
        not_followed: {
            let panel = panel(linked, within);
            let (earlier, later) = (&panel.reshaped_earlier, &panel.reshaped_later);
            lineage::not_followed(scope, linked.earlier, earlier, later)
        },
        rows: rows(scope, within, followed, options),
        terms: terms(change, scope),
        moves: moves(scope, within.later, followed, options),
    }
}

/// The filter of a selection put to the wave before, where it holds the same units there; otherwise
/// all of that wave: a page that counts others under the same words would be of no help.
fn in_its_own_wave(within: &Selections<'_>, scope: Scope<'_>) -> Filter {
    let filter = within.later.filter();
    let there = filter.in_wave(within.year_earlier, scope.world);
    let same = there.problems.is_empty()
        && Selection::of(there.filter.clone(), scope.world).units() == &within.earlier;
    if same {
        there.filter
    } else {
        Filter::all(within.year_earlier, filter.unit)
    }
}

/// The row of all who answered, and of those who answered in both waves.
fn rows(
    scope: Scope<'_>,
    within: &Selections<'_>,
    followed: &Followed<'_>,
    options: &[usize],
) -> Vec<ChangeRow> {
    let Followed { change, moved, .. } = followed;
    let lang = scope.lang;
    let [all, both] = shares(scope, within, followed, options);
    let everyone = ChangeRow {
        label: words::change::all(lang).to_owned(),
        earlier: all.0,
        later: all.1,
        points: change.difference().map(whole_points),
        verdict: None,
    };
    let panel = ChangeRow {
        label: words::change::panel(within.later.filter().unit, lang),
        earlier: both.0,
        later: both.1,
        points: change.in_panel().map(whole_points),
        verdict: Some(moved.verdict()),
    };
    vec![everyone, panel]
}

/// The share before and now, of all who answered and of those who answered in both waves, each with
/// its list. The lists are of the wave in focus, which selects, and ask the wave before by its year;
/// only where nothing is selected is that wave's own list the list of those who answered then.
pub(super) fn shares(
    scope: Scope<'_>,
    within: &Selections<'_>,
    followed: &Followed<'_>,
    options: &[usize],
) -> [(LinkedShare, LinkedShare); 2] {
    let Followed { linked, change, .. } = followed;
    let (filter, year) = (within.later.filter(), Some(within.year_earlier));
    let column = linked.column_later;
    let inside = scope.wave.codebook().questions[column.question].options_inside();
    let chose = |year| filter.with_choice(column, (options, true), year, scope.world);
    let before = if filter.keys().is_empty() {
        let options = linked.options_earlier(options);
        in_its_own_wave(within, scope).with_options(linked.column_earlier, &options, scope.world)
    } else {
        chose(year)
    };
    let and_counted =
        |filter: Filter, year| filter.with_choice(column, (&inside, true), year, scope.world);
    let linked = |part: Part, filter: Filter| listed(scope, part, &filter);
    [
        (
            linked(change.earlier, before),
            linked(change.later, chose(None)),
        ),
        (
            linked(change.stayers_earlier, and_counted(chose(year), None)),
            linked(change.stayers_later, and_counted(chose(None), year)),
        ),
    ]
}

/// A share with its list, where the list holds exactly as many: a unit that another wave has and
/// this one lacks is in no list of this one.
fn listed(scope: Scope<'_>, part: Part, filter: &Filter) -> LinkedShare {
    let exact = Selection::of(filter.clone(), scope.world).count() == part.count;
    LinkedShare {
        count: part.count,
        n: part.n,
        href: exact.then(|| drill::list_href(filter)),
    }
}

fn terms(change: &ShareChange, scope: Scope<'_>) -> Vec<Term> {
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
    let mut all = vec![
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
    ];
    let reshaped = (change.reshaped_earlier, change.reshaped_later);
    if reshaped.0.n + reshaped.1.n > 0 {
        let words = words::lineage::term(reshaped, (before, now), lang);
        all.push(term(words, terms.reshaped));
    }
    all
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
