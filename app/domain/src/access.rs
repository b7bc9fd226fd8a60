//! Who may do what: one function decides ([`may`]), and the service asks it at its one door. What is
//! offered or drawn only to those who may goes by the same table ([`allows`]).
//!
//! The table is [`extent`]: what a role may do nowhere, in its own regions, or everywhere. The page
//! of people shows it, and the tests hold every address of the service against it.

use kinds::{Caller, Person, Region, Regions, Role};

/// What a caller wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See the way in: the page to sign in on, and what it posts.
    SignIn,
    /// Look after one's own account: name, password, sessions.
    OwnAccount,
    /// Read answers, and whatever is counted from them.
    ReadAnswers,
    /// Write visits, actions and notes.
    WriteFollowUp,
    /// Keep rules and lists of one's own.
    OwnRules,
    /// Change the rules and weights that several share.
    SharedRules,
    /// Take lists along as files, without contacts.
    Export,
    /// Take contacts along, with a reason.
    ExportContacts,
    /// Import waves and publish them.
    Import,
    /// Correct what was answered.
    Correct,
    /// Look after people, and read the audit log.
    Administer,
}

impl Action {
    /// All of them, in the order the table shows them.
    pub const ALL: &'static [Self] = &[
        Self::SignIn,
        Self::OwnAccount,
        Self::ReadAnswers,
        Self::WriteFollowUp,
        Self::OwnRules,
        Self::SharedRules,
        Self::Export,
        Self::ExportContacts,
        Self::Import,
        Self::Correct,
        Self::Administer,
    ];

    /// As the audit log holds it.
    pub fn id(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::OwnAccount => "own_account",
            Self::ReadAnswers => "read_answers",
            Self::WriteFollowUp => "write_follow_up",
            Self::OwnRules => "own_rules",
            Self::SharedRules => "shared_rules",
            Self::Export => "export",
            Self::ExportContacts => "export_contacts",
            Self::Import => "import",
            Self::Correct => "correct",
            Self::Administer => "administer",
        }
    }

    /// The action of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.id() == id)
    }
}

/// What an action is done to, as far as the policy asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Resource {
    /// Something that belongs to no region more than to another.
    Country,
    /// Something of a region: its municipalities, its weights.
    Region(Region),
}

/// How far a role reaches with an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// It may not.
    Nowhere,
    /// In the regions of the one who asks. What belongs to the country is theirs if all regions are.
    OwnRegions,
    /// Everywhere.
    Everywhere,
}

impl Extent {
    /// Whether it reaches as far as something, for somebody with these regions.
    pub fn reaches(self, regions: Regions, resource: Resource) -> bool {
        match self {
            Self::Nowhere => false,
            Self::Everywhere => true,
            Self::OwnRegions => match resource {
                Resource::Country => regions.is_all(),
                Resource::Region(region) => regions.holds(region),
            },
        }
    }
}

/// Why a caller is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Denied {
    /// Nobody knows who it is: signing in may help.
    SignedOut,
    /// It is known who it is, and the action is not theirs.
    Forbidden,
}

/// How far a role reaches with an action: the table of who may do what.
pub fn extent(role: Role, action: Action) -> Extent {
    use Extent::{Everywhere, Nowhere, OwnRegions};
    use Role::{Administrator, Adviser, Manager, Reader};
    match action {
        Action::SignIn | Action::OwnAccount | Action::ReadAnswers | Action::Export => Everywhere,
        Action::WriteFollowUp => match role {
            Adviser | Manager => OwnRegions,
            Reader | Administrator => Nowhere,
        },
        Action::OwnRules => match role {
            Adviser | Manager => Everywhere,
            Reader | Administrator => Nowhere,
        },
        Action::SharedRules => match role {
            Manager => OwnRegions,
            Reader | Adviser | Administrator => Nowhere,
        },
        Action::ExportContacts => match role {
            Administrator => Everywhere,
            Adviser | Manager => OwnRegions,
            Reader => Nowhere,
        },
        Action::Import | Action::Correct | Action::Administer => match role {
            Administrator => Everywhere,
            Reader | Adviser | Manager => Nowhere,
        },
    }
}

