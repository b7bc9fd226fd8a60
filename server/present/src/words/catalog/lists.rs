//! What is told of lists: what they are, what was done with them, and why something was not.

view::words! {
    LIVE: "Levende liste", nn "Levande liste", en "Live list";
    FIXED: "Fast liste", nn "Fast liste", en "Fixed list";
    LIVE_WORD: "levende", nn "levande", en "live";
    FIXED_WORD: "fast", nn "fast", en "fixed";
    ONLY_ME: "Bare meg", nn "Berre meg", en "Only me";
    NOT_SHARED: "Ikke delt", nn "Ikkje delt", en "Not shared";
    EVERYONE: "Alle", nn "Alle", en "Everyone";
    SHARED_WITH: "Delt med {with}", nn "Delt med {with}", en "Shared with {with}";
    EVERYONE_MID: "alle", nn "alle", en "everyone";
    FOLLOWS: "Følger filteret: {filter}", nn "Følgjer filteret: {filter}", en "Follows the filter: {filter}";
    NOW: "{filter} Det er {units} nå.", nn "{filter} Det er {units} no.", en "{filter} That is {units} now.";
    WOULD_FOLLOW: "Da følger den filteret den ble valgt fra: {filter} Det er {units} nå.", nn "Då følgjer ho filteret ho vart vald frå: {filter} Det er {units} no.", en "It would then follow the filter it was picked from: {filter} That is {units} now.";
    VISITS: "{visited} er besøkt i {year}, {planned} har besøk planlagt, og {rest} er igjen", nn "{visited} er besøkte i {year}, {planned} har besøk planlagt, og {rest} er att", en "{visited} visited in {year}, {planned} with a visit planned, and {rest} left";
    PLAN: "Planlegg {n} besøk", nn "Planlegg {n} besøk", en "Plan {n} {n|visit|visits}";
    MORE: "og {n} til", nn "og {n} til", en "and {n} more";
    SINCE: "Siden du åpnet listen {when}: {came} kom til, {went} falt ut.", nn "Sidan du opna lista {when}: {came} kom til, {went} fall ut.", en "Since you opened the list {when}: {came} came, {went} went.";
    SINCE_SAME: "Ingen er kommet til eller falt ut siden du åpnet listen {when}.", nn "Ingen er komne til eller har falle ut sidan du opna lista {when}.", en "Nobody came or went since you opened the list {when}.";
    FIXED_NOTE: "En fast liste endres bare når noen legger til eller tar ut en kommune. En levende liste følger filteret.", nn "Ei fast liste blir berre endra når nokon legg til eller tek ut ein kommune. Ei levande liste følgjer filteret.", en "A fixed list changes only when somebody adds or takes off a municipality. A live list follows the filter.";
    LIVE_NOTE: "En levende liste følger filteret. Fryser du den, holder den kommunene som er der nå.", nn "Ei levande liste følgjer filteret. Frys du henne, held ho kommunane som er der no.", en "A live list follows the filter. Frozen, it holds the municipalities that are there now.";
    NOT_HERE: "{n} av dem som er valgt, er ikke med i undersøkelsen {year}.", nn "{n} av dei som er valde, er ikkje med i undersøkinga {year}.", en "{n} of those picked {n|is|are} not part of the survey of {year}.";
    ONLY_IN: "Bare i {name}", nn "Berre i {name}", en "Only in {name}";
    IN_BOTH: "I begge", nn "I begge", en "In both";
    LABEL: "{name} ({kind}, {units})", nn "{name} ({kind}, {units})", en "{name} ({kind}, {units})";
    SHOWN: "Viser {first}–{last} av {all}", nn "Viser {first}–{last} av {all}", en "Showing {first}–{last} of {all}";
    GONE: "Listen er slettet, eller ikke delt med deg.", nn "Lista er sletta, eller ikkje delt med deg.", en "The list is deleted, or not shared with you.";
    GONE_MEANWHILE: "Listen ble slettet av en annen mens du skrev. Det du skrev, står her ennå: lag gjerne en ny liste.", nn "Lista vart sletta av ein annan medan du skreiv. Det du skreiv, står her enno: lag gjerne ei ny liste.", en "The list was deleted by somebody else while you wrote. What you wrote is still here: make a new list if you like.";
    NOT_YOURS: "Bare eieren kan endre eller slette listen.", nn "Berre eigaren kan endre eller slette lista.", en "Only the owner can edit or delete the list.";
    NOT_FILLED: "Du kan ikke legge til eller ta ut kommuner i den listen. Velg en annen, eller lag en ny.", nn "Du kan ikkje leggje til eller ta ut kommunar i den lista. Vel ei anna, eller lag ei ny.", en "You cannot add or take off municipalities on that list. Choose another, or make a new one.";
    NAME_UNUSABLE: "Skriv et navn på høyst {max} tegn.", nn "Skriv eit namn på høgst {max} teikn.", en "Write a name of at most {max} characters.";
    NOTE_TOO_LONG: "Merknaden er {chars} tegn, og den kan være høyst {max}.", nn "Merknaden er {chars} teikn, og han kan vere høgst {max}.", en "The note has {chars} characters, and it may have {max} at most.";
    SEEN_UNUSABLE: "Velg hvem som skal se listen.", nn "Vel kven som skal sjå lista.", en "Choose who is to see the list.";
    NO_UNITS: "Velg minst én kommune.", nn "Vel minst éin kommune.", en "Pick at least one municipality.";
    FILTER_UNUSABLE: "Filteret kan ikke lagres som en levende liste: noe i det kan ikke brukes, eller det bygger på en annen liste. Velg kommunene og lagre dem som en fast liste.", nn "Filteret kan ikkje lagrast som ei levande liste: noko i det kan ikkje brukast, eller det byggjer på ei anna liste. Vel kommunane og lagre dei som ei fast liste.", en "The filter cannot be saved as a live list: something in it cannot be used, or it rests on another list. Pick the municipalities and save them as a fixed list.";
    DONE_MADE: "Listen er laget.", nn "Lista er laga.", en "The list is made.";
    DONE_WRITTEN: "Listen er endret.", nn "Lista er endra.", en "The list is edited.";
    DONE_ADDED: "Kommunene er lagt til.", nn "Kommunane er lagde til.", en "The municipalities are added.";
    DONE_TAKEN: "Kommunene er tatt ut.", nn "Kommunane er tekne ut.", en "The municipalities are taken off.";
    DONE_THAWED: "Listen følger filteret.", nn "Lista følgjer filteret.", en "The list follows the filter.";
    DONE_FROZEN: "Listen er fast, og holder det den holdt.", nn "Lista er fast, og held det ho heldt.", en "The list is fixed, and holds what it held.";
    NOT_TURNED: "Listen er endret siden du åpnet siden. Se hva den holder nå, og velg igjen.", nn "Lista er endra sidan du opna sida. Sjå kva ho held no, og vel igjen.", en "The list was changed since you opened the page. See what it holds now, and choose again.";
    NO_FILTER: "Listen kan ikke følge et filter i denne undersøkelsen: den ble ikke valgt fra et, eller noe i det kan ikke brukes her.", nn "Lista kan ikkje følgje eit filter i denne undersøkinga: ho vart ikkje vald frå eit, eller noko i det kan ikkje brukast her.", en "The list cannot follow a filter in this survey: it was not picked from one, or something in it cannot be used here.";
    DONE_DELETED: "Listen er slettet.", nn "Lista er sletta.", en "The list is deleted.";
    DONE_BACK: "Listen er tilbake.", nn "Lista er tilbake.", en "The list is back.";
    NOT_BACK: "Listen kan ikke hentes tilbake. Kanskje er den alt tilbake.", nn "Lista kan ikkje hentast tilbake. Kanskje er ho alt tilbake.", en "The list cannot be brought back. Maybe it is back already.";
}
