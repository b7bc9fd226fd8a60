use kinds::Lang;

use super::*;

/// Each text is written in the form that all three languages give, with ordinary spaces.
fn check(written: impl Fn(Lang) -> String, norwegian: &str, english: &str) {
    let spaced = |text: &str| text.replace(' ', "\u{a0}");
    assert_eq!(written(Lang::Nb), spaced(norwegian));
    assert_eq!(written(Lang::Nn), spaced(norwegian));
    assert_eq!(written(Lang::En), english);
}

#[test]
fn whole_numbers_are_parted_at_thousands() {
    for (number, norwegian, english) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_234, "1 234", "1,234"),
        (-25, "−25", "−25"),
        (-5_000, "−5 000", "−5,000"),
        (1_000_000, "1 000 000", "1,000,000"),
    ] {
        check(|lang| whole(number, lang), norwegian, english);
    }
    check(|lang| count(5_000, lang), "5 000", "5,000");
}

#[test]
fn decimals_follow_the_sign_of_the_language() {
    for (milli, norwegian, english) in [
        (11_469, "11,5", "11.5"),
        (9_950, "10,0", "10.0"),
        (1_234_000, "1 234,0", "1,234.0"),
    ] {
        check(|lang| one_decimal(milli, lang), norwegian, english);
    }
    for (number, norwegian, english) in [
        (575, "57,5", "57.5"),
        (600, "60", "60"),
        (-5, "−0,5", "−0.5"),
    ] {
        check(|lang| tenths(number, lang), norwegian, english);
    }
    for (number, decimals, norwegian, english) in [
        (-2.871, 2, "−2,87", "−2.87"),
        (0.5, 0, "1", "1"),
        (-0.125, 2, "−0,13", "−0.13"),
        (0.146_5, 4, "0,1465", "0.1465"),
        (-0.001, 2, "0,00", "0.00"),
        (f64::NAN, 2, "–", "–"),
    ] {
        check(|lang| decimal(number, decimals, lang), norwegian, english);
    }
    for (number, norwegian, english) in [(-2.875, "−2,875", "−2.875"), (40.0, "40", "40")] {
        check(|lang| exact(number, lang), norwegian, english);
    }
}

#[test]
fn thousandths_have_the_decimals_they_need() {
    for (milli, norwegian, english) in [
        (9_500, "9,5", "9.5"),
        (5_125, "5,125", "5.125"),
        (0, "0", "0"),
        (10_000_000, "10 000", "10,000"),
    ] {
        check(|lang| thousandths(milli, lang), norwegian, english);
    }
    for (milli, norwegian, english) in [
        (9_500, "9,5", "9.5"),
        (10_000_000, "10000", "10000"),
        (40, "0,04", "0.04"),
    ] {
        check(|lang| typed(milli, lang), norwegian, english);
    }
}

#[test]
fn percents_stand_apart_from_their_sign_in_norwegian() {
    check(|lang| percent(Percent::published(12), lang), "12 %", "12%");
    check(|lang| percent(Percent::published(0), lang), "0 %", "0%");
    check(|lang| percent_of(1, 8, lang), "13 %", "13%");
    check(|lang| percent_of(1, 0, lang), "–", "–");
    check(|lang| milli_percent(11_469, lang), "11,5 %", "11.5%");
    check(
        |lang| percent_with_decimal(14.0 / 39.0, lang),
        "35,9 %",
        "35.9%",
    );
    check(|lang| with_unit("57", "%", lang), "57 %", "57%");
    check(|lang| with_unit("57", "", lang), "57", "57");
    check(|lang| with_unit("57", "år", lang), "57 år", "57\u{a0}år");
    for (part, whole, percent) in [
        (1, 8, 13),
        (33, 40, 83),
        (14, 39, 36),
        (0, 5, 0),
        (5, 5, 100),
    ] {
        assert_eq!(whole_percent(part, whole), Some(percent));
    }
}

