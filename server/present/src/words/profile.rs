//! Words of the profile: key figures and what they are held against.

#![expect(clippy::match_same_arms, reason = "one arm a language, alike or not")]

use domain::column::Fact;
use domain::municipality::Figure;
use domain::survey::{AskedOf, Codebook, Question};
use kinds::{Lang, LanguageForm, UnitType};
use view::words::format::{
    self, NO_BREAK_SPACE, lower_first, milli_percent, whole as whole_number, with_unit,
};
use view::words::pick;

use crate::words::facts;
use crate::words::question::follows;

/// The whole an answer is held against: `landet`, or `alle bydelene`.
pub fn whole(unit: UnitType, lang: Lang) -> &'static str {
    match unit {
        UnitType::Municipality => pick(lang, "landet", "landet", "the country"),
        UnitType::District => pick(lang, "bydelene", "bydelane", "the districts"),
    }
}

/// A flag that a unit does not have: `Bosetter flyktninger: nei`.
pub fn without(name: &str, lang: Lang) -> String {
    format!("{name}: {}", pick(lang, "nei", "nei", "no"))
}

/// The language form in words.
pub fn writes(form: LanguageForm, lang: Lang) -> &'static str {
    match form {
        LanguageForm::Bokmal => pick(
            lang,
            "Målform: bokmål",
            "Målform: bokmål",
            "Written form: bokmål",
        ),
        LanguageForm::Nynorsk => pick(
            lang,
            "Målform: nynorsk",
            "Målform: nynorsk",
            "Written form: nynorsk",
        ),
        LanguageForm::Neutral => pick(
            lang,
            "Målform: nøytral",
            "Målform: nøytral",
            "Written form: either",
        ),
    }
}

/// The label of a key figure.
pub fn figure(fact: Fact, year: u16, lang: Lang) -> String {
    match fact {
        Fact::Settled => match lang {
            Lang::Nb => format!("Bosatt i {year}"),
            Lang::Nn => format!("Busett i {year}"),
            Lang::En => format!("Settled in {year}"),
        },
        Fact::Decided => match lang {
            Lang::Nb => format!("Vedtak for {}", year + 1),
            Lang::Nn => format!("Vedtak for {}", year + 1),
            Lang::En => format!("Decided for {}", year + 1),
        },
        other => facts::name(other, lang).to_owned(),
    }
}

/// `Nr. 14 av 87 i Nord`.
pub fn rank(rank: usize, among: usize, group: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("Nr. {rank} av {among} i {group}"),
        Lang::En => format!("No. {rank} of {among} in {group}"),
    }
}

/// `1 065 personer. Nord 9,0 %, landet 13,0 %`, or `… Bydelene samlet: 24,2 %`; shares in thousandths of a
/// percent.
pub fn immigrants(persons: u32, beside: &[(&str, u32)], lang: Lang) -> String {
    let shares: Vec<String> = beside
        .iter()
        .map(|(name, milli)| format!("{name} {}", milli_percent(*milli, lang)))
        .collect();
    let shares = match beside {
        [(name, milli)] => {
            let together = pick(lang, "samlet", "samla", "together");
            let name = format::capitalized(name);
            format!("{name} {together}: {}", milli_percent(*milli, lang))
        }
        _ => format::capitalized(&shares.join(", ")),
    };
    let persons_word = pick(lang, "personer", "personar", "persons");
    format!(
        "{}{NO_BREAK_SPACE}{persons_word}. {}",
        whole_number(persons.into(), lang),
        shares
    )
}

/// `1 av 8 i utvalget`.
pub fn place(place: usize, of: usize, lang: Lang) -> String {
    let [place, of] = [place, of].map(|number| format::count(number, lang));
    match lang {
        Lang::Nb => format!("{place} av {of} i utvalget"),
        Lang::Nn => format!("{place} av {of} i utvalet"),
        Lang::En => format!("{place} of {of} in the selection"),
    }
}

