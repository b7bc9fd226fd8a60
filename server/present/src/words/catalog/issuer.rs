//! What is wrong with a provider in the settings file, and what fits.

view::words! {
    UNUSABLE: "{setting}: filen {file}, [[issuer]] {which}: {fault}.", nn "{setting}: fila {file}, [[issuer]] {which}: {fault}.", en "{setting}: the file {file}, [[issuer]] {which}: {fault}.";
    NOT_TABLES: "en leverandør av innlogging skrives som en tabell, [[issuer]]", nn "ein leverandør av innlogging blir skriven som ein tabell, [[issuer]]", en "a provider of sign-in is written as a table, [[issuer]]";
    TOO_MANY: "det er plass til {most} leverandører av innlogging", nn "det er plass til {most} leverandørar av innlogging", en "there is room for {most} providers of sign-in";
    TWICE: "en annen har samme id. Gi hver sin", nn "ein annan har same id. Gi kvar sin", en "another has the same id. Give each its own";
    UNKNOWN_KEY: "nøkkelen «{key}» er ukjent. Kjente nøkler: {known}", nn "nøkkelen «{key}» er ukjend. Kjende nøklar: {known}", en "the key “{key}” is unknown. Known keys: {known}";
    MISSING: "«{key}» mangler", nn "«{key}» manglar", en "“{key}” is missing";
    WRONG_KIND: "«{key}» skal være {kind}", nn "«{key}» skal vere {kind}", en "“{key}” should be {kind}";
    A_TEXT: "en tekst i anførselstegn", nn "ein tekst i hermeteikn", en "a text in quotation marks";
    A_FLAG: "true eller false", nn "true eller false", en "true or false";
    A_NUMBER: "et helt tall", nn "eit heilt tal", en "a whole number";
    TEXTS: "en liste med tekster, som [\"a\", \"b\"]", nn "ei liste med tekstar, som [\"a\", \"b\"]", en "a list of texts, like [\"a\", \"b\"]";
    PAIRS: "en tabell med tekster, som { tid = \"a\" }", nn "ein tabell med tekstar, som { tid = \"a\" }", en "a table of texts, like { tid = \"a\" }";
    TABLES: "tabeller, [[issuer.role]]", nn "tabellar, [[issuer.role]]", en "tables, [[issuer.role]]";
    NOT_AN_ID: "«{written}» kan ikke være id. Bruk små bokstaver a–z, tall og bindestrek, høyst {most} tegn, og verken demo eller password", nn "«{written}» kan ikkje vere id. Bruk små bokstavar a–z, tal og bindestrek, høgst {most} teikn, og verken demo eller password", en "“{written}” cannot be an id. Use small letters a–z, digits and hyphens, at most {most} characters, and neither demo nor password";
    NOT_AN_ADDRESS: "«{written}» er ikke en adresse. Skriv den som leverandøren oppgir, med https:// først og uten spørsmålstegn", nn "«{written}» er ikkje ei adresse. Skriv den som leverandøren oppgir, med https:// først og utan spørjeteikn", en "“{written}” is not an address. Write the one that the provider gives, with https:// first and without a question mark";
    NOT_TLS: "«{written}» er ikke kryptert. Adressen må begynne med https://; http:// går bare på denne maskinen", nn "«{written}» er ikkje kryptert. Adressa må byrje med https://; http:// går berre på denne maskina", en "“{written}” is not encrypted. The address must begin with https://; http:// works on this machine only";
    NO_SECRET: "hemmeligheten mangler. Skriv client_secret_file med navnet på en fil som holder den, eller client_secret", nn "hemmelegheita manglar. Skriv client_secret_file med namnet på ei fil som held ho, eller client_secret", en "the secret is missing. Write client_secret_file with the name of a file that holds it, or client_secret";
    TWO_SECRETS: "både client_secret og client_secret_file er oppgitt. Behold én", nn "både client_secret og client_secret_file er oppgitt. Behald éin", en "both client_secret and client_secret_file are given. Keep one";
    SECRET_UNREADABLE: "filen {file} med hemmeligheten kan ikke leses. Finnes den, og har programmet tilgang?", nn "fila {file} med hemmelegheita kan ikkje lesast. Finst ho, og har programmet tilgang?", en "the file {file} with the secret cannot be read. Does it exist, and does the program have access?";
    HALF_A_MAP: "role_claim og [[issuer.role]] hører sammen: enten begge eller ingen", nn "role_claim og [[issuer.role]] høyrer saman: anten begge eller ingen", en "role_claim and [[issuer.role]] belong together: both or neither";
    NOBODY_TO_MAKE: "make_unknown krever role_claim og [[issuer.role]], ellers har ingen en rolle", nn "make_unknown krev role_claim og [[issuer.role]], elles har ingen ei rolle", en "make_unknown needs role_claim and [[issuer.role]], else nobody has a role";
    NOT_A_ROLE: "«{written}» er ikke en rolle. Rollene er {known}", nn "«{written}» er ikkje ei rolle. Rollene er {known}", en "“{written}” is not a role. The roles are {known}";
    NOT_A_REGION: "«{written}» er ikke en region. Regionene er {known}, og all for hele landet", nn "«{written}» er ikkje ein region. Regionane er {known}, og all for heile landet", en "“{written}” is not a region. The regions are {known}, and all for the whole country";
    NO_REGIONS: "rollen {role} trenger regions", nn "rolla {role} treng regions", en "the role {role} needs regions";
    OUR_PARAMETER: "«{name}» sender programmet selv. Ta det ut av extra", nn "«{name}» sender programmet sjølv. Ta det ut av extra", en "the program sends “{name}” by itself. Take it out of extra";
    LEEWAY: "clock_leeway er {written} sekunder. Velg fra 0 til {most}", nn "clock_leeway er {written} sekund. Vel frå 0 til {most}", en "clock_leeway is {written} seconds. Choose from 0 to {most}";
}
