//! Breakdowns, raw and adjusted, with their ranges and verdicts.

use std::collections::BTreeMap;

use domain::analysis::groups::{Group, GroupComparison, compare};
use domain::analysis::representativity::dimensions;
use domain::filter::Selection;
use domain::tabulate::Dimension;
use kinds::Verdict;

use super::people::{Person, Routed, people};
use super::{count, draw_filter, draw_options, each_world, pair, size, size_id, value};
use crate::formula::{self, Cell, Pair, close, real};

#[test]
fn breakdowns() {
    let mut judged = BTreeMap::new();
    each_world(|world, rows, rng| {
        for rows in rows {
            let codebook = &rows.data.codebook;
            for column in codebook.columns() {
                for dimension in dimensions() {
                    let (filter, holds) = draw_filter(rng, codebook.wave.year);
                    let options = draw_options(rng, codebook, column);
                    let within = Selection::of(filter, world);
                    let wave = world.wave(codebook.wave.year).unwrap();
                    let found = compare(wave, column, &options, &dimension, &within);
                    let mut people = people(rows, column);
                    people.retain(|person| holds(&person.unit));
                    check_breakdown(&found, &people, &options, &dimension, &mut judged);
                }
            }
        }
    });
    // The world hold enough of everything for the comparison to mean something.
    assert!(
        judged["chance"] > 1_000 && judged["few"] > 1_000,
        "{judged:?}"
    );
}

fn check_breakdown(
    found: &GroupComparison,
    people: &[Person],
    options: &[usize],
    dimension: &Dimension,
    judged: &mut BTreeMap<&'static str, usize>,
) {
    assert_eq!(pair(found.whole), count(people, options));
    let mut groups: BTreeMap<String, Vec<&Person>> = BTreeMap::new();
    for person in people {
        if let Some(value) = value(dimension, &person.unit) {
            groups.entry(value).or_default().push(person);
        }
    }
    assert_eq!(found.groups.len(), groups.len());
    let everyone: Vec<&Person> = groups.values().flatten().copied().collect();
    let mut tested = Vec::new();
    let mut sides = Vec::new();
    let mut adjusted_tested = Vec::new();
    for group in &found.groups {
        let (members, rest) = members(group, &groups, dimension);
        let (own, others) = (
            count(members.iter().copied(), options),
            count(rest.iter().copied(), options),
        );
        let difference = &group.difference;
        assert_eq!(
            (pair(difference.group), pair(difference.others)),
            (own, others)
        );
        assert!(close(difference.z, formula::z(own, others)));
        assert!(close(
            difference.p,
            formula::z(own, others).map(formula::two_sided)
        ));
        tested.push(formula::tested(own, others));
        sides.push((own, others));
        let cells = cells(&members, &rest, &everyone, options);
        let adjusted = group.adjusted.effect;
        let wanted = formula::standardised(&cells);
        assert!(close(adjusted.map(|a| a.raw), wanted.map(|w| w.0)));
        assert!(close(adjusted.map(|a| a.adjusted), wanted.map(|w| w.1)));
        assert!(close(
            adjusted.map(|a| a.composition),
            wanted.map(|w| w.0 - w.1)
        ));
        assert!(close(adjusted.map(|a| a.variance), wanted.map(|w| w.2)));
        adjusted_tested.push(formula::adjusted_tested(&cells));
        check_bounds(group, &members, own);
    }
    let (raw, p_adjusted) = formula::judged(&tested, &sides);
    let (adjusted, _) = formula::judged(&adjusted_tested, &sides);
    let wanted = raw.into_iter().zip(adjusted);
    let mut holm = p_adjusted.into_iter();
    for ((group, (raw, adjusted)), test) in found.groups.iter().zip(wanted).zip(&tested) {
        assert_eq!(word(group.difference.verdict), raw);
        assert_eq!(word(group.adjusted.verdict), adjusted);
        assert!(close(
            group.difference.p_adjusted,
            test.and_then(|_| holm.next())
        ));
        *judged.entry(raw).or_default() += 1;
    }
}

fn members<'p>(
    group: &Group,
    groups: &BTreeMap<String, Vec<&'p Person>>,
    dimension: &Dimension,
) -> (Vec<&'p Person>, Vec<&'p Person>) {
    let is_own = |value: &str| match dimension {
        Dimension::Size => size_id(value) == group.value,
        _ => value == group.value,
    };
    let gather = |own: bool| {
        let chosen = groups.iter().filter(|(value, _)| is_own(value) == own);
        chosen
            .flat_map(|(_, people)| people.iter().copied())
            .collect()
    };
    (gather(true), gather(false))
}

fn cells(own: &[&Person], rest: &[&Person], all: &[&Person], options: &[usize]) -> Vec<Cell> {
    let of = |people: &[&Person], k| -> Pair {
        count(
            people
                .iter()
                .copied()
                .filter(|person| size(&person.unit) == k),
            options,
        )
    };
    let six: Vec<Cell> = (0..6)
        .map(|k| {
            let eligible = all
                .iter()
                .filter(|p| p.routed == Routed::Eligible && size(&p.unit) == k)
                .count();
            (eligible, of(own, k), of(rest, k))
        })
        .collect();
    formula::widened(&six)
}

fn check_bounds(group: &Group, members: &[&Person], own: Pair) {
    let silent = members
        .iter()
        .filter(|p| p.routed != Routed::Past && p.answer.is_none() && !p.denies)
        .count();
    let base = real(own.1 + silent);
    let wanted = (base > 0.0).then(|| (real(own.0) / base, real(own.0 + silent) / base));
    assert!(close(group.bounds.map(|b| b.low), wanted.map(|w| w.0)));
    assert!(close(group.bounds.map(|b| b.high), wanted.map(|w| w.1)));
    assert_eq!(group.units.count_ones(..), members.len());
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::ClearlyHigher => "higher",
        Verdict::ClearlyLower => "lower",
        Verdict::MayBeChance => "chance",
        Verdict::TooFew => "few",
    }
}
