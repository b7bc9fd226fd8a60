//! What the commands on people say.

view::words! {
    ADDED: "{name} er lagt til.", nn "{name} er lagd til.", en "{name} is added.";
    LINK: "Gi denne lenken til {name}. Den virker én gang, i {hours} timer:\n{link}", nn "Gi denne lenkja til {name}. Ho verkar éin gong, i {hours} timar:\n{link}", en "Hand this link to {name}. It works once, within {hours} hours:\n{link}";
    ROLE_GIVEN: "{name} er nå {about}, og er logget ut overalt.", nn "{name} er no {about}, og er logga ut overalt.", en "{name} is now {about}, and is signed out everywhere.";
    LOCKED: "Kontoen til {name} er låst, og {name} er logget ut overalt.", nn "Kontoen til {name} er låst, og {name} er logga ut overalt.", en "The account of {name} is locked, and {name} is signed out everywhere.";
    UNLOCKED: "Kontoen til {name} er låst opp.", nn "Kontoen til {name} er låst opp.", en "The account of {name} is unlocked.";
    RENAMED: "Navnet er nå {name}.", nn "Namnet er no {name}.", en "The name is now {name}.";
    IS_LOCKED: "låst", nn "låst", en "locked";
    IS_LOCKED_AFTER_FAILURES: "låst etter ti feil", nn "låst etter ti feil", en "locked after ten wrong tries";
    IS_READY: "ferdig bruker i demoen", nn "ferdig brukar i demoen", en "ready user of the demo";
    SIGNED_IN: "logget inn {moment}", nn "logga inn {moment}", en "signed in {moment}";
    NEVER_SIGNED_IN: "har ikke logget inn", nn "har ikkje logga inn", en "has not signed in";
    NO_REGION_GIVEN: "En rådgiver eller leder hører til en region. Skriv --region med en av regionene, eller --region all for hele landet.", nn "Ein rådgivar eller leiar høyrer til ein region. Skriv --region med ein av regionane, eller --region all for heile landet.", en "An adviser or a manager belongs to a region. Give --region with one of the regions, or --region all for the whole country.";
    NO_NAME: "Navnet kan ikke brukes. Skriv et navn på høyst {max} tegn, uten skjulte tegn.", nn "Namnet kan ikkje brukast. Skriv eit namn på høgst {max} teikn, utan skjulte teikn.", en "The name cannot be used. Give one of {max} characters at most, without hidden characters.";
    NO_E_MAIL: "Dette er ikke en e-post. Skriv den som navn@sted.no.", nn "Dette er ikkje ein e-post. Skriv han som namn@stad.no.", en "This is no e-mail. Write it as name@place.no.";
    PERSON_THERE: "Det er en konto med denne e-posten fra før. Lag en ny kode med «oppfolging user code».", nn "Det er ein konto med denne e-posten frå før. Lag ein ny kode med «oppfolging user code».", en "There is an account with this e-mail already. Make a new code by “oppfolging user code”.";
    NO_PERSON: "Ingen har en konto med denne e-posten. «oppfolging user list» viser alle.", nn "Ingen har ein konto med denne e-posten. «oppfolging user list» viser alle.", en "Nobody has an account with this e-mail. “oppfolging user list” shows all.";
    READY_PERSON: "En ferdig bruker i demoen har ikke passord. Velg en annen konto.", nn "Ein ferdig brukar i demoen har ikkje passord. Vel ein annan konto.", en "A ready user of the demo has no password. Choose another account.";
    FOLLOWS_STILL: "Personen har ansvar for åpne tiltak eller planlagte besøk. La en annen overta dem først, på siden «Folk og roller».", nn "Personen har ansvar for opne tiltak eller planlagde besøk. La ein annan ta over dei først, på sida «Folk og roller».", en "The person looks after open actions or planned visits. Have somebody else take them over first, on the page “People and roles”.";
    LAST_ADMINISTRATOR: "Dette er den eneste administratoren som kan logge inn. Gjør en annen til administrator først.", nn "Dette er den einaste administratoren som kan logge inn. Gjer ein annan til administrator først.", en "This is the only administrator who can sign in. Make somebody else an administrator first.";
    CHANGED_MEANWHILE: "Kontoen ble endret av noen andre imens. Prøv igjen.", nn "Kontoen vart endra av nokon andre imens. Prøv igjen.", en "Somebody else changed the account meanwhile. Try again.";
}
