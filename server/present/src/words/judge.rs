//! Words about what is judged on the page of a question.

use kinds::Lang;
use view::words::{or_list, pick};

/// The question has no option of this id.
pub fn unknown(id: &str, choices: &[&str], lang: Lang) -> String {
    let choices = listed(choices, lang);
    match lang {
        Lang::Nb => format!(
            "«{id}» er ikke et alternativ i dette spørsmålet, så det er ikke med i vurderingen. Velg {choices}."
        ),
        Lang::Nn => format!(
            "«{id}» er ikkje eit alternativ i dette spørsmålet, så det er ikkje med i vurderinga. Vel {choices}."
        ),
        Lang::En => format!(
            "“{id}” is not an option of this question, so it is left out of the judgement. Choose {choices}."
        ),
    }
}

/// The option stands outside N.
pub fn outside(wording: &str, choices: &[&str], lang: Lang) -> String {
    let choices = listed(choices, lang);
    match lang {
        Lang::Nb => format!(
            "«{wording}» regnes ikke med i N, så det finnes ingen andel å vurdere. Velg {choices}."
        ),
        Lang::Nn => format!(
            "«{wording}» blir ikkje rekna med i N, så det finst ingen del å vurdere. Vel {choices}."
        ),
        Lang::En => format!(
            "“{wording}” is not counted in N, so there is no share to judge. Choose {choices}."
        ),
    }
}

/// Number and text have nothing to choose among.
pub fn no_options(lang: Lang) -> &'static str {
    pick(
        lang,
        "Spørsmålet har ingen alternativer, så det er ingen andel å vurdere. Ta bort «judge» fra adressen.",
        "Spørsmålet har ingen alternativ, så det er ingen del å vurdere. Ta bort «judge» frå adressa.",
        "The question has no options, so there is no share to judge. Take “judge” out of the address.",
    )
}

/// Leads back to the headline.
pub fn usual(headline: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("Tilbake til «{headline}»"),
        Lang::En => format!("Back to “{headline}”"),
    }
}

fn listed(choices: &[&str], lang: Lang) -> String {
    let quoted = choices.iter().map(|wording| match lang {
        Lang::Nb | Lang::Nn => format!("«{wording}»"),
        Lang::En => format!("“{wording}”"),
    });
    or_list(&quoted.collect::<Vec<_>>(), lang)
}
