//! Editions of rules, and the weights of regions.

view::words! {
    SHARED: "{count} felles", nn "{count} felles", en "{count} shared";
    OWN: "{count} {count|egen|egne}", nn "{count} {count|eigen|eigne}", en "{count} of our own";
    SUM: "Prioritet er summen av vektene", nn "Prioritet er summen av vektene", en "Priority is the sum of the weights";
    WEIGHTS_OF: "Vektene i {region}", nn "Vektene i {region}", en "The weights of {region}";
    MADE_BY_ALL: "Felles", nn "Felles", en "Shared";
    MADE_BY_ALL_CHANGED: "Felles, vekt endret", nn "Felles, vekt endra", en "Shared, weight changed";
    MADE_BY_ALL_OFF: "Felles, slått av her", nn "Felles, slått av her", en "Shared, switched off here";
    UNWEIGHED: "{name}, uten vekt her", nn "{name}, utan vekt her", en "{name}, not weighed here";
    CHANGE_HEADING: "Endre: {title}", nn "Endre: {title}", en "Change: {title}";
    NEW_HEADING: "Ny regel", nn "Ny regel", en "New rule";
    HOLDS_SINCE: "Utgave {edition}, gjelder fra {day}", nn "Utgåve {edition}, gjeld frå {day}", en "Edition {edition}, in force from {day}";
    AS_DELIVERED: "Levert med undersøkelsen", nn "Levert med undersøkinga", en "Delivered with the survey";
    TRIED: "Med vekt {now} i stedet for {before} i {region}", nn "Med vekt {now} i staden for {before} i {region}", en "With weight {now} instead of {before} in {region}";
    STANDS: "Med vekt {now} i {region}", nn "Med vekt {now} i {region}", en "With weight {now} in {region}";
    WITH_WEIGHT: "Vekt {weight}", nn "Vekt {weight}", en "Weight {weight}";
    SAVE: "Lagre som utgave {edition}", nn "Lagre som utgåve {edition}", en "Save as edition {edition}";
    SAVE_NEW: "Lagre regelen", nn "Lagre regelen", en "Save the rule";
    WEIGHED: "Vekt {weight}", nn "Vekt {weight}", en "Weight {weight}";
    SWITCHED_OFF: "Slått av", nn "Slått av", en "Switched off";
    FIRST: "Ny regel", nn "Ny regel", en "New rule";
    WRITTEN: "Endret tekst eller vilkår", nn "Endra tekst eller vilkår", en "Changed text or conditions";
    MANAGERS_WEIGH: "Vektene i {region} settes av en leder i {region}. Du kan prøve hva en annen vekt ville gjort.", nn "Vektene i {region} blir sette av ein leiar i {region}. Du kan prøve kva ei anna vekt ville gjort.", en "The weights of {region} are set by a manager of {region}. You may try what another weight would do.";
    NOT_YOURS: "Regelen endres av den som laget den, eller av en leder.", nn "Regelen blir endra av den som laga han, eller av ein leiar.", en "The rule is changed by whoever made it, or by a manager.";
    WEIGHS_NOTHING: "Regelen peker på kommuner å lære av, eller på dem som ikke svarte. Den har ingen vekt.", nn "Regelen peikar på kommunar å lære av, eller på dei som ikkje svara. Han har inga vekt.", en "The rule points at municipalities to learn from, or at those that did not answer. It has no weight.";
    SAVED: "Regelen er lagret.", nn "Regelen er lagra.", en "The rule has been saved.";
    WHY_MISSING: "Skriv hvorfor du endrer.", nn "Skriv kvifor du endrar.", en "Write why you change it.";
    WHY_LONG: "Skriv grunnen med høyst {max} tegn.", nn "Skriv grunnen med høgst {max} teikn.", en "Write the reason in at most {max} characters.";
    TEXT_MISSING: "Skriv noe her.", nn "Skriv noko her.", en "Write something here.";
    TEXT_LONG: "Skriv høyst {max} tegn.", nn "Skriv høgst {max} teikn.", en "Write at most {max} characters.";
    REGION_MISSING: "Velg hvilken region vekten gjelder for.", nn "Vel kva region vekta gjeld for.", en "Choose which region the weight is for.";
    WEIGHT_MISSING: "Velg en vekt.", nn "Vel ei vekt.", en "Choose a weight.";
    CHANGED_MEANWHILE: "Ingenting er lagret: Noen andre lagret utgave {edition} i mellomtiden. Se over og lagre på nytt.", nn "Ingenting er lagra: Nokon andre lagra utgåve {edition} i mellomtida. Sjå over og lagre på nytt.", en "Nothing was saved: somebody else saved edition {edition} meanwhile. Look it over and save again.";
    NO_RULE: "Det er ingen regel «{rule}» i denne undersøkelsen.", nn "Det er ingen regel «{rule}» i denne undersøkinga.", en "There is no rule “{rule}” in this survey.";
    BAD_WEIGHT: "Vekten er et tall fra 0 til 5, ikke «{weight}».", nn "Vekta er eit tal frå 0 til 5, ikkje «{weight}».", en "The weight is a number from 0 to 5, not “{weight}”.";
    RULES_FULL: "Ingenting er lagret: Det finnes alt {max} egne regler. Slå av en før du lager en ny.", nn "Ingenting er lagra: Det finst alt {max} eigne reglar. Slå av ein før du lagar ein ny.", en "Nothing was saved: there are {max} rules of our own already. Switch one off before you make another.";
    FILTER_UNUSABLE: "Ingenting er lagret: {why}", nn "Ingenting er lagra: {why}", en "Nothing was saved: {why}";
}
