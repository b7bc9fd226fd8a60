//! The profile of a municipality or district.

words! {
    ANSWERS: "Svarene", nn "Svara", en "The answers";
    ANSWERED_ON: "Besvart {date}.", nn "Svara {date}.", en "Answered {date}.";
    ANSWERED: "Besvart.", nn "Svara.", en "Answered.";
    SILENT: "{name} svarte ikke på undersøkelsen.", nn "{name} svara ikkje på undersøkinga.", en "{name} did not answer the survey.";
    CAPTION: "Svarene til {name}, og andelen i {places} som svarte det samme", nn "Svara til {name}, og delen i {places} som svara det same", en "The answers of {name}, and the share in {places} that answered the same";
    SILENT_MORE: "Spørsmålene står under. Åpne et spørsmål for å se hva andre svarte.", nn "Spørsmåla står under. Opne eit spørsmål for å sjå kva andre svara.", en "The questions stand below. Open a question to see what others answered.";
    SAME_ANSWER_IN: "Samme svar i {where}", nn "Same svar i {where}", en "Same answer in {where}";
    SAME_ANSWER: "Samme svar", nn "Same svar", en "Same answer";
    CAVEATS: "Forbehold: {caveats}", nn "Atterhald: {caveats}", en "Caveats: {caveats}";
    CHAPTERS: "Kapitler", nn "Kapittel", en "Chapters";
    QUESTION: "Spørsmål", nn "Spørsmål", en "Question";
    ANSWER_OF: "{name} svarte", nn "{name} svara", en "{name} answered";
    CHAPTER_ANSWERED: "{n} svar", nn "{n} svar", en "{n} answers";
    UNTICKED: "Ikke krysset av (andel i {whole}): {options}.", nn "Ikkje kryssa av (del i {whole}): {options}.", en "Not ticked (share in {whole}): {options}.";
    NOTE: "Andelene er av dem som svarte på spørsmålet (N). Tallene åpner kommunene bak.", nn "Delane er av dei som svara på spørsmålet (N). Tala opnar kommunane bak.", en "Shares are of those who answered the question (N). The numbers open the municipalities behind them.";
}
