//! Keys whose values are classes that a unit has at most one of.

use kinds::{Answered, Centrality, LanguageForm, Region, ShareClass, SizeClass};

use super::any_of::class_key;
use crate::filter::Key;
use crate::wave::Wave;

class_key! {
    REGION: Region, "region", Key::Region, regions,
    of |wave, position| Some(wave.units()[position].region)
}

class_key! {
    LANGUAGE: LanguageForm, "language", Key::Language, languages,
    of |wave, position| wave.units()[position].language
}

class_key! {
    SIZE: SizeClass, "size", Key::Size, sizes,
    of |wave, position| Some(wave.units()[position].size_class())
}

class_key! {
    CENTRALITY: Centrality, "centrality", Key::Centrality, centralities,
    of |wave, position| wave.units()[position].centrality
}

class_key! {
    SHARE: ShareClass, "share", Key::Share, shares,
    of |wave, position| Some(wave.units()[position].share_class())
}

class_key! {
    ANSWERED: Answered, "answered", Key::Answered, answered,
    of |wave, position| Some(answered(wave, position))
}

fn answered(wave: &Wave, position: usize) -> Answered {
    if wave.responded().contains(position) {
        Answered::Yes
    } else {
        Answered::No
    }
}
