//! What somebody sends of a visit, held against what stands: what is written, what waits for a choice,
//! and what is not chosen.

use super::merge::{Merged, merged};
use super::written::{Field, NotOfField, Written};

/// What is to stand of a field that two wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// What is sent.
    Mine,
    /// What stands.
    Theirs,
    /// Both, what stands below what is sent.
    Both,
}

/// What somebody sends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent {
    /// The fields, each as it is to be written.
    pub fields: Vec<(Field, String)>,
    /// What was chosen of those that two wrote.
    pub choices: Vec<(Field, Choice)>,
}

impl Choice {
    /// What is to stand of what is sent and what stands.
    pub fn of(self, sent: &str, stands: &str) -> String {
        match self {
            Self::Theirs => stands.to_owned(),
            Self::Both if sent != stands && !stands.is_empty() => format!("{sent}\n\n{stands}"),
            Self::Both | Self::Mine => sent.to_owned(),
        }
    }
}

/// What comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// The visit as it will stand.
    pub next: Written,
    /// The fields that are written, each with what stood there.
    pub changed: Vec<(Field, String)>,
    /// What was sent and not chosen.
    pub aside: Vec<(Field, String)>,
    /// The fields that both wrote, which wait, each with what was sent.
    pub both: Vec<(Field, String)>,
}

impl Weighed {
    /// Whether a field is written.
    pub fn changes(&self, field: Field) -> bool {
        self.changed.iter().any(|(changed, _)| *changed == field)
    }

    /// Whether its day is another.
    pub fn moves(&self) -> bool {
        self.changed.iter().any(|(field, _)| field.is_day())
    }

    /// Takes away that the municipality was asked for the day and said yes, where the day of a visit that is
    /// to be is another: it was another day they said it of. What is written of it anew stays. Whether
    /// anything was taken away.
    pub fn unsettle(&mut self) -> bool {
        if !self.moves() {
            return false;
        }
        let changed = &self.changed;
        let anew = |field| changed.iter().any(|(changed, _)| *changed == field);
        let taken = self.next.unsettle(anew);
        self.changed.extend(taken.iter().cloned());
        !taken.is_empty()
    }
}

/// Holds what is sent against what stands. `before` has the fields that others wrote since the sender
/// saw the visit, each as it was then.
///
/// # Errors
/// Where a field is sent that is not written so.
pub fn weigh(
    stands: &Written,
    before: &[(String, String)],
    sent: &Sent,
) -> Result<Weighed, NotOfField> {
    let mut weighed = Weighed {
        next: stands.clone(),
        changed: Vec::new(),
        aside: Vec::new(),
        both: Vec::new(),
    };
    for (field, text) in &sent.fields {
        let now = stands.text(*field);
        let known = before.iter().find(|(name, _)| name == field.id());
        let base = known.map_or(now.as_str(), |(_, was)| was);
        let mut choices = sent.choices.iter();
        let choice = choices.find(|(chosen, _)| chosen == field);
        let choice = choice.map_or(Choice::Mine, |(_, choice)| *choice);
        if choice == Choice::Theirs {
            if *text != now {
                weighed.aside.push((*field, text.clone()));
            }
            continue;
        }
        let text = choice.of(text, &now);
        match merged(base, &now, &text) {
            Merged::Stands => {}
            Merged::Written => {
                weighed.next.write(*field, &text)?;
                weighed.changed.push((*field, now));
            }
            Merged::Both => weighed.both.push((*field, text)),
        }
    }
    Ok(weighed)
}

#[cfg(test)]
mod tests {
    use kinds::VisitStatus;

    use super::super::written::tests::written;
    use super::*;

    fn sent(field: Field, text: &str, choice: Option<Choice>) -> Sent {
        Sent {
            fields: vec![(field, text.to_owned())],
            choices: choice.map(|choice| (field, choice)).into_iter().collect(),
        }
    }

