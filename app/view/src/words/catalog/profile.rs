//! The profile of a municipality or district.

words! {
    SELECTION: "Utvalget", nn "Utvalet", en "The selection";
    PREVIOUS: "Forrige: {name}", nn "Førre: {name}", en "Previous: {name}";
    NEXT: "Neste: {name}", nn "Neste: {name}", en "Next: {name}";
    ANSWERS: "Svarene", nn "Svara", en "The answers";
    ANSWERED_ON: "Besvart {date}.", nn "Svara {date}.", en "Answered {date}.";
    ANSWERED: "Besvart.", nn "Svara.", en "Answered.";
    SILENT: "{name} svarte ikke på undersøkelsen.", nn "{name} svara ikkje på undersøkinga.", en "{name} did not answer the survey.";
    BEGUN: "Påbegynt: {name} begynte på undersøkelsen, men leverte den ikke.", nn "Påbyrja: {name} byrja på undersøkinga, men leverte henne ikkje.", en "Begun: {name} began with the survey, but did not hand it in.";
    ANSWERS_IN: "Svarene i {year}", nn "Svara i {year}", en "The answers of {year}";
    WEIGHT: "Vekt", nn "Vekt", en "Weight";
    SIGNAL_AND_REASON: "Signal og grunn", nn "Signal og grunn", en "Signal and reason";
    COUNT_IN: "I {where}", nn "I {where}", en "In {where}";
    SIGNALS_CAPTION: "Signalene til {name}, og hvor mange som har det samme", nn "Signala til {name}, og kor mange som har det same", en "The signals of {name}, and how many share them";
    SHARPER: "Forsterker signalet over", nn "Forsterkar signalet over", en "Strengthens the signal above";
    SIGNALS_NOTE: "Tallene bak hvert signal er antall kommuner med samme signal, og åpner dem.", nn "Tala bak kvart signal er talet på kommunar med same signal, og opnar dei.", en "The number after each signal is how many municipalities have the same, and opens them.";
    RULES: "Regler og vekter", nn "Reglar og vekter", en "Rules and weights";
    NO_SIGNALS: "Kommunen har ingen signaler.", nn "Kommunen har ingen signal.", en "The municipality has no signals.";
    MODELS: "Til å lære av:", nn "Til å lære av:", en "To learn from:";
    GIVES: "Gir signal: {signals}", nn "Gir signal: {signals}", en "Gives a signal: {signals}";
    GIVES_NOTE: "Svaret gir et signal.", nn "Svaret gir eit signal.", en "The answer gives a signal.";
    CHAPTER_SIGNALS: "{n} svar, {signals} gir signal", nn "{n} svar, {signals} gir signal", en "{n} answers, {signals} give a signal";
    CAPTION: "Svarene til {name}, og andelen i {places} som svarte det samme", nn "Svara til {name}, og delen i {places} som svara det same", en "The answers of {name}, and the share in {places} that answered the same";
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
