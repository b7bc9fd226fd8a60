//! Files to take along: `/kommuner.csv`, `.xlsx`, `.svg` and `.png`, `/regioner.csv` and `.xlsx`,
//! `/endringer.csv` and `.xlsx`, `/sammenlign.csv` and `.xlsx`,
//! `/sporsmal/{id}.csv`, `.xlsx` and `.svg`, `/kommuner/{number}.csv` and `.xlsx`,
//! `/oppfolging/besok.csv`, `/oppfolging/tiltak.csv`, `/oppfolging/dekning.csv` and
//! `/administrasjon/revisjon.csv`, and the same as `.xlsx`.
//!
//! They are answered before the pages, by the ending of the path: an id may hold a dot itself, and
//! a route could not tell `/sporsmal/{id}` and `/sporsmal/{id}.csv` apart, nor a profile and its file.

use app::error::AppError;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HOST, HeaderValue, RETRY_AFTER,
};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kinds::Lang;
use present::words::catalog::audit as audit_word;
use present::words::export::refusal;
use store::Actor;
use view::routes;

use super::asker::Asker;
use super::{asker, refused, sentence};
use crate::charts::ChartError;
use crate::export::{CSV_TYPE, PNG_TYPE, SVG_TYPE, XLSX_TYPE};
use crate::service::exports::Refused;
use crate::service::files::{FileError, FileKind, MadeFile, Wanted};
use crate::state::AppState;

/// How soon to ask again where too many charts wait; seconds.
const RETRY_SECONDS: u16 = 2;

/// What a path asks for; `None` where it is not that of a file.
fn wanted(path: &str) -> Option<(Wanted, FileKind)> {
    let (name, ending) = path.rsplit_once('.')?;
    let kind = match ending {
        "csv" => FileKind::Csv,
        "xlsx" => FileKind::Xlsx,
        "svg" => FileKind::Svg,
        "png" => FileKind::Png,
        _ => return None,
    };
    let drawing = matches!(kind, FileKind::Svg | FileKind::Png);
    if name == routes::MUNICIPALITIES {
        let wanted = if drawing { Wanted::Map } else { Wanted::List };
        return Some((wanted, kind));
    }
    if kind == FileKind::Png {
        return None;
    }
    let table = match name {
        routes::COMPARE => Some(Wanted::Comparison),
        routes::REGIONS => Some(Wanted::Regions),
        routes::CHANGES => Some(Wanted::Changes),
        routes::COVERAGE => Some(Wanted::Coverage),
        routes::VISITS => Some(Wanted::Visits),
        routes::ACTIONS => Some(Wanted::Actions),
        routes::AUDIT => Some(Wanted::Audit),
        _ => None,
    };
    if let Some(table) = table.filter(|_| !drawing) {
        return Some((table, kind));
    }
    if let Some(number) = routes::unit_number(name).filter(|_| !drawing) {
        return Some((Wanted::Profile(number.to_owned()), kind));
    }
    let id = routes::question_id(name)?;
    Some((Wanted::Question(id.to_owned()), kind))
}

/// Answers the files, and hands every other path on.
pub(super) async fn answer(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let Some((wanted, kind)) = wanted(request.uri().path()).filter(|_| reads) else {
        return next.run(request).await;
    };
    let asked = asker::asked(&request, state.language);
    let origin = origin(&state, &request);
    let by = match request.extensions().get::<Asker>() {
        Some(known) => known.by(&state),
        None => state.people.by(Actor::System, state.address.ip()),
    };
    let made = Box::pin(state.service.file(&asked, wanted, kind, origin, &by)).await;
    let mut response = match made {
        Ok(file) => attachment(file),
        Err(failure) => refused(&failure, asked.language),
    };
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, no_store);
    if request.method() == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

/// The site as the one who asks knows it. [`super::security`] has checked the host.
fn origin(state: &AppState, request: &Request) -> String {
    if let Some(public) = &state.reach.public {
        return public.origin();
    }
    let host = request.headers().get(HOST);
    let host = request
        .uri()
        .authority()
        .map(axum::http::uri::Authority::as_str)
        .or(host.and_then(|host| host.to_str().ok()))
        .map_or_else(|| state.address.to_string(), str::to_owned);
    format!("http://{host}")
}

