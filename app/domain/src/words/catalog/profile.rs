//! The profile of a municipality or district.

words! {
    ANSWERS: "Svarene", nn "Svara", en "The answers";
    ANSWERED_ON: "Besvart {date}.", nn "Svara {date}.", en "Answered {date}.";
    ANSWERED: "Besvart.", nn "Svara.", en "Answered.";
    SILENT: "{name} svarte ikke på undersøkelsen.", nn "{name} svara ikkje på undersøkinga.", en "{name} did not answer the survey.";
    SILENT_MORE: "Under står det {beside} og {whole} svarte.", nn "Under står det {beside} og {whole} svara.", en "Below is what {beside} and {whole} answered.";
    SILENT_WHOLE: "Under står det {whole} svarte.", nn "Under står det {whole} svara.", en "Below is what {whole} answered.";
    CAPTION: "Svarene til {name}, og andelen i {places} som svarte det samme", nn "Svara til {name}, og delen i {places} som svara det same", en "The answers of {name}, and the share in {places} that answered the same";
    SAME_ANSWER: "Samme svar, {where}", nn "Same svar, {where}", en "Same answer, {where}";
    CHAPTERS: "Kapitler", nn "Kapittel", en "Chapters";
    QUESTION: "Spørsmål", nn "Spørsmål", en "Question";
    ANSWER_OF: "{name} svarte", nn "{name} svara", en "{name} answered";
    SAME_IN: "Samme svar i", nn "Same svar i", en "Same answer in";
    SHARE_IN: "{where}, andel av N", nn "{where}, del av N", en "{where}, share of N";
    CHAPTER_ANSWERED: "{n} svar", nn "{n} svar", en "{n} answers";
    UNTICKED: "Ikke krysset av (andel i {whole}): {options}.", nn "Ikkje kryssa av (del i {whole}): {options}.", en "Not ticked (share in {whole}): {options}.";
    CAVEAT: "Forbehold:", nn "Atterhald:", en "Caveat:";
    NOTE: "Andelene er av dem som svarte på spørsmålet (N). Tallene åpner kommunene bak.", nn "Delane er av dei som svara på spørsmålet (N). Tala opnar kommunane bak.", en "Shares are of those who answered the question (N). The numbers open the municipalities behind them.";
}
