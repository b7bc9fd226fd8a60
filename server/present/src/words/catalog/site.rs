//! What the bar on top of every page says of the other waves, and the header of who is signed in.

view::words! {
    NOT_COMPARABLE: "(et annet spørsmål, kan ikke sammenlignes)", nn "(eit anna spørsmål, kan ikkje samanliknast)", en "(another question, cannot be compared)";
    NOT_ASKED: "Ikke spurt om i {year}", nn "Ikkje spurt om i {year}", en "Not asked in {year}";
    SIGNED_IN_AS: "Innlogget som {name}, {role}", nn "Innlogga som {name}, {role}", en "Signed in as {name}, {role}";
    SIGNED_IN_BY_ROLE: "Innlogget som {name}", nn "Innlogga som {name}", en "Signed in as {name}";
    STANDS_STILL: "I demoen står kalenderen stille på {day}. Det som skrives, er merket med dagen og klokkeslettet det virkelig ble skrevet.", nn "I demoen står kalenderen stille på {day}. Det som blir skrive, er merkt med dagen og klokkeslettet det verkeleg vart skrive.", en "In the demo the calendar stands still on {day}. What is written bears the day and the hour it was really written.";
    NO_MUNICIPALITY: "Ikke med i {year}", nn "Ikkje med i {year}", en "Not part of {year}";
    NO_DISTRICTS: "Bydelene var ikke med i {year}", nn "Bydelane var ikkje med i {year}", en "The districts were not part of {year}";
}
