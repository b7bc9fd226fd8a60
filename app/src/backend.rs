//! What the pages ask for. `server` implements it; pages are tested on a fake.
//!
//! Every method takes a [`Request`]: who asks, in which language, and for what. The one who answers
//! asks the policy first.
//!
//! To add a page: 1. add its view to the crate `view`; 2. add a method to the trait of its area
//! here; 3. implement it in `server::service`; 4. add a function in `api`; 5. add the page, which is
//! the only place that calls it.

use async_trait::async_trait;
use kinds::{Caller, Id, Lang};
use serde::{Deserialize, Serialize};
use view::account::AccountPage;
use view::actions::{ActionPage, ActionsPage, NewActionPage};
use view::audit::AuditLog;
use view::changes::ChangesPage;
use view::compare::Comparison;
use view::desk::Desk;
use view::list::MunicipalityList;
use view::lists::{ListPage, ListsPage, NewListPage};
use view::method::Method;
use view::overview::Overview;
use view::people::PeoplePage;
use view::profile::ProfilePage;
use view::published::{Conflicts, Published};
use view::question::{Catalogue, QuestionPage};
use view::regions::RegionsPage;
use view::report::Report;
use view::rules::RulesPage;
use view::search::SearchPage;
use view::sign_in::SignIn;
use view::site::Site;
use view::unit_follow_up::{AbsencePage, UnitFollowUp};
use view::visit::{NewVisit, VisitList, VisitPage};

use crate::error::AppError;

/// One question to the service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Request {
    /// Who asks.
    pub caller: Caller,
    /// The language of the answer.
    pub language: Lang,
    /// The query of the address, without the question mark.
    pub query: String,
}

/// The session that a request came by, so that a list of them can say which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Here(pub Option<Id>);

/// What stands around every page.
pub trait Frames {
    /// Who is signed in, and around the page of a path the published waves and who answered.
    /// Whoever may not read answers gets it without waves.
    fn frame(&self, request: &Request, path: &str) -> Site;
}

/// People: how they sign in, who they are, and who did what.
#[async_trait]
pub trait Accounts {
    /// The page to sign in on.
    ///
    /// # Errors
    /// As every method of these traits: [`AppError::SignedOut`] or [`AppError::Forbidden`] where
    /// the policy does not let the caller in.
    async fn sign_in(&self, request: &Request) -> Result<SignIn, AppError>;
    /// Everybody with an account, and the one whom the address names.
    async fn people(&self, request: &Request) -> Result<PeoplePage, AppError>;
    /// The account of the one who asks, and where they are signed in.
    async fn account(&self, request: &Request, here: Here) -> Result<AccountPage, AppError>;
}

/// Who did what.
#[async_trait]
pub trait Audits {
    /// What a filter finds in the audit log, a page of it.
    ///
    /// # Errors
    /// As every method of these traits.
    async fn audit(&self, request: &Request) -> Result<AuditLog, AppError>;
}

/// Lists and profiles of municipalities.
#[async_trait]
pub trait Municipalities {
    /// The list for a query.
    async fn list(&self, request: &Request) -> Result<MunicipalityList, AppError>;
    /// The profile of a unit, or the units that a number of another year stands for.
    /// [`AppError::NotFound`] if there is none with the number.
    async fn profile(&self, request: &Request, number: &str) -> Result<ProfilePage, AppError>;
    /// A few units side by side.
    async fn compare(&self, request: &Request) -> Result<Comparison, AppError>;
    /// What a search finds.
    async fn search(&self, request: &Request) -> Result<SearchPage, AppError>;
    /// The front page.
    async fn overview(&self, request: &Request) -> Result<Overview, AppError>;
}

/// Lists that people keep.
#[async_trait]
pub trait Lists {
    /// All that the one who asks sees.
    async fn lists(&self, request: &Request) -> Result<ListsPage, AppError>;
    /// One of them. [`AppError::NotFound`] if it is gone, or not shown to the one who asks.
    async fn kept_list(&self, request: &Request, id: &str) -> Result<ListPage, AppError>;
    /// One in the making.
    async fn new_list(&self, request: &Request) -> Result<NewListPage, AppError>;
}

