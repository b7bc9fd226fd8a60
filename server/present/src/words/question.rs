//! Words about questions: who was asked, what is empty and why, and the sentence to quote.

#![expect(clippy::match_same_arms, reason = "one arm a language, alike or not")]

mod finding;

use domain::filter::Filter;
use domain::survey::{Asked, AskedOf, Codebook, Comparability, Question, Wording};
use kinds::{AnswerStatus, Lang, QuestionKind, UnitType};
use view::words::pick;

use crate::words::{class, facts};

pub use self::finding::{Finding, finding, nobody_answered, plain_clause, range};

/// `kommuner` or `bydeler`, of so many.
pub fn counted(n: usize, unit: UnitType, lang: Lang) -> &'static str {
    match (n, unit) {
        (1, UnitType::Municipality) => pick(lang, "kommune", "kommune", "municipality"),
        (1, UnitType::District) => pick(lang, "bydel", "bydel", "district"),
        _ => units(unit, lang),
    }
}

/// What the units of a type are called, several of them.
pub fn units(unit: UnitType, lang: Lang) -> &'static str {
    match unit {
        UnitType::Municipality => pick(lang, "kommuner", "kommunar", "municipalities"),
        UnitType::District => pick(lang, "bydeler", "bydelar", "districts"),
    }
}

/// `kommunene` or `bydelene`.
pub fn the_units(unit: UnitType, lang: Lang) -> &'static str {
    match unit {
        UnitType::Municipality => pick(lang, "kommunene", "kommunane", "the municipalities"),
        UnitType::District => pick(lang, "bydelene", "bydelane", "the districts"),
    }
}

/// The kind of empty, as the heading of its row.
pub fn state(state: AnswerStatus, lang: Lang) -> &'static str {
    match state {
        AnswerStatus::Counted => pick(
            lang,
            "Svarte på spørsmålet",
            "Svara på spørsmålet",
            "Answered",
        ),
        AnswerStatus::Outside => pick(
            lang,
            "Svarte, men teller ikke med i N",
            "Svara, men tel ikkje med i N",
            "Answered, but outside N",
        ),
        AnswerStatus::DontKnow => pick(
            lang,
            "Svarte «vet ikke»",
            "Svara «veit ikkje»",
            "Don't know",
        ),
        AnswerStatus::NotAnswered => pick(
            lang,
            "Lot spørsmålet stå åpent",
            "Lét spørsmålet stå ope",
            "Left the question open",
        ),
        AnswerStatus::NotAsked => pick(lang, "Ble ikke spurt", "Blei ikkje spurd", "Was not asked"),
        AnswerStatus::NoResponse => pick(
            lang,
            "Svarte ikke på undersøkelsen",
            "Svara ikkje på undersøkinga",
            "Did not respond to the survey",
        ),
    }
}

/// The kind of answer.
pub fn kind(question: &Question, lang: Lang) -> String {
    match (question.kind, question.max_choices) {
        (QuestionKind::Single, _) => pick(lang, "Ett svar", "Eitt svar", "One answer").to_owned(),
        (QuestionKind::Scale, _) => pick(lang, "Skala", "Skala", "Scale").to_owned(),
        (QuestionKind::Number, _) => pick(lang, "Tall", "Tal", "Number").to_owned(),
        (QuestionKind::Text, _) => pick(lang, "Fritekst", "Fritekst", "Free text").to_owned(),
        (QuestionKind::Multi, None) => {
            pick(lang, "Flere svar", "Fleire svar", "Several answers").to_owned()
        }
        (QuestionKind::Multi, Some(most)) => match lang {
            Lang::Nb => format!("Opptil {most} svar"),
            Lang::Nn => format!("Opptil {most} svar"),
            Lang::En => format!("Up to {most} answers"),
        },
    }
}

