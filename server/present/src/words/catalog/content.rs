//! What can be wrong with the indicators, the report and the words that a wave brings: clauses, as they
//! follow a colon, and the sentences around them.

view::words! {
    FAULT: "«{id}» henger ikke sammen: {fault}. Rett filen før svarene leses inn.", nn "«{id}» heng ikkje saman: {fault}. Rett fila før svara blir lesne inn.", en "“{id}” does not hold together: {fault}. Correct the file before the answers are imported.";
    WAITS: "«{id}» vises ikke før undersøkelsen den spør etter, er lagt inn.", nn "«{id}» blir ikkje vist før undersøkinga han spør etter, er lagd inn.", en "“{id}” is not shown until the survey it asks for is imported.";

    TOO_MANY: "det er {count} av dem, og en undersøkelse kan ha høyst {most}", nn "det er {count} av dei, og ei undersøking kan ha høgst {most}", en "there are {count} of them, and a survey may have {most} at most";
    BAD_ID: "id-en må være små bokstaver a–z, tall og _", nn "id-en må vere små bokstavar a–z, tal og _", en "the id must be small letters a–z, digits and _";
    ID_TWICE: "den samme id-en står lenger oppe", nn "den same id-en står lenger oppe", en "the same id stands above";
    EMPTY: "teksten «{key}» er tom", nn "teksten «{key}» er tom", en "the text “{key}” is empty";
    NO_COLUMN: "«{column}» er ikke ett spørsmål i undersøkelsen", nn "«{column}» er ikkje eitt spørsmål i undersøkinga", en "“{column}” is not one question of the survey";
    NO_OPTION: "«{option}» er ikke et svar som teller på «{column}»", nn "«{option}» er ikkje eit svar som tel på «{column}»", en "“{option}” is not an answer that counts to “{column}”";
    NO_OPTIONS: "det står ikke hvilke svar det gjelder", nn "det står ikkje kva svar det gjeld", en "it does not say which answers it is about";
    CONDITION: "vilkåret kan ikke brukes ({why})", nn "vilkåret kan ikkje brukast ({why})", en "the condition cannot be used ({why})";
    TOO_WIDE: "vilkåret kan ikke velge region eller bydeler", nn "vilkåret kan ikkje velje region eller bydelar", en "the condition cannot choose regions or districts";
    NO_SECTION: "avsnittet «{section}» finnes ikke", nn "avsnittet «{section}» finst ikkje", en "the section “{section}” does not exist";
    NO_QUESTION: "undersøkelsen har ikke spørsmålet «{question}», eller det kan ikke vises slik", nn "undersøkinga har ikkje spørsmålet «{question}», eller det kan ikkje visast slik", en "the survey does not have the question “{question}”, or it cannot be shown so";
    NO_MEASURE: "undersøkelsen har ikke spørsmålet «{question}» med de svarene", nn "undersøkinga har ikkje spørsmålet «{question}» med dei svara", en "the survey does not have the question “{question}” with those answers";
    NO_DIMENSION: "undersøkelsen har ikke inndelingen «{dimension}»", nn "undersøkinga har ikkje inndelinga «{dimension}»", en "the survey does not have the division “{dimension}”";
    FILTER: "filteret kan ikke brukes ({why})", nn "filteret kan ikkje brukast ({why})", en "the filter cannot be used ({why})";
}
