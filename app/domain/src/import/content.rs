//! Reads what else a wave brings: whether it holds together with its questions.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::problems::{Problems, Source};
use super::{Brought, CONTENT_PARTS_MAX, ContentFault, Fault, FileContent, Lines};
use crate::content::{Indicator, ReportPlan, WaveContent};
use crate::indicator::{Misfit, Mismatch};
use crate::report::ReportFault;
use crate::sheet::Quote;
use crate::survey::{Wording, is_id};
use crate::wave::Wave;
use crate::world::World;

/// Tells what does not hold together, and gives what the files say back. `wave` has the questions, the
/// options, the flags and the units; answers are not needed for it.
pub(super) fn read(brought: Brought, wave: &Arc<Wave>, problems: &mut Problems) -> WaveContent {
    let world = World::new([Arc::clone(wave)]);
    let reading = Reading {
        world: &world,
        wave,
    };
    if let Some(file) = &brought.indicators {
        reading.indicators(&mut Telling::of(file, 0, problems), &file.said.indicators);
    }
    if let Some(file) = &brought.report {
        reading.report(&mut Telling::of(file, 1, problems), &file.said);
    }
    if let Some(file) = &brought.texts {
        let mut telling = Telling::of(file, 2, problems);
        for (key, text) in file.said.all() {
            telling.text(key, "", key, text);
        }
    }
    WaveContent {
        indicators: brought.indicators.map(|file| file.said),
        report: brought.report.map(|file| file.said),
        texts: brought.texts.map(|file| file.said),
        similar: brought.similar.map(|file| file.said),
    }
}

struct Reading<'a> {
    world: &'a World,
    wave: &'a Wave,
}

impl Reading<'_> {
    fn indicators(&self, telling: &mut Telling<'_>, all: &[Indicator]) {
        let mut seen = BTreeSet::new();
        if telling.too_many("indicator", all.len()) {
            return;
        }
        for (at, indicator) in all.iter().enumerate() {
            let way = format!("indicator.{at}");
            let id = &indicator.id;
            telling.id(&format!("{way}.id"), id, is_id(id), &mut seen);
            telling.text(id, &way, "heading", &indicator.heading);
            telling.text(id, &way, "title", &indicator.title);
            telling.text(id, &way, "clause", &indicator.clause);
            if let Some(base) = &indicator.base {
                telling.text(id, &way, "base", base);
            }
            let mismatches = match indicator.fit(self.world, self.wave) {
                Ok(_) => Vec::new(),
                Err(Misfit::NotAsked) => vec![Mismatch::NoColumn(indicator.column.clone())],
                Err(Misfit::Faulty(faults)) => faults.into_iter().map(|fault| fault.why).collect(),
            };
            for why in mismatches {
                let key = match &why {
                    Mismatch::NoColumn(_) => "column",
                    Mismatch::NoOption { .. } | Mismatch::NoOptions => "options",
                    Mismatch::Condition(_) | Mismatch::TooWide => "condition",
                };
                telling.say(&format!("{way}.{key}"), id, ContentFault::Indicator(why));
            }
        }
    }

    fn report(&self, telling: &mut Telling<'_>, plan: &ReportPlan) {
        let mut numbers = BTreeSet::new();
        for (at, section) in plan.sections.iter().enumerate() {
            let way = format!("section.{at}");
            telling.id(
                &format!("{way}.number"),
                &section.number,
                true,
                &mut numbers,
            );
            telling.text(&section.number, &way, "title", &section.title);
        }
        if telling.too_many("part", plan.parts.len()) {
            return;
        }
        let mut seen = BTreeSet::new();
        for (at, part) in plan.parts.iter().enumerate() {
            let way = format!("part.{at}");
            let id = &part.id;
            telling.id(&format!("{way}.id"), id, !id.is_empty(), &mut seen);
            telling.text(id, &way, "title", &part.title);
            if let Some(note) = &part.note {
                telling.text(id, &way, "note", note);
            }
            if !numbers.contains(part.section.as_str()) {
                let fault = ReportFault::NoSection(part.section.clone());
                telling.say(&format!("{way}.section"), id, ContentFault::Report(fault));
            }
            for fault in part.faults(self.world, self.wave) {
                let key = match &fault {
                    ReportFault::Filter(_) => "filter",
                    _ => "shows",
                };
                telling.say(&format!("{way}.{key}"), id, ContentFault::Report(fault));
            }
        }
    }
}

/// Tells what is wrong with one file.
struct Telling<'a> {
    source: Source<'a>,
    lines: &'a Lines,
    problems: &'a mut Problems,
}

impl<'a> Telling<'a> {
    fn of<T>(file: &'a FileContent<T>, place: u8, problems: &'a mut Problems) -> Self {
        Self {
            source: Source::content(&file.name, place),
            lines: &file.lines,
            problems,
        }
    }

    fn say(&mut self, way: &str, id: &str, fault: ContentFault) {
        let place = match self.lines.of(way) {
            Some(line) => self.source.row(line),
            None => self.source.whole(),
        };
        let waits = fault.waits_for_a_wave();
        let fault = || Fault::Content {
            id: Quote::of(id),
            fault: Box::new(fault),
        };
        if waits {
            self.problems.warning(place, fault);
        } else {
            self.problems.error(place, fault);
        }
    }

    fn too_many(&mut self, list: &str, count: usize) -> bool {
        let too_many = count > CONTENT_PARTS_MAX;
        if too_many {
            self.say(list, list, ContentFault::TooMany { count });
        }
        too_many
    }

    fn id<'i>(&mut self, way: &str, id: &'i str, fits: bool, seen: &mut BTreeSet<&'i str>) {
        if !fits {
            self.say(way, id, ContentFault::BadId);
        }
        if !seen.insert(id) {
            self.say(way, id, ContentFault::IdTwice);
        }
    }

    /// An empty `way` is that of the file itself.
    fn text(&mut self, id: &str, way: &str, key: &'static str, text: &Wording) {
        if !text.is_whole() {
            let way = format!("{way}.{key}");
            let way = way.trim_start_matches('.');
            self.say(way, id, ContentFault::Empty { key });
        }
    }
}
