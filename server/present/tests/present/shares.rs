//! A share that is neither nothing nor all never reads as one of them, wherever it is written.

use domain::analysis::Part;
use domain::analysis::nonresponse::bounds;
use kinds::Lang;
use present::chart::Portion;
use present::words::question::{Finding, finding};
use present::words::regions::{self, RegionStanding};
use proptest::prelude::*;
use view::words::format::{NO_BREAK_SPACE, percent_range};
use view::words::round::Percent;

/// Whether a text says that a share is nothing, or that it is all.
pub fn says_nothing_or_all(text: &str) -> [bool; 2] {
    let text = text.replace(NO_BREAK_SPACE, " ").replace(" %", "%");
    let says = |number: &str| {
        text.match_indices(number).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            !before.is_some_and(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.'))
        })
    };
    [says("0%"), says("100%")]
}

fn finding_of(count: usize, n: usize, lang: Lang) -> String {
    let told = Finding {
        percent: Percent::of(count, n).unwrap(),
        base: "kommunene",
        base_is_n: false,
        clause: "har en plan",
        count,
        n,
    };
    finding(&told, lang)
}

fn standing_of(own: Part, others: Part, adjusted: bool, lang: Lang) -> String {
    let fraction = |part: Part| Percent::of_fraction(part.share().unwrap());
    let told = regions::Finding {
        clause: "har en plan",
        base: None,
        percent: fraction(own),
        others: fraction(others),
        counted: (!adjusted).then_some([own, others]),
        adjusted,
    };
    let standing = RegionStanding {
        region: "Nord",
        higher: vec![told],
        lower: vec![],
    };
    regions::standing(&standing, 13, adjusted, 2015, lang)
}

#[test]
fn the_test_sees_what_it_looks_for() {
    for (text, said) in [
        ("0 % av", [true, false]),
        ("0\u{a0}% av", [true, false]),
        ("100%", [false, true]),
        ("10 %, 0,0 % og 20\u{a0}%", [false, false]),
        ("under 1 %, over 99 %", [false, false]),
    ] {
        assert_eq!(says_nothing_or_all(text), said, "{text}");
    }
}

#[test]
fn a_sentence_that_begins_with_a_share_begins_with_a_capital() {
    let told = finding_of(1, 300, Lang::Nb).replace(NO_BREAK_SPACE, " ");
    assert_eq!(
        told,
        "Under 1 % av kommunene har en plan (1 av 300 som svarte)."
    );
    let told = finding_of(299, 300, Lang::Nb).replace(NO_BREAK_SPACE, " ");
    assert_eq!(
        told,
        "Over 99 % av kommunene har en plan (299 av 300 som svarte)."
    );
    let told = finding_of(299, 300, Lang::En);
    assert!(told.starts_with("Over 99% of "), "{told}");
}

proptest! {
    #[test]
    fn no_share_reads_as_nothing_or_all_unless_it_is(
        n in 1_usize..=443, picked in 0_usize..=443, near in any::<bool>(), silent in 0_usize..=443,
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        // Half of them near the ends, where it matters.
        let count = if near { [0, 1, n - 1, n][picked % 4].min(n) } else { picked % (n + 1) };
        let expected = [count == 0, count == n];
        prop_assert_eq!(says_nothing_or_all(&Portion { count, of: n }.percent(lang)), expected);
        prop_assert_eq!(says_nothing_or_all(&finding_of(count, n, lang)), expected);

        let (own, half) = (Part::of(count, n), Part::of(1, 2));
        for told in [
            standing_of(own, half, false, lang), standing_of(half, own, false, lang),
            standing_of(own, half, true, lang), standing_of(half, own, true, lang),
        ] {
            prop_assert_eq!(says_nothing_or_all(&told), expected, "{}", told);
        }

        let ends = bounds(own, silent).unwrap();
        let range = percent_range([ends.low, ends.high].map(Percent::of_fraction), lang);
        prop_assert_eq!(says_nothing_or_all(&range)[1], count + silent == n + silent, "{}", range);
    }
}
