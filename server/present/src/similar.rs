//! The units that are like another: the part of a profile, and what a silent one's likes answered.

use domain::column::{Fact, ListColumn};
use domain::compare::{COMPARED_MAX, Comparison};
use domain::filter::Filter;
use domain::municipality::Unit;
use domain::similar::{self, Distance, Likeness, Neighbour, Part, Weights};
use domain::survey::{Base, ColumnRef};
use domain::tabulate::{Dimension, distribute};
use domain::wave::UnitSet;
use kinds::{QuestionKind, UnitType};
use view::Link;
use view::profile::GivenAnswer;
use view::similar::{
    DistancePart, DistanceParts, Lack, Like, LikeAnswer, LikeFacts, Likes, LikesChapter, LikesLine,
};
use view::words::format;

use super::Scope;
use super::grounds::grounds;
use crate::words::{self, compare as sentences};
use crate::{address, column, line};

/// How many likes a profile shows.
pub const LIKES_SHOWN: usize = 6;

/// How many of the things that a unit lacks a profile shows.
pub const LACKS_SHOWN: usize = 4;

/// The figures beside the name in the table of likes.
const FACTS: [Fact; 3] = [Fact::Population, Fact::SharePercent, Fact::Settled];

/// The part of a profile that shows the units most like it; `None` where it has none.
pub fn likes(scope: Scope<'_>, position: usize, weights: Weights) -> Option<Likes> {
    let Scope { wave, lang, .. } = scope;
    let unit = &wave.units()[position];
    let near = nearest(scope, position, weights);
    if near.is_empty() {
        return None;
    }
    let beside = |others: &[usize]| {
        let asked = Comparison {
            units: std::iter::once(position)
                .chain(others.iter().copied())
                .collect(),
            weights,
            only_differences: false,
        };
        address::comparison(scope, &asked, weights)
    };
    let rows = near.iter().map(|neighbour| Like {
        facts: facts(scope, neighbour.position),
        distance: Link {
            text: format::decimal(neighbour.distance.total(), 1, lang),
            href: beside(&[neighbour.position]),
        },
    });
    // Those that answered first: a column of silence tells nothing.
    let (answered, silent): (Vec<usize>, Vec<usize>) = near
        .iter()
        .map(|it| it.position)
        .partition(|like| wave.responded().contains(*like));
    let first = answered.into_iter().chain(silent);
    let first: Vec<usize> = first.take(COMPARED_MAX - 1).collect();
    let names: Vec<&str> = first
        .iter()
        .map(|it| wave.units()[*it].name.as_str())
        .collect();
    Some(Likes {
        own: facts(scope, position),
        likes: rows.collect(),
        lacks: lacks(scope, position, &near),
        answered: if wave.responded().contains(position) {
            Vec::new()
        } else {
            likes_answered(scope, &near)
        },
        compare: Link {
            text: sentences::compare_with(&unit.name, &names, lang),
            href: beside(&first),
        },
        note: note(scope, position, &near),
    })
}

/// The units most like one, the nearest first; at most [`LIKES_SHOWN`].
pub fn nearest(scope: Scope<'_>, position: usize, weights: Weights) -> Vec<Neighbour> {
    let unit_type = scope.wave.units()[position].unit_type();
    let mut near = Likeness::of(scope.wave, unit_type).nearest(position, weights);
    near.truncate(LIKES_SHOWN);
    near
}

fn facts(scope: Scope<'_>, position: usize) -> LikeFacts {
    let wave = scope.wave;
    let unit = &wave.units()[position];
    let value = |fact| column::value(scope, &ListColumn::Fact(fact), position);
    LikeFacts {
        name: Link {
            text: unit.name.clone(),
            href: address::profile(&unit.number, wave.year()),
        },
        county: county(unit),
        facts: FACTS.map(value).into(),
    }
}

/// What at least half of the likes of a unit answered to each question of options, of those that did:
/// what is worth knowing of one that stayed silent. Where they are of several minds nothing is said.
pub fn likes_answered(scope: Scope<'_>, near: &[Neighbour]) -> Vec<LikesChapter> {
    let codebook = scope.wave.codebook();
    let mut units = UnitSet::with_capacity(scope.wave.units().len());
    units.extend(near.iter().map(|like| like.position));
    let chapters = codebook.chapters.iter().map(|chapter| {
        let columns = codebook.columns();
        let of_chapter =
            columns.filter(|column| codebook.questions[column.question].chapter == chapter.id);
        LikesChapter {
            title: chapter.title.text(scope.lang).to_owned(),
            lines: of_chapter
                .filter_map(|column| by_half(scope, column, &units))
                .collect(),
        }
    });
    chapters
        .filter(|chapter| !chapter.lines.is_empty())
        .collect()
}

