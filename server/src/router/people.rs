//! What is posted on the page of people: changing, locking and inviting them.
//!
//! What was done is answered 303 to the page; what was not, by the page that says why. A code is
//! shown on the answer to the form that made it, and stands in no address.

use axum::http::StatusCode;
use jiff::SignedDuration;
use kinds::{Id, Region, Regions, Role};
use present::people::PERSON;
use present::words::catalog::people as word;
use present::words::people::DoneKind;
use store::Seen;
use view::form::{Handed, Told};
use view::routes;
use view::words::catalog::Word;

use super::asker::Asker;
use super::forms::{Again, Answer, Form, Forms, Local};
use crate::auth::typed::{self, NAME_CHARS_MAX};
use crate::auth::{CODE_HOURS_MAX, Token};
use crate::clock;
use crate::service::people::{AccountUnchanged, Invited, PeopleDesk, as_seen};
use crate::state::AppState;

/// The fields of changing somebody.
const ROLE: &str = "rolle";
const REGION: &str = "region";
const VERSION: &str = "versjon";
/// Who takes over what somebody looked after, and of which region alone.
const HEIR: &str = "arving";
const PART: &str = "del";
/// The fields of inviting somebody.
const NAME: &str = "navn";
const E_MAIL: &str = "e-post";
const NEW_ROLE: &str = "ny-rolle";
const NEW_REGION: &str = "ny-region";

/// The forms of the page of people.
pub(super) fn forms(forms: Forms) -> Forms {
    forms
        .with(routes::PERSON_RIGHTS, async |state, asker, form| {
            either(change(&state, &asker, &form).await)
        })
        .with(routes::PERSON_LOCK, async |state, asker, form| {
            either(lock(&state, &asker, &form).await)
        })
        .with(routes::PERSON_UNLOCK, async |state, asker, form| {
            either(unlock(&state, &asker, &form).await)
        })
        .with(routes::PERSON_SIGN_OUT, async |state, asker, form| {
            either(sign_out(&state, &asker, &form).await)
        })
        .with(routes::PERSON_CODE, async |state, asker, form| {
            either(make_code(&state, &asker, &form).await)
        })
        .with(routes::PERSON_HAND_ON, async |state, asker, form| {
            either(hand_on(&state, &asker, &form).await)
        })
        .with(routes::PERSON_INVITE, async |state, asker, form| {
            either(invite(&state, &asker, &form).await)
        })
}

/// Done or not done, it is an answer.
fn either(answer: Result<Answer, Answer>) -> Answer {
    answer.unwrap_or_else(|answer| answer)
}

async fn change(state: &AppState, asker: &Asker, form: &Form) -> Result<Answer, Answer> {
    let desk = desk(state, asker)?;
    let seen = seen(asker, form)?;
    let told = typed_in(form, &[PERSON, ROLE, REGION]);
    let rights = rights(form, [ROLE, REGION]).map_err(|(field, text)| {
        let told = told.clone().about(field, text.text(asker.language));
        Again::unusable(page(Some(seen.id)), told)
    })?;
    let changed = desk.change(&asker.by(state), seen, rights).await;
    changed.map_err(|why| not_done(asker, Some(seen.id), told, &why))?;
    Ok(done(seen.id, DoneKind::Role))
}

async fn lock(state: &AppState, asker: &Asker, form: &Form) -> Result<Answer, Answer> {
    let desk = desk(state, asker)?;
    let seen = seen(asker, form)?;
    let locked = desk.lock(&asker.by(state), seen).await;
    locked.map_err(|why| not_done(asker, Some(seen.id), Told::default(), &why))?;
    Ok(done(seen.id, DoneKind::Locked))
}

async fn unlock(state: &AppState, asker: &Asker, form: &Form) -> Result<Answer, Answer> {
    let desk = desk(state, asker)?;
    let seen = seen(asker, form)?;
    let unlocked = desk.unlock(&asker.by(state), seen).await;
    unlocked.map_err(|why| not_done(asker, Some(seen.id), Told::default(), &why))?;
    Ok(done(seen.id, DoneKind::Unlocked))
}

