//! Words about what has changed between two waves.

use domain::analysis::Part;
use domain::analysis::change::ShareChange;
use domain::analysis::mcnemar::Moved;
use domain::survey::ComparableWith;
use kinds::{Lang, UnitType, Verdict};
use view::words::format::percent_of;
use view::words::pick;
use view::words::round::whole_points;
use view::words::verdict::points;

use crate::words::question::{the_units, units};

/// How a question compares with the wave of a year, and why.
pub fn comparability(with: &ComparableWith, year: u16, lang: Lang) -> String {
    let mut text = super::question::comparability(with.how, year, lang);
    if let Some(why) = &with.why {
        text.push(' ');
        text.push_str(why.text(lang));
    }
    text
}

/// No change is shown, since the codebooks hold different options under the same mark.
pub fn options_differ(year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "Spørsmålet er merket som likt i {year}, men svaralternativene er ikke de samme, så ingen endring vises."
        ),
        Lang::Nn => format!(
            "Spørsmålet er merkt som likt i {year}, men svaralternativa er ikkje dei same, så inga endring er vist."
        ),
        Lang::En => format!(
            "The question is marked as the same in {year}, but its options differ, so no change is shown."
        ),
    }
}

/// The sentence that can be quoted: both shares with both N, who moved, and whether that is more than
/// chance.
pub fn sentence(
    change: &ShareChange,
    (before, now): (u16, u16),
    unit: UnitType,
    moved: Moved,
    lang: Lang,
) -> String {
    let Some(difference) = change.difference() else {
        return match lang {
            Lang::Nb => "Spørsmålet har ikke svar fra begge undersøkelsene i dette utvalget.",
            Lang::Nn => "Spørsmålet har ikkje svar frå begge undersøkingane i dette utvalet.",
            Lang::En => "The question does not have answers from both waves in this selection.",
        }
        .to_owned();
    };
    let (earlier, later) = (share(change.earlier, lang), share(change.later, lang));
    let points = points(whole_points(difference));
    let change = match lang {
        Lang::Nb => format!("Fra {earlier} i {before} til {later} i {now}: {points} prosentpoeng."),
        Lang::Nn => format!("Frå {earlier} i {before} til {later} i {now}: {points} prosentpoeng."),
        Lang::En => {
            format!("From {earlier} in {before} to {later} in {now}: {points} percentage points.")
        }
    };
    match who_moved(moved, (before, now), unit, lang) {
        None => change,
        Some(who) => format!("{change} {who} {}", judged(moved.verdict(), now, lang)),
    }
}

/// Whether those who answered both times moved by more than chance.
fn judged(verdict: Verdict, now: u16, lang: Lang) -> String {
    match (verdict, lang) {
        (Verdict::ClearlyHigher, Lang::Nb) => format!("Blant dem er andelen klart høyere i {now}."),
        (Verdict::ClearlyHigher, Lang::Nn) => format!("Blant dei er delen klart høgare i {now}."),
        (Verdict::ClearlyHigher, Lang::En) => {
            format!("Among them the share is clearly higher in {now}.")
        }
        (Verdict::ClearlyLower, Lang::Nb) => format!("Blant dem er andelen klart lavere i {now}."),
        (Verdict::ClearlyLower, Lang::Nn) => format!("Blant dei er delen klart lågare i {now}."),
        (Verdict::ClearlyLower, Lang::En) => {
            format!("Among them the share is clearly lower in {now}.")
        }
        (Verdict::MayBeChance, _) => pick(
            lang,
            "Endringen blant dem kan være tilfeldig.",
            "Endringa blant dei kan vere tilfeldig.",
            "The change among them may be chance.",
        )
        .to_owned(),
        (Verdict::TooFew, _) => pick(
            lang,
            "Det er for få svar til å vurdere endringen blant dem.",
            "Det er for få svar til å vurdere endringa blant dei.",
            "There are too few answers to judge the change among them.",
        )
        .to_owned(),
    }
}

fn who_moved(
    moved: Moved,
    (before, now): (u16, u16),
    unit: UnitType,
    lang: Lang,
) -> Option<String> {
    let Moved {
        gained,
        lost,
        n: both,
    } = moved;
    let units = units(unit, lang);
    (both > 0).then(|| match lang {
        Lang::Nb => {
            format!(
                "{both} {units} svarte begge år: {gained} svarte slik bare i {now}, {lost} bare i {before}."
            )
        }
        Lang::Nn => {
            format!(
                "{both} {units} svara begge åra: {gained} svara slik berre i {now}, {lost} berre i {before}."
            )
        }
        Lang::En => {
            format!(
                "{both} {units} answered both years: {gained} gave this answer only in {now}, {lost} only in {before}."
            )
        }
    })
}

fn share(part: Part, lang: Lang) -> String {
    let percent = percent_of(part.count, part.n, lang);
    let of = pick(lang, "av", "av", "of");
    format!("{percent} ({} {of} {})", part.count, part.n)
}

/// The row of all who answered.
pub fn all(lang: Lang) -> &'static str {
    pick(
        lang,
        "Alle som svarte",
        "Alle som svara",
        "All who answered",
    )
}

/// The row of those who answered the question in both waves.
pub fn panel(unit: UnitType, lang: Lang) -> String {
    let those = view::words::format::capitalized(the_units(unit, lang));
    match lang {
        Lang::Nb => format!("{those} som svarte begge år"),
        Lang::Nn => format!("{those} som svara begge åra"),
        Lang::En => format!("{those} that answered both years"),
    }
}

/// The term of those who answered in both waves.
pub fn stayers(n: usize, lang: Lang) -> (String, String) {
    let label = pick(
        lang,
        "De samme svarte annerledes",
        "Dei same svara annleis",
        "The same ones answered otherwise",
    );
    let note = match lang {
        Lang::Nb => format!("{n} svarte på spørsmålet begge år"),
        Lang::Nn => format!("{n} svara på spørsmålet begge åra"),
        Lang::En => format!("{n} answered the question both years"),
    };
    (label.to_owned(), note)
}

/// The term of those who answered in the later wave only.
pub fn joiners(part: Part, year: u16, lang: Lang) -> (String, String) {
    only_in(part, year, lang)
}

/// The term of those who answered in the earlier wave only.
pub fn leavers(part: Part, year: u16, lang: Lang) -> (String, String) {
    only_in(part, year, lang)
}

/// Those who answered in one of the two waves only, and how many of them answered so.
fn only_in(part: Part, year: u16, lang: Lang) -> (String, String) {
    let Part { count, n } = part;
    match lang {
        Lang::Nb => (
            format!("Svarte bare i {year}"),
            format!("{n} i alt, {count} av dem svarte slik"),
        ),
        Lang::Nn => (
            format!("Svara berre i {year}"),
            format!("{n} i alt, {count} av dei svara slik"),
        ),
        Lang::En => (
            format!("Answered only in {year}"),
            format!("{n} in all, {count} of them answered so"),
        ),
    }
}

/// Those who went from an answer to another, or stayed: whether they had it before, and have it
/// now.
pub fn moved(had_and_have: (bool, bool), lang: Lang) -> &'static str {
    match had_and_have {
        (true, true) => pick(lang, "har fortsatt", "har framleis", "still have"),
        (true, false) => pick(lang, "har mistet", "har mista", "have lost"),
        (false, true) => pick(lang, "har fått", "har fått", "have gained"),
        (false, false) => pick(lang, "fortsatt uten", "framleis utan", "still without"),
    }
}
