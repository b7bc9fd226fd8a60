//! A list to choose one of, and a text of several lines: each with its label, what was typed, and the
//! sentence about it.

use leptos::prelude::*;
use view::form::Told;
use view::people::Pick;

/// Ids of the line that helps and of the fault, and both as `aria-describedby`.
fn described(id: &str, hint: &str, fault: Option<&String>) -> (String, String, Option<String>) {
    let (hint_id, fault_id) = (format!("{id}-hjelp"), format!("{id}-feil"));
    let by: Vec<&str> = [
        (!hint.is_empty()).then_some(&*hint_id),
        fault.is_some().then_some(&*fault_id),
    ]
    .into_iter()
    .flatten()
    .collect();
    let by = (!by.is_empty()).then(|| by.join(" "));
    (hint_id, fault_id, by)
}

/// What stands below a field.
fn below(hint: String, hint_id: String, fault: Option<String>, fault_id: String) -> AnyView {
    view! {
        {(!hint.is_empty())
            .then(|| {
                view! {
                    <p class="field-hint" id=hint_id>
                        {hint}
                    </p>
                }
            })}
        {fault
            .map(|fault| {
                view! {
                    <p class="field-fault" id=fault_id>
                        {fault}
                    </p>
                }
            })}
    }
    .into_any()
}

/// A group of options; without a name they stand by themselves.
#[derive(Debug, Clone)]
pub struct Options {
    /// The group's name.
    pub group: String,
    /// The options.
    pub picks: Vec<Pick>,
}

/// A list to choose one of.
#[component]
pub fn Chooser(
    /// The field's name, and the end of its id.
    name: &'static str,
    /// What stands before the name in the id, where a page has several.
    #[prop(default = "felt")]
    place: &'static str,
    /// What it asks for.
    label: &'static str,
    /// What is chosen where nothing is.
    nothing: &'static str,
    /// What there is to choose from.
    options: Vec<Options>,
    /// A line below that helps.
    #[prop(optional)]
    hint: &'static str,
    /// What is told of the form it stands in.
    told: Told,
) -> AnyView {
    let id = format!("{place}-{name}");
    let fault = told.sentence(name).map(str::to_owned);
    let (hint_id, fault_id, by) = described(&id, hint, fault.as_ref());
    let option = |pick: Pick| {
        let picked = told.picked(name, &pick.value, pick.picked);
        view! {
            <option value=pick.value selected=picked>
                {pick.text}
            </option>
        }
    };
    let groups = options.into_iter().map(|options| {
        let picks = options.picks.into_iter().map(option).collect_view();
        if options.group.is_empty() {
            return picks.into_any();
        }
        view! { <optgroup label=options.group>{picks}</optgroup> }.into_any()
    });
    let groups: Vec<AnyView> = groups.collect();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select
                class="ds-input"
                id=id
                name=name
                aria-invalid=fault.is_some().then_some("true")
                aria-describedby=by
            >
                {(!nothing.is_empty()).then(|| view! { <option value="">{nothing}</option> })}
                {groups}
            </select>
            {below(hint.to_owned(), hint_id, fault, fault_id)}
        </div>
    }
    .into_any()
}

/// A text of several lines.
#[component]
pub fn Lines(
    /// The field's name, and the end of its id.
    name: &'static str,
    /// What stands before the name in the id, where a page has several.
    #[prop(default = "felt")]
    place: &'static str,
    /// What it asks for.
    label: &'static str,
    /// What it holds where nothing was typed.
    #[prop(optional, into)]
    value: String,
    /// A line below that helps.
    #[prop(optional)]
    hint: &'static str,
    /// How many lines are seen.
    #[prop(default = 3)]
    rows: u8,
    /// What is told of the form it stands in.
    told: Told,
) -> AnyView {
    let id = format!("{place}-{name}");
    let fault = told.sentence(name).map(str::to_owned);
    let (hint_id, fault_id, by) = described(&id, hint, fault.as_ref());
    let typed = told.typed(name).map_or(value, str::to_owned);
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea
                class="ds-input"
                id=id
                name=name
                rows=rows.to_string()
                aria-invalid=fault.is_some().then_some("true")
                aria-describedby=by
            >
                {typed}
            </textarea>
            {below(hint.to_owned(), hint_id, fault, fault_id)}
        </div>
    }
    .into_any()
}
