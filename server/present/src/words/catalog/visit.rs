//! Visits: their states, what is missing, what happened to them, and what is wrong with what was typed.

view::words! {
    TITLE_OF: "Besøk i {unit}", nn "Besøk i {unit}", en "Visit to {unit}";
    TITLE_SCREEN: "Møte på skjerm med {unit}", nn "Møte på skjerm med {unit}", en "Meeting on screen with {unit}";
    TITLE_TELEPHONE: "Telefonsamtale med {unit}", nn "Telefonsamtale med {unit}", en "Telephone call with {unit}";
    TITLE_GATHERING: "Samling med {unit}", nn "Samling med {unit}", en "Gathering with {unit}";
    KIND_VISIT: "Besøk", nn "Besøk", en "Visit";
    KIND_SCREEN: "Møte på skjerm", nn "Møte på skjerm", en "Meeting on screen";
    KIND_TELEPHONE: "Telefon", nn "Telefon", en "Telephone";
    KIND_GATHERING: "Samling", nn "Samling", en "Gathering";
    PLANNED: "Planlagt", nn "Planlagt", en "Planned";
    HELD: "Gjennomført", nn "Gjennomført", en "Held";
    CANCELLED: "Avlyst", nn "Avlyst", en "Cancelled";
    ABSENT: "Møtte ikke", nn "Møtte ikkje", en "Did not come";
    NEXT_VISIT: "Gjennomført eller avlyst", nn "Gjennomført eller avlyst", en "Held or cancelled";
    NEXT_GATHERING: "Gjennomført, avlyst eller møtte ikke", nn "Gjennomført, avlyst eller møtte ikkje", en "Held, cancelled or did not come";
    NEXT_PLANNED: "Kan tas opp igjen", nn "Kan takast opp att", en "Can be taken up again";
    NEEDS_DAY: "Kan meldes gjennomført fra {day}. Da må referat eller «ingen referat» være valgt.", nn "Kan meldast gjennomført frå {day}. Då må referat eller «ingen referat» vere valt.", en "Can be marked as held from {day}. Minutes, or “no minutes”, are needed then.";
    NEEDS_MINUTES: "Mangler referat. Skriv det, eller velg «ingen referat», før besøket meldes gjennomført.", nn "Manglar referat. Skriv det, eller vel «ingen referat», før besøket blir meldt gjennomført.", en "Minutes are missing. Write them, or choose “no minutes”, before the visit is marked as held.";
    NEEDS_NOTHING: "Alt er på plass. Besøket kan meldes gjennomført.", nn "Alt er på plass. Besøket kan meldast gjennomført.", en "Everything is in place. The visit can be marked as held.";
    NEEDS_REASON: "Tas besøket opp igjen, må grunnen skrives.", nn "Blir besøket teke opp att, må grunnen skrivast.", en "If the visit is taken up again, the reason has to be written.";
    WAY_HELD: "Meld gjennomført", nn "Meld gjennomført", en "Mark as held";
    WAY_CANCELLED: "Avlys med grunn", nn "Avlys med grunn", en "Cancel with a reason";
    WAY_ABSENT: "Møtte ikke", nn "Møtte ikkje", en "Did not come";
    WAY_PLANNED: "Ta opp igjen", nn "Ta opp att", en "Take up again";

    MISSING_NO_WAY: "Besøket kan ikke gå dit fra der det er nå. Se over siden, og velg på nytt.", nn "Besøket kan ikkje gå dit frå der det er no. Sjå over sida, og vel på nytt.", en "The visit cannot go there from where it is now. Look over the page, and choose again.";
    MISSING_DAY: "Besøket er {day}, og kan ikke meldes før den dagen. Flytt datoen hvis den er feil.", nn "Besøket er {day}, og kan ikkje meldast før den dagen. Flytt datoen om han er feil.", en "The visit is on {day}, and cannot be marked before that day. Move the date if it is wrong.";
    MISSING_MINUTES: "Skriv referat, eller velg «ingen referat». Besøket er ikke meldt gjennomført.", nn "Skriv referat, eller vel «ingen referat». Besøket er ikkje meldt gjennomført.", en "Write minutes, or choose “no minutes”. The visit is not marked as held.";
    MISSING_ONE_OF: "Det står både referat og «ingen referat». Velg ett av dem.", nn "Det står både referat og «ingen referat». Vel eitt av dei.", en "There are both minutes and “no minutes”. Choose one of them.";
    MISSING_UNHELD: "Et avlyst besøk har ikke referat. Meld det gjennomført, eller ta bort referatet.", nn "Eit avlyst besøk har ikkje referat. Meld det gjennomført, eller ta bort referatet.", en "A cancelled visit has no minutes. Mark it as held, or take the minutes away.";
    MISSING_REASON: "Skriv grunnen.", nn "Skriv grunnen.", en "Write the reason.";
    MISSING_MOVED_WHY: "Skriv hvorfor datoen flyttes fra {day}.", nn "Skriv kvifor datoen blir flytta frå {day}.", en "Write why the date is moved from {day}.";

    DAY_EMPTY: "Skriv datoen som dag, måned og år: 16.03.2016.", nn "Skriv datoen som dag, månad og år: 16.03.2016.", en "Write the date as day, month and year: 16.03.2016.";
    NOT_A_DAY: "Vi kan ikke lese datoen. Skriv dag, måned og år: 16.03.2016.", nn "Vi kan ikkje lese datoen. Skriv dag, månad og år: 16.03.2016.", en "We cannot read the date. Write day, month and year: 16.03.2016.";
    NOT_A_TIME: "Vi kan ikke lese klokkeslettet. Skriv timer og minutter: 10.00.", nn "Vi kan ikkje lese klokkeslettet. Skriv timar og minutt: 10.00.", en "We cannot read the time. Write hours and minutes: 10.00.";
    LAST_BEFORE_FIRST: "Siste dag er før den første. Rett en av datoene.", nn "Siste dag er før den første. Rett ein av datoane.", en "The last day is before the first. Correct one of the dates.";
    ENDS_BEFORE: "Besøket slutter før det begynner. Rett ett av klokkeslettene.", nn "Besøket sluttar før det begynner. Rett eitt av klokkesletta.", en "The visit ends before it begins. Correct one of the times.";
    TOO_LONG: "Teksten kan ha høyst {max} tegn. Denne har {n}. Kort den ned.", nn "Teksten kan ha høgst {max} teikn. Denne har {n}. Kort han ned.", en "The text can have {max} characters at most. This one has {n}. Make it shorter.";
    TOO_MANY_POINTS: "Et besøk kan ha høyst {max} punkter.", nn "Eit besøk kan ha høgst {max} punkt.", en "A visit can have {max} points at most.";
    CANNOT_BE_RESPONSIBLE: "Den som er valgt, kan ikke være ansvarlig for besøk: Kontoen er låst, eller har ikke rett til å skrive. Velg en annen.", nn "Den som er vald, kan ikkje vere ansvarleg for besøk: Kontoen er låst, eller har ikkje rett til å skrive. Vel ein annan.", en "The one who is chosen cannot be responsible for visits: The account is locked, or may not write. Choose another.";
    NOBODY_RESPONSIBLE: "Velg hvem som er ansvarlig.", nn "Vel kven som er ansvarleg.", en "Choose who is responsible.";
    NO_MUNICIPALITY: "Skriv hvilken kommune besøket gjelder.", nn "Skriv kva kommune besøket gjeld.", en "Write which municipality the visit is to.";
    UNKNOWN_MUNICIPALITY: "Vi finner ingen kommune som heter «{written}», eller flere. Skriv nummeret.", nn "Vi finn ingen kommune som heiter «{written}», eller fleire. Skriv nummeret.", en "We find no municipality called “{written}”, or several. Write its number.";
    FOREIGN_MUNICIPALITY: "{unit} er ikke i din region. Du skriver bare i egne regioner.", nn "{unit} er ikkje i din region. Du skriv berre i eigne regionar.", en "{unit} is not in your region. You write in your own regions only.";
    TOO_MANY_UNITS: "En reise kan ha høyst {max} kommuner.", nn "Ei reise kan ha høgst {max} kommunar.", en "A trip can have {max} municipalities at most.";
    NOT_SAVED: "Besøket er ikke lagret. Se merknadene ved feltene. Det du skrev, står der fortsatt.", nn "Besøket er ikkje lagra. Sjå merknadene ved felta. Det du skreiv, står der framleis.", en "The visit is not saved. See the notes beside the fields. What you wrote is still there.";
    STATE_LEFT: "Tilstanden er ikke endret: velg først hva som skal stå.", nn "Tilstanden er ikkje endra: vel først kva som skal stå.", en "The state is not changed: choose first what is to stand.";
    GONE: "Besøket finnes ikke, eller er slettet av en annen.", nn "Besøket finst ikkje, eller er sletta av ein annan.", en "The visit does not exist, or somebody else deleted it.";
    READ_ONLY: "Du kan lese besøket. Bare rådgivere og ledere i {region} kan skrive i det.", nn "Du kan lese besøket. Berre rådgivarar og leiarar i {region} kan skrive i det.", en "You can read the visit. Only advisers and managers of {region} can write in it.";

    DONE_SAVED: "Besøket er lagret.", nn "Besøket er lagra.", en "The visit is saved.";
    DONE_AGREED: "Besøket og tiltaket er lagret.", nn "Besøket og tiltaket er lagra.", en "The visit and the action are saved.";
    DONE_TRIP_LEFT: "Besøket er lagret. Ingen besøk er på reisen lenger, så den er slettet.", nn "Besøket er lagra. Ingen besøk er på reisa lenger, så ho er sletta.", en "The visit is saved. No visit is on the trip any more, so it is deleted.";
    DONE_TRIP_BACK: "Reisen er hentet tilbake, med besøket.", nn "Reisa er henta tilbake, med besøket.", en "The trip is brought back, with the visit.";
    TRIP_GONE: "Reisen finnes ikke lenger. Velg en annen, eller ingen.", nn "Reisa finst ikkje lenger. Vel ei anna, eller inga.", en "The trip is not there any more. Choose another, or none.";
    TRIP_JOINT: "Det er en fellessamling. Legg kommunen til fra siden til et av besøkene på den.", nn "Det er ei fellessamling. Legg kommunen til frå sida til eit av besøka på ho.", en "That is a joint gathering. Add the municipality from the page of one of its visits.";
    TRIP_NAMELESS: "Skriv hva reisen heter.", nn "Skriv kva reisa heiter.", en "Write what the trip is called.";
    TRIP_CHANGED: "En annen endret reisen mens du skrev. Nå heter den «{name}», og merknaden er «{note}». Lagre på nytt for å sette inn ditt.", nn "Ein annan endra reisa medan du skreiv. No heiter ho «{name}», og merknaden er «{note}». Lagre på nytt for å setje inn ditt.", en "Somebody else changed the trip while you wrote. It is now called “{name}”, and the note is “{note}”. Save again to put yours in.";
    NO_TRIP: "Ingen reise", nn "Inga reise", en "No trip";
    FIELD_TRIP: "reisen", nn "reisa", en "the trip";
    DONE_MADE: "Besøket er planlagt. Punktene under er hentet fra svarene.", nn "Besøket er planlagt. Punkta under er henta frå svara.", en "The visit is planned. The points below are taken from the answers.";
    DONE_DELETED: "Besøket er slettet.", nn "Besøket er sletta.", en "The visit is deleted.";
    DONE_BACK: "Besøket er hentet tilbake.", nn "Besøket er henta tilbake.", en "The visit is brought back.";

    PRIORITY: "Prioritet {n}", nn "Prioritet {n}", en "Priority {n}";
    SILENT: "Svarte ikke", nn "Svarte ikkje", en "Did not answer";
    VISITED: "Sist besøkt {day}", nn "Sist besøkt {day}", en "Last visited {day}";
    NEVER_VISITED: "Aldri besøkt", nn "Aldri besøkt", en "Never visited";
    NOW_PART_OF: "Nå en del av {unit}", nn "No ein del av {unit}", en "Now a part of {unit}";
    BETWEEN: "{from}–{to}", nn "{from}–{to}", en "{from}–{to}";
    AT: "{day} kl. {time}", nn "{day} kl. {time}", en "{day} at {time}";
    ANSWERED: "{unit} svarte", nn "{unit} svarte", en "{unit} answered";
    SAME_IN: "Samme svar i {region}", nn "Same svar i {region}", en "Same answer in {region}";
    IN_COUNTRY: "i landet", nn "i landet", en "in the country";
    OWN_POINT: "Eget punkt", nn "Eige punkt", en "Own point";
    ASK: "Svaret er «{answer}». Hva skal til for å endre det, og hvem gjør det?", nn "Svaret er «{answer}». Kva skal til for å endre det, og kven gjer det?", en "The answer is “{answer}”. What would it take to change it, and who does it?";
    ASK_CHANGED: "{earlier}. Nå er svaret «{answer}». Hva er endret?", nn "{earlier}. No er svaret «{answer}». Kva er endra?", en "{earlier}. Now the answer is “{answer}”. What has changed?";
    PURPOSE: "Snakke om {tags}.", nn "Snakke om {tags}.", en "Talk about {tags}.";

    TRIP_OF: "Reisen {name}, {n} {n|kommune|kommuner}", nn "Reisa {name}, {n} {n|kommune|kommunar}", en "The trip {name}, {n} {n|municipality|municipalities}";
    GATHERING_OF: "Samlingen {name}, {n} {n|kommune|kommuner}", nn "Samlinga {name}, {n} {n|kommune|kommunar}", en "The gathering {name}, {n} {n|municipality|municipalities}";
    DISTANCE: "{about}. {km} km i luftlinje fra {unit}", nn "{about}. {km} km i luftlinje frå {unit}", en "{about}. {km} km as the crow flies from {unit}";
    SHARED: "Tid, sted og referat er felles for samlingen. Det du skriver her, står hos alle {n}.", nn "Tid, stad og referat er felles for samlinga. Det du skriv her, står hos alle {n}.", en "Time, place and minutes are those of the gathering. What you write here stands with all {n}.";
    BESIDE: "Legges til reisen med besøket i {unit}", nn "Blir lagt til reisa med besøket i {unit}", en "Added to the trip with the visit to {unit}";

    ASKED: "Kommunen er spurt om datoen", nn "Kommunen er spurd om datoen", en "The municipality is asked about the date";
    CONFIRMED: "Datoen er bekreftet", nn "Datoen er stadfesta", en "The date is confirmed";
    FACTS_SENT: "Svarene er sendt til faktasjekk", nn "Svara er sende til faktasjekk", en "The answers are sent for checking";
    AGENDA_SENT: "Dagsorden er sendt", nn "Dagsorden er send", en "The agenda is sent";
    BY_DAY: "Senest {day}, en uke før", nn "Seinast {day}, ei veke før", en "By {day}, a week before";
    BY_DAY_LATE: "Skulle vært sendt {day}", nn "Skulle vore send {day}", en "Should have been sent on {day}";

    AGREED: "{n} {n|tiltak|tiltak} med kommunen, {late} over fristen", nn "{n} {n|tiltak|tiltak} med kommunen, {late} over fristen", en "{n} {n|action|actions} with the municipality, {late} overdue";
    AGREED_NONE: "Ingenting er avtalt med kommunen ennå", nn "Ingenting er avtalt med kommunen enno", en "Nothing is agreed with the municipality yet";
    AGREED_ON: "Avtalt {day}", nn "Avtalt {day}", en "Agreed on {day}";
    AGREED_MOVED: "Avtalt {day}, frist flyttet {n} {n|gang|ganger}, først {first}", nn "Avtalt {day}, frist flytta {n} {n|gong|gonger}, først {first}", en "Agreed on {day}, put off {n} {n|time|times}, first {first}";
    DAYS_OVER: "{n} {n|dag|dager} over fristen", nn "{n} {n|dag|dagar} over fristen", en "{n} {n|day|days} overdue";
    OWED_IMDI: "IMDi", nn "IMDi", en "IMDi";
    OWED_MUNICIPALITY: "Kommunen", nn "Kommunen", en "The municipality";
    OWED_BOTH: "Begge", nn "Begge", en "Both";
    OPEN: "Åpent", nn "Ope", en "Open";
    REPORTED: "Meldt gjennomført", nn "Meldt gjennomført", en "Reported done";
    CONFIRMED_DONE: "Bekreftet", nn "Stadfesta", en "Confirmed";
    DROPPED: "Lukket med grunn", nn "Lukka med grunn", en "Closed with a reason";

    COUNT_WAITING: "{n} venter på referat", nn "{n} ventar på referat", en "{n} waiting for minutes";
    COUNT_AHEAD: "{n} framover", nn "{n} framover", en "{n} ahead";
    COUNT_PAST: "{n} gjennomført eller avlyst", nn "{n} gjennomført eller avlyst", en "{n} held or cancelled";
    WAITED: "{n} {n|dag|dager} siden", nn "{n} {n|dag|dagar} sidan", en "{n} {n|day|days} ago";
    ALL_REGIONS: "Hele landet", nn "Heile landet", en "The whole country";
    EVERYBODY: "Alle", nn "Alle", en "Everybody";
    MINE: "Mine", nn "Mine", en "Mine";
    NO_SUCH: "«{value}» finnes ikke, og er ikke brukt.", nn "«{value}» finst ikkje, og er ikkje brukt.", en "“{value}” does not exist, and is not used.";

    PAST_MADE: "{who} planla besøket", nn "{who} planla besøket", en "{who} planned the visit";
    PAST_WRITTEN: "{who} endret {field}", nn "{who} endra {field}", en "{who} changed {field}";
    PAST_MOVED: "{who} flyttet datoen fra {was}", nn "{who} flytta datoen frå {was}", en "{who} moved the date from {was}";
    PAST_HELD: "{who} meldte besøket gjennomført", nn "{who} melde besøket gjennomført", en "{who} marked the visit as held";
    PAST_CANCELLED: "{who} avlyste besøket", nn "{who} avlyste besøket", en "{who} cancelled the visit";
    PAST_ABSENT: "{who} skrev at kommunen ikke møtte", nn "{who} skreiv at kommunen ikkje møtte", en "{who} wrote that the municipality did not come";
    PAST_PLANNED: "{who} tok besøket opp igjen", nn "{who} tok besøket opp att", en "{who} took the visit up again";
    PAST_DELETED: "{who} slettet besøket", nn "{who} sletta besøket", en "{who} deleted the visit";
    PAST_BACK: "{who} hentet besøket tilbake", nn "{who} henta besøket tilbake", en "{who} brought the visit back";
    PAST_SET_ASIDE: "{who} valgte en annen tekst for {field}", nn "{who} valde ein annan tekst for {field}", en "{who} chose another text for {field}";
    PAST_OTHER: "{who} endret besøket", nn "{who} endra besøket", en "{who} changed the visit";
    WAS: "Det som sto før", nn "Det som stod før", en "What stood before";
    NOT_CHOSEN: "Teksten som ikke ble valgt", nn "Teksten som ikkje vart vald", en "The text that was not chosen";
    WHY: "Grunn: {why}", nn "Grunn: {why}", en "Reason: {why}";

    FIELD_KIND: "slaget", nn "slaget", en "the kind";
    FIELD_FIRST_DAY: "datoen", nn "datoen", en "the date";
    FIELD_LAST_DAY: "siste dag", nn "siste dag", en "the last day";
    FIELD_FROM: "klokkeslettet det begynner", nn "klokkeslettet det begynner", en "when it begins";
    FIELD_TO: "klokkeslettet det slutter", nn "klokkeslettet det sluttar", en "when it ends";
    FIELD_PLACE: "stedet", nn "staden", en "the place";
    FIELD_RESPONSIBLE: "hvem som er ansvarlig", nn "kven som er ansvarleg", en "who is responsible";
    FIELD_PEOPLE: "hvem som er med", nn "kven som er med", en "who takes part";
    FIELD_MET: "hvem vi møter", nn "kven vi møter", en "whom we meet";
    FIELD_PURPOSE: "formålet", nn "formålet", en "the purpose";
    FIELD_POINTS: "punktene", nn "punkta", en "the points";
    FIELD_MINUTES: "referatet", nn "referatet", en "the minutes";
    FIELD_NO_MINUTES: "om det er referat", nn "om det er referat", en "whether there are minutes";
    FIELD_ASKED: "om kommunen er spurt", nn "om kommunen er spurd", en "whether the municipality is asked";
    FIELD_CONFIRMED: "om datoen er bekreftet", nn "om datoen er stadfesta", en "whether the date is confirmed";
    FIELD_FACTS_SENT: "om svarene er sendt til faktasjekk", nn "om svara er sende til faktasjekk", en "whether the answers are sent for checking";
    FIELD_AGENDA_SENT: "om dagsorden er sendt", nn "om dagsorden er send", en "whether the agenda is sent";

    DRAFT: "Kladden din fra {when} er ikke lagret. Lagre besøket for å ta vare på den.", nn "Kladden din frå {when} er ikkje lagra. Lagre besøket for å ta vare på han.", en "Your draft of {when} is not saved. Save the visit to keep it.";

    FILE_TITLE: "Besøk", nn "Besøk", en "Visits";
    COLUMN_NUMBER: "Kommunenummer", nn "Kommunenummer", en "Number";
    COLUMN_UNIT: "Kommune", nn "Kommune", en "Municipality";
    COLUMN_REGION: "Region", nn "Region", en "Region";
    COLUMN_KIND: "Slag", nn "Slag", en "Kind";
    COLUMN_STATUS: "Status", nn "Status", en "Status";
    COLUMN_FIRST: "Dato", nn "Dato", en "Date";
    COLUMN_LAST: "Til og med", nn "Til og med", en "Until";
    COLUMN_FROM: "Fra kl.", nn "Frå kl.", en "From";
    COLUMN_TO: "Til kl.", nn "Til kl.", en "To";
    COLUMN_PLACE: "Sted", nn "Stad", en "Place";
    COLUMN_TRIP: "Reise eller samling", nn "Reise eller samling", en "Trip or gathering";
    COLUMN_RESPONSIBLE: "Ansvarlig", nn "Ansvarleg", en "Responsible";
    COLUMN_PEOPLE: "Flere fra IMDi", nn "Fleire frå IMDi", en "Others from IMDi";
    COLUMN_PURPOSE: "Formål", nn "Formål", en "Purpose";
    COLUMN_MOVES: "Datoen flyttet", nn "Datoen flytta", en "Date moved";
}
