//! The audit log: what happened, in words, and what its commands say.

view::words! {
    EXTENT: "{n} {n|hendelse|hendelser} siden {day}", nn "{n} {n|hending|hendingar} sidan {day}", en "{n} {n|event|events} since {day}";
    EMPTY: "Ingen hendelser ennå", nn "Ingen hendingar enno", en "No events yet";
    FOUND: "{n} {n|hendelse|hendelser}", nn "{n} {n|hending|hendingar}", en "{n} {n|event|events}";
    ALWAYS: "Hele loggen, nyeste først", nn "Heile loggen, nyaste først", en "The whole log, the newest first";
    BETWEEN: "{from}–{to}, nyeste først", nn "{from}–{to}, nyaste først", en "{from}–{to}, the newest first";
    SINCE: "Fra og med {from}, nyeste først", nn "Frå og med {from}, nyaste først", en "From {from} on, the newest first";
    UNTIL: "Til og med {to}, nyeste først", nn "Til og med {to}, nyaste først", en "Until {to}, the newest first";
    AT: "kl. {time}", nn "kl. {time}", en "{time}";

    EVERYBODY: "Alle", nn "Alle", en "Everybody";
    EVERYTHING: "Alt", nn "Alt", en "Everything";
    COMMAND_LINE: "Kommandolinjen", nn "Kommandolinja", en "The command line";
    PROGRAM: "Programmet", nn "Programmet", en "The program";
    NOBODY_KNOWN: "Ukjent konto", nn "Ukjend konto", en "An unknown account";

    NOT_A_DAY: "Vi kan ikke lese datoen. Skriv dag, måned og år: 05.06.2015.", nn "Vi kan ikkje lese datoen. Skriv dag, månad og år: 05.06.2015.", en "We cannot read the date. Write day, month and year: 05.06.2015.";
    WRONG_WAY: "Datoen er før den i «Fra». Bytt om på dem.", nn "Datoen er før den i «Frå». Byt om på dei.", en "The date is before the one in “From”. Change them round.";
    NO_SUCH_PERSON: "Den som er valgt i adressen, finnes ikke. Hendelsene til alle vises.", nn "Den som er vald i adressa, finst ikkje. Hendingane til alle blir viste.", en "There is nobody as chosen in the address. The events of everybody are shown.";
    NO_SUCH_KIND: "Slaget som er valgt i adressen, finnes ikke. Alle slag vises.", nn "Slaget som er valt i adressa, finst ikkje. Alle slag blir viste.", en "There is no such kind as chosen in the address. All kinds are shown.";
    FILE_TOO_LONG: "Filen ble ikke laget: den ville fått {n} rader, og det er plass til {most}. Velg en kortere tid.", nn "Fila vart ikkje laga: ho ville fått {n} rader, og det er plass til {most}. Vel ei kortare tid.", en "The file was not made: it would have had {n} rows, and there is room for {most}. Choose a shorter time.";
    NOT_TOLD: "Filen ble ikke laget, fordi den ikke kunne føres i revisjonsloggen. Prøv igjen om litt.", nn "Fila vart ikkje laga, fordi ho ikkje kunne førast i revisjonsloggen. Prøv igjen om litt.", en "The file was not made, because it could not be entered in the audit log. Try again in a moment.";

    SIGN_IN: "Innlogging", nn "Innlogging", en "Sign-in";
    EXPORT: "Eksport", nn "Eksport", en "Export";
    IMPORT: "Import", nn "Import", en "Import";
    PEOPLE: "Folk", nn "Folk", en "People";
    REFUSED: "Avvist", nn "Avvist", en "Refused";
    LOG: "Logg", nn "Logg", en "Log";
    OTHER: "Annet", nn "Anna", en "Other";

    SIGNED_IN: "Logget inn", nn "Logga inn", en "Signed in";
    SIGNED_OUT: "Logget ut", nn "Logga ut", en "Signed out";
    SIGNED_OUT_EVERYWHERE: "Logget ut overalt: {object}", nn "Logga ut overalt: {object}", en "Signed out everywhere: {object}";
    SESSIONS: "{sessions} {sessions|økt|økter} avsluttet", nn "{sessions} {sessions|økt|økter} avslutta", en "{sessions} {sessions|session|sessions} ended";
    SIGN_IN_FAILED: "Feil passord", nn "Feil passord", en "Wrong password";
    SIGN_IN_FAILED_LOCKS: "Feil passord for mange ganger. Låst", nn "Feil passord for mange gonger. Låst", en "Wrong password too many times. Locked";
    ACCOUNT_ADDED: "La til {object}", nn "La til {object}", en "Added {object}";
    CODE_MADE: "Laget engangskode for {object}", nn "Laga eingongskode for {object}", en "Made a one-time code for {object}";
    PASSWORD_CHOSEN: "Valgte passord med engangskode: {object}", nn "Valde passord med eingongskode: {object}", en "Chose a password with a one-time code: {object}";
    PASSWORD_CHANGED: "Byttet passord: {object}", nn "Bytte passord: {object}", en "Changed the password: {object}";
    ACCOUNT_LOCKED: "Låste {object}", nn "Låste {object}", en "Locked {object}";
    ACCOUNT_UNLOCKED: "Låste opp {object}", nn "Låste opp {object}", en "Unlocked {object}";
    ROLE_CHANGED: "Endret rolle eller regioner for {object}", nn "Endra rolle eller regionar for {object}", en "Changed the role or regions of {object}";
    ACCOUNT_RENAMED: "Endret navnet til {object}", nn "Endra namnet til {object}", en "Changed the name of {object}";
    REGISTER_PUBLISHED: "Publiserte registeret for {object}", nn "Publiserte registeret for {object}", en "Published the register of {object}";
    UNITS: "{units} {units|enhet|enheter}", nn "{units} {units|eining|einingar}", en "{units} {units|unit|units}";
    WAVE_PUBLISHED: "Publiserte undersøkelsen {object}", nn "Publiserte undersøkinga {object}", en "Published the survey of {object}";
    RESPONSES: "{responses} svar", nn "{responses} svar", en "{responses} answers";
    TOGETHER_PUBLISHED: "Publiserte registre og undersøkelser samlet", nn "Publiserte register og undersøkingar samla", en "Published registers and surveys together";
    TOGETHER: "{registers} {registers|register|registre}, {waves} {waves|undersøkelse|undersøkelser}", nn "{registers} {registers|register|register}, {waves} {waves|undersøking|undersøkingar}", en "{registers} {registers|register|registers}, {waves} {waves|survey|surveys}";
    FILE_TAKEN: "Lastet ned {rows} {rows|rad|rader} som {format}: {object}", nn "Lasta ned {rows} {rows|rad|rader} som {format}: {object}", en "Downloaded {rows} {rows|row|rows} as {format}: {object}";
    DRAWING_TAKEN: "Lastet ned en tegning som {format}: {object}", nn "Lasta ned ei teikning som {format}: {object}", en "Downloaded a drawing as {format}: {object}";
    FILTERED: "Undersøkelsen {year}, filter: {keys}", nn "Undersøkinga {year}, filter: {keys}", en "The survey of {year}, filter: {keys}";
    UNFILTERED: "Undersøkelsen {year}, uten filter", nn "Undersøkinga {year}, utan filter", en "The survey of {year}, without a filter";
    KEYS: "Filter: {keys}", nn "Filter: {keys}", en "Filter: {keys}";
    ACCESS_REFUSED: "Ble nektet adgang: {object}", nn "Vart nekta tilgjenge: {object}", en "Was refused: {object}";
    MORE_REFUSED: "{kind}. Flere forsøk den neste timen føres ikke.", nn "{kind}. Fleire forsøk den neste timen blir ikkje førte.", en "{kind}. Further attempts within the hour are not entered.";
    AUDIT_CUT: "Fjernet {rows} gamle hendelser fra loggen", nn "Fjerna {rows} gamle hendingar frå loggen", en "Removed {rows} old events from the log";
    AUDIT_CUT_ROWS: "Nummer {from}–{object}", nn "Nummer {from}–{object}", en "Numbers {from}–{object}";

    BY_PASSWORD: "Passord", nn "Passord", en "Password";
    BY_DEMO: "Ferdig bruker i demoen", nn "Ferdig brukar i demoen", en "Ready user of the demo";
    BY_ISSUER: "Innlogging hos andre", nn "Innlogging hos andre", en "Signed in elsewhere";
    BY_HAND: "Av en administrator", nn "Av ein administrator", en "By an administrator";
    BY_FAILURES: "Etter mange feil passord", nn "Etter mange feil passord", en "After many wrong passwords";
    OF_LIST: "listen over kommuner", nn "lista over kommunar", en "the list of municipalities";
    OF_COMPARISON: "en sammenligning", nn "ei samanlikning", en "a comparison";
    OF_MAP: "kartet", nn "kartet", en "the map";
    OF_REGIONS: "regionene", nn "regionane", en "the regions";
    OF_CHANGES: "endringene", nn "endringane", en "the changes";
    OF_QUESTION: "et spørsmål", nn "eit spørsmål", en "a question";
    OF_PROFILE: "en kommune", nn "ein kommune", en "a municipality";
    OF_AUDIT: "revisjonsloggen", nn "revisjonsloggen", en "the audit log";
    OF_WAVE: "en hel undersøkelse", nn "ei heil undersøking", en "a whole survey";
    EXCEL: "Excel", nn "Excel", en "Excel";
    CSV: "CSV", nn "CSV", en "CSV";
    SVG: "SVG", nn "SVG", en "SVG";
    PNG: "PNG", nn "PNG", en "PNG";
    A_PAGE: "En side", nn "Ei side", en "A page";
    A_FILE: "En fil", nn "Ei fil", en "A file";
    A_FORM: "Et skjema", nn "Eit skjema", en "A form";

    SHEET: "Revisjonslogg", nn "Revisjonslogg", en "Audit log";
    COLUMN_NUMBER: "Nummer", nn "Nummer", en "Number";
    COLUMN_DAY: "Dato", nn "Dato", en "Date";
    COLUMN_TIME: "Klokkeslett", nn "Klokkeslett", en "Time";
    COLUMN_UTC: "Tidspunkt (UTC)", nn "Tidspunkt (UTC)", en "Moment (UTC)";
    COLUMN_WHO: "Hvem", nn "Kven", en "Who";
    COLUMN_ACCOUNT: "Konto", nn "Konto", en "Account";
    COLUMN_FROM: "Fra maskin", nn "Frå maskin", en "From machine";
    COLUMN_KIND: "Slag", nn "Slag", en "Kind";
    COLUMN_EVENT: "Hendelse", nn "Hending", en "Event";
    COLUMN_DETAIL: "Detalj", nn "Detalj", en "Detail";
    COLUMN_ACTION: "Handling", nn "Handling", en "Action";
    FILE_CONTENT: "Revisjonsloggen, én hendelse i hver rad", nn "Revisjonsloggen, éi hending i kvar rad", en "The audit log, one event a row";
    FILE_SPAN: "Tid", nn "Tid", en "Time";

    WHOLE: "Revisjonsloggen henger sammen: {rows} {rows|hendelse|hendelser}.", nn "Revisjonsloggen heng saman: {rows} {rows|hending|hendingar}.", en "The audit log holds together: {rows} {rows|event|events}.";
    HEAD: "Siste hendelse er {head}. Noter det et annet sted, og prøv det senere med «oppfolging audit verify --head {head}».", nn "Siste hending er {head}. Noter det ein annan stad, og prøv det seinare med «oppfolging audit verify --head {head}».", en "The last event is {head}. Note it elsewhere, and try it later with “oppfolging audit verify --head {head}”.";
    SINCE_HELD: "Det du noterte, står fortsatt i loggen.", nn "Det du noterte, står framleis i loggen.", en "What you noted is still in the log.";
    SINCE_CUT: "Det du noterte, er eldre enn det loggen har nå. Det kan ikke lenger prøves.", nn "Det du noterte, er eldre enn det loggen har no. Det kan ikkje lenger prøvast.", en "What you noted is older than what the log has now. It can no longer be tried.";
    BROKEN_MISSING: "Hendelse nummer {n} mangler i revisjonsloggen. Noen har fjernet den utenom programmet. Ta vare på databasen, og finn ut hvem som har hatt tilgang til den.", nn "Hending nummer {n} manglar i revisjonsloggen. Nokon har fjerna henne utanom programmet. Ta vare på databasen, og finn ut kven som har hatt tilgang til han.", en "Event number {n} is missing from the audit log. Somebody removed it past the program. Keep the database, and find out who has had access to it.";
    BROKEN_CHANGED: "Hendelse nummer {n} i revisjonsloggen er endret utenom programmet. Ta vare på databasen, og finn ut hvem som har hatt tilgang til den.", nn "Hending nummer {n} i revisjonsloggen er endra utanom programmet. Ta vare på databasen, og finn ut kven som har hatt tilgang til han.", en "Event number {n} of the audit log was changed past the program. Keep the database, and find out who has had access to it.";
    BROKEN_UNLINKED: "Hendelse nummer {n} i revisjonsloggen passer ikke til den før. Noen har skrevet i loggen utenom programmet. Ta vare på databasen, og finn ut hvem som har hatt tilgang til den.", nn "Hending nummer {n} i revisjonsloggen passar ikkje til den før. Nokon har skrive i loggen utanom programmet. Ta vare på databasen, og finn ut kven som har hatt tilgang til han.", en "Event number {n} of the audit log does not fit the one before it. Somebody wrote in the log past the program. Keep the database, and find out who has had access to it.";
    BROKEN_END: "Revisjonsloggen slutter ikke med hendelsen den skal slutte med (nummer {n}). Noen har skrevet i den utenom programmet. Ta vare på databasen, og finn ut hvem som har hatt tilgang til den.", nn "Revisjonsloggen sluttar ikkje med hendinga han skal slutte med (nummer {n}). Nokon har skrive i han utanom programmet. Ta vare på databasen, og finn ut kven som har hatt tilgang til han.", en "The audit log does not end with the event it should end with (number {n}). Somebody wrote in it past the program. Keep the database, and find out who has had access to it.";
    SINCE_GONE: "Loggen slutter før hendelsen du noterte (nummer {n}). Slutten er fjernet. Ta vare på databasen, og finn ut hvem som har hatt tilgang til den.", nn "Loggen sluttar før hendinga du noterte (nummer {n}). Slutten er fjerna. Ta vare på databasen, og finn ut kven som har hatt tilgang til han.", en "The log ends before the event that you noted (number {n}). Its end was removed. Keep the database, and find out who has had access to it.";
    SINCE_OTHER: "Hendelse nummer {n} er en annen enn den du noterte. Loggen er laget på nytt utenom programmet. Ta vare på databasen, og finn ut hvem som har hatt tilgang til den.", nn "Hending nummer {n} er ei anna enn den du noterte. Loggen er laga på nytt utanom programmet. Ta vare på databasen, og finn ut kven som har hatt tilgang til han.", en "Event number {n} is another than the one you noted. The log was made anew past the program. Keep the database, and find out who has had access to it.";
    NOT_A_HEAD: "«{written}» er ikke slutten av en logg. Skriv det som «oppfolging audit head» viste: et nummer, et kolon og 64 tegn", nn "«{written}» er ikkje slutten av ein logg. Skriv det som «oppfolging audit head» viste: eit nummer, eit kolon og 64 teikn", en "“{written}” is not the end of a log. Write what “oppfolging audit head” showed: a number, a colon and 64 characters";
    NOT_A_DATE: "«{written}» er ikke en dato. Skriv for eksempel 2015-06-05", nn "«{written}» er ikkje ein dato. Skriv til dømes 2015-06-05", en "“{written}” is not a date. Write 2015-06-05, for example";
    TOO_YOUNG: "Hendelser må stå i loggen i minst {days} dager. Velg en dato før {day}.", nn "Hendingar må stå i loggen i minst {days} dagar. Vel ein dato før {day}.", en "Events must stay in the log for at least {days} days. Choose a date before {day}.";
    CUT: "{rows} {rows|hendelse|hendelser} fra før {day} er fjernet fra loggen, og det står nå i den.", nn "{rows} {rows|hending|hendingar} frå før {day} er fjerna frå loggen, og det står no i han.", en "{rows} {rows|event|events} from before {day} are removed from the log, which now says so.";
    NOTHING_TO_CUT: "Loggen har ingen hendelser fra før {day}. Ingenting er fjernet.", nn "Loggen har ingen hendingar frå før {day}. Ingenting er fjerna.", en "The log has no events from before {day}. Nothing is removed.";
    PREPARED: "Databasen {place} er klar for programmet, som kobler seg til som «{role}».", nn "Databasen {place} er klar for programmet, som koplar seg til som «{role}».", en "The database {place} is ready for the program, which connects as “{role}”.";
    NO_OWNER: "Skriv adressen til eieren av databasen i DATABASE_OWNER_URL. docs/operation.md viser hvordan.", nn "Skriv adressa til eigaren av databasen i DATABASE_OWNER_URL. docs/operation.md viser korleis.", en "Write the address of the owner of the database in DATABASE_OWNER_URL. docs/operation.md shows how.";
    OTHER_DATABASE: "DATABASE_URL og DATABASE_OWNER_URL peker på hver sin database ({place} og {owner}). De skal være den samme.", nn "DATABASE_URL og DATABASE_OWNER_URL peikar på kvar sin database ({place} og {owner}). Dei skal vere den same.", en "DATABASE_URL and DATABASE_OWNER_URL point to different databases ({place} and {owner}). They should be the same.";
}
