//! `/konto`: one's own name, password, and the places one is signed in.

use leptos::prelude::*;
use leptos_meta::Title;
use view::account::{AccountPage, SessionRow};
use view::form::Told;
use view::routes;
use view::words::catalog::account as words;

use crate::api;
use crate::components::posted::{self, Done, Field, WholeForm};
use crate::components::section::Section;
use crate::language::{fill, text};

/// The page.
#[component]
pub fn Account() -> impl IntoView {
    super::loaded(api::load_account, draw, routes::ACCOUNT)
}

fn draw(page: AccountPage) -> AnyView {
    let told = posted::told();
    let password = if page.has_password {
        password(told.clone())
    } else {
        view! { <p>{page.instead}</p> }.into_any()
    };
    view! {
        <Title text=text(words::TITLE) />
        <header class="page-head">
            <div>
                <h1>{text(words::TITLE)}</h1>
                <p class="meta">{page.about.clone()}</p>
            </div>
        </header>
        <Done sentence=page.done />
        <WholeForm told=told.clone() />
        <div class="sign">
            <div>
                <Section id="hvem" title=text(words::WHO)>
                    {who(page.name, page.e_mail, page.about, page.can, told)}
                </Section>
            </div>
            <div>
                <Section id="passord" title=text(words::PASSWORD)>
                    {password}
                </Section>
            </div>
        </div>
        {sessions(page.sessions)}
    }
    .into_any()
}

fn who(name: String, e_mail: String, about: String, can: String, told: Told) -> AnyView {
    view! {
        <form class="fields" method="post" action=routes::ACCOUNT_NAME>
            <Field name="navn" label=text(words::NAME) value=name autocomplete="name" told />
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::SAVE_NAME)}
            </button>
        </form>
        <dl class="own">
            <div>
                <dt>{text(words::E_MAIL)}</dt>
                <dd>{e_mail}</dd>
            </div>
            <div>
                <dt>{text(words::ROLE)}</dt>
                <dd>{about}</dd>
            </div>
            <div>
                <dt>{text(words::CAN)}</dt>
                <dd>{can}</dd>
            </div>
        </dl>
        <p class="note">{text(words::BY_ADMINISTRATOR)}</p>
    }
    .into_any()
}

fn password(told: Told) -> AnyView {
    view! {
        <form class="fields" method="post" action=routes::ACCOUNT_PASSWORD>
            <Field
                name="gammelt"
                label=text(words::OLD)
                kind="password"
                autocomplete="current-password"
                told=told.clone()
            />
            {posted::new_password(told)}
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::CHANGE_PASSWORD)}
            </button>
            <p class="note">{text(words::CHANGE_ENDS)}</p>
        </form>
    }
    .into_any()
}

fn sessions(rows: Vec<SessionRow>) -> AnyView {
    view! {
        <Section id="innlogginger" title=text(words::SESSIONS)>
            <form method="post" action=routes::ACCOUNT_SESSION>
                <table class="ds-table data sessions" data-color="neutral">
                    <caption class="ds-sr-only">{text(words::SESSIONS_CAPTION)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{text(words::BROWSER)}</th>
                            <th scope="col">{text(words::ADDRESS)}</th>
                            <th scope="col">{text(words::SINCE)}</th>
                            <th scope="col">{text(words::USED)}</th>
                            <th scope="col">
                                <span class="ds-sr-only">{text(words::END)}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(session).collect_view()}</tbody>
                </table>
            </form>
            <form class="fields" method="post" action=routes::ACCOUNT_SESSIONS>
                <button class="ds-button" data-variant="secondary" type="submit">
                    {text(words::END_ALL)}
                </button>
                <p class="note">{text(words::END_ALL_NOTE)}</p>
            </form>
        </Section>
    }
    .into_any()
}

/// One's own place is ended by the menu at the top, which takes the cookie back as well.
fn session(row: SessionRow) -> AnyView {
    let values = [
        ("browser", &*row.browser),
        ("address", &*row.address),
        ("since", &*row.since),
    ];
    let which = fill(words::END_WHICH, &values);
    let last = if row.here {
        view! { <span class="here">{text(words::HERE)}</span> }.into_any()
    } else {
        view! {
            <button
                class="ds-button"
                data-variant="tertiary"
                type="submit"
                name="okt"
                value=row.id
                aria-label=which
            >
                {text(words::END)}
            </button>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{row.browser}</th>
            <td class="code">{row.address}</td>
            <td data-label=text(words::SINCE)>{row.since}</td>
            <td data-label=text(words::USED)>{row.used}</td>
            <td class="number">{last}</td>
        </tr>
    }
    .into_any()
}
