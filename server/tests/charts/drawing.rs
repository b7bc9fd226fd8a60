//! Charts as a page gets them: the same bytes each time, nothing that a strict content policy
//! forbids, and a failure that costs the chart only.

use std::sync::Arc;

use kinds::Lang;
use present::chart::{Breakdown, ChartGroup, ChartSpec, Distribution, OptionBar, Portion, Tone};
use server::charts::{Charts, Frame, Limits};

fn option(label: &str, count: usize, of: usize, tone: Tone) -> OptionBar {
    OptionBar {
        label: label.to_owned(),
        part: Portion { count, of },
        tone,
        href: Some(format!("/kommuner?answer=q:{count}&wave=2015")),
    }
}

fn yes_no(label: &str) -> ChartSpec {
    ChartSpec::Distribution(Distribution {
        options: vec![
            option(label, 149, 260, Tone::Focus),
            option("Nei", 111, 260, Tone::Rest),
        ],
        exclusive: true,
    })
}

fn barriers() -> ChartSpec {
    let labels = [
        ("Mangel på egnede boliger i kommunen", 180),
        (
            "For lav kapasitet i helsetjenesten, barnevernet eller skolen, særlig for enslige mindreårige",
            96,
        ),
        ("Usikkerhet om tilskuddet", 31),
        ("Ingen av disse", 0),
    ];
    ChartSpec::Distribution(Distribution {
        options: labels
            .iter()
            .map(|(label, count)| option(label, *count, 240, Tone::Focus))
            .collect(),
        exclusive: false,
    })
}

fn group(label: &str, count: usize, of: usize, interval: (u32, u32), few: bool) -> ChartGroup {
    ChartGroup {
        label: label.to_owned(),
        part: Portion { count, of },
        interval: (of > 0).then_some(interval),
        few,
        href: Some("/kommuner?region=nord&wave=2015".to_owned()),
    }
}

fn regions() -> ChartSpec {
    ChartSpec::Breakdown(Breakdown {
        groups: vec![
            group("Øst", 29, 42, (54_000, 81_000), false),
            group("Indre Øst", 31, 51, (47_000, 73_000), false),
            group("Nord", 14, 39, (23_000, 52_000), false),
            group("Språkform: ikke bestemt ennå", 3, 7, (16_000, 75_000), true),
            group("Ingen svar", 0, 0, (0, 0), false),
        ],
        reference: Some((
            "Landet".to_owned(),
            Portion {
                count: 149,
                of: 260,
            },
        )),
    })
}

fn all() -> Vec<(&'static str, ChartSpec)> {
    vec![
        ("yes-no", yes_no("Ja")),
        ("barriers", barriers()),
        ("regions", regions()),
    ]
}

async fn drawn(charts: &Charts, spec: &ChartSpec, frame: Frame) -> Arc<str> {
    charts.draw(spec, Lang::Nb, frame).await.unwrap()
}

/// The value of every attribute with this name.
fn values<'a>(svg: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    svg.split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[tokio::test]
async fn every_chart_is_fit_for_a_page() {
    let charts = Charts::start(Limits::default()).unwrap();
    for (name, spec) in all() {
        for frame in [Frame::Wide, Frame::Narrow] {
            let svg = drawn(&charts, &spec, frame).await;
            assert!(svg.starts_with("<svg xmlns="), "{name}");
            for forbidden in [
                "style",
                "<script",
                "zr0",
                "ecmeta",
                "\"transparent\"",
                "NaN",
                "data:",
            ] {
                assert!(!svg.contains(forbidden), "{name}: {forbidden}\n{svg}");
            }
            let coloured = values(&svg, "fill")
                .into_iter()
                .chain(values(&svg, "stroke"));
            let named = svg.matches("ch-fill-").count() + svg.matches("ch-stroke-").count();
            assert_eq!(
                coloured.filter(|c| *c != "none").count(),
                named,
                "{name}\n{svg}"
            );
            assert!(
                values(&svg, "href")
                    .iter()
                    .all(|href| href.starts_with("/kommuner?"))
            );
            assert!(svg.contains("href=\"/kommuner?"), "{name}");
            assert!(svg.len() < 30_000, "{name}: {}", svg.len());
        }
    }
}

#[tokio::test]
async fn the_same_spec_gives_the_same_bytes_in_every_runtime() {
    let one_each = Limits {
        charts_per_runtime: 1,
        cache_bytes: 0,
        ..Limits::default()
    };
    let fresh = Charts::start(one_each).unwrap();
    let worn = Charts::start(Limits {
        cache_bytes: 0,
        threads: 1,
        ..Limits::default()
    })
    .unwrap();
    for (name, spec) in all() {
        let first = drawn(&worn, &spec, Frame::Wide).await;
        for _ in 0..2 {
            assert_eq!(drawn(&fresh, &spec, Frame::Wide).await, first, "{name}");
            assert_eq!(drawn(&worn, &spec, Frame::Wide).await, first, "{name}");
        }
    }
    assert_eq!(fresh.runtimes(), 2 * all().len(), "each chart has its own");
    assert_eq!(worn.runtimes(), 1);
}

