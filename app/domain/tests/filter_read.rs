//! Every form of the filter's grammar, read on a small wave: what it is read as, how it is
//! printed, and which units it holds.
#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::classes::{Centrality, LanguageForm, Region};
use domain::filter::Filter;
use domain::municipality::{County, Figure, ProgrammeResult, Settlement, Unit};
use domain::survey::{
    AnswerOption, Asked, AskedOf, Base, Chapter, Codebook, DerivedTrait, Item, Kind, NumberLimits,
    OnlyIf, Question, WaveInfo, WaveTrait, Wording,
};
use domain::wave::{Answer, Response, Wave, WaveData, Waves};

fn wording(nb: &str) -> Wording {
    Wording {
        nb: nb.to_owned(),
        ..Wording::default()
    }
}

fn question(id: &str, kind: Kind, items: &[&str], options: &[&str]) -> Question {
    Question {
        id: id.to_owned(),
        chapter: "all".to_owned(),
        kind,
        wording: wording(id),
        short: wording(id),
        asked_of: Asked {
            municipality: Some(AskedOf::All),
            district: Some(AskedOf::All),
        },
        only_if: None,
        items: items
            .iter()
            .map(|id| Item {
                finding: None,
                id: (*id).to_owned(),
                wording: wording(id),
            })
            .collect(),
        options: options
            .iter()
            .map(|id| AnswerOption {
                id: (*id).to_owned(),
                wording: wording(id),
                base: Base::Inside,
                exclusive: false,
                score: None,
            })
            .collect(),
        max_choices: None,
        number: (kind == Kind::Number).then(|| NumberLimits {
            unit: wording("%"),
            min: 0,
            max: 100,
        }),
        coded: false,
        headline: vec![],
        finding: None,
        caveats: vec![],
        comparable: vec![],
        assumed: false,
    }
}

fn codebook(year: u16) -> Codebook {
    let mut target = question("target", Kind::Single, &[], &["yes", "no"]);
    target.asked_of.municipality = Some(AskedOf::Settling);
    let mut percent = question("percent", Kind::Number, &[], &[]);
    percent.only_if = Some(OnlyIf {
        question: "target".to_owned(),
        option: "yes".to_owned(),
    });
    let items = ["health", "school", "housing"];
    Codebook {
        wave: WaveInfo {
            year,
            title: wording("Undersøkelsen"),
            fieldwork_from: format!("{year}-12-03"),
            fieldwork_to: format!("{}-01-19", year + 1),
            traits: vec![WaveTrait {
                id: "partner".to_owned(),
                name: wording("Samarbeidskommune"),
                source: wording("Oppdiktet"),
            }],
        },
        chapters: vec![Chapter {
            id: "all".to_owned(),
            title: wording("Alt"),
        }],
        questions: vec![
            target,
            percent,
            question(
                "capacity",
                Kind::Scale,
                &items,
                &["much", "little", "not_a_host"],
            ),
            question("barriers", Kind::Multi, &[], &["housing", "work", "staff"]),
            question(
                "importance",
                Kind::Scale,
                &["school", "housing", "plans"],
                &["high", "low"],
            ),
            question("advice", Kind::Text, &[], &[]),
        ],
        derived: vec![DerivedTrait {
            id: "host".to_owned(),
            name: wording("Vertskommune"),
            question: "capacity".to_owned(),
            no: "not_a_host".to_owned(),
        }],
    }
}

/// Number, name, region, population, immigrants, settles.
type Background = (&'static str, &'static str, Region, u32, u32, Option<bool>);

const UNITS: [Background; 6] = [
    ("0101", "Halden", Region::Ost, 30_328, 3_096, Some(true)),
    ("1201", "Bergen", Region::Vest, 271_949, 37_000, Some(true)),
    ("1804", "Bodø", Region::Nord, 10_000, 1_000, Some(true)),
    ("1833", "Rana", Region::Nord, 4_999, 200, Some(false)),
    ("1902", "Tromsø", Region::Nord, 72_681, 8_000, None),
    ("030101", "Gamle Oslo", Region::Ost, 50_000, 15_000, None),
];

