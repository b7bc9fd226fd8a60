//! Why an indicator cannot be shown for a wave.

words! {
    FAILS: "Forholdet «{title}» kan ikke vises for denne bølgen. {why}", nn "Forholdet «{title}» kan ikkje visast for denne bølgja. {why}", en "The indicator “{title}” cannot be shown for this wave. {why}";
    NO_COLUMN: "«{id}» er ikke ett spørsmål i undersøkelsen {year}.", nn "«{id}» er ikkje eitt spørsmål i undersøkinga {year}.", en "“{id}” is not one question in the survey of {year}.";
    NO_OPTION: "«{option}» er ikke et svar som teller på «{id}» i undersøkelsen {year}.", nn "«{option}» er ikkje eit svar som tel på «{id}» i undersøkinga {year}.", en "“{option}” is not an answer that counts to “{id}” in the survey of {year}.";
    NO_OPTIONS: "Det sier ikke hvilke svar det gjelder.", nn "Det seier ikkje kva svar det gjeld.", en "It does not say which answers it is about.";
    CONDITION_TOO_WIDE: "Vilkåret kan ikke velge region eller bydeler.", nn "Vilkåret kan ikkje velje region eller bydelar.", en "Its condition cannot choose regions or districts.";
}
