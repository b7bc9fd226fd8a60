//! The table of municipalities: chosen columns, sortable heads, the whole selection in the footer.

use kinds::UnitType;
use leptos::prelude::*;
use view::list::{Direction, Head, ListRow, PICKED};
use view::signals::Marks;
use view::value::CellValue;
use view::words::catalog::{list, lists};

use super::copy::TableTools;
use super::icon::{Icon, Shape};
use super::markup::{CELL, Markup};
use super::rel::rel;
use super::row_signals::{write_no_signals, write_priority, write_signals};
use super::share_marks::soft_bar;
use super::table::{DataTable, column, number_column};
use super::value::{count, written};
use crate::language::{fill, lang, text};

/// Id of what holds the table, for whoever goes past the filter to it.
pub const TABLE: &str = "tabell";

/// More columns than this and the table scrolls sideways by itself.
const COLUMNS_THAT_FIT: usize = 8;

/// The class of the cells that a row is picked in.
const PICK_CELL: &str = "pick-cell";

/// The column of the sum of the weights.
const PRIORITY: &str = "priority";

/// About what a cell takes as text.
const BYTES_A_CELL: usize = 100;

/// The table.
#[component]
pub fn ListTable(
    /// Municipalities or districts.
    unit: UnitType,
    /// Units of the whole selection.
    matching: usize,
    /// Column heads.
    heads: Vec<Head>,
    /// Rows of this page.
    rows: Vec<ListRow>,
    /// What their signals say.
    marks: Marks,
    /// The footer, one cell a column.
    sums: Vec<Option<CellValue>>,
    /// The form that rows are picked for, by its id; none where nothing is done with them.
    #[prop(default = None)]
    picked_for: Option<&'static str>,
) -> AnyView {
    let caption = caption(unit, matching, &heads);
    let columns: Vec<ColumnLook> = heads.iter().map(ColumnLook::of).collect();
    let body = draw_rows(&rows, &marks, &columns, picked_for);
    let foot = draw_sums(matching, &columns, sums, picked_for.is_some());
    let picking = picked_for.map(|_| pick_head());
    let heads = picking
        .into_iter()
        .chain(heads.into_iter().map(draw_head))
        .collect();
    let table = view! {
        <DataTable class="list-table" caption heads wide=true>
            <tbody role="rowgroup" inner_html=body></tbody>
            <tfoot role="rowgroup">{foot}</tfoot>
        </DataTable>
    };
    let wide = columns.len() > COLUMNS_THAT_FIT;
    view! {
        <TableTools scrolls=wide />
        <div
            class="list-frame"
            id=TABLE
            class:scroll=wide
            tabindex=wide.then_some("0")
            role=wide.then_some("region")
            aria-label=wide.then(|| text(list::SCROLL))
        >
            {table}
        </div>
    }
    .into_any()
}

