//! The texts that only the server says: of files, commands, settings and addresses, and of what
//! went wrong with them. Written as those of [`view::words::catalog`], and listed for the tests in the
//! same way.

use view::words::catalog::Texts;

pub mod account;
pub mod action;
pub mod audit;
pub mod codebook;
pub mod command;
pub mod compare;
pub mod content;
pub mod demo;
pub mod desk;
pub mod export;
pub mod file;
pub mod filter;
pub mod import;
pub mod issuer;
pub mod lineage;
pub mod list;
pub mod lists;
pub mod missing;
pub mod network;
pub mod new_wave;
pub mod people;
pub mod pick;
pub mod provider;
pub mod register;
pub mod router;
pub mod rule;
pub mod rule_edition;
pub mod search;
pub mod setting;
pub mod site;
pub mod toml_fault;
pub mod trouble;
pub mod unit_follow_up;
pub mod user;
pub mod visit;

/// The texts of this catalogue, by subject.
pub const PAGES: &[(&str, Texts)] = &[
    ("account", account::ALL),
    ("action", action::ALL),
    ("audit", audit::ALL),
    ("codebook", codebook::ALL),
    ("command", command::ALL),
    ("compare", compare::ALL),
    ("content", content::ALL),
    ("demo", demo::ALL),
    ("desk", desk::ALL),
    ("export", export::ALL),
    ("file", file::ALL),
    ("filter", filter::ALL),
    ("import", import::ALL),
    ("issuer", issuer::ALL),
    ("lineage", lineage::ALL),
    ("list", list::ALL),
    ("lists", lists::ALL),
    ("missing", missing::ALL),
    ("network", network::ALL),
    ("new_wave", new_wave::ALL),
    ("people", people::ALL),
    ("pick", pick::ALL),
    ("provider", provider::ALL),
    ("register", register::ALL),
    ("router", router::ALL),
    ("rule", rule::ALL),
    ("rule_edition", rule_edition::ALL),
    ("search", search::ALL),
    ("setting", setting::ALL),
    ("site", site::ALL),
    ("toml_fault", toml_fault::ALL),
    ("trouble", trouble::ALL),
    ("unit_follow_up", unit_follow_up::ALL),
    ("user", user::ALL),
    ("visit", visit::ALL),
];

#[cfg(test)]
mod tests {
    use view::words::catalog::{lacking, uneven};

    use super::*;

    #[test]
    fn every_language_says_the_same_of_files() {
        assert_eq!(uneven(PAGES), Vec::<String>::new());
    }

    #[test]
    fn what_nynorsk_and_english_lack_of_files_is_known() {
        let lacking = lacking(PAGES);
        let known = include_str!("catalog/lacking.txt");
        assert!(
            lacking == known,
            "catalog/lacking.txt should be:\n{lacking}"
        );
    }
}
