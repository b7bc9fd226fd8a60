//! Things to do: two lines a row, and the words that finish it last.

use leptos::prelude::*;
use view::desk::{Rest, Todo, Todos};
use view::words::catalog::desk as words;

use super::icon::{Icon, Shape};
use super::table::{DataTable, column, drawn_column};
use crate::language::text;

/// The table; a sentence where there is nothing to do.
#[component]
pub fn TodoTable(
    /// What is to be done, in order.
    todos: Todos,
    /// What the table holds.
    #[prop(into)]
    caption: String,
    /// What is said where there is nothing.
    none: &'static str,
) -> AnyView {
    let Todos { rows, rest } = todos;
    if rows.is_empty() {
        return view! { <p class="quiet">{none}</p> }.into_any();
    }
    let owed = rows.iter().any(|row| row.owes.is_some());
    let ways = rows.iter().any(|row| !row.ways.is_empty());
    let when = if owed { words::DUE } else { words::SINCE };
    let what = if owed { words::ACTION } else { words::CASE };
    let mut heads = vec![
        drawn_column("when", text(when)),
        column(text(what)),
        drawn_column("owner", text(words::OWNER)),
    ];
    if ways {
        heads.push(drawn_column("ways", text(words::WAYS)));
    }
    view! {
        <DataTable class="todo" caption heads>
            <tbody role="rowgroup">
                {rows.into_iter().map(|todo| row(todo, ways)).collect_view()}
            </tbody>
        </DataTable>
        {rest.map(way_to)}
    }
    .into_any()
}

/// How many of how many are shown, and the way to all.
fn way_to(rest: Rest) -> AnyView {
    view! {
        <p class="note">
            {rest.told} " "
            <a class="link" href=rest.all.href>
                {rest.all.text}
            </a>
        </p>
    }
    .into_any()
}

fn row(todo: Todo, with_ways: bool) -> AnyView {
    let ways = with_ways.then(|| ways(&todo));
    let when = when(&todo);
    let flag = todo.flagged.then(|| {
        view! {
            <Icon shape=Shape::Flag />
            " "
        }
    });
    let class = if todo.flagged {
        "second flagged"
    } else {
        "second"
    };
    let (owner, follower) = match todo.owes {
        Some(owes) => (owes, Some(todo.follower)),
        None => (todo.follower, None),
    };
    view! {
        <tr role="row">
            <td role="cell" class="when">
                {when}
                <span class="second">{todo.beside}</span>
            </td>
            <th role="rowheader" scope="row">
                <a href=todo.unit.href>{todo.unit.text}</a>
                ": "
                {todo.what}
                <span class=class>{flag} {todo.note}</span>
            </th>
            <td role="cell" class="owner">
                {owner}
                {follower.map(|follower| view! { <span class="second">{follower}</span> })}
            </td>
            {ways}
        </tr>
    }
    .into_any()
}

/// The day of it, or how much it is over.
fn when(todo: &Todo) -> AnyView {
    let when = todo.when.clone();
    if todo.late {
        return view! {
            <span class="late">
                <Icon shape=Shape::Warning />
                {when}
            </span>
        }
        .into_any();
    }
    view! { <span>{when}</span> }.into_any()
}

/// The words that finish it.
fn ways(todo: &Todo) -> AnyView {
    let about = format!(": {}, {}", todo.unit.text, todo.what);
    let ways = todo.ways.iter().cloned().map(|way| {
        view! {
            <a class="link" href=way.href>
                {way.text}
                <span class="ds-sr-only">{about.clone()}</span>
            </a>
        }
    });
    let ways = ways.collect_view();
    view! {
        <td role="cell" class="ways">
            <span>{ways}</span>
        </td>
    }
    .into_any()
}