/// `Anmodet om 40, vedtok 63`.
pub fn requested_decided(requested: Option<u32>, decided: Option<u32>, lang: Lang) -> String {
    let requested = requested.map(|number| match lang {
        Lang::Nb => format!("Anmodet om {number}"),
        Lang::Nn => format!("Oppmoda om {number}"),
        Lang::En => format!("Asked for {number}"),
    });
    let decided = match decided {
        Some(number) => match lang {
            Lang::Nb => format!("vedtok {number}"),
            Lang::Nn => format!("vedtok {number}"),
            Lang::En => format!("decided {number}"),
        },
        None => pick(
            lang,
            "vedtak ikke registrert",
            "vedtak ikkje registrert",
            "no decision registered",
        )
        .to_owned(),
    };
    match requested {
        Some(requested) => format!("{requested}, {decided}"),
        None => decided,
    }
}

/// `Anmodet om 65`.
pub fn requested(requested: Option<u32>, lang: Lang) -> String {
    requested.map_or_else(String::new, |number| match lang {
        Lang::Nb => format!("Anmodet om {number}"),
        Lang::Nn => format!("Oppmoda om {number}"),
        Lang::En => format!("Asked for {number}"),
    })
}

/// `Ett år etter programmet, av 15 som avsluttet i 2013`.
pub fn left_programme(left: Figure, year: u16, lang: Lang) -> String {
    match (left.known(), lang) {
        (Some(0), Lang::Nb) => format!("Ingen avsluttet programmet i {year}"),
        (Some(0), Lang::Nn) => format!("Ingen avslutta programmet i {year}"),
        (Some(0), Lang::En) => format!("Nobody left the programme in {year}"),
        (Some(left), Lang::Nb) => {
            format!("Ett år etter programmet, av {left} som avsluttet i {year}")
        }
        (Some(left), Lang::Nn) => {
            format!("Eitt år etter programmet, av {left} som avslutta i {year}")
        }
        (Some(left), Lang::En) => {
            format!("A year after the programme, of {left} who left in {year}")
        }
        (None, Lang::Nb) => format!("Ett år etter programmet, blant dem som avsluttet i {year}"),
        (None, Lang::Nn) => format!("Eitt år etter programmet, blant dei som avslutta i {year}"),
        (None, Lang::En) => format!("A year after the programme, of those who left in {year}"),
    }
}

/// `Gjelder 55 av 87 kommuner i Nord`: it among them.
pub fn alike(units: usize, among: usize, (unit, group): (UnitType, &str), lang: Lang) -> String {
    let of = crate::words::question::units(unit, lang);
    match lang {
        Lang::Nb => format!("Gjelder {units} av {among} {of} i {group}"),
        Lang::Nn => format!("Gjeld {units} av {among} {of} i {group}"),
        Lang::En => format!("So in {units} of {among} {of} in {group}"),
    }
}

/// What stands beside an option that was ticked.
pub fn ticked(lang: Lang) -> &'static str {
    pick(lang, "Ja", "Ja", "Yes")
}

/// That an option was not ticked.
pub fn not_ticked(lang: Lang) -> &'static str {
    pick(lang, "Nei", "Nei", "No")
}

/// A number answer with its unit: `70 %`.
pub fn number(question: &Question, number: i64, lang: Lang) -> String {
    let limits = question.number.as_ref();
    let unit = limits.map_or("", |limits| limits.unit.text(lang));
    with_unit(&whole_number(number, lang), unit, lang)
}

/// The options chosen, by position, in their wording.
pub fn options(question: &Question, chosen: &[usize], lang: Lang) -> String {
    let chosen = chosen.iter().map(|option| &question.options[*option]);
    let words: Vec<&str> = chosen.map(|option| option.wording.text(lang)).collect();
    words.join(", ")
}

/// What was answered in another wave: `2014: Nei`.
pub fn said(year: u16, answer: &str) -> String {
    format!("{year}: {answer}")
}

/// Where the answers below a silent unit are from.
pub fn said_before(year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Under står det som ble svart i {year}."),
        Lang::Nn => format!("Under står det som vart svara i {year}."),
        Lang::En => format!("Below is what was answered in {year}."),
    }
}

