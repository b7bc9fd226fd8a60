//! Words of units that are compared: what is wrong with the address, how far they are from each other
//! and why.

use domain::compare::{COMPARED_MAX, CompareProblem, WeighProblem};
use domain::similar::{Apart, PART_WEIGHT_MAX, Part, Weights};
use domain::wave::Wave;
use kinds::{Lang, UnitType};
use view::words::catalog::Word;
use view::words::format::lower_first;
use view::words::{and_list, or_list};

use crate::words::catalog::compare as word;

/// What is wrong with the query of a comparison, in a whole sentence that says what to do.
pub fn problem(wave: &Wave, problem: &CompareProblem, lang: Lang) -> String {
    let year = wave.year().to_string();
    let name = |position: usize| wave.units()[position].name.as_str();
    match problem {
        CompareProblem::UnknownNumber(number) => {
            word::UNKNOWN_NUMBER.fill(lang, &[("number", number), ("year", &year)])
        }
        CompareProblem::OtherType(position) => {
            word::OTHER_TYPE.fill(lang, &[("name", name(*position))])
        }
        CompareProblem::TooMany(count) => {
            let (count, most) = (count.to_string(), COMPARED_MAX.to_string());
            word::TOO_MANY.fill(lang, &[("count", &count), ("most", &most)])
        }
        CompareProblem::UnknownName(name) => {
            word::UNKNOWN_NAME.fill(lang, &[("name", name), ("year", &year)])
        }
        CompareProblem::ManyNames {
            name: asked,
            units,
            more,
        } => {
            let numbered =
                |unit: &usize| format!("{} ({})", name(*unit), wave.units()[*unit].number);
            let all: Vec<String> = units.iter().map(numbered).collect();
            let (word, list) = match more {
                0 => (word::MANY_NAMES, or_list(&all, lang)),
                _ => (word::MORE_NAMES, all.join(", ")),
            };
            let more = more.to_string();
            word.fill(lang, &[("name", asked), ("names", &list), ("more", &more)])
        }
        CompareProblem::Weigh(problem) => weigh(problem, lang),
        CompareProblem::UnknownOnly(value) => word::UNKNOWN_ONLY.fill(lang, &[("value", value)]),
        CompareProblem::NotAList => word::NOT_A_LIST.text(lang).to_owned(),
    }
}

fn weigh(problem: &WeighProblem, lang: Lang) -> String {
    let inside = |of: Part| lower_first(part(of, lang));
    match problem {
        WeighProblem::Malformed(value) => word::MALFORMED.fill(lang, &[("value", value)]),
        WeighProblem::UnknownPart(id) => {
            let parts = and_list(&Part::ALL.map(Part::id), lang);
            word::UNKNOWN_PART.fill(lang, &[("part", id), ("parts", &parts)])
        }
        WeighProblem::NotAWeight { part, value } => {
            let (part, most) = (inside(*part), PART_WEIGHT_MAX.to_string());
            let values = [("value", &**value), ("part", &part), ("most", &most)];
            word::NOT_A_WEIGHT.fill(lang, &values)
        }
        WeighProblem::Twice(part) => word::TWICE.fill(lang, &[("part", &inside(*part))]),
        WeighProblem::AllZero => word::ALL_ZERO.text(lang).to_owned(),
    }
}

/// Fewer units than can be held against each other.
pub fn too_few(lang: Lang) -> String {
    word::TOO_FEW.text(lang).to_owned()
}

/// The name of a part: `Innvandrerandel`.
pub fn part(part: Part, lang: Lang) -> &'static str {
    match part {
        Part::Size => word::SIZE,
        Part::Share => word::SHARE,
        Part::Centrality => word::CENTRALITY,
        Part::Settled => word::SETTLED,
    }
    .text(lang)
}

/// Weights by name: `innbyggere 3, innvandrerandel 2, sentralitet 1 og bosatt per 1 000 1`.
pub fn weights(weights: Weights, lang: Lang) -> String {
    let named = |of: Part| format!("{} {}", lower_first(part(of, lang)), weights.of(of));
    and_list(&Part::ALL.map(named), lang)
}

/// `Anmodet om for 2016`.
pub fn requested_for(year: u16, lang: Lang) -> String {
    word::REQUESTED_FOR.fill(lang, &[("year", &year.to_string())])
}

/// The sentence about the nearest, which can be quoted.
pub fn most_like(name: &str, county: &str, own: &str, distance: &str, lang: Lang) -> String {
    let values = [
        ("name", name),
        ("county", county),
        ("own", own),
        ("distance", distance),
    ];
    word::MOST_LIKE.fill(lang, &values)
}

/// `Sammenlign Vågan med Flekkefjord, Flora og Alstahaug`.
pub fn compare_with(own: &str, names: &[&str], lang: Lang) -> String {
    let names = and_list(names, lang);
    word::COMPARE_WITH.fill(lang, &[("own", own), ("names", &names)])
}

/// Among whom the likes of a unit were found.
pub fn among(unit: UnitType, settles: Option<bool>, lang: Lang) -> String {
    let word: Word = match (unit, settles) {
        (UnitType::District, _) => word::AMONG_DISTRICTS,
        (UnitType::Municipality, Some(true)) => word::AMONG_SETTLING,
        (UnitType::Municipality, Some(false)) => word::AMONG_NOT_SETTLING,
        (UnitType::Municipality, None) => word::AMONG_UNKNOWN,
    };
    word.text(lang).to_owned()
}

/// A part that is left out of the distance to some, or to all.
pub fn left_out(of: Part, names: &[&str], all: bool, lang: Lang) -> String {
    let part = part(of, lang);
    if all {
        return word::LEFT_OUT_OF_ALL.fill(lang, &[("part", part)]);
    }
    word::LEFT_OUT.fill(lang, &[("part", part), ("names", &and_list(names, lang))])
}

/// Why two units have no distance.
pub fn apart(own: &str, other: &str, why: Apart, lang: Lang) -> String {
    let word = match why {
        Apart::OtherSettling => word::APART_SETTLING,
        Apart::OtherType | Apart::NothingShared => word::APART_NOTHING,
    };
    word.fill(lang, &[("own", own), ("other", other)])
}

/// Whether something is there that another lacks.
pub fn has(yes: bool, lang: Lang) -> &'static str {
    let word = if yes { word::HAS } else { word::LACKS };
    word.text(lang)
}

/// A figure that is held back, or not there.
pub fn no_figure(suppressed: bool, lang: Lang) -> &'static str {
    let word = if suppressed {
        word::SUPPRESSED
    } else {
        word::MISSING
    };
    word.text(lang)
}
