//! The files of the site folder: what the browser builds are made of, and fixed files.

use std::path::Path;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use leptos::config::LeptosOptions;
use tower_http::services::{ServeDir, ServeFile};

/// A name that holds the hash of its content never changes its content.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Asked for again each time, and answered with "not modified".
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");
/// What is not there may come.
const NOT_AT_ALL: HeaderValue = HeaderValue::from_static("no-store");
/// Icons and fonts: an hour.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// Adds a route for everything that lies in the site folder. They are named one by one, since the
/// pages answer every other path.
pub(super) fn add(mut router: Router, options: &LeptosOptions) -> Router {
    let folder = Path::new(&*options.site_root);
    let package = &*options.site_pkg_dir;
    router = router.nest_service(
        &format!("/{package}"),
        files(&folder.join(package), &ASK_AGAIN),
    );
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let ending = Path::new(&name).extension();
        if name == package || ending.is_some_and(|end| end == "br" || end == "gz") {
            continue;
        }
        let path = format!("/{name}");
        router = if entry.path().is_dir() {
            router.nest_service(&path, files(&entry.path(), &AN_HOUR))
        } else {
            let file = ServeFile::new(entry.path());
            let file = file.precompressed_br().precompressed_gzip();
            let kept = from_fn_with_state(AN_HOUR, kept);
            router.merge(Router::new().route_service(&path, file).layer(kept))
        };
    }
    router
}

fn files(folder: &Path, unhashed: &HeaderValue) -> Router {
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip();
    let kept = from_fn_with_state(unhashed.clone(), kept);
    Router::new().fallback_service(files).layer(kept)
}

/// Says how long a file may be kept: one with a hash in its name for ever, others as said.
async fn kept(State(unhashed): State<HeaderValue>, request: Request, next: Next) -> Response {
    let hashed = has_hash(request.uri().path());
    let mut response = next.run(request).await;
    let there = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let time = match (there, hashed) {
        (false, _) => NOT_AT_ALL,
        (true, true) => FOR_EVER,
        (true, false) => unhashed,
    };
    response.headers_mut().insert(CACHE_CONTROL, time);
    response
}

/// Letters and digits of a hash; shorter ones may be a word.
const HASH_CHARS_MIN: usize = 12;

/// Whether a file's name holds a hash, as `cargo leptos` writes it: `oppfolging.Xy12….js`.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut parts = name.split('.').skip(1).collect::<Vec<_>>();
    parts.pop();
    parts.iter().any(|part| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        part.len() >= HASH_CHARS_MIN && part.bytes().all(fits)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_longer_than_a_word() {
        let named = |chars: usize| has_hash(&format!("/oppfolging.{}.js", "x".repeat(chars)));
        assert!(named(HASH_CHARS_MIN));
        assert!(!named(HASH_CHARS_MIN - 1));
    }

    #[test]
    fn a_hash_in_the_name_is_seen() {
        for (path, hashed) in [
            ("/oppfolging.qBE3xgv4qIJPE2dELMpDhQ.js", true),
            ("/oppfolging.qBE3xgv4qIJPE2dELMpDhQ.wasm", true),
            ("/oppfolging.js", false),
            ("/oppfolging.min.css", false),
            ("/inter-latin.woff2", false),
        ] {
            assert_eq!(has_hash(path), hashed, "{path}");
        }
    }
}
