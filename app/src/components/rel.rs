//! Which links the program of the list follows by itself, and which it leaves to the browser.

use view::routes;

/// What a link to an address of the site says of it: `external`, unless it leads to a live page or
/// to a place on the same page.
pub fn rel(href: &str) -> Option<&'static str> {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let followed = path.is_empty() || routes::is_live(path);
    (!followed).then_some("external")
}

#[cfg(test)]
mod tests {
    use super::rel;

    #[test]
    fn the_browser_follows_links_to_pages_without_a_program() {
        for href in [
            "/",
            "/?region=nord&wave=2015",
            "/regioner?justert=1&wave=2015",
            "/kommuner/1902?wave=2015",
            "/sporsmal",
            "/sporsmal/result_target?wave=2015",
            "/sporsmal?wave=2014#tolk",
            "/rapport?region=nord&wave=2015",
            "/rapport/publisert",
            "/metode#n",
        ] {
            assert_eq!(rel(href), Some("external"), "{href}");
        }
        for href in ["#innhold", "/kommuner?region=nord"] {
            assert_eq!(rel(href), None, "{href}");
        }
    }
}
