//! What something is called that a query names by its id: as the newest wave that has it says. What no wave
//! has keeps its id.

use std::sync::Arc;

use domain::survey::Question;
use domain::wave::Wave;
use domain::world::World;
use kinds::Lang;
use view::words::format;

/// The waves, the newest first.
fn newest_first(world: &World) -> impl Iterator<Item = &Arc<Wave>> {
    let waves: Vec<&Arc<Wave>> = world.waves().collect();
    waves.into_iter().rev()
}

/// The question in each wave that has it, the newest first.
fn everywhere<'w>(id: &str, world: &'w World) -> impl Iterator<Item = &'w Question> {
    newest_first(world).filter_map(move |wave| wave.codebook().question(id))
}

/// Whether any wave has the question; an item stands for its battery.
pub(in crate::words) fn is_known(id: &str, world: &World) -> bool {
    everywhere(id.split('.').next().unwrap_or(id), world)
        .next()
        .is_some()
}

/// A question, as it follows "spørsmålet om"; of an item its battery.
pub(in crate::words) fn question(id: &str, world: &World, lang: Lang) -> String {
    let battery = id.split('.').next().unwrap_or(id);
    match everywhere(battery, world).next() {
        Some(question) => format::lower_first(question.short.text(lang)),
        None => format!("«{id}»"),
    }
}

/// An item of a battery.
pub(in crate::words) fn item(battery: &str, id: &str, world: &World, lang: Lang) -> String {
    let mut items = everywhere(battery, world).flat_map(|question| &question.items);
    let item = items.find(|item| item.id == id);
    item.map_or(id, |item| item.wording.text(lang)).to_owned()
}

/// An option of a question.
pub(in crate::words) fn option(question: &str, id: &str, world: &World, lang: Lang) -> String {
    let mut options = everywhere(question, world).flat_map(|question| &question.options);
    let option = options.find(|option| option.id == id);
    option
        .map_or(id, |option| option.wording.text(lang))
        .to_owned()
}

/// A rule, by its tag.
pub(in crate::words) fn rule(id: &str, world: &World, lang: Lang) -> String {
    let mut rules = newest_first(world).flat_map(|wave| &wave.rules().rules);
    let rule = rules.find(|rule| rule.id == id);
    rule.map_or(id, |rule| rule.tag.text(lang)).to_owned()
}
