//! What is wrong with a file that is written in TOML: clauses, as they follow a colon.

view::words! {
    UNKNOWN_KEY: "nøkkelen «{key}» er ukjent", nn "nøkkelen «{key}» er ukjend", en "the key “{key}” is unknown";
    UNKNOWN_KEY_OF: "nøkkelen «{key}» er ukjent; her kan det stå {known}", nn "nøkkelen «{key}» er ukjend; her kan det stå {known}", en "the key “{key}” is unknown; here may stand {known}";
    MISSING_KEY: "nøkkelen «{key}» mangler", nn "nøkkelen «{key}» manglar", en "the key “{key}” is missing";
    KEY_TWICE: "nøkkelen står to ganger", nn "nøkkelen står to gonger", en "the key stands twice";
    UNKNOWN_VALUE: "«{written}» kan ikke stå her; velg blant {known}", nn "«{written}» kan ikkje stå her; vel blant {known}", en "“{written}” cannot stand here; choose among {known}";
    OTHER_KIND: "verdien er av feil slag, for eksempel en tekst der det skal stå et tall", nn "verdien er av feil slag, til dømes ein tekst der det skal stå eit tal", en "the value is of the wrong kind, for example a text where a number should stand";
    WEIGHT_TOO_LARGE: "en vekt er større enn {most}", nn "ei vekt er større enn {most}", en "a weight is larger than {most}";
    NO_WEIGHT: "alle vektene er 0", nn "alle vektene er 0", en "all weights are 0";
    SYNTAX: "linjen er ikke gyldig TOML; se etter hermetegn, komma og klammer", nn "linja er ikkje gyldig TOML; sjå etter hermeteikn, komma og klammer", en "the line is no valid TOML; look for quotation marks, commas and brackets";
}
