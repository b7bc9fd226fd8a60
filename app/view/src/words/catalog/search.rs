//! The search for a municipality or a question.

words! {
    TITLE: "Søk", nn "Søk", en "Search";
    TITLE_OF: "Søk: {text}", nn "Søk: {text}", en "Search: {text}";
    LEAD: "Skriv navnet på en kommune eller bydel, et kommunenummer eller et ord fra et spørsmål.", nn "Skriv namnet på ein kommune eller bydel, eit kommunenummer eller eit ord frå eit spørsmål.", en "Write the name of a municipality or district, a municipality number or a word from a question.";
    FIELD: "Kommune eller spørsmål", nn "Kommune eller spørsmål", en "Municipality or question";
    NEAREST: "Mente du en av disse?", nn "Meinte du ein av desse?", en "Did you mean one of these?";
    NUMBERS: "Kommunenummer har fire siffer, bydelsnummer har seks. Søket kjenner numrene kommunene har hatt siden 2015.", nn "Kommunenummer har fire siffer, bydelsnummer har seks. Søket kjenner numra kommunane har hatt sidan 2015.", en "Municipality numbers have four digits, district numbers six. The search knows the numbers municipalities have had since 2015.";
    ALL_QUESTIONS: "Se alle spørsmålene", nn "Sjå alle spørsmåla", en "See all questions";
}