    #[test]
    fn only_the_field_that_both_wrote_waits() {
        let mut stands = written();
        stands.write(Field::Purpose, "Deres").unwrap();
        let before = [("purpose".to_owned(), "Før".to_owned())];
        let both = Sent {
            fields: vec![
                (Field::Purpose, "Mitt".to_owned()),
                (Field::Place, "Rådhuset".to_owned()),
                (Field::Met, String::new()),
            ],
            choices: Vec::new(),
        };
        let weighed = weigh(&stands, &before, &both).unwrap();
        assert_eq!(weighed.both, [(Field::Purpose, "Mitt".to_owned())]);
        assert_eq!(weighed.changed, [(Field::Place, String::new())]);
        assert_eq!(weighed.next.text(Field::Purpose), "Deres");
        assert_eq!(weighed.next.text(Field::Place), "Rådhuset");
        assert!(weighed.changes(Field::Place) && !weighed.moves());
        // Whoever did not touch it waits for nothing.
        let untouched = sent(Field::Purpose, "Før", None);
        let weighed = weigh(&stands, &before, &untouched).unwrap();
        assert!(weighed.both.is_empty() && weighed.changed.is_empty());
    }

    #[test]
    fn what_is_chosen_stands_and_the_other_is_kept() {
        let mut stands = written();
        stands.write(Field::Purpose, "Deres").unwrap();
        let purpose = |choice| {
            let sent = sent(Field::Purpose, "Mitt", Some(choice));
            weigh(&stands, &[], &sent).unwrap()
        };
        let theirs = || "Deres".to_owned();
        let mine = purpose(Choice::Mine);
        assert_eq!(mine.next.text(Field::Purpose), "Mitt");
        assert_eq!(mine.changed, [(Field::Purpose, theirs())]);
        let other = purpose(Choice::Theirs);
        assert_eq!(other.next, stands);
        assert_eq!(other.aside, [(Field::Purpose, "Mitt".to_owned())]);
        let both = purpose(Choice::Both);
        assert_eq!(both.next.text(Field::Purpose), "Mitt\n\nDeres");
        assert_eq!(both.changed, [(Field::Purpose, theirs())]);
    }

    #[test]
    fn a_choice_of_yesterday_decides_nothing_about_what_was_written_since() {
        let mut stands = written();
        stands.write(Field::Purpose, "Nyere").unwrap();
        let before = [("purpose".to_owned(), "Deres".to_owned())];
        let mine = sent(Field::Purpose, "Mitt", Some(Choice::Mine));
        let weighed = weigh(&stands, &before, &mine).unwrap();
        assert_eq!(weighed.both, [(Field::Purpose, "Mitt".to_owned())]);
        assert_eq!(weighed.next, stands);
    }

    #[test]
    fn another_day_is_a_move() {
        let later = sent(Field::FirstDay, "2016-03-15", None);
        assert!(weigh(&written(), &[], &later).unwrap().moves());
    }

    #[test]
    fn another_day_takes_away_what_was_said_of_the_first() {
        let day = (Field::FirstDay, "2016-03-15");
        let (asked, confirmed) = ("2016-03-01", "2016-03-02");
        for (fields, status, left) in [
            (vec![day], VisitStatus::Planned, ["", ""]),
            // Asked and answered anew, with the new day.
            (
                vec![day, (Field::Confirmed, "2016-03-08")],
                VisitStatus::Planned,
                ["", "2016-03-08"],
            ),
            (vec![day], VisitStatus::Held, [asked, confirmed]),
            (
                vec![(Field::Place, "Rådhuset")],
                VisitStatus::Planned,
                [asked, confirmed],
            ),
        ] {
            let mut stands = written();
            stands.visit.status = status;
            stands.write(Field::Asked, asked).unwrap();
            stands.write(Field::Confirmed, confirmed).unwrap();
            let fields = fields
                .iter()
                .map(|(field, text)| (*field, (*text).to_owned()));
            let sent = Sent {
                fields: fields.collect(),
                choices: Vec::new(),
            };
            let mut weighed = weigh(&stands, &[], &sent).unwrap();
            let taken = weighed.unsettle();
            let next = [Field::Asked, Field::Confirmed].map(|field| weighed.next.text(field));
            assert_eq!(next, left);
            assert_eq!(taken, left.contains(&""));
            assert_eq!(weighed.changes(Field::Asked), left[0].is_empty());
        }
    }
}
