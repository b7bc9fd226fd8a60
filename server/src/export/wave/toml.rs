//! What a wave says in TOML: a table for each thing, a key a line, lists with a part a line. What is as
//! usual is left out.

use domain::content::{Indicators, ReportPlan, Texts, Weights};
use domain::signal::Rules;
use domain::survey::{Codebook, Partial, Question, WaveInfo};
use serde::Serialize;
use toml::ser::{Error, ValueSerializer};

pub(super) fn codebook(codebook: &Codebook) -> Result<String, Error> {
    let mut text = Text::default();
    text.wave(&codebook.wave)?;
    for flag in &codebook.wave.flags {
        text.head("[[wave.flags]]");
        text.key("id", &flag.id)?;
        text.key("name", &flag.name)?;
        text.key("source", &flag.source)?;
    }
    text.empty_list("chapter", &codebook.chapters);
    text.empty_list("question", &codebook.questions);
    for chapter in &codebook.chapters {
        text.head("[[chapter]]");
        text.key("id", &chapter.id)?;
        text.key("title", &chapter.title)?;
    }
    for derived in &codebook.derived {
        text.head("[[derived]]");
        text.key("id", &derived.id)?;
        text.key("name", &derived.name)?;
        text.key("question", &derived.question)?;
        text.key("no", &derived.no)?;
        text.maybe("base", derived.base.as_ref())?;
    }
    for question in &codebook.questions {
        text.question(question)?;
    }
    Ok(text.finish())
}

pub(super) fn rules(rules: &Rules) -> Result<String, Error> {
    let mut text = Text::default();
    for rule in &rules.rules {
        text.head("[[rule]]");
        text.key("id", &rule.id)?;
        text.key("version", &rule.version)?;
        text.key("kind", &rule.kind)?;
        text.key("weight", &rule.weight)?;
        text.key("filter", &rule.filter)?;
        text.key("title", &rule.title)?;
        text.key("tag", &rule.tag)?;
        text.key("reason", &rule.reason)?;
        text.maybe("ask", rule.ask.as_ref())?;
        if !rule.questions.is_empty() {
            text.key("questions", &rule.questions)?;
        }
        text.maybe("refines", rule.refines.as_ref())?;
        text.maybe("report", rule.report.as_ref())?;
    }
    Ok(text.finish())
}

pub(super) fn indicators(indicators: &Indicators) -> Result<String, Error> {
    let mut text = Text::default();
    for indicator in &indicators.indicators {
        text.head("[[indicator]]");
        text.key("id", &indicator.id)?;
        text.key("heading", &indicator.heading)?;
        text.key("title", &indicator.title)?;
        text.key("clause", &indicator.clause)?;
        text.maybe("base", indicator.base.as_ref())?;
        text.key("column", &indicator.column)?;
        text.key("options", &indicator.options)?;
        text.maybe("condition", indicator.condition.as_ref())?;
    }
    Ok(text.finish())
}

pub(super) fn report(plan: &ReportPlan) -> Result<String, Error> {
    let mut text = Text::default();
    if plan.published {
        text.key("published", &true)?;
    }
    for section in &plan.sections {
        text.head("[[section]]");
        text.key("number", &section.number)?;
        text.key("title", &section.title)?;
    }
    for part in &plan.parts {
        text.head("[[part]]");
        text.key("id", &part.id)?;
        text.key("section", &part.section)?;
        text.maybe("figure", part.figure.as_ref())?;
        text.key("title", &part.title)?;
        if !part.filter.is_empty() {
            text.key("filter", &part.filter)?;
        }
        text.maybe("note", part.note.as_ref())?;
        text.key("shows", &part.shows)?;
    }
    Ok(text.finish())
}

pub(super) fn texts(texts: &Texts) -> Result<String, Error> {
    let mut text = Text::default();
    for (key, words) in texts.all() {
        text.key(key, words)?;
    }
    Ok(text.finish())
}

pub(super) fn similar(weights: Weights) -> Result<String, Error> {
    toml::to_string(&weights)
}

/// A text in the making.
#[derive(Default)]
struct Text(String);

impl Text {
    /// Begins a table.
    fn head(&mut self, head: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(head);
        self.0.push('\n');
    }

    fn key<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Error> {
        self.0.push_str(key);
        self.0.push_str(" = ");
        value.serialize(ValueSerializer::new(&mut self.0))?;
        self.0.push('\n');
        Ok(())
    }

    fn maybe<T: Serialize>(&mut self, key: &str, value: Option<&T>) -> Result<(), Error> {
        value.map_or(Ok(()), |value| self.key(key, value))
    }

    /// A list with a part a line; nothing where it is empty.
    fn list<T: Serialize>(&mut self, key: &str, parts: &[T]) -> Result<(), Error> {
        if parts.is_empty() {
            return Ok(());
        }
        self.0.push_str(key);
        self.0.push_str(" = [\n");
        for part in parts {
            self.0.push_str("  ");
            part.serialize(ValueSerializer::new(&mut self.0))?;
            self.0.push_str(",\n");
        }
        self.0.push_str("]\n");
        Ok(())
    }

    /// A list that has to be there and has no part, so that no table says that it is.
    fn empty_list<T>(&mut self, key: &str, parts: &[T]) {
        if parts.is_empty() {
            // Before the first table, or it would be a key of that.
            self.0.insert_str(0, &format!("{key} = []\n"));
        }
    }

    fn wave(&mut self, wave: &WaveInfo) -> Result<(), Error> {
        self.head("[wave]");
        self.key("year", &wave.year)?;
        self.key("title", &wave.title)?;
        self.key("fieldwork_from", &wave.fieldwork_from)?;
        self.key("fieldwork_to", &wave.fieldwork_to)?;
        self.maybe("register_year", wave.register_year.as_ref())?;
        if wave.partial != Partial::default() {
            self.key("partial", &wave.partial)?;
        }
        Ok(())
    }

    fn question(&mut self, question: &Question) -> Result<(), Error> {
        self.head("[[question]]");
        self.key("id", &question.id)?;
        self.key("chapter", &question.chapter)?;
        self.key("kind", &question.kind)?;
        self.key("wording", &question.wording)?;
        self.key("short", &question.short)?;
        self.key("asked_of", &question.asked_of)?;
        self.maybe("only_if", question.only_if.as_ref())?;
        self.maybe("max_choices", question.max_choices.as_ref())?;
        self.maybe("number", question.number.as_ref())?;
        for (key, holds) in [("coded", question.coded), ("assumed", question.assumed)] {
            if holds {
                self.key(key, &true)?;
            }
        }
        if !question.headline.is_empty() {
            self.key("headline", &question.headline)?;
        }
        self.maybe("finding", question.finding.as_ref())?;
        self.maybe("among", question.among.as_ref())?;
        self.list("comparable", &question.comparable)?;
        self.list("caveat", &question.caveats)?;
        self.list("item", &question.items)?;
        self.list("option", &question.options)
    }

    fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests;
