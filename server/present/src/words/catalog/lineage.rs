//! Municipalities that were merged, split or renumbered.

view::words! {
    NOT_FOLLOWED: "{n} {n|kommune|kommuner} kan ikke følges fra {before} til {now}: {what}.", nn "{n} {n|kommune|kommunar} kan ikkje følgjast frå {before} til {now}: {what}.", en "{n} {n|municipality|municipalities} cannot be followed from {before} to {now}: {what}.";
    MERGED: "{names} er slått sammen til {into}", nn "{names} er slått saman til {into}", en "{names} were merged into {into}";
    BECAME_PART: "{names} er nå en del av {into}", nn "{names} er no ein del av {into}", en "{names} is now a part of {into}";
    DIVIDED: "{names} er delt mellom {into}", nn "{names} er delt mellom {into}", en "{names} was divided between {into}";
    MADE_OF: "{into} er slått sammen av {names}", nn "{into} er slått saman av {names}", en "{into} was made of {names}";
    SPLIT_FROM: "{into} er skilt ut fra {names}", nn "{into} er skild ut frå {names}", en "{into} was split from {names}";
    SPLIT_FROM_SOME: "{into} er en del av det som var {names}", nn "{into} er ein del av det som var {names}", en "{into} is a part of what was {names}";
    AND_MORE: "{what}, og {n} {n|sammenslåing|sammenslåinger} til", nn "{what}, og {n} {n|samanslåing|samanslåingar} til", en "{what}, and {n} more {n|merger|mergers}";
    LABEL: "Kan ikke følges", nn "Kan ikkje følgjast", en "Cannot be followed";

    TERM: "Slått sammen eller delt", nn "Slått saman eller delt", en "Merged or divided";
    TERM_NOTE: "{before}: {n_before} i alt, {count_before} av dem svarte slik; {now}: {n_now} i alt, {count_now} av dem svarte slik", nn "{before}: {n_before} i alt, {count_before} av dei svara slik; {now}: {n_now} i alt, {count_now} av dei svara slik", en "{before}: {n_before} in all, {count_before} of them answered so; {now}: {n_now} in all, {count_now} of them answered so";

    IN_YEAR: "I {year}:", nn "I {year}:", en "In {year}:";
    MERGED_SINCE: "Slått sammen siden {year} av:", nn "Slått saman sidan {year} av:", en "Merged since {year} of:";
    SPLIT_SINCE: "Skilt ut siden {year} fra:", nn "Skild ut sidan {year} frå:", en "Split since {year} from:";
    SPLIT_SINCE_FROM_SOME: "En del av det som i {year} var:", nn "Ein del av det som i {year} var:", en "A part of what in {year} was:";
    PART_OF: "I {year} en del av:", nn "I {year} ein del av:", en "In {year} a part of:";
    DIVIDED_IN: "I {year} delt mellom:", nn "I {year} delt mellom:", en "In {year} divided between:";
    BORDER_MOVED: "Grensene er endret siden {year}.", nn "Grensene er endra sidan {year}.", en "The borders have moved since {year}.";
    FORMERS_ANSWERED: "I {year} svarte {names}, som den er slått sammen av.", nn "I {year} svara {names}, som han er slått saman av.", en "In {year} {names}, which it was made of, answered.";
    FORMERS_SILENT: "Det kom heller ikke svar i {year} fra kommunene den er slått sammen av.", nn "Det kom heller ikkje svar i {year} frå kommunane han er slått saman av.", en "No answer came in {year} from the municipalities it was made of either.";
    FORMERS_ANSWERED_SPLIT: "Kommunen er skilt ut siden {year}. Da svarte {names}.", nn "Kommunen er skild ut sidan {year}. Då svara {names}.", en "The municipality has been split off since {year}. At that time {names} answered.";
    FORMERS_SILENT_SPLIT: "Det kom heller ikke svar i {year} fra {n|kommunen|kommunene} den er skilt ut fra.", nn "Det kom heller ikkje svar i {year} frå {n|kommunen|kommunane} han er skild ut frå.", en "No answer came in {year} from the {n|municipality|municipalities} it was split from either.";
    ANSWERED_SO: "{name} {answer}", nn "{name} {answer}", en "{name} {answer}";
    GAVE_NONE: "{name} ikke svar", nn "{name} ikkje svar", en "{name} no answer";

    SWITCH_MERGED: "(slått sammen)", nn "(slått saman)", en "(merged)";
    SWITCH_SPLIT: "(delt)", nn "(delt)", en "(divided)";

    PARTS_TITLE: "{name} ({number})", nn "{name} ({number})", en "{name} ({number})";
    NOT_YET: "{name} var ikke en egen kommune ennå i {year}. Området hørte da til {n|denne kommunen|disse kommunene}:", nn "{name} var ikkje ein eigen kommune enno i {year}. Området høyrde då til {n|denne kommunen|desse kommunane}:", en "{name} was not yet a municipality of its own in {year}. The area then belonged to {n|this municipality|these municipalities}:";
    NO_LONGER: "{name} var ikke lenger en egen kommune i {year}. Området hørte da til {n|denne kommunen|disse kommunene}:", nn "{name} var ikkje lenger ein eigen kommune i {year}. Området høyrde då til {n|denne kommunen|desse kommunane}:", en "{name} was no longer a municipality of its own in {year}. The area then belonged to {n|this municipality|these municipalities}:";

    BORDERS_MADE: "Grensene i {year} er laget av dem fra {from}: kommuner som er slått sammen, er tegnet som én.", nn "Grensene i {year} er laga av dei frå {from}: kommunar som er slått saman, er teikna som éin.", en "The borders of {year} are made from those of {from}: municipalities that were merged are drawn as one.";
    NOT_CUT: "Den delen av {name} som gikk til {others} i {year}, er tegnet som en del av {main}.", nn "Den delen av {name} som gjekk til {others} i {year}, er teikna som ein del av {main}.", en "The part of {name} that went to {others} in {year} is drawn as a part of {main}.";
    NOT_DRAWN: "{name} ble delt mellom {others} i {year}, og er ikke tegnet.", nn "{name} vart delt mellom {others} i {year}, og er ikkje teikna.", en "{name} was divided between {others} in {year}, and is not drawn.";
    BORDERS_MOVED: "Andre endringer i grensene siden {from} er ikke tegnet.", nn "Andre endringar i grensene sidan {from} er ikkje teikna.", en "Other changes of the borders since {from} are not drawn.";
}
