//! The codebook: the questions of one wave as data.
//!
//! Nothing about a single question stands in Rust. A codebook is read from a file (by `server`),
//! deserialised into [`Codebook`] and checked by [`Codebook::check`]; after that every reference
//! inside it is known to lead somewhere.

mod check;
mod column;
mod comparable;
mod wave_info;

use kinds::{Flag, Lang, QuestionKind, UnitType};
use serde::{Deserialize, Serialize};

use crate::sheet::plain;

pub use self::check::{CodebookFault, CodebookPlace, CodebookProblem};
pub use self::column::ColumnRef;
pub use self::wave_info::{Partial, WaveInfo};

/// A text in the three languages of the interface; bokmål always, the others where ready.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nn: Option<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Wording {
    /// The text in `lang`, or in bokmål where it is not ready.
    pub fn text(&self, lang: Lang) -> &str {
        let ready = match lang {
            Lang::Nb => None,
            Lang::Nn => self.nn.as_deref(),
            Lang::En => self.en.as_deref(),
        };
        ready.unwrap_or(&self.nb)
    }

    /// Whether it says something in every language it is given in.
    pub fn is_whole(&self) -> bool {
        let given = [Some(&self.nb), self.nn.as_ref(), self.en.as_ref()];
        let mut given = given.into_iter().flatten();
        given.all(|text| !plain(text).is_empty())
    }
}

/// The questions of a wave, in the order of its questionnaire.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codebook {
    /// About the wave.
    pub wave: WaveInfo,
    /// Chapters, in order.
    #[serde(rename = "chapter")]
    pub chapters: Vec<Chapter>,
    /// Questions, in order.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    /// Flags that follow from answers (`host`).
    #[serde(rename = "derived", default, skip_serializing_if = "Vec::is_empty")]
    pub derived: Vec<DerivedFlag>,
}

/// A yes/no flag of each unit that comes with the wave and not from the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaveFlag {
    /// Id: column name of the unit file.
    pub id: String,
    /// Name in the interface.
    pub name: Wording,
    /// What is known of where it comes from.
    pub source: Wording,
}

/// A chapter of the questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Wording,
}

/// Who of a unit type is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedOf {
    /// All units of the type.
    All,
    /// Those that settle refugees by the register.
    Settling,
    /// Those whose flag of the wave (see [`WaveInfo::flags`]) is yes.
    #[serde(alias = "trait")]
    Flag(String),
}

/// Who is asked, per unit type; a type left out is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhoIsAsked {
    /// Municipalities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<AskedOf>,
    /// Oslo districts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<AskedOf>,
}

impl WhoIsAsked {
    /// Who of `unit_type` is asked; `None` means nobody.
    pub fn of(&self, unit_type: UnitType) -> Option<&AskedOf> {
        match unit_type {
            UnitType::Municipality => self.municipality.as_ref(),
            UnitType::District => self.district.as_ref(),
        }
    }
}

/// Asked only of those who chose `option` of `question`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    /// An earlier question without battery.
    pub question: String,
    /// One of its options.
    pub option: String,
}

/// A line of a battery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BatteryItem {
    /// Id within the battery.
    pub id: String,
    /// Wording.
    pub wording: Wording,
    /// The line's own clause after its headline share; see [`Question::finding`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<Wording>,
}

/// Where an option counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Inside N.
    #[default]
    Inside,
    /// An answer, but outside N (`not_a_host`).
    Outside,
    /// Don't know: outside N, and counted by itself.
    DontKnow,
}

/// An option of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// Id within the question.
    pub id: String,
    /// Wording.
    pub wording: Wording,
    /// Whether it counts in N.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub base: Base,
    /// In a multi-choice question: excludes all other options (`none`).
    #[serde(default, skip_serializing_if = "is_usual")]
    pub exclusive: bool,
    /// Points in a ranking by score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<i8>,
}

/// Limits of a number answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberLimits {
    /// Unit as it is shown (`%`).
    pub unit: Wording,
    /// Lowest allowed.
    pub min: i64,
    /// Highest allowed.
    pub max: i64,
}

