//! Texts: that each says something, in every language it is given in.

use super::{CHAPTER, CodebookFault, DERIVED, FLAG, Found, InTable, QUESTION};
use crate::survey::{Codebook, Question, Wording};

pub(super) fn check(codebook: &Codebook, found: &mut Found) {
    let wave = &codebook.wave;
    let mut in_wave = found.in_wave();
    in_wave.text("title", &wave.title);
    for (index, flag) in wave.flags.iter().enumerate() {
        let mut found = found.in_table(FLAG, index, &flag.id);
        found.text("name", &flag.name);
        found.text("source", &flag.source);
    }
    for (index, chapter) in codebook.chapters.iter().enumerate() {
        let mut found = found.in_table(CHAPTER, index, &chapter.id);
        found.text("title", &chapter.title);
    }
    for (index, question) in codebook.questions.iter().enumerate() {
        check_question(question, &mut found.in_table(QUESTION, index, &question.id));
    }
    for (index, derived) in codebook.derived.iter().enumerate() {
        let mut found = found.in_table(DERIVED, index, &derived.id);
        found.text("name", &derived.name);
        found.perhaps("base", derived.base.as_ref());
    }
}

/// The unit of a number may be empty: some numbers have none.
fn check_question(q: &Question, found: &mut InTable<'_>) {
    found.text("wording", &q.wording);
    found.text("short", &q.short);
    found.perhaps("finding", q.finding.as_ref());
    found.perhaps("among.base", q.among.as_ref().map(|among| &among.base));
    for (at, item) in q.items.iter().enumerate() {
        found.text_of("item", at, &item.id, "wording", &item.wording);
        if let Some(finding) = &item.finding {
            found.text_of("item", at, &item.id, "finding", finding);
        }
    }
    for (at, option) in q.options.iter().enumerate() {
        found.text_of("option", at, &option.id, "wording", &option.wording);
    }
    for (at, caveat) in q.caveats.iter().enumerate() {
        if !caveat.is_whole() {
            let (path, key) = (format!("caveat.{at}"), format!("caveat.{}", at + 1));
            found.say_at(&path, &key, CodebookFault::Empty);
        }
    }
    for (at, with) in q.comparable.iter().enumerate() {
        if let Some(why) = &with.why {
            found.text_of("comparable", at, &with.wave.to_string(), "why", why);
        }
    }
}

impl InTable<'_> {
    fn text(&mut self, key: &str, text: &Wording) {
        if !text.is_whole() {
            self.say(key, CodebookFault::Empty);
        }
    }

    fn perhaps(&mut self, key: &str, text: Option<&Wording>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    fn text_of(&mut self, list: &str, at: usize, id: &str, key: &str, text: &Wording) {
        if !text.is_whole() {
            self.say_of(list, at, id, key, CodebookFault::Empty);
        }
    }
}
