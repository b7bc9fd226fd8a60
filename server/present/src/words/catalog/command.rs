//! What the commands say on a terminal.

view::words! {
    CAUSE: "Årsak: {cause}", nn "Årsak: {cause}", en "Cause: {cause}";
    READY: "Kommuneoppfølging er klar på {address}", nn "Kommuneoppfølging er klar på {address}", en "Kommuneoppfølging is ready at {address}";
    ADDRESS_TAKEN: "Adressen {address} er opptatt. Stopp programmet som bruker den, eller velg en annen med OPPFOLGING_ADDRESS eller --address.", nn "Adressa {address} er oppteken. Stopp programmet som bruker henne, eller vel ei anna med OPPFOLGING_ADDRESS eller --address.", en "The address {address} is taken. Stop the program that uses it, or choose another with OPPFOLGING_ADDRESS or --address.";
    CANNOT_LISTEN: "Kan ikke lytte på {address}.", nn "Kan ikkje lytte på {address}.", en "Cannot listen on {address}.";

    REGISTER_UNCHANGED: "Registeret for {year} er uendret.", nn "Registeret for {year} er uendra.", en "The register of {year} is unchanged.";
    REGISTER_IMPORTED: "Registeret for {year} er importert: {n} {n|enhet|enheter}.", nn "Registeret for {year} er importert: {n} {n|eining|einingar}.", en "The register of {year} is imported: {n} {n|unit|units}.";
    REGISTER_MADE: "Registeret med {n} kommuner er skrevet til {file}. Numrene og navnene følger endringene i kommuneinndelingen siden {from}.", nn "Registeret med {n} kommunar er skrive til {file}. Nummera og namna følgjer endringane i kommuneinndelinga sidan {from}.", en "The register with {n} municipalities is written to {file}. Numbers and names follow the changes of the divisions since {from}.";
    REGISTER_FIGURES: "Innbyggertallene er fra {from}, lagt sammen der kommuner er slått sammen. Kolonnen «made_of» sier hva kommunen er laget av, med * etter en som er delt. Kolonnen «to_fill» sier hva som skal fylles ut. Tøm den etter hvert, og importer filen.", nn "Innbyggjartala er frå {from}, lagde saman der kommunar er slått saman. Kolonnen «made_of» seier kva kommunen er laga av, med * etter ein som er delt. Kolonnen «to_fill» seier kva som skal fyllast ut. Tøm han etter kvart, og importer fila.", en "Populations are of {from}, summed where municipalities were merged. The column “made_of” says what a municipality was made of, with * after one that was divided. The column “to_fill” says what is to be filled in. Empty it as you go, and import the file.";
    REGISTER_INCOMPLETE: "{n} {n|rad|rader} har celler som må fylles ut før filen kan importeres.", nn "{n} {n|rad|rader} har celler som må fyllast ut før fila kan importerast.", en "{n} {n|row has|rows have} cells that must be filled in before the file can be imported.";
    NOT_LATER: "Et register lages av et tidligere: --year {year} må være etter --from {from}.", nn "Eit register blir laga av eit tidlegare: --year {year} må vere etter --from {from}.", en "A register is made from an earlier one: --year {year} must come after --from {from}.";
    NOT_KNOWN: "Endringene i kommuneinndelingen er kjent til {last}, så registeret for {year} kan ikke lages.", nn "Endringane i kommuneinndelinga er kjende til {last}, så registeret for {year} kan ikkje lagast.", en "The changes of the divisions are known to {last}, so the register of {year} cannot be made.";
    FILES_FINE: "Filene er i orden. Ingenting er lagret.", nn "Filene er i orden. Ingenting er lagra.", en "The files are fine. Nothing is stored.";
    FAULTS_WRITTEN: "Feilene står ved radene sine i {files}.", nn "Feila står ved radene sine i {files}.", en "The faults stand beside their rows in {files}.";
    ASK_FOR_FAULTS: "Med --faults MAPPE får du filene tilbake med en kolonne mer, der hver feil står ved raden sin.", nn "Med --faults MAPPE får du filene tilbake med ein kolonne meir, der kvar feil står ved rada si.", en "With --faults DIR you get the files back with one column more, in which each fault stands beside its row.";
    WAVE_UNCHANGED: "Undersøkelsen {year} er uendret.", nn "Undersøkinga {year} er uendra.", en "The wave {year} is unchanged.";
    WAVE_IMPORTED: "Undersøkelsen {year} er importert.", nn "Undersøkinga {year} er importert.", en "The wave {year} is imported.";
    ANSWERS_FROM: "Svar fra {n} {units}.", nn "Svar frå {n} {units}.", en "Answers from {n} {units}.";
    ANSWERS_FROM_BEFORE: "Svar fra {n} {units} (før: {before}).", nn "Svar frå {n} {units} (før: {before}).", en "Answers from {n} {units} (before: {before}).";
    BEGUN_BY: "Påbegynt og ikke levert: {n} {units}, som ikke regnes som svart.", nn "Påbyrja og ikkje levert: {n} {units}, som ikkje blir rekna som svara.", en "Begun and not handed in: {n} {units}, not counted as answered.";
    BEGUN_BY_BEFORE: "Påbegynt og ikke levert: {n} {units} (før: {before}), som ikke regnes som svart.", nn "Påbyrja og ikkje levert: {n} {units} (før: {before}), som ikkje blir rekna som svara.", en "Begun and not handed in: {n} {units} (before: {before}), not counted as answered.";
    N_OF: "{n} {units}", nn "{n} {units}", en "{n} {units}";
    N_OF_BEFORE: "{n} {units} (før: {before})", nn "{n} {units} (før: {before})", en "{n} {units} (before: {before})";
    WITH_CHANGES: "{counts}, {n} svar er endret", nn "{counts}, {n} svar er endra", en "{counts}, {n} answers are changed";
    SYNTHETIC: "Syntetiske demodata. {n} svar er endret fra det som er publisert.", nn "Syntetiske demodata. {n} svar er endra frå det som er publisert.", en "Synthetic demo data. {n} answers are changed from what is published.";
    REAL: "Ekte svar. {n} svar er endret fra det som er publisert.", nn "Ekte svar. {n} svar er endra frå det som er publisert.", en "Real answers. {n} answers are changed from what is published.";
    RULES: "{n} {n|regel|regler} for oppfølging.", nn "{n} {n|regel|reglar} for oppfølging.", en "{n} {n|rule|rules} for follow-up.";
    NO_RULES: "Ingen regler for oppfølging: filen signals.toml mangler eller er tom, så ingen kommune får signal eller prioritet.", nn "Ingen reglar for oppfølging: fila signals.toml manglar eller er tom, så ingen kommune får signal eller prioritet.", en "No rules for follow-up: the file signals.toml is missing or empty, so no municipality gets a signal or a priority.";
    GONE: "Disse spørsmålene faller bort: {ids}.", nn "Desse spørsmåla fell bort: {ids}.", en "These questions are dropped: {ids}.";

    BRINGS: "Følger med: {files}.", nn "Følgjer med: {files}.", en "Comes along: {files}.";
    WAVE_BEGUN: "Undersøkelsen {year} er påbegynt i {folder}, fra undersøkelsen {from}. Les veiledningen der først.", nn "Undersøkinga {year} er påbyrja i {folder}, frå undersøkinga {from}. Les rettleiinga der først.", en "The survey of {year} is begun in {folder}, from the survey of {from}. Read the guide there first.";
    WAVE_WRITTEN: "Undersøkelsen {year} er skrevet til {folder}.", nn "Undersøkinga {year} er skriven til {folder}.", en "The survey of {year} is written to {folder}.";
    NO_WAVES: "Undersøkelsen {year} er ikke lest inn, og ingen andre heller. Les inn en med «oppfolging wave import MAPPE».", nn "Undersøkinga {year} er ikkje lesen inn, og ingen andre heller. Les inn ei med «oppfolging wave import MAPPE».", en "The survey of {year} is not imported, nor is any other. Import one with “oppfolging wave import FOLDER”.";
    NO_SUCH_WAVE: "Undersøkelsen {year} er ikke lest inn. Velg blant {years}.", nn "Undersøkinga {year} er ikkje lesen inn. Vel blant {years}.", en "The survey of {year} is not imported. Choose among {years}.";
    MARK_THE_FOLDER: "Undersøkelsen er syntetisk, så navnet på mappen må begynne med {mark}. Skriv for eksempel --out {mark}{name}.", nn "Undersøkinga er syntetisk, så namnet på mappa må byrje med {mark}. Skriv til dømes --out {mark}{name}.", en "The wave is synthetic, so the name of the folder must begin with {mark}. Write --out {mark}{name}, for example.";

    DEMO_WRITTEN: "Demobølgen {year} er skrevet til {folder}.", nn "Demobølgja {year} er skriven til {folder}.", en "The demo wave {year} is written to {folder}.";
    DEMO_IMPORTING: "Importerer registrene og demobølgene …", nn "Importerer registera og demobølgjene …", en "Importing the registers and the demo waves …";
    DEMO_IMPORTED: "Registrene og demobølgene er importert.", nn "Registera og demobølgjene er importerte.", en "The registers and the demo waves are imported.";
    DEMO_UNCHANGED: "Demobølgene er uendret.", nn "Demobølgjene er uendra.", en "The demo waves are unchanged.";
    TABLE_WRITTEN: "Tabellen er skrevet til {file}.", nn "Tabellen er skriven til {file}.", en "The table is written to {file}.";
    STATEMENTS_MISSED: "{n} utsagn stemmer ikke. Se radene som er merket «feil».", nn "{n} utsegner stemmer ikkje. Sjå radene som er merkte «feil».", en "{n} statements do not hold. See the rows that are marked “wrong”.";

    LIST_WRITTEN: "{n} {n|rad|rader} er skrevet til {file}.", nn "{n} {n|rad er skriven|rader er skrivne} til {file}.", en "{n} {n|row is|rows are} written to {file}.";
    MARK_THE_NAME: "Undersøkelsen er syntetisk, så filnavnet må begynne med {mark}. Skriv for eksempel --out {mark}{name}.", nn "Undersøkinga er syntetisk, så filnamnet må byrje med {mark}. Skriv til dømes --out {mark}{name}.", en "The wave is synthetic, so the name of the file must begin with {mark}. Write --out {mark}{name}, for example.";
    ALREADY_THERE: "{file} finnes allerede. Velg et annet navn.", nn "{file} finst allereie. Vel eit anna namn.", en "{file} exists already. Choose another name.";
    CANNOT_WRITE: "{file} kan ikke skrives.", nn "{file} kan ikkje skrivast.", en "{file} cannot be written.";
    CANNOT_WRITE_FOLDER: "{folder} kan ikke skrives. Finnes mappen over, og har du tilgang?", nn "{folder} kan ikkje skrivast. Finst mappa over, og har du tilgang?", en "{folder} cannot be written. Does the folder above it exist, and do you have access?";
    CUT_SHORT: "{file} kunne ikke skrives helt ut.", nn "{file} kunne ikkje skrivast heilt ut.", en "{file} could not be written to its end.";
    UNFINISHED: "Kommandoen ble ikke ferdig.", nn "Kommandoen blei ikkje ferdig.", en "The command did not finish.";
}