fn units() -> Vec<Unit> {
    UNITS
        .iter()
        .enumerate()
        .map(
            |(rank, (number, name, region, population, immigrants, settles))| Unit {
                number: number.parse().unwrap(),
                name: (*name).to_owned(),
                name_rank: [2, 0, 1, 3, 4, 5][rank],
                county: County {
                    number: number[..2].to_owned(),
                    name: format!("Fylke {}", &number[..2]),
                },
                region: *region,
                language: (number.len() == 4).then_some(LanguageForm::Bokmal),
                population: *population,
                immigrants: *immigrants,
                norwegian_born: 0,
                centrality: (number.len() == 4).then_some(Centrality::Most),
                settles: *settles,
                settlement: Settlement {
                    settled: [
                        Figure::Known(10),
                        Figure::Known(4),
                        Figure::Suppressed,
                        Figure::Missing,
                        Figure::Known(0),
                        Figure::Missing,
                    ][rank],
                    ..Settlement::default()
                },
                programme: ProgrammeResult::default(),
                position: (60.0, 10.0),
                numbers_2020: vec![],
                numbers_2024: vec![],
            },
        )
        .collect()
}

fn response(codebook: &Codebook, number: &str, answers: &[(&str, Answer)]) -> Response {
    Response {
        number: number.parse().unwrap(),
        responded_on: None,
        answers: answers
            .iter()
            .map(|(id, answer)| (codebook.column(id).unwrap(), answer.clone()))
            .collect(),
    }
}

fn wave(year: u16, responses: impl Fn(&Codebook) -> Vec<Response>) -> Arc<Wave> {
    let codebook = codebook(year);
    let responses = responses(&codebook);
    let partner = [("0101", true), ("1201", false)]
        .map(|(number, yes)| (number.parse().unwrap(), yes))
        .into();
    let data = WaveData {
        codebook,
        synthetic: true,
        traits: BTreeMap::from([("partner".to_owned(), partner)]),
        responses,
    };
    Arc::new(Wave::build(year.to_string(), units(), data))
}

fn one(option: usize) -> Answer {
    Answer::Options(vec![option])
}

/// 2015: Halden has a target, Bergen none, Bodø left it open, Rana was not asked, Tromsø is silent.
fn waves() -> Waves {
    let now = |book: &Codebook| {
        vec![
            response(
                book,
                "0101",
                &[
                    ("target", one(0)),
                    ("percent", Answer::Number(55)),
                    ("capacity.health", one(0)),
                    ("capacity.school", one(1)),
                    ("capacity.housing", one(1)),
                    ("barriers", Answer::Options(vec![0, 2])),
                    ("importance.school", one(0)),
                ],
            ),
            response(
                book,
                "1201",
                &[
                    ("target", one(1)),
                    ("capacity.health", one(2)),
                    ("capacity.school", one(2)),
                    ("barriers", Answer::Options(vec![1])),
                    ("importance.housing", one(0)),
                    ("advice", Answer::Text("Mer støtte".to_owned())),
                ],
            ),
            response(book, "1804", &[("capacity.health", one(1))]),
            response(book, "1833", &[("barriers", Answer::Options(vec![2]))]),
            response(book, "030101", &[("target", one(1))]),
        ]
    };
    let before = |book: &Codebook| {
        vec![
            response(book, "0101", &[("target", one(1))]),
            response(book, "1902", &[("barriers", one(0))]),
        ]
    };
    Waves::new([wave(2014, before), wave(2015, now)])
}

