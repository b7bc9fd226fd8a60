//! Saving a rule, or the weight that a region lays on one. Who may: whoever makes rules makes their own
//! and rewrites those; a region's weights are laid by whoever may change what several share there, and lay
//! nothing but that: what a rule says, and whether it is there at all, is its maker's.

mod checked;
mod stands;

use app::error::AppError;
use domain::access::{Action, Resource};
use domain::follow_up::Edition;
use domain::follow_up::edition::{Made, own_rule};
use kinds::{Caller, Id, Lang, Region};
use present::words::catalog::rule_edition as word;
use store::{AuditAction, By, DatabaseError, Ending, Entry};
use tracing::instrument;
use view::form::Told;
use view::words::catalog::Word;

use self::checked::checked;
pub use self::checked::weight;
use self::stands::Stands;
use super::Service;
use super::accounts::unavailable;
use super::own::NotDone;

/// Longest title and reason of a rule, and longest reason of an edition; characters.
pub const RULE_TEXT_CHARS_MAX: usize = 300;
/// Longest tag; characters.
pub const TAG_CHARS_MAX: usize = 24;
/// Most rules that people have made and not switched off.
pub const OWN_RULES_MAX: usize = 40;

/// The names of the fields of the form.
pub mod field {
    /// Which rule; empty of a new one.
    pub const RULE: &str = "regel";
    /// The region.
    pub const REGION: &str = "for";
    /// The edition that was seen.
    pub const EDITION: &str = "utgave";
    /// The weight.
    pub const WEIGHT: &str = "vekt";
    /// Why.
    pub const WHY: &str = "grunn-til-endring";
    /// What the rule says.
    pub const TITLE: &str = "navn";
    /// Its tag.
    pub const TAG: &str = "merke";
    /// Its reason.
    pub const REASON: &str = "grunn";
    /// What to ask on a visit.
    pub const ASK: &str = "sporre";
    /// The questions it rests on.
    pub const QUESTION: &str = "sporsmal";
    /// Its filter.
    pub const FILTER: &str = "fra";
    /// Switched off or on.
    pub const OFF: &str = "av";
}

/// What is saved, as it was typed.
#[derive(Debug, Clone)]
pub struct Typed<'t> {
    /// Which rule; empty of a new one.
    pub rule: &'t str,
    /// The region's id.
    pub region: &'t str,
    /// The edition that was seen.
    pub edition: &'t str,
    /// The weight.
    pub weight: &'t str,
    /// Why.
    pub why: &'t str,
    /// Whether it is switched off.
    pub off: bool,
    /// The texts; `None` where the form has none.
    pub made: Option<Made>,
}

impl Service {
    /// Saves an edition, and says the rule's id.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.save_rule", skip_all)]
    pub async fn save_rule(
        &self,
        caller: &Caller,
        by: &By,
        typed: Typed<'_>,
        lang: Lang,
    ) -> Result<String, NotDone> {
        Self::admit(caller, Action::ReadAnswers, Resource::Country)?;
        let person = caller.person().ok_or(AppError::SignedOut)?;
        let region = Region::from_id(typed.region);
        let weighed = region.map_or(Resource::Country, Resource::Region);
        let may_weigh = Self::admit(caller, Action::SharedRules, weighed);
        let world = self.waves.snapshot();
        let stands = Stands::of(&world, typed.rule, region);
        // What a rule says is written by whoever made it; others lay a weight on one that is there.
        let writes = typed.rule.is_empty() || stands.is_of(person.account);
        if writes || !stands.is_there() {
            Self::admit(caller, Action::OwnRules, Resource::Country)?;
        } else {
            may_weigh.clone()?;
        }
        let refused = |fault: Word| Err(NotDone::Told(Told::whole(fault.text(lang))));
        if !writes && !stands.is_there() {
            return refused(word::RULE_GONE);
        }
        if stands.weighs_nothing() {
            return refused(word::WEIGHS_NOTHING);
        }
        if region.is_none() {
            return refused(word::REGION_MISSING);
        }
        let mut editions = world.follow_up().editions();
        if let Some(before) = editions.find(|edition| edition.id == by.id)
            && before.account == person.account
        {
            return Ok(before.rule.clone());
        }
        let known = stands.made().and_then(|edition| edition.made.as_ref());
        let made = typed.made.clone().or_else(|| known.cloned());
        let typed = Typed {
            made: writes.then(|| made.unwrap_or_default()),
            ..typed
        };
        let told = checked(&typed, &world, lang)?;
        let meanwhile = |edition: u32| {
            let values = [("edition", &*edition.to_string())];
            let fault = word::CHANGED_MEANWHILE.fill(lang, &values);
            NotDone::Told(told.clone().about("", fault))
        };
        let seen: u32 = typed.edition.parse().unwrap_or(0);
        let rule = if typed.rule.is_empty() {
            own_rule(by.id)
        } else {
            typed.rule.to_owned()
        };
        let stands = Stands::of(&world, &rule, region);
        if stands.number() != seen {
            return Err(meanwhile(stands.number()));
        }
        let laid_in = region.filter(|_| may_weigh.is_ok());
        let editions = self.editions(by, &typed, &stands, (&rule, person.account, laid_in));
        if self.add_editions(by, &editions).await? {
            Ok(rule)
        } else {
            Err(meanwhile(seen + 1))
        }
    }

