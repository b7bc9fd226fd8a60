//! The statements of the published report: what is measured, how it is stated, and what is shown
//! of it.

words! {
    ALL_DISTRICTS: "Bydelene i Oslo", nn "Bydelane i Oslo", en "The districts of Oslo";
    COUNT: "antall", nn "tal", en "count";
    REGIONS: "antall regioner", nn "talet på regionar", en "number of regions";
    ADVICE: "antall råd", nn "talet på råd", en "number of pieces of advice";
    N_OF_ITEMS: "N i hvert delspørsmål", nn "N i kvart delspørsmål", en "N of each item";
    FIRST_IN_ORDER: "de første i rekkefølgen", nn "dei første i rekkjefølgja", en "the first in the order";
    LAST_IN_ORDER: "de siste i rekkefølgen", nn "dei siste i rekkjefølgja", en "the last in the order";
    LOWEST_AND_HIGHEST: "lavest og høyest", nn "lågast og høgast", en "lowest and highest";
    LARGEST_GAP: "største avstand til alle kommuner", nn "største avstand til alle kommunar", en "largest distance from all municipalities";
    CHANGE: "endring fra forrige bølge", nn "endring frå førre bølgje", en "change since the wave before";
    HIGHER_THAN: "høyere enn blant", nn "høgare enn blant", en "higher than among";
    HIGHER: "høyere", nn "høgare", en "higher";
    ABOUT: "om lag {value}", nn "om lag {value}", en "about {value}";
    AT_LEAST: "minst {value}", nn "minst {value}", en "at least {value}";
    AT_MOST: "høyst {value}", nn "høgst {value}", en "at most {value}";
    AGAINST: "{first} mot {others}", nn "{first} mot {others}", en "{first} against {others}";
    PERCENT: "{number}\u{a0}%", nn "{number}\u{a0}%", en "{number}%";
    POINTS: "{number} poeng", nn "{number} poeng", en "{number} percentage points";
}
