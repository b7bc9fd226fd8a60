//! Words of the file of indicators by region.

use kinds::Lang;
use view::words::pick;

/// The name of the sheet.
pub fn sheet(lang: Lang) -> &'static str {
    pick(lang, "Regioner", "Regionar", "Regions")
}

/// What the file holds.
pub fn content(lang: Lang) -> &'static str {
    pick(
        lang,
        "Regionene mot landet, én rad for hvert forhold i hver region",
        "Regionane mot landet, éi rad for kvart forhold i kvar region",
        "The regions against the country, one row for each indicator in each region",
    )
}

/// The heading of what is not in the file.
pub fn left_out(lang: Lang) -> &'static str {
    pick(lang, "Ikke med", "Ikkje med", "Left out")
}

/// The heading of how a difference is judged, in Bokmål, Nynorsk and English.
const VERDICT: [&str; 3] = ["Vurdering", "Vurdering", "Verdict"];

/// The heading of how a difference is judged.
pub fn verdict(lang: Lang) -> &'static str {
    let [nb, nn, en] = VERDICT;
    pick(lang, nb, nn, en)
}

/// How a difference is judged.
pub fn method(lang: Lang) -> &'static str {
    pick(
        lang,
        "Hver region mot de andre regionene under ett, seks sammenligninger om gangen justert etter Holm. Klart: forskjellen er større enn tilfeldigheter ventes å gi (5 %), også om to svar snur.",
        "Kvar region mot dei andre regionane under eitt, seks samanlikningar om gongen justerte etter Holm. Klart: skilnaden er større enn tilfelle er venta å gi (5 %), også om to svar snur.",
        "Each region against the other regions together, six comparisons at a time adjusted by Holm's method. Clear: the difference is larger than chance is expected to give (5%), also if two answers turn.",
    )
}

/// The heading of what adjusted means.
pub fn adjusted(lang: Lang) -> &'static str {
    pick(lang, "Justert", "Justert", "Adjusted")
}

/// What adjusted means.
pub fn adjusted_method(lang: Lang) -> &'static str {
    pick(
        lang,
        "Som om regionen og de andre hadde landets kommunestørrelser. Forskjellen er den justerte forskjellen og delen som skyldes størrelse, lagt sammen.",
        "Som om regionen og dei andre hadde kommunestorleikane til landet. Forskjellen er den justerte forskjellen og delen som kjem av storleik, lagde saman.",
        "As if the region and the others had the country's municipality sizes. The difference is the adjusted difference and the part due to size, added.",
    )
}

/// Whether a column holds numbers, after its heading in Bokmål, Nynorsk and English.
const COLUMNS: [([&str; 3], bool); 16] = [
    (["Kapittel", "Kapittel", "Chapter"], false),
    (["Forhold", "Forhold", "Indicator"], false),
    (["Gjelder", "Gjeld", "Of"], false),
    (["Region", "Region", "Region"], false),
    (["Antall", "Tal", "Count"], true),
    (["N"; 3], true),
    (["Andel (%)", "Del (%)", "Share (%)"], true),
    (
        [
            "Lavest mulig (%)",
            "Lågast mogleg (%)",
            "Lowest possible (%)",
        ],
        true,
    ),
    (
        [
            "Høyest mulig (%)",
            "Høgast mogleg (%)",
            "Highest possible (%)",
        ],
        true,
    ),
    (
        [
            "De andre regionene (%)",
            "Dei andre regionane (%)",
            "The other regions (%)",
        ],
        true,
    ),
    (
        [
            "Forskjell (prosentpoeng)",
            "Forskjell (prosentpoeng)",
            "Difference (percentage points)",
        ],
        true,
    ),
    (VERDICT, false),
    (
        ["Justert andel (%)", "Justert del (%)", "Adjusted share (%)"],
        true,
    ),
    (
        [
            "Justert forskjell (prosentpoeng)",
            "Justert forskjell (prosentpoeng)",
            "Adjusted difference (percentage points)",
        ],
        true,
    ),
    (
        [
            "Følger størrelse (prosentpoeng)",
            "Følgjer storleik (prosentpoeng)",
            "Goes with size (percentage points)",
        ],
        true,
    ),
    (
        [
            "Vurdering av justert",
            "Vurdering av justert",
            "Verdict on adjusted",
        ],
        false,
    ),
];

/// The columns: the heading of each, and whether it holds numbers.
pub fn columns(lang: Lang) -> [(&'static str, bool); 16] {
    COLUMNS.map(|([nb, nn, en], numbers)| (pick(lang, nb, nn, en), numbers))
}
