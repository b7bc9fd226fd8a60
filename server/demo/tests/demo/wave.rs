//! The generated files: the same for a seed, different between seeds, marked as synthetic.

use std::collections::BTreeMap;

use demo::targets::{Deal, RESPONSE};
use demo::{DemoWave, GenerateError};

/// Seeds that must always give a wave.
const SEEDS: [u64; 3] = [1, 2, 3];

fn wave(seed: u64) -> DemoWave {
    demo::generate(seed).unwrap()
}

/// Rows of a file, each as heading → cell.
fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let text = file.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    reader
        .deserialize()
        .collect::<Result<_, csv::Error>>()
        .unwrap()
}

#[test]
fn a_seed_always_gives_the_same_files() {
    let world = demo::generate_all(1).unwrap();
    assert_eq!(world, demo::generate_all(1).unwrap());
    let years: Vec<u16> = world.iter().map(|wave| wave.year).collect();
    assert_eq!(years, [2014, 2015]);
    assert_eq!(world[1], wave(1));
}

#[test]
fn every_row_says_that_it_is_synthetic() {
    let [before, after] = &demo::generate_all(1).unwrap()[..] else {
        panic!("two waves");
    };
    for (file, expected) in [
        (&before.units_csv, 428),
        (&before.answers_csv, 210),
        (&after.units_csv, 443),
        (&after.answers_csv, 337),
    ] {
        let rows = rows(file);
        assert_eq!(rows.len(), expected);
        assert!(
            rows.iter()
                .all(|row| row["datagrunnlag"] == "syntetiske demodata")
        );
    }
}

#[test]
fn seeds_differ_in_a_fifth_of_the_answers() {
    let world: Vec<_> = SEEDS.map(|seed| rows(&wave(seed).answers_csv)).into();
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        let other: BTreeMap<_, _> = (world[other].iter())
            .map(|row| (&row["number"], row))
            .collect();
        let facts = ["number", "name", "responded_on", "datagrunnlag"];
        let (mut common, mut different) = (0_u32, 0_u32);
        for row in &world[one] {
            let Some(theirs) = other.get(&row["number"]) else {
                continue;
            };
            for (heading, cell) in row {
                if !facts.contains(&heading.as_str()) {
                    common += 1;
                    different += u32::from(*cell != theirs[heading]);
                }
            }
        }
        let share = f64::from(different) / f64::from(common);
        assert!(share >= 0.2, "{share}");
    }
}

#[test]
fn answers_come_on_working_days_of_the_fieldwork() {
    let rows = rows(&wave(2).answers_csv);
    let mut days: Vec<&str> = rows.iter().map(|row| &*row["responded_on"]).collect();
    days.sort_unstable();
    assert!(days[0] >= "2015-12-03" && days[days.len() - 1] <= "2016-01-19");
    for weekend in ["2015-12-05", "2015-12-06", "2016-01-16", "2016-01-17"] {
        assert!(!days.contains(&weekend));
    }
}

#[test]
fn no_region_is_left_without_an_answer_or_has_nothing_else() {
    let wave = wave(3);
    let register = content::register_2015().unwrap();
    let regions: BTreeMap<&str, &str> = (register.iter())
        .map(|unit| (unit.number.as_str(), unit.region.id()))
        .collect();
    let mut shares: BTreeMap<(&str, &str), (u32, u32)> = BTreeMap::new();
    let rows = rows(&wave.answers_csv);
    let headlines = [
        ("plan_describes_immigrants", "Ja"),
        ("result_target", "Ja"),
        ("business_plans", "Ja"),
        ("capacity.housing", "Ja"),
        ("knows_imdi", "I stor grad"),
        ("usefulness.increase_settlement", "God"),
        ("voluntary_areas.meeting_places", "1"),
    ];
    for row in rows.iter().filter(|row| row["number"].len() == 4) {
        for (heading, answer) in headlines {
            let cell = shares
                .entry((heading, regions[&*row["number"]]))
                .or_default();
            if !row[heading].is_empty() {
                cell.0 += u32::from(row[heading] == answer);
                cell.1 += 1;
            }
        }
    }
    assert_eq!(shares.len(), headlines.len() * 6);
    for ((heading, region), (chosen, n)) in shares {
        let percent = 100 * chosen / n;
        assert!((5..=95).contains(&percent), "{heading} {region}: {percent}");
    }
}

#[test]
fn targets_that_exclude_each_other_are_told_with_their_rows() {
    let mut plan = demo::data::WAVE_2015.plan().unwrap();
    plan.targets
        .deals
        .retain(|deal: &Deal| deal.column == RESPONSE);
    let nord = (plan.targets.deals[0].rows.iter_mut())
        .find(|row| row.pop == "region=nord")
        .unwrap();
    nord.counts
        .insert("yes".to_owned(), demo::targets::Wanted::Exactly(61));
    let refused = demo::draft(1, 0, &plan, None).unwrap_err();
    let GenerateError::OutOfReach { attempts, .. } = &refused else {
        panic!("{refused}");
    };
    assert_eq!(*attempts, demo::ATTEMPTS_MAX);
    assert!(refused.to_string().contains("region=nord"), "{refused}");
}

#[test]
fn a_target_for_an_unknown_answer_is_refused() {
    let mut plan = demo::data::WAVE_2015.plan().unwrap();
    let last = plan.targets.deals.last_mut().unwrap();
    last.total.insert("perhaps".to_owned(), 1);
    let refused = demo::draft(1, 0, &plan, None).unwrap_err();
    let told = refused.to_string();
    assert!(told.contains("“perhaps” is no answer to"), "{told}");
}
