//! The list of municipalities: columns, rows, sums, paging and files.

mod columns;
mod notes;
mod signals;
mod switch;

use domain::access::{Action, Resource, allows};
use domain::column::{Fact, ListColumn};
use domain::filter::{Draft, Filter, PAGE_ROWS, Page, Selection, View};
use domain::municipality::share_milli_percent;
use domain::wave::UnitSet;
use kinds::{Lang, Person, Region, UnitType};
use view::list::{Direction, Head, ListRow, MunicipalityList, Paging, Picking, WayOut};
use view::lists::Table;
use view::signals::Marks;
use view::value::CellValue;
use view::{Choice, routes};

pub use self::switch::LEFT;
use self::switch::Switch;
use super::map::Drawn;
use super::{Scope, drill, map, panel};
use crate::filter::chips;
use crate::words;
use crate::words::catalog::filter as word;

/// Most ways out of an empty list that are told.
const WAYS_OUT_MAX: usize = 6;

/// Builds the list of a selection. `left` is the value of [`LEFT`]; `draft` the condition that is being
/// built in the panel; `drawn` the borders of the map, where one is asked for and there are borders.
pub fn page(
    scope: Scope<'_>,
    selection: &Selection,
    left: Option<&str>,
    draft: Option<&Draft>,
    problems: Vec<String>,
    drawn: Option<&Drawn>,
) -> MunicipalityList {
    let Scope { wave, world, lang } = scope;
    let filter = selection.filter();
    let matching = selection.count();
    let order = filter.sorted(selection.units(), world);
    let drawn = drawn.filter(|_| filter.view == View::Map && matching > 0);
    let Shown {
        columns: shown_columns,
        paging,
        rows,
        marks,
    } = rows(scope, filter, &order, drawn.is_some());
    let mut panel = panel::build(scope, selection, draft);
    if drawn.is_none() {
        let beside = columns::beside_form(scope, filter, &shown_columns);
        panel.hidden.extend(beside);
    }
    let switch = Switch::read(scope, filter, left);
    panel.hidden.extend(switch.carried());
    MunicipalityList {
        unit: filter.unit,
        units: switch.choices(scope, filter),
        notes: notes::notes(scope, selection, &switch, drawn.is_some()),
        nobody: notes::nobody(scope, selection),
        matching,
        total: wave.units_of(filter.unit).count_ones(..),
        problems: told(filter, problems, lang),
        ways_out: if matching == 0 {
            ways_out(scope, filter)
        } else {
            Vec::new()
        },
        chips: chips::links(filter, lang, world, |without| {
            without.href(routes::MUNICIPALITIES)
        }),
        clear_href: filter.cleared().href(routes::MUNICIPALITIES),
        panel,
        heads: shown_columns
            .iter()
            .map(|column| head(scope, filter, column))
            .collect(),
        rows,
        sums: shown_columns
            .iter()
            .map(|column| sum(scope, column, &order))
            .collect(),
        views: map::views(scope, filter),
        map: drawn.map(|drawn| map::view(scope, selection, &order, drawn)),
        paging,
        csv_href: filter.href(&routes::file(routes::MUNICIPALITIES, "csv")),
        xlsx_href: filter.href(&routes::file(routes::MUNICIPALITIES, "xlsx")),
        answers_href: drill::shown_in(filter, routes::QUESTIONS),
        columns: columns::choices(scope, filter, &shown_columns),
        href: href(&switch.href(filter), draft),
        rules_href: signals::rules_href(scope, &shown_columns),
        broken_rules: signals::broken_rules(scope),
        picking: None,
        marks,
    }
}

/// The units of a filter in rows, in its order and with its columns, on a page of another kind: there
/// nothing is sorted by them.
pub fn table(scope: Scope<'_>, filter: &Filter, units: &UnitSet) -> Table {
    let order = filter.sorted(units, scope.world);
    let columns = filter.columns(scope.world);
    let (rows, marks) = signals::rows(scope, filter, &columns, &order);
    let heads = columns.iter().map(|column| Head {
        sort_href: String::new(),
        ..head(scope, filter, column)
    });
    Table {
        unit: filter.unit,
        matching: order.len(),
        heads: heads.collect(),
        sums: columns.iter().map(|it| sum(scope, it, &order)).collect(),
        rows,
        marks,
    }
}

