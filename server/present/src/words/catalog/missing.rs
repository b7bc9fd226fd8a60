//! What a wave does not have, though others may.

view::words! {
    NO_UNIT: "Ingen kommune eller bydel har nummeret «{number}» i undersøkelsen {year}.", nn "Ingen kommune eller bydel har nummeret «{number}» i undersøkinga {year}.", en "No municipality or district has the number “{number}” in the survey of {year}.";
    UNIT_ELSEWHERE: "Kommunen med nummeret {number} var ikke med i undersøkelsen {year}.", nn "Kommunen med nummeret {number} var ikkje med i undersøkinga {year}.", en "The municipality with the number {number} was not part of the survey of {year}.";
    DISTRICTS_ELSEWHERE: "Bydelene var ikke med i undersøkelsen {year}.", nn "Bydelane var ikkje med i undersøkinga {year}.", en "The districts were not part of the survey of {year}.";
    NOT_ASKED: "Spørsmålet om {question} ble ikke stilt i {year}.", nn "Spørsmålet om {question} vart ikkje stilt i {year}.", en "The question about {question} was not asked in {year}.";
    NO_QUESTION: "Det finnes ikke noe spørsmål som heter «{id}».", nn "Det finst ikkje noko spørsmål som heiter «{id}».", en "There is no question called “{id}”.";
}
