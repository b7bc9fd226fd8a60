//! Beside the list of people: changing one of them, and inviting another. Plain forms.

use leptos::prelude::*;
use view::form::Told;
use view::people::{Act, Chosen, Follows, Pick};
use view::routes;
use view::words::catalog::{people as words, sign_in, unit_follow_up as follow_up};

use super::chooser::{Chooser, Options, Picks};
use super::posted::Field;
use crate::language::text;

/// Somebody who is being changed: their role and regions, and what else can be done.
#[component]
pub fn ChangePerson(
    /// Who, and what may be done.
    chosen: Chosen,
    /// What is told of the form that was posted.
    told: Told,
) -> AnyView {
    let Chosen {
        id,
        version,
        name,
        e_mail,
        roles,
        regions,
        sessions,
        may,
        follows,
    } = chosen;
    let follows = follows.map(|follows| hand_on(&id, follows, &told));
    let change = may.contains(&Act::Change);
    let form = change.then(|| {
        let whom = whom(&id, version);
        view! {
            <form class="fields" method="post" action=routes::PERSON_RIGHTS>
                {whom}
                {rights(["rolle", "region"], roles, regions, told)}
                <button class="ds-button" data-variant="secondary" type="submit">
                    {text(words::SAVE)}
                </button>
            </form>
        }
    });
    let own = (!change).then(|| {
        view! {
            <p>
                {text(words::OWN)} " "
                <a class="link" href=routes::ACCOUNT>
                    {text(sign_in::ACCOUNT)}
                </a>
            </p>
        }
    });
    view! {
        <section class="rail-part" aria-labelledby="rediger">
            <h2 id="rediger" tabindex="-1">
                {name}
            </h2>
            <p class="quiet">{e_mail}</p>
            {own}
            {form}
            <p class="quiet">{sessions}</p>
            {follows}
            {acts(&may, &id, version)}
        </section>
    }
    .into_any()
}

/// Whom a form is about, and as what they were seen.
fn whom(id: &str, version: i64) -> AnyView {
    view! {
        <input type="hidden" name="person" value=id.to_owned() />
        <input type="hidden" name="versjon" value=version.to_string() />
    }
    .into_any()
}

/// What they look after, and who takes it over: all of it, or that of a region.
fn hand_on(id: &str, follows: Follows, told: &Told) -> AnyView {
    let options = |picks: Vec<Pick>| {
        vec![Options {
            group: String::new(),
            picks,
        }]
    };
    let parts = (!follows.parts.is_empty()).then(|| {
        view! {
            <Chooser
                name="del"
                label=text(follow_up::PART)
                nothing=text(follow_up::EVERYTHING)
                options=options(follows.parts)
                told=told.clone()
            />
        }
    });
    view! {
        <p>{follows.sentence}</p>
        <form class="fields" method="post" action=routes::PERSON_HAND_ON>
            <input type="hidden" name="person" value=id.to_owned() />
            {parts}
            <Chooser
                name="arving"
                label=text(follow_up::HEIR)
                nothing=text(follow_up::CHOOSE)
                options=options(follows.heirs)
                told=told.clone()
            />
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(follow_up::HAND_ON)}
            </button>
        </form>
    }
    .into_any()
}

/// What can be done at once, a form each.
fn acts(may: &[Act], id: &str, version: i64) -> AnyView {
    let forms = may.iter().filter_map(|act| {
        let (action, word) = match act {
            Act::Change => return None,
            Act::SignOut => (routes::PERSON_SIGN_OUT, words::SIGN_OUT_EVERYWHERE),
            Act::Lock => (routes::PERSON_LOCK, words::LOCK),
            Act::Unlock => (routes::PERSON_UNLOCK, words::UNLOCK),
            Act::Code => (routes::PERSON_CODE, words::NEW_CODE),
        };
        let form = view! {
            <form method="post" action=action>
                {whom(id, version)}
                <button class="link button-link" type="submit">
                    {text(word)}
                </button>
            </form>
        };
        Some(form)
    });
    let code = may.contains(&Act::Code);
    let hint = code.then(|| view! { <p class="quiet">{text(words::NEW_CODE_HINT)}</p> });
    view! {
        <div class="rail-links">{forms.collect_view()}</div>
        {hint}
    }
    .into_any()
}

/// Inviting somebody: what they are called and what they will be.
#[component]
pub fn Invite(
    /// What they can be.
    roles: Vec<Pick>,
    /// Where.
    regions: Vec<Pick>,
    /// What is told of the form that was posted.
    told: Told,
) -> AnyView {
    view! {
        <section class="rail-part" aria-labelledby="inviter">
            <h2 id="inviter" tabindex="-1">
                {text(words::INVITE)}
            </h2>
            <p class="quiet">{text(words::INVITE_LEAD)}</p>
            <form class="fields" method="post" action=routes::PERSON_INVITE>
                <Field name="navn" label=text(words::NAME) told=told.clone() />
                <Field name="e-post" label=text(words::E_MAIL) kind="email" told=told.clone() />
                {rights(["ny-rolle", "ny-region"], roles, regions, told)}
                <button class="ds-button" data-variant="secondary" type="submit">
                    {text(words::INVITE_GO)}
                </button>
            </form>
        </section>
    }
    .into_any()
}

/// A role and its regions, by the names of the two fields.
fn rights(
    [role, region]: [&'static str; 2],
    roles: Vec<Pick>,
    regions: Vec<Pick>,
    told: Told,
) -> AnyView {
    view! {
        <Picks kind="radio" name=role legend=text(words::ROLE) picks=roles told=told.clone() />
        <Picks
            kind="checkbox"
            name=region
            legend=text(words::WRITES_IN)
            hint=text(words::WRITES_IN_HINT)
            picks=regions
            told
        />
    }
    .into_any()
}
