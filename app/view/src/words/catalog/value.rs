//! Contents of cells: figures that are missing, held back or not known, and moments.

words! {
    MISSING: "Ikke registrert", nn "Ikkje registrert", en "Not registered";
    SUPPRESSED: "Skjult (få personer)", nn "Skjult (få personar)", en "Hidden (few persons)";
    UNKNOWN: "Ukjent", nn "Ukjend", en "Unknown";
}
