//! Words about questions: who was asked, what is empty and why, and the sentence to quote.

#![expect(clippy::match_same_arms, reason = "one arm a language, alike or not")]

mod finding;

use domain::filter::Filter;
use domain::survey::{AskedOf, Codebook, Comparability, Question, WhoIsAsked, Wording};
use kinds::{AnswerStatus, Lang, QuestionKind, UnitType};
use view::words::format::lower_first;
use view::words::{and_list, pick};

use crate::words::{class, facts};

pub use self::finding::{
    Finding, among, finding, nobody_answered, none_counts, not_asked_of, plain_clause, range,
};

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
    let WhoIsAsked {
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
    let asked = match lang {
        Lang::Nb | Lang::Nn => format!("Stilt til {whom}"),
        Lang::En => format!("Asked of {whom}"),
    };
    match (answered_before(codebook, question, lang), lang) {
        (None, _) => asked,
        (Some(answered), Lang::Nb | Lang::Nn) => format!("{asked} som {answered}"),
        (Some(answered), Lang::En) => format!("{asked} that {answered}"),
    }
}

/// What those answered whom a question that follows an answer is for: `svarte «ja» på «…»`.
pub fn answered_before(codebook: &Codebook, question: &Question, lang: Lang) -> Option<String> {
    let (parent, answer) = follows(codebook, question, lang)?;
    Some(plain_clause(&[answer], parent.short.text(lang), lang))
}

/// The question that one follows, and the answer that leads to it.
pub fn follows<'a>(
    codebook: &'a Codebook,
    question: &Question,
    lang: Lang,
) -> Option<(&'a Question, &'a str)> {
    let only_if = question.only_if.as_ref()?;
    let parent = codebook.question(&only_if.question)?;
    let option = parent.option_index(&only_if.option)?;
    Some((parent, parent.options[option].wording.text(lang)))
}

fn asked_of(codebook: &Codebook, asked: &AskedOf, unit: UnitType, lang: Lang) -> String {
    let units = units(unit, lang);
    match asked {
        AskedOf::All => match lang {
            Lang::Nb | Lang::Nn => format!("alle {units}"),
            Lang::En => format!("all {units}"),
        },
        AskedOf::Settling => {
            let which = pick(lang, "som", "som", "that");
            format!("{units} {which} {}", settle(lang))
        }
        AskedOf::Flag(id) => {
            let name = flag_name(codebook, id, lang);
            format!("{units} {}", with_flag(name, lang))
        }
    }
}

/// `med kjennetegnet «…»`.
fn with_flag(name: &str, lang: Lang) -> String {
    let name = lower_first(name);
    match lang {
        Lang::Nb => format!("med kjennetegnet «{name}»"),
        Lang::Nn => format!("med kjenneteiknet «{name}»"),
        Lang::En => format!("with “{name}”"),
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

/// The base of a share within a filter, as it follows "av": whom the codebook says that N is, or
/// those who were asked, by their flag, their settling and their answer before:
/// `kommunene i Nord som bosetter flyktninger og svarte «ja» på «…»`. Names the region where the
/// filter is one region, and says "i utvalget" where it has other conditions.
pub fn base_in(codebook: &Codebook, question: &Question, filter: &Filter, lang: Lang) -> String {
    let place = place(filter, lang);
    if let Some(named) = named_base(codebook, question, filter.unit) {
        return format!("{}{place}", named.text(lang));
    }
    let mut base = format!("{}{place}", the_units(filter.unit, lang));
    let mut clauses: Vec<String> = Vec::new();
    match question.asked_of.of(filter.unit) {
        Some(AskedOf::Settling) => clauses.push(settle(lang).to_owned()),
        Some(AskedOf::Flag(id)) => {
            let name = flag_name(codebook, id, lang);
            base = format!("{base} {}", with_flag(name, lang));
        }
        Some(AskedOf::All) | None => {}
    }
    clauses.extend(answered_before(codebook, question, lang));
    if clauses.is_empty() {
        return base;
    }
    let which = pick(lang, "som", "som", "that");
    format!("{base} {which} {}", and_list(&clauses, lang))
}

/// ` i Nord`, ` i utvalget`, or nothing for all.
fn place(filter: &Filter, lang: Lang) -> String {
    let only_region = filter.conditions() == 1 && filter.only_region().is_some();
    if let (true, Some(region)) = (only_region, filter.regions.first()) {
        let within = pick(lang, "i", "i", "in");
        return format!(" {within} {}", class::region(*region, lang));
    }
    if filter.conditions() == 0 {
        return String::new();
    }
    pick(lang, " i utvalget", " i utvalet", " in the selection").to_owned()
}

fn settle(lang: Lang) -> &'static str {
    pick(
        lang,
        "bosetter flyktninger",
        "buset flyktningar",
        "settle refugees",
    )
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
