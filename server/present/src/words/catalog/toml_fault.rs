//! What is wrong with a file of TOML, as it follows a colon and is followed by a full stop.

view::words! {
    UNKNOWN_KEY: "nøkkelen «{key}» er ukjent. Her kan det stå {known}", nn "nøkkelen «{key}» er ukjend. Her kan det stå {known}", en "the key “{key}” is unknown. Here may stand {known}";
    NO_KEYS: "nøkkelen «{key}» er ukjent", nn "nøkkelen «{key}» er ukjend", en "the key “{key}” is unknown";
    MISSING_KEY: "nøkkelen «{key}» mangler", nn "nøkkelen «{key}» manglar", en "the key “{key}” is missing";
    KEY_TWICE: "nøkkelen står to ganger", nn "nøkkelen står to gonger", en "the key stands twice";
    UNKNOWN_VALUE: "«{written}» er ikke en kjent verdi. Her kan det stå {known}", nn "«{written}» er ikkje ein kjend verdi. Her kan det stå {known}", en "“{written}” is not a known value. Here may stand {known}";
    WRONG_KIND: "verdien er av et annet slag enn nøkkelen tar", nn "verdien er av eit anna slag enn nøkkelen tek", en "the value is of another kind than the key takes";
    SHOULD_BE: "verdien skal være {kind}", nn "verdien skal vere {kind}", en "the value should be {kind}";
    WHOLE_NUMBER: "et helt tall", nn "eit heilt tal", en "a whole number";
    TEXT: "en tekst i anførselstegn", nn "ein tekst i hermeteikn", en "a text in quotation marks";
    YES_OR_NO: "true eller false", nn "true eller false", en "true or false";
    LIST: "en liste i hakeparenteser", nn "ei liste i hakeparentesar", en "a list in square brackets";
    TABLE: "en tabell i krøllparenteser", nn "ein tabell i krøllparentesar", en "a table in braces";
    NAME: "«{name}»", nn "«{name}»", en "“{name}”";
    WEIGHT_TOO_LARGE: "en vekt er større enn {most}", nn "ei vekt er større enn {most}", en "a weight is larger than {most}";
    NO_WEIGHT: "alle vektene er 0", nn "alle vektene er 0", en "all weights are 0";
    SYNTAX: "linjen er ikke skrevet som TOML. Kontroller anførselstegn, klammer og likhetstegn", nn "linja er ikkje skriven som TOML. Kontroller hermeteikn, klammer og likskapsteikn", en "the line is not written as TOML. Check quotation marks, brackets and equals signs";
}
