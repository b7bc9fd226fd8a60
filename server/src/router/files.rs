//! Files to take along: `/kommuner.csv` and `.xlsx`, `/regioner.csv` and `.xlsx`,
//! `/sporsmal/{id}.csv`, `.xlsx` and `.svg`.
//!
//! They are answered before the pages, by the ending of the path: an id may hold a dot itself, and
//! a route could not tell `/sporsmal/{id}` and `/sporsmal/{id}.csv` apart.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HOST, HeaderValue, RETRY_AFTER,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::export::{Made, Table};
use domain::words::export::refusal::failed;
use domain::words::filter::export_refused;

use super::sentence;
use crate::charts::file::{Surroundings, svg_file};
use crate::charts::{ChartError, Frame};
use crate::clock::{local, stored};
use crate::export::{CSV_TYPE, ExportError, SVG_TYPE, XLSX_TYPE, write_csv, write_xlsx};
use crate::service::LANG;
use crate::service::exports::{self, Refused};
use crate::state::AppState;

/// How soon to ask again where too many charts wait; seconds.
const RETRY_SECONDS: u16 = 2;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    Xlsx,
    Svg,
}

/// What a path asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    List(Kind),
    Regions(Kind),
    Question(String, Kind),
}

impl Wanted {
    /// `None` where the path is not that of a file.
    fn of(path: &str) -> Option<Self> {
        let (name, ending) = path.rsplit_once('.')?;
        let kind = match ending {
            "csv" => Kind::Csv,
            "xlsx" => Kind::Xlsx,
            "svg" => Kind::Svg,
            _ => return None,
        };
        if name == "/kommuner" && kind != Kind::Svg {
            return Some(Self::List(kind));
        }
        if name == "/regioner" && kind != Kind::Svg {
            return Some(Self::Regions(kind));
        }
        let id = name.strip_prefix("/sporsmal/")?;
        (!id.is_empty() && !id.contains('/')).then(|| Self::Question(id.to_owned(), kind))
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Write(#[from] ExportError),
    #[error(transparent)]
    Chart(#[from] ChartError),
    #[error("the thread that wrote the file did not end well")]
    Thread(#[from] tokio::task::JoinError),
}

/// Answers the files, and hands every other path on.
pub(super) async fn answer(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let Some(wanted) = Wanted::of(request.uri().path()).filter(|_| reads) else {
        return next.run(request).await;
    };
    let query = request.uri().query().unwrap_or_default().to_owned();
    let made = made(&state, request.headers(), request.uri().authority());
    let mut response = match file(&state, wanted, query, made).await {
        Ok(response) => response,
        Err(failure) => refusal(&failure),
    };
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, no_store);
    if request.method() == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

/// When it is made, and the site as the one who asks knows it. [`super::security`] has checked the
/// host.
fn made(
    state: &AppState,
    headers: &HeaderMap,
    authority: Option<&axum::http::uri::Authority>,
) -> Made {
    let now = state.clock.now();
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = authority
        .map(axum::http::uri::Authority::as_str)
        .or(host)
        .map_or_else(|| state.address.to_string(), str::to_owned);
    Made {
        when: local(now, LANG),
        when_utc: stored(now),
        by: None,
        origin: format!("http://{host}"),
    }
}

async fn file(
    state: &AppState,
    wanted: Wanted,
    query: String,
    made: Made,
) -> Result<Response, Failure> {
    let waves = state.waves.snapshot();
    let (id, kind) = match wanted {
        Wanted::List(kind) => {
            let table = move || exports::list(&waves, &query, &made);
            return table_file(table, kind).await;
        }
        Wanted::Regions(kind) => {
            let indicators = state.indicators.clone();
            let table = move || exports::regions(&waves, &query, &indicators, &made);
            return table_file(table, kind).await;
        }
        Wanted::Question(id, kind) => (id, kind),
    };
    if kind != Kind::Svg {
        let table = move || exports::question(&waves, &id, &query, &made);
        return table_file(table, kind).await;
    }
    let (spec, around) = exports::chart(&waves, &id, &query, &made)?;
    let drawn = state.charts.draw(&spec, LANG, Frame::Wide).await?;
    let svg = svg_file(
        &drawn,
        &Surroundings {
            title: &around.title,
            notes: &around.notes,
        },
    );
    Ok(attachment(&around.file_stem, kind, svg.into_bytes()))
}

/// Builds and writes a table beside the threads that answer requests.
async fn table_file(
    table: impl FnOnce() -> Result<Table, Refused> + Send + 'static,
    kind: Kind,
) -> Result<Response, Failure> {
    let written = tokio::task::spawn_blocking(move || {
        let table = table()?;
        let mut bytes = Vec::new();
        match kind {
            Kind::Xlsx => write_xlsx(&table, &mut bytes)?,
            Kind::Csv | Kind::Svg => write_csv(&table, &mut bytes)?,
        }
        Ok::<_, Failure>((table.file_stem, bytes))
    });
    let (stem, bytes) = written.await??;
    Ok(attachment(&stem, kind, bytes))
}

/// A file to be saved. Its name is ASCII; it is said in both forms, since some clients read only
/// the newer.
fn attachment(stem: &str, kind: Kind, bytes: Vec<u8>) -> Response {
    let (ending, content_type) = match kind {
        Kind::Csv => ("csv", CSV_TYPE),
        Kind::Xlsx => ("xlsx", XLSX_TYPE),
        Kind::Svg => ("svg", SVG_TYPE),
    };
    let name = format!("{stem}.{ending}");
    let disposition = format!("attachment; filename=\"{name}\"; filename*=UTF-8''{name}");
    let headers = [
        (CONTENT_TYPE, content_type.to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, bytes).into_response()
}

/// What is wrong, in sentences, one a line.
fn refusal(failure: &Failure) -> Response {
    match failure {
        Failure::Refused(Refused::Unusable(wrong)) => {
            let told = [export_refused(LANG)]
                .into_iter()
                .chain(wrong.iter().map(String::as_str));
            sentence(StatusCode::BAD_REQUEST, told.collect::<Vec<_>>().join("\n"))
        }
        Failure::Refused(refused @ Refused::NotFound(_)) => {
            sentence(StatusCode::NOT_FOUND, refused.to_string())
        }
        Failure::Refused(refused @ Refused::NoWave) => {
            sentence(StatusCode::SERVICE_UNAVAILABLE, refused.to_string())
        }
        Failure::Chart(busy @ ChartError::Busy) => {
            let told = sentence(StatusCode::SERVICE_UNAVAILABLE, busy.sentence(LANG));
            ([(RETRY_AFTER, RETRY_SECONDS.to_string())], told).into_response()
        }
        Failure::Write(_) | Failure::Chart(_) | Failure::Thread(_) => {
            let error = failure as &dyn std::error::Error;
            tracing::error!(error, "a file could not be made");
            sentence(StatusCode::INTERNAL_SERVER_ERROR, failed(LANG))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_pages_by_their_ending() {
        let question = |id: &str, kind| Some(Wanted::Question(id.to_owned(), kind));
        for (path, wanted) in [
            ("/kommuner.csv", Some(Wanted::List(Kind::Csv))),
            ("/kommuner.xlsx", Some(Wanted::List(Kind::Xlsx))),
            ("/kommuner.svg", None),
            ("/kommuner", None),
            ("/kommuner/0101", None),
            ("/kommuner.CSV", None),
            ("/sporsmal/target.csv", question("target", Kind::Csv)),
            ("/sporsmal/a.b.xlsx", question("a.b", Kind::Xlsx)),
            ("/sporsmal/a.b.svg", question("a.b", Kind::Svg)),
            ("/sporsmal/a.b", None),
            ("/sporsmal/target", None),
            ("/regioner.xlsx", Some(Wanted::Regions(Kind::Xlsx))),
            ("/regioner.svg", None),
            ("/sporsmal/.csv", None),
            ("/sporsmal/a/b.csv", None),
            ("/favicon.svg", None),
            ("/pkg/a.csv", None),
        ] {
            assert_eq!(Wanted::of(path), wanted, "{path}");
        }
    }
}