#[tokio::test]
async fn a_drawing_is_kept() {
    let charts = Charts::start(Limits::default()).unwrap();
    let first = drawn(&charts, &regions(), Frame::Wide).await;
    let second = drawn(&charts, &regions(), Frame::Wide).await;
    assert!(Arc::ptr_eq(&first, &second));
    let narrow = drawn(&charts, &regions(), Frame::Narrow).await;
    assert_ne!(first, narrow);
}

#[tokio::test]
async fn hostile_labels_are_text() {
    let charts = Charts::start(Limits::default()).unwrap();
    for label in [
        "<script>alert(1)</script>",
        "\"><a href=\"https://example.org\">x</a>",
        "{c} {b} $& {@[0]} {a|b}",
        "</text></svg>",
        "]]> --> \u{0}\u{1b}",
        "&lt;b&gt; &amp; &#x41;",
    ] {
        for frame in [Frame::Wide, Frame::Narrow] {
            let svg = drawn(&charts, &yes_no(label), frame).await;
            let mut reader = quick_xml::Reader::from_str(&svg);
            let mut text = String::new();
            loop {
                match reader.read_event().unwrap() {
                    quick_xml::events::Event::Eof => break,
                    quick_xml::events::Event::Text(part) => text.push_str(&part),
                    quick_xml::events::Event::GeneralRef(name) => {
                        let entity = format!("&{};", &*name);
                        text.push_str(&quick_xml::escape::unescape(&entity).unwrap());
                    }
                    _ => {}
                }
            }
            let squeezed = |text: &str| -> String {
                text.chars()
                    .filter(|c| !c.is_whitespace() && !c.is_control())
                    .collect()
            };
            assert!(
                squeezed(&text).contains(&squeezed(label)),
                "{label}: {text}"
            );
            assert!(
                !svg.contains("<script") && !svg.contains("href=\"https"),
                "{svg}"
            );
        }
    }
}

#[tokio::test]
async fn a_link_that_leaves_the_site_is_left_out() {
    let charts = Charts::start(Limits::default()).unwrap();
    for href in [
        "//example.org/",
        "https://example.org/",
        "javascript:alert(1)",
        "/\\example.org",
        "",
    ] {
        let mut spec = regions();
        if let ChartSpec::Breakdown(breakdown) = &mut spec {
            for group in &mut breakdown.groups {
                group.href = Some(href.to_owned());
            }
        }
        let svg = drawn(&charts, &spec, Frame::Wide).await;
        assert!(!svg.contains("<a "), "{href}");
    }
}

#[tokio::test]
async fn empty_charts_are_drawn_too() {
    let charts = Charts::start(Limits::default()).unwrap();
    for spec in [
        ChartSpec::Distribution(Distribution {
            options: vec![],
            exclusive: true,
        }),
        ChartSpec::Breakdown(Breakdown {
            groups: vec![],
            reference: None,
        }),
    ] {
        assert!(spec.is_empty());
        drawn(&charts, &spec, Frame::Narrow).await;
    }
}

#[tokio::test]
async fn a_file_stands_by_itself() {
    let charts = Charts::start(Limits::default()).unwrap();
    let svg = drawn(&charts, &regions(), Frame::Wide).await;
    let notes = vec![
        "N = 260 <kommuner>".to_owned(),
        "Syntetiske demodata".to_owned(),
    ];
    let file = server::charts::file::svg_file(
        &svg,
        &server::charts::file::Surroundings {
            title: "Har kommunen & bydelen et mål?",
            notes: &notes,
        },
    );
    assert!(file.contains("Har kommunen &amp; bydelen et mål?"));
    assert!(file.contains("N = 260 &lt;kommuner&gt;") && file.contains("Syntetiske demodata"));
    assert!(!file.contains("style"));
    let mut reader = quick_xml::Reader::from_str(&file);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
}

#[tokio::test]
async fn the_dashed_line_is_named_above_the_rows() {
    let charts = Charts::start(Limits::default()).unwrap();
    for frame in [Frame::Wide, Frame::Narrow] {
        let svg = drawn(&charts, &regions(), frame).await;
        let height_of = |words: &str| -> f64 {
            let element = svg
                .split("<text ")
                .find(|text| text.contains(words))
                .unwrap();
            let place = element.split("translate(").nth(1).unwrap();
            let place = place.split(')').next().unwrap();
            place.split(' ').nth(1).unwrap().parse().unwrap()
        };
        assert!(height_of(">Landet 57") < height_of(">Øst<"), "{svg}");
    }
}

/// Not a check: writes every chart as a file, to be looked at.
#[tokio::test]
#[ignore = "writes files to look at; set CHARTS_TO"]
async fn write_every_chart() {
    let charts = Charts::start(Limits::default()).unwrap();
    let folder = std::path::PathBuf::from(std::env::var_os("CHARTS_TO").unwrap());
    for (name, spec) in all() {
        for frame in [Frame::Wide, Frame::Narrow] {
            let svg = drawn(&charts, &spec, frame).await;
            std::fs::write(folder.join(format!("{name}-{frame:?}.svg")), svg.as_bytes()).unwrap();
        }
    }
}
