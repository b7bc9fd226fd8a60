//! The catalogue of questions, by chapter.

use domain::filter::{Filter, Selection};
use domain::survey::Question;
use domain::tabulate::distribute;
use view::question::{Catalogue, CatalogueChapter, CatalogueLine, CatalogueQuestion};
use view::{Count, Link, routes};

use super::{Scope, address, drill, region_switch};
use crate::filter::chips;
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
    let filter = selection.filter();
    let there = |other: &Filter| other.href(routes::QUESTIONS);
    Catalogue {
        chapters: chapters.collect(),
        regions: region_switch::choices(scope, &filter.regions, |region| {
            there(&filter.in_region(region))
        }),
        units: Count {
            count: selection.count(),
            href: drill::list_href(filter),
        },
        unit: filter.unit,
        chips: chips::links(filter, scope.lang, scope.world, there),
        clear_href: there(&Filter::all(filter.wave, filter.unit)),
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
            let has_share = !headline.is_empty();
            CatalogueLine {
                label: Link {
                    text: line_label(question, column, scope).to_owned(),
                    href: address::question(&codebook.column_id(column), selection.filter()),
                },
                headline: headline_words(question, scope),
                share: has_share.then(|| share(scope, selection, column, &headline, counted.n)),
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
