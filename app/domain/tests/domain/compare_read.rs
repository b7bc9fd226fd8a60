//! What is compared, and how it is written in an address.

use domain::compare::{
    COMPARED_MAX, COMPARED_MIN, CompareProblem, Comparison, KEYS, NAMED_MAX, WeighProblem,
};
use domain::filter::Filter;
use domain::similar::{PART_WEIGHT_MAX, Part, Weights};
use domain::world::World;

use crate::small::world;

fn file() -> Weights {
    Weights::new([3, 2, 1, 1]).unwrap()
}

fn read(query: &str, world: &World) -> (Comparison, Vec<CompareProblem>, String) {
    let reading = Filter::read_with(query, world, KEYS);
    let wave = world.wave(reading.filter.wave).unwrap();
    let (asked, problems) = Comparison::read(&reading, world, wave, file());
    let printed = asked.to_query(wave, file());
    (asked, problems, printed)
}

#[test]
fn a_query_has_one_canonical_form() {
    let world = world();
    for (query, canonical) in [
        ("", "wave=2015"),
        ("number=1902,0101", "number=1902,0101&wave=2015"),
        ("number=0101,1902", "number=0101,1902&wave=2015"),
        ("number=1902&number=0101", "number=1902,0101&wave=2015"),
        ("number=1902,,0101,1902,", "number=1902,0101&wave=2015"),
        ("number=1902%2C%200101", "number=1902,0101&wave=2015"),
        ("wave=2014&number=1902,0101", "number=1902,0101&wave=2014"),
        ("number=1902&add=halden", "number=1902,0101&wave=2015"),
        ("number=1902&add=0101", "number=1902,0101&wave=2015"),
        ("number=1902&add=Hald", "number=1902,0101&wave=2015"),
        ("number=1902&add=tromsø", "number=1902&wave=2015"),
        ("number=1902&add=", "number=1902&wave=2015"),
        ("add=030101", "number=030101&wave=2015"),
        // What weighs as in the file is not said.
        ("weigh=size:3,share:2,centrality:1,settled:1", "wave=2015"),
        ("weigh=settled:1,size:3", "wave=2015"),
        (
            "weigh=size:0",
            "weigh=size:0,share:2,centrality:1,settled:1&wave=2015",
        ),
        (
            "weigh.size=5&weigh.share=2&weigh.centrality=0&weigh.settled=1",
            "weigh=size:5,share:2,centrality:0,settled:1&wave=2015",
        ),
        ("weigh.size=&weigh.share=2", "wave=2015"),
        (
            "only=differences&weigh=size:1&number=0101",
            "number=0101&weigh=size:1,share:2,centrality:1,settled:1&only=differences&wave=2015",
        ),
    ] {
        let (asked, problems, printed) = read(query, &world);
        assert_eq!(problems, [], "{query}");
        assert_eq!(printed, canonical, "{query}");
        let (again, _, _) = read(&printed, &world);
        assert_eq!(again, asked, "{query}");
    }
}

#[test]
fn what_cannot_be_used_is_told_and_the_rest_is_used() {
    let world = world();
    let number = |text: &str| CompareProblem::UnknownNumber(text.to_owned());
    for (query, problem, rest) in [
        ("number=0101,9999", number("9999"), "number=0101&wave=2015"),
        (
            "number=0101,halden",
            number("halden"),
            "number=0101&wave=2015",
        ),
        ("number=0101,010", number("010"), "number=0101&wave=2015"),
        (
            "number=0101,030101",
            CompareProblem::OtherType(5),
            "number=0101&wave=2015",
        ),
        (
            "number=030101,0101",
            CompareProblem::OtherType(0),
            "number=030101&wave=2015",
        ),
        (
            "add=Lofoten",
            CompareProblem::UnknownName("Lofoten".to_owned()),
            "wave=2015",
        ),
        (
            "add=a",
            CompareProblem::ManyNames {
                name: "a".to_owned(),
                units: vec![0, 3, 5],
                more: 0,
            },
            "wave=2015",
        ),
        (
            "only=alt&number=0101",
            CompareProblem::UnknownOnly("alt".to_owned()),
            "number=0101&wave=2015",
        ),
        ("region=nord", CompareProblem::NotAList, "wave=2015"),
        ("unit=district", CompareProblem::NotAList, "wave=2015"),
    ] {
        let (_, problems, printed) = read(query, &world);
        assert_eq!(problems, [problem], "{query}");
        assert_eq!(printed, rest, "{query}");
    }
}

