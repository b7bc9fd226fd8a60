//! What does not hold together in a codebook: clauses, as they follow a colon.

view::words! {
    ID_TWICE: "id-en er brukt to ganger", nn "id-en er brukt to gonger", en "the id is used twice";
    BAD_ID: "id-en må være små bokstaver a–z, tall og _", nn "id-en må vere små bokstavar a–z, tal og _", en "the id must be small letters a–z, digits and _";
    NO_CHAPTER: "kapittelet finnes ikke", nn "kapittelet finst ikkje", en "the chapter does not exist";
    BAD_ID_WITHIN: "id-ene til alternativer og delspørsmål må være ulike, og bare a–z, tall og _", nn "id-ane til alternativ og delspørsmål må vere ulike, og berre a–z, tal og _", en "the ids of options and items must differ, and be only a–z, digits and _";
    ITEM_NAMED_AS_FILE: "et delspørsmål kan ikke ha id-en csv, xlsx eller svg: det er navn på spørsmålets filer", nn "eit delspørsmål kan ikkje ha id-en csv, xlsx eller svg: det er namn på filene til spørsmålet", en "an item cannot have the id csv, xlsx or svg: those are names of the question's files";
    BAD_WORDINGS: "ordlyden til alternativene må være ulik, og uten |", nn "ordlyden til alternativa må vere ulik, og utan |", en "the wordings of the options must differ, and be without |";
    OPTIONS_OF_KIND: "spørsmål med alternativer må ha minst ett, andre skal ikke ha noen", nn "spørsmål med alternativ må ha minst eitt, andre skal ikkje ha nokon", en "a question with options must have at least one, others none";
    NUMBER_WITHOUT_LIMITS: "et tallspørsmål må ha grenser", nn "eit talspørsmål må ha grenser", en "a question for a number must have limits";
    MULTI_BATTERY: "et flervalgsspørsmål kan ikke være et batteri", nn "eit fleirvalsspørsmål kan ikkje vere eit batteri", en "a multi-choice question cannot be a battery";
    LIMIT_WITHOUT_CHOICES: "bare et flervalgsspørsmål kan ha en øvre grense for valg", nn "berre eit fleirvalsspørsmål kan ha ei øvre grense for val", en "only a multi-choice question can limit the choices";
    NO_HEADLINE_OPTION: "hovedtallet viser til et alternativ som ikke finnes", nn "hovudtalet viser til eit alternativ som ikkje finst", en "the headline names an option that does not exist";
    HEADLINE_OUTSIDE_N: "hovedtallet viser til et alternativ som ikke teller med i N", nn "hovudtalet viser til eit alternativ som ikkje tel med i N", en "the headline names an option that does not count in N";
    BAD_AMONG: "«among» kan bare utelate alternativer som teller med i N, og som ikke hører til hovedtallet", nn "«among» kan berre utelate alternativ som tel med i N, og som ikkje høyrer til hovudtalet", en "“among” can leave out only options that count in N and do not belong to the headline";
    NOT_ASKED_BEFORE: "spørsmålet det avhenger av, finnes ikke lenger fram i skjemaet", nn "spørsmålet det er avhengig av, finst ikkje lenger framme i skjemaet", en "the question it depends on does not stand before it in the questionnaire";
    NO_SUCH_FLAG: "kjennetegnet som avgjør hvem som blir spurt, finnes ikke i undersøkelsen", nn "kjenneteiknet som avgjer kven som blir spurd, finst ikkje i undersøkinga", en "the trait that decides who is asked is not one of the wave's";
    NO_DERIVED_FROM: "spørsmålet eller alternativet finnes ikke", nn "spørsmålet eller alternativet finst ikkje", en "the question or the option does not exist";
    BASE_INSIDE_N: "teksten om hvem N er, kan bare stå der nei-alternativet er utenfor N", nn "teksten om kven N er, kan berre stå der nei-alternativet er utanfor N", en "the text on who N is can stand only where the option for no is outside N";
}
