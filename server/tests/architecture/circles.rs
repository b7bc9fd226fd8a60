//! What uses itself in a circle cannot be read one after the other, nor be moved apart.
//!
//! The rule: a room is a module with all that stands below it. The rooms beside one another, those of
//! one parent, form no circle by what their files use of each other. Within a room, between a module
//! and what stands below it, nothing is counted: they are one subject, opened up. The parent declares
//! its children, may call them and may hand their names on, and a child may use what its parent holds.
//! The root of a crate is a room beside the others; its `pub use` is not counted, as it only names
//! what the crate offers.

use std::collections::{BTreeMap, BTreeSet};

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
fn no_rooms_use_one_another_in_a_circle() {
    let mut circles = Vec::new();
    for root in CRATES {
        let imports = imports(root, &files(root, "rs"));
        assert!(!imports.is_empty(), "{root} was not found");
        let rooms = rooms(&imports);
        for circle in find_circles(&rooms) {
            circles.push(format!("{root}: {}", tell(&rooms, &circle)));
        }
    }
    assert_none("Rooms that use one another in a circle.", &circles);
}

/// What the files below a room use of the rooms beside it, and where: rooms by their full names.
type Rooms = BTreeMap<Module, BTreeMap<Module, String>>;

/// Gathers what files use into what rooms use.
fn rooms(imports: &Imports) -> Rooms {
    let mut rooms = Rooms::new();
    for (own, all) in imports {
        for (used, line) in all {
            let (from, to) = (or_root(own), or_root(used));
            if from.starts_with(&to) || to.starts_with(&from) {
                continue;
            }
            let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            let room = rooms.entry(from[..=shared].to_vec()).or_default();
            let place = || format!("{} uses {} in line {line}", from.join("::"), to.join("::"));
            room.entry(to[..=shared].to_vec()).or_insert_with(place);
        }
    }
    rooms
}

fn or_root(module: &Module) -> Module {
    if module.is_empty() {
        vec!["lib".to_owned()]
    } else {
        module.clone()
    }
}

/// The shortest circle through each room that is in one; each circle once.
fn find_circles(rooms: &Rooms) -> Vec<Vec<Module>> {
    let mut seen: BTreeSet<BTreeSet<Module>> = BTreeSet::new();
    let circles = rooms.keys().filter_map(|from| circle(rooms, from));
    circles
        .filter(|circle| seen.insert(circle.iter().cloned().collect()))
        .collect()
}

/// The shortest way from a room back to itself.
fn circle(rooms: &Rooms, from: &Module) -> Option<Vec<Module>> {
    let mut visited = BTreeSet::new();
    let mut ways = vec![vec![from.clone()]];
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in &ways {
            for next in rooms.get(way.last()?).into_iter().flat_map(BTreeMap::keys) {
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

fn tell(rooms: &Rooms, circle: &[Module]) -> String {
    let next = circle.iter().cycle().skip(1);
    let steps = circle.iter().zip(next);
    let steps: Vec<&str> = steps.map(|(own, next)| rooms[own][next].as_str()).collect();
    steps.join(", ")
}

#[test]
fn a_circle_is_found_and_a_room_with_its_children_is_none() {
    let module = |name: &str| -> Module {
        let names = name.split("::").filter(|name| !name.is_empty());
        names.map(str::to_owned).collect()
    };
    let told = |uses: &[(&str, &str)]| -> Vec<String> {
        let mut imports = Imports::new();
        for (line, (own, used)) in uses.iter().enumerate() {
            let all = imports.entry(module(own)).or_default();
            all.insert(module(used), line + 1);
        }
        let rooms = rooms(&imports);
        let circles = find_circles(&rooms);
        circles.iter().map(|circle| tell(&rooms, circle)).collect()
    };
    let one_way = [
        ("", "a"),
        ("a", "a::child"),
        ("a::child", "a"),
        ("a::child", "b"),
        ("b::deep", "c"),
    ];
    assert_eq!(told(&one_way), Vec::<String>::new());
    for (closing, circle) in [
        (
            ("c", "a::other"),
            "a::child uses b in line 4, b::deep uses c in line 5, c uses a::other in line 6",
        ),
        (("a", ""), "a uses lib in line 6, lib uses a in line 1"),
    ] {
        assert_eq!(told(&[&one_way[..], &[closing]].concat()), [circle]);
    }
    assert_eq!(
        told(&[("a::b", "a::c"), ("a::c::d", "a::b::e")]),
        ["a::b uses a::c in line 1, a::c::d uses a::b::e in line 2"]
    );
}
