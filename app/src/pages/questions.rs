//! `/sporsmal`: every question of the survey, by chapter.

use kinds::UnitType;
use leptos::prelude::*;
use leptos_meta::Title;
use view::question::{Catalogue, CatalogueChapter, CatalogueLine, CatalogueQuestion};
use view::routes;
use view::words::catalog::{common, profile, question};

use crate::api::list_questions;
use crate::components::chips::Chips;
use crate::components::notice::Problems;
use crate::components::segments::Segments;
use crate::components::share_marks::Bar;
use crate::components::table::{DataTable, column, number_column};
use crate::components::value::{count, percent_of};
use crate::language::{fill, text};

/// The catalogue.
#[component]
pub fn Questions() -> impl IntoView {
    super::loaded(list_questions, draw, routes::QUESTIONS)
}

fn draw(page: Catalogue) -> AnyView {
    let chapters = page
        .chapters
        .iter()
        .map(|chapter| {
            let href = format!("#{}", chapter.id);
            view! { <li><a href=href>{chapter.title.clone()}</a></li> }
        })
        .collect_view();
    let words = match page.unit {
        UnitType::Municipality => question::WITHIN_MUNICIPALITIES,
        UnitType::District => question::WITHIN_DISTRICTS,
    };
    let within = (!page.chips.is_empty()).then(|| {
        view! {
            <p class="note">
                <a class="link" href=page.units.href>
                    {fill(words, &[("n", &count(page.units.count))])}
                </a>
            </p>
        }
    });
    view! {
        <Title text=text(question::CATALOGUE) />
        <header class="page-head">
            <div>
                <h1>{text(question::CATALOGUE)}</h1>
                <p class="meta">{text(question::CATALOGUE_LEAD)}</p>
            </div>
        </header>
        <Segments label=text(common::REGION) choices=page.regions />
        <Problems sentences=page.problems />
        <Chips chips=page.chips clear_href=page.clear_href />
        {within}
        <div class="answers-grid catalogue">
            <nav class="chapters" aria-label=text(profile::CHAPTERS)>
                <ol>{chapters}</ol>
            </nav>
            <div>{page.chapters.into_iter().map(draw_chapter).collect_view()}</div>
        </div>
    }
    .into_any()
}

fn draw_chapter(chapter: CatalogueChapter) -> AnyView {
    let caption = fill(question::CAPTION_CHAPTER, &[("chapter", &chapter.title)]);
    let heading = chapter.id.clone();
    let heads = vec![
        column(text(question::QUESTION)),
        column(text(question::HEADLINE)),
        number_column(text(question::SHARE)),
        number_column(text(question::N)),
    ];
    let rows: Vec<AnyView> = chapter
        .questions
        .into_iter()
        .flat_map(draw_question)
        .collect();
    view! {
        <section class="section" aria-labelledby=heading>
            <div class="section-head">
                <h2 id=chapter.id>{chapter.title}</h2>
            </div>
            <DataTable class="catalogue-table" caption heads wide=true>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </section>
    }
    .into_any()
}

fn draw_question(asked: CatalogueQuestion) -> Vec<AnyView> {
    let alone = asked.lines.len() == 1;
    let mut rows = Vec::with_capacity(asked.lines.len() + 1);
    if !alone {
        rows.push(
            view! {
                <tr role="row" class="stem">
                    <th role="rowheader" scope="row" colspan="4">
                        {asked.wording.text.clone()}
                        <span class="asked">{asked.asked.clone()}</span>
                    </th>
                </tr>
            }
            .into_any(),
        );
    }
    for line in asked.lines {
        let words = if alone {
            (asked.wording.text.clone(), Some(asked.asked.clone()))
        } else {
            (line.label.text.clone(), None)
        };
        rows.push(draw_line(line, words, alone));
    }
    rows
}

fn draw_line(
    line: CatalogueLine,
    (words, asked): (String, Option<String>),
    alone: bool,
) -> AnyView {
    let headline = line.headline;
    let share = match line.share {
        None => view! { <td role="cell" class="number"></td> }.into_any(),
        Some(share) => view! {
            <td role="cell" class="number">
                <span class="with-bar">
                    <Bar part=share.count whole=share.n />
                    <span>{percent_of(share.count, share.n)}</span>
                </span>
            </td>
        }
        .into_any(),
    };
    view! {
        <tr role="row" class:item=!alone>
            <th role="rowheader" scope="row" class="question">
                <a href=line.label.href>{words}</a>
                {asked.map(|asked| view! { <span class="asked">{asked}</span> })}
            </th>
            <td role="cell" class="quiet">
                {headline}
            </td>
            {share}
            <td role="cell" class="number quiet" data-label=text(question::N)>
                {count(line.n)}
            </td>
        </tr>
    }
    .into_any()
}
