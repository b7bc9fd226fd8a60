//! A rule that is being changed, or made: its texts, its weight, whom it points out, and what the weight
//! changes.

use leptos::prelude::*;
use view::form::Told;
use view::rules::{Editing, Effect, OwnRuleTexts};
use view::words::catalog::rules as words;
use view::{Link, routes};

use super::around::Around;
use super::posted::{Field, change_id};
use super::table::{DataTable, column, number_column};
use super::value::count;
use crate::language::text;

/// The form, with what it changes beside it. Trying a weight and saving it are two buttons of one form.
#[component]
pub fn RuleForm(
    /// The rule.
    editing: Editing,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let is_new = editing.rule.is_empty();
    let with_filter = is_new || editing.texts.is_some();
    let texts = match editing.texts.clone() {
        Some(texts) => view! { <RuleTexts texts told=told.clone() /> }.into_any(),
        None => said(&editing),
    };
    let why = editing.closed.is_none().then(|| {
        let told = told.clone();
        view! {
            <Field name="grunn-til-endring" label=text(words::WHY) hint=text(words::WHY_HINT) value=editing.why.clone() told />
        }
    });
    // Another weight than the one that stands is on show.
    let tried = editing.effect.before.is_some();
    view! {
        <form class="rule-form" action=routes::RULE_SAVE method="post">
            {(!is_new)
                .then(|| view! { <input type="hidden" name="regel" value=editing.rule.clone() /> })}
            <input type="hidden" name="for" value=editing.region.clone() />
            <input type="hidden" name="utgave" value=editing.edition.to_string() />
            {with_filter
                .then(|| view! { <input type="hidden" name="fra" value=editing.filter.clone() /> })}
            {change_id(&editing.change)}
            <div>
                {texts} {weights(&editing, &told)} {why}
                {editing.closed.clone().map(|sentence| view! { <p class="note">{sentence}</p> })}
            </div>
            <div>{points_out(&editing)} <RuleEffect effect=editing.effect.clone() />
                <p class="note">{editing.holds_where.clone()}</p>
                {tried.then(|| view! { <p class="note">{text(words::ONLY_TRIED)}</p> })}
                {buttons(&editing)}</div>
        </form>
    }
    .into_any()
}

/// The texts of a rule that comes with the wave: nobody changes them.
fn said(editing: &Editing) -> AnyView {
    let texts = [
        (words::REASON, editing.reason.clone()),
        (words::ASK, editing.ask.clone()),
    ];
    let texts = texts.into_iter().filter(|(_, words)| !words.is_empty());
    let texts = texts.map(|(label, words)| {
        view! {
            <h3>{text(label)}</h3>
            <p class="rule-said">{words}</p>
        }
    });
    texts.collect_view().into_any()
}

/// The weights to choose among.
fn weights(editing: &Editing, told: &Told) -> AnyView {
    let picked = editing.weights.iter().map(|one| {
        let chosen = told.picked("vekt", &one.to_string(), *one == editing.weight);
        view! {
            <label>
                <input type="radio" name="vekt" value=one.to_string() checked=chosen />
                <span>{one.to_string()}</span>
            </label>
        }
    });
    let picked: Vec<_> = picked.collect();
    let weights = view! { <div>{picked}</div> }.into_any();
    let around = Around::of("felt", "vekt", "", told);
    around.group("three-way weights-pick", text(words::WEIGHT), weights)
}

/// Whom the rule points out.
fn points_out(editing: &Editing) -> AnyView {
    let conditions = editing.conditions.clone().into_iter();
    let conditions: Vec<_> = conditions.map(|one| view! { <li>{one}</li> }).collect();
    let change = editing.conditions_href.clone().map(|href| {
        view! {
            <a class="link" href=href rel="external">
                {text(words::CHANGE_CONDITIONS)}
            </a>
        }
    });
    view! {
        <h3>{text(words::POINTS_OUT)}</h3>
        <ul class="rule-conditions">{conditions}</ul>
        {change}
    }
    .into_any()
}

