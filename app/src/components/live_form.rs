//! Plain GET forms that answer at once when script runs: a change goes to the address, the page
//! follows the address, and focus and scroll stay where they were.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_url};
use leptos_router::location::Url;
use view::list::PICKED;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{
    Event, FocusOptions, FormData, HtmlElement, HtmlFormElement, SubmitEvent, UrlSearchParams,
};

/// Whether the page has come to life in the browser. Never on the server.
#[derive(Debug, Clone, Copy)]
pub struct Hydrated(StoredValue<bool>);

impl Hydrated {
    /// Makes the mark, sets it when the page answers to input, and tells the tests by
    /// `html[data-hydrated]`.
    pub fn provide() {
        let mark = Self(StoredValue::new(false));
        provide_context(mark);
        // Effects run in the browser only.
        Effect::new(move || {
            mark.0.set_value(true);
            if let Some(root) = document().document_element() {
                // A browser that refuses the mark loses nothing.
                drop(root.set_attribute("data-hydrated", ""));
            }
        });
    }

    /// The mark of this app.
    pub fn take() -> Self {
        use_context().unwrap_or_else(|| Self(StoredValue::new(false)))
    }

    /// Whether it is set now.
    pub fn is_set(self) -> bool {
        self.0.try_get_value().unwrap_or(false)
    }
}

/// Sends forms by navigation instead of by a new page. Each is a step that one can go back from.
#[derive(Clone)]
pub struct Sender<N> {
    navigate: N,
    path: &'static str,
    shown: ReadSignal<Url>,
}

/// A sender to `path`, for the component that draws the form.
pub fn sender(path: &'static str) -> Sender<impl Fn(&str, NavigateOptions) + Clone + 'static> {
    Sender {
        navigate: use_navigate(),
        path,
        shown: use_url(),
    }
}

impl<N: Fn(&str, NavigateOptions)> Sender<N> {
    /// Answers a change in one of the form's fields. Those of a condition that is being picked wait
    /// for its button, but for the one that brings the options of another question; a row that is picked
    /// changes nothing of what is shown.
    pub fn changed(&self, event: &Event, form_id: &str) {
        let name = event_target::<web_sys::Element>(event)
            .get_attribute("name")
            .unwrap_or_default();
        let waits = name.starts_with("pick.") || name.starts_with("pick_");
        if (waits && !name.starts_with("pick_with.")) || name.is_empty() || name == PICKED {
            return;
        }
        self.send(form_id, false);
    }

    /// Answers the form's button or the enter key. `scroll` goes to the top of what is found.
    pub fn submitted(&self, event: &SubmitEvent, form_id: &str, scroll: bool) {
        if event_target::<web_sys::Element>(event).id() != form_id {
            // What is done with picked rows leads to a page of its own.
            return;
        }
        event.prevent_default();
        self.send(form_id, scroll);
    }

    fn send(&self, form_id: &str, scroll: bool) {
        let Some(query) = form(form_id).as_ref().and_then(query_of) else {
            return;
        };
        // What has just been sent is on its way: a field that is left for the button sends it twice.
        let sent =
            |url: &Url| url.path() == self.path && url.search().trim_start_matches('?') == query;
        if self.shown.with_untracked(sent) {
            return;
        }
        let options = NavigateOptions {
            scroll,
            ..NavigateOptions::default()
        };
        (self.navigate)(&format!("{}?{query}", self.path), options);
    }
}

fn form(id: &str) -> Option<HtmlFormElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The query the form would send by itself.
fn query_of(form: &HtmlFormElement) -> Option<String> {
    let fields = FormData::new_with_form(form).ok()?;
    let query = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
    Some(String::from(query.to_string()))
}

/// After new content has been put in place: fields show what the address says, the address is the
/// canonical one, and focus that lost its element is taken care of.
pub fn settle(hydrated: Hydrated, form_id: &'static str, href: String) {
    if !hydrated.is_set() {
        return;
    }
    request_animation_frame(move || {
        if let Some(form) = form(form_id) {
            // Fields a person has touched follow their attributes again only after a reset.
            form.reset();
        }
        show_address(&href);
    });
    keep_focus();
}

/// Takes care of the focus if its element goes with the content that is about to be replaced.
pub fn keep_focus() {
    // What had the focus is still there: this is said before the new is put in its place.
    let focused = document().active_element().map(|element| element.id());
    request_animation_frame(move || {
        let lost = document()
            .active_element()
            .is_none_or(|element| element.tag_name() == "BODY");
        if lost {
            take_focus(&focused.unwrap_or_default());
        }
    });
}

/// Focus that lost its element goes to the one that stands in its place, to the condition being built,
/// or to the heading; without scrolling.
fn take_focus(lost: &str) {
    let same = document().get_element_by_id(lost);
    let place = same.or_else(|| {
        [".condition.new select", "main h1"]
            .iter()
            .find_map(|place| document().query_selector(place).ok().flatten())
    });
    if let Some(Ok(place)) = place.map(JsCast::dyn_into::<HtmlElement>) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(place.focus_with_options(&options));
    }
}

/// Shows the canonical address without a navigation, where it differs from the one in the bar.
fn show_address(href: &str) {
    let location = window().location();
    let shown = format!(
        "{}{}",
        location.pathname().unwrap_throw(),
        location.search().unwrap_throw()
    );
    if shown != href && shown.split('?').next() == href.split('?').next() {
        let history = window().history().unwrap_throw();
        let state = history.state().unwrap_throw();
        drop(history.replace_state_with_url(&state, "", Some(href)));
    }
}