#[test]
fn a_share_that_is_neither_nothing_nor_all_reads_as_neither() {
    for (part, whole, norwegian, english) in [
        (0, 300, "0 %", "0%"),
        (1, 300, "under 1 %", "under 1%"),
        (2, 300, "1 %", "1%"),
        (298, 300, "99 %", "99%"),
        (299, 300, "over 99 %", "over 99%"),
        (300, 300, "100 %", "100%"),
    ] {
        let check = |written: &dyn Fn(Lang) -> String| {
            for lang in [Lang::Nb, Lang::Nn] {
                assert_eq!(written(lang).replace(NO_BREAK_SPACE, " "), norwegian);
            }
            assert_eq!(written(Lang::En), english);
        };
        check(&|lang| percent_of(part, whole, lang));
        let share = f64::from(u32::try_from(part).unwrap()) / 300.0;
        let fraction = Percent::of_fraction(share);
        assert_eq!(Percent::of(part, whole), Some(fraction), "{part}");
        check(&|lang| percent(fraction, lang));
    }
    // A sum of weights that is one but for the last bit is all.
    for (share, text) in [(1.0 - 1e-12, "100 %"), (1e-12, "0 %")] {
        let whole = Percent::of_fraction(share);
        assert_eq!(percent(whole, Lang::Nb).replace(NO_BREAK_SPACE, " "), text);
    }
    let range = |low, high| {
        let ends = [low, high].map(|part| Percent::of(part, 300).unwrap());
        percent_range(ends, Lang::Nb).replace(NO_BREAK_SPACE, " ")
    };
    assert_eq!(range(111, 222), "37–74 %");
    assert_eq!(range(0, 300), "0–100 %");
    assert_eq!(range(1, 222), "under 1 % til 74 %");
    assert_eq!(range(111, 299), "37 % til over 99 %");
}

#[test]
fn differences_have_their_sign_and_a_true_minus() {
    for (difference, text) in [
        (0.148, "+15"),
        (-0.25, "−25"),
        (0.004, "0"),
        (-0.004, "0"),
        (-0.005, "−1"),
        (1.0, "+100"),
    ] {
        assert_eq!(points(difference), text);
    }
    for (number, norwegian, english) in [
        (1.04, "+1,0", "+1.0"),
        (-0.04, "0,0", "0.0"),
        (-12.36, "−12,4", "−12.4"),
    ] {
        check(|lang| signed_one_decimal(number, lang), norwegian, english);
    }
    for (given, norwegian, english) in [
        (180, "+18,0", "+18.0"),
        (-42, "−4,2", "−4.2"),
        (-4, "−0,4", "−0.4"),
        (0, "0,0", "0.0"),
    ] {
        check(|lang| signed_tenths(given, lang), norwegian, english);
    }
    assert_eq!((parts(0.125, 100.0), parts(1.0, 1000.0)), (13, 1000));
}

#[test]
fn dates_are_written_as_in_the_language() {
    for (iso, norwegian, english) in [
        ("2015-06-05", "05.06.2015", "5 June 2015"),
        ("2015-01-31", "31.01.2015", "31 January 2015"),
        ("2016-12-01", "01.12.2016", "1 December 2016"),
        ("2015", "2015", "2015"),
    ] {
        check(|lang| date(iso, lang), norwegian, english);
    }
    let at = |lang| moment("2015-06-05", (9, 5), lang);
    assert_eq!(at(Lang::Nb), "05.06.2015 kl. 09.05");
    assert_eq!(at(Lang::Nn), "05.06.2015 kl. 09.05");
    assert_eq!(at(Lang::En), "5 June 2015 at 09:05");
    assert_eq!(date("2015-13-05", Lang::En), "2015-13-05");
    assert_eq!(date("2015-00-05", Lang::En), "2015-00-05");
}

#[test]
fn a_capital_stands_first() {
    assert_eq!(capitalized("åtte"), "Åtte");
    assert_eq!(capitalized(""), "");
}
