//! The catalogue of questions, by chapter.

use domain::filter::Filter;
use domain::survey::Question;
use domain::tabulate::{Dimension, distribute};
use domain::wave::UnitSet;
use view::Link;
use view::question::{Catalogue, CatalogueChapter, CatalogueLine, CatalogueQuestion};

use super::Scope;
use crate::address::href;
use crate::line::{columns_of, headline_words, line_label, share};
use crate::words;

/// Builds the catalogue, counted within a filter.
pub fn page(scope: Scope<'_>, filter: &Filter, problems: Vec<String>) -> Catalogue {
    let codebook = &scope.wave.codebook;
    let within = filter.select(scope.world);
    let chapters = codebook.chapters.iter().map(|chapter| {
        let questions = codebook
            .questions
            .iter()
            .filter(|question| question.chapter == chapter.id);
        CatalogueChapter {
            id: chapter.id.clone(),
            title: chapter.title.text(scope.lang).to_owned(),
            questions: questions
                .map(|q| catalogue_question(scope, filter, q, &within))
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
    filter: &Filter,
    question: &Question,
    within: &UnitSet,
) -> CatalogueQuestion {
    let codebook = &scope.wave.codebook;
    let lines: Vec<CatalogueLine> = columns_of(scope, question)
        .into_iter()
        .map(|column| {
            let counted = distribute(scope.wave, column, within);
            let headline = question.headline_options();
            let has_options = question.kind.has_options();
            CatalogueLine {
                label: Link {
                    text: line_label(question, column, scope).to_owned(),
                    href: href(&codebook.column_id(column), filter, &Dimension::Region),
                },
                headline: headline_words(question, scope),
                share: has_options
                    .then(|| share(scope, filter, column, &headline, within, counted.n)),
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
