//! A condition on answers that is being built in the filter's panel.

view::words! {
    IS: "svarte ett av disse", nn "svara eitt av desse", en "answered one of these";
    NOT: "svarte noe annet", nn "svara noko anna", en "answered something else";
    IS_ON: "svarte ett av disse på", nn "svara eitt av desse på", en "answered one of these for";
    NOT_ON_ANY: "svarte ingen av disse på noe delspørsmål", nn "svara ingen av desse på noko delspørsmål", en "answered none of these for any item";
    SAME: "svarte ett av disse, og på samme delspørsmål i", nn "svara eitt av desse, og på same delspørsmål i", en "answered one of these, and for the same item of";
    LEAST: "Hvor mange delspørsmål", nn "Kor mange delspørsmål", en "How many items";
    LEAST_ONE: "minst ett delspørsmål", nn "minst eitt delspørsmål", en "at least one item";
    LEAST_N: "minst {n} delspørsmål", nn "minst {n} delspørsmål", en "at least {n} items";
    LEAST_ALL: "alle {n} delspørsmål", nn "alle {n} delspørsmål", en "all {n} items";
    OTHER: "Det andre spørsmålet", nn "Det andre spørsmålet", en "The other question";
    OTHER_NONE: "Velg spørsmål", nn "Vel spørsmål", en "Choose a question";
    OTHER_ANSWERS: "og på samme delspørsmål i «{question}»", nn "og på same delspørsmål i «{question}»", en "and for the same item of “{question}”";
    WHOLE: "{question}: delspørsmålene samlet", nn "{question}: delspørsmåla samla", en "{question}: the items together";
    OTHER_WAVE: "Undersøkelsen {year}", nn "Undersøkinga {year}", en "The survey of {year}";
    ADD: "Legg til", nn "Legg til", en "Add";
    ADD_GIVES: "Legg til: gir {n} av {all}", nn "Legg til: gir {n} av {all}", en "Add: gives {n} of {all}";
    HELD: "{question}: delspørsmål som passer", nn "{question}: delspørsmål som passar", en "{question}: items that fit";
}
