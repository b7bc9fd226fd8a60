//! The survey report, computed for the country or a region by its plan.
//!
//! Each part of the plan becomes a figure with its filter in words, its N, its tables and its
//! caveats. The region of the address is added to the filter of every part; in the report of a
//! region the country's share stands beside.

mod compare;
mod findings;
mod given;
mod shares;

use std::rc::Rc;

use domain::filter::{Filter, Selected, Selection};
use domain::indicator::Indicators;
use domain::report::{ReportPart, ReportPlan, Shows, filter_of};
use domain::survey::{ColumnRef, Question};
use domain::tabulate::distribute;
use kinds::{AnswerStatus, Lang, Region, UnitType};
use view::report::{Figure, Report, ReportTable, Section};
use view::words::catalog::report as word;
use view::{Count, Share, routes};

use super::{Scope, drill, region_switch};
use crate::filter::chips::{self, Chip};
use crate::words;

/// Builds the report for the region of a filter; any other condition of it is told and left out.
/// `made_on` is the day it is made, `YYYY-MM-DD`.
pub fn page(
    scope: Scope<'_>,
    filter: &Filter,
    plan: &ReportPlan,
    indicators: &Indicators,
    made_on: String,
    mut problems: Vec<String>,
) -> Report {
    let Scope { wave, world, lang } = scope;
    let region = filter.only_region();
    if !is_of_region(filter) {
        problems.push(word::ONLY_REGION.text(lang).to_owned());
    }
    let (fitting, left_out): (Vec<&ReportPart>, Vec<&ReportPart>) =
        plan.parts.iter().partition(|part| part.fits(world, wave));
    let mut selected = Selected::new(world);
    let mut all = Filter::all(wave.year(), UnitType::Municipality);
    all.regions.extend(region);
    let all = selected.of(&all);
    let answered = selected.of(&all.filter().with_answered(true));
    let mut findings = None;
    if let Some(region) = region {
        let (found, faults) = findings::findings(scope, region, indicators, &mut selected);
        findings = found;
        problems.extend(faults);
    }
    let own = wave.content().texts().report_without.as_ref();
    let own = own.map(|text| text.text(lang).to_owned());
    let sections = plan.sections.iter().map(|section| {
        let parts = fitting.iter().filter(|part| part.section == section.number);
        let figures = parts.filter_map(|part| {
            let place = ReportPlace::of(scope, region, part, &mut selected)?;
            place.figure(part)
        });
        Section {
            number: section.number.clone(),
            title: section.title.text(lang).to_owned(),
            figures: figures.collect(),
        }
    });
    Report {
        findings,
        title: title(region, lang),
        lead: lead(scope, plan),
        wave: wave.codebook().wave.title.text(lang).to_owned(),
        year: wave.year(),
        region: region.map(|region| words::class::region(region, lang).to_owned()),
        regions: region_switch::choices(scope, &all.filter().regions, |region| {
            all.filter().in_region(region).href(routes::REPORT)
        }),
        synthetic: wave.synthetic(),
        fieldwork_to: wave.codebook().wave.fieldwork_to.clone(),
        made_on,
        filter: in_words(all.filter(), scope),
        response: Share {
            count: answered.count(),
            n: all.count(),
            href: drill::list_href(answered.filter()),
        },
        sections: sections
            .filter(|section| !section.figures.is_empty())
            .collect(),
        left_out: own.or_else(|| left_out_words(&left_out, wave.year(), lang)),
        published: plan.published,
        problems,
    }
}

/// What the report is: in the wave's own words, or that it has figures or none.
fn lead(scope: Scope<'_>, plan: &ReportPlan) -> String {
    let own = scope.wave.content().texts().report.as_ref();
    let usual = if plan.parts.is_empty() {
        word::LEAD_NO_PLAN
    } else {
        word::LEAD
    };
    let own = own.map(|text| text.text(scope.lang));
    own.unwrap_or_else(|| usual.text(scope.lang)).to_owned()
}

fn title(region: Option<Region>, lang: Lang) -> String {
    match region {
        None => word::TITLE.text(lang).to_owned(),
        Some(region) => {
            word::TITLE_OF.fill(lang, &[("region", words::class::region(region, lang))])
        }
    }
}

/// Whether a filter is the country or one region, and nothing else.
fn is_of_region(filter: &Filter) -> bool {
    let regions = usize::from(!filter.regions.is_empty());
    filter.unit == UnitType::Municipality
        && filter.regions.len() <= 1
        && filter.conditions() == regions
}

/// The figures and tables a wave does not hold, in a sentence.
fn left_out_words(parts: &[&ReportPart], year: u16, lang: Lang) -> Option<String> {
    let figures: Vec<String> = parts
        .iter()
        .filter_map(|part| part.figure.map(|number| number.to_string()))
        .collect();
    let mut told = Vec::new();
    if !figures.is_empty() {
        let numbers = figures.join(", ");
        told.push(word::LEFT_FIGURES.fill(lang, &[("numbers", &numbers)]));
    }
    let tables = parts.iter().filter(|part| part.figure.is_none());
    told.extend(
        tables.map(|part| word::LEFT_TABLE.fill(lang, &[("title", part.title.text(lang))])),
    );
    let told = match &told[..] {
        [] => return None,
        [only] => only.clone(),
        [rest @ .., last] => format!("{} {} {last}", rest.join(", "), word::AND.text(lang)),
    };
    let year = year.to_string();
    Some(word::LEFT_OUT.fill(lang, &[("year", &year), ("parts", &told)]))
}

