//! Who is signed in, in the header: their name, and the way to their account and out.

use leptos::prelude::*;
use view::routes;
use view::site::SignedIn;
use view::words::catalog::sign_in as words;

use crate::language::text;

/// The name, with its menu.
#[component]
pub fn Who(
    /// Who is signed in.
    person: SignedIn,
) -> AnyView {
    let SignedIn {
        name,
        whole,
        administers,
    } = person;
    let administration = administers.then(|| {
        view! {
            <a href=routes::PEOPLE rel="external">
                {text(words::ADMINISTRATION)}
            </a>
        }
    });
    view! {
        <details class="who">
            <summary aria-label=whole>
                <span class="who-name">{name}</span>
            </summary>
            <div class="who-menu">
                <a href=routes::ACCOUNT rel="external">
                    {text(words::ACCOUNT)}
                </a>
                {administration}
                <form method="post" action=routes::SIGN_OUT>
                    <button type="submit">{text(words::SIGN_OUT)}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}
