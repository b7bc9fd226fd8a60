//! The page of people and roles.

words! {
    TITLE: "Folk og roller", nn "Folk og roller", en "People and roles";
    INVITE: "Inviter person", nn "Inviter person", en "Invite a person";
    PEOPLE: "Personer", nn "Personar", en "People";
    CAPTION: "Personer med rolle og region", nn "Personar med rolle og region", en "People with role and region";
    NAME: "Navn", nn "Namn", en "Name";
    ROLE: "Rolle", nn "Rolle", en "Role";
    REGION: "Region", nn "Region", en "Region";
    SIGNS_IN_WITH: "Logger inn med", nn "Loggar inn med", en "Signs in with";
    SIGNED_IN: "Sist inne", nn "Sist inne", en "Last in";
    STANDING: "Tilstand", nn "Tilstand", en "Standing";
    ACT: "Gjør", nn "Gjer", en "Do";
    RIGHTS: "Hva rollene kan", nn "Kva rollene kan", en "What the roles can do";
    RIGHTS_ASIDE: "Samme regel for sider, filer og skjemaer", nn "Same regel for sider, filer og skjema", en "The same rule for pages, files and forms";
    RIGHTS_CAPTION: "Hva hver rolle kan gjøre", nn "Kva kvar rolle kan gjere", en "What each role can do";
    CAN: "Kan", nn "Kan", en "Can";
    OWN_REGION: "Egen region", nn "Eigen region", en "Own region";
    CHANGE_PERSON: "Endre person", nn "Endre person", en "Change a person";
    WRITES_IN: "Skriver i", nn "Skriv i", en "Writes in";
    WRITES_IN_HINT: "Leser og administrator gjelder hele landet.", nn "Lesar og administrator gjeld heile landet.", en "Reader and administrator hold for the whole country.";
    SAVE: "Lagre", nn "Lagre", en "Save";
    SIGN_OUT_EVERYWHERE: "Logg ut overalt", nn "Logg ut overalt", en "Sign out everywhere";
    LOCK: "Lås", nn "Lås", en "Lock";
    UNLOCK: "Lås opp", nn "Lås opp", en "Unlock";
    NEW_CODE: "Ny kode", nn "Ny kode", en "New code";
    NEW_CODE_HINT: "Med koden velger personen nytt passord. Det gamle gjelder til koden er brukt.", nn "Med koden vel personen nytt passord. Det gamle gjeld til koden er brukt.", en "With the code the person chooses a new password. The old one holds until the code is used.";
    OWN: "Dette er din egen konto. Rollen endres av en annen administrator.", nn "Dette er din eigen konto. Rolla blir endra av ein annan administrator.", en "This is your own account. The role is changed by another administrator.";
    E_MAIL: "E-post", nn "E-post", en "E-mail";
    INVITE_LEAD: "Du får en engangskode som du selv gir til personen. Programmet sender ingen e-post.", nn "Du får ein eingongskode som du sjølv gir til personen. Programmet sender ingen e-post.", en "You get a one-time code to hand to the person yourself. The program sends no e-mail.";
    INVITE_GO: "Lag engangskode", nn "Lag eingongskode", en "Make a one-time code";
    CODE_TITLE: "Engangskode til {name}", nn "Eingongskode til {name}", en "One-time code for {name}";
    CODE_LEAD: "Koden vises bare nå. Gi lenken eller koden til {name} selv. Den virker én gang, til og med {until}.", nn "Koden blir vist berre no. Gi lenkja eller koden til {name} sjølv. Han verkar éin gong, til og med {until}.", en "The code is shown only now. Hand the link or the code to {name} yourself. It works once, until {until}.";
    CODE: "Kode", nn "Kode", en "Code";
    CODE_LINK: "Lenke", nn "Lenkje", en "Link";
}
