//! Texts that several pages share, and the pages that say what went wrong.

words! {
    DOWNLOAD: "Last ned", nn "Last ned", en "Download";
    EXCEL: "Excel", nn "Excel", en "Excel";
    REGION: "Region", nn "Region", en "Region";
    CSV: "CSV", nn "CSV", en "CSV";
    COPY: "Kopier setningen", nn "Kopier setninga", en "Copy the sentence";
    COPY_TABLE: "Kopier tabell", nn "Kopier tabell", en "Copy the table";
    SHARE: "Del lenke", nn "Del lenkje", en "Share link";
    LINK_COPIED: "Lenken er kopiert", nn "Lenkja er kopiert", en "Link copied";
    COPIED: "Kopiert", nn "Kopiert", en "Copied";
    YES: "Ja", nn "Ja", en "Yes";
    NO: "Nei", nn "Nei", en "No";
    NOT_FOUND_TITLE: "Siden finnes ikke", nn "Sida finst ikkje", en "Page not found";
    NOT_FOUND_LEAD: "Det er ingen side på adressen {path}.", nn "Det er inga side på adressa {path}.", en "There is no page at {path}.";
    NOT_FOUND_WHY: "Adressen kan være skrevet feil, eller siden kan ha flyttet. Søk etter en kommune, eller gå videre herfra:", nn "Adressa kan vere skriven feil, eller sida kan ha flytta. Søk etter ein kommune, eller gå vidare herfrå:", en "The address may be misspelt, or the page may have moved. Search for a municipality, or go on from here:";
    NO_SUCH_UNIT_TITLE: "Vi finner ikke kommunen", nn "Vi finn ikkje kommunen", en "No such municipality";
    NO_SUCH_UNIT_WHY: "Kommunenummer har fire siffer, bydelsnummer har seks. Søk på navnet eller nummeret: søket kjenner også numrene kommunene har fått siden 2015.", nn "Kommunenummer har fire siffer, bydelsnummer har seks. Søk på namnet eller nummeret: søket kjenner også numra kommunane har fått sidan 2015.", en "A municipality number has four digits, a district number six. Search by name or number: the search also knows the numbers municipalities have been given since 2015.";
    NO_SUCH_QUESTION_TITLE: "Vi finner ikke spørsmålet", nn "Vi finn ikkje spørsmålet", en "No such question";
    NO_SUCH_QUESTION_WHY: "Velg en annen undersøkelse øverst på siden, eller søk etter et ord fra spørsmålet.", nn "Vel ei anna undersøking øvst på sida, eller søk etter eit ord frå spørsmålet.", en "Choose another survey at the top of the page, or search for a word from the question.";
    FORM_REFUSED: "Ingenting er lagret. Dette må rettes:", nn "Ingenting er lagra. Dette må rettast:", en "Nothing is saved. This has to be mended:";
    NO_SUCH_DAY: "{day} finnes ikke i kalenderen.", nn "{day} finst ikkje i kalenderen.", en "{day} is not in the calendar.";
    STILL_HERE: "Det du skrev", nn "Det du skreiv", en "What you wrote";
    ALL_QUESTIONS: "Alle spørsmål", nn "Alle spørsmål", en "All questions";
    ALL_MUNICIPALITIES: "Alle kommuner", nn "Alle kommunar", en "All municipalities";
    ERROR_TITLE: "Vi fikk ikke hentet siden", nn "Vi fekk ikkje henta sida", en "We could not load the page";
    ERROR_LEAD: "Det gikk galt hos oss, ikke hos deg. Filteret i adressen er beholdt.", nn "Det gjekk gale hos oss, ikkje hos deg. Filteret i adressa er halde på.", en "Something went wrong on our side, not yours. The filter in the address is kept.";
    ERROR_NO_WAVE: "Ingen undersøkelse er lest inn ennå. Den som driver programmet, leser inn en med kommandoen «oppfolging wave import».", nn "Inga undersøking er lesen inn enno. Den som driv programmet, les inn ei med kommandoen «oppfolging wave import».", en "No survey has been imported yet. Whoever runs the program imports one with the command “oppfolging wave import”.";
    SIGNED_OUT_TITLE: "Du må være innlogget", nn "Du må vere innlogga", en "You need to be signed in";
    SIGNED_OUT_LEAD: "Svarene fra kommunene er ikke offentlige, så siden vises bare for dem som er innlogget.", nn "Svara frå kommunane er ikkje offentlege, så sida blir berre vist for dei som er innlogga.", en "The municipalities' answers are not public, so this page is shown only to those who are signed in.";
    FORBIDDEN_TITLE: "Du har ikke tilgang til siden", nn "Du har ikkje tilgang til sida", en "You do not have access to this page";
    FORBIDDEN_LEAD: "Siden finnes, men tilgangen din omfatter den ikke. Spør den som administrerer programmet, hvis du trenger den i arbeidet.", nn "Sida finst, men tilgangen din omfattar henne ikkje. Spør den som administrerer programmet, dersom du treng henne i arbeidet.", en "The page exists, but your access does not cover it. If you need it for your work, ask whoever administers the program.";
    SIGNED_OUT_FILE: "Filen ble ikke laget, fordi du ikke er innlogget.", nn "Fila vart ikkje laga, fordi du ikkje er innlogga.", en "The file was not made, because you are not signed in.";
    FORBIDDEN_FILE: "Filen ble ikke laget, fordi tilgangen din ikke omfatter den.", nn "Fila vart ikkje laga, fordi tilgangen din ikkje omfattar henne.", en "The file was not made, because your access does not cover it.";
    UNAVAILABLE: "Databasen svarer ikke akkurat nå. Ingenting er tapt. Prøv igjen om litt.", nn "Databasen svarer ikkje akkurat no. Ingenting er tapt. Prøv igjen om litt.", en "The database does not answer just now. Nothing is lost. Try again in a moment.";
    CHART_BUSY: "Diagrammet ble ikke tegnet fordi mange venter. Tabellen viser de samme tallene; last siden på nytt for å prøve igjen.", nn "Diagrammet vart ikkje teikna fordi mange ventar. Tabellen viser dei same tala; last sida på nytt for å prøve igjen.", en "The chart was not drawn, because many are waiting. The table shows the same numbers; reload the page to try again.";
    ERROR_AGAIN: "Prøv igjen", nn "Prøv igjen", en "Try again";
}
