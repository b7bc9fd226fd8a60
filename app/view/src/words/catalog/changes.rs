//! What changed since the wave before.

words! {
    TITLE: "Endringer", nn "Endringar", en "Changes";
    SINCE: "Endringer fra {before} til {now}", nn "Endringar frå {before} til {now}", en "Changes from {before} to {now}";
    ALL_QUESTIONS: "Alle spørsmål som kan sammenlignes", nn "Alle spørsmål som kan samanliknast", en "Every question that can be compared";
    CAPTION: "Spørsmål som er stilt likt i {before} og {now}, det som har endret seg mest først", nn "Spørsmål som er stilte likt i {before} og {now}, det som har endra seg mest først", en "Questions that were asked alike in {before} and {now}, what changed most first";
    QUESTION: "Spørsmål", nn "Spørsmål", en "Question";
    ALL_IN: "Alle i {year}", nn "Alle i {year}", en "All in {year}";
    BOTH_IN: "Svarte begge år, {year}", nn "Svara begge åra, {year}", en "Answered both years, {year}";
    CHANGE: "Endring", nn "Endring", en "Change";
    GAINED: "Har fått", nn "Har fått", en "Gained";
    LOST: "Har mistet", nn "Har mista", en "Lost";
    NOTE: "Endringene er i prosentpoeng. Spørsmålene står etter hvor mye de som svarte begge år har endret seg. Antallene åpner kommunene bak, og spørsmålet åpner hva endringen består av.", nn "Endringane er i prosentpoeng. Spørsmåla står etter kor mykje dei som svara begge åra har endra seg. Tala opnar kommunane bak, og spørsmålet opnar kva endringa er sett saman av.", en "Changes are in percentage points. The questions stand by how much those that answered both years have changed. The counts open the municipalities behind them, and the question opens what the change is made of.";
    UNITS: "{n} i utvalget", nn "{n} i utvalet", en "{n} in the selection";
    SEE: "Se alle endringer siden {year}", nn "Sjå alle endringar sidan {year}", en "See all changes since {year}";
}
