//! Units side by side: background on top, then every question by chapter. What is not as the first
//! answered has a mark and a word, not a colour alone.

use kinds::AnswerStatus;
use leptos::prelude::*;
use view::Share;
use view::compare::{
    Compared, ComparedAnswer, ComparedChapter, ComparedLine, ComparedQuestion, Comparison, FactRow,
};
use view::profile::GivenAnswer;
use view::words::and_list;
use view::words::catalog::compare;
use view::words::format::capitalized;

use super::icon::{Icon, Shape};
use super::table::{DataTable, column, number_column};
use super::value::{percent_of, written};
use crate::language::{fill, lang, text};

/// What stands over the columns, which narrow rows repeat.
#[derive(Clone)]
struct Names {
    units: Vec<String>,
    whole: String,
}

impl Names {
    /// What the others are held against.
    fn first(&self) -> &str {
        self.units.first().map_or("", String::as_str)
    }

    /// Columns of the table.
    fn columns(&self) -> String {
        (self.units.len() + 2).to_string()
    }
}

/// The table.
#[component]
pub fn CompareTable(
    /// The page.
    page: Comparison,
) -> AnyView {
    let names = Names {
        units: page
            .units
            .iter()
            .map(|unit| unit.name.text.clone())
            .collect(),
        whole: capitalized(&page.whole),
    };
    let listed = and_list(&names.units, lang());
    let caption = fill(compare::CAPTION, &[("names", &listed)]);
    let scroll = fill(compare::SCROLL, &[("table", &caption)]);
    let mut heads = vec![column(
        view! { <span class="ds-sr-only">{text(compare::WHAT)}</span> }.into_any(),
    )];
    heads.extend(page.units.into_iter().map(head));
    heads.push(number_column(names.whole.clone()));
    let chapters: Vec<AnyView> = page
        .chapters
        .into_iter()
        .map(|chapter| draw_chapter(chapter, &names))
        .collect();
    view! {
        <div class="scroll section" tabindex="0" role="region" aria-label=scroll>
            <DataTable class="compared" caption heads wide=true>
                {facts(page.facts, &names)}
                {chapters}
            </DataTable>
        </div>
    }
    .into_any()
}

/// A unit, with its county and the way to hold the others against it.
fn head(unit: Compared) -> AnyView {
    let name = unit.name.text.clone();
    let first = unit.first.map(|href| {
        let label = fill(compare::HOLD_AGAINST_NAME, &[("name", &name)]);
        view! {
            <a class="hold" href=href aria-label=label>
                {text(compare::HOLD_AGAINST)}
            </a>
        }
    });
    column(
        view! {
            <a href=unit.name.href>{unit.name.text}</a>
            <span class="county">{unit.county}</span>
            {first}
        }
        .into_any(),
    )
}

fn group(title: String, id: String, names: &Names) -> AnyView {
    view! {
        <tr role="row" class="chapter">
            <th role="rowheader" scope="rowgroup" colspan=names.columns() id=id>
                {title}
            </th>
        </tr>
    }
    .into_any()
}

fn facts(rows: Vec<FactRow>, names: &Names) -> AnyView {
    let title = group(
        text(compare::BACKGROUND).to_owned(),
        "bakgrunn".to_owned(),
        names,
    );
    let rows: Vec<AnyView> = rows.into_iter().map(|row| fact(row, names)).collect();
    view! { <tbody role="rowgroup">{title} {rows}</tbody> }.into_any()
}

fn fact(row: FactRow, names: &Names) -> AnyView {
    let cells = row
        .cells
        .into_iter()
        .zip(&names.units)
        .map(|(value, name)| {
            let (words, absent) = written(&value, lang());
            view! {
                <td role="cell" class:absent=absent data-label=name.clone()>
                    {words}
                </td>
            }
        });
    let whole = row.whole.map(|value| written(&value, lang()).0);
    let source =
        (!row.source.is_empty()).then(|| view! { <span class="source">{row.source}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="question">
                {row.label}
                {source}
            </th>
            {cells.collect_view()}
            <td role="cell" class="number quiet" data-label=names.whole.clone()>
                {whole}
            </td>
        </tr>
    }
    .into_any()
}

fn draw_chapter(chapter: ComparedChapter, names: &Names) -> AnyView {
    let title = group(chapter.title, chapter.id, names);
    let rows: Vec<AnyView> = chapter
        .questions
        .into_iter()
        .flat_map(|question| draw_question(question, names))
        .collect();
    view! { <tbody role="rowgroup">{title} {rows}</tbody> }.into_any()
}

fn draw_question(question: ComparedQuestion, names: &Names) -> Vec<AnyView> {
    let below = question.stem.is_some();
    let stem = question.stem.map(|words| {
        view! {
            <tr role="row" class="stem">
                <th role="rowheader" scope="row" colspan=names.columns()>
                    {words}
                </th>
            </tr>
        }
        .into_any()
    });
    let lines = question
        .lines
        .into_iter()
        .map(|line| draw_line(line, below, names));
    stem.into_iter().chain(lines).collect()
}

fn draw_line(line: ComparedLine, below: bool, names: &Names) -> AnyView {
    let cells = line
        .answers
        .into_iter()
        .zip(&names.units)
        .enumerate()
        .map(|(place, (answer, name))| draw_answer(answer, place == 0, name, names));
    view! {
        <tr role="row" class:item=below>
            <th role="rowheader" scope="row" class="question">
                <a href=line.label.href>{line.label.text}</a>
            </th>
            {cells.collect_view()}
            {draw_whole(line.whole, names)}
        </tr>
    }
    .into_any()
}

fn draw_answer(answer: ComparedAnswer, first: bool, name: &str, names: &Names) -> AnyView {
    let (words, class) = match answer.given {
        GivenAnswer::Answer(words) => (words, if first { "first" } else { "given" }),
        GivenAnswer::Quote(words) => (format!("«{words}»"), "quote"),
        GivenAnswer::Empty(AnswerStatus::Outside | AnswerStatus::DontKnow, words) => {
            (words, "given")
        }
        GivenAnswer::Empty(_, words) => (words, "absent"),
    };
    let mark = match (answer.has, answer.differs) {
        (true, _) => Some((
            Shape::Check,
            fill(compare::HAS_IT, &[("name", names.first())]),
        )),
        (false, true) => Some((Shape::Unlike, text(compare::UNLIKE).to_owned())),
        (false, false) => None,
    };
    let words = match mark {
        Some((shape, said)) => view! {
            <span class="unlike">
                <Icon shape />
                <span class="ds-sr-only">{said} " "</span>
                {words}
            </span>
        }
        .into_any(),
        None => words.into_any(),
    };
    view! {
        <td role="cell" class=class data-label=name.to_owned()>
            {words}
        </td>
    }
    .into_any()
}

fn draw_whole(share: Option<Share>, names: &Names) -> AnyView {
    let share = share.map(|share| {
        view! { <a href=share.href>{percent_of(share.count, share.n)}</a> }
    });
    view! {
        <td role="cell" class="number quiet" data-label=names.whole.clone()>
            {share}
        </td>
    }
    .into_any()
}
