//! What stands around every page: header, context bar, footer.

words! {
    PRODUCT: "Kommuneoppfølging", nn "Kommuneoppfølging", en "Municipal follow-up";
    TITLE_SUFFIX: "{page} – Kommuneoppfølging", nn "{page} – Kommuneoppfølging", en "{page} – Municipal follow-up";
    SKIP: "Hopp til hovedinnhold", nn "Hopp til hovudinnhald", en "Skip to main content";
    OWNER: "IMDi", nn "IMDi", en "IMDi";
    HOME: "IMDi Kommuneoppfølging, til oversikten", nn "IMDi Kommuneoppfølging, til oversikta", en "IMDi Municipal follow-up, to the overview";
    MENU: "Meny", nn "Meny", en "Menu";
    MAIN_MENU: "Hovedmeny", nn "Hovudmeny", en "Main menu";
    OVERVIEW: "Oversikt", nn "Oversikt", en "Overview";
    MUNICIPALITIES: "Kommuner", nn "Kommunar", en "Municipalities";
    QUESTIONS: "Spørsmål", nn "Spørsmål", en "Questions";
    REGIONS: "Regioner", nn "Regionar", en "Regions";
    CHANGES: "Endringer", nn "Endringar", en "Changes";
    REPORT: "Rapport", nn "Rapport", en "Report";
    FOLLOW_UP: "Oppfølging", nn "Oppfølging", en "Follow-up";
    METHOD: "Metode", nn "Metode", en "Method";
    FIND: "Finn kommune eller spørsmål", nn "Finn kommune eller spørsmål", en "Find municipality or question";
    FIND_GO: "Søk", nn "Søk", en "Search";
    DATA_BASIS: "Datagrunnlag", nn "Datagrunnlag", en "Data basis";
    WAVE: "Undersøkelsen {year}", nn "Undersøkinga {year}", en "The {year} survey";
    OTHER_WAVE: "Se {year}", nn "Sjå {year}", en "See {year}";
    RESPONSE: "{n} av {all} kommuner svarte.", nn "{n} av {all} kommunar svara.", en "{n} of {all} municipalities answered.";
    DEADLINE: "Svarfrist {date}.", nn "Svarfrist {date}.", en "Deadline {date}.";
    SYNTHETIC: "Syntetiske demodata", nn "Syntetiske demodata", en "Synthetic demo data";
    SYNTHETIC_SHORT: "Svarene er oppdiktet.", nn "Svara er oppdikta.", en "The answers are made up.";
    SYNTHETIC_LONG: "Kommunene og bakgrunnstallene er ekte.", nn "Kommunane og bakgrunnstala er ekte.", en "Municipalities and background figures are real.";
    HOW_NUMBERS: "Slik er tallene laget", nn "Slik er tala laga", en "How the numbers are made";
    BREADCRUMBS: "Du er her", nn "Du er her", en "You are here";
}
