//! The page of the audit log.

words! {
    TITLE: "Revisjonslogg", nn "Revisjonslogg", en "Audit log";
    STAYS: "Kan ikke endres eller slettes herfra", nn "Kan ikkje endrast eller slettast herifrå", en "Cannot be changed or deleted from here";
    FILTER: "Filter", nn "Filter", en "Filter";
    FROM: "Fra", nn "Frå", en "From";
    TO: "Til", nn "Til", en "To";
    WHO: "Hvem", nn "Kven", en "Who";
    WHAT: "Hva", nn "Kva", en "What";
    SHOW: "Vis hendelser", nn "Vis hendingar", en "Show events";
    CAPTION: "Hendelser, nyeste først", nn "Hendingar, nyaste først", en "Events, the newest first";
    SCROLLS: "Hendelser, kan rulles sidelengs", nn "Hendingar, kan rullast sidelengs", en "Events, can be scrolled sideways";
    WHEN: "Når", nn "Når", en "When";
    KIND: "Slag", nn "Slag", en "Kind";
    EVENT: "Hendelse", nn "Hending", en "Event";
    DETAIL: "Detalj", nn "Detalj", en "Detail";
    NOTHING: "Ingen hendelser passer med filteret. Velg en lengre tid, eller alle og alt.", nn "Ingen hendingar passar med filteret. Vel ei lengre tid, eller alle og alt.", en "No events match the filter. Choose a longer time, or everybody and everything.";
    NOTE: "Fritekst, passord, e-post og det noen har søkt etter, skrives aldri i loggen. Av et filter står bare hvilke nøkler det hadde. Gamle hendelser fjernes av programmet når oppbevaringstiden er ute, og det står da i loggen.", nn "Fritekst, passord, e-post og det nokon har søkt etter, blir aldri skrive i loggen. Av eit filter står berre kva nøklar det hadde. Gamle hendingar blir fjerna av programmet når oppbevaringstida er ute, og det står då i loggen.", en "Free text, passwords, e-mail and what somebody searched for are never written in the log. Of a filter only the names of its keys are. Old events are removed by the program when their time is up, and the log then says so.";
}
