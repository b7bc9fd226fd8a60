//! The front page.

words! {
    ANSWERED: "Svarte på undersøkelsen", nn "Svara på undersøkinga", en "Answered the survey";
    OF: "av {all}", nn "av {all}", en "of {all}";
    SHARE_AND_COUNTRY: "{share}. Landet {country}", nn "{share}. Landet {country}", en "{share}. The country {country}";
    SILENT: "Svarte ikke", nn "Svara ikkje", en "Did not answer";
    HIGH: "Prioritet {from} eller mer", nn "Prioritet {from} eller meir", en "Priority {from} or more";
    FLAGGED: "{n} har minst ett signal", nn "{n} har minst eitt signal", en "{n} have at least one signal";
    PRIORITY: "Prioritet", nn "Prioritet", en "Priority";
    MUNICIPALITY: "Kommune", nn "Kommune", en "Municipality";
    RANK: "Nummer", nn "Nummer", en "Rank";
    WHY: "Hvorfor", nn "Kvifor", en "Why";
    HIGHEST_CAPTION: "Kommunene med høyest prioritet, høyest først, med hva som mangler eller er svakt", nn "Kommunane med høgast prioritet, høgast først, med kva som manglar eller er svakt", en "The municipalities of highest priority, highest first, with what is missing or weak";
    TAGS_NOTE: "Merkene sier hva som mangler eller er svakt, og åpner grunnene. Fylte merker veier 3 eller mer.", nn "Merka seier kva som manglar eller er svakt, og opnar grunnane. Fylte merke veg 3 eller meir.", en "The tags say what is missing or weak, and open the reasons. Filled tags weigh 3 or more.";
    OF_EVERY: "Andeler av alle {n} kommuner", nn "Delar av alle {n} kommunar", en "Shares of all {n} municipalities";
    MORE_SIGNALS: "{n} signaler med færre kommuner", nn "{n} signal med færre kommunar", en "{n} signals with fewer municipalities";
    NO_RULES: "Undersøkelsen har ingen regler for oppfølging, så kommunene har verken signaler eller prioritet.", nn "Undersøkinga har ingen reglar for oppfølging, så kommunane har verken signal eller prioritet.", en "The survey has no rules for follow-up, so municipalities have neither signals nor priority.";
    FOLLOW_UP: "Oppfølging", nn "Oppfølging", en "Follow-up";
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
    SIGNALS_CAPTION: "Signalene, flest kommuner først, med andel av alle kommuner her og i landet", nn "Signala, flest kommunar først, med del av alle kommunar her og i landet", en "The signals, most municipalities first, with the share of all municipalities here and in the country";
    ALL_REGIONS: "Alle regioner", nn "Alle regionar", en "All regions";
    INDICATOR: "Andel av kommunene som svarte", nn "Del av kommunane som svara", en "Share of the municipalities that answered";
    JUDGED: "Mot resten", nn "Mot resten", en "Against the rest";
    STANDS_OUT_CAPTION: "Forholdene der {region} ligger lengst fra resten av landet, med andelen der og i landet", nn "Forholda der {region} ligg lengst frå resten av landet, med delen der og i landet", en "The indicators in which {region} lies farthest from the rest of the country, with its share and the country's";
    STANDS_OUT_NOTE: "Vurderingen er den samme som på siden Regioner.", nn "Vurderinga er den same som på sida Regionar.", en "The judgement is the one of the page Regions.";
    MODELS: "Å lære av", nn "Å lære av", en "To learn from";
    MODELS_NOTE: "Kommuner som har på plass det andre mangler.", nn "Kommunar som har på plass det andre manglar.", en "Municipalities that have what others lack.";
    BY_REGION: "Svar etter region", nn "Svar etter region", en "Response by region";
    BY_REGION_CAPTION: "Hvor mange kommuner som svarte i hver region", nn "Kor mange kommunar som svara i kvar region", en "How many municipalities answered in each region";
    REGION: "Region", nn "Region", en "Region";
    RESPONSE: "Svarte", nn "Svara", en "Answered";
    SHARE: "Andel", nn "Del", en "Share";
    EVERY_IN: "Alle {n} kommuner i {region}", nn "Alle {n} kommunar i {region}", en "All {n} municipalities in {region}";
    EVERY: "Alle {n} kommuner", nn "Alle {n} kommunar", en "All {n} municipalities";
}