/// The conditions of a filter, or that it has none.
fn in_words(filter: &Filter, scope: Scope<'_>) -> String {
    let chips = chips::chips(filter, scope.lang, scope.world);
    let mut told: Vec<String> = chips.iter().map(Chip::label).collect();
    match filter.unit {
        UnitType::District => told.insert(0, word::ALL_DISTRICTS.text(scope.lang).to_owned()),
        UnitType::Municipality if told.is_empty() => {
            told.push(word::ALL_MUNICIPALITIES.text(scope.lang).to_owned());
        }
        UnitType::Municipality => {}
    }
    told.join("; ")
}

/// Where a part is counted: its own filter within the region, and in the country beside it.
struct ReportPlace<'a> {
    scope: Scope<'a>,
    region: Option<Region>,
    here: Rc<Selection>,
    /// In the report of a region.
    country: Option<Rc<Selection>>,
}

/// What a part is made of, once it is counted.
#[derive(Default)]
struct Content {
    /// The question it is about, where there is one.
    question: Option<usize>,
    /// The column whose N holds for all of it.
    column: Option<ColumnRef>,
    measured: Option<String>,
    tables: Vec<ReportTable>,
    notes: Vec<String>,
}

impl<'a> ReportPlace<'a> {
    /// `None` where the part's filter does not read in the wave.
    fn of(
        scope: Scope<'a>,
        region: Option<Region>,
        part: &ReportPart,
        selected: &mut Selected<'_>,
    ) -> Option<Self> {
        let whole = filter_of(&part.filter, scope.world, scope.wave.year())?;
        let mut here = whole.clone();
        here.regions.extend(region);
        // The districts are those of one city: their country is themselves.
        let has_country = region.is_some() && whole.unit == UnitType::Municipality;
        Some(Self {
            scope,
            region,
            here: selected.of(&here),
            country: has_country.then(|| selected.of(&whole)),
        })
    }

    /// Another filter of the plan in the same region; `None` as for [`Self::of`].
    fn other(&self, query: &str) -> Option<Selection> {
        let mut filter = filter_of(query, self.scope.world, self.scope.wave.year())?;
        filter.regions.extend(self.region);
        Some(Selection::of(filter, self.scope.world))
    }

    /// The figure of a part. `None` where the region has none of the units it is about: the
    /// districts of Oslo lie in one region only.
    fn figure(&self, part: &ReportPart) -> Option<Figure> {
        let lang = self.scope.lang;
        let units = self.here.count();
        if units == 0 {
            return None;
        }
        let content = self.content(&part.shows)?;
        let question = content.question.map(|at| &self.codebook().questions[at]);
        let n = |within: &Selection| content.column.map(|column| self.n_of(within, column));
        let caveats = question.iter().flat_map(|question| &question.caveats);
        let note = part.note.iter();
        let mut notes: Vec<String> = note.map(|n| n.text(lang).to_owned()).collect();
        notes.extend(content.notes);
        notes.extend(caveats.map(|caveat| caveat.text(lang).to_owned()));
        Some(Figure {
            id: part.id.clone(),
            number: part.figure,
            title: part.title.text(lang).to_owned(),
            question: question.map_or_else(Vec::new, |question| self.about(question)),
            filter: in_words(self.here.filter(), self.scope),
            units: Count {
                count: units,
                href: drill::list_href(self.here.filter()),
            },
            n: n(&self.here),
            country_n: self.country.as_deref().and_then(n),
            measured: content.measured,
            tables: content.tables,
            notes,
        })
    }

    fn content(&self, shows: &Shows) -> Option<Content> {
        let codebook = self.codebook();
        let at = |id: &String| codebook.question_index(id);
        match shows {
            Shows::Options { question } => Some(self.options(at(question)?)),
            Shows::Battery { question } => Some(self.battery(at(question)?)),
            Shows::Breakdown { question, by } => Some(self.breakdown(at(question)?, by)),
            Shows::Representativity { by } => Some(self.representativity(by)),
            Shows::Numbers { question } => Some(self.numbers(at(question)?)),
            Shows::Given { question } => Some(self.given(at(question)?)),
            Shows::Ranking { question } => Some(self.ranking(at(question)?)),
            Shows::Measures { measures } => Some(self.measures(measures)),
            Shows::Groups {
                first,
                second,
                measures,
            } => self.groups(first, second, measures),
            Shows::Results { groups } => self.results(groups),
        }
    }

    fn codebook(&self) -> &'a domain::survey::Codebook {
        self.scope.wave.codebook()
    }

    fn word(&self, word: view::words::catalog::Word) -> String {
        word.text(self.scope.lang).to_owned()
    }

    /// The wording, and whom it was asked of.
    fn about(&self, question: &Question) -> Vec<String> {
        let lang = self.scope.lang;
        vec![
            question.wording.text(lang).to_owned(),
            format!(
                "{}.",
                words::question::asked(self.codebook(), question, lang)
            ),
        ]
    }

    /// N of a column, leading to those who make it up.
    fn n_of(&self, within: &Selection, column: ColumnRef) -> Count {
        let Scope { wave, world, .. } = self.scope;
        let counted = within
            .filter()
            .with_state(column, AnswerStatus::Counted, world);
        Count {
            count: distribute(wave, column, within.units()).n,
            href: drill::list_href(&counted),
        }
    }

    /// The share of options in a column.
    fn share(&self, within: &Selection, column: ColumnRef, options: &[usize]) -> Share {
        let n = distribute(self.scope.wave, column, within.units()).n;
        crate::line::share(self.scope, within, column, options, n)
    }

    /// The name of a column: the item, or the question's short name.
    fn name(&self, column: ColumnRef) -> &'a str {
        let question = &self.codebook().questions[column.question];
        let wording = match column.item {
            Some(item) => &question.items[item].wording,
            None => &question.short,
        };
        wording.text(self.scope.lang)
    }
}