/// What the columns hold and where it comes from: wording, publisher and date.
#[component]
pub fn ColumnNotes(
    /// Column heads.
    heads: Vec<Head>,
) -> AnyView {
    let notes: Vec<AnyView> = heads
        .into_iter()
        .filter_map(|head| head.note.map(|note| (head.label, note)))
        .map(|(label, note)| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{note}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    if notes.is_empty() {
        return ().into_any();
    }
    view! { <dl class="column-notes">{notes}</dl> }.into_any()
}

/// What a column needs for drawing its cells.
struct ColumnLook {
    role: Role,
    numeric: bool,
    label: String,
}

#[derive(PartialEq, Eq)]
enum Role {
    Number,
    Name,
    Share,
    Priority,
    Signals,
    Actions,
    Other,
}

impl ColumnLook {
    fn of(head: &Head) -> Self {
        let role = match head.id.as_str() {
            "number" => Role::Number,
            "name" => Role::Name,
            "share_percent" => Role::Share,
            PRIORITY => Role::Priority,
            "signals" => Role::Signals,
            "open_actions" => Role::Actions,
            _ => Role::Other,
        };
        Self {
            role,
            numeric: head.numeric,
            label: head.label.clone(),
        }
    }
}

fn caption(unit: UnitType, matching: usize, heads: &[Head]) -> String {
    let n = count(matching);
    let units = match unit {
        UnitType::Municipality => list::UNITS_MUNICIPALITIES,
        UnitType::District => list::UNITS_DISTRICTS,
    };
    let units = fill(units, &[("n", &n)]);
    let sorted = heads
        .iter()
        .find_map(|head| head.sorted.map(|direction| (head, direction)));
    match sorted {
        None => fill(list::CAPTION_PLAIN, &[("n", &n), ("units", &units)]),
        Some((head, direction)) => fill(
            list::CAPTION,
            &[
                ("n", &n),
                ("units", &units),
                ("column", &head.label),
                ("direction", text(direction_word(direction))),
            ],
        ),
    }
}

fn direction_word(direction: Direction) -> view::words::catalog::Word {
    match direction {
        Direction::Ascending => list::ASCENDING,
        Direction::Descending => list::DESCENDING,
    }
}

fn draw_head(head: Head) -> AnyView {
    let sort = match head.sorted {
        None => "none",
        Some(Direction::Ascending) => "ascending",
        Some(Direction::Descending) => "descending",
    };
    // The bar beside a priority makes its column one of drawings, which begin at the left.
    let right = head.numeric && head.id != PRIORITY;
    if head.sort_href.is_empty() {
        return if right {
            number_column(head.label)
        } else {
            column(head.label)
        };
    }
    view! {
        <th scope="col" role="columnheader" aria-sort=sort class:number=right>
            <a href=head.sort_href data-noscroll="">
                {head.label}
                {head.sorted.map(|_| view! { <Icon shape=Shape::Chevron /> })}
            </a>
        </th>
    }
    .into_any()
}

/// The rows, in one piece (see [`Markup`]): what takes most of the time of a tick is to make their
/// elements, so they are made in their place, and not made and then copied to it.
fn draw_rows(
    rows: &[ListRow],
    marks: &Marks,
    columns: &[ColumnLook],
    picked_for: Option<&'static str>,
) -> String {
    let link_in_first = !columns.iter().any(|column| column.role == Role::Name);
    let lang = lang();
    let mut markup = Markup::with_capacity(rows.len() * columns.len() * BYTES_A_CELL);
    for row in rows {
        markup.open("tr", &[("role", Some("row"))]);
        if let Some(form) = picked_for {
            write_pick(&mut markup, row, columns, form);
        }
        for (value, column) in row.cells.iter().zip(columns) {
            let (words, absent) = written(value, lang);
            match column.role {
                Role::Name => write_name(&mut markup, &words, &row.href),
                Role::Number if link_in_first => write_name(&mut markup, &words, &row.href),
                Role::Number => markup.element("td", &[CELL, ("class", Some("code"))], &words),
                Role::Share => write_share(&mut markup, marks, value, &words, &column.label),
                Role::Priority => {
                    write_priority(&mut markup, marks, value, &words, &column.label);
                }
                Role::Signals if row.signals.is_empty() => {
                    let none = matches!(value, CellValue::Whole(_));
                    let words = if none { text(list::NO_SIGNALS) } else { &words };
                    write_no_signals(&mut markup, words);
                }
                Role::Signals => write_signals(&mut markup, marks, &row.signals),
                Role::Actions | Role::Other => {
                    let none = column.role == Role::Actions && *value == CellValue::Whole(0);
                    let (words, absent) = if none {
                        (text(list::NO_ACTIONS).to_owned(), true)
                    } else {
                        (words, absent)
                    };
                    let class = ("class", class_of(column.numeric, absent));
                    let label = ("data-label", Some(column.label.as_str()));
                    markup.element("td", &[CELL, class, label], &words);
                }
            }
        }
        markup.close();
    }
    markup.into_html()
}

/// The heading of the boxes.
fn pick_head() -> AnyView {
    view! {
        <th role="columnheader" scope="col" class=PICK_CELL>
            <span class="ds-sr-only">{text(lists::PICK)}</span>
            // Shown where script runs.
            <input class="ds-input pick-all" type="checkbox" aria-label=text(lists::PICK_ALL) />
        </th>
    }
    .into_any()
}

/// The box that picks a row, by the number of its unit. It belongs to a form that stands elsewhere.
fn write_pick(markup: &mut Markup, row: &ListRow, columns: &[ColumnLook], form: &'static str) {
    let number = match row.cells.first() {
        Some(CellValue::Code(number)) => number.as_str(),
        _ => "",
    };
    let at = columns.iter().position(|column| column.role == Role::Name);
    let name = match at.and_then(|at| row.cells.get(at)) {
        Some(CellValue::Text(name)) => name.as_str(),
        _ => number,
    };
    let label = fill(lists::PICK_UNIT, &[("name", name)]);
    markup.open("td", &[CELL, ("class", Some(PICK_CELL))]);
    let attributes = [
        ("class", Some("ds-input pick")),
        ("type", Some("checkbox")),
        ("form", Some(form)),
        ("name", Some(PICKED)),
        ("value", Some(number)),
        ("aria-label", Some(label.as_str())),
    ];
    markup.void("input", &attributes);
    markup.close();
}

fn class_of(numeric: bool, absent: bool) -> Option<&'static str> {
    match (numeric, absent) {
        (true, true) => Some("number quiet"),
        (true, false) => Some("number"),
        (false, true) => Some("quiet"),
        (false, false) => None,
    }
}

fn write_name(markup: &mut Markup, words: &str, href: &str) {
    let attributes = [
        ("scope", Some("row")),
        ("role", Some("rowheader")),
        ("class", Some("name")),
    ];
    markup.open("th", &attributes);
    markup.element("a", &[("href", Some(href)), ("rel", rel(href))], words);
    markup.close();
}

/// An immigrant share, with a bar before it.
fn write_share(markup: &mut Markup, marks: &Marks, value: &CellValue, words: &str, label: &str) {
    let milli = match value {
        CellValue::MilliPercent(milli) => usize::try_from(*milli).unwrap_or(0),
        _ => 0,
    };
    let attributes = [CELL, ("class", Some("number")), ("data-label", Some(label))];
    markup.open("td", &attributes);
    markup.open("span", &[("class", Some("with-bar"))]);
    let full = usize::try_from(marks.full_share).unwrap_or(0);
    soft_bar(markup, milli, full);
    markup.element("span", &[], words);
    markup.close();
    markup.close();
}

/// The footer: what the whole selection sums to, not the page.
fn draw_sums(
    matching: usize,
    columns: &[ColumnLook],
    sums: Vec<Option<CellValue>>,
    picking: bool,
) -> AnyView {
    let leading = sums.iter().take_while(|sum| sum.is_none()).count().max(1);
    let rest: Vec<AnyView> = sums
        .into_iter()
        .zip(columns)
        .skip(leading)
        .map(|(sum, column)| {
            let words = sum.map(|sum| written(&sum, lang()).0);
            let label = words.is_some().then(|| column.label.clone());
            view! {
                <td role="cell" class:number=column.numeric data-label=label>
                    {words}
                </td>
            }
            .into_any()
        })
        .collect();
    view! {
        <tr role="row">
            {picking.then(|| view! { <td role="cell" class=PICK_CELL></td> })}
            <th scope="row" role="rowheader" colspan=leading.to_string()>
                {fill(list::SUMS, &[("n", &count(matching))])}
            </th>
            {rest}
        </tr>
    }
    .into_any()
}
