//! The ready people of the demonstration: one of every role, called by it, and two at one office.

use jiff::SignedDuration;
use kinds::{Lang, Region, Regions, Role};
use present::words::catalog::people as word;
use present::words::role;
use store::{Actor, By, DatabaseError, NewAccount, Origin};

use super::People;

/// A ready person: role, regions, and which of several of that kind.
type Ready = (Role, &'static [Region], char);

const PEOPLE: [Ready; 7] = [
    (Role::Adviser, &[Region::Nord], 'A'),
    (Role::Adviser, &[Region::Nord], 'B'),
    (Role::Adviser, &[Region::Vest], 'A'),
    (Role::Manager, &[Region::Nord], 'A'),
    (Role::Manager, Region::ALL, 'A'),
    (Role::Administrator, Region::ALL, 'A'),
    (Role::Reader, Region::ALL, 'A'),
];

impl People {
    /// Makes the ready people where they are not there yet, called in a language.
    ///
    /// # Errors
    /// What the store says.
    pub async fn make_ready(&self, lang: Lang) -> Result<(), DatabaseError> {
        let known = self.db.accounts().await?;
        for (nth, ready) in (0..).zip(PEOPLE) {
            let at = self.clock.now();
            // Accounts are listed by their ids: each is of a millisecond of its own.
            let made = at + SignedDuration::from_millis(nth);
            let new = account(ready, self.ids.make(made), lang);
            if known.iter().any(|account| account.e_mail == new.e_mail) {
                continue;
            }
            let by = By {
                id: self.ids.make(at),
                actor: Actor::System,
                from: Origin::host("localhost"),
                at,
            };
            self.db.add_account(&by, &new).await?;
        }
        Ok(())
    }
}

/// The account of a ready person. Its address is one that nobody has, by the rules of the net.
fn account((held, regions, letter): Ready, id: kinds::Id, lang: Lang) -> NewAccount {
    let several = PEOPLE
        .iter()
        .filter(|ready| (ready.0, ready.1) == (held, regions));
    let letter_told = (several.count() > 1).then_some(letter);
    let regions: Regions = regions.iter().copied().collect();
    let place = if regions.is_all() {
        "landet"
    } else {
        &*regions_id(regions)
    };
    NewAccount {
        id,
        name: name(held, regions, letter_told, lang),
        e_mail: format!(
            "{}-{}.{place}@demo.invalid",
            held.id(),
            letter.to_ascii_lowercase()
        ),
        role: held,
        regions,
        demo: true,
    }
}

/// What a ready person is called: by their role, with their regions where it is held for some, and
/// with a letter where there are several of that kind.
fn name(held: Role, regions: Regions, letter: Option<char>, lang: Lang) -> String {
    let role = role::role(held, lang);
    if matches!(held, Role::Reader | Role::Administrator) {
        return role.to_owned();
    }
    let at = if regions.is_all() {
        word::DEMO_COUNTRY.text(lang).to_owned()
    } else {
        role::regions(held, regions, lang)
    };
    match letter.map(String::from) {
        Some(letter) => {
            let values = [("role", role), ("letter", &*letter), ("regions", &*at)];
            word::DEMO_NAME_OF_SEVERAL.fill(lang, &values)
        }
        None => word::DEMO_NAME.fill(lang, &[("role", role), ("regions", &*at)]),
    }
}

fn regions_id(regions: Regions) -> String {
    let ids: Vec<&str> = regions.iter().map(Region::id).collect();
    ids.join("-")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_role_is_there_and_nobody_twice() {
        let roles: BTreeSet<Role> = PEOPLE.iter().map(|(role, ..)| *role).collect();
        assert_eq!(roles.len(), Role::ALL.len());
        let made = PEOPLE.map(|ready| account(ready, kinds::Id::new(0, 0), Lang::Nb));
        let mails: BTreeSet<&str> = made.iter().map(|one| one.e_mail.as_str()).collect();
        assert_eq!(mails.len(), PEOPLE.len());
        let names = made.each_ref().map(|one| one.name.as_str());
        let expected = [
            "Rådgiver A, Nord",
            "Rådgiver B, Nord",
            "Rådgiver, Vest",
            "Leder, Nord",
            "Leder, hele landet",
            "Administrator",
            "Leser",
        ];
        assert_eq!(names, expected);
        assert_eq!(made[0].e_mail, "adviser-a.nord@demo.invalid");
    }
}
