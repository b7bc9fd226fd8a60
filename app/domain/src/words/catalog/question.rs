//! The question catalogue and the page of one question.

words! {
    CATALOGUE: "Spørsmål", nn "Spørsmål", en "Questions";
    CATALOGUE_LEAD: "Alle spørsmålene i undersøkelsen, kapittel for kapittel. Andelen er av dem som svarte på spørsmålet (N).", nn "Alle spørsmåla i undersøkinga, kapittel for kapittel. Delen er av dei som svara på spørsmålet (N).", en "Every question of the survey, by chapter. Shares are of those who answered the question (N).";
    CAPTION_CHAPTER: "Spørsmålene i kapittelet {chapter}", nn "Spørsmåla i kapittelet {chapter}", en "The questions of the chapter {chapter}";
    QUESTION: "Spørsmål", nn "Spørsmål", en "Question";
    HEADLINE: "Svar", nn "Svar", en "Answer";
    SHARE: "Andel", nn "Del", en "Share";
    COUNT: "Antall", nn "Tal", en "Count";
    N: "N", nn "N", en "N";
    N_IS: "N = {n}", nn "N = {n}", en "N = {n}";
    OF: "av", nn "av", en "of";
    TEXT_ANSWERS: "Fritekst", nn "Fritekst", en "Free text";
    NUMBER_ANSWERS: "Tall", nn "Tal", en "Number";
    SIBLINGS: "Samme spørsmål om", nn "Same spørsmål om", en "The same question on";
    ANSWERS: "Svarene", nn "Svara", en "The answers";
    ANSWERS_CAPTION: "Hvor mange som svarte hvert alternativ", nn "Kor mange som svara kvart alternativ", en "How many chose each option";
    OPTION: "Alternativ", nn "Alternativ", en "Option";
    OUTSIDE_N: "utenfor N", nn "utanfor N", en "outside N";
    ALL_UNITS: "Alle {n} i utvalget", nn "Alle {n} i utvalet", en "All {n} of the selection";
    WHO: "Hvem tallet gjelder", nn "Kven talet gjeld", en "Who the number is about";
    WHO_CAPTION: "Hvor mange som svarte, og hvorfor resten ikke har svar", nn "Kor mange som svara, og kvifor resten ikkje har svar", en "How many answered, and why the others have no answer";
    ANSWERED_QUESTION: "Svarte på spørsmålet (N)", nn "Svara på spørsmålet (N)", en "Answered the question (N)";
    BREAKDOWN: "Etter {dimension}", nn "Etter {dimension}", en "By {dimension}";
    BREAK_BY: "Del inn etter", nn "Del inn etter", en "Break down by";
    BREAKDOWN_CAPTION: "{question} Svarene etter {dimension}, antall og andel av N", nn "{question} Svara etter {dimension}, tal og del av N", en "{question} The answers by {dimension}, count and share of N";
    GROUP: "Gruppe", nn "Gruppe", en "Group";
    TOTAL: "Alle", nn "Alle", en "All";
    UNITS: "Enheter", nn "Einingar", en "Units";
    HEADLINE_SHARE: "Andel «{option}»", nn "Del «{option}»", en "Share “{option}”";
    BREAKDOWN_NOTE: "Andelene er av N i hver gruppe, rundet av hver for seg. Antallene åpner kommunene bak. Den stiplede linjen er hele utvalget.", nn "Delane er av N i kvar gruppe, runda av kvar for seg. Tala opnar kommunane bak. Den stipla linja er heile utvalet.", en "Shares are of N in each group, rounded one by one. Counts open the municipalities behind them. The dashed line is the whole selection.";
    CLASSES_FROM: "Inndeling: {source}.", nn "Inndeling: {source}.", en "Classes: {source}.";
    NUMBERS: "Tallene som ble oppgitt", nn "Tala som vart oppgitte", en "The numbers given";
    MIN: "Laveste", nn "Lågaste", en "Lowest";
    LOWER_QUARTILE: "Nedre kvartil", nn "Nedre kvartil", en "Lower quartile";
    MEDIAN: "Median", nn "Median", en "Median";
    UPPER_QUARTILE: "Øvre kvartil", nn "Øvre kvartil", en "Upper quartile";
    MAX: "Høyeste", nn "Høgaste", en "Highest";
    TEXTS: "Svarene ord for ord", nn "Svara ord for ord", en "The answers word for word";
    TEXTS_NONE: "Ingen i utvalget skrev noe her.", nn "Ingen i utvalet skreiv noko her.", en "Nobody in the selection wrote anything here.";
    MUNICIPALITY: "Kommune", nn "Kommune", en "Municipality";
    REGION: "Region", nn "Region", en "Region";
    ANSWER: "Svar", nn "Svar", en "Answer";
    CAVEATS: "Å tenke på", nn "Å tenkje på", en "To bear in mind";
    WITHIN: "Bare innenfor", nn "Berre innanfor", en "Only within";
    OPEN_LIST: "Se kommunene i utvalget", nn "Sjå kommunane i utvalet", en "See the municipalities of the selection";
    FIGURE_FILE: "Figur (SVG)", nn "Figur (SVG)", en "Figure (SVG)";
}
