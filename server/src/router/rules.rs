//! Saving a rule, or the weight that a region lays on one.

use domain::follow_up::edition::Made;
use view::routes;

use super::asker::Asker;
use super::forms::{Again, Answer, Form, Forms, Local};
use crate::service::own::NotDone;
use crate::service::rule_saving::{Typed, field, weight};
use crate::service::typed::one_line;
use crate::state::AppState;

/// The form.
pub(super) fn forms(forms: Forms) -> Forms {
    forms.with(routes::RULE_SAVE, save)
}

async fn save(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let has_texts = form.texts(field::TITLE).next().is_some();
    let made = has_texts.then(|| Made {
        title: one_line(form.text(field::TITLE)),
        tag: one_line(form.text(field::TAG)),
        reason: form.text(field::REASON).trim().to_owned(),
        ask: form.text(field::ASK).trim().to_owned(),
        questions: form.texts(field::QUESTION).map(str::to_owned).collect(),
        filter: form.text(field::FILTER).to_owned(),
    });
    let typed = Typed {
        rule: form.text(field::RULE),
        region: form.text(field::REGION),
        edition: form.text(field::EDITION),
        weight: form.text(field::WEIGHT),
        why: form.text(field::WHY),
        off: form.text(field::OFF) == "ja",
        made,
    };
    let saved = state
        .service
        .save_rule(&asker.caller, &by, typed, asker.language);
    match saved.await {
        Ok(rule) => Answer::See(page(&form, Some(&rule))),
        Err(NotDone::Told(told)) => Again::unusable(page(&form, None), told),
        Err(NotDone::Failed(error)) => super::account::failed(&error, routes::RULES, &asker),
    }
}

/// The page with the rule open: as it was saved, or as it stood where it was not.
fn page(form: &Form, saved: Option<&str>) -> Local {
    let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let mut query = vec![(field::REGION, form.text(field::REGION).to_owned())];
    match saved {
        Some(rule) => {
            query.push((field::RULE, rule.to_owned()));
            query.push((present::rules::DONE, "ja".to_owned()));
        }
        None if form.text(field::RULE).is_empty() => {
            query.push((field::FILTER, form.text(field::FILTER).to_owned()));
        }
        None => query.push((field::RULE, form.text(field::RULE).to_owned())),
    }
    // What it would change is that of the weight that was typed.
    let typed = form.text(field::WEIGHT).trim();
    if saved.is_none() && weight(typed).is_some() {
        query.push((field::WEIGHT, typed.to_owned()));
    }
    let query: Vec<String> = query
        .iter()
        .map(|(key, value)| format!("{key}={}", encode(value)))
        .collect();
    Local::of(&format!("{}?{}", routes::RULES, query.join("&"))).unwrap_or_default()
}
