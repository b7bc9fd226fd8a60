//! What is wrong with a setting, and what fits.

view::words! {
    VALUE: "{key}: {fault}.", nn "{key}: {fault}.", en "{key}: {fault}.";
    KEY_IN_FILE: "{key} i {file}", nn "{key} i {file}", en "{key} in {file}";
    FILE_UNREADABLE: "{setting}: filen {file} kan ikke leses. Finnes den, og har du tilgang?", nn "{setting}: fila {file} kan ikkje lesast. Finst ho, og har du tilgang?", en "{setting}: the file {file} cannot be read. Does it exist, and do you have access?";
    FILE_NOT_TOML: "{setting}: filen {file} er ikke gyldig TOML: {fault}.", nn "{setting}: fila {file} er ikkje gyldig TOML: {fault}.", en "{setting}: the file {file} is not valid TOML: {fault}.";
    FILE_UNKNOWN_KEY: "{setting}: filen {file} har en ukjent nøkkel, «{key}». Kjente nøkler: {known}.", nn "{setting}: fila {file} har ein ukjend nøkkel, «{key}». Kjende nøklar: {known}.", en "{setting}: the file {file} has an unknown key, “{key}”. Known keys: {known}.";
    NOT_AN_ADDRESS: "«{written}» er ikke en adresse med port. Skriv for eksempel 127.0.0.1:3000", nn "«{written}» er ikkje ei adresse med port. Skriv til dømes 127.0.0.1:3000", en "“{written}” is not an address with a port. Write 127.0.0.1:3000, for example";
    NOT_LOOPBACK: "«{written}» kan nås fra andre maskiner. Til programmet har innlogging, må det lytte på 127.0.0.1 eller [::1]", nn "«{written}» kan nåast frå andre maskiner. Til programmet har innlogging, må det lytte på 127.0.0.1 eller [::1]", en "“{written}” can be reached from other machines. Until the program has sign-in, it must listen on 127.0.0.1 or [::1]";
    NOT_YES_OR_NO: "«{written}» er verken ja eller nei. Skriv 1 eller 0", nn "«{written}» er verken ja eller nei. Skriv 1 eller 0", en "“{written}” is neither yes nor no. Write 1 or 0";
    NOT_A_LOG_FILTER: "«{written}» er ikke et filter. Skriv for eksempel info,sqlx=warn", nn "«{written}» er ikkje eit filter. Skriv til dømes info,sqlx=warn", en "“{written}” is not a filter. Write info,sqlx=warn, for example";
    NOT_AUDIT_DAYS: "«{written}» er ikke et antall dager fra {least} til {most}. Skriv for eksempel 1096, som er tre år", nn "«{written}» er ikkje eit tal dagar frå {least} til {most}. Skriv til dømes 1096, som er tre år", en "“{written}” is not a number of days from {least} to {most}. Write 1096, for example, which is three years";
    NOT_A_LOG_FORMAT: "«{written}» er ikke en form. Skriv text eller json", nn "«{written}» er ikkje ei form. Skriv text eller json", en "“{written}” is not a form. Write text or json";
    NOT_A_DATABASE: "adressen må begynne med «sqlite:» fulgt av et filnavn, eller med «postgres://». Eksempel: sqlite:data/oppfolging.db", nn "adressa må byrje med «sqlite:» følgt av eit filnamn, eller med «postgres://». Døme: sqlite:data/oppfolging.db", en "the address must begin with “sqlite:” followed by the name of a file, or with “postgres://”. Example: sqlite:data/oppfolging.db";
    NO_DATABASE_FILE: "«sqlite:» må følges av navnet på en fil, for eksempel sqlite:data/oppfolging.db", nn "«sqlite:» må følgjast av namnet på ei fil, til dømes sqlite:data/oppfolging.db", en "“sqlite:” must be followed by the name of a file, sqlite:data/oppfolging.db for example";
    NOT_A_SERVER: "adressen til PostgreSQL kan ikke leses. Den skal ha formen postgres://bruker:passord@vert:5432/database", nn "adressa til PostgreSQL kan ikkje lesast. Ho skal ha forma postgres://brukar:passord@vert:5432/database", en "the address of PostgreSQL cannot be read. It should have the form postgres://user:password@host:5432/database";
}
