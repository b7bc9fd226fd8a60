//! The day each respondent handed in its questionnaire: a working day within the fieldwork.
//!
//! Answers come in as they do: many after the invitation, many before the deadline, few between.

use kinds::UnitType;
use rand::Rng;
use rand_chacha::ChaCha8Rng;

use crate::draft::WaveDraft;
use crate::error::GenerateError;

/// Gives every respondent of a type its day.
///
/// # Errors
/// Where the fieldwork has no working day.
pub fn assign(
    draft: &mut WaveDraft<'_>,
    unit_type: UnitType,
    rng: &mut ChaCha8Rng,
) -> Result<(), GenerateError> {
    let wave = &draft.codebook.wave;
    let days = working_days(&wave.fieldwork_from, &wave.fieldwork_to);
    if days.is_empty() {
        return Err(GenerateError::Data {
            file: draft.codebook_file,
            fault: "the fieldwork has no working day".to_owned(),
        });
    }
    for position in draft.units_of(unit_type) {
        if draft.responded[position] {
            let day = days[early_or_late(days.len(), rng)].clone();
            draft.responded_on[position] = Some(day);
        }
    }
    Ok(())
}

/// A position among `count` days, the ends likelier than the middle: of two draws, the one that
/// lies farthest from the middle.
fn early_or_late(count: usize, rng: &mut ChaCha8Rng) -> usize {
    let draws = [rng.random_range(0..count), rng.random_range(0..count)];
    let from_middle = |day: usize| (2 * day + 1).abs_diff(count);
    if from_middle(draws[0]) >= from_middle(draws[1]) {
        draws[0]
    } else {
        draws[1]
    }
}

/// The working days from one date to another, both in. Empty where a date cannot be read.
fn working_days(from: &str, to: &str) -> Vec<String> {
    let (Some(first), Some(last)) = (Date::read(from), Date::read(to)) else {
        return Vec::new();
    };
    let mut days = Vec::new();
    let mut date = first;
    while date <= last {
        if date.weekday() < SATURDAY && !date.is_christmas() {
            days.push(date.to_string());
        }
        date = date.next();
    }
    days
}

/// Saturday, where Monday is 0.
const SATURDAY: u32 = 5;

/// A date of our calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Date {
    year: u32,
    month: u32,
    day: u32,
}

impl Date {
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse().ok());
        let date = Self {
            year: parts.next()??,
            month: parts.next()??,
            day: parts.next()??,
        };
        let fits = (1..=12).contains(&date.month) && (1..=date.days_in_month()).contains(&date.day);
        (fits && parts.next().is_none()).then_some(date)
    }

    fn days_in_month(self) -> u32 {
        let every = |years| self.year.is_multiple_of(years);
        let leap = every(4) && (!every(100) || every(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Christmas Eve to Boxing Day, and New Year's Day: the holidays that fall in a winter fieldwork.
    fn is_christmas(self) -> bool {
        matches!((self.month, self.day), (12, 24..=26) | (1, 1))
    }

    fn next(mut self) -> Self {
        self.day += 1;
        if self.day > self.days_in_month() {
            self.day = 1;
            self.month += 1;
        }
        if self.month > 12 {
            self.month = 1;
            self.year += 1;
        }
        self
    }

    /// Monday is 0 (Sakamoto's rule).
    fn weekday(self) -> u32 {
        const OFFSETS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = if self.month < 3 {
            self.year - 1
        } else {
            self.year
        };
        let offset = OFFSETS[(self.month - 1) as usize];
        (year + year / 4 - year / 100 + year / 400 + offset + self.day + 6) % 7
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_and_christmas_are_left_out_and_the_year_turns() {
        assert_eq!(
            working_days("2015-12-23", "2016-01-05"),
            [
                "2015-12-23",
                "2015-12-28",
                "2015-12-29",
                "2015-12-30",
                "2015-12-31",
                "2016-01-04",
                "2016-01-05"
            ]
        );
        assert_eq!(
            working_days("2016-02-27", "2016-03-01"),
            ["2016-02-29", "2016-03-01"]
        );
        assert!(working_days("2016-13-01", "2016-03-01").is_empty());
    }
}
