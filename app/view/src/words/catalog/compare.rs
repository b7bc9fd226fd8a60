//! Municipalities side by side, and those that are like another.

words! {
    TITLE: "Sammenlign kommuner", nn "Samanlikn kommunar", en "Compare municipalities";
    TITLE_DISTRICTS: "Sammenlign bydeler", nn "Samanlikn bydelar", en "Compare districts";
    CHOSEN: "{n} av {most} valgt", nn "{n} av {most} valde", en "{n} of {most} chosen";
    AGAINST: "Sammenlignet med {name}", nn "Samanlikna med {name}", en "Compared with {name}";
    CHOSEN_LIST: "Valgt til sammenligning", nn "Valde til samanlikning", en "Chosen to compare";
    REMOVE: "Fjern {name}", nn "Fjern {name}", en "Remove {name}";
    PICK: "Legg til en", nn "Legg til ein", en "Add one";
    PICK_FIRST: "Navn eller nummer", nn "Namn eller nummer", en "Name or number";
    PICK_GO: "Legg til", nn "Legg til", en "Add";
    NONE_YET: "Velg to til fire kommuner å sammenligne. Skriv den første i feltet. De andre blir sammenlignet med den.", nn "Vel to til fire kommunar å samanlikne. Skriv den første i feltet. Dei andre blir samanlikna med han.", en "Choose two to four municipalities to compare. Write the first in the field. The others are compared with it.";
    ONE_YET: "Velg minst én å sammenligne {name} med. Skriv den i feltet, eller legg til en av dem som ligner, fra listen under.", nn "Vel minst éin å samanlikne {name} med. Skriv han i feltet, eller legg til ein av dei som liknar, frå lista under.", en "Choose at least one to compare {name} with. Write it in the field, or add one of the similar ones from the list below.";
    SHOW: "Vis", nn "Vis", en "Show";
    ALL_ANSWERS: "Alle svar ({n})", nn "Alle svar ({n})", en "All answers ({n})";
    ONLY_DIFFERENT: "Bare der de er ulike ({n})", nn "Berre der dei er ulike ({n})", en "Only where they differ ({n})";
    NO_DIFFERENCES: "Ingen svar er ulike. Der bare én av dem har svart, er det ikke noe å sammenligne.", nn "Ingen svar er ulike. Der berre éin av dei har svara, er det ikkje noko å samanlikne.", en "No answers are different. Where only one of them has answered, there is nothing to compare.";
    SCROLL: "{table}. Tabell, kan rulles sidelengs", nn "{table}. Tabell, kan rullast sidelengs", en "{table}. Table, can be scrolled sideways";
    CAPTION: "{names} side om side", nn "{names} side om side", en "{names} side by side";
    WHAT: "Opplysning", nn "Opplysning", en "Item";
    HOLD_AGAINST: "Sammenlign med denne", nn "Samanlikn med denne", en "Compare with this";
    HOLD_AGAINST_NAME: "Sammenlign de andre med {name}", nn "Samanlikn dei andre med {name}", en "Compare the others with {name}";
    BACKGROUND: "Bakgrunn", nn "Bakgrunn", en "Background";
    SILENT: "{name} svarte ikke på undersøkelsen, så ingen svar er merket som ulike. Sammenlign med en som har svart.", nn "{name} svara ikkje på undersøkinga, så ingen svar er merkte som ulike. Samanlikn med ein som har svara.", en "{name} did not answer the survey, so no answers are marked as different. Compare with one that has answered.";
    UNLIKE: "Ulikt:", nn "Ulikt:", en "Unlike:";
    KEY: "svarte noe annet enn {name}. Der en av dem ikke har svart, er det ikke regnet som ulikt. «{whole}» er andelen som svarte det samme som {name}, av dem som svarte på spørsmålet (N).", nn "svara noko anna enn {name}. Der ein av dei ikkje har svara, er det ikkje rekna som ulikt. «{whole}» er delen som svara det same som {name}, av dei som svara på spørsmålet (N).", en "answered something else than {name}. Where one of them has no answer, it does not count as unlike. “{whole}” is the share that answered as {name} did, of those who answered the question (N).";

    DISTANCE_TITLE: "Lignende kommuner, og hvorfor de ligner", nn "Liknande kommunar, og kvifor dei liknar", en "Similar municipalities, and why they are similar";
    DISTANCE_DISTRICTS: "Lignende bydeler, og hvorfor de ligner", nn "Liknande bydelar, og kvifor dei liknar", en "Similar districts, and why they are similar";
    SCALE: "0 er helt lik, 100 er lengst fra", nn "0 er heilt lik, 100 er lengst frå", en "0 is alike in everything, 100 is farthest";
    WEIGHTS: "Vekter", nn "Vekter", en "Weights";
    RECOMPUTE: "Regn ut på nytt", nn "Rekn ut på nytt", en "Compute again";
    USUAL: "De vanlige vektene", nn "Dei vanlege vektene", en "The usual weights";
    NEAR_CAPTION: "De nærmeste, og de valgte, med avstand", nn "Dei nærmaste, og dei valde, med avstand", en "The nearest, and those chosen, with distance";
    RANK: "Nr.", nn "Nr.", en "No.";
    NAME: "Navn", nn "Namn", en "Name";
    POPULATION: "Innbyggere", nn "Innbyggjarar", en "Population";
    SHARE: "Innvandrerandel", nn "Innvandrardel", en "Immigrant share";
    CENTRALITY: "Sentralitet", nn "Sentralitet", en "Centrality";
    PER_THOUSAND: "Bosatt per 1 000", nn "Busett per 1 000", en "Settled per 1,000";
    MADE_OF: "Avstanden består av", nn "Avstanden består av", en "The distance is made up of";
    PARTS: "Delene", nn "Delane", en "The parts";
    DISTANCE: "Avstand", nn "Avstand", en "Distance";
    SIDE: "Side om side", nn "Side om side", en "Side by side";
    TAKE_IN: "Legg til", nn "Legg til", en "Add";
    TAKE_IN_NAME: "Legg til {name}", nn "Legg til {name}", en "Add {name}";
    TAKEN_IN: "Valgt", nn "Vald", en "Chosen";
    METHOD: "Forskjellen i hver opplysning er delt på spennet i landet, ganget med vekten og delt på summen av vektene. Innbyggere er på logaritmisk skala. Delene står i samme rekkefølge som vektene, og er avrundet hver for seg. Like langt unna: laveste nummer først.", nn "Skilnaden i kvar opplysning er delt på spennet i landet, gonga med vekta og delt på summen av vektene. Innbyggjarar er på logaritmisk skala. Delane står i same rekkjefølgje som vektene, og er runda av kvar for seg. Like langt unna: lågaste nummer først.", en "The difference in each figure is divided by its span in the country, times the weight, and divided by the sum of the weights. Population is on a logarithmic scale. The parts stand in the order of the weights, and are rounded each by itself. Equally far: the lowest number first.";

    LIKES: "Lignende kommuner, og hva de har", nn "Liknande kommunar, og kva dei har", en "Similar municipalities, and what they have";
    LIKES_BY: "Nærmest i innbyggere, innvandrerandel, sentralitet og bosetting", nn "Nærmast i innbyggjarar, innvandrardel, sentralitet og busetjing", en "Nearest in population, immigrant share, centrality and settlement";
    LIKES_DISTRICTS: "Lignende bydeler, og hva de har", nn "Liknande bydelar, og kva dei har", en "Similar districts, and what they have";
    LIKES_BY_DISTRICTS: "Nærmest i innbyggere og innvandrerandel", nn "Nærmast i innbyggjarar og innvandrardel", en "Nearest in population and immigrant share";
    LIKES_CAPTION: "De som ligner mest på {name}", nn "Dei som liknar mest på {name}", en "Those most like {name}";
    SETTLED: "Bosatt", nn "Busett", en "Settled";
    HAS: "Har det {name} mangler", nn "Har det {name} manglar", en "Has what {name} lacks";
    HAVING: "{n} av {all}", nn "{n} av {all}", en "{n} of {all}";
    LIKES_ANSWERED: "Hva de som ligner på {name}, svarte", nn "Kva dei som liknar på {name}, svara", en "What those like {name} answered";
    LIKES_ANSWERED_NOTE: "Svar som minst halvparten av dem ga, av dem som svarte på spørsmålet. De sier ikke hva en som ikke svarte, ville svart.", nn "Svar som minst halvparten av dei gav, av dei som svara på spørsmålet. Dei seier ikkje kva ein som ikkje svara, ville svart.", en "Answers that at least half of them gave, of those that answered the question. They do not say what one that did not answer would have answered.";
    HAS_IT: "Har det {name} mangler:", nn "Har det {name} manglar:", en "Has what {name} lacks:";
    KEY_HAS: "har det {name} mangler.", nn "har det {name} manglar.", en "has what {name} lacks.";
    COMPARE_TWO: "side om side med {name}", nn "side om side med {name}", en "side by side with {name}";
}
