//! Everything a municipality answered, chapter by chapter, beside its region and the country.

use kinds::AnswerStatus;
use leptos::prelude::*;
use view::profile::{GivenAnswer, Profile, ProfileChapter, ProfileLine, ProfileQuestion};
use view::words::catalog::{profile, question};
use view::words::format::capitalized;
use view::{Count, Share};

use super::axis::{axis, key};
use super::icon::{Icon, Shape};
use super::share_marks::Dots;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::{count, percent_of};
use crate::language::{fill, text};

/// What the answers are held against.
#[derive(Clone)]
struct Names {
    /// The region; a district has none.
    beside: Option<String>,
    /// The country, or the districts together.
    whole: String,
}

impl Names {
    /// Columns of the table.
    fn columns(&self) -> &'static str {
        if self.beside.is_some() { "5" } else { "4" }
    }
}

/// The chapter list and the table.
#[component]
pub fn ProfileAnswers(
    /// The page.
    page: Profile,
) -> AnyView {
    let names = Names {
        beside: page.beside,
        whole: page.whole,
    };
    let chapters = page
        .chapters
        .iter()
        .map(|chapter| {
            let href = format!("#{}", chapter.id);
            view! { <li><a href=href>{chapter.title.clone()}</a></li> }
        })
        .collect_view();
    let places = match &names.beside {
        Some(beside) => format!("{beside} / {}", names.whole),
        None => names.whole.clone(),
    };
    let caption = fill(
        profile::CAPTION,
        &[("name", &page.name), ("places", &places)],
    );
    let bodies: Vec<AnyView> = page
        .chapters
        .into_iter()
        .enumerate()
        .map(|(index, chapter)| draw_chapter(index + 1, chapter, &names))
        .collect();
    view! {
        <div class="answers-grid">
            <nav class="chapters" aria-label=text(profile::CHAPTERS)>
                <ol>{chapters}</ol>
            </nav>
            <DataTable class="answers" caption heads=headings(&page.name, &names) wide=true>
                {bodies}
            </DataTable>
        </div>
    }
    .into_any()
}

fn headings(name: &str, names: &Names) -> Vec<AnyView> {
    let same = |place: &str| number_column(fill(profile::SAME_ANSWER_IN, &[("where", place)]));
    let beside = names.beside.as_deref();
    let said = view! { <span class="ds-sr-only">{text(profile::SAME_ANSWER)}</span> };
    let mut keys = vec![said.into_any()];
    keys.extend(beside.map(|place| key("focus-dot", capitalized(place))));
    keys.push(key("country-dot", capitalized(&names.whole)));
    let mut heads = vec![
        column(text(profile::QUESTION)),
        column(fill(profile::ANSWER_OF, &[("name", name)])),
        drawn_column("axis", axis(keys)),
    ];
    heads.extend(beside.map(same));
    heads.push(same(&names.whole));
    heads
}

