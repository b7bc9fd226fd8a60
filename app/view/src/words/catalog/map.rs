//! The map of a selection.

words! {
    VIEWS: "Vis som", nn "Vis som", en "Show as";
    COLOUR: "Farge", nn "Farge", en "Colour";
    COLOUR_SHOW: "Vis fargen", nn "Vis fargen", en "Show the colour";
    FRAMES: "Utsnitt", nn "Utsnitt", en "Area";
    LEGEND: "Tegnforklaring", nn "Teiknforklaring", en "Legend";
    BESIDE_MUNICIPALITIES: "{n|Den samme kommunen|De samme kommunene} som liste", nn "{n|Den same kommunen|Dei same kommunane} som liste", en "The same {n|municipality|municipalities} as a list";
    BESIDE_DISTRICTS: "{n|Den samme bydelen|De samme bydelene} som liste", nn "{n|Den same bydelen|Dei same bydelane} som liste", en "The same {n|district|districts} as a list";
    KEYS: "Listen og kartet viser de samme. Med tastatur: gå til kartet med Tab, til naboen med piltastene, og åpne med Enter.", nn "Lista og kartet viser dei same. Med tastatur: gå til kartet med Tab, til naboen med piltastane, og opne med Enter.", en "The list and the map show the same. By keyboard: go to the map with Tab, to a neighbour with the arrow keys, and open with Enter.";
    LARGE: "Store kommuner tar mye plass på kartet. Antallene står i listen.", nn "Store kommunar tek mykje plass på kartet. Tala står i lista.", en "Large municipalities take much room on the map. The counts are in the list.";
    SVG: "Kart (SVG)", nn "Kart (SVG)", en "Map (SVG)";
    PNG: "Kart (PNG)", nn "Kart (PNG)", en "Map (PNG)";
    EXCEL: "Excel", nn "Excel", en "Excel";
}
