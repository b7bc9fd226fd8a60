//! The charts of a question page, from the numbers the page already shows.

use domain::survey::{Base, Question};
use kinds::QuestionKind;
use view::Share;
use view::question::QuestionPage;

use crate::chart::{
    Breakdown, ChartGroup, ChartSpec, Distribution, OptionBar, Portion, Tone, tones,
};

/// Fewest answers a group needs to be drawn in full; below it the mark is hollow.
pub const FEW_ANSWERS: usize = 10;

/// The distribution of answers; `None` for number and text.
pub fn distribution(question: &Question, page: &QuestionPage) -> Option<ChartSpec> {
    if page.options.is_empty() {
        return None;
    }
    let tones = tones(question);
    let options = page.options.iter().zip(&question.options).enumerate();
    let inside = options.filter(|(_, (_, option))| option.base == Base::Inside);
    let bars = inside.map(|(position, (row, _))| OptionBar {
        label: row.label.clone(),
        part: part(&row.share),
        tone: tones.get(position).copied().unwrap_or(Tone::Rest),
        href: Some(row.share.href.clone()),
    });
    Some(ChartSpec::Distribution(Distribution {
        options: bars.collect(),
        exclusive: question.kind != QuestionKind::Multi,
    }))
}

/// The headline share of each group against all of them; `None` for number and text.
pub fn breakdown(page: &QuestionPage) -> Option<ChartSpec> {
    let breakdown = page.breakdown.as_ref()?;
    let groups = breakdown.groups.iter().map(|row| ChartGroup {
        label: row.label.clone(),
        part: part(&row.headline),
        interval: None,
        few: row.headline.n < FEW_ANSWERS,
        href: Some(row.headline.href.clone()),
    });
    Some(ChartSpec::Breakdown(Breakdown {
        groups: groups.collect(),
        reference: Some((
            breakdown.total.label.clone(),
            part(&breakdown.total.headline),
        )),
    }))
}

fn part(share: &Share) -> Portion {
    Portion {
        count: share.count,
        of: share.n,
    }
}
