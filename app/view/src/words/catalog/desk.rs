//! The page of follow-up, and what stands of it beside facts.

words! {
    SHOW: "Vis", nn "Vis", en "Show";
    GO: "Vis", nn "Vis", en "Show";
    LATE: "Over fristen", nn "Over fristen", en "Overdue";
    LATE_CAPTION: "Tiltak over fristen", nn "Tiltak over fristen", en "Actions that are overdue";
    LATE_NOTE: "Et tiltak går ikke bort når fristen er ute. Det står her til noen skriver hva som skjedde, eller setter ny frist med grunn.", nn "Eit tiltak går ikkje bort når fristen er ute. Det står her til nokon skriv kva som skjedde, eller set ny frist med grunn.", en "An action does not go away when it is overdue. It stands here until somebody writes what happened, or sets a new due date with a reason.";
    NONE_LATE: "Ingen tiltak er over fristen.", nn "Ingen tiltak er over fristen.", en "No action is overdue.";
    WAITING: "Venter på svar", nn "Ventar på svar", en "Waiting for a word";
    WAITING_ASIDE: "Ingen frist, men noen må svare", nn "Ingen frist, men nokon må svare", en "No due date, but somebody must answer";
    WAITING_CAPTION: "Saker som venter på at noen skriver hva som skjedde", nn "Saker som ventar på at nokon skriv kva som skjedde", en "Cases that wait for somebody to write what happened";
    NONE_WAITING: "Ingenting venter.", nn "Ingenting ventar.", en "Nothing waits.";
    NONE_DUE: "Ingen tiltak har frist denne måneden.", nn "Ingen tiltak har frist denne månaden.", en "No action is due this month.";
    AHEAD: "Besøk framover", nn "Besøk framover", en "Visits ahead";
    ALL_VISITS: "Alle besøk", nn "Alle besøk", en "All visits";
    NONE_AHEAD: "Ingen besøk er planlagt.", nn "Ingen besøk er planlagde.", en "No visit is planned.";
    LISTS: "Lister", nn "Lister", en "Lists";
    ALL_LISTS: "Alle lister", nn "Alle lister", en "All lists";
    NO_LISTS: "Ingen lister ennå.", nn "Ingen lister enno.", en "No lists yet.";
    NOTHING_SINCE: "Ingenting nytt fra kolleger.", nn "Ingenting nytt frå kollegaer.", en "Nothing new from colleagues.";
    MARK_READ: "Merk som lest", nn "Merk som lese", en "Mark as read";
    DUE: "Frist", nn "Frist", en "Due";
    SINCE: "Siden", nn "Sidan", en "Since";
    ACTION: "Tiltak", nn "Tiltak", en "Action";
    CASE: "Sak", nn "Sak", en "Case";
    OWNER: "Ansvarlig", nn "Ansvarleg", en "Responsible";
    WAYS: "Skriv hva som skjedde", nn "Skriv kva som skjedde", en "Write what happened";
    DATE: "Dato", nn "Dato", en "Date";
    UNIT_AND_PURPOSE: "Kommune og formål", nn "Kommune og formål", en "Municipality and purpose";
    WHO: "Hvem", nn "Kven", en "Who";
    UNIT_HAS: "Kommunen har", nn "Kommunen har", en "The municipality has";
    VISITED_LEGEND: "besøkt", nn "besøkt", en "visited";
    PLANNED_LEGEND: "planlagt", nn "planlagt", en "planned";
    VISITED: "Besøkt", nn "Besøkt", en "Visited";
    PLANNED: "Planlagt", nn "Planlagt", en "Planned";
    WITHOUT: "Uten", nn "Utan", en "Without";
    EVERY: "Alle", nn "Alle", en "All";
    NEXT_VISITS: "Neste besøk", nn "Neste besøk", en "Next visits";
    NEXT_VISIT: "Neste besøk", nn "Neste besøk", en "Next visit";
    PURPOSE_IS: "Formål: {purpose}", nn "Føremål: {purpose}", en "Purpose: {purpose}";
    AGREED: "Avtalte tiltak", nn "Avtalte tiltak", en "Agreed actions";
    NONE_AGREED: "Ingen åpne tiltak.", nn "Ingen opne tiltak.", en "No open actions.";
    IN_LISTS: "I listene", nn "I listene", en "On the lists";
    FOLLOWED: "Hvem følger", nn "Kven følgjer", en "Who follows";
    HELD: "Tidligere besøk", nn "Tidlegare besøk", en "Earlier visits";
    NEW: "Nytt fra kolleger", nn "Nytt frå kollegaer", en "New from colleagues";
    NONE_HELD: "Ingen besøk ennå.", nn "Ingen besøk enno.", en "No visits yet.";
}
