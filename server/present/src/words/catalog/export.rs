//! What stands in and on the files that leave the program.

view::words! {
    PAGE_OF: "Side {page} av {pages}", nn "Side {page} av {pages}", en "Page {page} of {pages}";

    AND_MORE: "med-mer", nn "med-meir", en "and-more";
    A_SELECTION: "utvalg", nn "utval", en "selection";

    OPTION_OF: "{question}: {option}", nn "{question}: {option}", en "{question}: {option}";
    OPTIONS_OF: "Kolonnene «{question}: …»", nn "Kolonnane «{question}: …»", en "The columns “{question}: …”";
    TICKS: "«Ja» er krysset av, «nei» er ikke krysset av. Hvert svar har en egen kolonne", nn "«Ja» er kryssa av, «nei» er ikkje kryssa av. Kvart svar har ein eigen kolonne", en "“Yes” is ticked, “no” is not ticked. Each option has a column of its own";

    PROFILE: "Profil", nn "Profil", en "Profile";
    PROFILE_CONTENT: "Alt om {name}: bakgrunn, signaler og hvert svar, én rad hver", nn "Alt om {name}: bakgrunn, signal og kvart svar, éi rad kvar", en "All about {name}: background, signals and every answer, one row each";
    ANSWERED: "{name} svarte", nn "{name} svara", en "{name} answered";
    ANSWERED_IN: "{name} svarte i {year}", nn "{name} svara i {year}", en "{name} answered in {year}";
    SAME_PERCENT: "Samme svar i {place} (%)", nn "Same svar i {place} (%)", en "Same answer in {place} (%)";
    SAME_COUNT: "Samme svar i {place} (antall)", nn "Same svar i {place} (tal)", en "Same answer in {place} (count)";
    N_IN: "N i {place}", nn "N i {place}", en "N in {place}";
    BEFORE: "Forrige undersøkelse", nn "Førre undersøking", en "The survey before";
    GIVES: "Gir signal", nn "Gir signal", en "Gives a signal";
    REMARKS: "Merknad", nn "Merknad", en "Remarks";
    SIGNALS: "Signaler", nn "Signal", en "Signals";
    WEIGHT: "Vekt", nn "Vekt", en "Weight";
    TRAITS: "Kjennetegn", nn "Kjenneteikn", en "Traits";
    SHARES: "Andeler", nn "Delar", en "Shares";
    SHARES_TEXT: "I prosent av N, med tre desimaler. For et signal er antallet de som har det samme", nn "I prosent av N, med tre desimalar. For eit signal er talet dei som har det same", en "In percent of N, with three decimals. For a signal the count is of those that share it";
}
