//! What was agreed: how far it has come, when it is due, and what a later answer says of it.

view::words! {
    OPEN: "Åpent", nn "Ope", en "Open";
    REPORTED: "Meldt gjennomført", nn "Meldt gjennomført", en "Reported done";
    CONFIRMED: "Bekreftet", nn "Stadfesta", en "Confirmed";
    DROPPED: "Lukket med grunn", nn "Lukka med grunn", en "Closed with a reason";

    GO_REPORTED: "Meldt gjennomført", nn "Meldt gjennomført", en "Reported done";
    GO_CONFIRMED: "Bekreft", nn "Stadfest", en "Confirm";
    GO_CONFIRMED_OWN: "Gjennomført", nn "Gjennomført", en "Done";
    GO_DROPPED: "Lukk med grunn", nn "Lukk med grunn", en "Close with a reason";
    GO_OPEN: "Ta opp igjen", nn "Ta opp att", en "Take up again";
    GO_WAIT: "Se tiltaket", nn "Sjå tiltaket", en "See the action";

    OWES_IMDI: "IMDi", nn "IMDi", en "IMDi";
    OWES_MUNICIPALITY: "Kommunen", nn "Kommunen", en "The municipality";
    OWES_BOTH: "Begge", nn "Begge", en "Both";
    FOLLOWED_BY: "{name} følger", nn "{name} følgjer", en "{name} follows";
    NOBODY: "Ukjent person", nn "Ukjend person", en "Unknown person";

    DAYS_OVER: "{n} {n|dag|dager} over", nn "{n} {n|dag|dagar} over", en "{n} {n|day|days} over";
    DUE_TODAY: "i dag", nn "i dag", en "today";
    DUE_IN: "om {n} {n|dag|dager}", nn "om {n} {n|dag|dagar}", en "in {n} {n|day|days}";
    AGREED: "Avtalt {day}", nn "Avtalt {day}", en "Agreed {day}";
    MOVED_ONCE: "frist flyttet én gang, først {day}", nn "frist flytta éin gong, først {day}", en "moved once, first due {day}";
    MOVED: "frist flyttet {n} ganger, først {day}", nn "frist flytta {n} gonger, først {day}", en "moved {n} times, first due {day}";
    FROM_UNIT: "avtalt med {unit}", nn "avtalt med {unit}", en "agreed with {unit}";
    FATE_MERGED: "Avtalt med {unit}, som siden er slått sammen med andre.", nn "Avtalt med {unit}, som sidan er slått saman med andre.", en "Agreed with {unit}, which has been merged with others since.";
    FATE_SPLIT: "Avtalt med {unit}, som siden er delt.", nn "Avtalt med {unit}, som sidan er delt.", en "Agreed with {unit}, which has been divided since.";
    UNIT_GONE: "kommune {number}", nn "kommune {number}", en "municipality {number}";

    ANSWER_KEPT: "Svaret i {year} er som avtalt.", nn "Svaret i {year} er som avtalt.", en "The answer of {year} is as agreed.";
    ANSWER_NOT_KEPT: "Svaret i {year} er {answer}.", nn "Svaret i {year} er {answer}.", en "The answer of {year} is {answer}.";
    ANSWER_AFTER: "Meldt etter svaret. Svaret i {year} er {answer}.", nn "Meldt etter svaret. Svaret i {year} er {answer}.", en "Reported after the answer. The answer of {year} is {answer}.";
    ANSWER_SILENT: "Svarte ikke i {year}.", nn "Svarte ikkje i {year}.", en "Did not answer in {year}.";
    ANSWER_LEFT_OPEN: "Ikke besvart i {year}.", nn "Ikkje svart på i {year}.", en "Left open in {year}.";
    ANSWER_IMPOSSIBLE: "Kan ikke prøves mot et svar.", nn "Kan ikkje prøvast mot eit svar.", en "Cannot be tried against an answer.";
    ANSWER_NEXT: "Prøves neste gang.", nn "Blir prøvd neste gong.", en "Tried next time.";
    ANSWER_UNTIED: "Ikke knyttet til et svar.", nn "Ikkje knytt til eit svar.", en "Not tied to an answer.";
    KEPT: "stemmer", nn "stemmer", en "holds";
    NOT_KEPT: "stemmer ikke", nn "stemmer ikkje", en "does not hold";
    IMPOSSIBLE: "kan ikke prøves", nn "kan ikkje prøvast", en "cannot be tried";
    AFTER_ANSWER: "meldt etter svaret", nn "meldt etter svaret", en "reported after the answer";
    NEXT: "prøves neste gang", nn "blir prøvd neste gong", en "tried next time";
    UNTIED: "ikke knyttet til et svar", nn "ikkje knytt til eit svar", en "not tied to an answer";
    CLOSED: "tiltaket er lukket, og løftet prøves ikke", nn "tiltaket er lukka, og løftet blir ikkje prøvd", en "the action is closed, and the promise is not tried";
    SILENT: "Svarte ikke", nn "Svarte ikkje", en "Did not answer";
    LEFT_OPEN: "Ikke svart", nn "Ikkje svart", en "Left open";

    FILTER_KEPT: "Svaret er som avtalt", nn "Svaret er som avtalt", en "The answer is as agreed";
    FILTER_NOT_KEPT: "Svaret er et annet", nn "Svaret er eit anna", en "The answer is another";
    FILTER_IMPOSSIBLE: "Kan ikke prøves", nn "Kan ikkje prøvast", en "Cannot be tried";
    FILTER_AFTER: "Meldt etter svaret", nn "Meldt etter svaret", en "Reported after the answer";
    FILTER_NEXT: "Prøves i neste undersøkelse", nn "Blir prøvd i neste undersøking", en "Tried in the next survey";
    FILTER_UNTIED: "Ikke knyttet til et svar", nn "Ikkje knytt til eit svar", en "Not tied to an answer";

    GROUP_DUE: "Frist", nn "Frist", en "Due";
    GROUP_FOLLOWER: "Følges av", nn "Blir følgt av", en "Followed by";
    GROUP_OWES: "Ansvarlig", nn "Ansvarleg", en "Owed by";
    GROUP_STATUS: "Status", nn "Status", en "Status";
    GROUP_TRIAL: "Mot svaret", nn "Mot svaret", en "Against the answer";
    GROUP_REGION: "Region", nn "Region", en "Region";
    GROUP_UNIT: "Kommune", nn "Kommune", en "Municipality";
    DUE_OVER: "Over fristen", nn "Over fristen", en "Overdue";
    DUE_THIS_MONTH: "Resten av {month}", nn "Resten av {month}", en "The rest of {month}";
    DUE_NEXT: "{from}–{to}", nn "{from}–{to}", en "{from}–{to}";
    DUE_LATER: "Senere", nn "Seinare", en "Later";
    ME: "Meg ({name})", nn "Meg ({name})", en "Me ({name})";
    CHIP: "{group}: {values}", nn "{group}: {values}", en "{group}: {values}";

    TAB_ALL: "Alle {n}", nn "Alle {n}", en "All {n}";
    TAB_MINE: "Mine {n}", nn "Mine {n}", en "Mine {n}";
    TAB_OVER: "Over fristen {n}", nn "Over fristen {n}", en "Overdue {n}";
    SORT_DUE: "Frist", nn "Frist", en "Due";
    SORT_UNIT: "Kommune og tiltak", nn "Kommune og tiltak", en "Municipality and action";
    SORT_OWES: "Ansvarlig", nn "Ansvarleg", en "Owed by";
    SORT_STATUS: "Status", nn "Status", en "Status";

    COUNT_OPEN: "{n|åpent|åpne} tiltak", nn "{n|ope|opne} tiltak", en "open {n|action|actions}";
    COUNT: "{n|tiltak|tiltak}", nn "{n|tiltak|tiltak}", en "{n|action|actions}";
    COUNT_IN: "{what} i {regions}", nn "{what} i {regions}", en "{what} in {regions}";
    HIDDEN_OVERDUE: "{n} tiltak over fristen {n|står|står} utenfor dette filteret. Vis {n|det|dem}.", nn "{n} tiltak over fristen {n|står|står} utanfor dette filteret. Vis {n|det|dei}.", en "{n} overdue {n|action is|actions are} outside this filter. Show {n|it|them}.";
    PROMISES: "{n} {n|løfte|løfter} {where}", nn "{n} {n|løfte|løfte} {where}", en "{n} {n|promise|promises} {where}";
    COUNT_OUTSIDE: "tiltak over fristen utenfor filteret", nn "tiltak over fristen utanfor filteret", en "overdue outside the filter";
    OUTSIDE: "Over fristen, utenfor filteret", nn "Over fristen, utanfor filteret", en "Overdue, outside the filter";
    SELECTED: "i utvalget", nn "i utvalet", en "in the selection";
    EVERYWHERE: "i hele landet", nn "i heile landet", en "in the whole country";
    WHERE: "i {regions}", nn "i {regions}", en "in {regions}";
    SENTENCE: "{n} {n|løfte|løfter} kan prøves mot {n|et svar|svar} i {year}: {kept} stemmer, {other} stemmer ikke.", nn "{n} {n|løfte|løfte} kan prøvast mot {n|eit svar|svar} i {year}: {kept} stemmer, {other} stemmer ikkje.", en "{n} {n|promise|promises} can be tried against answers of {year}: {kept} {kept|holds|hold}, {other} {other|does|do} not.";
    ALL_PROMISES: "Vis alle {n}", nn "Vis alle {n}", en "Show all {n}";

    PAST_MADE: "Avtalt", nn "Avtalt", en "Agreed";
    PAST_DELETED: "Slettet", nn "Sletta", en "Deleted";
    PAST_BROUGHT_BACK: "Hentet tilbake", nn "Henta tilbake", en "Brought back";
    PAST_DUE: "Ny frist", nn "Ny frist", en "A new due date";
    PAST_FOLLOWER: "Byttet hvem som følger", nn "Bytte kven som følgjer", en "Handed on";
    PAST_WHAT: "Endret teksten", nn "Endra teksten", en "Changed the text";
    PAST_OWES: "Endret ansvarlig", nn "Endra ansvarleg", en "Changed who owes it";
    PAST_PROMISE: "Endret svaret det prøves mot", nn "Endra svaret det blir prøvd mot", en "Changed the answer it is tried against";
    PAST_OUTCOME: "Endret hva som kom ut av det", nn "Endra kva som kom ut av det", en "Changed what came of it";
    PAST_OTHER: "Endret", nn "Endra", en "Changed";

    FACT_OWES: "Ansvarlig", nn "Ansvarleg", en "Owed by";
    FACT_FOLLOWER: "Følges av", nn "Blir følgt av", en "Followed by";
    FACT_AGREED: "Avtalt", nn "Avtalt", en "Agreed";
    FACT_MOVED: "Flyttet", nn "Flytta", en "Moved";
    FACT_MOVES: "{n} {n|gang|ganger}, første frist {day}", nn "{n} {n|gong|gonger}, første frist {day}", en "{n} {n|time|times}, first due {day}";
    FACT_REPORTED: "Meldt gjennomført", nn "Meldt gjennomført", en "Reported done";
    FACT_CLOSED: "Avsluttet", nn "Avslutta", en "Closed";
    FACT_REASON: "Grunn", nn "Grunn", en "Reason";
    FACT_DUE_REASON: "Grunn til ny frist", nn "Grunn til ny frist", en "Reason for the new due date";
    FACT_OUTCOME: "Hva kom ut av det", nn "Kva kom ut av det", en "What came of it";
    FACT_VISIT: "Besøk {day}", nn "Besøk {day}", en "Visit {day}";
    SAID_IN: "{year}: {answer}", nn "{year}: {answer}", en "{year}: {answer}";

    DONE_ADDED: "Tiltaket er lagret.", nn "Tiltaket er lagra.", en "The action is saved.";
    DONE_WRITTEN: "Endringen er lagret. Det som sto før, ligger i historikken.", nn "Endringa er lagra. Det som stod før, ligg i historikken.", en "The change is saved. What stood before is in the history.";
    DONE_MOVED: "Ny frist er lagret. Den gamle fristen og grunnen ligger i historikken.", nn "Ny frist er lagra. Den gamle fristen og grunnen ligg i historikken.", en "The new due date is saved. The old one and the reason are in the history.";
    DONE_HANDED_ON: "En annen følger nå.", nn "Ein annan følgjer no.", en "Somebody else follows now.";
    DONE_REPORTED: "Tiltaket er meldt gjennomført og venter på bekreftelse.", nn "Tiltaket er meldt gjennomført og ventar på stadfesting.", en "The action is reported done, and waits to be confirmed.";
    DONE_CONFIRMED: "Tiltaket er bekreftet, og ingen venter på mer.", nn "Tiltaket er stadfesta, og ingen ventar på meir.", en "The action is confirmed, and nobody waits for more.";
    DONE_DROPPED: "Tiltaket er lukket med grunn.", nn "Tiltaket er lukka med grunn.", en "The action is closed with a reason.";
    DONE_OPENED: "Tiltaket er åpnet igjen.", nn "Tiltaket er opna igjen.", en "The action is open again.";
    DONE_STATE: "Statusen er lagret.", nn "Statusen er lagra.", en "The status is saved.";
    DONE_DELETED: "Tiltaket er slettet.", nn "Tiltaket er sletta.", en "The action is deleted.";
    DONE_BACK: "Tiltaket er hentet tilbake.", nn "Tiltaket er henta tilbake.", en "The action is brought back.";

    UNKNOWN_VALUE: "«{value}» kan ikke brukes her, og er ikke tatt med.", nn "«{value}» kan ikkje brukast her, og er ikkje teke med.", en "“{value}” cannot be used here, and is left out.";
    UNKNOWN_UNIT: "Ingen kommune heter «{value}». Alle kommuner vises.", nn "Ingen kommune heiter «{value}». Alle kommunane blir viste.", en "No municipality is called “{value}”. All are shown.";

    GONE: "Tiltaket finnes ikke lenger. Det kan være slettet av en annen.", nn "Tiltaket finst ikkje lenger. Det kan vere sletta av ein annan.", en "The action is not there any more. Somebody else may have deleted it.";
    UNIT_MISSING: "Velg en kommune som finnes i registeret.", nn "Vel ein kommune som finst i registeret.", en "Choose a municipality of the register.";
    WHAT_MISSING: "Skriv hva som er avtalt.", nn "Skriv kva som er avtalt.", en "Write what was agreed.";
    TOO_LONG: "Teksten har {n} tegn. Det er plass til {max}.", nn "Teksten har {n} teikn. Det er plass til {max}.", en "The text has {n} characters. There is room for {max}.";
    OWES_MISSING: "Velg hvem som er ansvarlig.", nn "Vel kven som er ansvarleg.", en "Choose who owes it.";
    FOLLOWER_MISSING: "Velg hvem som følger tiltaket. Ingen tiltak står uten noen som følger dem.", nn "Vel kven som følgjer tiltaket. Ingen tiltak står utan nokon som følgjer dei.", en "Choose who follows the action. No action stands without somebody who follows it.";
    DUE_MISSING: "Skriv fristen som dag, måned og år: 05.06.2015.", nn "Skriv fristen som dag, månad og år: 05.06.2015.", en "Write the due date as day, month and year: 05.06.2015.";
    AGREED_MISSING: "Skriv dagen det ble avtalt: 05.06.2015.", nn "Skriv dagen det vart avtalt: 05.06.2015.", en "Write the day it was agreed: 05.06.2015.";
    AGREED_AHEAD: "Dagen det ble avtalt, kan ikke være etter i dag.", nn "Dagen det vart avtalt, kan ikkje vere etter i dag.", en "The day it was agreed cannot be after today.";
    DUE_BEFORE_AGREED: "Fristen er før dagen det ble avtalt.", nn "Fristen er før dagen det vart avtalt.", en "It is due before the day it was agreed.";
    DUE_PASSED: "Fristen {day} er passert alt. Kryss av for at det er meningen, eller skriv en senere dag.", nn "Fristen {day} er passert alt. Kryss av for at det er meininga, eller skriv ein seinare dag.", en "The due date {day} has passed already. Tick that it is meant so, or write a later day.";
    DUE_HAS_PASSED: "Skriv en ny frist. Den det hadde, {day}, er passert.", nn "Skriv ein ny frist. Den det hadde, {day}, er passert.", en "Write a new due date. The one it had, {day}, has passed.";
    REASON_MISSING: "Skriv en grunn. Den blir stående i historikken.", nn "Skriv ein grunn. Han blir ståande i historikken.", en "Write a reason. It stays in the history.";
    PROMISE_UNKNOWN: "Velg et svar fra listen.", nn "Vel eit svar frå lista.", en "Choose an answer from the list.";
    NOTHING_TICKED: "Kryss av for minst ett tiltak.", nn "Kryss av for minst eitt tiltak.", en "Tick at least one action.";
    TOO_MANY: "Det er krysset av for {n} tiltak. Høyst {max} kan endres på én gang.", nn "Det er kryssa av for {n} tiltak. Høgst {max} kan endrast på éin gong.", en "{n} actions are ticked. At most {max} can be changed at once.";
    NOT_OPEN: "«{what}» er ikke åpent lenger, og har ingen frist å flytte. Ingenting er lagret.", nn "«{what}» er ikkje ope lenger, og har ingen frist å flytte. Ingenting er lagra.", en "“{what}” is not open any more, and has no due date to move. Nothing is saved.";
    NOT_HANDED_ON: "«{what}» er avsluttet, og kan ikke gis videre. Ingenting er lagret.", nn "«{what}» er avslutta, og kan ikkje givast vidare. Ingenting er lagra.", en "“{what}” is closed, and cannot be handed on. Nothing is saved.";
    TICKS_UNREADABLE: "Ingenting er lagret: {n} av radene som er krysset av, kan ikke leses. Last siden på nytt, og kryss av igjen.", nn "Ingenting er lagra: {n} av radene som er kryssa av, kan ikkje lesast. Last sida på nytt, og kryss av igjen.", en "Nothing is saved: {n} of the rows that are ticked cannot be read. Load the page again, and tick anew.";
    MOVED_MEANWHILE: "Ingenting er lagret: Fristen for «{what}» ble flyttet til {day} av en annen i mellomtiden. Se over og send på nytt.", nn "Ingenting er lagra: Fristen for «{what}» vart flytta til {day} av ein annan i mellomtida. Sjå over og send på nytt.", en "Nothing is saved: somebody else moved “{what}” to {day} meanwhile. Look it over and send again.";
    HANDED_MEANWHILE: "Ingenting er lagret: «{what}» følges av {name} nå, en annen byttet i mellomtiden. Se over og send på nytt.", nn "Ingenting er lagra: «{what}» blir følgt av {name} no, ein annan bytte i mellomtida. Sjå over og send på nytt.", en "Nothing is saved: {name} follows “{what}” now, somebody else changed it meanwhile. Look it over and send again.";
    NO_WAY: "Tiltaket står som «{status}», og kan ikke settes til «{to}» derfra.", nn "Tiltaket står som «{status}», og kan ikkje setjast til «{to}» derifrå.", en "The action is “{status}”, and cannot become “{to}” from there.";
    FIELD_CHANGED: "Dette er endret av en annen i mellomtiden. Nå står det: «{now}». Send på nytt for å lagre ditt.", nn "Dette er endra av ein annan i mellomtida. No står det: «{now}». Send på nytt for å lagre ditt.", en "Somebody else changed this meanwhile. It now says: “{now}”. Send again to save yours.";
    ALREADY: "Ingenting er lagret: En annen har satt tiltaket til «{status}» i mellomtiden. Se hva som står der, og ta det opp igjen hvis det er feil.", nn "Ingenting er lagra: Ein annan har sett tiltaket til «{status}» i mellomtida. Sjå kva som står der, og ta det opp att om det er feil.", en "Nothing is saved: somebody else has made the action “{status}” meanwhile. See what stands there, and take it up again if it is wrong.";
    NEW_FOLLOWER: "Den som fulgte tiltaket, skriver ikke i denne regionen lenger. Velg hvem som følger det nå.", nn "Den som følgde tiltaket, skriv ikkje i denne regionen lenger. Vel kven som følgjer det no.", en "The one who followed the action does not write in this region any more. Choose who follows it now.";
    PARTLY_SAVED: "Det andre er lagret. Feltet som er merket, venter på deg.", nn "Det andre er lagra. Feltet som er merkt, ventar på deg.", en "The rest is saved. The field that is marked waits for you.";
    NOTHING_SAVED_YET: "Ingenting er lagret ennå. Feltet som er merket, venter på deg.", nn "Ingenting er lagra enno. Feltet som er merkt, ventar på deg.", en "Nothing is saved yet. The field that is marked waits for you.";
    CANNOT_FOLLOW: "Ingenting er lagret: Den som skal følge det, kan ikke det lenger. Kontoen er låst, eller har mistet retten til å skrive. Velg en annen.", nn "Ingenting er lagra: Den som skal følgje det, kan ikkje det lenger. Kontoen er låst, eller har mista retten til å skrive. Vel ein annan.", en "Nothing was saved: The one who is to follow it cannot any more. The account is locked, or may not write any longer. Choose another.";
    NO_RIGHT_FOLLOWER: "Den som er valgt, kan ikke følge tiltak i denne regionen. Velg en annen.", nn "Den som er vald, kan ikkje følgje tiltak i denne regionen. Vel ein annan.", en "The one who is chosen cannot follow actions in this region. Choose another.";

    FILE: "tiltak", nn "tiltak", en "actions";
    FILE_SHEET: "Tiltak", nn "Tiltak", en "Actions";
    FILE_CONTENT: "Det som er avtalt med kommunene, en rad for hvert tiltak.", nn "Det som er avtalt med kommunane, ei rad for kvart tiltak.", en "What was agreed with the municipalities, a row an action.";
    FILE_FILTER: "Filter", nn "Filter", en "Filter";
    FILE_TODAY: "Regnet per", nn "Rekna per", en "As of";
    COLUMN_NUMBER: "Kommunenummer", nn "Kommunenummer", en "Number";
    COLUMN_UNIT: "Kommune", nn "Kommune", en "Municipality";
    COLUMN_WHAT: "Tiltak", nn "Tiltak", en "Action";
    COLUMN_DUE: "Frist", nn "Frist", en "Due";
    COLUMN_OVER: "Dager over fristen", nn "Dagar over fristen", en "Days overdue";
    COLUMN_FIRST_DUE: "Første frist", nn "Første frist", en "First due";
    COLUMN_MOVES: "Ganger flyttet", nn "Gonger flytta", en "Times moved";
    COLUMN_FOLLOWER: "Følges av", nn "Blir følgt av", en "Followed by";
    COLUMN_CLOSED: "Avsluttet", nn "Avslutta", en "Closed";
    COLUMN_TRIAL: "Løftet mot svaret", nn "Løftet mot svaret", en "Against the answer";
    COLUMN_QUESTION: "Spørsmål", nn "Spørsmål", en "Question";
    COLUMN_BEFORE: "Svaret før", nn "Svaret før", en "The answer before";
    COLUMN_AFTER: "Svaret etter", nn "Svaret etter", en "The answer after";
    COLUMN_ID: "Id", nn "Id", en "Id";
    FACT_VISIT_ID: "Besøk (id)", nn "Besøk (id)", en "Visit (id)";
    COLUMN_REASON: "Grunn", nn "Grunn", en "Reason";
    COLUMN_OUTCOME: "Hva kom ut av det", nn "Kva kom ut av det", en "What came of it";
}
