//! The page to sign in on.

words! {
    TITLE: "Logg inn", nn "Logg inn", en "Sign in";
    LEAD: "For ansatte i IMDi", nn "For tilsette i IMDi", en "For staff of IMDi";
    WITH_PASSWORD: "Med egen konto", nn "Med eigen konto", en "With your own account";
    WITH_PROVIDER: "Med jobbkontoen", nn "Med jobbkontoen", en "With your work account";
    OR_PASSWORD: "eller med egen konto", nn "eller med eigen konto", en "or with your own account";
    E_MAIL: "E-post", nn "E-post", en "E-mail";
    PASSWORD: "Passord", nn "Passord", en "Password";
    FORGOTTEN: "Glemt passordet, eller ny her? Be en administrator om en kode. Etter fem feil må du vente ett minutt. Vi sier ikke om det var e-posten eller passordet som var feil.", nn "Gløymt passordet, eller ny her? Be ein administrator om ein kode. Etter fem feil må du vente eitt minutt. Vi seier ikkje om det var e-posten eller passordet som var feil.", en "Forgotten the password, or new here? Ask an administrator for a code. After five wrong tries you have to wait a minute. We do not say whether it was the e-mail or the password that was wrong.";
    HAVE_CODE: "Jeg har fått en kode", nn "Eg har fått ein kode", en "I have been given a code";
    SIGN_IN_AT: "Logg inn med {provider}", nn "Logg inn med {provider}", en "Sign in with {provider}";
    READY_TITLE: "Prøv med en ferdig bruker", nn "Prøv med ein ferdig brukar", en "Try with a ready user";
    READY_ONLY: "Bare i demoen", nn "Berre i demoen", en "In the demo only";
    READY_CAPTION: "Ferdige brukere i demoen", nn "Ferdige brukarar i demoen", en "Ready users of the demo";
    USER: "Bruker", nn "Brukar", en "User";
    CAN: "Kan", nn "Kan", en "Can";
    USE: "Bruk", nn "Bruk", en "Use";
    USE_WHOM: "Bruk: {name}", nn "Bruk: {name}", en "Use: {name}";
    READY_NOTE: "Brukerne er oppdiktet. Demoen svarer bare på denne maskinen og har ingen ekte svar. Uten demo starter programmet ikke før det er bestemt hvordan folk logger inn.", nn "Brukarane er oppdikta. Demoen svarer berre på denne maskina og har ingen ekte svar. Utan demo startar ikkje programmet før det er bestemt korleis folk loggar inn.", en "The users are made up. The demo answers on this machine only and has no real answers. Without the demo the program does not start until it is decided how people sign in.";
    READY_GONE: "Denne brukeren er ikke lenger i demoen. Velg en annen.", nn "Denne brukaren er ikkje lenger i demoen. Vel ein annan.", en "This user is no longer part of the demo. Choose another.";
    ACCOUNT: "Min konto", nn "Kontoen min", en "My account";
    ADMINISTRATION: "Administrasjon", nn "Administrasjon", en "Administration";
    SIGN_OUT: "Logg ut", nn "Logg ut", en "Sign out";
    DEMO_HERE: "Demo på denne maskinen", nn "Demo på denne maskina", en "Demo on this machine";
    DEMO_PEOPLE: "Svar, besøk, tiltak og personer er oppdiktet.", nn "Svar, besøk, tiltak og personar er oppdikta.", en "Answers, visits, actions and people are made up.";
}
