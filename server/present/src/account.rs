//! One's own account: sessions in words.

use kinds::Lang;

use crate::words::catalog::account as word;

/// Browsers by what they call themselves, the more special first: each says the names of those before
/// it as well.
const BROWSERS: [(&str, &str); 7] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems, likewise.
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
];

/// A browser in words, by what it calls itself: `Firefox på Windows`.
pub fn browser(called: &str, lang: Lang) -> String {
    let known = |list: &[(&str, &'static str)]| {
        let mut found = list.iter().filter(|(part, _)| called.contains(part));
        found.next().map(|(_, name)| *name)
    };
    match (known(&BROWSERS), known(&SYSTEMS)) {
        (Some(browser), Some(system)) => {
            let values = [("browser", browser), ("system", system)];
            word::BROWSER_ON.fill(lang, &values)
        }
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => word::BROWSER_UNKNOWN.text(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_called_what_people_call_it() {
        for (called, name) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox på Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                "Edge på Windows",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Safari/537.36",
                "Chrome på Linux",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari på iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Mobile Safari/537.36",
                "Chrome på Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
                "Safari på macOS",
            ),
            ("Firefox/140.0", "Firefox"),
            ("curl/8.0", "Ukjent nettleser"),
            ("", "Ukjent nettleser"),
            ("<script>alert(1)</script>", "Ukjent nettleser"),
        ] {
            assert_eq!(browser(called, Lang::Nb), name, "{called}");
        }
        assert_eq!(browser("Firefox/1 Windows", Lang::En), "Firefox on Windows");
    }
}