/// The rows of a page, and what they have in common.
struct Shown {
    columns: Vec<ListColumn>,
    paging: Paging,
    rows: Vec<ListRow>,
    marks: Marks,
}

/// The rows that are shown of those in order. Beside a map it is all of them, and without their
/// addresses, which follow from the numbers.
fn rows(scope: Scope<'_>, filter: &Filter, order: &[usize], beside_map: bool) -> Shown {
    let (columns, paged_by) = if beside_map {
        (map::columns(scope, filter), filter.with_page(Page::All))
    } else {
        (filter.columns(scope.world), filter.clone())
    };
    let (paging, shown) = paged(&paged_by, order);
    let (mut rows, mut marks) = signals::rows(scope, filter, &columns, &shown);
    marks.full_share = full_share(scope, filter.unit, &columns);
    if beside_map {
        for row in &mut rows {
            row.href.clear();
        }
    }
    Shown {
        columns,
        paging,
        rows,
        marks,
    }
}

/// The largest immigrant share of the wave's units of a type; 0 where the column is not shown.
fn full_share(scope: Scope<'_>, unit: UnitType, shown: &[ListColumn]) -> u32 {
    if !shown.contains(&ListColumn::Fact(Fact::SharePercent)) {
        return 0;
    }
    let units = scope.wave.units_of(unit).ones();
    let shares = units.map(|position| scope.wave.units()[position].share_milli_percent());
    shares.max().unwrap_or(0)
}

/// What could not be used of the address, and that no rule is about districts where one asks by them.
fn told(filter: &Filter, mut problems: Vec<String>, lang: Lang) -> Vec<String> {
    let asks_rules = !filter.signals.is_empty() || !filter.priority.is_empty();
    if asks_rules && filter.unit == UnitType::District {
        problems.push(word::NOT_ABOUT_DISTRICTS.text(lang).to_owned());
    }
    problems
}

/// The canonical address of a list, with the condition that is being built.
fn href(address: &str, draft: Option<&Draft>) -> String {
    match draft {
        Some(draft) => Filter::picking(address, &draft.to_string()),
        None => address.to_owned(),
    }
}

fn head(scope: Scope<'_>, filter: &Filter, column: &ListColumn) -> Head {
    let codebook = scope.wave.codebook();
    let id = column.id(codebook);
    let numeric = column.is_numeric(codebook);
    let by_this = filter.sort.column == id;
    let sorted = by_this.then_some(if filter.sort.descending {
        Direction::Descending
    } else {
        Direction::Ascending
    });
    // Figures are wanted highest first, words from the start of the alphabet; then the other way.
    let descending = if by_this {
        !filter.sort.descending
    } else {
        numeric
    };
    Head {
        label: label(scope, column),
        note: words::list::column_note(scope.wave, column, scope.lang),
        sort_href: if matches!(column, ListColumn::Held(_)) {
            String::new()
        } else {
            filter
                .with_sort(&id, descending)
                .href(routes::MUNICIPALITIES)
        },
        id,
        numeric,
        sorted,
    }
}

/// The short name of a column. A priority by a region's own weights says so, visits of which year.
pub fn label(scope: Scope<'_>, column: &ListColumn) -> String {
    let name = words::list::column(scope.wave.codebook(), column, scope.lang);
    match column {
        ListColumn::Fact(Fact::Priority) => {
            words::list::weighed(name, scope.world.weights(), scope.lang)
        }
        ListColumn::Fact(Fact::VisitThisYear) => {
            words::list::visit_in(scope.world.today().year(), scope.lang)
        }
        _ => name,
    }
}

