//! The bar on top of every page: which wave it shows, who answered, and that the answers are made up.

use kinds::Region;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};
use view::site::{Elsewhere, SignedIn, Site, WaveBar};
use view::words::catalog::{layout, sign_in};

use super::sheet::sheet_head;
use super::value::{count, date};
use crate::language::{fill, text};

/// The wave on show: the one the address names, else the newest.
#[derive(Clone, Copy)]
pub struct Shown {
    site: StoredValue<Option<Site>>,
    named: Memo<Option<u16>>,
    region: Memo<Option<Region>>,
}

impl Shown {
    /// Follows the address among the waves of the site.
    pub fn of(site: Option<Site>) -> Self {
        let query = use_query_map();
        let named = move || query.with(|query| query.get("wave")?.parse().ok());
        let region = move || query.with(|query| Region::from_id(&query.get("region")?));
        Self {
            site: StoredValue::new(site),
            named: Memo::new(move |_| named()),
            region: Memo::new(move |_| region()),
        }
    }

    /// Who is signed in.
    pub fn person(&self) -> Option<SignedIn> {
        self.site.with_value(|site| site.as_ref()?.person.clone())
    }

    /// Whether this is the demonstration.
    fn is_demo(&self) -> bool {
        self.site
            .with_value(|site| site.as_ref().is_some_and(|site| site.demo))
    }

    /// That the calendar stands still, and on which day; nothing where it goes on.
    pub fn stands_still(&self) -> Option<String> {
        self.site
            .with_value(|site| site.as_ref()?.stands_still.clone())
    }

    /// The wave; none where nothing is published.
    fn wave(&self) -> Option<WaveBar> {
        let named = self.named.get();
        self.site
            .with_value(|site| site.as_ref()?.wave(named).cloned())
    }

    /// Whether its answers are made up.
    pub fn is_synthetic(self) -> bool {
        self.wave().is_some_and(|wave| wave.synthetic)
    }

    /// Who published the background figures of its pages; nothing where nothing is published.
    pub fn sources(self) -> String {
        self.wave().map(|wave| wave.sources).unwrap_or_default()
    }

    /// The other waves, the newest first, and how the page fares there.
    fn others(&self) -> Vec<Elsewhere> {
        let year = self.wave().map(|wave| wave.year);
        self.site.with_value(|site| {
            let Some(site) = site else { return Vec::new() };
            let years = site.waves.iter().map(|wave| wave.year);
            let others = years.filter(|other| Some(*other) != year).map(|year| {
                let told = site.elsewhere.iter().find(|told| told.year == year);
                told.cloned().unwrap_or(Elsewhere {
                    year,
                    there: true,
                    words: None,
                })
            });
            others.collect()
        })
    }

    /// The year, where it is not the newest and links have to name it.
    pub fn earlier(&self) -> Option<u16> {
        let newest = self
            .site
            .with_value(|site| Some(site.as_ref()?.wave(None)?.year));
        let year = self.wave()?.year;
        (Some(year) != newest).then_some(year)
    }

    /// A page of the site, in the wave on show and for the region that was chosen alone: both stay
    /// chosen from page to page.
    pub fn href(&self, path: &str) -> String {
        let region = self.region.get();
        // Where a region is named, the whole canonical query is.
        let year = match region {
            Some(_) => self.wave().map(|wave| wave.year),
            None => self.earlier(),
        };
        let region = region.map(|region| format!("region={}", region.id()));
        let year = year.map(|year| format!("wave={year}"));
        let query: Vec<String> = region.into_iter().chain(year).collect();
        if query.is_empty() {
            return path.to_owned();
        }
        format!("{path}?{}", query.join("&"))
    }
}

/// The bar.
#[component]
pub fn ContextBar(
    /// The wave on show.
    shown: Shown,
) -> impl IntoView {
    let bar = move || match shown.wave() {
        Some(wave) => in_wave_bar(shown, &wave),
        None if shown.is_demo() => view! {
            <aside class="context" aria-label=text(layout::DATA_BASIS)>
                <div>
                    <p>{text(sign_in::DEMO_HERE)}</p>
                    {made_up(true)}
                </div>
            </aside>
        }
        .into_any(),
        None => ().into_any(),
    };
    view! { {bar} }
}

