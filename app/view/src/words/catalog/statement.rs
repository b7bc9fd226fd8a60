//! The statements of the published report: what is measured, how it is stated, why it cannot be
//! computed, and the table of them that is kept as a document.

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
    CHANGE: "endring fra forrige undersøkelse", nn "endring frå førre undersøking", en "change since the survey before";
    HIGHER_THAN: "høyere enn blant", nn "høgare enn blant", en "higher than among";
    HIGHER: "høyere", nn "høgare", en "higher";
    ABOUT: "om lag {value}", nn "om lag {value}", en "about {value}";
    AT_LEAST: "minst {value}", nn "minst {value}", en "at least {value}";
    AT_MOST: "høyst {value}", nn "høgst {value}", en "at most {value}";
    AGAINST: "{first} mot {others}", nn "{first} mot {others}", en "{first} against {others}";
    PERCENT: "{number}\u{a0}%", nn "{number}\u{a0}%", en "{number}%";
    POINTS: "{number} poeng", nn "{number} poeng", en "{number} percentage points";
    CANNOT: "Kontrollen «{id}» kan ikke regnes ut: {fault}.", nn "Kontrollen «{id}» kan ikkje reknast ut: {fault}.", en "The check “{id}” cannot be computed: {fault}.";
    NO_WAVE: "undersøkelsen {year} mangler", nn "undersøkinga {year} manglar", en "the survey of {year} is missing";
    NO_SINCE: "den har ingen «since»", nn "han har ingen «since»", en "it has no “since”";
    UNUSABLE: "«{query}»: {problem}", nn "«{query}»: {problem}", en "“{query}”: {problem}";
    NO_QUESTION: "den nevner ikke noe spørsmål", nn "han nemner ikkje noko spørsmål", en "it names no question";
    UNKNOWN_QUESTION: "spørsmålet «{id}» finnes ikke", nn "spørsmålet «{id}» finst ikkje", en "the question “{id}” does not exist";
    UNKNOWN_OPTION: "alternativet «{id}» finnes ikke", nn "alternativet «{id}» finst ikkje", en "the option “{id}” does not exist";
    UNKNOWN_DOUBT: "tvilen «{id}» finnes ikke", nn "tvilen «{id}» finst ikkje", en "the doubt “{id}” does not exist";
    NOBODY: "den gjelder ingen", nn "han gjeld ingen", en "it is about nobody";
    NO_ANSWER: "ingen har svart", nn "ingen har svart", en "nobody has answered";
    TABLE_LEAD: "Hvert utsagn i den publiserte rapporten om undersøkelsen i {year} som kan regnes etter, ved siden av det samme tallet regnet ut av demobølgene.", nn "Kvar utsegn i den publiserte rapporten om undersøkinga i {year} som kan reknast etter, ved sida av det same talet rekna ut av demobølgjene.", en "Each statement of the published report of the {year} survey that can be computed, beside the same number computed from the demo waves.";
    TABLE_SYNTHETIC: "Svarene i demobølgene er syntetiske. De er laget for å gå opp med rapporten, og sier ikke noe om hva en kommune har svart.", nn "Svara i demobølgjene er syntetiske. Dei er laga for å gå opp med rapporten, og seier ikkje noko om kva ein kommune har svart.", en "The answers of the demo waves are synthetic. They were made to add up to the report, and say nothing of what a municipality answered.";
    TABLE_SUM: "Av {n} utsagn stemmer {hold} slik de er publisert. {chosen} kan ikke stemme sammen med resten av rapporten; der følger demobølgene lesningen som står under «{section}». {missed} er feil.", nn "Av {n} utsegner stemmer {hold} slik dei er publiserte. {chosen} kan ikkje stemme saman med resten av rapporten; der følgjer demobølgjene lesinga som står under «{section}». {missed} er feil.", en "Of {n} statements {hold} hold as published. {chosen} cannot hold together with the rest of the report; there the demo waves follow the reading that stands under “{section}”. {missed} are wrong.";
    TABLE_MADE: "Laget av {command} med frø {seed}. Skal ikke rettes for hånd.", nn "Laga av {command} med frø {seed}. Skal ikkje rettast for hand.", en "Made by {command} with seed {seed}. Not to be corrected by hand.";
    TABLE_DOUBTS: "Det publiserte tallet står, og lesningen vi valgte står ved siden av. Der lesningen er den samme som det publiserte, gjelder tvilen hva tallet betyr.", nn "Det publiserte talet står, og lesinga vi valde står ved sida av. Der lesinga er den same som det publiserte, gjeld tvilen kva talet tyder.", en "The published number stands, with the reading we chose beside it. Where the two are alike, the doubt is what the number means.";
}
