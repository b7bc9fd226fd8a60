//! What is talked about on a visit: points from the answers, heaviest signal first, and own ones.

use leptos::prelude::*;
use view::form::Told;
use view::people::Pick;
use view::visit::PointRow;
use view::words::catalog::visit as words;

use super::around::Around;
use super::chooser::{Chooser, Options};
use super::posted::Field;
use super::raw_text::in_textarea;
use crate::language::{fill, text};

/// The points, and the fields for more of them. A point is sent by its place: `source.0`, `point.0`,
/// `question.0`, `ticked.0`.
#[component]
pub fn VisitPoints(
    /// The points.
    points: Vec<PointRow>,
    /// The heads of the columns of figures.
    columns: [String; 3],
    /// The questions that can be added.
    sources: Vec<Pick>,
    /// Whether they can be changed.
    writes: bool,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let [answered, beside, whole] = columns.clone();
    let table = if points.is_empty() {
        view! { <p class="quiet">{text(words::TALK_NONE)}</p> }.into_any()
    } else {
        let rows = points.into_iter().enumerate();
        let rows = rows.map(|(place, point)| row((place, point), &columns, writes, &told));
        view! {
            <table class="ds-table data talk" data-color="neutral" role="table">
                <caption class="ds-sr-only">{text(words::TALK_CAPTION)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col" class="take">
                            <span class="ds-sr-only">{text(words::TAKE)}</span>
                        </th>
                        <th role="columnheader" scope="col">
                            {text(words::POINT)}
                        </th>
                        <th role="columnheader" scope="col" class="answer">
                            {answered}
                        </th>
                        <th role="columnheader" scope="col" class="number">
                            {beside}
                        </th>
                        <th role="columnheader" scope="col" class="number">
                            {whole}
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    let more = writes.then(|| more(sources, told.clone()));
    view! {
        {table}
        {more}
    }
    .into_any()
}

/// A point. On narrow screens each cell says itself whose answer it is.
fn row(
    (place, point): (usize, PointRow),
    columns: &[String; 3],
    writes: bool,
    told: &Told,
) -> AnyView {
    let [answered, beside, whole] = labels(&point, columns);
    let name = |part: &str| format!("{part}.{place}");
    let ticked = told.typed(&name("ticked"));
    let ticked = ticked.map_or(point.ticked, |typed| !typed.is_empty());
    let take = fill(words::TAKE_WHICH, &[("point", &point.point)]);
    let ask = ask(place, &point, writes, told);
    view! {
        <tr role="row">
            <td role="cell" class="take">
                <input
                    class="ds-input"
                    type="checkbox"
                    name=name("ticked")
                    value="yes"
                    checked=ticked
                    disabled=!writes
                    aria-label=take
                />
            </td>
            <th role="rowheader" scope="row">
                {point.point} {ask}
            </th>
            <td role="cell" class="answer" data-label=answered>
                <b>{point.answer}</b>
                <span class="under">{point.earlier}</span>
            </td>
            <td role="cell" class="number" data-label=beside>
                {point.beside}
            </td>
            <td role="cell" class="number quiet" data-label=whole>
                {point.whole}
            </td>
        </tr>
    }
    .into_any()
}

/// What is asked of a point, as it stands or to be written.
fn ask(place: usize, point: &PointRow, writes: bool, told: &Told) -> AnyView {
    let name = |part: &str| format!("{part}.{place}");
    let typed = told.typed(&name("question")).map(str::to_owned);
    let question = typed.unwrap_or_else(|| point.question.clone());
    if !writes {
        return view! { <span class="ask">{question}</span> }.into_any();
    }
    let label = fill(words::QUESTION_OF, &[("point", &point.point)]);
    let around = Around::of("felt", &name("question"), "", told);
    view! {
        <input type="hidden" name=name("source") value=point.source.clone() />
        <input type="hidden" name=name("point") value=point.point.clone() />
        <textarea
            class="ds-input ask"
            rows="2"
            id=around.id.clone()
            name=name("question")
            aria-label=label
            aria-invalid=around.is_wrong()
            aria-describedby=around.described_by()
        >
            {in_textarea(&question)}
        </textarea>
        {around.fault()}
    }
    .into_any()
}

/// What the cells of a point are called where there are no heads; nothing of one that is empty.
fn labels(point: &PointRow, columns: &[String; 3]) -> [Option<String>; 3] {
    let [answered, beside, whole] = columns.clone();
    [
        (!point.source.is_empty()).then_some(answered),
        (!point.beside.is_empty()).then_some(beside),
        (!point.whole.is_empty()).then_some(whole),
    ]
}

/// Fields for points that are not there yet.
fn more(sources: Vec<Pick>, told: Told) -> AnyView {
    let nothing = Pick {
        value: String::new(),
        text: text(words::ADD_NOTHING).to_owned(),
        picked: true,
    };
    let picks = std::iter::once(nothing).chain(sources).collect();
    view! {
        <div class="field-grid more-points">
            <div class="wide">
                <Chooser
                    name="add_source"
                    label=text(words::ADD_SOURCE)
                    options=Options::alone(picks)
                    told=told.clone()
                />
            </div>
            <div class="wide">
                <Field name="add_point" label=text(words::OWN_POINT) told=told.clone() />
            </div>
            <div class="wide">
                <Field name="add_question" label=text(words::OWN_QUESTION) told />
            </div>
        </div>
        <p class="note">{text(words::TALK_SAVED)}</p>
    }
    .into_any()
}
