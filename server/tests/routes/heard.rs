//! What is heard of the service besides its answers: its log, and the tags of a page.

use std::io;
use std::sync::{Arc, LazyLock, Mutex};

use tracing::Dispatch;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::{EnvFilter, registry};

/// A second listener, whom nobody speaks to. As long as there is one alone, what another thread is the
/// first to say, where nobody listens, is taken for what nobody ever wants to hear.
static SECOND: LazyLock<Dispatch> = LazyLock::new(|| Dispatch::new(registry()));

/// A log that the test can read.
#[derive(Debug, Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Log {
    /// Hears what this thread says until the guard goes.
    pub fn listen(&self) -> tracing::subscriber::DefaultGuard {
        LazyLock::force(&SECOND);
        let subscriber = tracing_subscriber::fmt()
            .with_env_filter(EnvFilter::new("debug,sqlx=warn"))
            .with_ansi(false)
            .with_writer(self.clone())
            .finish();
        tracing::subscriber::set_default(subscriber)
    }

    /// The lines that hold some words, oldest first.
    pub fn lines_with(&self, words: &str) -> Vec<String> {
        let bytes = self.0.lock().unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let lines = text.lines().filter(|line| line.contains(words));
        lines.map(str::to_owned).collect()
    }

    /// Every line is one that the program began, and none holds a sign that a terminal obeys.
    pub fn is_clean(&self) {
        let bytes = self.0.lock().unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        assert!(text.contains("http.request"), "the log was not heard");
        for line in text.lines() {
            assert!(line.starts_with("20"), "{line:?}");
            assert!(!line.contains(char::is_control), "{line:?}");
            assert!(!line.contains("hemmelig"), "{line:?}");
        }
    }
}

/// The tags of a page, without what stands in quotes in them. A text that only looks like one has
/// another sign where they begin.
pub fn tags(page: &str) -> String {
    let mut found = String::new();
    let mut quote = None;
    let mut inside = false;
    for (at, sign) in page.char_indices() {
        match (inside, quote) {
            (false, _) => {
                let next = page[at..].chars().nth(1);
                inside = sign == '<' && next.is_some_and(|next| next.is_ascii_alphabetic());
                if inside {
                    found.push(sign);
                }
            }
            (true, Some(open)) => quote = quote.filter(|_| sign != open),
            (true, None) if matches!(sign, '"' | '\'') => quote = Some(sign),
            (true, None) => {
                found.push(sign);
                if sign == '>' {
                    inside = false;
                    // What stands behind it at once tells a script of ours from theirs.
                    found.extend(page[at..].chars().skip(1).take(5));
                }
            }
        }
    }
    found
}

#[test]
fn a_tag_is_told_from_a_text() {
    assert_eq!(
        tags("<p title=\"<b onmouseover='a'>\">\" onmouseover=\"x</p>"),
        "<p title=>\" onm"
    );
    assert!(tags("<p title=\"\" onmouseover=\"x\">").contains("onmouseover"));
    assert!(tags("a<script>alert(7)</script>").contains("<script>alert"));
}
