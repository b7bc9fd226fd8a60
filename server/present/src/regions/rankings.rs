//! Batteries whose options have points, ranked: nationally, and in the region chosen.

use domain::analysis::ranking::{self, RankedLine, rank_selection};
use domain::filter::{AnswerCondition, Filter, Item, Selection, Value, WhichLine};
use kinds::AnswerStatus;
use view::regions::{RankLine, Ranked, Ranking};
use view::words::format;
use view::{Count, Link};

use super::super::{Scope, address, drill};

/// A ranking for each battery of the wave that has points, here and, beside a region, in the
/// country.
pub fn rankings(scope: Scope<'_>, here: &Selection, country: Option<&Selection>) -> Vec<Ranking> {
    let questions = 0..scope.wave.codebook().questions.len();
    questions
        .filter_map(|place| ranking_of(scope, here, country, place))
        .collect()
}

fn ranking_of(
    scope: Scope<'_>,
    here: &Selection,
    country: Option<&Selection>,
    place: usize,
) -> Option<Ranking> {
    let lang = scope.lang;
    let battery = &scope.wave.codebook().questions[place];
    let found = rank_selection(scope.wave, place, here)?;
    let here = here.filter();
    let beside = country.and_then(|country| {
        let found = rank_selection(scope.wave, place, country)?;
        Some((country.filter(), found))
    });
    let in_country = |line: &RankedLine| {
        let (country, ranking) = beside.as_ref()?;
        let mut lines = ranking.lines.iter();
        let line = lines.find(|known| known.column == line.column)?;
        Some(ranked(scope, country, line))
    };
    let lines = found.by_rank().into_iter().map(|line| {
        let item = line.column.item.map(|item| &battery.items[item]);
        let id = scope.wave.codebook().column_id(line.column);
        RankLine {
            label: Link {
                text: item
                    .map_or(&battery.short, |item| &item.wording)
                    .text(lang)
                    .to_owned(),
                href: address::question(&id, here),
            },
            here: ranked(scope, here, line),
            country: in_country(line),
        }
    });
    Some(Ranking {
        id: battery.id.clone(),
        title: battery.short.text(lang).to_owned(),
        wording: battery.wording.text(lang).to_owned(),
        respondents: respondents(scope, here, &battery.id, &found),
        lines: lines.collect(),
    })
}

/// Those who answered at least one line.
fn respondents(
    scope: Scope<'_>,
    filter: &Filter,
    battery: &str,
    found: &ranking::Ranking,
) -> Count {
    let any = AnswerCondition {
        negated: false,
        item: Item {
            question: battery.to_owned(),
            line: WhichLine::Any,
        },
        year: None,
        values: vec![Value::Answered],
    };
    Count {
        count: found.respondents,
        href: drill::list_href(&filter.with_answer(any, scope.world)),
    }
}

fn ranked(scope: Scope<'_>, filter: &Filter, line: &RankedLine) -> Ranked {
    let n = filter.with_state(line.column, AnswerStatus::Counted, scope.world);
    Ranked {
        rank: line.standing.map(|standing| standing.rank),
        interval: line
            .standing
            .map(|standing| (standing.best, standing.worst)),
        sum: line.score.sum,
        mean: line
            .score
            .mean()
            .map(|mean| format::decimal(mean, 2, scope.lang)),
        n: Count {
            count: line.score.n,
            href: drill::list_href(&n),
        },
    }
}
