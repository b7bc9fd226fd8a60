//! The units most like the one of a profile, and what they have that it lacks.

use leptos::prelude::*;
use view::similar::{Lack, Like, LikeAnswer, LikeFacts, Likes};
use view::words::catalog::compare;

use super::how_made::HowMade;
use super::icon::{Icon, Shape};
use super::table::{DataTable, column, number_column};
use super::value::{count, written};
use crate::language::{fill, lang, text};

/// The table, the way to the comparison, and the note.
#[component]
pub fn LikesTable(
    /// What it shows.
    likes: Likes,
) -> AnyView {
    let name = likes.own.name.text.clone();
    let mut heads = vec![
        column(text(compare::NAME)),
        number_column(text(compare::POPULATION)),
        number_column(text(compare::SHARE)),
        number_column(text(compare::SETTLED)),
    ];
    heads.extend(likes.lacks.iter().map(|lack| {
        let (href, words) = (lack.tag.href.clone(), lack.tag.text.clone());
        column(view! { <a href=href>{words}</a> }.into_any())
    }));
    heads.push(number_column(text(compare::DISTANCE)));
    let caption = fill(compare::LIKES_CAPTION, &[("name", &name)]);
    let own = own_row(&likes);
    let rows: Vec<AnyView> = likes
        .likes
        .iter()
        .enumerate()
        .map(|(place, like)| like_row(like, place, &likes.lacks, &name))
        .collect();
    let foot = (!likes.lacks.is_empty()).then(|| foot(&likes));
    let answered = (!likes.answered.is_empty()).then(|| answered(&likes));
    let scroll = fill(compare::SCROLL, &[("table", &caption)]);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=scroll>
            <DataTable class="likes" caption heads wide=true>
                <tbody role="rowgroup">{own} {rows}</tbody>
                {foot}
            </DataTable>
        </div>
        <p class="likes-more">
            <a class="link" href=likes.compare.href>
                {likes.compare.text}
            </a>
        </p>
        <p class="note">{likes.note} " " <HowMade place="likhet" /></p>
        {answered}
    }
    .into_any()
}

fn facts(facts: &LikeFacts, own: bool) -> AnyView {
    let (name, href) = (facts.name.text.clone(), facts.name.href.clone());
    let name = if own {
        name.into_any()
    } else {
        view! {
            <a href=href>{name}</a>
            " "
            <span class="county">{facts.county.clone()}</span>
        }
        .into_any()
    };
    let labels = [compare::POPULATION, compare::SHARE, compare::SETTLED].map(text);
    let cells = facts.facts.iter().zip(labels).map(|(value, label)| {
        let (words, absent) = written(value, lang());
        view! {
            <td role="cell" class="number" class:absent=absent data-label=label>
                {words}
            </td>
        }
    });
    view! {
        <th role="rowheader" scope="row">
            {name}
        </th>
        {cells.collect_view()}
    }
    .into_any()
}

fn own_row(likes: &Likes) -> AnyView {
    let lacks = likes.lacks.iter().map(|lack| {
        view! {
            <td role="cell" data-label=lack.tag.text.clone()>
                {lack.own.clone()}
            </td>
        }
    });
    view! {
        <tr role="row" class="own">
            {facts(&likes.own, true)} {lacks.collect_view()}
            <td role="cell" class="number"></td>
        </tr>
    }
    .into_any()
}

fn like_row(like: &Like, place: usize, lacks: &[Lack], own: &str) -> AnyView {
    let answers = lacks.iter().map(|lack| {
        let answer = lack.answers.get(place);
        view! {
            <td role="cell" data-label=lack.tag.text.clone()>
                {answer.map(draw_answer)}
            </td>
        }
    });
    let beside = fill(compare::COMPARE_TWO, &[("name", own)]);
    view! {
        <tr role="row">
            {facts(&like.facts, false)} {answers.collect_view()}
            <td role="cell" class="number" data-label=text(compare::DISTANCE)>
                <a href=like.distance.href.clone()>
                    {like.distance.text.clone()} <span class="ds-sr-only">" " {beside}</span>
                </a>
            </td>
        </tr>
    }
    .into_any()
}

fn draw_answer(answer: &LikeAnswer) -> AnyView {
    let words = answer.text.clone();
    if answer.has {
        view! {
            <span class="has">
                <Icon shape=Shape::Check />
                {words}
            </span>
        }
        .into_any()
    } else {
        view! { <span class:absent=answer.absent>{words}</span> }.into_any()
    }
}

/// What those like a silent unit answered, a column a chapter.
fn answered(likes: &Likes) -> AnyView {
    let chapters = likes.answered.iter().map(|chapter| {
        let rows = chapter.lines.iter().map(|line| {
            let of = fill(
                compare::HAVING,
                &[("n", &count(line.count)), ("all", &count(line.n))],
            );
            view! {
                <li>
                    <a href=line.question.href.clone()>{line.question.text.clone()}</a>
                    ": "
                    <b>{line.answer.clone()}</b>
                    " "
                    <span class="quiet">{of}</span>
                </li>
            }
        });
        view! {
            <div>
                <h4>{chapter.title.clone()}</h4>
                <ul>{rows.collect_view()}</ul>
            </div>
        }
    });
    let title = fill(compare::LIKES_ANSWERED, &[("name", &likes.own.name.text)]);
    view! {
        <h3 class="likes-answered-title">{title}</h3>
        <p class="quiet">{text(compare::LIKES_ANSWERED_NOTE)}</p>
        <div class="likes-answered quiet-links">{chapters.collect_view()}</div>
    }
    .into_any()
}

fn foot(likes: &Likes) -> AnyView {
    let title = fill(compare::HAS, &[("name", &likes.own.name.text)]);
    let sums = likes.lacks.iter().map(|lack| {
        let words = fill(
            compare::HAVING,
            &[("n", &count(lack.having)), ("all", &count(lack.known))],
        );
        view! {
            <td role="cell" data-label=lack.tag.text.clone()>
                {words}
            </td>
        }
    });
    view! {
        <tfoot role="rowgroup">
            <tr role="row">
                <th role="rowheader" scope="row" colspan="4">
                    {title}
                </th>
                {sums.collect_view()}
                <td role="cell"></td>
            </tr>
        </tfoot>
    }
    .into_any()
}
