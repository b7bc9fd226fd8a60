//! The definitions of comparison: in plain words, as a formula, and with live numbers.

use leptos::prelude::*;
use view::method::{Definition, Worked};
use view::words::catalog::{Word, method};

use super::parts::example_of;
use crate::components::section::Section;
use crate::language::{fill, text};

/// What is told of a definition: heading, what it is for, the formula, and what more there is.
fn told(definition: Definition) -> (Word, Word, Word, Option<Word>) {
    match definition {
        Definition::Difference => (
            method::DIFFERENCE_TITLE,
            method::DIFFERENCE_1,
            method::DIFFERENCE_FORMULA,
            Some(method::DIFFERENCE_2),
        ),
        Definition::Range => (
            method::RANGE_TITLE,
            method::RANGE_1,
            method::RANGE_FORMULA,
            None,
        ),
        Definition::Adjusted => (
            method::ADJUSTED_TITLE,
            method::ADJUSTED_1,
            method::ADJUSTED_FORMULA,
            Some(method::ADJUSTED_2),
        ),
        Definition::Change => (
            method::CHANGE_TITLE,
            method::CHANGE_1,
            method::CHANGE_FORMULA,
            Some(method::CHANGE_2),
        ),
        Definition::Ranking => (
            method::RANKING_TITLE,
            method::RANKING_1,
            method::RANKING_FORMULA,
            Some(method::RANKING_2),
        ),
        Definition::Representativity => (
            method::REPRESENTATIVITY_TITLE,
            method::REPRESENTATIVITY_1,
            method::REPRESENTATIVITY_FORMULA,
            None,
        ),
    }
}

/// One definition.
#[component]
pub fn Comparison(
    /// Which.
    definition: Definition,
    /// Its live numbers; `None` where the wave has none.
    worked: Option<Worked>,
    /// The points that rankings are made of.
    points: Option<String>,
    /// Whether there is a wave at all.
    imported: bool,
) -> AnyView {
    let (title, what, formula, more) = told(definition);
    let what = fill(what, &[("points", &points.unwrap_or_default())]);
    let (lines, of) = worked.map(|worked| (worked.lines, worked.of)).unzip();
    let lines = lines.unwrap_or_default();
    view! {
        <Section id=definition.anchor() title=text(title)>
            <div class="prose">
                <p>{what}</p>
            </div>
            <div class="formula">
                <p>{text(formula)}</p>
                {lines
                    .into_iter()
                    .map(|line| view! { <p class="figures">{line}</p> })
                    .collect_view()}
            </div>
            {more
                .map(|word| {
                    view! {
                        <div class="prose">
                            <p>{text(word)}</p>
                        </div>
                    }
                })}
            {example_of(of, imported)}
        </Section>
    }
    .into_any()
}
