//! The audit log: every action that the program tells has its sentence on the page.

use std::collections::BTreeSet;

use present::words::audit::ACTIONS;

use crate::source::product;

#[test]
fn every_action_has_a_sentence() {
    let mut named = BTreeSet::new();
    for source in product() {
        let constants = source.text.split("Self::named(\"").skip(1);
        named.extend(constants.filter_map(|rest| rest.split('"').next().map(str::to_owned)));
    }
    assert!(named.contains("wave.published"), "{named:?}");
    let worded: BTreeSet<String> = ACTIONS.iter().map(|(id, ..)| (*id).to_owned()).collect();
    assert_eq!(worded.len(), ACTIONS.len(), "an action stands twice");
    let without: Vec<&String> = named.difference(&worded).collect();
    assert!(
        without.is_empty(),
        "present::words::audit says nothing of {without:?}"
    );
}
