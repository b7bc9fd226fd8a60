//! What is said of regions, in the three languages.

use domain::classes::SizeClass;
use domain::words::Lang;
use domain::words::regions::{Finding, Standing, lead, pooled, sizes, standing};

const TARGET: Finding<'static> = Finding {
    title: "Har resultatmål",
    percent: 69,
    others: 55,
};

const PLAN: Finding<'static> = Finding {
    title: "Har plan",
    percent: 20,
    others: 27,
};

fn of<'a>(region: &'a str, higher: Vec<Finding<'a>>, lower: Vec<Finding<'a>>) -> Standing<'a> {
    Standing {
        region,
        higher,
        lower,
    }
}

#[test]
fn the_lead_names_the_regions_that_stand_out_most() {
    let regions = [
        of("Nord", vec![], vec![PLAN]),
        of("Vest", vec![TARGET], vec![PLAN]),
        of("Øst", vec![TARGET, PLAN], vec![]),
    ];
    assert_eq!(
        lead(&regions, 13, false, Lang::Nb),
        "Øst ligger klart høyere enn resten av landet på 2 av 13 forhold. \
         Nord og Vest ligger hver klart lavere på 1 av 13 forhold."
    );
    assert_eq!(
        lead(&regions[..2], 13, false, Lang::Nb),
        "Vest ligger klart høyere enn resten av landet på 1 av 13 forhold. \
         Nord og Vest ligger hver klart lavere på 1 av 13 forhold."
    );
    // Nothing higher: the sentence stands by itself.
    assert_eq!(
        lead(&regions[..1], 13, false, Lang::Nb),
        "Nord ligger klart lavere enn resten av landet på 1 av 13 forhold."
    );
    assert_eq!(
        lead(&[of("Nord", vec![], vec![])], 13, true, Lang::Nb),
        "Ingen region skiller seg klart fra resten av landet på noe av de 13 forholdene. \
         Tallene er justert for kommunestørrelse."
    );
}

#[test]
fn a_region_is_told_with_both_shares() {
    for (region, adjusted, sentence) in [
        (
            of("Øst", vec![TARGET], vec![PLAN]),
            false,
            "Øst ligger klart høyere enn resten av landet på «Har resultatmål» (69\u{a0}% mot \
             55\u{a0}%), og klart lavere enn resten av landet på «Har plan» (20\u{a0}% mot \
             27\u{a0}%). I parentes: andelen i regionen mot andelen i de andre regionene.",
        ),
        (
            of("Øst", vec![TARGET, PLAN], vec![]),
            true,
            "Justert for kommunestørrelse ligger Øst klart høyere enn resten av landet \
             på «Har resultatmål» (69\u{a0}% mot 55\u{a0}%) og «Har plan» (20\u{a0}% mot 27\u{a0}%). I \
             parentes: andelen i regionen mot andelen i de andre regionene.",
        ),
        (
            of("Sør", vec![], vec![]),
            false,
            "Sør skiller seg ikke klart fra resten av landet på noe av de 13 forholdene.",
        ),
    ] {
        assert_eq!(standing(&region, 13, adjusted, Lang::Nb), sentence);
        for other in [Lang::Nn, Lang::En] {
            let told = standing(&region, 13, adjusted, other);
            assert_ne!(told, sentence);
            assert!(
                told.ends_with('.') && told.contains(region.region),
                "{told}"
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
