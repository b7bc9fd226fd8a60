//! The page of rules and weights on the demo waves.

use domain::filter::Filter;
use kinds::{Id, Lang, Region, UnitType};
use present::Scope;
use present::colleagues::Colleagues;
use present::rules::{Asked, Looking, page};

#[test]
fn a_rule_that_comes_with_the_wave_says_what_to_ask() {
    let world = demo::world(1).unwrap();
    let filter = Filter::all(2015, UnitType::Municipality);
    let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
    let looking = Looking {
        region: Region::Nord,
        people: &Colleagues::default(),
        account: Id::new(1, 1),
        may_weigh: false,
        may_make: false,
        change: Id::new(1, 2),
    };
    let rules = &scope.wave.rules().rules;
    assert!(rules.iter().filter(|rule| rule.ask.is_some()).count() > 10);
    for rule in rules {
        let asked = Asked {
            rule: Some(rule.id.clone()),
            ..Asked::default()
        };
        let opened = page(scope, &asked, &looking).editing.unwrap();
        let asks = rule.ask.as_ref().map_or("", |ask| ask.text(Lang::Nb));
        assert_eq!((opened.texts, &*opened.ask), (None, asks), "{}", rule.id);
        assert_eq!(opened.reason, rule.reason.text(Lang::Nb));
    }
}
