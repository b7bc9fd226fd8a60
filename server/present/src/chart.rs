//! What a chart shows, before anyone draws it: labels, counts, and where each mark leads.
//!
//! Shares are counts of a base and never rounded here, so that two charts of the same numbers are
//! equal and one drawing serves both. How a chart looks is the server's concern (`server::charts`).

use domain::survey::Question;
use kinds::{Lang, QuestionKind};
use serde::{Deserialize, Serialize};
use view::words::format;

/// A chart of a question.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartSpec {
    /// The answers to one question.
    Distribution(Distribution),
    /// The headline share of each group, against the whole.
    Breakdown(Breakdown),
}

impl ChartSpec {
    /// Whether there is anything to draw.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Distribution(chart) => chart.options.iter().all(|option| option.part.of == 0),
            Self::Breakdown(chart) => chart.groups.is_empty(),
        }
    }
}

/// Some of a base: 14 of 39.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Portion {
    /// How many.
    pub count: usize,
    /// The base, N.
    pub of: usize,
}

impl Portion {
    /// The share in percent, 0–100, in thousandths of a percent half up; 0 where the base is 0,
    /// never over 100.
    pub fn milli_percent(self) -> u32 {
        if self.of == 0 {
            return 0;
        }
        let milli = (self.count * 200_000 + self.of) / (self.of * 2);
        u32::try_from(milli).unwrap_or(u32::MAX).min(100_000)
    }

    /// The share as it is written: `36 %`, or an en dash where the base is 0.
    pub fn percent(self, lang: Lang) -> String {
        format::percent_of(self.count, self.of, lang)
    }
}

/// What a colour says. The look gives the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// What the question is about: yes, or a bar among its likes.
    Focus,
    /// The other of two.
    Rest,
    /// A step of a scale, 1 (strongest) to 5 (weakest).
    Step(u8),
    /// Not relevant: an answer, but no step of the scale.
    NotRelevant,
}

/// The option id that every codebook uses for "not relevant".
pub const NOT_RELEVANT: &str = "not_relevant";

/// The steps that tell a scale of so many options apart, strongest first.
const STEPS: [&[u8]; 6] = [
    &[],
    &[2],
    &[2, 5],
    &[2, 4, 5],
    &[1, 2, 4, 5],
    &[1, 2, 3, 4, 5],
];

/// The tones of a question's options, in order.
///
/// Two options are focus and rest. Options that may be ticked together are alike. The others run
/// from strong to weak; the weakest tone is shared from the fifth on.
pub fn tones(question: &Question) -> Vec<Tone> {
    let relevant = |id: &str| id != NOT_RELEVANT;
    let steps = question.options.iter().filter(|o| relevant(&o.id)).count();
    let headline = question.headline_options();
    let mut step = 0;
    let tone = |(index, option): (usize, &domain::survey::AnswerOption)| {
        if !relevant(&option.id) {
            return Tone::NotRelevant;
        }
        if question.kind == QuestionKind::Multi {
            return Tone::Focus;
        }
        if steps <= 2 {
            return if headline.contains(&index) {
                Tone::Focus
            } else {
                Tone::Rest
            };
        }
        let scale = STEPS[steps.min(STEPS.len() - 1)];
        let tone = Tone::Step(scale[step.min(scale.len() - 1)]);
        step += 1;
        tone
    };
    question.options.iter().enumerate().map(tone).collect()
}

/// One option of a distribution.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OptionBar {
    /// Wording.
    pub label: String,
    /// Those who chose it, of N.
    pub part: Portion,
    /// Its colour where the options share one bar.
    pub tone: Tone,
    /// The list of those who chose it; an address on this site, beginning with one `/`.
    pub href: Option<String>,
}

/// The answers to one question.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Distribution {
    /// Options in order.
    pub options: Vec<OptionBar>,
    /// The options exclude each other, so that they may share one bar. They do share it where
    /// their labels have room.
    pub exclusive: bool,
}

/// One group of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChartGroup {
    /// Name.
    pub label: String,
    /// Those of the group behind the headline share, of the group's N.
    pub part: Portion,
    /// Ends of the 95 % interval in thousandths of a percent, where there is one.
    pub interval: Option<(u32, u32)>,
    /// Too few answers to say much: drawn hollow.
    pub few: bool,
    /// The list of those behind the share; an address on this site, beginning with one `/`.
    pub href: Option<String>,
}

/// The headline share of each group.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Breakdown {
    /// Groups in order.
    pub groups: Vec<ChartGroup>,
    /// What they are held against, drawn as a dashed line: its name ("Landet") and share.
    pub reference: Option<(String, Portion)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::survey::{AnswerOption, Base, WhoIsAsked, Wording};

    fn question(kind: QuestionKind, options: &[&str]) -> Question {
        let wording = |text: &str| Wording {
            nb: text.to_owned(),
            ..Wording::default()
        };
        Question {
            id: "q".to_owned(),
            chapter: "c".to_owned(),
            kind,
            wording: wording("q"),
            short: wording("q"),
            asked_of: WhoIsAsked::default(),
            only_if: None,
            items: vec![],
            options: options
                .iter()
                .map(|id| AnswerOption {
                    id: (*id).to_owned(),
                    wording: wording(id),
                    base: Base::Inside,
                    exclusive: false,
                    score: None,
                })
                .collect(),
            max_choices: None,
            number: None,
            coded: false,
            headline: vec![],
            finding: None,
            among: None,
            caveats: vec![],
            comparable: vec![],
            assumed: false,
        }
    }

    #[test]
    fn tones_follow_the_kind_and_the_number_of_options() {
        use Tone::{Focus, NotRelevant, Rest, Step};
        for (kind, options, expected) in [
            (QuestionKind::Single, &["yes", "no"][..], vec![Focus, Rest]),
            (
                QuestionKind::Single,
                &["yes", "no", NOT_RELEVANT],
                vec![Focus, Rest, NotRelevant],
            ),
            (
                QuestionKind::Scale,
                &["a", "b", "c"],
                vec![Step(2), Step(4), Step(5)],
            ),
            (
                QuestionKind::Scale,
                &["a", "b", "c", "d", NOT_RELEVANT],
                vec![Step(1), Step(2), Step(4), Step(5), NotRelevant],
            ),
            (
                QuestionKind::Single,
                &["a", "b", "c", "d", "e", "f"],
                vec![Step(1), Step(2), Step(3), Step(4), Step(5), Step(5)],
            ),
            (QuestionKind::Multi, &["a", "b", "c"], vec![Focus; 3]),
            (QuestionKind::Text, &[], vec![]),
        ] {
            assert_eq!(tones(&question(kind, options)), expected, "{options:?}");
        }
    }

    #[test]
    fn shares_stay_within_the_scale() {
        for (count, of, milli) in [
            (0, 0, 0),
            (1, 3, 33_333),
            (2, 3, 66_667),
            (5, 5, 100_000),
            (6, 5, 100_000),
        ] {
            assert_eq!(Portion { count, of }.milli_percent(), milli);
        }
    }
}
