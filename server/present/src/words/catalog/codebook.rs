//! What does not hold together in a codebook: clauses, as they follow a colon, and the sentence around
//! them.

view::words! {
    FAULT: "Kodeboken henger ikke sammen i {table}, nøkkelen {key}: {fault}. Rett kodeboken før svarene leses inn.", nn "Kodeboka heng ikkje saman i {table}, nøkkelen {key}: {fault}. Rett kodeboka før svara blir lesne inn.", en "The codebook does not hold together in {table}, key {key}: {fault}. Correct the codebook before the answers are imported.";
    TABLE: "[[{table}]] «{id}»", nn "[[{table}]] «{id}»", en "[[{table}]] “{id}”";

    ID_TWICE: "id-en er brukt to ganger", nn "id-en er brukt to gonger", en "the id is used twice";
    BAD_ID: "id-en må være små bokstaver a–z, tall og _", nn "id-en må vere små bokstavar a–z, tal og _", en "the id must be small letters a–z, digits and _";
    ID_OF_FLAG: "et kjennetegn har denne id-en", nn "eit kjenneteikn har denne id-en", en "a trait has this id";
    ID_OF_HEADING: "en fast kolonne i filene heter det", nn "ein fast kolonne i filene heiter det", en "a fixed column of the files is called so";
    ID_OF_FACT: "en opplysning fra registeret heter det", nn "ei opplysning frå registeret heiter det", en "a fact of the register is called so";
    ID_OF_KEY: "adressene bruker ordet til noe annet", nn "adressene bruker ordet til noko anna", en "addresses use the word for something else";
    EMPTY: "teksten er tom", nn "teksten er tom", en "the text is empty";
    NOT_A_DAY: "det er ikke en dag; skriv den som 2015-12-03", nn "det er ikkje ein dag; skriv han som 2015-12-03", en "it is not a day; write it as 2015-12-03";
    FIELDWORK_BACKWARDS: "svarperioden slutter før den begynner", nn "svarperioden sluttar før han byrjar", en "the fieldwork ends before it begins";
    NO_CHAPTER: "kapittelet finnes ikke", nn "kapittelet finst ikkje", en "the chapter does not exist";
    ITEM_NAMED_AS_FILE: "et delspørsmål kan ikke ha id-en csv, xlsx eller svg: det er navn på spørsmålets filer", nn "eit delspørsmål kan ikkje ha id-en csv, xlsx eller svg: det er namn på filene til spørsmålet", en "an item cannot have the id csv, xlsx or svg: those are names of the question's files";
    BAD_WORDINGS: "ordlyden til alternativene må være ulik, og uten |", nn "ordlyden til alternativa må vere ulik, og utan |", en "the wordings of the options must differ, and be without |";
    OPTIONS_OF_KIND: "spørsmål med alternativer må ha minst ett, andre skal ikke ha noen", nn "spørsmål med alternativ må ha minst eitt, andre skal ikkje ha nokon", en "a question with options must have at least one, others none";
    NUMBER_WITHOUT_LIMITS: "et tallspørsmål må ha grenser", nn "eit talspørsmål må ha grenser", en "a question for a number must have limits";
    LIMITS_WITHOUT_NUMBER: "bare et tallspørsmål kan ha grenser", nn "berre eit talspørsmål kan ha grenser", en "only a question for a number can have limits";
    LIMITS_CROSS: "det laveste tallet er høyere enn det høyeste", nn "det lågaste talet er høgare enn det høgaste", en "the lowest number is above the highest";
    MULTI_BATTERY: "et flervalgsspørsmål kan ikke være et batteri", nn "eit fleirvalsspørsmål kan ikkje vere eit batteri", en "a multi-choice question cannot be a battery";
    LIMIT_WITHOUT_CHOICES: "bare et flervalgsspørsmål kan ha en øvre grense for valg", nn "berre eit fleirvalsspørsmål kan ha ei øvre grense for val", en "only a multi-choice question can limit the choices";
    LIMIT_OUTSIDE_CHOICES: "grensen for valg må være minst 1 og høyst antallet alternativer", nn "grensa for val må vere minst 1 og høgst talet på alternativ", en "the limit of choices must be 1 at least and the number of options at most";
    NO_HEADLINE_OPTION: "hovedtallet viser til et alternativ som ikke finnes", nn "hovudtalet viser til eit alternativ som ikkje finst", en "the headline names an option that does not exist";
    HEADLINE_OUTSIDE_N: "hovedtallet viser til et alternativ som ikke teller med i N", nn "hovudtalet viser til eit alternativ som ikkje tel med i N", en "the headline names an option that does not count in N";
    BAD_AMONG: "«among» kan bare utelate alternativer som teller med i N, og som ikke hører til hovedtallet", nn "«among» kan berre utelate alternativ som tel med i N, og som ikkje høyrer til hovudtalet", en "“among” can leave out only options that count in N and do not belong to the headline";
    ASKED_OF_NOBODY: "ingen blir spurt", nn "ingen blir spurde", en "nobody is asked";
    NOT_ASKED_BEFORE: "spørsmålet det avhenger av, finnes ikke lenger fram i skjemaet", nn "spørsmålet det er avhengig av, finst ikkje lenger framme i skjemaet", en "the question it depends on does not stand before it in the questionnaire";
    OUT_OF_REACH: "noen som skal få spørsmålet, får aldri det spørsmålet det avhenger av", nn "nokon som skal få spørsmålet, får aldri det spørsmålet det er avhengig av", en "some that are asked are never asked the question it depends on";
    NO_SUCH_FLAG: "kjennetegnet som avgjør hvem som blir spurt, finnes ikke i undersøkelsen", nn "kjenneteiknet som avgjer kven som blir spurd, finst ikkje i undersøkinga", en "the trait that decides who is asked is not one of the wave's";
    COMPARES_WITH_ITSELF: "det er undersøkelsens eget år", nn "det er undersøkinga sitt eige år", en "it is the survey's own year";
    SAME_AND_NOT: "spørsmålet er både det samme og ikke det samme som i den undersøkelsen", nn "spørsmålet er både det same og ikkje det same som i den undersøkinga", en "the question is both the same and not the same as in that survey";
    NO_DERIVED_FROM: "spørsmålet eller alternativet finnes ikke", nn "spørsmålet eller alternativet finst ikkje", en "the question or the option does not exist";
    BASE_INSIDE_N: "teksten om hvem N er, kan bare stå der nei-alternativet er utenfor N", nn "teksten om kven N er, kan berre stå der nei-alternativet er utanfor N", en "the text on who N is can stand only where the option for no is outside N";
}
