//! The front page.

words! {
    ANSWERED: "Svarte på undersøkelsen", nn "Svara på undersøkinga", en "Answered the survey";
    OF: "av {all}", nn "av {all}", en "of {all}";
    SHARE_AND_COUNTRY: "{share}. Landet {country}", nn "{share}. Landet {country}", en "{share}. The country {country}";
    SILENT: "Svarte ikke", nn "Svara ikkje", en "Did not answer";
    SILENT_NOTE: "Kan purres ved neste kontakt", nn "Kan purrast ved neste kontakt", en "May be reminded at the next contact";
    SETTLING: "Bosetter flyktninger", nn "Buset flyktningar", en "Settle refugees";
    SETTLING_NOTE: "Etter registeret. {decided} vedtok bosetting for året", nn "Etter registeret. {decided} vedtok busetjing for året", en "By the register. {decided} decided to settle for the year";
    WHY_TWO: "Hvorfor to tall?", nn "Kvifor to tal?", en "Why two numbers?";
    DISTRICTS: "Bydeler i Oslo", nn "Bydelar i Oslo", en "Districts of Oslo";
    DISTRICTS_NOTE: "Svarer for seg selv og telles for seg", nn "Svarar for seg sjølve og blir talde for seg", en "Answer for themselves and are counted apart";
    SIGNALS_IN: "Signaler i {region}", nn "Signal i {region}", en "Signals in {region}";
    SIGNALS: "Signaler i hele landet", nn "Signal i heile landet", en "Signals in the whole country";
    SIGNAL: "Signal", nn "Signal", en "Signal";
    TICK: "Strek: landet", nn "Strek: landet", en "Line: the country";
    BAR: "Andel", nn "Del", en "Share";
    COUNT: "Antall", nn "Tal", en "Count";
    COUNTRY: "Landet", nn "Landet", en "Country";
    COUNTRY_COUNT: "I landet", nn "I landet", en "In the country";
    SIGNALS_CAPTION: "Signalene, flest kommuner først, med andel av alle kommuner her og i landet", nn "Signala, flest kommunar først, med del av alle kommunar her og i landet", en "The signals, most municipalities first, with the share of all municipalities here and in the country";
    SIGNALS_NOTE: "Et signal er et filter med et navn. Tallet åpner kommunene det gjelder. Andelene er av alle kommuner, også dem som ikke svarte.", nn "Eit signal er eit filter med eit namn. Talet opnar kommunane det gjeld. Delane er av alle kommunar, også dei som ikkje svara.", en "A signal is a filter with a name. The number opens the municipalities it holds for. Shares are of all municipalities, also those that did not answer.";
    ALL_REGIONS: "Alle regioner", nn "Alle regionar", en "All regions";
    INDICATOR: "Andel av kommunene som svarte", nn "Del av kommunane som svara", en "Share of the municipalities that answered";
    JUDGED: "Mot resten", nn "Mot resten", en "Against the rest";
    STANDS_OUT_CAPTION: "Forholdene der {region} ligger lengst fra resten av landet, med andelen der og i landet", nn "Forholda der {region} ligg lengst frå resten av landet, med delen der og i landet", en "The indicators in which {region} lies farthest from the rest of the country, with its share and the country's";
    STANDS_OUT_NOTE: "Vurderingen er den samme som på siden Regioner.", nn "Vurderinga er den same som på sida Regionar.", en "The judgement is the one of the page Regions.";
    MODELS: "Å lære av", nn "Å lære av", en "To learn from";
    MODELS_NOTE: "Kommuner som har på plass det andre mangler", nn "Kommunar som har på plass det andre manglar", en "Municipalities that have what others lack";
    BY_REGION: "Svar etter region", nn "Svar etter region", en "Response by region";
    BY_REGION_CAPTION: "Hvor mange kommuner som svarte i hver region", nn "Kor mange kommunar som svara i kvar region", en "How many municipalities answered in each region";
    REGION: "Region", nn "Region", en "Region";
    RESPONSE: "Svarte", nn "Svara", en "Answered";
    SHARE: "Andel", nn "Del", en "Share";
    NO_SIGNALS: "Ingen signaler er satt opp for denne undersøkelsen.", nn "Ingen signal er sette opp for denne undersøkinga.", en "No signals are set up for this survey.";
    EVERY_IN: "Alle {n} kommuner i {region}", nn "Alle {n} kommunar i {region}", en "All {n} municipalities in {region}";
    EVERY: "Alle {n} kommuner", nn "Alle {n} kommunar", en "All {n} municipalities";
}
