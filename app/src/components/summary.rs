//! Why a form was not carried out, above it: the sentence about the whole, and what is to be mended in each of
//! its fields, with the way there.

use leptos::prelude::*;
use view::form::{Sentence, Told};
use view::words::catalog::common as words;

use crate::language::text;

/// The name of the buttons that lead to another state.
const BUTTON: &str = "til";

/// What is told of a form, at the top of its page; nothing where nothing is. Whoever reads it begins there, with
/// script and without. `place` says what stands before a field's name in its id.
pub fn summary(told: &Told, place: impl Fn(&str) -> &'static str) -> AnyView {
    if told.sentences.is_empty() {
        return ().into_any();
    }
    let whole = told.sentence("").map(str::to_owned);
    let whole = whole.unwrap_or_else(|| text(words::FORM_REFUSED).to_owned());
    let faults = faults(told, place);
    let faults = (!faults.is_empty()).then(|| {
        let faults = faults.into_iter().map(|(href, told)| {
            view! {
                <li>
                    <a class="link" href=href rel="external">
                        {told}
                    </a>
                </li>
            }
        });
        view! { <ul>{faults.collect_view()}</ul> }
    });
    view! {
        <div class="ds-alert refused" data-color="danger" role="alert" tabindex="-1" autofocus=true>
            <p>{whole}</p>
            {faults}
        </div>
    }
    .into_any()
}

/// Where the fields of most forms are.
pub fn usual(_: &str) -> &'static str {
    "felt"
}

/// What is to be mended, each with the address of its field. What stands beside a button as well is told of its
/// field alone.
fn faults(told: &Told, place: impl Fn(&str) -> &'static str) -> Vec<(String, String)> {
    let of_fields = told.sentences.iter().filter(|one| !one.field.is_empty());
    let once = of_fields.filter(|one| {
        let mut others = told.sentences.iter();
        let again = |other: &Sentence| other.field != BUTTON && other.text == one.text;
        one.field != BUTTON || !others.any(again)
    });
    let fault = |one: &Sentence| {
        (
            format!("#{}-{}", place(&one.field), one.field),
            one.text.clone(),
        )
    };
    once.map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_leads_to_its_field() {
        let told = Told::whole("Ikke lagret.")
            .about("til", "For tidlig.")
            .about("first_day", "For tidlig.")
            .about("last_day", "For tidlig.")
            .about("utfall", "For langt.");
        let place = |field: &str| if field == "utfall" { "endre" } else { "felt" };
        let found = faults(&told, place);
        let found: Vec<_> = found.iter().map(|(to, told)| (&**to, &**told)).collect();
        let all = [
            ("#felt-first_day", "For tidlig."),
            ("#felt-last_day", "For tidlig."),
            ("#endre-utfall", "For langt."),
        ];
        assert_eq!(found, all);
        let alone = faults(&Told::default().about("til", "Velg først."), usual);
        assert_eq!(alone, [("#felt-til".to_owned(), "Velg først.".to_owned())]);
        assert!(faults(&Told::whole("Ikke lagret."), usual).is_empty());
    }
}