/// Questions and how they were answered.
#[async_trait]
pub trait Questions {
    /// The catalogue.
    async fn catalogue(&self, request: &Request) -> Result<Catalogue, AppError>;
    /// One question with its drawings. [`AppError::NotFound`] if the wave has none with the id.
    async fn question(&self, request: &Request, id: &str) -> Result<DrawnQuestion, AppError>;
    /// What changed since the wave before.
    async fn changes(&self, request: &Request) -> Result<ChangesPage, AppError>;
    /// Live numbers for the explanations.
    async fn method(&self, request: &Request) -> Result<Method, AppError>;
}

/// The regions against the country.
#[async_trait]
pub trait Regions {
    /// Indicators, rankings and response by region.
    async fn regions(&self, request: &Request) -> Result<RegionsPage, AppError>;
}

/// The survey report: computed, and beside what was published.
#[async_trait]
pub trait Reports {
    /// The report of the country or a region.
    async fn report(&self, request: &Request) -> Result<Report, AppError>;
    /// What the published report states, beside the same computed.
    async fn published(&self, request: &Request) -> Result<Published, AppError>;
    /// Where the published report does not agree with itself.
    async fn conflicts(&self, request: &Request) -> Result<Conflicts, AppError>;
}

/// Rules and weights.
#[async_trait]
pub trait Rules {
    /// The rules with a region's weights, and the one that the address opens.
    ///
    /// # Errors
    /// As every method of these traits.
    async fn rules(&self, request: &Request) -> Result<RulesPage, AppError>;
}

/// What somebody follows up.
#[async_trait]
pub trait Desks {
    /// What is late, what waits, what is due, who is visited next, and how far one has come.
    async fn desk(&self, request: &Request) -> Result<Desk, AppError>;
}

/// Visits: the list of them, one, and a new one.
#[async_trait]
pub trait Visits {
    /// The visits that an address asks for.
    ///
    /// # Errors
    /// As every method of these traits.
    async fn visits(&self, request: &Request) -> Result<VisitList, AppError>;
    /// One visit. [`AppError::NotFound`] if there is none with the id.
    async fn visit(&self, request: &Request, id: &str) -> Result<VisitPage, AppError>;
    /// The form of a new one.
    async fn new_visit(&self, request: &Request) -> Result<NewVisit, AppError>;
}

/// What was agreed, and what else is kept on a municipality.
#[async_trait]
pub trait Actions {
    /// What a filter finds of what was agreed, a page of it.
    ///
    /// # Errors
    /// As every method of these traits.
    async fn actions(&self, request: &Request) -> Result<ActionsPage, AppError>;
    /// One thing that was agreed. [`AppError::NotFound`] if it is gone.
    async fn action(&self, request: &Request, id: &str) -> Result<ActionPage, AppError>;
    /// The page where something is agreed.
    async fn new_action(&self, request: &Request) -> Result<NewActionPage, AppError>;
    /// Who follows a municipality, its notes, and weeks that do not suit it.
    async fn unit_follow_up(
        &self,
        request: &Request,
        number: &str,
    ) -> Result<UnitFollowUp, AppError>;
    /// When the one who asks is away.
    async fn absence(&self, request: &Request) -> Result<AbsencePage, AppError>;
}

/// Everything the pages ask for, handed in as one object.
pub trait Backend:
    Frames
    + Accounts
    + Audits
    + Municipalities
    + Lists
    + Questions
    + Regions
    + Reports
    + Rules
    + Desks
    + Visits
    + Actions
    + Send
    + Sync
{
}

/// The page of a question, and its charts as they were drawn from the same numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DrawnQuestion {
    /// The page.
    pub page: QuestionPage,
    /// Its charts.
    pub drawings: Drawings,
}

/// The charts of a question page as SVG. Each is empty where there is none, and where it could not be
/// drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawings {
    /// The distribution of answers.
    pub distribution: String,
    /// The headline share by group.
    pub breakdown: String,
}