/// Those in N who did not choose certain options: of them the headline share is told beside that of
/// N. Where some got no help and are in N, "good help" is another share of those who got any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Among {
    /// The options left out; none of the headline, and all in N.
    pub without: Vec<String>,
    /// Whom that leaves, as they follow "av": "dem som fikk hjelp".
    pub base: Wording,
}

/// How a question compares with the question of the same id in another wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparability {
    /// Same wording, options and routing: a change may be drawn.
    Same,
    /// Other words.
    Reworded,
    /// Other options.
    NewScale,
    /// Other respondents were asked.
    NewRouting,
}

/// Comparability with one other wave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComparableWith {
    /// The other wave's year.
    pub wave: u16,
    /// How.
    pub how: Comparability,
    /// Why, where it is not the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Wording>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id: `[a-z][a-z0-9_]*`, unique in the wave.
    pub id: String,
    /// Its chapter's id.
    pub chapter: String,
    /// Kind of answer.
    pub kind: QuestionKind,
    /// Wording.
    pub wording: Wording,
    /// A short name for columns, chips and lists.
    pub short: Wording,
    /// Who is asked.
    pub asked_of: WhoIsAsked,
    /// Asked only after a certain answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<OnlyIf>,
    /// Lines of a battery; empty for a question by itself.
    #[serde(rename = "item", default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<BatteryItem>,
    /// Options, in order; empty for number and text.
    #[serde(rename = "option", default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<AnswerOption>,
    /// Most options a respondent may tick in a multi-choice question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_choices: Option<usize>,
    /// Limits of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<NumberLimits>,
    /// Free text that staff sort into categories.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub coded: bool,
    /// Options whose joint share is the question's headline (`["yes"]`); the first that counts in N
    /// if empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headline: Vec<String>,
    /// A clause after the headline share: "har et resultatmål for introduksjonsprogrammet".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<Wording>,
    /// The same share of a part of N, where N holds some whom the question is not about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub among: Option<Among>,
    /// What the report warns of.
    #[serde(rename = "caveat", default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<Wording>,
    /// Other waves it was asked in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparable: Vec<ComparableWith>,
    /// The option lists or wording are a sensible reading, not printed in the source.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub assumed: bool,
}

impl Question {
    /// Position of the option with this id.
    pub fn option_index(&self, id: &str) -> Option<usize> {
        self.options.iter().position(|option| option.id == id)
    }

    /// Whether a unit gives one of few answers, so that the answers part the units.
    pub fn parts_units(&self) -> bool {
        !self.options.is_empty() && self.kind != QuestionKind::Multi
    }

    /// Positions of the options that count in N, in order.
    pub fn options_inside(&self) -> Vec<usize> {
        let options = self.options.iter().enumerate();
        let inside = options.filter(|(_, option)| option.base == Base::Inside);
        inside.map(|(position, _)| position).collect()
    }

    /// Positions of the options behind the headline share: those it names, else the first that
    /// counts in N. None where none does.
    pub fn headline_options(&self) -> Vec<usize> {
        if self.headline.is_empty() {
            return self.options_inside().into_iter().take(1).collect();
        }
        self.headline
            .iter()
            .filter_map(|id| self.option_index(id))
            .collect()
    }
}

/// A flag that follows from the answers to a battery.
///
/// Yes if any item has an option other than `no`; no if all answered items have it; else unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DerivedFlag {
    /// Id (`host`).
    pub id: String,
    /// Name in the interface.
    pub name: Wording,
    /// The battery it is read from.
    pub question: String,
    /// The option that means no.
    pub no: String,
    /// Those that have the flag, as they follow "av" in a sentence on the battery: "kommunene med
    /// asylmottak". Only where `no` is outside N, so that they are whom N is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Wording>,
}

/// Whether a value is what is meant where nothing is written.
fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Whether `id` has the form `[a-z][a-z0-9_]*`.
pub fn is_id(id: &str) -> bool {
    let mut bytes = id.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_lowercase())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

impl DerivedFlag {
    /// What the answers to the battery say: `options` holds the option of each answered item.
    pub fn derive(&self, no_option: usize, options: &[usize]) -> Flag {
        if options.is_empty() {
            Flag::Unknown
        } else if options.iter().all(|option| *option == no_option) {
            Flag::No
        } else {
            Flag::Yes
        }
    }
}