/// The answer that at least half of the units gave to a column, of those that answered it; the first
/// in the codebook where it is two.
fn by_half(scope: Scope<'_>, column: ColumnRef, units: &UnitSet) -> Option<LikesLine> {
    let codebook = scope.wave.codebook();
    let question = &codebook.questions[column.question];
    let counted = distribute(scope.wave, column, units);
    let inside = |option: &usize| question.options[*option].base == Base::Inside;
    let options = (0..counted.counts.len()).filter(inside).rev();
    let most = options.max_by_key(|option| counted.counts[*option])?;
    let whole = Filter::all(scope.wave.year(), UnitType::Municipality);
    let id = codebook.column_id(column);
    let half = counted.n > 0 && 2 * counted.counts[most] >= counted.n;
    half.then(|| LikesLine {
        question: Link {
            text: words::list::column(codebook, &ListColumn::Answer(column), scope.lang),
            href: address::href(&id, &whole, &Dimension::Region),
        },
        answer: question.options[most].wording.text(scope.lang).to_owned(),
        count: counted.counts[most],
        n: counted.n,
    })
}

/// The things that a unit lacks, and what each of its likes has of them.
fn lacks(scope: Scope<'_>, position: usize, near: &[Neighbour]) -> Vec<Lack> {
    let Scope { world, wave, lang } = scope;
    let whole = Filter::all(wave.year(), wave.units()[position].unit_type());
    let found = similar::lacks(world, wave, position).into_iter();
    let lack = |lack: similar::Lack<'_>| {
        let grounds = grounds(scope, position, lack.signal.rule);
        let first = grounds.first().or(lack.columns.first())?;
        let first = wave.codebook().column_id(*first);
        let answers = near.iter().map(|like| answer(scope, &lack, like.position));
        Some(Lack {
            tag: Link {
                text: lack.signal.rule.tag.text(lang).to_owned(),
                href: address::href(&first, &whole, &Dimension::Region),
            },
            own: answer(scope, &lack, position).text,
            answers: answers.collect(),
            having: near.iter().filter(|like| lack.has(like.position)).count(),
            known: near
                .iter()
                .filter(|like| lack.is_known(like.position))
                .count(),
        })
    };
    found.take(LACKS_SHOWN).filter_map(lack).collect()
}

/// What one answered where another lacks something: the answer to a question of one answer, else
/// whether it has it.
fn answer(scope: Scope<'_>, lack: &similar::Lack<'_>, position: usize) -> LikeAnswer {
    let lang = scope.lang;
    let codebook = scope.wave.codebook();
    let short = match &*lack.columns {
        [only] if codebook.questions[only.question].kind != QuestionKind::Multi => Some(*only),
        _ => None,
    };
    let has = lack.has(position);
    // Where no answer tells, the column left open says why, or what was answered beside the base.
    let spoken = short.or_else(|| {
        let open = lack.open_column(scope.wave, position);
        open.filter(|_| !lack.is_known(position))
    });
    let given = spoken.map(|column| line::given(scope, column, position));
    let (text, absent) = match given {
        Some(GivenAnswer::Answer(text) | GivenAnswer::Quote(text)) => (text, false),
        Some(GivenAnswer::Empty(_, text)) => (text, true),
        None => (sentences::has(has, lang).to_owned(), false),
    };
    LikeAnswer { text, has, absent }
}

/// The county of a unit; empty where its name says it already (`Herøy (Nordland)`).
pub(crate) fn county(unit: &Unit) -> String {
    let county = &unit.county.name;
    if unit.name.ends_with(&format!("({county})")) {
        String::new()
    } else {
        county.clone()
    }
}

/// Among whom they were found, and what was left out for whom.
fn note(scope: Scope<'_>, position: usize, near: &[Neighbour]) -> String {
    let unit = &scope.wave.units()[position];
    let among = sentences::among(unit.unit_type(), unit.settles, scope.lang);
    std::iter::once(among)
        .chain(left_out(scope, near))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A sentence for each part that was left out of a distance, with the units it was left out for.
pub(crate) fn left_out(scope: Scope<'_>, near: &[Neighbour]) -> Vec<String> {
    let name = |neighbour: &Neighbour| scope.wave.units()[neighbour.position].name.as_str();
    let told = Part::ALL.into_iter().filter_map(|part| {
        let without = near
            .iter()
            .filter(|neighbour| neighbour.distance.left_out().any(|other| other == part));
        let names: Vec<&str> = without.map(name).collect();
        let all = names.len() == near.len();
        (!names.is_empty()).then(|| sentences::left_out(part, &names, all, scope.lang))
    });
    told.collect()
}

/// A distance in words, with the length of each part against the longest that is shown.
pub(crate) fn parts(distance: &Distance, longest: f64, scope: Scope<'_>) -> DistanceParts {
    let parts = Part::ALL.map(|part| {
        let adds = distance.part(part);
        let length =
            adds.filter(|_| longest > 0.0).unwrap_or_default() / longest.max(f64::MIN_POSITIVE);
        DistancePart {
            text: adds.map_or_else(
                || "–".to_owned(),
                |adds| format::decimal(adds, 1, scope.lang),
            ),
            permille: usize::try_from(format::parts(length, 1_000.0)).unwrap_or_default(),
        }
    });
    DistanceParts {
        total: format::decimal(distance.total(), 1, scope.lang),
        parts: parts.into(),
    }
}
