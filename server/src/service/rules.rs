//! The page of rules and weights, read from its address.

use app::backend::{Request, Rules};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource, allows};
use kinds::Region;
use present::Scope;
use present::rules::{self as page, Asked, Looking};
use present::words::catalog::rule_edition as word;
use tracing::instrument;
use view::form::CHANGE;
use view::rules::RulesPage;

use super::Service;
use super::accounts::unavailable;
use super::rule_saving::{field, weight};

/// The keys of the address: the page's own, and the fields of its form, which tries a weight by it.
const KEYS: [&str; 13] = [
    page::RULE,
    page::WEIGHT,
    page::FROM,
    page::OF,
    page::DONE,
    field::EDITION,
    field::WHY,
    field::TITLE,
    field::TAG,
    field::REASON,
    field::ASK,
    field::QUESTION,
    CHANGE,
];

#[async_trait]
impl Rules for Service {
    #[instrument(name = "service.rules", skip_all)]
    async fn rules(&self, request: &Request) -> Result<RulesPage, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &KEYS)?;
        let person = request.caller.person().ok_or(AppError::SignedOut)?;
        let extra = |key| opened.reading.extra(key).map(str::to_owned);
        let mut asked = Asked {
            rule: extra(page::RULE).filter(|rule| !rule.is_empty()),
            from: extra(page::FROM),
            typed: page::TriedRule {
                title: extra(field::TITLE),
                tag: extra(field::TAG),
                reason: extra(field::REASON),
                ask: extra(field::ASK),
                why: extra(field::WHY),
            },
            done: extra(page::DONE).is_some(),
            problems: opened.problems(),
            ..Asked::default()
        };
        if let Some(typed) = extra(page::WEIGHT) {
            asked.weight = weight(&typed);
            if asked.weight.is_none() {
                let told = word::BAD_WEIGHT.fill(request.language, &[("weight", &typed)]);
                asked.problems.push(told);
            }
        }
        let named = extra(page::OF).and_then(|id| Region::from_id(&id));
        let region = named.or_else(|| person.regions.iter().next());
        let region = region.unwrap_or(Region::Nord);
        let world = opened.world.weighed_by(Some(region));
        let lang = opened.language;
        let scope = Scope::of(&world, &opened.reading.filter, lang).ok_or(AppError::NoWave)?;
        let people = self.colleagues().await;
        let people = people.map_err(|error| unavailable(&error))?;
        let looking = Looking {
            region,
            people: &people,
            account: person.account,
            may_weigh: allows(person, Action::SharedRules, Resource::Region(region)),
            may_make: allows(person, Action::OwnRules, Resource::Country),
            change: self.people.make_id(),
        };
        Ok(page::page(scope, &asked, &looking))
    }
}