/// Trying changes nothing; the others save an edition.
fn buttons(editing: &Editing) -> AnyView {
    let (is_new, off) = (editing.rule.is_empty(), editing.off);
    let saving = editing.closed.is_none().then(|| {
        let save = if off {
            text(words::SWITCH_ON).to_owned()
        } else {
            editing.save.clone()
        };
        let switch_off = (!is_new && !off).then(|| {
            view! {
                <button
                    class="ds-button"
                    data-variant="secondary"
                    type="submit"
                    name="av"
                    value="ja"
                >
                    {text(words::SWITCH_OFF)}
                </button>
            }
        });
        view! {
            <button class="ds-button" type="submit" name="av" value="nei">
                {save}
            </button>
            {switch_off}
        }
    });
    view! {
        <div class="actions">
            <button
                class="ds-button"
                data-variant="secondary"
                type="submit"
                formaction=format!("{}#endre", routes::RULES)
                formmethod="get"
            >
                {text(words::TRY)}
            </button>
            {saving}
        </div>
    }
    .into_any()
}

/// The texts of a rule that somebody made.
#[component]
fn RuleTexts(texts: OwnRuleTexts, told: Told) -> AnyView {
    let questions = texts.questions.into_iter().map(|(id, name, rests)| {
        let field = format!("sporsmal-{id}");
        view! {
            <div class="option">
                <input class="ds-input" type="checkbox" name="sporsmal" id=field.clone() value=id checked=rests />
                <label for=field>{name}</label>
            </div>
        }
    });
    let questions: Vec<_> = questions.collect();
    view! {
        <Field name="navn" label=text(words::NAME) value=texts.title told=told.clone() />
        <Field name="merke" label=text(words::TAG) value=texts.tag told=told.clone() />
        <Field name="grunn" label=text(words::REASON) value=texts.reason told=told.clone() />
        <Field name="sporre" label=text(words::ASK) hint=text(words::ASK_HINT) value=texts.ask told />
        {(!questions.is_empty())
            .then(|| {
                view! {
                    <fieldset class="filter-group">
                        <legend>{text(words::QUESTIONS)}</legend>
                        {questions}
                    </fieldset>
                }
            })}
    }
    .into_any()
}

/// What the weight changes in the region.
#[component]
fn RuleEffect(effect: Effect) -> AnyView {
    let mut heads = vec![column(
        view! { <span class="ds-sr-only">{text(words::COUNTED)}</span> },
    )];
    // Where nothing changes there is one column: the one that stands.
    let changes = effect.before.is_some();
    heads.extend(effect.before.map(number_column));
    heads.push(number_column(effect.after));
    let numbers = move |(before, after): (usize, usize)| {
        view! {
            {changes.then(|| number(before))}
            {number(after)}
        }
    };
    let names = |links: Vec<Link>| {
        let last = links.len().saturating_sub(1);
        let links = links.into_iter().enumerate().map(move |(place, link)| {
            view! {
                <a href=link.href rel="external">
                    {link.text}
                </a>
                {(place < last).then_some(", ")}
            }
        });
        links.collect_view()
    };
    let named = |word, links: Vec<Link>| {
        (!links.is_empty()).then(|| view! { <p class="note">{text(word)} ": " {names(links)}</p> })
    };
    view! {
        <h3>{effect.caption.clone()}</h3>
        <DataTable class="rule-effect" caption=effect.caption heads>
            <tbody role="rowgroup">
                <tr role="row">
                    <th role="rowheader" scope="row">
                        {text(words::FLAGGED)}
                    </th>
                    {numbers(effect.flagged)}
                </tr>
                <tr role="row">
                    <th role="rowheader" scope="row">
                        {text(words::HIGH)}
                    </th>
                    {numbers(effect.high)}
                </tr>
            </tbody>
        </DataTable>
        {named(words::CROSSING, effect.crossing)}
        {named(words::NEW_HIGHEST, effect.new_highest)}
    }
    .into_any()
}

fn number(units: usize) -> AnyView {
    view! { <td role="cell" class="number">{count(units)}</td> }.into_any()
}
