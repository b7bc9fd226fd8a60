//! The browser's program: which files it is, and when a page fetches it.

use std::sync::OnceLock;

use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::*;

/// Fetches the program when the page has been painted, and brings it to life. On a slow line the
/// program would otherwise take its part of the line from what people look at first; a form that is
/// sent before it has come is answered by a new page. A page in the background waits until it is seen.
const FETCH: &str = r#"new PerformanceObserver((_, painted) => {
  painted.disconnect();
  import("{js}").then((program) =>
    program.default({ module_or_path: "{wasm}" }).then(() => program.hydrate()));
}).observe({ type: "paint", buffered: true });"#;

/// The script that fetches the program.
#[component]
pub fn Program(
    /// Where its files are.
    options: LeptosOptions,
) -> impl IntoView {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    let script = SCRIPT.get_or_init(|| script(&options, &hashes(&options)));
    view! {
        <script type="module" nonce=use_nonce()>
            {script.as_str()}
        </script>
    }
}

/// The hashes in the names of the files, a line each, as they stand beside the server that runs; empty
/// where the names have none.
fn hashes(options: &LeptosOptions) -> String {
    let beside = options.hash_files.then(std::env::current_exe);
    let beside = beside.and_then(Result::ok);
    let beside = beside.map(|program| program.with_file_name(&*options.hash_file));
    let read = beside.and_then(|file| std::fs::read_to_string(file).ok());
    read.unwrap_or_default()
}

fn script(options: &LeptosOptions, hashes: &str) -> String {
    let address = |kind: &str| {
        let mut lines = hashes.lines().filter_map(|line| line.split_once(':'));
        let hash = lines.find(|(known, _)| known.trim() == kind);
        let hash = hash.map_or(String::new(), |(_, hash)| format!(".{}", hash.trim()));
        format!(
            "/{}/{}{hash}.{kind}",
            options.site_pkg_dir, options.output_name
        )
    };
    FETCH
        .replace("{js}", &address("js"))
        .replace("{wasm}", &address("wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_by_their_hashes_or_plainly() {
        let options = LeptosOptions::builder().output_name("program").build();
        let named = script(&options, "js: a-1\nwasm: b_2\ncss: c\n");
        assert!(named.contains("import(\"/pkg/program.a-1.js\")"), "{named}");
        assert!(named.contains("\"/pkg/program.b_2.wasm\""), "{named}");
        let plain = script(&options, "");
        assert!(plain.contains("import(\"/pkg/program.js\")"), "{plain}");
        assert!(plain.contains("\"/pkg/program.wasm\""), "{plain}");
    }
}