/// A file to be saved. Its name is ASCII; it is said in both forms, since some clients read only
/// the newer.
fn attachment(file: MadeFile) -> Response {
    let (ending, content_type) = match file.kind {
        FileKind::Csv => ("csv", CSV_TYPE),
        FileKind::Xlsx => ("xlsx", XLSX_TYPE),
        FileKind::Svg => ("svg", SVG_TYPE),
        FileKind::Png => ("png", PNG_TYPE),
    };
    let name = format!("{}.{ending}", file.stem);
    let disposition = format!("attachment; filename=\"{name}\"; filename*=UTF-8''{name}");
    let headers = [
        (CONTENT_TYPE, content_type.to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, file.bytes).into_response()
}

/// What is wrong, in sentences, one a line.
fn refused(failure: &FileError, language: Lang) -> Response {
    match failure {
        FileError::Refused(refused) => {
            let told = |status| sentence(status, refused.sentences(language).join("\n"));
            match refused {
                Refused::Unusable(_) => told(StatusCode::BAD_REQUEST),
                Refused::NoChart(_) | Refused::NoMap(_) => told(StatusCode::NOT_FOUND),
                Refused::AsPage(error) => refused::marked(told(status(error)), error),
            }
        }
        FileError::Chart(busy @ ChartError::Busy) => {
            let told = sentence(StatusCode::SERVICE_UNAVAILABLE, busy.sentence(language));
            ([(RETRY_AFTER, RETRY_SECONDS.to_string())], told).into_response()
        }
        FileError::Untold(_) => {
            let error = failure as &dyn std::error::Error;
            tracing::error!(error, "a file was not given out");
            let told = audit_word::NOT_TOLD.text(language);
            sentence(StatusCode::SERVICE_UNAVAILABLE, told)
        }
        FileError::Write(_)
        | FileError::Chart(_)
        | FileError::Picture(_)
        | FileError::Thread(_) => {
            let error = failure as &dyn std::error::Error;
            tracing::error!(error, "a file could not be made");
            sentence(StatusCode::INTERNAL_SERVER_ERROR, refusal::failed(language))
        }
    }
}

/// The status of a file that is refused as its page would be.
pub(super) fn status(error: &AppError) -> StatusCode {
    match error {
        AppError::NotFound(_) | AppError::Deleted(_) | AppError::Connection(_) => {
            StatusCode::NOT_FOUND
        }
        AppError::NoWave | AppError::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        AppError::SignedOut => StatusCode::UNAUTHORIZED,
        AppError::Forbidden(_) => StatusCode::FORBIDDEN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_pages_by_their_ending() {
        let question = |id: &str, kind| Some((Wanted::Question(id.to_owned()), kind));
        for (path, expected) in [
            ("/kommuner.csv", Some((Wanted::List, FileKind::Csv))),
            ("/kommuner.xlsx", Some((Wanted::List, FileKind::Xlsx))),
            ("/kommuner.svg", Some((Wanted::Map, FileKind::Svg))),
            ("/kommuner.png", Some((Wanted::Map, FileKind::Png))),
            ("/regioner.png", None),
            ("/sporsmal/target.png", None),
            ("/kommuner", None),
            ("/kommuner/0101", None),
            ("/kommuner.CSV", None),
            (
                "/kommuner/0101.csv",
                Some((Wanted::Profile("0101".to_owned()), FileKind::Csv)),
            ),
            (
                "/kommuner/030101.xlsx",
                Some((Wanted::Profile("030101".to_owned()), FileKind::Xlsx)),
            ),
            ("/kommuner/0101.svg", None),
            ("/kommuner/grenser.svg", None),
            ("/kommuner/.csv", None),
            ("/kommuner/0101/a.csv", None),
            ("/sporsmal/target.csv", question("target", FileKind::Csv)),
            ("/sporsmal/a.b.xlsx", question("a.b", FileKind::Xlsx)),
            ("/sporsmal/a.b.svg", question("a.b", FileKind::Svg)),
            ("/sporsmal/a.b", None),
            ("/sporsmal/target", None),
            ("/sammenlign.csv", Some((Wanted::Comparison, FileKind::Csv))),
            (
                "/sammenlign.xlsx",
                Some((Wanted::Comparison, FileKind::Xlsx)),
            ),
            ("/sammenlign.svg", None),
            ("/regioner.xlsx", Some((Wanted::Regions, FileKind::Xlsx))),
            ("/regioner.svg", None),
            ("/endringer.csv", Some((Wanted::Changes, FileKind::Csv))),
            ("/endringer.xlsx", Some((Wanted::Changes, FileKind::Xlsx))),
            ("/endringer.svg", None),
            (
                "/administrasjon/revisjon.csv",
                Some((Wanted::Audit, FileKind::Csv)),
            ),
            ("/administrasjon/revisjon.svg", None),
            (
                "/oppfolging/tiltak.xlsx",
                Some((Wanted::Actions, FileKind::Xlsx)),
            ),
            ("/oppfolging/tiltak.svg", None),
            ("/oppfolging/tiltak/nytt.csv", None),
            ("/administrasjon/folk.csv", None),
            ("/sporsmal/.csv", None),
            ("/sporsmal/a/b.csv", None),
            ("/favicon.svg", None),
            ("/pkg/a.csv", None),
        ] {
            assert_eq!(wanted(path), expected, "{path}");
        }
    }
}
