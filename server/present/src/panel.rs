//! The filter panel: what a plain GET form needs to change a filter.

mod pick;

use domain::filter::{Draft, Filter, Key, Page, Range, Selection};
use kinds::Flag;
use view::list::{Condition, FacetGroup, FacetOption, FlagFacet, Panel, RangeField};
use view::routes;

use super::Scope;
use crate::filter::chips;
use crate::filter::facets::{self, Facet, FacetValue};
use crate::words;
use crate::words::filter::key::{Field, KeyWords};

/// Builds the panel of a selection, with the condition that is being built.
pub fn build(scope: Scope<'_>, selection: &Selection, draft: Option<&Draft>) -> Panel {
    let Scope { world, lang, .. } = scope;
    let filter = selection.filter();
    let facets = facets::facets(selection, lang, world);
    Panel {
        text: filter.text.clone(),
        active: filter.conditions(),
        conditions: conditions(scope, filter),
        hidden: hidden(scope, filter),
        questions: pick::questions(scope, draft),
        picked: draft.and_then(|draft| pick::picked(scope, selection, draft)),
        flags: facets.iter().filter_map(three_way).collect(),
        groups: groups(own_first(scope, filter, facets)),
        ranges: ranges(scope, filter),
    }
}

/// Conditions on answers in force, in words.
fn conditions(scope: Scope<'_>, filter: &Filter) -> Vec<Condition> {
    let chips = chips::chips(filter, scope.lang, scope.world).into_iter();
    chips
        .filter(|chip| chip.key.is_on_answers())
        .map(|chip| Condition {
            edit_href: edit_href(&chip.key, filter, &chip.without),
            remove_href: chip.without.href(routes::MUNICIPALITIES),
            question: chip.subject,
            words: chip.words,
        })
        .collect()
}

/// The list without the condition, which is being built anew.
fn edit_href(key: &Key, filter: &Filter, without: &Filter) -> Option<String> {
    let draft = Draft::of(filter, key)?;
    Some(Filter::picking(
        &without.href(routes::MUNICIPALITIES),
        &draft.to_string(),
    ))
}

/// What the form carries along unseen: the pairs of the query that no field of the panel sets.
fn hidden(scope: Scope<'_>, filter: &Filter) -> Vec<(String, String)> {
    let keys = filter.keys().into_iter();
    let seen = keys.filter(|key| match entry(scope, filter, key).field {
        Field::Boxes(_) | Field::Search => true,
        // Such a field holds one value; several are carried along instead.
        Field::ThreeWay | Field::Range => filter.values(key).len() == 1,
        Field::Unseen => false,
    });
    let mut kept = seen.fold(filter.clone(), |kept, key| kept.without(&key));
    if kept.page != Page::All {
        kept.page = Page::default();
    }
    let query = kept.to_query();
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

fn option(value: FacetValue) -> FacetOption {
    FacetOption {
        value: value.id,
        label: value.label,
        count: value.count,
        chosen: value.selected,
    }
}

/// The counties of the regions that are asked for come first: one looks for them.
fn own_first(scope: Scope<'_>, filter: &Filter, mut facets: Vec<Facet>) -> Vec<Facet> {
    let counties = facets
        .iter_mut()
        .filter(|facet| facet.key == Key::County.id());
    for facet in counties {
        let elsewhere = |county: &FacetValue| {
            let mut units = scope.wave.units().iter();
            !units.any(|u| u.county.number == county.id && filter.regions.contains(&u.region))
        };
        facet.values.sort_by_cached_key(elsewhere);
    }
    facets
}

fn groups(facets: Vec<Facet>) -> Vec<FacetGroup> {
    let boxes = facets.into_iter().filter_map(|facet| match facet.field {
        Field::Boxes(place) if !facet.values.is_empty() => Some((place, facet)),
        _ => None,
    });
    let mut boxes: Vec<(u8, Facet)> = boxes.collect();
    boxes.sort_by_key(|(place, _)| *place);
    let groups = boxes.into_iter().map(|(_, facet)| FacetGroup {
        key: facet.key,
        label: facet.label,
        options: facet.values.into_iter().map(option).collect(),
    });
    groups.collect()
}

/// A flag: all, yes or no.
fn three_way(facet: &Facet) -> Option<FlagFacet> {
    if facet.field != Field::ThreeWay {
        return None;
    }
    let count = |id: &str| {
        let value = facet.values.iter().find(|value| value.id == id);
        value.map_or(0, |value| value.count)
    };
    let chosen: Vec<&FacetValue> = facet.values.iter().filter(|v| v.selected).collect();
    Some(FlagFacet {
        key: facet.key.clone(),
        label: facet.label.clone(),
        chosen: match chosen[..] {
            [only] => Flag::from_id(&only.id),
            // Two values of a flag cannot be shown as one of three: the chip tells it.
            _ => None,
        },
        counts: [Flag::Yes, Flag::No, Flag::Unknown].map(|value| count(value.id())),
    })
}

/// The free ranges: their fields hold one range each; several ranges are carried along instead.
fn ranges(scope: Scope<'_>, filter: &Filter) -> Vec<RangeField> {
    let end = |milli: Option<u64>| {
        milli.map_or_else(String::new, |milli| {
            view::words::format::typed(milli, scope.lang)
        })
    };
    let fields = Key::ranges().map(|key| {
        let ranges: Vec<Range> = filter.ranges(&key).collect();
        let only = ranges.first().filter(|_| ranges.len() == 1);
        RangeField {
            key: key.id().to_owned(),
            label: entry(scope, filter, &key).subject.to_owned(),
            from: end(only.and_then(|range| range.from_milli())),
            to: end(only.and_then(|range| range.to_milli())),
        }
    });
    fields.collect()
}

fn entry<'a>(scope: Scope<'a>, filter: &Filter, key: &'a Key) -> KeyWords<'a> {
    words::filter::key::of(key, filter.unit, scope.wave.codebook(), scope.lang)
}
