//! What can be wrong with a codebook, and where.

/// Something that does not hold together in a codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookProblem {
    /// Where.
    pub place: CodebookPlace,
    /// What is wrong.
    pub fault: CodebookFault,
}

/// A key of a table of a codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookPlace {
    /// The way to it in the file, positions from 0: `question.3.option.1.wording`.
    pub path: String,
    /// The table's name in the file: `wave`, `wave.flags`, `chapter`, `question`, `derived`.
    pub table: &'static str,
    /// The id of the table, where there are several of its name.
    pub id: Option<String>,
    /// The key in the table, parts by their ids: `option.yes.wording`.
    pub key: String,
}

/// What does not hold together in a codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodebookFault {
    /// The same id stands above.
    IdTwice,
    /// The id is not of the form [`is_id`](crate::survey::is_id).
    BadId,
    /// A question has the id of a flag.
    IdOfFlag,
    /// The id is the heading of a fixed column of the files.
    IdOfHeading,
    /// The id is that of a fact that every unit has.
    IdOfFact,
    /// The id is a key of addresses.
    IdOfKey,
    /// A text is empty.
    Empty,
    /// The first or last day of fieldwork is no day.
    NotADay,
    /// The fieldwork ends before it begins.
    FieldworkBackwards,
    /// The question's chapter does not exist.
    NoChapter,
    /// An item has the name of one of the question's files.
    ItemNamedAsFile,
    /// Options share a wording, or have one with a separator of options in it.
    BadWordings,
    /// A question of a kind with options has none, or one of another kind has some.
    OptionsOfKind,
    /// A question for a number has no limits.
    NumberWithoutLimits,
    /// A question for another answer has limits of a number.
    LimitsWithoutNumber,
    /// The lowest number is above the highest.
    LimitsCross,
    /// A multi-choice question has items.
    MultiBattery,
    /// A question that is not multi-choice limits the choices.
    LimitWithoutChoices,
    /// No choice is allowed, or more than there are options.
    LimitOutsideChoices,
    /// The headline names an option that does not exist.
    NoHeadlineOption,
    /// The headline names an option that does not count in N.
    HeadlineOutsideN,
    /// The part of N that is told beside it leaves out an option that does not exist, stands outside
    /// N or is of the headline.
    BadAmong,
    /// Nobody is asked.
    AskedOfNobody,
    /// What the question depends on does not stand before it.
    NotAskedBefore,
    /// Some that are asked can never have given the answer it depends on.
    OutOfReach,
    /// The flag that says who is asked is not one of the wave's.
    NoSuchFlag,
    /// The question is compared with its own wave.
    ComparesWithItself,
    /// The question is the same as in another wave, and is not.
    SameAndNot,
    /// A derived flag's question or option does not exist.
    NoDerivedFrom,
    /// A derived flag words its base, but its no counts in N.
    BaseInsideN,
}

impl CodebookFault {
    /// All of them, in the order they are declared.
    pub const ALL: [Self; 30] = [
        Self::IdTwice,
        Self::BadId,
        Self::IdOfFlag,
        Self::IdOfHeading,
        Self::IdOfFact,
        Self::IdOfKey,
        Self::Empty,
        Self::NotADay,
        Self::FieldworkBackwards,
        Self::NoChapter,
        Self::ItemNamedAsFile,
        Self::BadWordings,
        Self::OptionsOfKind,
        Self::NumberWithoutLimits,
        Self::LimitsWithoutNumber,
        Self::LimitsCross,
        Self::MultiBattery,
        Self::LimitWithoutChoices,
        Self::LimitOutsideChoices,
        Self::NoHeadlineOption,
        Self::HeadlineOutsideN,
        Self::BadAmong,
        Self::AskedOfNobody,
        Self::NotAskedBefore,
        Self::OutOfReach,
        Self::NoSuchFlag,
        Self::ComparesWithItself,
        Self::SameAndNot,
        Self::NoDerivedFrom,
        Self::BaseInsideN,
    ];
}
