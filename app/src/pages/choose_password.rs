//! `/nytt-passord`: choosing a password with a code that was handed over.
//!
//! A link carries the code behind `#`, which no browser sends along: it gets into no log and to no other
//! site. `page.js` moves it into the field; without script it is pasted.

use leptos::prelude::*;
use leptos_meta::Title;
use view::routes;
use view::words::catalog::account as words;

use crate::components::posted::{self, Field, WholeForm};
use crate::components::section::Section;
use crate::language::text;

/// The page.
#[component]
pub fn ChoosePassword() -> impl IntoView {
    let told = posted::told();
    view! {
        <Title text=text(words::CHOOSE_TITLE) />
        <header class="page-head">
            <div>
                <h1>{text(words::CHOOSE_TITLE)}</h1>
                <p class="meta">{text(words::CHOOSE_LEAD)}</p>
            </div>
        </header>
        <WholeForm told=told.clone() />
        <div class="sign">
            <div>
                <Section id="velg" title=text(words::PASSWORD)>
                    <form class="fields" method="post" action=routes::CHOOSE_PASSWORD>
                        <Field
                            name="kode"
                            label=text(words::CODE)
                            hint=text(words::CODE_HINT)
                            told=told.clone()
                        />
                        {posted::new_password(told)}
                        <button class="ds-button" type="submit">
                            {text(words::CHOOSE)}
                        </button>
                    </form>
                    <p class="note">{text(words::CHOOSE_NOTE)}</p>
                </Section>
            </div>
        </div>
    }
    .into_any()
}
