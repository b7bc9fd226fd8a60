//! The ready people of the demonstration: one of every role, called by it, and two at one office.

use kinds::{Lang, Region, Regions, Role};
use present::words::catalog::people as word;
use present::words::role;

use super::People;
use crate::db::{Actor, By, DatabaseError, NewAccount, Origin};

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
        for ready in PEOPLE {
            let at = self.clock.now();
            let new = account(ready, self.ids.make(at), lang);
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
    let regions: Regions = regions.iter().copied().collect();
    let (name, at) = (role::role(held, lang), role::regions(held, regions, lang));
    let values = [
        ("role", name),
        ("letter", &*letter.to_string()),
        ("regions", &*at),
    ];
    let place = if regions.is_all() {
        "landet"
    } else {
        &*regions_id(regions)
    };
    NewAccount {
        id,
        name: word::DEMO_NAME.fill(lang, &values),
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
        let names: BTreeSet<&str> = made.iter().map(|one| one.name.as_str()).collect();
        assert_eq!((mails.len(), names.len()), (PEOPLE.len(), PEOPLE.len()));
        assert_eq!(made[0].name, "R\u{e5}dgiver A, Nord");
        assert_eq!(made[0].e_mail, "adviser-a.nord@demo.invalid");
    }
}
