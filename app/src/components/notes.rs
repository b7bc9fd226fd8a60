//! The notes on a municipality: as a list, and the form they are written in. The profile shows them too.

use leptos::prelude::*;
use view::form::Told;
use view::routes;
use view::unit_follow_up::{ChosenNote, NoteRow, Notes};
use view::unit_rail::{NewNote, NotesBeside};
use view::words::catalog::{Word, unit_follow_up as words};

use super::chooser::Lines;
use super::posted::change_id;
use super::stands_still::StandsStill;
use crate::language::text;

/// The notes, the newest first, with the form for another above them.
#[component]
pub fn NotesOf(
    /// The notes.
    notes: Notes,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let number = notes.number.clone();
    let told = of_note(told);
    let form = notes
        .change
        .clone()
        .map(|change| form(&number, &change, notes.chosen, &told));
    let rows = if notes.rows.is_empty() {
        view! { <p class="nothing">{text(words::NO_NOTES)}</p> }.into_any()
    } else {
        let rows = notes.rows.into_iter().map(|row| note(&number, row));
        view! {
            <div class="notes">{rows.collect_view()}</div>
            <StandsStill />
        }
        .into_any()
    };
    view! {
        {form}
        {rows}
    }
    .into_any()
}

/// What is told of a form, where it is that of a note.
fn of_note(told: Told) -> Told {
    if told.typed("tekst").is_some() {
        told
    } else {
        Told::default()
    }
}

/// The last notes, and the form for another folded below them.
#[component]
pub fn NotesShort(
    /// The notes.
    notes: NotesBeside,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let rows = if notes.rows.is_empty() {
        view! { <p class="quiet">{text(words::NO_NOTES)}</p> }.into_any()
    } else {
        let row = |row: NoteRow| {
            let change = row.edit_href.map(|href| {
                view! {
                    " "
                    <a class="link" href=href>
                        {text(words::CHANGE)}
                    </a>
                }
            });
            view! {
                <li>
                    <p class="lines">{row.text}</p>
                    <p class="second">
                        {row.by} {row.fate.map(|fate| format!(". {fate}"))} "." {change}
                    </p>
                </li>
            }
        };
        let rows = notes.rows.into_iter().map(row);
        view! {
            <ul class="todo-lines">{rows.collect_view()}</ul>
            <p class="second">{text(words::OPEN_TO_READ)}</p>
            <StandsStill />
        }
        .into_any()
    };
    let all = notes.all.map(|all| {
        view! {
            <p class="rail-links">
                <a class="link" href=all.href>
                    {all.text}
                </a>
            </p>
        }
    });
    let told = of_note(told);
    view! {
        {rows}
        {all}
        {notes.new.map(|new| short_form(new, &told))}
    }
    .into_any()
}

/// The form for another note, which leads back to the page it stands on.
fn short_form(new: NewNote, told: &Told) -> AnyView {
    let open = !told.typed.is_empty();
    let back = view! { <input type="hidden" name="back" value=new.back /> };
    let empty = (words::NEW_NOTE, String::new());
    let form = form_of(&new.number, &new.change, back.into_any(), empty, told);
    view! {
        <details class="step" open=open>
            <summary>{text(words::WRITE_NOTE)}</summary>
            {form}
        </details>
    }
    .into_any()
}

/// The form for another note, or for the one that was chosen.
fn form(number: &str, change: &str, chosen: Option<ChosenNote>, told: &Told) -> AnyView {
    let (title, value, which) = match chosen {
        None => (words::NEW_NOTE, String::new(), ().into_any()),
        Some(note) => {
            let which = view! {
                <input type="hidden" name="id" value=note.id />
                <input type="hidden" name="versjon" value=note.version.to_string() />
            };
            (words::EDIT_NOTE, note.text, which.into_any())
        }
    };
    form_of(number, change, which, (title, value), told)
}

/// The form of a note: about which municipality, what else it says of itself, and the text with its label.
fn form_of(
    number: &str,
    change: &str,
    hidden: AnyView,
    (title, value): (Word, String),
    told: &Told,
) -> AnyView {
    view! {
        <form class="fields note-form" method="post" action=routes::NOTE>
            {change_id(change)}
            <input type="hidden" name="kommune" value=number.to_owned() />
            {hidden}
            <Lines
                name="tekst"
                label=text(title)
                value
                hint=text(words::OPENNESS)
                rows=5
                told=told.clone()
            />
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::SAVE_NOTE)}
            </button>
        </form>
    }
    .into_any()
}

fn note(number: &str, row: NoteRow) -> AnyView {
    let number = number.to_owned();
    let id = row.id;
    let acts = row.edit_href.map(|href| {
        view! {
            <div class="rail-links">
                <a class="link" href=href>
                    {text(words::CHANGE)}
                </a>
                <form method="post" action=routes::NOTE_DELETE>
                    <input type="hidden" name="kommune" value=number />
                    <input type="hidden" name="id" value=id.clone() />
                    <button class="link button-link" type="submit">
                        {text(words::DELETE)}
                    </button>
                </form>
            </div>
        }
    });
    let former = row.former.into_iter().map(|former| {
        view! {
            <p class="quiet">{former.by}</p>
            <p class="lines">{former.text}</p>
        }
    });
    let former: Vec<_> = former.collect();
    let former = (!former.is_empty()).then(|| {
        view! {
            <details>
                <summary>{text(words::FORMER)}</summary>
                {former}
            </details>
        }
    });
    view! {
        <article class="note-row">
            <p class="quiet">{row.by} {row.fate.map(|fate| format!(". {fate}"))}</p>
            <p class="lines">{row.text}</p>
            {former}
            {acts}
        </article>
    }
    .into_any()
}