#[test]
fn weights_that_cannot_be_used_leave_those_of_the_file() {
    let world = world();
    let not_a_weight = |part, value: &str| {
        CompareProblem::Weigh(WeighProblem::NotAWeight {
            part,
            value: value.to_owned(),
        })
    };
    for (query, problem) in [
        ("weigh=size:mye", not_a_weight(Part::Size, "mye")),
        ("weigh=share:-1", not_a_weight(Part::Share, "-1")),
        ("weigh=share:1.5", not_a_weight(Part::Share, "1.5")),
        ("weigh=settled:", not_a_weight(Part::Settled, "")),
        ("weigh.settled=mye", not_a_weight(Part::Settled, "mye")),
        (
            "weigh=region:1,size:5",
            CompareProblem::Weigh(WeighProblem::UnknownPart("region".to_owned())),
        ),
        (
            "weigh=size3",
            CompareProblem::Weigh(WeighProblem::Malformed("size3".to_owned())),
        ),
        (
            "weigh=size:1,size:2",
            CompareProblem::Weigh(WeighProblem::Twice(Part::Size)),
        ),
        (
            "weigh=size:0,share:0,centrality:0,settled:0",
            CompareProblem::Weigh(WeighProblem::AllZero),
        ),
    ] {
        let (asked, problems, printed) = read(query, &world);
        assert_eq!(problems, [problem], "{query}");
        assert_eq!(asked.weights, file(), "{query}");
        assert_eq!(printed, "wave=2015", "{query}");
    }
}

#[test]
fn a_weight_in_an_address_goes_to_its_limit_and_no_further() {
    let world = world();
    let weigh = |weight: u8| read(&format!("weigh=size:{weight}"), &world);
    let (asked, problems, _) = weigh(PART_WEIGHT_MAX);
    assert_eq!(
        (asked.weights.of(Part::Size), problems),
        (PART_WEIGHT_MAX, vec![])
    );
    let (asked, problems, _) = weigh(PART_WEIGHT_MAX + 1);
    assert_eq!((asked.weights, problems.len()), (file(), 1));
}

#[test]
fn there_is_room_for_four_and_no_fifth() {
    let world = world();
    let all = ["0101", "1201", "1804", "1833", "1902"];
    let read_first = |count: usize| read(&format!("number={}", all[..count].join(",")), &world);
    let (asked, problems, _) = read_first(COMPARED_MIN - 1);
    assert!(!asked.is_whole() && problems.is_empty());
    let (asked, problems, _) = read_first(COMPARED_MIN);
    assert!(asked.is_whole() && problems.is_empty());
    let (asked, problems, _) = read_first(COMPARED_MAX);
    assert_eq!((asked.units.len(), problems), (COMPARED_MAX, vec![]));
    assert!(!asked.has_room());
    let (asked, problems, printed) = read_first(COMPARED_MAX + 1);
    assert_eq!(problems, [CompareProblem::TooMany(COMPARED_MAX + 1)]);
    assert_eq!(asked.units, [0, 1, 2, 3]);
    assert_eq!(printed, "number=0101,1201,1804,1833&wave=2015");
}

#[test]
fn as_many_names_are_told_as_can_be_read() {
    let world = world();
    // Several have it in their name, and none is called so.
    let (_, problems, _) = read("add=s", &world);
    let [CompareProblem::ManyNames { units, more, .. }] = &*problems else {
        panic!("{problems:?}");
    };
    assert!(units.len() > 1 && units.len() <= NAMED_MAX, "{units:?}");
    assert!(*more == 0 || units.len() == NAMED_MAX, "{units:?}");
}

#[test]
fn a_unit_is_taken_in_taken_out_and_put_first() {
    let world = world();
    let wave = world.wave(2015).unwrap();
    let (asked, _, _) = read("number=1902,0101,1804", &world);
    let written = |asked: &Comparison| asked.to_query(wave, file());
    let first = asked.units[1];
    assert_eq!(written(&asked.toggled(first)), "number=1902,1804&wave=2015");
    assert_eq!(
        written(&asked.toggled(first).toggled(first)),
        "number=1902,1804,0101&wave=2015"
    );
    assert_eq!(
        written(&asked.held_against(asked.units[2])),
        "number=1804,1902,0101&wave=2015"
    );
}
