//! One's own account, and the page to choose a password on.

words! {
    TITLE: "Min konto", nn "Kontoen min", en "My account";
    WHO: "Hvem jeg er", nn "Kven eg er", en "Who I am";
    NAME: "Navn", nn "Namn", en "Name";
    E_MAIL: "E-post", nn "E-post", en "E-mail";
    ROLE: "Rolle", nn "Rolle", en "Role";
    CAN: "Kan", nn "Kan", en "Can";
    BY_ADMINISTRATOR: "E-post, rolle og region endres av en administrator.", nn "E-post, rolle og region blir endra av ein administrator.", en "E-mail, role and region are changed by an administrator.";
    SAVE_NAME: "Lagre navnet", nn "Lagre namnet", en "Save the name";
    PASSWORD: "Passord", nn "Passord", en "Password";
    OLD: "Passordet du har nå", nn "Passordet du har no", en "The password you have now";
    NEW: "Nytt passord", nn "Nytt passord", en "New password";
    AGAIN: "Det nye passordet en gang til", nn "Det nye passordet ein gong til", en "The new password once more";
    PASSWORD_HINT: "Minst 12 tegn. Fire ord som ikke hører sammen, er både trygt og lett å huske.", nn "Minst 12 teikn. Fire ord som ikkje høyrer saman, er både trygt og lett å hugse.", en "At least 12 characters. Four words that have nothing to do with each other are both safe and easy to remember.";
    CHANGE_PASSWORD: "Bytt passord", nn "Byt passord", en "Change password";
    CHANGE_ENDS: "Da logges du ut alle andre steder.", nn "Då blir du logga ut alle andre stader.", en "You are then signed out everywhere else.";
    SESSIONS: "Her er jeg innlogget", nn "Her er eg innlogga", en "Where I am signed in";
    SESSIONS_CAPTION: "Steder der du er innlogget", nn "Stader der du er innlogga", en "Places where you are signed in";
    BROWSER: "Nettleser", nn "Nettlesar", en "Browser";
    ADDRESS: "Adresse", nn "Adresse", en "Address";
    SINCE: "Logget inn", nn "Logga inn", en "Signed in";
    USED: "Sist brukt", nn "Sist brukt", en "Last used";
    HERE: "denne", nn "denne", en "this one";
    END: "Logg ut", nn "Logg ut", en "Sign out";
    END_WHICH: "Logg ut: {browser}, {address}, innlogget {since}", nn "Logg ut: {browser}, {address}, innlogga {since}", en "Sign out: {browser}, {address}, signed in {since}";
    END_ALL: "Logg ut overalt", nn "Logg ut overalt", en "Sign out everywhere";
    END_ALL_NOTE: "Kjenner du ikke igjen et sted? Logg ut overalt og bytt passord. En innlogging varer høyst 12 timer, og to timer uten bruk.", nn "Kjenner du ikkje att ein stad? Logg ut overalt og byt passord. Ei innlogging varer høgst 12 timar, og to timar utan bruk.", en "Is there a place you do not recognise? Sign out everywhere and change your password. A session lasts 12 hours at most, and two hours without use.";
    CHOOSE_TITLE: "Velg passord", nn "Vel passord", en "Choose a password";
    CHOOSE_LEAD: "Med koden du har fått av en administrator", nn "Med koden du har fått av ein administrator", en "With the code an administrator gave you";
    CODE: "Kode", nn "Kode", en "Code";
    CODE_HINT: "Koden er fylt ut hvis du kom hit med lenken. Ellers limer du den inn.", nn "Koden er fylt ut om du kom hit med lenkja. Elles limer du han inn.", en "The code is filled in if you came here by the link. Otherwise paste it.";
    CHOOSE: "Lagre passordet", nn "Lagre passordet", en "Save the password";
    CHOOSE_NOTE: "Koden gjelder én gang, i tre døgn. Virker den ikke lenger, ber du administratoren om en ny.", nn "Koden gjeld éin gong, i tre døgn. Verkar han ikkje lenger, ber du administratoren om ein ny.", en "The code can be used once, within three days. If it no longer works, ask the administrator for a new one.";
}
