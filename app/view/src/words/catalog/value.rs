//! Contents of cells: figures that are missing, held back or not known, and moments.

words! {
    MISSING: "Ikke registrert", nn "Ikkje registrert", en "Not registered";
    BEGUN: "Påbegynt", nn "Påbyrja", en "Begun";
    SUPPRESSED: "Ikke vist (for få personer)", nn "Ikkje vist (for få personar)", en "Not shown (too few persons)";
    NEVER: "Aldri", nn "Aldri", en "Never";
    VISITED: "Besøkt {day}", nn "Besøkt {day}", en "Visited {day}";
    UNPLANNED: "Ikke planlagt", nn "Ikkje planlagt", en "Not planned";
    UNKNOWN: "Ukjent", nn "Ukjend", en "Unknown";
}
