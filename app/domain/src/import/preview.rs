//! What an import would bring: N per question, and what differs from the wave that is published.

use kinds::UnitType;
use serde::{Deserialize, Serialize};

use crate::survey::ColumnRef;
use crate::wave::{UnitSet, Wave};

/// A count now and in the wave that is published, `None` where that has nothing to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// In the wave that was read.
    pub now: usize,
    /// In the published wave.
    pub before: Option<usize>,
}

impl Counts {
    /// How many more there are now.
    pub fn difference(self) -> Option<i64> {
        let signed = |count: usize| i64::try_from(count).ok();
        Some(signed(self.now)? - signed(self.before?)?)
    }
}

/// What an import brings to one column of answers, for one unit type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionCounts {
    /// The column's id.
    pub column: String,
    /// Municipalities or districts: the two are never counted together.
    pub unit_type: UnitType,
    /// N: answers that count in shares.
    pub n: Counts,
    /// Units whose answer is given, taken away or another than in the published wave; `None`
    /// where the published wave lacks the column.
    pub changed: Option<usize>,
}

/// What an import would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// The wave's year.
    pub year: u16,
    /// Made up for demonstration.
    pub synthetic: bool,
    /// Handed in the questionnaire, by unit type: those that are asked something, now or in the published wave.
    pub responded: Vec<(UnitType, Counts)>,
    /// Began and did not hand in, by the same unit types.
    pub begun: Vec<(UnitType, Counts)>,
    /// Every column of the wave that was read, for each unit type that is asked.
    pub questions: Vec<QuestionCounts>,
    /// Columns of the published wave that are gone.
    pub gone: Vec<String>,
    /// Rules for follow-up; none where the wave has no file of them.
    pub rules: Counts,
}

/// Compares a wave that was read with the published one of the same year, if there is one.
pub fn preview(wave: &Wave, published: Option<&Wave>) -> Preview {
    let by_type = |units: fn(&Wave) -> &UnitSet| {
        let asked = |unit_type: &UnitType| {
            let mut waves = [Some(wave), published].into_iter().flatten();
            waves.any(|wave| wave.codebook().asks(*unit_type))
        };
        let counts = UnitType::ALL.into_iter().filter(asked).map(|unit_type| {
            let count = |wave: &Wave| units(wave).intersection_count(wave.units_of(unit_type));
            let counts = Counts {
                now: count(wave),
                before: published.map(count),
            };
            (unit_type, counts)
        });
        counts.collect()
    };
    let mut questions = Vec::new();
    for column in wave.codebook().columns() {
        let asked = &wave.codebook().questions[column.question].asked_of;
        for unit_type in UnitType::ALL {
            if asked.of(unit_type).is_some() {
                questions.push(count_column(wave, published, column, unit_type));
            }
        }
    }
    let gone = published.map_or(Vec::new(), |published| {
        let ids = published.codebook().columns();
        ids.map(|column| published.codebook().column_id(column))
            .filter(|id| wave.codebook().column(id).is_none())
            .collect()
    });
    Preview {
        year: wave.year(),
        synthetic: wave.synthetic(),
        responded: by_type(Wave::responded),
        begun: by_type(Wave::begun),
        questions,
        gone,
        rules: Counts {
            now: wave.rules().rules.len(),
            before: published.map(|published| published.rules().rules.len()),
        },
    }
}

fn count_column(
    wave: &Wave,
    published: Option<&Wave>,
    column: ColumnRef,
    unit_type: UnitType,
) -> QuestionCounts {
    let id = wave.codebook().column_id(column);
    let n = |wave: &Wave, column: ColumnRef| {
        let base = &wave.column(column).base;
        base.intersection_count(wave.units_of(unit_type))
    };
    let before = published.and_then(|wave| Some((wave, wave.codebook().column(&id)?)));
    QuestionCounts {
        unit_type,
        n: Counts {
            now: n(wave, column),
            before: before.map(|(wave, column)| n(wave, column)),
        },
        changed: before.map(|(published, other)| {
            let units = wave.units_of(unit_type).ones();
            let now = |at: usize| spelled(wave, column, at);
            let kept = units.filter(|at| {
                let there = published.position(&wave.units()[*at].number);
                now(*at) != there.and_then(|there| spelled(published, other, there))
            });
            let dropped = published.units_of(unit_type).ones().filter(|at| {
                let here = wave.position(&published.units()[*at].number);
                here.is_none() && published.answer(other, *at).is_some()
            });
            kept.count() + dropped.count()
        }),
        column: id,
    }
}

/// An answer by what it says and not by positions, which differ between codebooks.
fn spelled(wave: &Wave, column: ColumnRef, position: usize) -> Option<Vec<String>> {
    use crate::wave::Answer;
    let options = &wave.codebook().questions[column.question].options;
    Some(match wave.answer(column, position)? {
        Answer::Options(chosen) => chosen
            .into_iter()
            .map(|option| options[option].id.clone())
            .collect(),
        Answer::Number(number) => vec![number.to_string()],
        Answer::Text(text) => vec![text],
    })
}
