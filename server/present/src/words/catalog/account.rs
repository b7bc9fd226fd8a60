//! What is said of signing in, of passwords and of one's own account.

view::words! {
    WRONG: "E-post eller passord er feil. Prøv igjen, eller be en administrator om en kode til nytt passord.", nn "E-post eller passord er feil. Prøv igjen, eller be ein administrator om ein kode til nytt passord.", en "E-mail or password is wrong. Try again, or ask an administrator for a code for a new password.";
    WRONG_UNTIL: "E-post eller passord er feil. Etter så mange feil må du vente. Prøv igjen kl. {time}.", nn "E-post eller passord er feil. Etter så mange feil må du vente. Prøv igjen kl. {time}.", en "E-mail or password is wrong. After so many wrong tries you have to wait. Try again at {time}.";
    WAIT: "Etter så mange feil må du vente. Prøv igjen kl. {time}.", nn "Etter så mange feil må du vente. Prøv igjen kl. {time}.", en "After so many wrong tries you have to wait. Try again at {time}.";
    LOCKED: "Innloggingen er låst etter ti feil. Be en administrator låse den opp.", nn "Innlogginga er låst etter ti feil. Be ein administrator låse henne opp.", en "Signing in is locked after ten wrong tries. Ask an administrator to unlock it.";
    NOT_NOW: "Kontoen er låst. Be en administrator låse den opp.", nn "Kontoen er låst. Be ein administrator låse han opp.", en "The account is locked. Ask an administrator to unlock it.";
    WRITE_E_MAIL: "Skriv e-posten din.", nn "Skriv e-posten din.", en "Enter your e-mail.";
    WRITE_PASSWORD: "Skriv passordet ditt.", nn "Skriv passordet ditt.", en "Enter your password.";
    CODE_GONE: "Koden virker ikke. Den er brukt, for gammel eller ikke hel. Be en administrator om en ny.", nn "Koden verkar ikkje. Han er brukt, for gammal eller ikkje heil. Be ein administrator om ein ny.", en "The code does not work. It is used, too old or not whole. Ask an administrator for a new one.";
    TOO_SHORT: "Passordet må ha minst {min} tegn. Dette har {n}.", nn "Passordet må ha minst {min} teikn. Dette har {n}.", en "The password must have at least {min} characters. This one has {n}.";
    TOO_LONG: "Passordet kan ha høyst {max} tegn. Kort det ned.", nn "Passordet kan ha høgst {max} teikn. Kort det ned.", en "The password can have {max} characters at most. Make it shorter.";
    OF_OWN_NAME: "Passordet er laget av navnet eller e-posten din, og det gjetter andre først. Velg noe annet.", nn "Passordet er laga av namnet eller e-posten din, og det gjettar andre først. Vel noko anna.", en "The password is made of your name or e-mail, which others guess first. Choose something else.";
    OF_WORDS: "Passordet er laget av vanlige ord og lett å gjette, også med tall eller tegn i. Ta med flere ord som ikke hører sammen.", nn "Passordet er laga av vanlege ord og lett å gjette, også med tal eller teikn i. Ta med fleire ord som ikkje høyrer saman.", en "The password is made of common words and is easy to guess, also with digits or signs in it. Add more words that have nothing to do with each other.";
    OF_KEYS: "Passordet følger tastene på tastaturet og er lett å gjette. Velg noe annet.", nn "Passordet følgjer tastane på tastaturet og er lett å gjette. Vel noko anna.", en "The password follows the keys of the keyboard and is easy to guess. Choose something else.";
    OF_REPEATS: "Passordet gjentar det samme eller teller opp, og er lett å gjette. Velg noe annet.", nn "Passordet gjentek det same eller tel opp, og er lett å gjette. Vel noko anna.", en "The password repeats itself or counts up, and is easy to guess. Choose something else.";
    GUESSABLE: "Passordet er lett å gjette. Gjør det lengre, helst med flere ord som ikke hører sammen.", nn "Passordet er lett å gjette. Gjer det lengre, helst med fleire ord som ikkje høyrer saman.", en "The password is easy to guess. Make it longer, preferably with more words that have nothing to do with each other.";
    NOT_TWICE: "De to passordene er ikke like. Skriv det nye på nytt.", nn "Dei to passorda er ikkje like. Skriv det nye på nytt.", en "The two passwords are not the same. Enter the new one again.";
    OLD_WRONG: "Dette er ikke passordet du har nå.", nn "Dette er ikkje passordet du har no.", en "This is not the password you have now.";
    OLD_WRONG_UNTIL: "Dette er ikke passordet du har nå. Etter så mange feil må du vente. Prøv igjen kl. {time}.", nn "Dette er ikkje passordet du har no. Etter så mange feil må du vente. Prøv igjen kl. {time}.", en "This is not the password you have now. After so many wrong tries you have to wait. Try again at {time}.";
    SAME: "Dette er passordet du har fra før. Velg et annet.", nn "Dette er passordet du har frå før. Vel eit anna.", en "This is the password you already have. Choose another.";
    NAME_UNUSABLE: "Skriv et navn på høyst {max} tegn, uten skjulte tegn.", nn "Skriv eit namn på høgst {max} teikn, utan skjulte teikn.", en "Enter a name of {max} characters at most, without hidden characters.";
    CHANGED_MEANWHILE: "Kontoen ble endret et annet sted imens. Se over og lagre på nytt.", nn "Kontoen vart endra ein annan stad imens. Sjå over og lagre på nytt.", en "The account was changed elsewhere meanwhile. Look it over and save again.";
    DONE_NAME: "Navnet er lagret.", nn "Namnet er lagra.", en "The name is saved.";
    DONE_PASSWORD: "Passordet er byttet. Du er logget ut alle andre steder.", nn "Passordet er bytt. Du er logga ut alle andre stader.", en "The password is changed. You are signed out everywhere else.";
    DONE_SESSION: "Du er logget ut der.", nn "Du er logga ut der.", en "You are signed out there.";
    DONE_CHOSEN: "Passordet er lagret. Logg inn med det.", nn "Passordet er lagra. Logg inn med det.", en "The password is saved. Sign in with it.";
    DONE_EVERYWHERE: "Du er logget ut overalt.", nn "Du er logga ut overalt.", en "You are signed out everywhere.";
    BY_READY: "Ferdige brukere i demoen har ikke passord.", nn "Ferdige brukarar i demoen har ikkje passord.", en "Ready users of the demo have no password.";
    BY_PROVIDER: "Du logger inn med jobbkontoen. Passordet byttes der.", nn "Du loggar inn med jobbkontoen. Passordet blir bytt der.", en "You sign in with your work account. The password is changed there.";
    BROWSER_ON: "{browser} på {system}", nn "{browser} på {system}", en "{browser} on {system}";
    BROWSER_UNKNOWN: "Ukjent nettleser", nn "Ukjend nettlesar", en "Unknown browser";
}
