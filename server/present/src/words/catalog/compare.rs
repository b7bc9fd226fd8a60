//! What is said of units that are compared, and of addresses that cannot be.

view::words! {
    UNKNOWN_NUMBER: "Ingen kommune eller bydel har nummeret «{number}» i undersøkelsen {year}, så den er ikke med. Skriv navnet i feltet på siden for å finne den.", nn "Ingen kommune eller bydel har nummeret «{number}» i undersøkinga {year}, så han er ikkje med. Skriv namnet i feltet på sida for å finne han.", en "No municipality or district has the number “{number}” in the survey of {year}, so it is left out. Write its name in the field on the page to find it.";
    OTHER_TYPE: "{name} er ikke med: kommuner og bydeler har ikke de samme spørsmålene, og kan ikke holdes mot hverandre.", nn "{name} er ikkje med: kommunar og bydelar har ikkje dei same spørsmåla, og kan ikkje haldast mot kvarandre.", en "{name} is left out: municipalities and districts do not have the same questions, and cannot be held against each other.";
    TOO_MANY: "Adressen har {count} å sammenligne, og det er plass til høyst {most} ved siden av hverandre. De {most} første er vist. Fjern en av dem for å ta inn en annen.", nn "Adressa har {count} å samanlikne, og det er plass til høgst {most} ved sida av kvarandre. Dei {most} første er viste. Fjern ein av dei for å ta inn ein annan.", en "The address has {count} to compare, and there is room for {most} at most side by side. The first {most} are shown. Remove one of them to take in another.";
    TOO_FEW: "Det må være minst to å sammenligne. Skriv numrene i adressen, for eksempel number=1902,1804.", nn "Det må vere minst to å samanlikne. Skriv numra i adressa, til dømes number=1902,1804.", en "There must be at least two to compare. Write their numbers in the address, for example number=1902,1804.";
    UNKNOWN_NAME: "Vi finner ingen kommune eller bydel som heter «{name}» i undersøkelsen {year}. Prøv en del av navnet, eller nummeret.", nn "Vi finn ingen kommune eller bydel som heiter «{name}» i undersøkinga {year}. Prøv ein del av namnet, eller nummeret.", en "We find no municipality or district called “{name}” in the survey of {year}. Try a part of the name, or the number.";
    MANY_NAMES: "«{name}» kan være flere: {names}. Skriv hele navnet eller nummeret.", nn "«{name}» kan vere fleire: {names}. Skriv heile namnet eller nummeret.", en "“{name}” may be several: {names}. Write the whole name or the number.";
    MORE_NAMES: "«{name}» kan være {names} og {more} til. Skriv hele navnet eller nummeret.", nn "«{name}» kan vere {names} og {more} til. Skriv heile namnet eller nummeret.", en "“{name}” may be {names} and {more} more. Write the whole name or the number.";
    MALFORMED: "«{value}» er ikke skrevet som en vekt. Skriv delen, kolon og vekten, for eksempel size:3. De vanlige vektene er brukt.", nn "«{value}» er ikkje skrive som ei vekt. Skriv delen, kolon og vekta, til dømes size:3. Dei vanlege vektene er brukte.", en "“{value}” is not written as a weight. Write the part, a colon and the weight, for example size:3. The usual weights are used.";
    UNKNOWN_PART: "«{part}» er ikke en del av avstanden. Delene heter {parts}. De vanlige vektene er brukt.", nn "«{part}» er ikkje ein del av avstanden. Delane heiter {parts}. Dei vanlege vektene er brukte.", en "“{part}” is not a part of the distance. The parts are called {parts}. The usual weights are used.";
    NOT_A_WEIGHT: "Vekten «{value}» for {part} kan ikke brukes. Skriv et helt tall fra 0 til {most}. De vanlige vektene er brukt.", nn "Vekta «{value}» for {part} kan ikkje brukast. Skriv eit heilt tal frå 0 til {most}. Dei vanlege vektene er brukte.", en "The weight “{value}” of {part} cannot be used. Write a whole number from 0 to {most}. The usual weights are used.";
    TWICE: "Adressen har to vekter for {part}. Skriv bare den ene. De vanlige vektene er brukt.", nn "Adressa har to vekter for {part}. Skriv berre den eine. Dei vanlege vektene er brukte.", en "The address has two weights of {part}. Write only one of them. The usual weights are used.";
    ALL_ZERO: "Alle vektene er 0, og da er det ingen avstand å regne ut. Gi minst én av dem en vekt. De vanlige vektene er brukt.", nn "Alle vektene er 0, og då er det ingen avstand å rekne ut. Gi minst éi av dei ei vekt. Dei vanlege vektene er brukte.", en "All weights are 0, and then there is no distance to compute. Give at least one of them a weight. The usual weights are used.";
    UNKNOWN_ONLY: "«{value}» er ikke noe «only» kan være. Skriv only=differences for å vise bare svar som er ulike.", nn "«{value}» er ikkje noko «only» kan vere. Skriv only=differences for å vise berre svar som er ulike.", en "“{value}” is not something that “only” can be. Write only=differences to show only answers that are different.";
    NOT_A_LIST: "Adressen har vilkår som hører til listen. Her er de ikke brukt: siden viser dem som er valgt med nummer.", nn "Adressa har vilkår som høyrer til lista. Her er dei ikkje brukte: sida viser dei som er valde med nummer.", en "The address has conditions that belong to the list. They are not used here: the page shows those chosen by number.";

    REQUESTED_FOR: "Anmodet om for {year}", nn "Oppmoda om for {year}", en "Asked for {year}";
    MOST_LIKE: "{name} i {county} ligner mest på {own}, med avstand {distance}.", nn "{name} i {county} liknar mest på {own}, med avstand {distance}.", en "{name} in {county} is most like {own}, at a distance of {distance}.";
    COMPARE_WITH: "Sammenlign {own} med {names}", nn "Samanlikn {own} med {names}", en "Compare {own} with {names}";
    AMONG_SETTLING: "Blant kommunene som bosetter flyktninger.", nn "Blant kommunane som buset flyktningar.", en "Among the municipalities that settle refugees.";
    AMONG_NOT_SETTLING: "Blant kommunene som ikke bosetter flyktninger.", nn "Blant kommunane som ikkje buset flyktningar.", en "Among the municipalities that do not settle refugees.";
    AMONG_UNKNOWN: "Blant kommunene der det ikke er kjent om de bosetter flyktninger.", nn "Blant kommunane der det ikkje er kjent om dei buset flyktningar.", en "Among the municipalities of which it is not known whether they settle refugees.";
    AMONG_DISTRICTS: "Blant bydelene.", nn "Blant bydelane.", en "Among the districts.";
    LEFT_OUT: "{part} mangler eller er holdt tilbake for {names}, og er ikke med i avstanden dit. De andre delene veier tilsvarende mer.", nn "{part} manglar eller er halde tilbake for {names}, og er ikkje med i avstanden dit. Dei andre delane veg tilsvarande meir.", en "{part} is missing or held back for {names}, and is not in those distances. The other parts weigh more in proportion.";
    LEFT_OUT_OF_ALL: "{part} mangler eller er holdt tilbake, og er ikke med i avstandene. De andre delene veier tilsvarende mer.", nn "{part} manglar eller er halde tilbake, og er ikkje med i avstandane. Dei andre delane veg tilsvarande meir.", en "{part} is missing or held back, and is not in the distances. The other parts weigh more in proportion.";
    APART_SETTLING: "{own} og {other} har ingen avstand: bare den ene av dem bosetter flyktninger.", nn "{own} og {other} har ingen avstand: berre den eine av dei buset flyktningar.", en "{own} and {other} have no distance: only one of them settles refugees.";
    APART_NOTHING: "{own} og {other} har ingen avstand: ingen av delene som veier, er kjent for begge.", nn "{own} og {other} har ingen avstand: ingen av delane som veg, er kjende for begge.", en "{own} and {other} have no distance: nothing that weighs is known of both.";

    SIZE: "Innbyggere", nn "Innbyggjarar", en "Population";
    SHARE: "Innvandrerandel", nn "Innvandrardel", en "Immigrant share";
    CENTRALITY: "Sentralitet", nn "Sentralitet", en "Centrality";
    SETTLED: "Bosatt per 1 000", nn "Busett per 1 000", en "Settled per 1,000";
    SUPPRESSED: "Holdt tilbake", nn "Halde tilbake", en "Held back";
    MISSING: "Ikke registrert", nn "Ikkje registrert", en "Not registered";

    HAS: "Har", nn "Har", en "Has it";
    LACKS: "Mangler", nn "Manglar", en "Lacks it";
    SHEET: "Sammenligning", nn "Samanlikning", en "Comparison";
    CONTENT: "Kommuner eller bydeler side om side: bakgrunn, alle svar og avstanden, én rad hver", nn "Kommunar eller bydelar side om side: bakgrunn, alle svar og avstanden, éi rad kvar", en "Municipalities or districts side by side: background, all answers and the distance, one row each";
    CONTENT_ONLY: "Kommuner eller bydeler side om side: bakgrunn, svar som er ulike, og avstanden, én rad hver", nn "Kommunar eller bydelar side om side: bakgrunn, svar som er ulike, og avstanden, éi rad kvar", en "Municipalities or districts side by side: background, answers that are different, and the distance, one row each";
    BACKGROUND: "Bakgrunn", nn "Bakgrunn", en "Background";
    DISTANCE: "Avstand", nn "Avstand", en "Distance";
    DISTANCE_FROM: "Avstand fra {name}", nn "Avstand frå {name}", en "Distance from {name}";
    OF_WHICH: "Herav {part}", nn "Av dette {part}", en "Of which {part}";
    CHAPTER: "Kapittel", nn "Kapittel", en "Chapter";
    QUESTION: "Spørsmål", nn "Spørsmål", en "Question";
    LINE: "Delspørsmål eller svar", nn "Delspørsmål eller svar", en "Item or option";
    DIFFERENT: "Ulikt {name}", nn "Ulikt {name}", en "Unlike {name}";
    SAME_IN: "Samme svar som {name} i {whole} (%)", nn "Same svar som {name} i {whole} (%)", en "Same answer as {name} in {whole} (%)";
    N_IN: "N i {whole}", nn "N i {whole}", en "N in {whole}";
    HELD_AGAINST: "Holdt mot", nn "Halden mot", en "Held against";
    HELD_AGAINST_TEXT: "{name}. «Ulikt» nevner dem som svarte noe annet. Der en av dem ikke har svart, er det ikke regnet som ulikt", nn "{name}. «Ulikt» nemner dei som svara noko anna. Der ein av dei ikkje har svara, er det ikkje rekna som ulikt", en "{name}. “Unlike” names those that answered something else. Where one of them has no answer, it does not count as unlike";
    HOW: "Avstanden", nn "Avstanden", en "The distance";
    HOW_TEXT: "0 er helt lik, 100 er lengst fra. Forskjellen i hver opplysning er delt på spennet i landet, ganget med vekten og delt på summen av vektene. Innbyggere er på logaritmisk skala. Vektene er {weights}. Deler som mangler for en av dem, er utelatt", nn "0 er heilt lik, 100 er lengst frå. Skilnaden i kvar opplysning er delt på spennet i landet, gonga med vekta og delt på summen av vektene. Innbyggjarar er på logaritmisk skala. Vektene er {weights}. Delar som manglar for ein av dei, er utelatne", en "0 is alike in everything, 100 farthest. The difference in each figure is divided by its span in the country, times the weight, and divided by the sum of the weights. Population is on a logarithmic scale. The weights are {weights}. Parts that are missing for one of them are left out";
}
