//! The page that explains how the numbers are made.

words! {
    TITLE: "Slik er tallene laget", nn "Slik er tala laga", en "How the numbers are made";
    LEAD: "Hvert tall på sidene kan regnes etter. Her står hva ordene betyr, hvordan N og andeler blir til, og hvorfor noen felt er tomme.", nn "Kvart tal på sidene kan reknast etter. Her står det kva orda tyder, korleis N og delar blir til, og kvifor nokre felt er tomme.", en "Every number on these pages can be checked. Here is what the words mean, how N and shares come about, and why some fields are empty.";
    CONTENTS: "På denne siden", nn "På denne sida", en "On this page";
    WORKED: "Regnet ut", nn "Rekna ut", en "Worked out";
    NO_EXAMPLE: "Eksempelet vises når en undersøkelse er lest inn.", nn "Dømet blir vist når ei undersøking er lesen inn.", en "The example is shown once a survey has been imported.";

    UNITS_TITLE: "Hvem som teller", nn "Kven som tel", en "Who is counted";
    UNITS_1: "Undersøkelsen går til alle kommuner og til de 15 bydelene i Oslo. Oslo er én av kommunene, og bydelene svarer i tillegg for seg selv. Kommuner og bydeler telles aldri sammen: hvert tall gjelder enten kommuner eller bydeler.", nn "Undersøkinga går til alle kommunar og til dei 15 bydelane i Oslo. Oslo er éin av kommunane, og bydelane svarer i tillegg for seg sjølve. Kommunar og bydelar blir aldri talde saman: kvart tal gjeld anten kommunar eller bydelar.", en "The survey goes to all municipalities and to the 15 districts of Oslo. Oslo is one of the municipalities, and the districts answer for themselves as well. Municipalities and districts are never counted together: every number is about one or the other.";
    UNITS_2: "Kommunene er slik de var i undersøkelsens år. En kommune som siden er slått sammen, står med navnet og nummeret den hadde da.", nn "Kommunane er slik dei var i året for undersøkinga. Ein kommune som sidan er slått saman, står med namnet og nummeret han hadde då.", en "The municipalities are as they were in the year of the survey. One that has been merged since stands under the name and number it had then.";

    N_TITLE: "Fra alle kommuner til N", nn "Frå alle kommunar til N", en "From all municipalities to N";
    N_LEAD: "Ikke alle svarer på alt. Fire steg fører fra kommunene i utvalget til dem et tall gjelder:", nn "Ikkje alle svarer på alt. Fire steg fører frå kommunane i utvalet til dei eit tal gjeld:", en "Not everyone answers everything. Four steps lead from the municipalities of the selection to those a number is about:";
    TERM: "Ord", nn "Ord", en "Word";
    MEANING: "Betyr", nn "Tyder", en "Means";
    ELIGIBLE: "Aktuell", nn "Aktuell", en "Eligible";
    ELIGIBLE_IS: "Spørsmålet gjelder kommunen, enten den svarte eller ikke. Resultatmål gjelder for eksempel bare kommuner som bosetter flyktninger.", nn "Spørsmålet gjeld kommunen, anten han svara eller ikkje. Resultatmål gjeld til dømes berre kommunar som buset flyktningar.", en "The question applies to the municipality, whether it answered or not. The result target, for example, applies only to municipalities that settle refugees.";
    RESPONDED: "Svarte på undersøkelsen", nn "Svara på undersøkinga", en "Responded";
    RESPONDED_IS: "Leverte skjemaet.", nn "Leverte skjemaet.", en "Handed in the questionnaire.";
    ASKED: "Spurt", nn "Spurd", en "Asked";
    ASKED_IS: "Aktuell, og leverte skjemaet.", nn "Aktuell, og leverte skjemaet.", en "Eligible, and handed in the questionnaire.";
    N: "N", nn "N", en "N";
    N_IS: "Spurt, og ga et svar som teller. «Vet ikke» teller ikke, og heller ikke alternativer som står utenfor, som at kommunen ikke er vertskommune. «Ikke aktuelt» er et svar og teller.", nn "Spurd, og gav eit svar som tel. «Veit ikkje» tel ikkje, og heller ikkje alternativ som står utanfor, som at kommunen ikkje er vertskommune. «Ikkje aktuelt» er eit svar og tel.", en "Asked, and gave an answer that counts. “Don't know” does not count, nor do options that stand outside, such as not hosting a reception centre. “Not relevant” is an answer and counts.";
    FORMULA_ASKED: "spurt = N + utenfor N + vet ikke + ikke besvart", nn "spurde = N + utanfor N + veit ikkje + ikkje svara", en "asked = N + outside N + don't know + not answered";
    FORMULA_UNITS: "kommuner i utvalget = spurt + ikke spurt + svarte ikke", nn "kommunar i utvalet = spurde + ikkje spurde + svara ikkje", en "municipalities in the selection = asked + not asked + did not respond";
    EXAMPLE_ASKED: "{asked} spurt = {n} + {outside} + {dont_know} + {not_answered}", nn "{asked} spurde = {n} + {outside} + {dont_know} + {not_answered}", en "{asked} asked = {n} + {outside} + {dont_know} + {not_answered}";
    EXAMPLE_UNITS: "{units} kommuner = {asked} + {not_asked} + {no_response}", nn "{units} kommunar = {asked} + {not_asked} + {no_response}", en "{units} municipalities = {asked} + {not_asked} + {no_response}";
    EXAMPLE_OF: "Tallene er fra spørsmålet", nn "Tala er frå spørsmålet", en "The numbers are from the question";

    SHARE_TITLE: "Andeler", nn "Delar", en "Shares";
    SHARE_1: "En andel er antallet som ga svaret, delt på N for det samme spørsmålet og det samme utvalget.", nn "Ein del er talet på dei som gav svaret, delt på N for det same spørsmålet og det same utvalet.", en "A share is the number that gave the answer, divided by N of the same question and the same selection.";
    FORMULA_SHARE: "andel = antall som svarte det / N", nn "del = talet på dei som svara det / N", en "share = number that answered it / N";
    EXAMPLE_SHARE: "«{option}»: {count} / {n} = {percent}", nn "«{option}»: {count} / {n} = {percent}", en "“{option}”: {count} / {n} = {percent}";
    SHARE_2: "På skjermen står hele prosent. En halv rundes opp: 12,5 blir 13. Hver andel rundes for seg, så de kan summere til 99 eller 101. De blir aldri justert for å gå opp.", nn "På skjermen står heile prosent. Ein halv blir runda opp: 12,5 blir 13. Kvar del blir runda for seg, så dei kan summere til 99 eller 101. Dei blir aldri justerte for å gå opp.", en "The screen shows whole percents. A half is rounded up: 12.5 becomes 13. Each share is rounded by itself, so they may sum to 99 or 101. They are never adjusted to fit.";
    SHARE_3: "Der flere kryss er lov, er hvert alternativ en andel av alle som svarte på spørsmålet. Da kan andelene summere til mer enn 100.", nn "Der fleire kryss er lov, er kvart alternativ ein del av alle som svara på spørsmålet. Då kan delane summere til meir enn 100.", en "Where several boxes may be ticked, each option is a share of all who answered the question. The shares may then sum to more than 100.";
    SHARE_4: "En forskjell mellom to andeler står i prosentpoeng: fra 40 % til 50 % er 10 prosentpoeng.", nn "Ein skilnad mellom to delar står i prosentpoeng: frå 40 % til 50 % er 10 prosentpoeng.", en "A difference between two shares is in percentage points: from 40 % to 50 % is 10 percentage points.";

    EMPTY_TITLE: "Fem slags tomme svar", nn "Fem slags tomme svar", en "Five kinds of empty";
    EMPTY_LEAD: "Et tomt felt kan bety fem ulike ting. De blandes aldri.", nn "Eit tomt felt kan tyde fem ulike ting. Dei blir aldri blanda.", en "An empty field can mean five different things. They are never mixed.";
    EMPTY_SHOWN: "Slik står det", nn "Slik står det", en "Shown as";
    EMPTY_WHEN: "Når", nn "Når", en "When";
    EMPTY_FILE: "I fil", nn "I fil", en "In a file";
    EMPTY_COUNTS: "Teller i N", nn "Tel i N", en "Counts in N";
    NOT_ASKED_WHEN: "Spørsmålet gjelder ikke kommunen.", nn "Spørsmålet gjeld ikkje kommunen.", en "The question does not apply to the municipality.";
    NOT_ANSWERED_WHEN: "Kommunen leverte skjemaet, men lot spørsmålet stå åpent.", nn "Kommunen leverte skjemaet, men lét spørsmålet stå ope.", en "The municipality handed in the questionnaire but left the question open.";
    NO_RESPONSE_WHEN: "Kommunen leverte ikke skjemaet.", nn "Kommunen leverte ikkje skjemaet.", en "The municipality did not hand in the questionnaire.";
    DONT_KNOW_WHEN: "Et svar, men utenfor N.", nn "Eit svar, men utanfor N.", en "An answer, but outside N.";
    NOT_RELEVANT: "Ikke aktuelt", nn "Ikkje aktuelt", en "Not relevant";
    NOT_RELEVANT_WHEN: "Et svar på linje med de andre.", nn "Eit svar på line med dei andre.", en "An answer like the others.";
    THE_WORDING: "ordlyden", nn "ordlyden", en "the wording";
    IN_N: "ja", nn "ja", en "yes";
    NOT_IN_N: "nei", nn "nei", en "no";
    EMPTY_NOTE: "«Ikke besvart» og «Svarte ikke» er begge to punktum i filene. Kolonnen «Svarte på undersøkelsen» skiller dem.", nn "«Ikkje svara» og «Svara ikkje» er begge to punktum i filene. Kolonnen «Svara på undersøkinga» skil dei.", en "“Not answered” and “Did not respond” are both two dots in the files. The column “Responded” tells them apart.";

    SETTLING_TITLE: "Kommuner som bosetter flyktninger", nn "Kommunar som buset flyktningar", en "Municipalities that settle refugees";
    SETTLING_1: "{settling} kommuner bosetter flyktninger etter registeret, og det er dem spørsmålene om bosetting gjelder. {decided} kommuner vedtok å bosette minst én i undersøkelsens år.", nn "{settling} kommunar buset flyktningar etter registeret, og det er dei spørsmåla om busetjing gjeld. {decided} kommunar vedtok å busetje minst éin i året for undersøkinga.", en "{settling} municipalities settle refugees by the register, and the questions on settlement are about them. {decided} municipalities decided to settle at least one in the year of the survey.";
    SETTLING_2: "Rapporten sier hvor mange kommuner som bosetter, men ikke hvilke. Registeret bruker derfor den enkleste regelen over publiserte tall som gir nøyaktig det antallet; den står under Kjennetegn. Et vedtak for undersøkelsens år er noe annet: noen kommuner vedtok for første gang, og noen som hadde bosatt før, vedtok ikke dette året.", nn "Rapporten seier kor mange kommunar som buset, men ikkje kva kommunar. Registeret bruker derfor den enklaste regelen over publiserte tal som gir nøyaktig det talet; han står under Kjenneteikn. Eit vedtak for året for undersøkinga er noko anna: nokre kommunar vedtok for første gong, og nokre som hadde busett før, vedtok ikkje dette året.", en "The report says how many municipalities settle refugees, but not which. The register therefore uses the simplest rule over published figures that gives exactly that number; it stands under Traits. A decision for the year of the survey is something else: some decided for the first time, and some that had settled before did not decide that year.";

    CLASSES_TITLE: "Inndelinger", nn "Inndelingar", en "Classes";
    CLASSES_1: "Innbyggere, innvandrerandel og sentralitet er delt i klasser. Nedre grense er med, øvre er ikke: en kommune med 5 000 innbyggere hører til 5 000–9 999.", nn "Innbyggjarar, innvandrardel og sentralitet er delte i klassar. Nedre grense er med, øvre er ikkje: ein kommune med 5 000 innbyggjarar høyrer til 5 000–9 999.", en "Population, immigrant share and centrality are divided into classes. The lower limit is included, the upper is not: a municipality of 5 000 inhabitants belongs to 5 000–9 999.";
    CLASSES_2: "Innvandrerandelen er innvandrere delt på folkemengden 1. januar, uten norskfødte med innvandrerforeldre. Klassen avgjøres av andelen før avrunding, så 9,99 % hører til 5–10 %.", nn "Innvandrardelen er innvandrarar delte på folkemengda 1. januar, utan norskfødde med innvandrarforeldre. Klassen blir avgjord av delen før avrunding, så 9,99 % høyrer til 5–10 %.", en "The immigrant share is immigrants divided by the population on 1 January, without those born in Norway to immigrant parents. The class is decided by the share before rounding, so 9.99 % belongs to 5–10 %.";
    CLASSES_3: "Sentralitet følger Statistisk sentralbyrås standard fra 2008, som gjaldt da undersøkelsen ble gjort. Regionene er IMDis seks kontorer, etter fylkene slik de var.", nn "Sentralitet følgjer standarden til Statistisk sentralbyrå frå 2008, som gjaldt då undersøkinga vart gjord. Regionane er dei seks kontora til IMDi, etter fylka slik dei var.", en "Centrality follows Statistics Norway's standard of 2008, which applied when the survey was made. The regions are IMDi's six offices, by the counties as they were.";

    TRAITS_TITLE: "Kjennetegn", nn "Kjenneteikn", en "Traits";
    TRAITS_1: "Noen kjennetegn følger av svarene eller kommer med undersøkelsen:", nn "Nokre kjenneteikn følgjer av svara eller kjem med undersøkinga:", en "Some traits follow from the answers or come with the survey:";
    TRAIT: "Kjennetegn", nn "Kjenneteikn", en "Trait";
    SOURCE: "Hvor det kommer fra", nn "Kvar det kjem frå", en "Where it comes from";

    ROUTING_TITLE: "Hvem som får hvilke spørsmål", nn "Kven som får kva spørsmål", en "Who gets which questions";
    ROUTING_1: "De fleste spørsmål går til alle. Disse gjør ikke det:", nn "Dei fleste spørsmål går til alle. Desse gjer ikkje det:", en "Most questions go to all. These do not:";
    ROUTING_NONE: "Alle spørsmål går til alle.", nn "Alle spørsmål går til alle.", en "All questions go to all.";
    QUESTION: "Spørsmål", nn "Spørsmål", en "Question";
    ASKED_OF: "Stilles til", nn "Blir stilt til", en "Asked of";

    FILTER_TITLE: "Ett utvalg, samme kommuner overalt", nn "Eitt utval, same kommunar overalt", en "One selection, the same municipalities everywhere";
    FILTER_1: "Filteret på siden Kommuner står i adressen. Tallet over listen, radene, filene og tallene på spørsmålssidene kommer fra det samme filteret. Når du trykker på et tall, får du nøyaktig så mange kommuner som tallet sier.", nn "Filteret på sida Kommunar står i adressa. Talet over lista, radene, filene og tala på spørsmålssidene kjem frå det same filteret. Når du trykkjer på eit tal, får du nøyaktig så mange kommunar som talet seier.", en "The filter of the page Municipalities stands in its address. The number above the list, the rows, the files and the numbers on the question pages come from that one filter. Follow a number, and you get exactly as many municipalities as it says.";
    FILTER_2: "Tallet ved hvert valg i filteret er talt innenfor de andre valgene: det er så mange du får om du bare endrer det ene.", nn "Talet ved kvart val i filteret er talt innanfor dei andre vala: det er så mange du får om du berre endrar det eine.", en "The number beside each choice of the filter is counted within the other choices: it is how many you get if you change only that one.";

    DEMO_TITLE: "Syntetiske demodata", nn "Syntetiske demodata", en "Synthetic demo data";
    DEMO_1: "Svarene kommunene ga, er ikke offentlige. Svarene her er derfor laget av et program, slik at de samlet stemmer med tallene som er publisert fra undersøkelsen. Kommunene, bakgrunnstallene og klassene er ekte.", nn "Svara kommunane gav, er ikkje offentlege. Svara her er derfor laga av eit program, slik at dei samla stemmer med tala som er publiserte frå undersøkinga. Kommunane, bakgrunnstala og klassane er ekte.", en "The answers the municipalities gave are not public. The answers here are therefore made by a program, so that together they agree with what was published from the survey. The municipalities, the background figures and the classes are real.";
    DEMO_2: "Ingen enkeltsvar er ekte. Det en kommune står oppført med her, er ikke noe den har svart. Alle sider og filer fra disse dataene sier det.", nn "Ingen enkeltsvar er ekte. Det ein kommune står oppført med her, er ikkje noko han har svara. Alle sider og filer frå desse dataa seier det.", en "No single answer is real. What a municipality is listed with here is nothing it has answered. Every page and file made from these data says so.";
}
