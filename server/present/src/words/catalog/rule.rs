//! What can be wrong with a rule for follow-up: clauses, as they follow a colon or "fordi".

view::words! {
    FAILS: "Regelen «{title}» virker ikke i denne undersøkelsen, og peker ikke ut noen: {why}.", nn "Regelen «{title}» verkar ikkje i denne undersøkinga, og peikar ikkje ut nokon: {why}.", en "The rule “{title}” does not work in this survey, and flags nobody: {why}.";

    NEED: "behov", nn "behov", en "need";
    MODEL: "forbilde", nn "førebilete", en "model";
    SILENT: "svarte ikke", nn "svara ikkje", en "no response";
    IN_ONE_LINE: "{title}. Vekt {weight}, utgave {version}.", nn "{title}. Vekt {weight}, utgåve {version}.", en "{title}. Weight {weight}, version {version}.";

    BAD_ID: "id-en må være små bokstaver a–z, tall og _", nn "id-en må vere små bokstavar a–z, tal og _", en "the id must be small letters a–z, digits and _";
    OWN_ID: "id-en kan ikke begynne med «{prefix}»: slik heter regler som folk lager selv", nn "id-en kan ikkje byrje med «{prefix}»: slik heiter reglar som folk lagar sjølve", en "the id cannot begin with “{prefix}”: rules that people make are called so";
    ID_TWICE: "id-en er brukt i regel nummer {first} også", nn "id-en er brukt i regel nummer {first} òg", en "the id is used by rule number {first} too";
    NO_VERSION: "versjonen må være 1 eller høyere", nn "versjonen må vere 1 eller høgare", en "the version must be 1 or higher";
    WEIGHT: "vekten er {weight}, og den må være fra {min} til {max}", nn "vekta er {weight}, og ho må vere frå {min} til {max}", en "the weight is {weight}, and it must be from {min} to {max}";
    WEIGHT_WITHOUT_NEED: "vekten er {weight}, og bare regler om behov kan veie noe", nn "vekta er {weight}, og berre reglar om behov kan vege noko", en "the weight is {weight}, and only rules on needs may weigh anything";
    EMPTY_TITLE: "tittelen er tom", nn "tittelen er tom", en "the title is empty";
    EMPTY_TAG: "merket er tomt", nn "merket er tomt", en "the tag is empty";
    EMPTY_REASON: "grunnen er tom", nn "grunnen er tom", en "the reason is empty";
    EMPTY_ASK: "spørsmålet til besøket er tomt", nn "spørsmålet til besøket er tomt", en "the question for the visit is empty";
    LONG_ASK: "spørsmålet til besøket er på {chars} tegn, og det er plass til {max}", nn "spørsmålet til besøket er på {chars} teikn, og det er plass til {max}", en "the question for the visit has {chars} characters, and there is room for {max}";
    NO_QUESTION: "spørsmålet «{question}» ble ikke stilt", nn "spørsmålet «{question}» blei ikkje stilt", en "the question “{question}” was not asked";
    REFINES_NONE: "regelen «{rule}», som den skjerper, finnes ikke", nn "regelen «{rule}», som han skjerper, finst ikkje", en "the rule “{rule}” that it refines does not exist";
    REFINES_ITSELF: "den skjerper seg selv", nn "han skjerper seg sjølv", en "it refines itself";
    REFINES_REFINED: "den skjerper «{rule}», som selv skjerper en regel", nn "han skjerper «{rule}», som sjølv skjerper ein regel", en "it refines “{rule}”, which itself refines a rule";
    REFINES_OTHER_KIND: "den skjerper «{rule}», og bare en regel om behov kan skjerpe en annen om behov", nn "han skjerper «{rule}», og berre ein regel om behov kan skjerpe ein annan om behov", en "it refines “{rule}”, and only a rule on a need can refine another on a need";
    NO_FILTER: "filteret er tomt, så den ville pekt ut alle", nn "filteret er tomt, så han ville peikt ut alle", en "the filter is empty, so it would flag everyone";
    FILTER_HOLDS: "filteret bruker «{key}», og det kan ikke en regel", nn "filteret bruker «{key}», og det kan ikkje ein regel", en "the filter uses “{key}”, and a rule cannot";
    KEPT_OUT: "filteret bruker {names}, og det kan ikke en regel", nn "filteret bruker {names}, og det kan ikkje ein regel", en "the filter uses {names}, and a rule cannot";
    KEY_SIGNAL: "signal", nn "signal", en "signals";
    KEY_PRIORITY: "prioritet", nn "prioritet", en "priority";
    KEY_LIST: "liste", nn "liste", en "a list";
    KEY_VISITED: "besøk", nn "besøk", en "visits";
    KEY_ACTION: "tiltak", nn "tiltak", en "actions";
    KEY_WEIGHTS: "regionens vekter", nn "vektene til regionen", en "the weights of a region";
    NOT_CANONICAL: "filteret skrives «{canonical}»", nn "filteret blir skrive «{canonical}»", en "the filter is written “{canonical}”";
    FILTER: "filteret kan ikke brukes ({why})", nn "filteret kan ikkje brukast ({why})", en "the filter cannot be used ({why})";
}
