//! The pages of follow-up: the way between them.

words! {
    NAV: "Oppfølging", nn "Oppfølging", en "Follow-up";
    MINE: "Min oppfølging", nn "Mi oppfølging", en "My follow-up";
    ACTIONS: "Tiltak", nn "Tiltak", en "Actions";
    VISITS: "Besøk", nn "Besøk", en "Visits";
    LISTS: "Lister", nn "Lister", en "Lists";
    RULES: "Regler", nn "Reglar", en "Rules";
}
