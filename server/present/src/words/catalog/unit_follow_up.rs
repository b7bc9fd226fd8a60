//! What is kept on a municipality: who follows it, notes, weeks that do not suit; and absence.

view::words! {
    FOLLOWED_BY: "{unit} følges av {name}.", nn "{unit} blir følgt av {name}.", en "{name} follows {unit}.";
    FOLLOWED_BY_NOBODY: "Ingen følger {unit} ennå.", nn "Ingen følgjer {unit} enno.", en "Nobody follows {unit} yet.";
    NOBODY: "Ingen", nn "Ingen", en "Nobody";
    BY: "{name}, {at}", nn "{name}, {at}", en "{name}, {at}";
    BY_ANEW: "{name}, {at}, sist endret {again}", nn "{name}, {at}, sist endra {again}", en "{name}, {at}, last changed {again}";
    FORMER_BY: "Skrevet over av {name}, {at}", nn "Skrive over av {name}, {at}", en "Written over by {name}, {at}";
    FATE: "Skrevet om {unit}", nn "Skrive om {unit}", en "Written about {unit}";
    DAYS: "{from}–{to}", nn "{from}–{to}", en "{from}–{to}";
    DONE_FOLLOWER: "Hvem som følger kommunen, er lagret.", nn "Kven som følgjer kommunen, er lagra.", en "Who follows the municipality is saved.";
    DONE_NOTE: "Notatet er lagret.", nn "Notatet er lagra.", en "The note is saved.";
    DONE_NOTE_DELETED: "Notatet er slettet.", nn "Notatet er sletta.", en "The note is deleted.";
    DONE_NOTE_BACK: "Notatet er hentet tilbake.", nn "Notatet er henta tilbake.", en "The note is brought back.";
    DONE_DAYS: "Dagene er lagret.", nn "Dagane er lagra.", en "The days are saved.";
    DONE_DAYS_DELETED: "Dagene er tatt bort.", nn "Dagane er tekne bort.", en "The days are taken away.";
    DONE_DAYS_BACK: "Dagene er hentet tilbake.", nn "Dagane er henta tilbake.", en "The days are brought back.";
    TEXT_MISSING: "Skriv noe i notatet.", nn "Skriv noko i notatet.", en "Write something in the note.";
    NO_SUCH_NOTE: "Notatet finnes ikke.", nn "Notatet finst ikkje.", en "There is no such note.";
    NOTE_GONE: "Notatet finnes ikke lenger. Det kan være slettet av en annen. Teksten din står under som et nytt notat.", nn "Notatet finst ikkje lenger. Det kan vere sletta av ein annan. Teksten din står under som eit nytt notat.", en "The note is not there any more. Somebody else may have deleted it. Your text stands below as a new note.";
    NOTE_CHANGED: "Ikke lagret ennå: notatet ble endret av en annen i mellomtiden. Nå står det: «{now}». Send på nytt for å lagre ditt, da ligger det andre i historikken.", nn "Ikkje lagra enno: notatet vart endra av ein annan i mellomtida. No står det: «{now}». Send på nytt for å lagre ditt, då ligg det andre i historikken.", en "Not saved yet: somebody else changed the note meanwhile. It now says: “{now}”. Send again to save yours; the other is then in the history.";
    DAY_MISSING: "Skriv dagen som dag, måned og år: 05.06.2015.", nn "Skriv dagen som dag, månad og år: 05.06.2015.", en "Write the day as day, month and year: 05.06.2015.";
    WRONG_WAY: "Den siste dagen er før den første.", nn "Den siste dagen er før den første.", en "The last day is before the first.";
    TOO_MANY_DAYS: "Det er {n} dager. Skriv høyst {max} om gangen.", nn "Det er {n} dagar. Skriv høgst {max} om gongen.", en "That is {n} days. Write at most {max} at a time.";
    DAYS_GONE: "Dagene er tatt bort alt.", nn "Dagane er tekne bort alt.", en "The days are taken away already.";
    FOLLOWER_UNKNOWN: "Velg en som kan følge kommuner i denne regionen.", nn "Vel ein som kan følgje kommunar i denne regionen.", en "Choose somebody who can follow municipalities in this region.";
    LOOKS_AFTER: "{name} har ansvar for {what}. En annen må overta åpne tiltak og planlagte besøk før kontoen kan låses, og før rollen eller regionen kan tas bort.", nn "{name} har ansvar for {what}. Ein annan må ta over opne tiltak og planlagde besøk før kontoen kan låsast, og før rolla eller regionen kan takast bort.", en "{name} looks after {what}. Somebody else has to take over open actions and planned visits before the account can be locked, and before the role or the region can be taken away.";
    N_ACTIONS: "{n} {n|åpent|åpne} tiltak", nn "{n} {n|ope|opne} tiltak", en "{n} open {n|action|actions}";
    N_VISITS: "{n} {n|planlagt|planlagte} besøk", nn "{n} {n|planlagt|planlagde} besøk", en "{n} planned {n|visit|visits}";
    N_UNITS: "{n} {n|kommune|kommuner}", nn "{n} {n|kommune|kommunar}", en "{n} {n|municipality|municipalities}";
    LEAVES_BEHIND: "Ingenting er endret: {name} har ansvar for {what}. Velg hvem som overtar, og prøv igjen etterpå.", nn "Ingenting er endra: {name} har ansvar for {what}. Vel kven som tek over, og prøv igjen etterpå.", en "Nothing was changed: {name} looks after {what}. Choose who takes over, and try again afterwards.";
    HEIR_MISSING: "Velg hvem som overtar.", nn "Vel kven som tek over.", en "Choose who takes over.";
    HEIR_NOT_THERE: "Den som er valgt, kan ikke skrive i alle regionene det gjelder. Velg en som kan det.", nn "Den som er vald, kan ikkje skrive i alle regionane det gjeld. Vel ein som kan det.", en "The one who is chosen cannot write in all the regions it is about. Choose one who can.";
}
