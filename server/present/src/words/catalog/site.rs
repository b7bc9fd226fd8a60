//! What the bar on top of every page says of the other waves.

view::words! {
    NOT_COMPARABLE: "(et annet spørsmål, kan ikke sammenlignes)", nn "(eit anna spørsmål, kan ikkje samanliknast)", en "(another question, cannot be compared)";
    NOT_ASKED: "Ikke spurt om i {year}", nn "Ikkje spurt om i {year}", en "Not asked in {year}";
    NO_MUNICIPALITY: "Ikke med i {year}", nn "Ikkje med i {year}", en "Not part of {year}";
    NO_DISTRICTS: "Bydelene var ikke med i {year}", nn "Bydelane var ikkje med i {year}", en "The districts were not part of {year}";
}
