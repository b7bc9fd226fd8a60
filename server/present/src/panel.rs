//! The filter panel: what a plain GET form needs to change a filter.

use std::collections::BTreeSet;

use domain::filter::{Filter, Key, Line, Page, Range, Reading};
use domain::survey::Codebook;
use kinds::Flag;
use view::list::{
    Condition, FacetGroup, FacetOption, FlagFacet, Panel, Picked, QuestionGroup, RangeField,
};
use view::routes;

use super::Scope;
use crate::filter::facets::{self, Facet, FacetValue};
use crate::filter::{chips, picked};
use crate::words;

/// Keys whose choices are checkboxes, in the order of the panel.
const GROUPS: [&str; 6] = [
    "region",
    "size",
    "share",
    "centrality",
    "language",
    "county",
];

/// Builds the panel of what a query was read as.
pub fn build(scope: Scope<'_>, reading: &Reading) -> Panel {
    let Scope { world, lang, .. } = scope;
    let filter = &reading.filter;
    let facets = facets::facets(filter, lang, world);
    let picked = reading
        .pick
        .as_deref()
        .and_then(|id| picked::picked(filter, id, lang, world));
    Panel {
        text: filter.text.clone(),
        active: filter.conditions(),
        conditions: conditions(scope, filter),
        hidden: hidden(filter),
        questions: questions(scope),
        picked: picked.map(|item| Picked {
            id: item.id,
            label: item.label,
            options: item.values.into_iter().map(option).collect(),
            limits: item.limits,
        }),
        groups: GROUPS
            .iter()
            .filter_map(|key| group(&facets, key))
            .collect(),
        flags: facets
            .iter()
            .filter_map(|facet| three_way(filter, facet))
            .collect(),
        ranges: ranges(scope, filter),
    }
}

/// Conditions on answers in force, in words.
fn conditions(scope: Scope<'_>, filter: &Filter) -> Vec<Condition> {
    let chips = chips::chips(filter, scope.lang, scope.world).into_iter();
    chips
        .filter(|chip| matches!(chip.key, Key::Answer(_) | Key::AtLeast(_) | Key::Same(_)))
        .map(|chip| Condition {
            edit_href: edit_href(&chip.key, filter, &chip.without),
            remove_href: chip.without.href(routes::MUNICIPALITIES),
            question: chip.subject,
            words: chip.words,
        })
        .collect()
}

/// The list without the condition, with its item picked again; batteries are not picked as a whole.
fn edit_href(key: &Key, filter: &Filter, without: &Filter) -> Option<String> {
    let Key::Answer(position) = key else {
        return None;
    };
    let condition = filter.answers.get(*position)?;
    if condition.item.line == Line::Any || condition.year.is_some() {
        return None;
    }
    Some(without.href_picking(routes::MUNICIPALITIES, &condition.item.to_string()))
}

/// What the form carries along unseen: the pairs of the query that no field of the panel sets.
fn hidden(filter: &Filter) -> Vec<(String, String)> {
    let mut kept = Filter::all(filter.wave, filter.unit);
    kept.numbers.clone_from(&filter.numbers);
    kept.answers.clone_from(&filter.answers);
    kept.at_least.clone_from(&filter.at_least);
    kept.same.clone_from(&filter.same);
    kept.population = several(&filter.population);
    kept.immigrants = several(&filter.immigrants);
    kept.share_percent = several(&filter.share_percent);
    kept.settled = several(&filter.settled);
    let several_values = filter.flags.iter().filter(|(_, values)| values.len() > 1);
    kept.flags
        .extend(several_values.map(|(id, values)| (id.clone(), values.clone())));
    if filter.page == Page::All {
        kept.page = Page::All;
    }
    kept.sort.clone_from(&filter.sort);
    kept.cols.clone_from(&filter.cols);
    let query = kept.to_query();
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

/// Every column of the codebook by chapter, to pick from.
fn questions(scope: Scope<'_>) -> Vec<QuestionGroup> {
    let codebook: &Codebook = &scope.wave.codebook;
    let chapters = codebook.chapters.iter().map(|chapter| {
        let columns = codebook
            .columns()
            .filter(|column| codebook.questions[column.question].chapter == chapter.id);
        let items = columns.map(|column| {
            let listed = domain::column::ListColumn::Answer(column);
            (
                codebook.column_id(column),
                words::list::column(codebook, &listed, scope.lang),
            )
        });
        QuestionGroup {
            chapter: chapter.title.text(scope.lang).to_owned(),
            items: items.collect(),
        }
    });
    chapters.filter(|group| !group.items.is_empty()).collect()
}

fn option(value: FacetValue) -> FacetOption {
    FacetOption {
        value: value.id,
        label: value.label,
        count: value.count,
        chosen: value.selected,
    }
}

fn group(facets: &[Facet], key: &str) -> Option<FacetGroup> {
    let facet = facets.iter().find(|facet| facet.key == key)?;
    (!facet.values.is_empty()).then(|| FacetGroup {
        key: facet.key.clone(),
        label: facet.label.clone(),
        options: facet.values.iter().cloned().map(option).collect(),
    })
}

/// A facet that is no group of checkboxes is a flag: all, yes or no.
fn three_way(filter: &Filter, facet: &Facet) -> Option<FlagFacet> {
    if GROUPS.contains(&facet.key.as_str()) {
        return None;
    }
    let count = |id: &str| {
        facet
            .values
            .iter()
            .find(|v| v.id == id)
            .map_or(0, |v| v.count)
    };
    let chosen = facet.values.iter().find(|value| value.selected);
    // Two values of a flag cannot be shown as one of three: the chip tells it.
    let several = filter
        .flags
        .get(&facet.key)
        .is_some_and(|values| values.len() > 1);
    Some(FlagFacet {
        key: facet.key.clone(),
        label: facet.label.clone(),
        chosen: chosen
            .filter(|_| !several)
            .and_then(|value| Flag::from_id(&value.id)),
        counts: [Flag::Yes, Flag::No, Flag::Unknown].map(|value| count(value.id())),
    })
}

/// The free ranges: their fields hold one range each; several ranges are carried along instead.
fn ranges(scope: Scope<'_>, filter: &Filter) -> Vec<RangeField> {
    let fields = [
        (Key::Population, "population", &filter.population),
        (Key::Immigrants, "immigrants", &filter.immigrants),
        (Key::SharePercent, "share_percent", &filter.share_percent),
        (Key::Settled, "settled", &filter.settled),
    ];
    let end = |milli: Option<u64>| {
        milli.map_or_else(String::new, |milli| {
            view::words::format::typed(milli, scope.lang)
        })
    };
    fields
        .into_iter()
        .map(|(key, id, set)| {
            let only = set.first().filter(|_| set.len() == 1);
            RangeField {
                key: id.to_owned(),
                label: words::filter::chip::subject(&key, filter.unit, scope.lang).to_owned(),
                from: end(only.and_then(|range| range.from_milli())),
                to: end(only.and_then(|range| range.to_milli())),
            }
        })
        .collect()
}

/// Ranges that the fields cannot hold.
fn several(ranges: &BTreeSet<Range>) -> BTreeSet<Range> {
    if ranges.len() > 1 {
        ranges.clone()
    } else {
        BTreeSet::new()
    }
}
