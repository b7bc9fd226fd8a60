//! Contents of cells: figures that are missing, held back or not known.

words! {
    MISSING: "Ikke registrert", nn "Ikkje registrert", en "Not registered";
    SUPPRESSED: "1–4 (skjult)", nn "1–4 (skjult)", en "1–4 (hidden)";
    UNKNOWN: "Ukjent", nn "Ukjend", en "Unknown";
}
