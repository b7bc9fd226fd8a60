//! The classes a wave groups its units by: region, size, centrality, immigrant share, language.
//!
//! Every class knows its id (as it stands in addresses and files) and its order. Lower limits are
//! in, upper limits out.

use serde::{Deserialize, Serialize};

/// Classes that exclude each other, in an order, each with the id it has in addresses and files.
pub trait Class: Copy + Ord + 'static {
    /// All of them, in order.
    const ALL: &'static [Self];

    /// The id used in addresses and files.
    fn id(self) -> &'static str;

    /// The class with this id.
    fn from_id(id: &str) -> Option<Self>;
}

/// Gives an enum of classes its ids, its order and the way back from an id.
macro_rules! classes {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $id)] $variant),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The id used in addresses and files.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The class with this id.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }

        impl Class for $name {
            const ALL: &'static [Self] = Self::ALL;

            fn id(self) -> &'static str {
                self.id()
            }

            fn from_id(id: &str) -> Option<Self> {
                Self::from_id(id)
            }
        }
    };
}

classes! {
    /// IMDi's six regional offices, from north to south and east.
    Region {
        /// Nordland, Troms, Finnmark.
        Nord = "nord",
        /// Møre og Romsdal, Sør-Trøndelag, Nord-Trøndelag.
        Midt = "midt",
        /// Rogaland, Hordaland, Sogn og Fjordane.
        Vest = "vest",
        /// Vest-Agder, Aust-Agder, Telemark.
        Sor = "sor",
        /// Vestfold, Østfold, Akershus, Oslo.
        Ost = "ost",
        /// Buskerud, Hedmark, Oppland.
        IndreOst = "indre-ost",
    }
}

classes! {
    /// Population classes; persons.
    SizeClass {
        /// Under 2 000.
        Under2000 = "0-1999",
        /// 2 000–4 999.
        From2000 = "2000-4999",
        /// 5 000–9 999.
        From5000 = "5000-9999",
        /// 10 000–19 999.
        From10000 = "10000-19999",
        /// 20 000–49 999.
        From20000 = "20000-49999",
        /// 50 000 or more.
        From50000 = "50000-",
    }
}

classes! {
    /// Statistics Norway's standard for centrality, 2008 (codes 0–3).
    Centrality {
        /// Code 0.
        Least = "least",
        /// Code 1.
        Less = "less",
        /// Code 2.
        Somewhat = "somewhat",
        /// Code 3.
        Most = "most",
    }
}

classes! {
    /// Immigrants as a share of the population; percent, unrounded.
    ShareClass {
        /// Under 5 percent.
        Under5 = "0-5",
        /// From 5 to 10 percent.
        From5 = "5-10",
        /// From 10 to 15 percent.
        From10 = "10-15",
        /// 15 percent or more.
        From15 = "15-",
    }
}

classes! {
    /// The municipality's own decision on written Norwegian.
    LanguageForm {
        /// Bokmål.
        Bokmal = "nb",
        /// Nynorsk.
        Nynorsk = "nn",
        /// No demand.
        Neutral = "neutral",
    }
}

classes! {
    /// Yes, no or not known: the answer to a flag such as `settles`, `host`, `partner`.
    Flag {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

classes! {
    /// Whether a unit handed in the questionnaire.
    Answered {
        /// It did.
        Yes = "yes",
        /// It did not.
        No = "no",
    }
}

impl SizeClass {
    /// The class of a population.
    pub fn of(population: u32) -> Self {
        match population {
            0..2_000 => Self::Under2000,
            2_000..5_000 => Self::From2000,
            5_000..10_000 => Self::From5000,
            10_000..20_000 => Self::From10000,
            20_000..50_000 => Self::From20000,
            _ => Self::From50000,
        }
    }
}

impl ShareClass {
    /// The class of `immigrants` among `population`, compared exactly in whole numbers.
    pub fn of(immigrants: u32, population: u32) -> Self {
        let hundredfold = u64::from(immigrants) * 100;
        let at_least = |percent: u64| hundredfold >= percent * u64::from(population);
        if population == 0 || !at_least(5) {
            Self::Under5
        } else if !at_least(10) {
            Self::From5
        } else if !at_least(15) {
            Self::From10
        } else {
            Self::From15
        }
    }
}

impl Centrality {
    /// The class of a code in Statistics Norway's standard (0–3).
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }
}

impl From<Option<bool>> for Flag {
    fn from(known: Option<bool>) -> Self {
        match known {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_belong_to_the_upper_class() {
        for (population, class) in [
            (1_999, SizeClass::Under2000),
            (2_000, SizeClass::From2000),
            (9_999, SizeClass::From5000),
            (10_000, SizeClass::From10000),
            (49_999, SizeClass::From20000),
            (50_000, SizeClass::From50000),
        ] {
            assert_eq!(SizeClass::of(population), class);
        }
        for (immigrants, class) in [
            (499, ShareClass::Under5),
            (500, ShareClass::From5),
            (999, ShareClass::From5),
            (1_000, ShareClass::From10),
            (1_500, ShareClass::From15),
        ] {
            assert_eq!(ShareClass::of(immigrants, 10_000), class);
        }
    }

    #[test]
    fn every_id_leads_back() {
        for region in Region::ALL {
            assert_eq!(Region::from_id(region.id()), Some(*region));
        }
        assert_eq!(Region::from_id("öst"), None);
    }
}
