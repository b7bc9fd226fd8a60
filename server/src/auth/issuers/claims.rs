//! What the claims of a token make of a person: who they are, and which role they have.

use kinds::{Regions, Role};
use present::words::catalog::provider as word;
use serde_json::Value;
use store::Identity;

use super::SignInFault;
use crate::auth::token::hashed;
use crate::config::issuers::{Issuer, RoleMap};

/// Longest name or e-mail that is taken from a provider; characters.
pub const PROVIDED_CHARS_MAX: usize = 254;
/// How much of a checksum tells people without a name or an address apart; hexadecimal digits.
const CODE_DIGITS: usize = 16;

/// Somebody that a provider knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Who they are there.
    pub identity: Identity,
    /// What they are called.
    pub name: String,
    /// Their e-mail, in small letters, where it is certain that it is theirs.
    pub e_mail: Option<String>,
    /// The address of an account that is made for somebody without one: nobody has it.
    pub stand_in: String,
    /// What the provider says of their role.
    pub role: RoleClaim,
    /// Its token, for signing out there.
    pub id_token: String,
}

/// What a provider says of somebody's role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleClaim {
    /// Nothing: it is given here.
    NotAsked,
    /// That they have none.
    NoRole,
    /// That they have this one, in these regions.
    Role(Role, Regions),
}

/// Who somebody is, by the claims of a token that is good.
pub(super) fn arrival(
    settings: &Issuer,
    claims: &Value,
    id_token: String,
) -> Result<Arrival, SignInFault> {
    let text = |path: &str| values(claims, path).into_iter().next();
    let identity = Identity {
        issuer: text("iss").ok_or(SignInFault::Untrusted)?,
        subject: text("sub").ok_or(SignInFault::Untrusted)?,
    };
    let digits = hashed(&format!("{} {}", identity.issuer, identity.subject));
    let code = digits.get(..CODE_DIGITS).unwrap_or_default();
    let e_mail = text(&settings.e_mail_claim).and_then(|text| e_mail(&text));
    let is_theirs = settings.trust_e_mail || claims.get("email_verified") == Some(&true.into());
    let e_mail = e_mail.filter(|_| is_theirs);
    let provided = text(&settings.name_claim).and_then(|text| name(&text));
    let name = provided.unwrap_or_else(|| {
        let before = e_mail.as_deref().and_then(|mail| mail.split('@').next());
        before.map_or_else(|| nameless(&settings.name, code), str::to_owned)
    });
    Ok(Arrival {
        identity,
        name,
        e_mail,
        stand_in: format!("{code}@{}.invalid", settings.id),
        role: role(settings, claims),
        id_token,
    })
}

/// A name that says where somebody is from, until they give another.
fn nameless(provider: &str, code: &str) -> String {
    let short = code.get(..4).unwrap_or_default();
    word::NAMELESS.fill(kinds::Lang::Nb, &[("provider", provider), ("code", short)])
}

fn name(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| !c.is_control()).collect();
    let name: String = plain.trim().chars().take(PROVIDED_CHARS_MAX).collect();
    (!name.is_empty()).then_some(name)
}

fn e_mail(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (before, host) = text.split_once('@')?;
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && c != '@';
    let fits =
        text.chars().count() <= PROVIDED_CHARS_MAX && text.replacen('@', "", 1).chars().all(plain);
    (fits && !before.is_empty() && !host.is_empty()).then_some(text)
}

/// The texts at a path of claims: names with full stops between them. A list stands for each of its
/// entries.
fn values(claims: &Value, path: &str) -> Vec<String> {
    // A claim may itself be named with full stops, as addresses are.
    let whole = claims.get(path);
    let (first, rest) = match (whole, path.split_once('.')) {
        (Some(found), _) => (Some(found), None),
        (None, Some((first, rest))) => (claims.get(first), Some(rest)),
        (None, None) => (None, None),
    };
    let Some(found) = first else {
        return Vec::new();
    };
    let entries = found
        .as_array()
        .map_or(std::slice::from_ref(found), Vec::as_slice);
    match rest {
        Some(rest) => entries
            .iter()
            .flat_map(|entry| values(entry, rest))
            .collect(),
        None => entries.iter().filter_map(plain).collect(),
    }
}

/// A text, a number, yes or no: as a settings file has it.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Where the claim of roles is a list of entries with parts of their own, each entry stands for itself:
/// what is required of the same claim must hold in the entry that gives the role, so that what is
/// given for one organisation is not used for another.
fn role(settings: &Issuer, claims: &Value) -> RoleClaim {
    let Some(map) = &settings.roles else {
        let held = settings
            .require
            .iter()
            .all(|(path, text)| values(claims, path).contains(text));
        return if held {
            RoleClaim::NotAsked
        } else {
            RoleClaim::NoRole
        };
    };
    let held = |view: &&Value| {
        let mut required = settings.require.iter();
        required.all(|(path, text)| values(view, path).contains(text))
    };
    let views = views(claims, &map.claim);
    let held = views.iter().filter(held);
    let given: Vec<String> = held.flat_map(|view| values(view, &map.claim)).collect();
    highest(map, &given)
}

/// The claims, once for each entry that the first part of a path stands for.
fn views(claims: &Value, path: &str) -> Vec<Value> {
    let inner = path.split_once('.').filter(|_| claims.get(path).is_none());
    let entries = inner.and_then(|(first, _)| Some((first, claims.get(first)?.as_array()?)));
    let Some((first, entries)) = entries else {
        return vec![claims.clone()];
    };
    let view = |entry: &Value| {
        let mut view = claims.clone();
        if let Some(view) = view.as_object_mut() {
            view.insert(first.to_owned(), entry.clone());
        }
        view
    };
    entries.iter().map(view).collect()
}

/// Of several roles the one that may most, in the regions of all that give it.
fn highest(map: &RoleMap, given: &[String]) -> RoleClaim {
    let rows = || map.rows.iter().filter(|row| given.contains(&row.value));
    let Some(role) = rows().map(|row| row.role).max() else {
        return RoleClaim::NoRole;
    };
    let of_role = rows().filter(|row| row.role == role);
    RoleClaim::Role(role, of_role.flat_map(|row| row.regions.iter()).collect())
}

#[cfg(test)]
mod tests;