/// That a silent unit did not answer the wave before either.
pub fn silent_before(year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Det kom heller ikke svar i {year}."),
        Lang::Nn => format!("Det kom heller ikkje svar i {year}."),
        Lang::En => format!("No answer came in {year} either."),
    }
}

/// `Sju signaler, prioritet 15`.
pub fn signals(count: usize, priority: u32, lang: Lang) -> String {
    let number = in_words(count, lang);
    match (lang, count) {
        (Lang::Nb, 1) => format!("Ett signal, prioritet {priority}"),
        (Lang::Nn, 1) => format!("Eitt signal, prioritet {priority}"),
        (Lang::En, 1) => format!("One signal, priority {priority}"),
        (Lang::Nb, _) => format!("{number} signaler, prioritet {priority}"),
        (Lang::Nn, _) => format!("{number} signal, prioritet {priority}"),
        (Lang::En, _) => format!("{number} signals, priority {priority}"),
    }
}

/// A number at the beginning of a heading: in words to twelve, where a sentence is read aloud.
fn in_words(count: usize, lang: Lang) -> String {
    const NB: [&str; 13] = [
        "Ingen", "Ett", "To", "Tre", "Fire", "Fem", "Seks", "Sju", "Åtte", "Ni", "Ti", "Elleve",
        "Tolv",
    ];
    const NN: [&str; 13] = [
        "Ingen", "Eitt", "To", "Tre", "Fire", "Fem", "Seks", "Sju", "Åtte", "Ni", "Ti", "Elleve",
        "Tolv",
    ];
    const EN: [&str; 13] = [
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        "Eleven", "Twelve",
    ];
    let words = match lang {
        Lang::Nb => NB,
        Lang::Nn => NN,
        Lang::En => EN,
    };
    words
        .get(count)
        .map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// `Høyest av 62 som svarte i Nord`; `Nr. 3 av 62 som svarte i Nord, delt med andre`.
pub fn priority_rank(rank: usize, shared: bool, among: usize, group: &str, lang: Lang) -> String {
    let place = match (rank, lang) {
        (1, Lang::Nb) => "Høyest".to_owned(),
        (1, Lang::Nn) => "Høgast".to_owned(),
        (1, Lang::En) => "Highest".to_owned(),
        (_, Lang::Nb | Lang::Nn) => format!("Nr. {rank}"),
        (_, Lang::En) => format!("No. {rank}"),
    };
    let shared = match (shared, lang) {
        (false, _) => "",
        (true, Lang::Nb) => ", delt med andre",
        (true, Lang::Nn) => ", delt med andre",
        (true, Lang::En) => ", shared with others",
    };
    match lang {
        Lang::Nb => format!("{place} av {among} som svarte i {group}{shared}"),
        Lang::Nn => format!("{place} av {among} som svara i {group}{shared}"),
        Lang::En => format!("{place} of {among} that answered in {group}{shared}"),
    }
}

/// Why a question was not asked: `Ikke spurt. Stilles bare til dem som …`.
pub fn not_asked(codebook: &Codebook, question: &Question, lang: Lang) -> String {
    let not_asked = pick(lang, "Ikke spurt.", "Ikkje spurd.", "Not asked.");
    if let Some((parent, answer)) = follows(codebook, question, lang) {
        let (answer, name) = (lower_first(answer), parent.short.text(lang));
        return match lang {
            Lang::Nb => {
                format!("{not_asked} Stilles bare til dem som svarer «{answer}» på «{name}».")
            }
            Lang::Nn => {
                format!("{not_asked} Blir berre stilt til dei som svarar «{answer}» på «{name}».")
            }
            Lang::En => format!("{not_asked} Only for those that answer “{answer}” to “{name}”."),
        };
    }
    let settling_only = question.asked_of.municipality == Some(AskedOf::Settling);
    if settling_only {
        let why = pick(
            lang,
            "Stilles bare til kommuner som bosetter flyktninger.",
            "Blir berre stilt til kommunar som buset flyktningar.",
            "Only for municipalities that settle refugees.",
        );
        return format!("{not_asked} {why}");
    }
    pick(lang, "Ikke spurt", "Ikkje spurd", "Not asked").to_owned()
}
