//! Files that use one another in a circle cannot be read one after the other, nor be moved apart.
//!
//! The rule: among the files of a crate, no file may lead back to itself by what it uses. A module
//! and what stands below it are one subject, opened up: the parent declares its children, may call
//! them and may hand their names on, and a child may use what its parent holds. So what a file uses
//! of its ancestors and of its descendants is not counted. All else is: between two children of one
//! parent, and between a child and a stranger.

use std::collections::BTreeSet;

use crate::assert_none;
use crate::imports::{Imports, Module, imports};
use crate::source::files;

/// The crates, by their folder of sources.
const CRATES: [&str; 8] = [
    "app/kinds/src",
    "app/domain/src",
    "app/view/src",
    "app/src",
    "server/present/src",
    "server/content/src",
    "server/demo/src",
    "server/src",
];

#[test]
fn no_files_use_one_another_in_a_circle() {
    let mut circles = Vec::new();
    for root in CRATES {
        let imports = imports(root, &files(root, "rs"));
        assert!(!imports.is_empty(), "{root} was not found");
        for circle in find_circles(&imports) {
            circles.push(format!("{root}: {}", tell(&imports, &circle)));
        }
    }
    assert_none("Files that use one another in a circle.", &circles);
}

/// Whether one of the two stands below the other.
fn is_one_subject(a: &Module, b: &Module) -> bool {
    a.starts_with(b) || b.starts_with(a)
}

fn used<'i>(imports: &'i Imports, module: &'i Module) -> impl Iterator<Item = &'i Module> {
    let all = imports[module].keys();
    all.filter(move |used| !is_one_subject(module, used))
}

/// The shortest circle through each file that is in one; each circle once.
fn find_circles(imports: &Imports) -> Vec<Vec<Module>> {
    let mut seen: BTreeSet<BTreeSet<Module>> = BTreeSet::new();
    let circles = imports.keys().filter_map(|from| circle(imports, from));
    circles
        .filter(|circle| seen.insert(circle.iter().cloned().collect()))
        .collect()
}

/// The shortest way from a file back to itself.
fn circle(imports: &Imports, from: &Module) -> Option<Vec<Module>> {
    let mut visited = BTreeSet::new();
    let mut ways = vec![vec![from.clone()]];
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in &ways {
            for next in used(imports, way.last()?) {
                if next == from {
                    return Some(way.clone());
                }
                if visited.insert(next.clone()) {
                    let mut way = way.clone();
                    way.push(next.clone());
                    longer.push(way);
                }
            }
        }
        ways = longer;
    }
    None
}

fn tell(imports: &Imports, circle: &[Module]) -> String {
    let mut told = String::new();
    for (position, module) in circle.iter().enumerate() {
        let next = &circle[(position + 1) % circle.len()];
        let line = imports[module][next];
        told.push_str(&format!("{} (line {line}) → ", module.join("::")));
    }
    told + &circle[0].join("::")
}

#[test]
fn a_circle_is_found_and_a_room_with_its_children_is_none() {
    let module = |name: &str| -> Module { name.split("::").map(str::to_owned).collect() };
    let imports: Imports = [
        ("a", vec!["a::child", "b"]),
        ("a::child", vec!["a", "a::other"]),
        ("a::other", vec!["a"]),
        ("b", vec!["c"]),
        ("c", vec!["a::other"]),
    ]
    .into_iter()
    .map(|(own, used)| {
        (
            module(own),
            used.into_iter().map(|u| (module(u), 1)).collect(),
        )
    })
    .collect();
    assert_eq!(find_circles(&imports), Vec::<Vec<Module>>::new());

    let mut closed = imports;
    closed
        .get_mut(&module("a::other"))
        .unwrap()
        .insert(module("a::child"), 7);
    let circles = find_circles(&closed);
    assert_eq!(circles, [[module("a::child"), module("a::other")]]);
    assert_eq!(
        tell(&closed, &circles[0]),
        "a::child (line 1) → a::other (line 7) → a::child"
    );
}
