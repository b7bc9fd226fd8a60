//! Whether a codebook holds together: every reference leads somewhere, every id is used once, every
//! text says something, and every question can be answered by somebody.

mod fault;
mod ids;
mod questions;
mod reach;
mod wordings;

use super::{Base, Codebook, DerivedFlag, WaveInfo};

pub use self::fault::{CodebookFault, CodebookPlace, CodebookProblem};

/// The tables of a codebook, by their names in the file.
const WAVE: &str = "wave";
const FLAG: &str = "wave.flags";
const CHAPTER: &str = "chapter";
const QUESTION: &str = "question";
const DERIVED: &str = "derived";

impl Codebook {
    /// Finds everything that does not hold together, in the order of the tables. An empty list means
    /// it may be used.
    pub fn check(&self) -> Vec<CodebookProblem> {
        let mut found = Found::default();
        wordings::check(self, &mut found);
        ids::check(self, &mut found);
        self.wave.check(&mut found);
        for (index, question) in self.questions.iter().enumerate() {
            questions::check(self, index, question, &mut found);
        }
        reach::check(self, &mut found);
        for (index, derived) in self.derived.iter().enumerate() {
            self.check_derived(derived, &mut found.in_table(DERIVED, index, &derived.id));
        }
        found.problems
    }

    fn check_derived(&self, derived: &DerivedFlag, found: &mut InTable<'_>) {
        let question = self.question(&derived.question);
        let options = question.map_or(&[][..], |question| &question.options);
        match options.iter().find(|option| option.id == derived.no) {
            None if question.is_none() => found.say("question", CodebookFault::NoDerivedFrom),
            None => found.say("no", CodebookFault::NoDerivedFrom),
            Some(no) if derived.base.is_some() && no.base != Base::Outside => {
                found.say("base", CodebookFault::BaseInsideN);
            }
            Some(_) => {}
        }
    }
}

impl WaveInfo {
    fn check(&self, found: &mut Found) {
        let mut found = found.in_wave();
        let days = [
            ("fieldwork_from", &self.fieldwork_from),
            ("fieldwork_to", &self.fieldwork_to),
        ];
        let mut are_days = true;
        for (key, day) in days {
            if !is_day(day) {
                are_days = false;
                found.say(key, CodebookFault::NotADay);
            }
        }
        // Days of this form are in the order of time.
        if are_days && self.fieldwork_to < self.fieldwork_from {
            found.say("fieldwork_to", CodebookFault::FieldworkBackwards);
        }
    }
}

/// Whether a text is a day of the calendar, written `YYYY-MM-DD`.
fn is_day(text: &str) -> bool {
    let number = |part: &str, digits: usize| -> Option<u32> {
        let fits = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| part.parse().ok()).flatten()
    };
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let year = year.and_then(|part| number(part, 4));
    let month = month.and_then(|part| number(part, 2));
    let day = day.and_then(|part| number(part, 2));
    let (Some(year), Some(month), Some(day), None) = (year, month, day, parts.next()) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// What was found so far.
#[derive(Debug, Default)]
struct Found {
    problems: Vec<CodebookProblem>,
}

/// Tells what is wrong in one table.
struct InTable<'f> {
    found: &'f mut Found,
    table: &'static str,
    index: Option<usize>,
    id: &'f str,
}

impl Found {
    fn in_wave(&mut self) -> InTable<'_> {
        InTable {
            found: self,
            table: WAVE,
            index: None,
            id: "",
        }
    }

    fn in_table<'f>(&'f mut self, table: &'static str, index: usize, id: &'f str) -> InTable<'f> {
        InTable {
            found: self,
            table,
            index: Some(index),
            id,
        }
    }
}

impl InTable<'_> {
    /// Something is wrong with a key of the table.
    fn say(&mut self, key: &str, fault: CodebookFault) {
        self.say_at(key, key, fault);
    }

    /// Something is wrong with a key of one of the parts that the table lists: an option, an item.
    fn say_of(&mut self, list: &str, at: usize, id: &str, key: &str, fault: CodebookFault) {
        let named = if id.is_empty() {
            (at + 1).to_string()
        } else {
            id.to_owned()
        };
        self.say_at(
            &format!("{list}.{at}.{key}"),
            &format!("{list}.{named}.{key}"),
            fault,
        );
    }

    fn say_at(&mut self, path: &str, key: &str, fault: CodebookFault) {
        let path = match self.index {
            Some(index) => format!("{}.{index}.{path}", self.table),
            None => format!("{}.{path}", self.table),
        };
        let place = CodebookPlace {
            path,
            table: self.table,
            id: self.index.map(|_| self.id.to_owned()),
            key: key.to_owned(),
        };
        self.found.problems.push(CodebookProblem { place, fault });
    }
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn a_day_is_one_of_the_calendar() {
        for day in ["2015-12-03", "2016-02-29", "2000-02-29", "2016-01-31"] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "",
            "2015",
            "2015-02-29",
            "1900-02-29",
            "2015-04-31",
            "2015-13-01",
            "2015-00-10",
            "2015-01-00",
            "03.12.2015",
            "2015-1-3",
            "2015-12-03 ",
            "2015-12-03-1",
            "+015-12-03",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }
}
