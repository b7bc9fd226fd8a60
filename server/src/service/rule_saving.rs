//! Saving a rule, or the weight that a region lays on one. Who may: whoever makes rules makes their own
//! and rewrites those; a region's weights are laid by whoever may change what several share there.

use app::error::AppError;
use domain::access::{Action, Resource};
use domain::filter::Filter;
use domain::follow_up::Edition;
use domain::follow_up::edition::{Made, own_rule};
use domain::rules::RuleFault;
use domain::signal::{ASK_CHARS_MAX, Rule, RuleKind, WEIGHT_MAX};
use domain::survey::Wording;
use domain::world::World;
use kinds::{Caller, Id, Lang, Region};
use present::words::catalog::rule_edition as word;
use tracing::instrument;
use view::form::Told;

use super::Service;
use super::accounts::unavailable;
use super::own::NotDone;
use crate::db::{self, By, DatabaseError, Ending, Entry};

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

impl db::Action {
    /// An edition of a rule was saved.
    pub const RULE_SAVED: Self = Self::named("rule.saved");
    /// A region laid a weight on a rule.
    pub const WEIGHT_LAID: Self = Self::named("rule.weighed");
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
        let is_theirs = stands.made.as_ref().map(|made| made.account) == Some(person.account);
        if typed.rule.is_empty() || is_theirs {
            Self::admit(caller, Action::OwnRules, Resource::Country)?;
        } else {
            may_weigh.clone()?;
        }
        if region.is_none() {
            let fault = word::REGION_MISSING.text(lang);
            return Err(NotDone::Told(Told::whole(fault)));
        }
        let told = checked(&typed, &world, lang)?;
        let seen: u32 = typed.edition.parse().unwrap_or(0);
        if stands.number() != seen {
            let values = [("edition", &*stands.number().to_string())];
            let fault = word::CHANGED_MEANWHILE.fill(lang, &values);
            return Err(NotDone::Told(told.about("", fault)));
        }
        let laid_in = region.filter(|_| may_weigh.is_ok());
        let editions = self.editions(by, &typed, &stands, (person.account, laid_in));
        self.add_editions(by, &editions).await?;
        let rule = editions.first().map(|edition| edition.rule.clone());
        Ok(rule.unwrap_or_default())
    }

    /// What a saving adds: an edition of a rule that somebody made, and one of the weight in a region where
    /// the one who saves may lay it.
    fn editions(
        &self,
        by: &By,
        typed: &Typed<'_>,
        stands: &Stands,
        (account, laid_in): (Id, Option<Region>),
    ) -> Vec<Edition> {
        let rule = if typed.rule.is_empty() {
            own_rule(by.id)
        } else {
            typed.rule.to_owned()
        };
        let edition = |id: Id, region: Option<Region>, made: Option<Made>, before: u32| Edition {
            id,
            rule: rule.clone(),
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
        let number = |edition: &Option<Edition>| edition.as_ref().map_or(0, |known| known.number);
        let known = stands
            .made
            .as_ref()
            .and_then(|edition| edition.made.clone());
        let made = typed.made.clone().or(known);
        let mut editions = Vec::new();
        if made.is_some() {
            editions.push(edition(by.id, None, made, number(&stands.made)));
        }
        if laid_in.is_some() {
            let first = editions.is_empty();
            let id = if first { by.id } else { self.people.make_id() };
            editions.push(edition(id, laid_in, None, number(&stands.laid)));
        }
        editions
    }

    /// The same form posted twice is one saving.
    async fn add_editions(&self, by: &By, editions: &[Edition]) -> Result<(), NotDone> {
        let saved = self.people.db().follow(by, async |change| {
            for edition in editions {
                change.add_edition(edition).await?;
            }
            let own = editions.iter().any(|edition| edition.made.is_some());
            let action = if own {
                db::Action::RULE_SAVED
            } else {
                db::Action::WEIGHT_LAID
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
            Ok(()) | Err(DatabaseError::DoneBefore(_)) => Ok(()),
            Err(error) => Err(unavailable(&error).into()),
        }
    }
}

/// What stands of a rule.
struct Stands {
    /// Its last edition, where somebody made it.
    made: Option<Edition>,
    /// The last weight that the region laid on it.
    laid: Option<Edition>,
}

impl Stands {
    fn of(world: &World, rule: &str, region: Option<Region>) -> Self {
        let standing = world.follow_up().standing_editions();
        let find = |of: Option<Region>| {
            let mut standing = standing.iter();
            let found = standing.find(|edition| edition.rule == rule && edition.region == of);
            found.map(|edition| (*edition).clone())
        };
        Self {
            made: find(None),
            laid: region.and_then(|region| find(Some(region))),
        }
    }

    /// The number of the edition that a form shows; 0 of none.
    fn number(&self) -> u32 {
        let shown = self.made.as_ref().or(self.laid.as_ref());
        shown.map_or(0, |edition| edition.number)
    }
}

/// A weight as it is typed: 0 to [`WEIGHT_MAX`].
pub(super) fn weight(typed: &str) -> Option<u8> {
    let weight = typed.trim().parse().ok();
    weight.filter(|weight| *weight <= WEIGHT_MAX)
}

/// Looks at what was typed; what it answers holds it, to be told more about.
///
/// # Errors
/// Everything that has to be mended.
fn checked(typed: &Typed<'_>, world: &World, lang: Lang) -> Result<Told, NotDone> {
    let mut told = Told::default()
        .with(field::WEIGHT, typed.weight)
        .with(field::WHY, typed.why);
    let max = |count: usize| count.to_string();
    let past = |text: &str, most: usize| text.trim().chars().count() > most;
    let mut faults: Vec<(&str, String)> = Vec::new();
    if typed.why.trim().is_empty() {
        faults.push((field::WHY, word::WHY_MISSING.text(lang).to_owned()));
    } else if past(typed.why, RULE_TEXT_CHARS_MAX) {
        let fault = word::WHY_LONG.fill(lang, &[("max", &max(RULE_TEXT_CHARS_MAX))]);
        faults.push((field::WHY, fault));
    }
    if weight(typed.weight).is_none() && !typed.off {
        faults.push((field::WEIGHT, word::WEIGHT_MISSING.text(lang).to_owned()));
    }
    if let Some(made) = &typed.made {
        for (name, text, most) in [
            (field::TITLE, &made.title, RULE_TEXT_CHARS_MAX),
            (field::TAG, &made.tag, TAG_CHARS_MAX),
            (field::REASON, &made.reason, RULE_TEXT_CHARS_MAX),
        ] {
            told = told.with(name, text);
            if text.trim().is_empty() {
                faults.push((name, word::TEXT_MISSING.text(lang).to_owned()));
            } else if past(text, most) {
                faults.push((name, word::TEXT_LONG.fill(lang, &[("max", &max(most))])));
            }
        }
        told = told.with(field::ASK, &made.ask);
        if past(&made.ask, ASK_CHARS_MAX) {
            let fault = word::TEXT_LONG.fill(lang, &[("max", &max(ASK_CHARS_MAX))]);
            faults.push((field::ASK, fault));
        }
        if let Some(why) = unusable(made, world, lang) {
            faults.push(("", word::FILTER_UNUSABLE.fill(lang, &[("why", &why)])));
        }
        let own = world.follow_up().standing_editions().into_iter();
        let own = own
            .filter(|edition| edition.made.is_some() && !edition.off)
            .count();
        if typed.rule.is_empty() && own >= OWN_RULES_MAX {
            let fault = word::RULES_FULL.fill(lang, &[("max", &max(OWN_RULES_MAX))]);
            faults.push(("", fault));
        }
    }
    if faults.is_empty() {
        return Ok(told);
    }
    let told = faults
        .into_iter()
        .fold(told, |told, (name, text)| told.about(name, text));
    Err(NotDone::Told(told))
}

/// Why the filter of a rule that is being made cannot be one in the newest wave; a rule is never used in
/// part.
fn unusable(made: &Made, world: &World, lang: Lang) -> Option<String> {
    let year = world.latest()?.year();
    let text = Wording {
        nb: made.title.clone(),
        nn: None,
        en: None,
    };
    let rule = Rule {
        id: "egen_ny".to_owned(),
        version: 1,
        kind: RuleKind::Need,
        weight: 0,
        filter: made.filter.clone(),
        title: text.clone(),
        tag: text.clone(),
        reason: text,
        ask: None,
        questions: made.questions.clone(),
        refines: None,
        report: None,
    };
    if made.filter.trim().is_empty() || Filter::read(&made.filter, world).filter.conditions() == 0 {
        return Some(present::words::rule::clause(&RuleFault::NoFilter, lang));
    }
    let faults = rule.filter_in(world, year).err()?;
    let clauses = faults
        .iter()
        .map(|fault| present::words::rule::clause(fault, lang));
    Some(clauses.collect::<Vec<_>>().join(". "))
}
