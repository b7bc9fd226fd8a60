//! The catalogue of questions, by chapter.

use domain::filter::Selection;
use domain::survey::Question;
use domain::tabulate::{Dimension, distribute};
use view::Link;
use view::question::{Catalogue, CatalogueChapter, CatalogueLine, CatalogueQuestion};

use super::Scope;
use crate::address::href;
use crate::line::{columns_of, headline_words, line_label, share};
use crate::words;

/// Builds the catalogue, counted within a selection.
pub fn page(scope: Scope<'_>, selection: &Selection, problems: Vec<String>) -> Catalogue {
    let codebook = scope.wave.codebook();
    let chapters = codebook.chapters.iter().map(|chapter| {
        let questions = codebook
            .questions
            .iter()
            .filter(|question| question.chapter == chapter.id);
        CatalogueChapter {
            id: chapter.id.clone(),
            title: chapter.title.text(scope.lang).to_owned(),
            questions: questions
                .map(|q| catalogue_question(scope, selection, q))
                .collect(),
        }
    });
    Catalogue {
        chapters: chapters.collect(),
        problems,
    }
}

fn catalogue_question(
    scope: Scope<'_>,
    selection: &Selection,
    question: &Question,
) -> CatalogueQuestion {
    let codebook = scope.wave.codebook();
    let lines: Vec<CatalogueLine> = columns_of(scope, question)
        .into_iter()
        .map(|column| {
            let counted = distribute(scope.wave, column, selection.units());
            let headline = question.headline_options();
            let has_options = question.kind.has_options();
            CatalogueLine {
                label: Link {
                    text: line_label(question, column, scope).to_owned(),
                    href: href(
                        &codebook.column_id(column),
                        selection.filter(),
                        &Dimension::Region,
                    ),
                },
                headline: headline_words(question, scope),
                share: has_options.then(|| share(scope, selection, column, &headline, counted.n)),
                n: counted.n,
            }
        })
        .collect();
    CatalogueQuestion {
        wording: Link {
            text: question.wording.text(scope.lang).to_owned(),
            href: lines
                .first()
                .map_or_else(String::new, |line| line.label.href.clone()),
        },
        asked: words::question::asked(codebook, question, scope.lang),
        lines,
    }
}
