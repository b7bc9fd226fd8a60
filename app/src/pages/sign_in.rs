//! `/logg-inn`: how people sign in, and in the demonstration its ready people.

use leptos::prelude::*;
use leptos_meta::Title;
use view::Link;
use view::form::Told;
use view::routes;
use view::sign_in::{Ready, SignIn as Page};
use view::words::catalog::sign_in as words;

use crate::api;
use crate::components::posted::{self, Done, Field, WholeForm};
use crate::components::section::Section;
use crate::language::{fill, text};

/// The page.
#[component]
pub fn SignIn() -> impl IntoView {
    super::loaded(api::load_sign_in, draw, routes::SIGN_IN)
}

fn draw(page: Page) -> AnyView {
    let own = own(page.providers, page.back.clone());
    let ready = (!page.ready.is_empty()).then(|| ready(page.ready, page.back));
    let fault = (!page.fault.is_empty()).then(|| Told::whole(page.fault));
    view! {
        <Title text=text(words::TITLE) />
        <header class="page-head">
            <div>
                <h1>{text(words::TITLE)}</h1>
                <p class="meta">{text(words::LEAD)}</p>
            </div>
        </header>
        <Done sentence=page.done />
        <WholeForm told=fault.unwrap_or_else(posted::told) />
        <div class="sign">
            <div>{own}</div>
            <div>{ready}</div>
        </div>
    }
    .into_any()
}

/// The ways to sign in for those who work here: a provider's first, then the own password.
fn own(providers: Vec<Link>, back: String) -> AnyView {
    if providers.is_empty() {
        return view! {
            <Section id="egen" title=text(words::WITH_PASSWORD)>
                {with_password(back)}
            </Section>
        }
        .into_any();
    }
    let links = providers.into_iter().map(|provider| {
        view! {
            <a class="ds-button" href=provider.href rel="external">
                {provider.text}
            </a>
        }
    });
    view! {
        <Section id="jobb" title=text(words::WITH_PROVIDER)>
            <div class="providers">{links.collect_view()}</div>
            <p class="or">{text(words::OR_PASSWORD)}</p>
            {with_password(back)}
        </Section>
    }
    .into_any()
}

/// The form of e-mail and password.
fn with_password(back: String) -> AnyView {
    let told = posted::told();
    view! {
        <form class="fields" method="post" action=routes::SIGN_IN>
            <input type="hidden" name="back" value=back />
            <Field
                name="e-post"
                label=text(words::E_MAIL)
                kind="text"
                autocomplete="username"
                told=told.clone()
            />
            <Field
                name="passord"
                label=text(words::PASSWORD)
                kind="password"
                autocomplete="current-password"
                told
            />
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::TITLE)}
            </button>
        </form>
        <p class="note">{text(words::FORGOTTEN)}</p>
        <p class="note">
            <a class="link" href=routes::CHOOSE_PASSWORD rel="external">
                {text(words::HAVE_CODE)}
            </a>
        </p>
    }
    .into_any()
}

/// The ready people, each with a button that signs in as them.
fn ready(people: Vec<Ready>, back: String) -> AnyView {
    let rows = people.into_iter().map(|person| {
        let whom = fill(words::USE_WHOM, &[("name", &person.name)]);
        view! {
            <tr>
                <th scope="row">{person.name}</th>
                <td>{person.can}</td>
                <td class="number">
                    <button
                        class="ds-button"
                        data-variant="secondary"
                        type="submit"
                        name="konto"
                        value=person.account
                        aria-label=whom
                    >
                        {text(words::USE)}
                    </button>
                </td>
            </tr>
        }
    });
    view! {
        <Section id="ferdige" title=text(words::READY_TITLE) aside=text(words::READY_ONLY)>
            <form method="post" action=routes::SIGN_IN_READY>
                <input type="hidden" name="back" value=back />
                <table class="ds-table data ready" data-color="neutral">
                    <caption class="ds-sr-only">{text(words::READY_CAPTION)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{text(words::USER)}</th>
                            <th scope="col">{text(words::CAN)}</th>
                            <th scope="col">
                                <span class="ds-sr-only">{text(words::USE)}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </form>
            <p class="note">{text(words::READY_NOTE)}</p>
        </Section>
    }
    .into_any()
}
