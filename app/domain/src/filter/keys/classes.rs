//! Keys whose values are classes that a unit has at most one of.

use kinds::{Answered, Centrality, LanguageForm, Region, ShareClass, SizeClass};

use super::any_of::{AnyOf, classes, print_class, read_class};
use crate::filter::Key;
use crate::wave::Wave;

pub(super) static REGION: AnyOf<Region> = AnyOf {
    id: "region",
    key: Key::Region,
    of: |filter| &filter.regions,
    of_mut: |filter| &mut filter.regions,
    read: read_class,
    print: print_class,
    holds: |regions, wave, _, position| regions.contains(&wave.units()[position].region),
    offers: |wave, _, _| Some(classes(|position| Some(wave.units()[position].region))),
};

pub(super) static LANGUAGE: AnyOf<LanguageForm> = AnyOf {
    id: "language",
    key: Key::Language,
    of: |filter| &filter.languages,
    of_mut: |filter| &mut filter.languages,
    read: read_class,
    print: print_class,
    holds: |forms, wave, _, position| {
        let form = wave.units()[position].language;
        form.is_some_and(|form| forms.contains(&form))
    },
    offers: |wave, _, _| Some(classes(|position| wave.units()[position].language)),
};

pub(super) static SIZE: AnyOf<SizeClass> = AnyOf {
    id: "size",
    key: Key::Size,
    of: |filter| &filter.sizes,
    of_mut: |filter| &mut filter.sizes,
    read: read_class,
    print: print_class,
    holds: |sizes, wave, _, position| sizes.contains(&wave.units()[position].size_class()),
    offers: |wave, _, _| {
        Some(classes(|position| {
            Some(wave.units()[position].size_class())
        }))
    },
};

pub(super) static CENTRALITY: AnyOf<Centrality> = AnyOf {
    id: "centrality",
    key: Key::Centrality,
    of: |filter| &filter.centralities,
    of_mut: |filter| &mut filter.centralities,
    read: read_class,
    print: print_class,
    holds: |classes, wave, _, position| {
        let centrality = wave.units()[position].centrality;
        centrality.is_some_and(|class| classes.contains(&class))
    },
    offers: |wave, _, _| Some(classes(|position| wave.units()[position].centrality)),
};

pub(super) static SHARE: AnyOf<ShareClass> = AnyOf {
    id: "share",
    key: Key::Share,
    of: |filter| &filter.shares,
    of_mut: |filter| &mut filter.shares,
    read: read_class,
    print: print_class,
    holds: |shares, wave, _, position| shares.contains(&wave.units()[position].share_class()),
    offers: |wave, _, _| {
        Some(classes(|position| {
            Some(wave.units()[position].share_class())
        }))
    },
};

pub(super) static ANSWERED: AnyOf<Answered> = AnyOf {
    id: "answered",
    key: Key::Answered,
    of: |filter| &filter.answered,
    of_mut: |filter| &mut filter.answered,
    read: read_class,
    print: print_class,
    holds: |values, wave, _, position| values.contains(&answered(wave, position)),
    offers: |wave, _, _| Some(classes(|position| Some(answered(wave, position)))),
};

fn answered(wave: &Wave, position: usize) -> Answered {
    if wave.responded().contains(position) {
        Answered::Yes
    } else {
        Answered::No
    }
}
