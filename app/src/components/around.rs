//! What stands around a control of a form: its label, the line that helps, the sentence about what was
//! typed, and how a screen reader is told of both.

use leptos::prelude::*;
use view::form::Told;

/// What stands around a control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The id of the control.
    pub id: String,
    hint: String,
    fault: Option<String>,
}

impl Around {
    /// Around the control of a name, whose id begins with a place, where a page has several of the name.
    pub fn of(place: &str, name: &str, hint: impl Into<String>, told: &Told) -> Self {
        Self {
            id: format!("{place}-{name}"),
            hint: hint.into(),
            fault: told.sentence(name).map(str::to_owned),
        }
    }

    /// Whether what was typed is wrong, for `aria-invalid`.
    pub fn is_wrong(&self) -> Option<&'static str> {
        self.fault.is_some().then_some("true")
    }

    /// The ids of what describes it, for `aria-describedby`.
    pub fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| self.hint_id());
        let fault = self.fault.is_some().then(|| self.fault_id());
        let by: Vec<String> = hint.into_iter().chain(fault).collect();
        (!by.is_empty()).then(|| by.join(" "))
    }

    /// The control with its label above it, and below it what helps and what is wrong.
    pub fn field(self, label: String, control: AnyView) -> AnyView {
        let id = self.id.clone();
        view! {
            <div class="field">
                <label for=id>{label}</label>
                {control}
                {self.help()}
                {self.fault()}
            </div>
        }
        .into_any()
    }

    /// Several controls of one name under a heading, and below them what helps and what is wrong.
    pub fn group(self, class: &'static str, heading: &'static str, controls: AnyView) -> AnyView {
        view! {
            <fieldset class=class id=self.id.clone() aria-describedby=self.described_by()>
                <legend>{heading}</legend>
                {controls}
                {self.help()}
                {self.fault()}
            </fieldset>
        }
        .into_any()
    }

    /// The line that helps.
    pub fn help(&self) -> AnyView {
        if self.hint.is_empty() {
            return ().into_any();
        }
        view! {
            <p class="field-hint" id=self.hint_id()>
                {self.hint.clone()}
            </p>
        }
        .into_any()
    }

    /// The sentence about what was typed.
    pub fn fault(&self) -> AnyView {
        let Some(fault) = self.fault.clone() else {
            return ().into_any();
        };
        view! {
            <p class="field-fault" id=self.fault_id()>
                {fault}
            </p>
        }
        .into_any()
    }

    fn hint_id(&self) -> String {
        format!("{}-hjelp", self.id)
    }

    fn fault_id(&self) -> String {
        format!("{}-feil", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_is_described_by_what_is_there() {
        let told = Told::default().about("navn", "Skriv et navn.");
        for (name, hint, by) in [
            ("alder", "", None),
            ("alder", "I år", Some("felt-alder-hjelp")),
            ("navn", "", Some("felt-navn-feil")),
            ("navn", "Hele", Some("felt-navn-hjelp felt-navn-feil")),
        ] {
            let around = Around::of("felt", name, hint, &told);
            assert_eq!(around.described_by().as_deref(), by);
            assert_eq!(around.is_wrong().is_some(), name == "navn");
        }
    }
}