fn draw_chapter(number: usize, chapter: ProfileChapter, names: &Names) -> AnyView {
    let counts = [
        ("n", &*chapter.answered.to_string()),
        ("signals", &*chapter.signals.to_string()),
    ];
    let answered = match chapter.signals {
        0 => fill(profile::CHAPTER_ANSWERED, &counts[..1]),
        _ => fill(profile::CHAPTER_SIGNALS, &counts),
    };
    let columns = names.columns();
    let rows: Vec<AnyView> = chapter
        .questions
        .into_iter()
        .flat_map(|question| draw_question(question, names))
        .collect();
    view! {
        <tbody role="rowgroup">
            <tr role="row" class="chapter">
                <th role="rowheader" scope="rowgroup" colspan=columns id=chapter.id>
                    <span class="chapter-number">{number.to_string()}</span>
                    " "
                    {chapter.title}
                    <span class="chapter-answered">{answered}</span>
                </th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn draw_question(question: ProfileQuestion, names: &Names) -> Vec<AnyView> {
    let columns = names.columns();
    let mut rows = Vec::with_capacity(question.lines.len() + 3);
    if question.stem {
        rows.push(
            view! {
                <tr role="row" class="stem">
                    <th role="rowheader" scope="row" colspan=columns>
                        {question.wording.text}
                    </th>
                </tr>
            }
            .into_any(),
        );
    }
    let stem = question.stem;
    rows.extend(
        question
            .lines
            .into_iter()
            .map(|line| draw_line(line, stem, names)),
    );
    if !question.unticked.is_empty() {
        let words = fill(
            profile::UNTICKED,
            &[
                ("whole", &names.whole),
                ("options", &question.unticked.join(", ")),
            ],
        );
        rows.push(remark(words, columns));
    }
    if !question.caveats.is_empty() {
        let caveats = question.caveats.join(" ");
        rows.push(remark(
            fill(profile::CAVEATS, &[("caveats", &caveats)]),
            columns,
        ));
    }
    rows
}

/// A line under a question that belongs to all its answers.
fn remark(words: String, columns: &'static str) -> AnyView {
    view! {
        <tr role="row" class="remark">
            <td role="cell" colspan=columns>
                {words}
            </td>
        </tr>
    }
    .into_any()
}

fn draw_line(line: ProfileLine, indented: bool, names: &Names) -> AnyView {
    let dots = (line.beside.is_some() || line.whole.is_some())
        .then(|| view! { <Dots focus=line.beside.clone() against=line.whole.clone() /> });
    let beside = names
        .beside
        .as_deref()
        .map(|place| draw_share(line.beside, line.same, place));
    let axis = if dots.is_some() { "axis" } else { "axis bare" };
    view! {
        <tr role="row" class:item=indented id=line.place>
            <th role="rowheader" scope="row" class="question">
                <a href=line.label.href>{line.label.text}</a>
            </th>
            {draw_given(line.answer, Beside { signals: line.signals, before: line.before })}
            <td role="cell" class=axis>
                {dots}
            </td>
            {beside}
            {draw_share(line.whole, None, &names.whole)}
        </tr>
    }
    .into_any()
}

/// What stands beside an answer: the signals it gives, and what was answered last time.
struct Beside {
    signals: Vec<String>,
    before: Option<String>,
}

impl Beside {
    fn draw(self) -> AnyView {
        let flag = (!self.signals.is_empty()).then(|| {
            let gives = fill(profile::GIVES, &[("signals", &self.signals.join(". "))]);
            let told = gives.clone();
            view! {
                " "
                <span class="gives" title=told>
                    <Icon shape=Shape::Flag />
                    <span class="ds-sr-only">{gives}</span>
                </span>
            }
        });
        let before = self.before.map(|said| {
            view! {
                " "
                <span class="before">{said}</span>
            }
        });
        view! {
            {flag}
            {before}
        }
        .into_any()
    }
}

fn draw_given(given: GivenAnswer, beside: Beside) -> AnyView {
    let beside = beside.draw();
    match given {
        GivenAnswer::Answer(words) => view! {
            <td role="cell" class="answer">
                {words}
                {beside}
            </td>
        }
        .into_any(),
        GivenAnswer::Quote(words) => view! {
            <td role="cell" class="quote">
                {format!("«{words}»")}
            </td>
        }
        .into_any(),
        GivenAnswer::Empty(state, words) => {
            let class = match state {
                AnswerStatus::Outside | AnswerStatus::DontKnow => "answer",
                _ => "answer absent",
            };
            view! {
                <td role="cell" class=class>
                    {words}
                    {beside}
                </td>
            }
            .into_any()
        }
    }
}

/// The share that gave the same answer, and those behind it. Where the answer has no share (it
/// lies outside N) only those who gave it.
fn draw_share(share: Option<Share>, same: Option<Count>, place: &str) -> AnyView {
    let label = capitalized(place);
    match (share, same) {
        (Some(share), _) => view! {
            <td role="cell" class="number share" data-label=label>
                <b>{percent_of(share.count, share.n)}</b>
                " "
                <span class="quiet">
                    <a href=share.href>{count(share.count)}</a>
                    " "
                    {text(question::OF)}
                    " "
                    {count(share.n)}
                </span>
            </td>
        }
        .into_any(),
        (None, Some(same)) => view! {
            <td role="cell" class="number share" data-label=label>
                <span class="quiet">
                    <a href=same.href>{count(same.count)}</a>
                </span>
            </td>
        }
        .into_any(),
        (None, None) => view! { <td role="cell" class="number share"></td> }.into_any(),
    }
}
