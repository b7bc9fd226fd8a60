//! What is said of regions, in the three languages.

use domain::analysis::Part;
use kinds::{Lang, SizeClass};
use present::words::regions::{Finding, RegionStanding, lead, pooled, sizes, standing};
use view::words::round::Percent;

const fn percent(whole: u32) -> Percent {
    Percent {
        whole,
        short_of: true,
    }
}

const TARGET: Finding<'static> = Finding {
    clause: "har resultatmål",
    base: Some("av dem som bosetter"),
    percent: percent(69),
    others: percent(55),
    counted: Some([Part { count: 29, n: 42 }, Part { count: 119, n: 218 }]),
    adjusted: true,
};

const PLAN: Finding<'static> = Finding {
    clause: "har plan",
    base: None,
    percent: percent(20),
    others: percent(27),
    counted: Some([Part { count: 8, n: 40 }, Part { count: 74, n: 275 }]),
    adjusted: false,
};

/// As it is told when adjusted: nothing of it was counted.
fn adjusted(finding: Finding<'static>) -> Finding<'static> {
    Finding {
        counted: None,
        ..finding
    }
}

fn of<'a>(
    region: &'a str,
    higher: Vec<Finding<'a>>,
    lower: Vec<Finding<'a>>,
) -> RegionStanding<'a> {
    RegionStanding {
        region,
        higher,
        lower,
    }
}

#[test]
fn the_lead_says_what_is_clear_and_where() {
    let regions = [
        of("Nord", vec![], vec![PLAN]),
        of("Vest", vec![TARGET], vec![PLAN]),
        of("Øst", vec![TARGET, PLAN], vec![]),
    ];
    assert_eq!(
        lead(&regions, 13, false, Lang::Nb),
        "I Nord og Vest er det klart færre kommuner som har plan enn ellers i landet. \
         I Vest og Øst er det klart flere kommuner som har resultatmål enn ellers i landet. \
         I Øst er det klart flere kommuner som har plan enn ellers i landet."
    );
    assert_eq!(
        lead(&regions[..1], 13, true, Lang::Nb),
        "I Nord er det klart færre kommuner som har plan enn ellers i landet. \
         Tallene er justert for kommunestørrelse."
    );
    assert_eq!(
        lead(&[of("Nord", vec![], vec![])], 13, true, Lang::Nb),
        "Ingen region skiller seg klart fra resten av landet på noe av de 13 forholdene. \
         Tallene er justert for kommunestørrelse."
    );
}

#[test]
fn a_region_is_told_by_year_and_with_what_was_counted() {
    let told =
        |region: &RegionStanding<'_>, adjusted| standing(region, 13, adjusted, 2015, Lang::Nb);
    assert_eq!(
        told(&of("Øst", vec![TARGET], vec![PLAN]), false),
        "I undersøkelsen 2015 er det i Øst klart flere kommuner som har resultatmål enn ellers i \
         landet: 29 av 42 (69\u{a0}%) mot 119 av 218 (55\u{a0}%), av dem som bosetter. Det er også \
         klart færre kommuner som har plan enn ellers i landet: 8 av 40 (20\u{a0}%) mot 74 av 275 \
         (27\u{a0}%). 1 av de 2 forskjellene er klare også når tallene justeres for kommunestørrelse."
    );
    let both = vec![adjusted(PLAN)];
    assert_eq!(
        told(&of("Øst", both, vec![]), true),
        "I undersøkelsen 2015 er det i Øst klart flere kommuner som har plan enn ellers i landet: \
         20\u{a0}% mot 27\u{a0}%. Tallene er justert for kommunestørrelse."
    );
    assert_eq!(
        told(&of("Sør", vec![], vec![]), false),
        "I undersøkelsen 2015 skiller Sør seg ikke klart fra resten av landet på noe av de 13 \
         forholdene."
    );
}

#[test]
fn it_is_told_what_is_left_when_adjusted() {
    for (higher, end) in [
        (
            vec![TARGET],
            "Forskjellen er klar også når tallene justeres",
        ),
        (vec![PLAN], "Forskjellen er ikke klar når tallene justeres"),
        (
            vec![PLAN, PLAN],
            "Ingen av forskjellene er klare når tallene",
        ),
        (
            vec![TARGET, TARGET, PLAN],
            "2 av de 3 forskjellene er klare også",
        ),
    ] {
        let region = of("Øst", higher, vec![]);
        let told = standing(&region, 13, false, 2015, Lang::Nb);
        assert!(told.contains(end), "{told}");
        for other in [Lang::Nn, Lang::En] {
            let translated = standing(&region, 13, false, 2015, other);
            assert_ne!(translated, told);
            assert!(
                translated.ends_with('.') && translated.contains("Øst"),
                "{translated}"
            );
        }
    }
}

#[test]
fn size_classes_are_named_alone_and_together() {
    for (classes, name) in [
        (&[SizeClass::Under2000][..], "Under 2\u{a0}000"),
        (
            &[SizeClass::Under2000, SizeClass::From2000],
            "Under 5\u{a0}000",
        ),
        (
            &[SizeClass::From5000, SizeClass::From10000],
            "5\u{a0}000–19\u{a0}999",
        ),
        (
            &[SizeClass::From20000, SizeClass::From50000],
            "20\u{a0}000 eller flere",
        ),
    ] {
        assert_eq!(sizes(classes, Lang::Nb), name);
    }
    assert!(pooled(&["Øst"], true, Lang::Nb).starts_with("Alle regionene: tre"));
    assert!(
        pooled(&["Øst", "Sør"], false, Lang::Nb).starts_with("Øst og Sør: tre størrelsesklasser")
    );
}
