//! What a search says it found.

view::words! {
    NOBODY: "Ingen kommune heter «{text}»", nn "Ingen kommune heiter «{text}»", en "No municipality is called “{text}”";
    NO_NUMBER: "Ingen kommune har hatt nummeret {text}", nn "Ingen kommune har hatt nummeret {text}", en "No municipality has had the number {text}";
    ONE: "1 kommune eller bydel", nn "1 kommune eller bydel", en "1 municipality or district";
    SEVERAL: "{n} kommuner og bydeler", nn "{n} kommunar og bydelar", en "{n} municipalities and districts";
    ONE_QUESTION: "1 spørsmål", nn "1 spørsmål", en "1 question";
    QUESTIONS: "{n} spørsmål", nn "{n} spørsmål", en "{n} questions";
    ALL_FOUND: "Se alle {n} i listen", nn "Sjå alle {n} i lista", en "See all {n} in the list";
    MUNICIPALITY_IN: "{number}, {county}", nn "{number}, {county}", en "{number}, {county}";
    DISTRICT_IN: "{number}, bydel i {county}", nn "{number}, bydel i {county}", en "{number}, district of {county}";
}
