//! The map of a selection.

words! {
    VIEWS: "Vis som", nn "Vis som", en "Show as";
    COLOUR: "Farge", nn "Farge", en "Colour";
    COLOUR_SHOW: "Vis fargen", nn "Vis fargen", en "Show the colour";
    FRAMES: "Utsnitt", nn "Utsnitt", en "Area";
    LEGEND: "Tegnforklaring", nn "Teiknforklaring", en "Legend";
    BESIDE_MUNICIPALITIES: "De samme {n} kommunene som liste", nn "Dei same {n} kommunane som liste", en "The same {n} municipalities as a list";
    BESIDE_DISTRICTS: "De samme {n} bydelene som liste", nn "Dei same {n} bydelane som liste", en "The same {n} districts as a list";
    KEYS: "Listen og kartet viser de samme. På tastatur: Tab til kartet, piltastene flytter til naboen, Enter åpner.", nn "Lista og kartet viser dei same. På tastatur: Tab til kartet, piltastane flyttar til naboen, Enter opnar.", en "The list and the map show the same. By keyboard: Tab to the map, the arrow keys move to the neighbour, Enter opens.";
    LARGE: "Store flater ser viktigere ut enn de er på et kart. Tell i listen.", nn "Store flater ser viktigare ut enn dei er på eit kart. Tel i lista.", en "Large areas look more important than they are on a map. Count in the list.";
    SVG: "Kart (SVG)", nn "Kart (SVG)", en "Map (SVG)";
    PNG: "Kart (PNG)", nn "Kart (PNG)", en "Map (PNG)";
    EXCEL: "Excel", nn "Excel", en "Excel";
}
