//! The page of rules and weights.

words! {
    TITLE: "Regler og vekter", nn "Reglar og vekter", en "Rules and weights";
    NEW: "Ny regel fra filter", nn "Ny regel frå filter", en "New rule from a filter";
    RULES: "Reglene", nn "Reglane", en "The rules";
    RULES_ASIDE: "Ledere setter vektene i sin region", nn "Leiarar set vektene i sin region", en "Managers set the weights of their region";
    CAPTION: "Regler med vekt og antall kommuner", nn "Reglar med vekt og talet på kommunar", en "Rules with weight and number of municipalities";
    WEIGHT: "Vekt", nn "Vekt", en "Weight";
    RULE: "Regel og grunn", nn "Regel og grunn", en "Rule and reason";
    IN_REGION: "I {region}", nn "I {region}", en "In {region}";
    IN_COUNTRY: "I landet", nn "I landet", en "In the country";
    MADE_BY: "Laget av", nn "Laga av", en "Made by";
    CHANGE: "Endre", nn "Endre", en "Change";
    SEE: "Se", nn "Sjå", en "See";
    OPEN: "Åpen", nn "Open", en "Open";
    WEIGHTS_OF: "Vektene i", nn "Vektene i", en "The weights of";
    SHOW: "Vis", nn "Vis", en "Show";
    NOTE: "Tallet åpner kommunene det gjelder. Regioner sammenlignes alltid etter de nasjonale vektene.", nn "Talet opnar kommunane det gjeld. Regionar blir alltid samanlikna etter dei nasjonale vektene.", en "The number opens the municipalities it is about. Regions are always compared by the national weights.";
    NAME: "Navn", nn "Namn", en "Name";
    TAG: "Merke, ett eller to ord", nn "Merke, eitt eller to ord", en "Tag, a word or two";
    REASON: "Grunn, slik den står på kommunesiden", nn "Grunn, slik han står på kommunesida", en "Reason, as it stands on the municipality's page";
    ASK: "Spørsmål å stille på besøket", nn "Spørsmål å stille på besøket", en "What to ask on a visit";
    ASK_HINT: "Står ved punktet på besøkets side. Kan stå tomt.", nn "Står ved punktet på sida til besøket. Kan stå tomt.", en "Stands at the point on the page of the visit. May be empty.";
    QUESTIONS: "Spørsmål regelen bygger på", nn "Spørsmål regelen byggjer på", en "Questions the rule rests on";
    TRY: "Vis virkningen", nn "Vis verknaden", en "Show the effect";
    WHY: "Hvorfor endrer du?", nn "Kvifor endrar du?", en "Why do you change it?";
    WHY_HINT: "Vises i historikken.", nn "Blir vist i historikken.", en "Shown in the history.";
    POINTS_OUT: "Peker ut kommuner som", nn "Peikar ut kommunar som", en "Points out municipalities that";
    CHANGE_CONDITIONS: "Endre vilkårene i Kommuner", nn "Endre vilkåra i Kommunar", en "Change the conditions in Municipalities";
    COUNTED: "Det som telles", nn "Det som blir talt", en "What is counted";
    FLAGGED: "Kommuner regelen peker ut", nn "Kommunar regelen peikar ut", en "Municipalities the rule points out";
    HIGH: "Prioritet 8 eller mer", nn "Prioritet 8 eller meir", en "Priority 8 or more";
    CROSSING: "Kommer opp i 8 eller mer", nn "Kjem opp i 8 eller meir", en "Come to 8 or more";
    NEW_HIGHEST: "Nye blant de ti øverste", nn "Nye blant dei ti øvste", en "New among the ten highest";
    SWITCH_OFF: "Slå av regelen", nn "Slå av regelen", en "Switch the rule off";
    SWITCH_ON: "Slå på regelen", nn "Slå på regelen", en "Switch the rule on";
    HISTORY: "Historikk", nn "Historikk", en "History";
    EDITIONS: "Utgavene av regelen, den nyeste først", nn "Utgåvene av regelen, den nyaste først", en "The editions of the rule, the newest first";
    HISTORY_ASIDE: "Ingen utgave slettes", nn "Inga utgåve blir sletta", en "No edition is deleted";
    EDITION: "Utgave", nn "Utgåve", en "Edition";
    FROM: "Fra", nn "Frå", en "From";
    WHO: "Hvem", nn "Kven", en "Who";
    WHAT: "Endring og grunn", nn "Endring og grunn", en "Change and reason";
    FLAGS: "Peker ut i landet", nn "Peikar ut i landet", en "Points out in the country";
    AGAIN: "Bruk igjen", nn "Bruk igjen", en "Use again";
    AGAIN_WHY: "Bruker utgave {edition} igjen", nn "Brukar utgåve {edition} igjen", en "Uses edition {edition} again";
    LIST_BY: "Kommunene etter disse vektene", nn "Kommunane etter desse vektene", en "The municipalities by these weights";
}