/// The bar around a page that shows a wave.
fn in_wave_bar(shown: Shown, wave: &WaveBar) -> AnyView {
    view! {
        <aside class="context" aria-label=text(layout::DATA_BASIS)>
            <div>
                <p>{about(wave)} <OtherWaves others=shown.others() /></p>
                {wave.synthetic.then(|| made_up(shown.is_demo()))}
            </div>
        </aside>
    }
    .into_any()
}

/// Which wave, who answered, and until when they could.
fn in_words(wave: &WaveBar) -> [String; 3] {
    let response = fill(
        layout::RESPONSE,
        &[
            ("n", &count(wave.municipalities.answered)),
            ("all", &count(wave.municipalities.invited)),
        ],
    );
    [
        fill(layout::WAVE, &[("year", &wave.year.to_string())]),
        response,
        fill(layout::DEADLINE, &[("date", &date(&wave.fieldwork_to))]),
    ]
}

/// The same on paper: what the frame says on top of every sheet.
pub fn on_paper(shown: Shown) -> AnyView {
    let head = move || {
        let wave = shown.wave()?;
        Some(sheet_head(wave.synthetic, in_words(&wave).into()))
    };
    view! { {head} }.into_any()
}

fn about(wave: &WaveBar) -> AnyView {
    let [wave, response, deadline] = in_words(wave);
    view! {
        <b>{wave}</b>
        <span>{response} <span class="wide">" "{deadline}</span></span>
    }
    .into_any()
}

/// The mark of made-up answers; in the demonstration people are made up too.
fn made_up(people_too: bool) -> AnyView {
    let short = if people_too {
        sign_in::DEMO_PEOPLE
    } else {
        layout::SYNTHETIC_SHORT
    };
    view! {
        <p class="mark-demo">
            <strong>{text(layout::SYNTHETIC)}</strong>
            <span>
                {text(short)}
                <span class="wide">" "{text(layout::SYNTHETIC_LONG)}</span>
            </span>
        </p>
    }
    .into_any()
}

/// The same page in each other wave. What the other wave does not know, the page tells; where it has no
/// such page there is no link.
#[component]
fn OtherWaves(others: Vec<Elsewhere>) -> impl IntoView {
    let location = use_location();
    others
        .into_iter()
        .map(|other| {
            let year = other.year;
            let href = move || {
                let path = location.pathname.get();
                let search = location.search.get();
                in_wave(&path, &search, year)
            };
            let link = other.there.then(|| {
                view! {
                    <a class="link" href=href>
                        {fill(layout::OTHER_WAVE, &[("year", &year.to_string())])}
                    </a>
                }
            });
            let words = other
                .words
                .map(|words| view! { <span class="elsewhere">{words}</span> });
            view! {
                {link}
                {words}
            }
        })
        .collect_view()
}

/// An address with the wave changed. The page is left out: another wave has other rows.
fn in_wave(path: &str, search: &str, year: u16) -> String {
    let mut query: Vec<&str> = search
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| {
            let key = pair.split('=').next().unwrap_or_default();
            !["", "wave", "page"].contains(&key)
        })
        .collect();
    let wave = format!("wave={year}");
    query.push(&wave);
    format!("{path}?{}", query.join("&"))
}

#[cfg(test)]
mod tests {
    use super::in_wave;

    #[test]
    fn an_address_keeps_its_selection_in_another_wave() {
        for (path, search, expected) in [
            ("/", "", "/?wave=2014"),
            (
                "/kommuner",
                "?region=nord&page=2&wave=2015",
                "/kommuner?region=nord&wave=2014",
            ),
            ("/kommuner/1902", "?wave=2015", "/kommuner/1902?wave=2014"),
            (
                "/sporsmal/plan",
                "?by=size",
                "/sporsmal/plan?by=size&wave=2014",
            ),
        ] {
            assert_eq!(in_wave(path, search, 2014), expected);
        }
    }
}