/// Who was asked, as a phrase without a full stop.
pub fn asked(codebook: &Codebook, question: &Question, lang: Lang) -> String {
    let Asked {
        municipality,
        district,
    } = &question.asked_of;
    let mut parts = Vec::new();
    if let Some(asked) = municipality {
        parts.push(asked_of(codebook, asked, UnitType::Municipality, lang));
    }
    if let Some(asked) = district {
        parts.push(asked_of(codebook, asked, UnitType::District, lang));
    }
    let and = pick(lang, " og ", " og ", " and ");
    let whom = match parts.as_slice() {
        [first, second] => format!("{}{and}{second}", closed(first, lang)),
        _ => parts.concat(),
    };
    let mut phrase = match lang {
        Lang::Nb => format!("Stilt til {whom}"),
        Lang::Nn => format!("Stilt til {whom}"),
        Lang::En => format!("Asked of {whom}"),
    };
    if let Some(only_if) = &question.only_if
        && let Some(parent) = codebook.question(&only_if.question)
        && let Some(option) = parent.option_index(&only_if.option)
    {
        let answer = parent.options[option].wording.text(lang).to_lowercase();
        let short = parent.short.text(lang).to_lowercase();
        let after = match lang {
            Lang::Nb => format!(" som svarte «{answer}» på {short}"),
            Lang::Nn => format!(" som svara «{answer}» på {short}"),
            Lang::En => format!(" that answered “{answer}” to {short}"),
        };
        phrase.push_str(&after);
    }
    phrase
}

fn asked_of(codebook: &Codebook, asked: &AskedOf, unit: UnitType, lang: Lang) -> String {
    let units = units(unit, lang);
    match asked {
        AskedOf::All => match lang {
            Lang::Nb | Lang::Nn => format!("alle {units}"),
            Lang::En => format!("all {units}"),
        },
        AskedOf::Settling => match lang {
            Lang::Nb => format!("{units} som bosetter flyktninger"),
            Lang::Nn => format!("{units} som buset flyktningar"),
            Lang::En => format!("{units} that settle refugees"),
        },
        AskedOf::Flag(id) => {
            let name = flag_name(codebook, id, lang).to_lowercase();
            match lang {
                Lang::Nb | Lang::Nn => format!("{units} med kjennetegnet «{name}»"),
                Lang::En => format!("{units} with “{name}”"),
            }
        }
    }
}

/// The base of a share, as it follows "av": `kommunene som bosetter flyktninger`, or whom the
/// codebook says that N is.
fn base(codebook: &Codebook, question: &Question, unit: UnitType, lang: Lang) -> String {
    if let Some(named) = named_base(codebook, question, unit) {
        return named.text(lang).to_owned();
    }
    let units = the_units(unit, lang);
    match question.asked_of.of(unit) {
        Some(AskedOf::Settling) => match lang {
            Lang::Nb => format!("{units} som bosetter flyktninger"),
            Lang::Nn => format!("{units} som buset flyktningar"),
            Lang::En => format!("{units} that settle refugees"),
        },
        _ => units.to_owned(),
    }
}

/// Whom N is, where the codebook names them; it names municipalities.
pub fn named_base<'a>(
    codebook: &'a Codebook,
    question: &Question,
    unit: UnitType,
) -> Option<&'a Wording> {
    match unit {
        UnitType::Municipality => codebook.base(question),
        UnitType::District => None,
    }
}

/// A base that the sentence goes on after: in Norwegian a comma ends its relative clause.
fn closed(base: &str, lang: Lang) -> String {
    let comma = lang != Lang::En && base.contains(" som ");
    format!("{base}{}", if comma { "," } else { "" })
}

/// The base of a share within a filter: names the region where the filter is one region, and says
/// "i utvalget" where it has other conditions.
pub fn base_in(codebook: &Codebook, question: &Question, filter: &Filter, lang: Lang) -> String {
    let mut base = base(codebook, question, filter.unit, lang);
    let only_region = filter.conditions() == 1 && filter.only_region().is_some();
    if let (true, Some(region)) = (only_region, filter.regions.first()) {
        let region = class::region(*region, lang);
        base = match lang {
            Lang::Nb | Lang::Nn => format!("{base} i {region}"),
            Lang::En => format!("{base} in {region}"),
        };
    } else if filter.conditions() > 0 {
        base.push_str(pick(lang, " i utvalget", " i utvalet", " in the selection"));
    }
    base
}