/// The names a query holds, in the list's order, with spaces between.
fn held(query: &str) -> String {
    let waves = waves();
    let reading = Filter::read(query, &waves);
    assert_eq!(reading.problems, [], "{query}");
    let wave = waves.get(reading.filter.wave).unwrap();
    let order = reading
        .filter
        .sorted(&reading.filter.select(&waves), &waves);
    let names = order.iter().map(|p| wave.units[*p].name.clone());
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_form_holds_the_units_it_says() {
    for (query, names) in [
        ("", "Bergen Bodø Halden Rana Tromsø"),
        ("unit=district", "Gamle Oslo"),
        ("region=nord", "Bodø Rana Tromsø"),
        ("region=nord,vest", "Bergen Bodø Rana Tromsø"),
        ("region=nord&region=vest", "Bergen Bodø Rana Tromsø"),
        ("county=18,19", "Bodø Rana Tromsø"),
        ("number=0101,1804", "Bodø Halden"),
        ("language=nb", "Bergen Bodø Halden Rana Tromsø"),
        ("language=nn,neutral", ""),
        ("unit=district&language=nb,nn,neutral", ""),
        ("size=2000-4999,50000-", "Bergen Rana Tromsø"),
        ("centrality=most", "Bergen Bodø Halden Rana Tromsø"),
        ("share=5-10", ""),
        ("share=10-15", "Bergen Bodø Halden Tromsø"),
        ("share_percent=5-10", "Bodø"),
        ("share_percent=4.5-10", "Bodø"),
        ("share_percent=10.001-", "Bergen Halden Tromsø"),
        ("population=10000-", "Bergen Bodø Halden Tromsø"),
        ("population=-4999,72681-72681", "Rana Tromsø"),
        ("immigrants=1000-8000", "Bodø Halden Tromsø"),
        ("settled=-4", "Bergen Bodø Tromsø"),
        ("settled=2-", "Bergen Halden"),
        ("settles=yes", "Bergen Bodø Halden"),
        ("settles=no,unknown", "Rana Tromsø"),
        ("host=yes", "Bodø Halden"),
        ("host=no", "Bergen"),
        ("partner=unknown", "Bodø Rana Tromsø"),
        ("answered=no", "Tromsø"),
        ("answered=yes", "Bergen Bodø Halden Rana"),
        ("answer=target:yes", "Halden"),
        ("answer=target:yes,no", "Bergen Halden"),
        ("answer=!target:yes", "Bergen"),
        ("answer=target:_answered", "Bergen Halden"),
        ("answer=target:_unanswered", "Bodø"),
        ("answer=target:_not_asked", "Rana"),
        ("answer=target:_no_response", "Tromsø"),
        ("answer=target:no,_unanswered", "Bergen Bodø"),
        ("answer=percent:50-60", "Halden"),
        ("answer=percent:-54,56-", ""),
        ("answer=!percent:-54", "Halden"),
        ("answer=percent:_not_asked", "Bergen Bodø Rana"),
        ("answer=capacity.school:little", "Halden"),
        ("answer=capacity.*:little", "Bodø Halden"),
        ("answer=!capacity.*:little", "Bergen"),
        ("answer=capacity.*:_unanswered", "Bergen Bodø Rana"),
        ("answer=barriers:staff", "Halden Rana"),
        ("answer=barriers:staff&answer=barriers:housing", "Halden"),
        ("answer=!barriers:housing,work", "Rana"),
        ("answer=advice:_answered", "Bergen"),
        ("answer=target@2014:no", "Halden"),
        ("answer=target@2014:_no_response", "Bergen Bodø Rana"),
        ("answer=barriers@2014:housing", "Tromsø"),
        ("wave=2014&answer=target@2015:no", "Bergen"),
        ("atleast=2:capacity.*:little", "Halden"),
        ("atleast=1:capacity.*:little", "Bodø Halden"),
        ("atleast=3:capacity.*:_answered", "Halden"),
        ("same=importance.*:high~capacity.*:little", "Halden"),
        ("same=importance.*:high~capacity.*:_unanswered", "Bergen"),
        ("q=BOD%C3%98", "Bodø"),
        ("q=bodo", ""),
        ("q=18", "Bodø Rana"),
        ("q=8", ""),
        ("sort=-population", "Bergen Tromsø Halden Bodø Rana"),
        ("sort=number", "Halden Bergen Bodø Rana Tromsø"),
        ("sort=settled", "Tromsø Bodø Bergen Halden Rana"),
        ("sort=-settled", "Halden Bergen Bodø Tromsø Rana"),
        ("sort=target", "Halden Bergen Bodø Rana Tromsø"),
        ("sort=-target", "Bergen Halden Bodø Rana Tromsø"),
    ] {
        assert_eq!(held(query), names, "{query}");
    }
}
