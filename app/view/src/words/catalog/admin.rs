//! The pages of the administration: the way between them.

words! {
    NAV: "Administrasjon", nn "Administrasjon", en "Administration";
    PEOPLE: "Folk og roller", nn "Folk og roller", en "People and roles";
    AUDIT: "Revisjonslogg", nn "Revisjonslogg", en "Audit log";
}