/// The sentence of a number or text question.
pub fn number_of_answers(n: usize, base: &str, lang: Lang) -> String {
    let base = closed(base, lang);
    match lang {
        Lang::Nb => format!("{n} av {base} har svart på spørsmålet."),
        Lang::Nn => format!("{n} av {base} har svara på spørsmålet."),
        Lang::En => format!("{n} of {base} answered the question."),
    }
}

/// The total row: the country, or the selection.
pub fn all_in_selection(filter: &Filter, lang: Lang) -> String {
    if filter.conditions() == 0 {
        match filter.unit {
            UnitType::Municipality => {
                pick(lang, "Hele landet", "Heile landet", "The whole country")
            }
            UnitType::District => pick(lang, "Alle bydelene", "Alle bydelane", "All districts"),
        }
        .to_owned()
    } else {
        pick(
            lang,
            "Hele utvalget",
            "Heile utvalet",
            "The whole selection",
        )
        .to_owned()
    }
}

/// The name of a flag: `settles`, one of the wave's or a derived one.
pub fn flag_name<'a>(codebook: &'a Codebook, id: &'a str, lang: Lang) -> &'a str {
    if id == domain::municipality::SETTLES {
        return facts::settles(lang);
    }
    let derived = codebook
        .derived
        .iter()
        .find(|known| known.id == id)
        .map(|known| &known.name);
    let of_wave = codebook
        .wave
        .flags
        .iter()
        .find(|known| known.id == id)
        .map(|known| &known.name);
    derived.or(of_wave).map_or(id, |name| name.text(lang))
}

/// The name of a dimension by id.
pub fn dimension<'a>(codebook: &'a Codebook, id: &'a str, lang: Lang) -> &'a str {
    match id {
        "region" => pick(lang, "Region", "Region", "Region"),
        "size" => pick(lang, "Innbyggere", "Innbyggjarar", "Population"),
        "centrality" => pick(lang, "Sentralitet", "Sentralitet", "Centrality"),
        "share" => pick(lang, "Innvandrerandel", "Innvandrardel", "Immigrant share"),
        "language" => pick(lang, "Målform", "Målform", "Written form"),
        _ => flag_name(codebook, id, lang),
    }
}

/// How a question compares with another wave.
pub fn comparability(how: Comparability, year: u16, lang: Lang) -> String {
    match (how, lang) {
        (Comparability::Same, Lang::Nb) => {
            format!("Kan sammenlignes med {year}: samme ordlyd, svar og utvalg.")
        }
        (Comparability::Same, Lang::Nn) => {
            format!("Kan samanliknast med {year}: same ordlyd, svar og utval.")
        }
        (Comparability::Same, Lang::En) => {
            format!("Comparable with {year}: same wording, options and routing.")
        }
        (Comparability::Reworded, Lang::Nb) => {
            format!("Kan ikke sammenlignes med {year}: ordlyden er en annen.")
        }
        (Comparability::Reworded, Lang::Nn) => {
            format!("Kan ikkje samanliknast med {year}: ordlyden er ein annan.")
        }
        (Comparability::Reworded, Lang::En) => {
            format!("Not comparable with {year}: the wording differs.")
        }
        (Comparability::NewScale, Lang::Nb) => {
            format!("Kan ikke sammenlignes med {year}: svaralternativene er andre.")
        }
        (Comparability::NewScale, Lang::Nn) => {
            format!("Kan ikkje samanliknast med {year}: svaralternativa er andre.")
        }
        (Comparability::NewScale, Lang::En) => {
            format!("Not comparable with {year}: the options differ.")
        }
        (Comparability::NewRouting, Lang::Nb) => {
            format!("Kan ikke sammenlignes med {year}: andre kommuner ble spurt.")
        }
        (Comparability::NewRouting, Lang::Nn) => {
            format!("Kan ikkje samanliknast med {year}: andre kommunar blei spurde.")
        }
        (Comparability::NewRouting, Lang::En) => {
            format!("Not comparable with {year}: others were asked.")
        }
    }
}
