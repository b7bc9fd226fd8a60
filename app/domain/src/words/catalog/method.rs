//! The page that explains how the numbers are made.

words! {
    TITLE: "Slik er tallene laget", nn "Slik er tala laga", en "How the numbers are made";
    LEAD: "Hvert tall på sidene kan regnes etter. Her står hva ordene betyr, hvordan N og andeler blir til, og hvorfor noen felt er tomme.";
    CONTENTS: "På denne siden", nn "På denne sida", en "On this page";
    WORKED: "Regnet ut", nn "Rekna ut", en "Worked out";
    NO_EXAMPLE: "Eksempelet vises når en undersøkelse er lest inn.";

    UNITS_TITLE: "Hvem som teller", nn "Kven som tel", en "Who is counted";
    UNITS_1: "Undersøkelsen går til alle kommuner og til de 15 bydelene i Oslo. Oslo er én av kommunene, og bydelene svarer i tillegg for seg selv. Kommuner og bydeler telles aldri sammen: hvert tall gjelder enten kommuner eller bydeler.";
    UNITS_2: "Kommunene er slik de var i undersøkelsens år. En kommune som siden er slått sammen, står med navnet og nummeret den hadde da.";

    N_TITLE: "Fra alle kommuner til N", nn "Frå alle kommunar til N", en "From all municipalities to N";
    N_LEAD: "Ikke alle svarer på alt. Fire steg fører fra kommunene i utvalget til dem et tall gjelder:";
    TERM: "Ord", nn "Ord", en "Word";
    MEANING: "Betyr", nn "Tyder", en "Means";
    ELIGIBLE: "Aktuell", nn "Aktuell", en "Eligible";
    ELIGIBLE_IS: "Spørsmålet gjelder kommunen, enten den svarte eller ikke. Resultatmål gjelder for eksempel bare kommuner som bosetter flyktninger.";
    RESPONDED: "Svarte på undersøkelsen", nn "Svara på undersøkinga", en "Responded";
    RESPONDED_IS: "Leverte skjemaet.";
    ASKED: "Spurt", nn "Spurd", en "Asked";
    ASKED_IS: "Aktuell, og leverte skjemaet.";
    N: "N", nn "N", en "N";
    N_IS: "Spurt, og ga et svar som teller. «Vet ikke» teller ikke, og heller ikke alternativer som står utenfor, som at kommunen ikke er vertskommune. «Ikke aktuelt» er et svar og teller.";
    FORMULA_ASKED: "spurt = N + utenfor N + vet ikke + ikke besvart";
    FORMULA_UNITS: "kommuner i utvalget = spurt + ikke spurt + svarte ikke";
    EXAMPLE_ASKED: "{asked} spurt = {n} + {outside} + {dont_know} + {not_answered}";
    EXAMPLE_UNITS: "{units} kommuner = {asked} + {not_asked} + {no_response}";
    EXAMPLE_OF: "Tallene er fra spørsmålet";

    SHARE_TITLE: "Andeler", nn "Delar", en "Shares";
    SHARE_1: "En andel er antallet som ga svaret, delt på N for det samme spørsmålet og det samme utvalget.";
    FORMULA_SHARE: "andel = antall som svarte det / N";
    EXAMPLE_SHARE: "«{option}»: {count} / {n} = {percent}";
    SHARE_2: "På skjermen står hele prosent. En halv rundes opp: 12,5 blir 13. Hver andel rundes for seg, så de kan summere til 99 eller 101. De blir aldri justert for å gå opp.";
    SHARE_3: "Der flere kryss er lov, er hvert alternativ en andel av alle som svarte på spørsmålet. Da kan andelene summere til mer enn 100.";
    SHARE_4: "En forskjell mellom to andeler står i prosentpoeng: fra 40 % til 50 % er 10 prosentpoeng.";

    EMPTY_TITLE: "Fem slags tomme svar", nn "Fem slags tomme svar", en "Five kinds of empty";
    EMPTY_LEAD: "Et tomt felt kan bety fem ulike ting. De blandes aldri.";
    EMPTY_SHOWN: "Slik står det", nn "Slik står det", en "Shown as";
    EMPTY_WHEN: "Når", nn "Når", en "When";
    EMPTY_FILE: "I fil", nn "I fil", en "In a file";
    EMPTY_COUNTS: "Teller i N", nn "Tel i N", en "Counts in N";
    NOT_ASKED_WHEN: "Spørsmålet gjelder ikke kommunen.";
    NOT_ANSWERED_WHEN: "Kommunen leverte skjemaet, men lot spørsmålet stå åpent.";
    NO_RESPONSE_WHEN: "Kommunen leverte ikke skjemaet.";
    DONT_KNOW_WHEN: "Et svar, men utenfor N.";
    NOT_RELEVANT: "Ikke aktuelt", nn "Ikkje aktuelt", en "Not relevant";
    NOT_RELEVANT_WHEN: "Et svar på linje med de andre.";
    THE_WORDING: "ordlyden", nn "ordlyden", en "the wording";
    IN_N: "ja", nn "ja", en "yes";
    NOT_IN_N: "nei", nn "nei", en "no";
    EMPTY_NOTE: "«Ikke besvart» og «Svarte ikke» er begge to punktum i filene. Kolonnen «Svarte på undersøkelsen» skiller dem.";

    SETTLING_TITLE: "Kommuner som bosetter flyktninger", nn "Kommunar som buset flyktningar", en "Municipalities that settle refugees";
    SETTLING_1: "{settling} kommuner bosetter flyktninger etter registeret, og det er dem spørsmålene om bosetting gjelder. {decided} kommuner vedtok å bosette minst én i undersøkelsens år.";
    SETTLING_2: "Rapporten sier hvor mange kommuner som bosetter, men ikke hvilke. Registeret bruker derfor den enkleste regelen over publiserte tall som gir nøyaktig det antallet; den står under Kjennetegn. Et vedtak for undersøkelsens år er noe annet: noen kommuner vedtok for første gang, og noen som hadde bosatt før, vedtok ikke dette året.";

    CLASSES_TITLE: "Inndelinger", nn "Inndelingar", en "Classes";
    CLASSES_1: "Innbyggere, innvandrerandel og sentralitet er delt i klasser. Nedre grense er med, øvre er ikke: en kommune med 5 000 innbyggere hører til 5 000–9 999.";
    CLASSES_2: "Innvandrerandelen er innvandrere delt på folkemengden 1. januar, uten norskfødte med innvandrerforeldre. Klassen avgjøres av andelen før avrunding, så 9,99 % hører til 5–10 %.";
    CLASSES_3: "Sentralitet følger Statistisk sentralbyrås standard fra 2008, som gjaldt da undersøkelsen ble gjort. Regionene er IMDis seks kontorer, etter fylkene slik de var.";

    TRAITS_TITLE: "Kjennetegn", nn "Kjenneteikn", en "Traits";
    TRAITS_1: "Noen kjennetegn følger av svarene eller kommer med undersøkelsen:";
    TRAIT: "Kjennetegn", nn "Kjenneteikn", en "Trait";
    SOURCE: "Hvor det kommer fra", nn "Kvar det kjem frå", en "Where it comes from";

    ROUTING_TITLE: "Hvem som får hvilke spørsmål", nn "Kven som får kva spørsmål", en "Who gets which questions";
    ROUTING_1: "De fleste spørsmål går til alle. Disse gjør ikke det:";
    ROUTING_NONE: "Alle spørsmål går til alle.";
    QUESTION: "Spørsmål", nn "Spørsmål", en "Question";
    ASKED_OF: "Stilles til", nn "Blir stilt til", en "Asked of";

    FILTER_TITLE: "Ett utvalg, samme kommuner overalt", nn "Eitt utval, same kommunar overalt", en "One selection, the same municipalities everywhere";
    FILTER_1: "Filteret på siden Kommuner står i adressen. Tallet over listen, radene, filene og tallene på spørsmålssidene kommer fra det samme filteret. Når du trykker på et tall, får du nøyaktig så mange kommuner som tallet sier.";
    FILTER_2: "Tallet ved hvert valg i filteret er talt innenfor de andre valgene: det er så mange du får om du bare endrer det ene.";

    DEMO_TITLE: "Syntetiske demodata", nn "Syntetiske demodata", en "Synthetic demo data";
    DEMO_1: "Svarene kommunene ga, er ikke offentlige. Svarene her er derfor laget av et program, slik at de samlet stemmer med tallene som er publisert fra undersøkelsen. Kommunene, bakgrunnstallene og klassene er ekte.";
    DEMO_2: "Ingen enkeltsvar er ekte. Det en kommune står oppført med her, er ikke noe den har svart. Alle sider og filer fra disse dataene sier det.";
}
