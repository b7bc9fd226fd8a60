//! What is kept on a municipality, and when somebody is away.

words! {
    TITLE: "Oppfølging av {unit}", nn "Oppfølging av {unit}", en "Follow-up of {unit}";
    PROFILE: "Profilen til {unit}", nn "Profilen til {unit}", en "The profile of {unit}";
    FOLLOWER: "Hvem følger kommunen", nn "Kven følgjer kommunen", en "Who follows the municipality";
    SAVE_FOLLOWER: "Lagre hvem som følger", nn "Lagre kven som følgjer", en "Save who follows";
    NOTES: "Notater", nn "Notat", en "Notes";
    NO_NOTES: "Ingen notater ennå.", nn "Ingen notat enno.", en "No notes yet.";
    NEW_NOTE: "Nytt notat", nn "Nytt notat", en "New note";
    EDIT_NOTE: "Endre notatet", nn "Endre notatet", en "Change the note";
    OPENNESS: "Det kan kreves innsyn i notatet etter offentleglova. Skriv om kommunen, ikke om enkeltpersoner.", nn "Det kan krevjast innsyn i notatet etter offentleglova. Skriv om kommunen, ikkje om enkeltpersonar.", en "The note may have to be handed out under the Freedom of Information Act. Write about the municipality, not about single persons.";
    OPEN_TO_READ: "Det kan kreves innsyn i notater etter offentleglova.", nn "Det kan krevjast innsyn i notat etter offentleglova.", en "Notes may have to be handed out under the Freedom of Information Act.";
    WRITE_NOTE: "Skriv notat", nn "Skriv notat", en "Write a note";
    SAVE_NOTE: "Lagre notatet", nn "Lagre notatet", en "Save the note";
    CHANGE: "Endre", nn "Endre", en "Change";
    DELETE: "Slett", nn "Slett", en "Delete";
    FORMER: "Tidligere tekst", nn "Tidlegare tekst", en "Former text";
    DAYS: "Uker som ikke passer", nn "Veker som ikkje passar", en "Weeks that do not suit";
    NO_DAYS: "Ingen dager er meldt.", nn "Ingen dagar er melde.", en "No days are told.";
    FROM: "Første dag", nn "Første dag", en "First day";
    UNTIL: "Siste dag", nn "Siste dag", en "Last day";
    UNTIL_HINT: "La stå tom hvis det gjelder én dag.", nn "La stå tom viss det gjeld éin dag.", en "Leave empty for one day.";
    WHY: "Hvorfor", nn "Kvifor", en "Why";
    WHY_ABSENCE: "Merknad", nn "Merknad", en "Remark";
    WHY_HINT: "Uten helseopplysninger.", nn "Utan helseopplysningar.", en "Without anything about health.";
    ADD_DAYS: "Legg til dager", nn "Legg til dagar", en "Add days";
    TAKE_AWAY: "Ta bort", nn "Ta bort", en "Take away";
    UNDO: "Angre", nn "Angre", en "Undo";
    ABSENCE: "Mitt fravær", nn "Fråværet mitt", en "My absence";
    ABSENCE_LEAD: "Dager du er borte. Besøk blir ikke lagt til dem når ruter planlegges.", nn "Dagar du er borte. Besøk blir ikkje lagde til dei når ruter blir planlagde.", en "Days you are away. No visits are laid on them when trips are planned.";
    NO_ABSENCE: "Du har ikke meldt fravær.", nn "Du har ikkje meldt fråvær.", en "You have told of no absence.";
    HAND_ON: "Overfør", nn "Overfør", en "Hand on";
    HEIR: "Hvem som overtar", nn "Kven som tek over", en "Who takes over";
    PART: "Hva som overføres", nn "Kva som blir overført", en "What is handed on";
    EVERYTHING: "Alt", nn "Alt", en "Everything";
    CHOOSE: "Velg", nn "Vel", en "Choose";
}
