//! Words of the file of what changed since the wave before.

use kinds::Lang;
use view::words::pick;

/// The name of its sheet.
pub fn sheet(lang: Lang) -> &'static str {
    pick(lang, "Endringer", "Endringar", "Changes")
}

/// What it holds.
pub fn content((before, now): (u16, u16), lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "Spørsmålene som er stilt likt i {before} og {now}, én rad hver, det som har endret seg mest først"
        ),
        Lang::Nn => format!(
            "Spørsmåla som er stilte likt i {before} og {now}, éi rad kvar, det som har endra seg mest først"
        ),
        Lang::En => format!(
            "The questions that were asked alike in {before} and {now}, one row each, what changed most first"
        ),
    }
}

/// The heading of how a change is judged.
pub fn verdict(lang: Lang) -> &'static str {
    pick(lang, "Vurdering", "Vurdering", "Verdict")
}

/// The columns: the heading of each, and whether it holds numbers.
pub fn columns((before, now): (u16, u16), lang: Lang) -> Vec<(String, bool)> {
    let words = |nb, nn, en| (pick(lang, nb, nn, en).to_owned(), false);
    let number = |nb, nn, en| (pick(lang, nb, nn, en).to_owned(), true);
    let both = pick(lang, "begge år", "begge åra", "both years");
    let share = |of: String| {
        let (count, percent) = (
            pick(lang, "antall", "tal", "count"),
            pick(lang, "% av N", "% av N", "% of N"),
        );
        [
            (format!("{of}, {count}"), true),
            (format!("{of}, N"), true),
            (format!("{of} ({percent})"), true),
        ]
    };
    let mut columns = vec![
        words("Spørsmål", "Spørsmål", "Question"),
        words("Delspørsmål", "Delspørsmål", "Item"),
        words("Svar", "Svar", "Answer"),
    ];
    columns.extend([before, now].map(|year| share(year.to_string())).concat());
    columns.push(number(
        "Endring (prosentpoeng)",
        "Endring (prosentpoeng)",
        "Change (percentage points)",
    ));
    columns.extend(
        [before, now]
            .map(|year| share(format!("{year}, {both}")))
            .concat(),
    );
    columns.push(number(
        "Endring begge år (prosentpoeng)",
        "Endring begge åra (prosentpoeng)",
        "Change both years (percentage points)",
    ));
    columns.push(number("Har fått", "Har fått", "Gained"));
    columns.push(number("Har mistet", "Har mista", "Lost"));
    columns.push((verdict(lang).to_owned(), false));
    columns
}