async fn sign_out(state: &AppState, asker: &Asker, form: &Form) -> Result<Answer, Answer> {
    let desk = desk(state, asker)?;
    let id = person(asker, form)?;
    let ended = desk.sign_out(&asker.by(state), id).await;
    ended.map_err(|why| not_done(asker, Some(id), Told::default(), &why))?;
    Ok(done(id, DoneKind::SignedOut))
}

/// Hands on what somebody looks after; the sentence stands on the answer, as a code does.
async fn hand_on(state: &AppState, asker: &Asker, form: &Form) -> Result<Answer, Answer> {
    let desk = desk(state, asker)?;
    let id = person(asker, form)?;
    let told = typed_in(form, &[HEIR, PART]);
    let heir = form.text(HEIR).parse().ok();
    let part = Region::from_id(form.text(PART));
    let handed = desk.hand_on(&asker.by(state), (id, heir), part).await;
    handed.map_err(|why| not_done(asker, Some(id), told, &why))?;
    Ok(done(id, DoneKind::HandedOn))
}

async fn make_code(state: &AppState, asker: &Asker, form: &Form) -> Result<Answer, Answer> {
    let desk = desk(state, asker)?;
    let id = person(asker, form)?;
    let made = desk.make_code(&asker.by(state), id).await;
    let (name, code) = made.map_err(|why| not_done(asker, Some(id), Told::default(), &why))?;
    Ok(handed_over(state, asker, id, name, &code))
}

async fn invite(state: &AppState, asker: &Asker, form: &Form) -> Result<Answer, Answer> {
    let desk = desk(state, asker)?;
    let told = typed_in(form, &[NAME, E_MAIL, NEW_ROLE, NEW_REGION]);
    let invited = invited(form, asker, &told)?;
    let name = invited.name.clone();
    let (by, then) = (asker.by(state), asker.by(state));
    match desk.invite((&by, &then), invited).await {
        Ok((id, code)) => Ok(handed_over(state, asker, id, name, &code)),
        Err(AccountUnchanged::EMailTaken) => {
            let told = told.about(E_MAIL, word::E_MAIL_TAKEN.text(asker.language));
            Err(Again::unusable(page(None), told))
        }
        Err(why) => Err(not_done(asker, None, told, &why)),
    }
}

/// Comes in by the door.
fn desk<'s>(state: &'s AppState, asker: &Asker) -> Result<PeopleDesk<'s>, Answer> {
    let desk = state.service.people_desk(&asker.caller);
    desk.map_err(|error| not_done(asker, None, Told::default(), &error.into()))
}

/// Whom a form is about.
fn person(asker: &Asker, form: &Form) -> Result<Id, Answer> {
    let id = form.text(PERSON).parse();
    id.map_err(|_| not_done(asker, None, Told::default(), &AccountUnchanged::NotFound))
}

/// Whom a form is about, and as what they were seen.
fn seen(asker: &Asker, form: &Form) -> Result<Seen, Answer> {
    let id = person(asker, form)?;
    let version = form.text(VERSION).parse();
    let version = version.map_err(|_| {
        not_done(
            asker,
            Some(id),
            Told::default(),
            &AccountUnchanged::NotFound,
        )
    })?;
    Ok(as_seen(id, version))
}

