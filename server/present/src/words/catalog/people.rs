//! People: what they can do, and what signing in says.

view::words! {
    COUNTRY: "Hele landet", nn "Heile landet", en "The whole country";
    NO_REGION: "Ingen region", nn "Ingen region", en "No region";
    CAN_READ: "Ser alt, skriver ingenting", nn "Ser alt, skriv ingenting", en "Sees everything, writes nothing";
    CAN_ADVISE: "Ser alle svar, skriver besøk og tiltak: {regions}", nn "Ser alle svar, skriv besøk og tiltak: {regions}", en "Sees all answers, writes visits and actions: {regions}";
    CAN_MANAGE: "Som rådgiver, og endrer regler og vekter: {regions}", nn "Som rådgivar, og endrar reglar og vekter: {regions}", en "As an adviser, and changes rules and weights: {regions}";
    CAN_ADMINISTER: "Importerer, retter svar, styrer folk og ser revisjonsloggen", nn "Importerer, rettar svar, styrer folk og ser revisjonsloggen", en "Imports, corrects answers, looks after people and reads the audit log";
    DEMO_NAME: "{role} {letter}, {regions}", nn "{role} {letter}, {regions}", en "{role} {letter}, {regions}";
}