/// The footer's cell: persons are summed, the immigrant share is that of all of them together.
fn sum(scope: Scope<'_>, column: &ListColumn, order: &[usize]) -> Option<CellValue> {
    let ListColumn::Fact(fact) = column else {
        return None;
    };
    let units = || order.iter().map(|position| &scope.wave.units()[*position]);
    let total = |figures: &mut dyn Iterator<Item = u32>| figures.map(i64::from).sum::<i64>();
    match fact {
        Fact::Population => Some(CellValue::Whole(total(
            &mut units().map(|unit| unit.population),
        ))),
        Fact::Immigrants => Some(CellValue::Whole(total(
            &mut units().map(|unit| unit.immigrants),
        ))),
        Fact::SharePercent => share_milli_percent(units()).map(CellValue::MilliPercent),
        Fact::Answered => {
            let answered = order
                .iter()
                .filter(|p| scope.wave.responded().contains(**p))
                .count();
            i64::try_from(answered).ok().map(CellValue::Whole)
        }
        _ => None,
    }
}

/// What can be done with rows that are picked, by somebody who keeps lists.
pub fn picking(filter: &Filter, person: &Person) -> Picking {
    let writes = |region: &Region| {
        let region = Resource::Region(*region);
        allows(person, Action::WriteFollowUp, region)
    };
    let regions = &filter.regions;
    Picking {
        plans: Region::ALL
            .iter()
            .filter(|region| regions.is_empty() || regions.contains(*region))
            .any(writes),
        save_href: crate::address::new_list(&filter.kept(), filter.wave),
        kept: (filter.conditions() > 0).then(|| filter.kept()),
        rule_href: (filter.conditions() > 0 && filter.kept_out_of_rules().is_empty())
            .then(|| crate::address::new_rule(&filter.kept(), filter.wave)),
        year: filter.wave.to_string(),
    }
}

/// The part of the order that a page shows, and the way to the others.
fn paged(filter: &Filter, order: &[usize]) -> (Paging, Vec<usize>) {
    let pages = order.len().div_ceil(PAGE_ROWS).max(1);
    let at = |page: Page| filter.with_page(page).href(routes::MUNICIPALITIES);
    let Page::Number(asked) = filter.page else {
        let paging = Paging {
            first: usize::from(!order.is_empty()),
            last: order.len(),
            pages: Vec::new(),
            next_href: None,
            all_href: None,
            paged_href: (pages > 1).then(|| at(Page::default())),
        };
        return (paging, order.to_vec());
    };
    // A page past the end (an old link) shows the last one.
    let current = usize::try_from(asked).unwrap_or(usize::MAX).clamp(1, pages);
    let start = (current - 1) * PAGE_ROWS;
    let rows: Vec<usize> = order.iter().skip(start).take(PAGE_ROWS).copied().collect();
    let number = |page: usize| Page::Number(u32::try_from(page).unwrap_or(u32::MAX));
    let choice = |page: usize| Choice {
        id: page.to_string(),
        text: page.to_string(),
        href: at(number(page)),
        current: page == current,
    };
    let paging = Paging {
        first: if rows.is_empty() { 0 } else { start + 1 },
        last: start + rows.len(),
        pages: if pages > 1 {
            (1..=pages).map(choice).collect()
        } else {
            Vec::new()
        },
        next_href: (current < pages).then(|| at(number(current + 1))),
        all_href: (pages > 1).then(|| at(Page::All)),
        paged_href: None,
    };
    (paging, rows)
}

/// For an empty list: what it would hold without each of its filters.
fn ways_out(scope: Scope<'_>, filter: &Filter) -> Vec<WayOut> {
    let chips = chips::chips(filter, scope.lang, scope.world).into_iter();
    chips
        .map(|chip| WayOut {
            label: chip.label(),
            href: chip.without.href(routes::MUNICIPALITIES),
            count: Selection::of(chip.without, scope.world).count(),
        })
        .filter(|way| way.count > 0)
        .take(WAYS_OUT_MAX)
        .collect()
}