    /// What a saving adds: an edition of a rule that somebody made, where what it says is saved, and one of
    /// the weight in a region where the one who saves may lay it.
    fn editions(
        &self,
        by: &By,
        typed: &Typed<'_>,
        stands: &Stands<'_>,
        (rule, account, laid_in): (&str, Id, Option<Region>),
    ) -> Vec<Edition> {
        let edition = |id: Id, region: Option<Region>, made: Option<Made>, before: u32| Edition {
            id,
            rule: rule.to_owned(),
            region,
            number: before + 1,
            at: by.at,
            account,
            why: typed.why.trim().to_owned(),
            weight: weight(typed.weight).unwrap_or(0),
            off: typed.off,
            made,
            synthetic: false,
        };
        let number = |edition: Option<&Edition>| edition.map_or(0, |known| known.number);
        let made = typed.made.clone().map(only_once);
        let mut editions = Vec::new();
        if made.is_some() {
            editions.push(edition(by.id, None, made, number(stands.made())));
        }
        if laid_in.is_some() {
            let first = editions.is_empty();
            let id = if first { by.id } else { self.people.make_id() };
            editions.push(edition(id, laid_in, None, number(stands.laid())));
        }
        editions
    }

    /// Whether they are saved. The same form posted twice is one saving; where somebody else saved an edition
    /// of the same number in the same moment, nothing is.
    async fn add_editions(&self, by: &By, editions: &[Edition]) -> Result<bool, NotDone> {
        let saved = self.people.db().follow(by, async |change| {
            for edition in editions {
                change.add_edition(edition).await?;
            }
            let own = editions.iter().any(|edition| edition.made.is_some());
            let action = if own {
                AuditAction::RULE_SAVED
            } else {
                AuditAction::WEIGHT_LAID
            };
            let last = editions.last();
            let entry = Entry::of(action)
                .on("rule_edition", by.id)
                .with(
                    "weight",
                    last.map_or(0, |edition| i64::from(edition.weight)),
                )
                .with("off", last.is_some_and(|edition| edition.off));
            let entry = match last.and_then(|edition| edition.region) {
                Some(region) => entry.with("region", region.id()),
                None => entry,
            };
            Ok::<_, DatabaseError>(Ending::Keep((), entry))
        });
        match saved.await {
            Ok(()) | Err(DatabaseError::DoneBefore(_)) => Ok(true),
            Err(DatabaseError::Taken(_)) => Ok(false),
            Err(error) => Err(unavailable(&error).into()),
        }
    }
}

/// The questions that a rule rests on, each once.
fn only_once(mut made: Made) -> Made {
    made.questions.sort_unstable();
    made.questions.dedup();
    made
}
