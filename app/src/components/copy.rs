//! A button that copies a sentence, so that it can be quoted as it stands.

use domain::words::catalog::common;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::language::text;

/// The button, and what it says when it has copied. It is seen only where script runs, and keeps
/// its place otherwise, so that nothing moves when the page comes to life.
#[component]
pub fn Copy(
    /// The sentence.
    #[prop(into)]
    sentence: String,
) -> AnyView {
    let copied = RwSignal::new(false);
    view! {
        <span class="copy">
            <button class="link" type="button" on:click=move |_| copy(&sentence, copied)>
                {text(common::COPY)}
            </button>
            " "
            <span role="status">{move || copied.get().then(|| text(common::COPIED))}</span>
        </span>
    }
    .into_any()
}

/// Hands a sentence to the clipboard. A browser that has none, or refuses, leaves the mark unset.
fn copy(sentence: &str, copied: RwSignal<bool>) {
    copied.set(false);
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return;
    }
    let written = clipboard.write_text(sentence);
    spawn_local(async move {
        copied.set(JsFuture::from(written).await.is_ok());
    });
}