/// A role and its regions, or what is told about which field. A role that holds for the country
/// holds in all regions, whatever was ticked.
fn rights(
    form: &Form,
    [role, region]: [&'static str; 2],
) -> Result<(Role, Regions), (&'static str, Word)> {
    let Some(held) = Role::from_id(form.text(role)) else {
        return Err((role, word::ROLE_MISSING));
    };
    let ticked: Regions = form.texts(region).filter_map(Region::from_id).collect();
    match held {
        Role::Reader | Role::Administrator => Ok((held, Regions::all())),
        Role::Adviser | Role::Manager if ticked.is_empty() => Err((region, word::REGION_MISSING)),
        Role::Adviser | Role::Manager => Ok((held, ticked)),
    }
}

/// Who is to be invited; else the page with everything that has to be mended.
fn invited(form: &Form, asker: &Asker, told: &Told) -> Result<Invited, Answer> {
    let lang = asker.language;
    let (name, e_mail) = (
        typed::name(form.text(NAME)),
        typed::e_mail(form.text(E_MAIL)),
    );
    let rights = rights(form, [NEW_ROLE, NEW_REGION]);
    if let (Some(name), Some(e_mail), Ok((role, regions))) = (&name, &e_mail, &rights) {
        return Ok(Invited {
            name: name.clone(),
            e_mail: e_mail.clone(),
            role: *role,
            regions: *regions,
        });
    }
    let mut told = told.clone();
    if name.is_none() {
        let max = NAME_CHARS_MAX.to_string();
        told = told.about(NAME, word::NAME_UNUSABLE.fill(lang, &[("max", &max)]));
    }
    if e_mail.is_none() {
        told = told.about(E_MAIL, word::E_MAIL_UNUSABLE.text(lang));
    }
    if let Err((field, text)) = rights {
        told = told.about(field, text.text(lang));
    }
    Err(Again::unusable(page(None), told))
}

/// The fields as they were typed.
fn typed_in(form: &Form, fields: &[&str]) -> Told {
    let mut told = Told::default();
    for field in fields {
        for text in form.texts(field) {
            told = told.with(field, text);
        }
    }
    told
}

/// The page, with somebody to be changed.
fn page(id: Option<Id>) -> Local {
    let query = id.map_or_else(String::new, |id| format!("?{PERSON}={id}"));
    Local::of(&format!("{}{query}", routes::PEOPLE)).unwrap_or_default()
}

/// To the page, which says what was done.
fn done(id: Id, kind: DoneKind) -> Answer {
    let (page, done) = (routes::PEOPLE, routes::DONE);
    let address = format!("{page}?{done}={}&{PERSON}={id}", kind.id());
    Answer::See(Local::of(&address).unwrap_or_default())
}

/// The page, with why nothing was done.
fn not_done(asker: &Asker, id: Option<Id>, told: Told, why: &AccountUnchanged) -> Answer {
    let status = match why {
        AccountUnchanged::AsPage(error) => super::files::status(error),
        AccountUnchanged::NotFound => StatusCode::NOT_FOUND,
        AccountUnchanged::Conflict(_) => StatusCode::CONFLICT,
        AccountUnchanged::Own
        | AccountUnchanged::LastAdministrator(_)
        | AccountUnchanged::NoCode(_)
        | AccountUnchanged::EMailTaken
        | AccountUnchanged::Follows(..)
        | AccountUnchanged::NoHeir
        | AccountUnchanged::HeirElsewhere => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let told = match why.sentence(asker.language) {
        Some(sentence) => told.about("", sentence),
        None => told,
    };
    let page = page(id.filter(|_| status != StatusCode::NOT_FOUND));
    Answer::Again(Again { page, told, status })
}

/// The page with a code to hand over. It is drawn in answer to the form, so that the code stands in
/// no address and is not shown again.
fn handed_over(state: &AppState, asker: &Asker, id: Id, name: String, code: &Token) -> Answer {
    let until = state.clock.now() + SignedDuration::from_hours(CODE_HOURS_MAX);
    let secret = code.secret();
    let handed = Handed {
        name,
        code: secret.to_owned(),
        link: format!("{}{}#{secret}", origin(state), routes::CHOOSE_PASSWORD),
        until: clock::local(until, asker.language),
    };
    let told = Told {
        handed: Some(Box::new(handed)),
        ..Told::default()
    };
    Answer::Again(Again {
        page: page(Some(id)),
        told,
        status: StatusCode::OK,
    })
}

/// The site as somebody else's browser finds it.
fn origin(state: &AppState) -> String {
    match &state.reach.public {
        Some(public) => public.origin(),
        None => format!("http://{}", state.address),
    }
}
