//! What a page loads with: a line each around the backend.
//!
//! The list loads by a server function, which the browser asks too; what it sends and answers
//! travels as a [`crate::transfer::Call`]. The pages of [`crate::static_pages`] load by plain functions: no
//! browser ever asks for them.

use std::sync::Arc;

use kinds::{Caller, Lang};
use leptos::prelude::*;
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
use view::question::Catalogue;
use view::regions::RegionsPage;
use view::report::Report;
use view::rules::RulesPage;
use view::search::SearchPage;
use view::sign_in::SignIn;
use view::unit_follow_up::{AbsencePage, UnitFollowUp};
use view::visit::{NewVisit, VisitList, VisitPage};

use crate::backend::{Backend, DrawnQuestion, Here, Request};
use crate::error::AppError;
use crate::transfer::Call;

/// The backend of this request, and the request as it is put to it.
///
/// # Errors
/// [`AppError::Connection`] if the server did not hand them in, which is a fault in its router.
fn ask(language: Lang, query: String) -> Result<(Arc<dyn Backend>, Request), AppError> {
    let missing = || AppError::Connection("no backend in context".to_owned());
    let backend = use_context::<Arc<dyn Backend>>().ok_or_else(missing)?;
    let caller = use_context::<Caller>().ok_or_else(missing)?;
    let request = Request {
        caller,
        language,
        query,
    };
    Ok((backend, request))
}

/// Loads the list for a query.
#[server(input = Call, output = Call)]
pub async fn list_municipalities(
    /// The language of the answer.
    language: Lang,
    /// The query of the address.
    query: String,
) -> Result<MunicipalityList, AppError> {
    let (backend, request) = ask(language, query)?;
    let answer = backend.list(&request).await;
    if let Err(error) = &answer {
        crate::http::refused(error);
    }
    answer
}

/// Loads the page to sign in on.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_sign_in(language: Lang, query: String) -> Result<SignIn, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.sign_in(&request).await
}

/// Lists everybody with an account.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn list_people(language: Lang, query: String) -> Result<PeoplePage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.people(&request).await
}

/// Lists the rules with a region's weights.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn list_rules(language: Lang, query: String) -> Result<RulesPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.rules(&request).await
}

/// Loads the account of the one who asks.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_account(language: Lang, query: String) -> Result<AccountPage, AppError> {
    let (backend, request) = ask(language, query)?;
    let here = use_context::<Here>().unwrap_or(Here(None));
    backend.account(&request, here).await
}

/// Reads the audit log.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn read_audit(language: Lang, query: String) -> Result<AuditLog, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.audit(&request).await
}

/// Loads one question with its charts; `id` is the question's, or that of an item of a battery.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_question(
    language: Lang,
    id: String,
    query: String,
) -> Result<DrawnQuestion, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.question(&request, &id).await
}

/// Loads the front page.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_overview(language: Lang, query: String) -> Result<Overview, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.overview(&request).await
}

/// Loads the profile of a unit.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_profile(
    language: Lang,
    number: String,
    query: String,
) -> Result<ProfilePage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.profile(&request, &number).await
}

/// Puts a few units side by side.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn compare_units(language: Lang, query: String) -> Result<Comparison, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.compare(&request).await
}

/// Searches for a municipality or a question.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn search(language: Lang, query: String) -> Result<SearchPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.search(&request).await
}

/// Loads the catalogue of questions.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn list_questions(language: Lang, query: String) -> Result<Catalogue, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.catalogue(&request).await
}

/// Lists what changed since the wave before.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn list_changes(language: Lang, query: String) -> Result<ChangesPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.changes(&request).await
}

/// Holds the regions against the country.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn compare_regions(language: Lang, query: String) -> Result<RegionsPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.regions(&request).await
}

/// Loads the survey report of the country or a region.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_report(language: Lang, query: String) -> Result<Report, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.report(&request).await
}

/// Compares what the published report states with the same computed.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn compare_published(language: Lang, query: String) -> Result<Published, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.published(&request).await
}

/// Lists where the published report does not agree with itself.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn list_conflicts(language: Lang, query: String) -> Result<Conflicts, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.conflicts(&request).await
}

/// Loads the page of follow-up.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_desk(language: Lang, query: String) -> Result<Desk, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.desk(&request).await
}

/// Loads live numbers for the explanations.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn explain_method(language: Lang, query: String) -> Result<Method, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.method(&request).await
}

/// Loads all lists that the one who asks sees.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_lists(language: Lang, query: String) -> Result<ListsPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.lists(&request).await
}

/// Loads one list.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_list(language: Lang, id: String, query: String) -> Result<ListPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.kept_list(&request, &id).await
}

/// Loads a list in the making.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn begin_list(language: Lang, query: String) -> Result<NewListPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.new_list(&request).await
}

/// Lists visits.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn list_visits(language: Lang, query: String) -> Result<VisitList, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.visits(&request).await
}

/// Loads one visit.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_visit(language: Lang, id: String, query: String) -> Result<VisitPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.visit(&request, &id).await
}

/// Loads the form of a new visit.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_new_visit(language: Lang, query: String) -> Result<NewVisit, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.new_visit(&request).await
}

/// Lists what was agreed.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn list_actions(language: Lang, query: String) -> Result<ActionsPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.actions(&request).await
}

/// Loads one thing that was agreed.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_action(
    language: Lang,
    id: String,
    query: String,
) -> Result<ActionPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.action(&request, &id).await
}

/// Loads the page where something is agreed.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn begin_action(language: Lang, query: String) -> Result<NewActionPage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.new_action(&request).await
}

/// Loads what is kept on a municipality.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_unit_follow_up(
    language: Lang,
    number: String,
    query: String,
) -> Result<UnitFollowUp, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.unit_follow_up(&request, &number).await
}

/// Loads when the one who asks is away.
///
/// # Errors
/// Why it cannot be had; see [`AppError`].
pub async fn load_absence(language: Lang, query: String) -> Result<AbsencePage, AppError> {
    let (backend, request) = ask(language, query)?;
    backend.absence(&request).await
}