/// Whether a caller may do something to something.
///
/// The answers are not public: whoever has not signed in sees the way in, and nothing else.
///
/// # Errors
/// Why not.
pub fn may(caller: &Caller, action: Action, resource: Resource) -> Result<(), Denied> {
    let Caller::Person(person) = caller else {
        return match action {
            Action::SignIn => Ok(()),
            _ => Err(Denied::SignedOut),
        };
    };
    if allows(person, action, resource) {
        Ok(())
    } else {
        Err(Denied::Forbidden)
    }
}

/// Whether somebody who is known may do something to something: for what is shown to those alone who may.
/// Whoever does it comes through the door nonetheless.
pub fn allows(person: &Person, action: Action, resource: Resource) -> bool {
    extent(person.role, action).reaches(person.regions, resource)
}

#[cfg(test)]
mod tests {
    use kinds::{Id, Person, Regions};

    use super::*;

    fn person(role: Role, regions: Regions) -> Caller {
        Caller::Person(Person {
            account: Id::new(0, 0),
            name: "Rådgiver".into(),
            role,
            regions,
        })
    }

    #[test]
    fn an_action_is_known_by_its_id() {
        for action in Action::ALL {
            assert_eq!(Action::from_id(action.id()), Some(*action));
        }
        assert_eq!(Action::from_id("Administer"), None);
    }

    #[test]
    fn a_stranger_sees_the_way_in_and_nothing_else() {
        for action in Action::ALL {
            for resource in [Resource::Country, Resource::Region(Region::Nord)] {
                let expected = match action {
                    Action::SignIn => Ok(()),
                    _ => Err(Denied::SignedOut),
                };
                assert_eq!(may(&Caller::Stranger, *action, resource), expected);
            }
        }
    }

    /// The table as it was drawn, a line an action: reader, adviser, manager, administrator.
    #[test]
    fn the_table_is_the_one_that_was_agreed() {
        use Extent::{Everywhere as E, Nowhere as N, OwnRegions as O};
        let agreed = [
            (Action::SignIn, [E, E, E, E]),
            (Action::OwnAccount, [E, E, E, E]),
            (Action::ReadAnswers, [E, E, E, E]),
            (Action::WriteFollowUp, [N, O, O, N]),
            (Action::OwnRules, [N, E, E, N]),
            (Action::SharedRules, [N, N, O, N]),
            (Action::Export, [E, E, E, E]),
            (Action::ExportContacts, [N, O, O, E]),
            (Action::Import, [N, N, N, E]),
            (Action::Correct, [N, N, N, E]),
            (Action::Administer, [N, N, N, E]),
        ];
        let listed: Vec<Action> = agreed.iter().map(|(action, _)| *action).collect();
        assert_eq!(listed, Action::ALL);
        for (action, row) in agreed {
            let found: Vec<Extent> = Role::ALL.iter().map(|role| extent(*role, action)).collect();
            assert_eq!(found, row, "{action:?}");
        }
    }

    #[test]
    fn what_is_theirs_in_their_region_is_not_theirs_in_another() {
        let nord: Regions = [Region::Nord].into_iter().collect();
        for role in [Role::Adviser, Role::Manager] {
            let one = person(role, nord);
            let write = |resource| may(&one, Action::WriteFollowUp, resource);
            assert_eq!(write(Resource::Region(Region::Nord)), Ok(()));
            assert_eq!(
                write(Resource::Region(Region::Vest)),
                Err(Denied::Forbidden)
            );
            assert_eq!(write(Resource::Country), Err(Denied::Forbidden));
        }
        let country = person(Role::Manager, Regions::all());
        assert_eq!(
            may(&country, Action::SharedRules, Resource::Country),
            Ok(())
        );
        let nowhere = person(Role::Adviser, Regions::NONE);
        for region in Region::ALL {
            let denied = may(&nowhere, Action::WriteFollowUp, Resource::Region(*region));
            assert_eq!(denied, Err(Denied::Forbidden));
        }
    }
}
