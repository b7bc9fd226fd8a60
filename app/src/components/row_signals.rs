//! Priority and signals in the rows of a table: a bar, at most three tags, and the reasons, which
//! open in the row without script.

use leptos::prelude::*;
use view::signals::{Marks, RowSignal};
use view::value::CellValue;
use view::words::catalog::list;

use super::markup::{CELL, Markup};
use super::rel::rel;
use super::share_marks::strong_bar;
use crate::language::text;

/// Most tags of a row; how many more there are is told behind them.
pub const TAGS_MAX: usize = 3;

/// A signal of this weight has a filled tag.
const HEAVY: u32 = 3;

/// The sum of the weights, and a bar as long as it is great. `label` says what it is where rows are
/// laid out as blocks.
pub fn write_priority(
    markup: &mut Markup,
    marks: &Marks,
    value: &CellValue,
    words: &str,
    label: &str,
) {
    let CellValue::Whole(weights) = value else {
        let class = ("class", Some("priority quiet"));
        markup.element("td", &[CELL, class, ("data-label", Some(label))], words);
        return;
    };
    let part = usize::try_from(*weights).unwrap_or(0);
    let whole = usize::try_from(marks.full_priority).unwrap_or(0);
    let attributes = [
        CELL,
        ("class", Some("priority")),
        ("data-label", Some(label)),
    ];
    markup.open("td", &attributes);
    markup.open("span", &[("class", Some("weighed"))]);
    markup.element("b", &[], words);
    strong_bar(markup, part, whole);
    markup.close();
    markup.close();
}

/// The tags of a row; they open the reasons.
pub fn write_signals(markup: &mut Markup, marks: &Marks, signals: &[RowSignal]) {
    markup.open("td", &[CELL, ("class", Some("row-signals"))]);
    markup.open("details", &[]);
    markup.open("summary", &[]);
    write_tags(markup, marks, signals);
    markup.close();
    markup.open("ul", &[]);
    for signal in signals {
        write_reason(markup, marks, signal);
    }
    markup.close();
    markup.close();
    markup.close();
}

/// What stands in place of the tags where a row has none.
pub fn write_no_signals(markup: &mut Markup, words: &str) {
    markup.element("td", &[CELL, ("class", Some("row-signals quiet"))], words);
}

/// The tags of the heaviest, in the order of the reasons.
fn write_tags(markup: &mut Markup, marks: &Marks, signals: &[RowSignal]) {
    for signal in signals.iter().take(TAGS_MAX) {
        let Some(rule) = marks.rules.get(signal.rule) else {
            continue;
        };
        let heavy = signal.weight >= HEAVY;
        let class = if heavy { "tag heavy" } else { "tag" };
        markup.element("span", &[("class", Some(class))], &rule.tag);
        markup.text(" ");
    }
    let more = signals.len().saturating_sub(TAGS_MAX);
    if more > 0 {
        markup.open("span", &[("class", Some("more"))]);
        markup.text(&format!("+{more}"));
        markup.element("span", &[("class", Some("ds-sr-only"))], " ");
        markup.element(
            "span",
            &[("class", Some("ds-sr-only"))],
            text(list::MORE_SIGNALS),
        );
        markup.close();
    }
}

/// One reason with its weight; those that sharpen it stand under it, each with what it adds.
fn write_reason(markup: &mut Markup, marks: &Marks, signal: &RowSignal) {
    let Some(rule) = marks.rules.get(signal.rule) else {
        return;
    };
    markup.open("li", &[]);
    markup.element("b", &[], &rule.weight.to_string());
    markup.element("span", &[], &rule.reason);
    for sharper in &signal.sharper {
        if let Some(rule) = marks.rules.get(*sharper) {
            markup.element("b", &[], &format!("+{}", rule.weight));
            markup.element("span", &[("class", Some("quiet"))], &rule.reason);
        }
    }
    markup.close();
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::*;

    /// A page whose only row has so many signals.
    fn written(signals: usize) -> String {
        let owner = Owner::new();
        owner.set();
        provide_context(kinds::Lang::Nb);
        let rules = (0..signals).map(|place| view::signals::NamedRule {
            tag: format!("Merke {place}"),
            reason: "Grunn.".to_owned(),
            weight: 1,
        });
        let marks = Marks {
            rules: rules.collect(),
            full_priority: 9,
            full_share: 0,
        };
        let signals = (0..signals).map(|rule| RowSignal {
            rule,
            sharper: Vec::new(),
            weight: 1,
        });
        let mut markup = Markup::default();
        markup.open("table", &[]);
        write_signals(&mut markup, &marks, &signals.collect::<Vec<_>>());
        markup.finish().to_html()
    }

    #[test]
    fn up_to_three_tags_stand_and_then_how_many_more() {
        let at_the_limit = written(TAGS_MAX);
        assert_eq!(at_the_limit.matches("class=\"tag\"").count(), TAGS_MAX);
        assert!(!at_the_limit.contains("class=\"more\""));
        let past_it = written(TAGS_MAX + 1);
        assert_eq!(past_it.matches("class=\"tag\"").count(), TAGS_MAX);
        assert!(past_it.contains("+1"), "{past_it}");
        assert_eq!(past_it.matches("<li>").count(), TAGS_MAX + 1);
    }
}

/// What the tags and the bars say, where their rules stand, and which of them find nothing.
#[component]
pub fn SignalsNote(
    /// The page that lists the rules; nothing is said without it.
    rules_href: Option<String>,
    /// Rules that find nothing, a sentence each.
    broken: Vec<String>,
) -> impl IntoView {
    rules_href.map(|href| {
        let rel = rel(&href);
        view! {
            <p class="note">
                {text(list::SIGNALS_NOTE)} " " <a class="link" href=href rel=rel>{text(list::RULES)}</a>
            </p>
            {broken.into_iter().map(|sentence| view! { <p class="note">{sentence}</p> }).collect_view()}
        }
    })
}
