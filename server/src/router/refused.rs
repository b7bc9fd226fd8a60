//! What somebody who is signed in was refused is told in the audit log: who, from where, which of our
//! addresses it was, and which action of the policy. What a stranger asks for is not: anybody could fill the log with it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use app::error::AppError;
use app::http::REFUSED;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use domain::access;
use jiff::{SignedDuration, Timestamp};
use kinds::Id;
use store::{AuditAction, Entry};
use view::routes;

use super::asker::Asker;
use crate::state::AppState;

/// Refusals of one person that are told within [`REFUSED_HOURS`]; the last of them says that further
/// ones are not. Each server counts by itself.
pub const REFUSED_TOLD_MAX: u32 = 30;
/// How long refusals are counted together; hours.
const REFUSED_HOURS: i64 = 1;

/// How many refusals of each person were told lately.
#[derive(Debug, Default)]
pub(super) struct Refusals(Mutex<BTreeMap<Id, (Timestamp, u32)>>);

/// Whether a refusal is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Telling {
    /// It is.
    One,
    /// It is, and further ones are not for a while.
    Last,
    /// It is not.
    Silent,
}

impl Refusals {
    /// Counts a refusal.
    fn count(&self, person: Id, now: Timestamp) -> Telling {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let over = |since: Timestamp| {
            now.duration_since(since) >= SignedDuration::from_hours(REFUSED_HOURS)
        };
        counted.retain(|_, (since, _)| !over(*since));
        let (_, told) = counted.entry(person).or_insert((now, 0));
        *told = told.saturating_add(1);
        match (*told).cmp(&REFUSED_TOLD_MAX) {
            std::cmp::Ordering::Less => Telling::One,
            std::cmp::Ordering::Equal => Telling::Last,
            std::cmp::Ordering::Greater => Telling::Silent,
        }
    }
}

/// The answer, that says which action was refused, where one was. Pages say it by themselves.
pub(super) fn marked(mut response: Response, error: &AppError) -> Response {
    if let AppError::Forbidden(action) = error
        && let Ok(action) = HeaderValue::from_str(action)
    {
        response.headers_mut().insert(REFUSED, action);
    }
    response
}

/// Takes off the answer which action was refused: a word of the program, or nothing.
fn action(response: &mut Response) -> Option<&'static str> {
    let said = response.headers_mut().remove(REFUSED)?;
    let action = access::Action::from_id(said.to_str().ok()?)?;
    Some(action.id())
}

/// Tells of an answer that says somebody who is signed in may not. The answer stays what it is, also
/// where it cannot be told.
pub(super) async fn tell(
    State((state, refusals)): State<(AppState, Arc<Refusals>)>,
    request: Request,
    next: Next,
) -> Response {
    let asker = request.extensions().get::<Asker>().cloned();
    let (kind, address) = (kind(&request), address(request.uri().path()));
    let mut response = next.run(request).await;
    let action = action(&mut response);
    if response.status() != StatusCode::FORBIDDEN {
        return response;
    }
    let Some((asker, person)) = asker.as_ref().and_then(|asker| {
        let person = asker.caller.person()?;
        Some((asker, person.account))
    }) else {
        return response;
    };
    let telling = refusals.count(person, state.clock.now());
    if telling == Telling::Silent {
        tracing::warn!(account = %person, address, "refused, and told often enough");
        return response;
    }
    let mut entry = Entry::of(AuditAction::REFUSED).on("address", address);
    entry = entry.with("kind", kind);
    if let Some(action) = action {
        entry = entry.with("action", action);
    }
    if telling == Telling::Last {
        entry = entry.with("last", true);
    }
    if let Err(error) = state.db.tell(&asker.by(&state), entry).await {
        let error = &error as &dyn std::error::Error;
        tracing::error!(error, account = %person, "a refusal could not be told");
    }
    response
}

/// What was asked for: a word of the program.
fn kind(request: &Request) -> &'static str {
    let path = request.uri().path();
    let last = path.rsplit('/').next().unwrap_or_default();
    if *request.method() == Method::POST && !path.starts_with("/api/") {
        "form"
    } else if [".csv", ".xlsx", ".svg", ".png"]
        .iter()
        .any(|ending| last.ends_with(ending))
    {
        "file"
    } else {
        "page"
    }
}

/// The address of ours that a path is, or stands below: never more of it, since somebody may have
/// typed the rest.
fn address(path: &str) -> &'static str {
    let name = path.rsplit_once('.').map_or(path, |(name, _)| name);
    let mut found = routes::OVERVIEW;
    for &known in routes::KNOWN {
        let below = |path: &str| {
            let rest = path.strip_prefix(known);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if known.len() > found.len() && (below(path) || below(name)) {
            found = known;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Clock as _, FixedClock};

    #[test]
    fn an_address_is_one_of_ours_and_nothing_that_was_typed() {
        for (path, expected) in [
            ("/", "/"),
            ("/administrasjon/revisjon", "/administrasjon/revisjon"),
            ("/administrasjon/revisjon.csv", "/administrasjon/revisjon"),
            ("/administrasjon/folk/00000000-0000", "/administrasjon/folk"),
            ("/administrasjon/folket", "/"),
            ("/kommuner/0101.csv", "/kommuner"),
            ("/kommuner/<script>", "/kommuner"),
            ("/rapport/publisert", "/rapport/publisert"),
            ("/oppfolging/tiltak/slett", "/oppfolging/tiltak/slett"),
            ("/oppfolging/kommuner/0101", "/oppfolging/kommuner"),
            ("/administrasjon/folk/las", "/administrasjon/folk/las"),
            ("/hemmelig/navn", "/"),
        ] {
            assert_eq!(address(path), expected, "{path}");
        }
    }

    #[test]
    fn a_person_is_told_of_so_often_an_hour() {
        let refusals = Refusals::default();
        let at = |second: i64| FixedClock::at_second(second).now();
        let (one, another) = (Id::new(0, 1), Id::new(0, 2));
        for number in 1..REFUSED_TOLD_MAX {
            assert_eq!(refusals.count(one, at(0)), Telling::One, "{number}");
        }
        assert_eq!(refusals.count(one, at(1)), Telling::Last);
        assert_eq!(refusals.count(one, at(3_599)), Telling::Silent);
        assert_eq!(refusals.count(another, at(3_599)), Telling::One);
        assert_eq!(refusals.count(one, at(3_600)), Telling::One);
    }
}
