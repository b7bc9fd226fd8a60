//! The names of roles, and where somebody has theirs.

use kinds::{Lang, Regions, Role};
use view::words::pick;

use super::catalog::people as word;
use super::class;

/// The role: `Rådgiver`.
pub fn role(role: Role, lang: Lang) -> &'static str {
    match role {
        Role::Reader => pick(lang, "Leser", "Lesar", "Reader"),
        Role::Adviser => pick(lang, "Rådgiver", "Rådgivar", "Adviser"),
        Role::Manager => pick(lang, "Leder", "Leiar", "Manager"),
        Role::Administrator => pick(lang, "Administrator", "Administrator", "Administrator"),
    }
}

/// The regions that somebody has a role for: `Nord, Vest`, or the whole country.
pub fn regions(role: Role, regions: Regions, lang: Lang) -> String {
    let everywhere = matches!(role, Role::Reader | Role::Administrator);
    if everywhere || regions.is_all() {
        return word::COUNTRY.text(lang).to_owned();
    }
    let names: Vec<&str> = regions.iter().map(|one| class::region(one, lang)).collect();
    if names.is_empty() {
        return word::NO_REGION.text(lang).to_owned();
    }
    names.join(", ")
}

/// A role and where: `Rådgiver, Nord`.
pub fn role_and_regions(held: Role, at: Regions, lang: Lang) -> String {
    let (role, regions) = (role(held, lang), regions(held, at, lang));
    format!("{role}, {regions}")
}

/// What somebody of a role can do, in a sentence.
pub fn can(held: Role, at: Regions, lang: Lang) -> String {
    let regions = regions(held, at, lang);
    let sentence = match held {
        Role::Reader => word::CAN_READ,
        Role::Adviser => word::CAN_ADVISE,
        Role::Manager => word::CAN_MANAGE,
        Role::Administrator => word::CAN_ADMINISTER,
    };
    sentence.fill(lang, &[("regions", &regions)])
}
