//! Words of the files that leave the program: headings, and the sheet about the table.

pub mod changes;
pub mod refusal;
pub mod regions;

use kinds::{Lang, UnitType};
use view::words::format;
use view::words::{or_list, pick};

use crate::words::question as question_words;

/// The name of the sheet about the table.
pub fn about_sheet(lang: Lang) -> &'static str {
    pick(lang, "Om uttrekket", "Om uttrekket", "About")
}

/// The name of the sheet of a question.
pub fn question_sheet(lang: Lang) -> &'static str {
    pick(lang, "Svar", "Svar", "Answers")
}

/// The heading over who handed in the questionnaire.
pub fn responded(lang: Lang) -> &'static str {
    pick(
        lang,
        "Svarte på undersøkelsen",
        "Svara på undersøkinga",
        "Responded to the survey",
    )
}

/// The heading of what the file holds.
pub fn content(lang: Lang) -> &'static str {
    pick(lang, "Innhold", "Innhald", "Content")
}

/// What a list holds.
pub fn list_content(unit: UnitType, lang: Lang) -> &'static str {
    match unit {
        UnitType::Municipality => pick(
            lang,
            "Kommuner, én rad hver",
            "Kommunar, éi rad kvar",
            "Municipalities, one row each",
        ),
        UnitType::District => pick(
            lang,
            "Bydeler i Oslo, én rad hver",
            "Bydelar i Oslo, éi rad kvar",
            "Districts of Oslo, one row each",
        ),
    }
}

/// What the file of a question holds.
pub fn question_content(broken_down: bool, lang: Lang) -> &'static str {
    if broken_down {
        pick(
            lang,
            "Svarene på ett spørsmål, én rad for hver gruppe og til sist alle samlet",
            "Svara på eitt spørsmål, éi rad for kvar gruppe og til sist alle samla",
            "The answers to one question, one row a group and last all together",
        )
    } else {
        pick(
            lang,
            "Svarene på ett spørsmål, én rad for hver som svarte",
            "Svara på eitt spørsmål, éi rad for kvar som svara",
            "The answers to one question, one row for each that answered",
        )
    }
}

/// The heading of the survey.
pub fn survey(lang: Lang) -> &'static str {
    pick(lang, "Undersøkelse", "Undersøking", "Survey")
}

/// The heading of when answers were gathered.
pub fn fieldwork(lang: Lang) -> &'static str {
    pick(lang, "Svarperiode", "Svarperiode", "Fieldwork")
}

/// The heading of whether the data are real.
pub fn data_basis(lang: Lang) -> &'static str {
    pick(lang, "Datagrunnlag", "Datagrunnlag", "Data basis")
}

/// Whether the data are real.
pub fn basis(synthetic: bool, lang: Lang) -> &'static str {
    if synthetic {
        pick(
            lang,
            "Syntetiske demodata. Kommunene og bakgrunnstallene er ekte, men svarene er laget av \
             et program. Ingen av dem sier hva en navngitt kommune eller bydel har svart.",
            "Syntetiske demodata. Kommunane og bakgrunnstala er ekte, men svara er laga av eit \
             program. Ingen av dei seier kva ein namngitt kommune eller bydel har svara.",
            "Synthetic demo data. The municipalities and the background figures are real, but the \
             answers are made by a program. None of them tells what a named municipality or \
             district answered.",
        )
    } else {
        pick(
            lang,
            "Svarene slik de ble levert",
            "Svara slik dei blei leverte",
            "The answers as they were handed in",
        )
    }
}

/// The heading of the filter in words.
pub fn selection(lang: Lang) -> &'static str {
    pick(lang, "Utvalg", "Utval", "Selection")
}

/// The heading of how many the filter holds.
pub fn how_many(lang: Lang) -> &'static str {
    pick(
        lang,
        "Antall i utvalget",
        "Talet i utvalet",
        "Number selected",
    )
}

/// `63 av 428 kommuner`.
pub fn of_all(matching: usize, all: usize, unit: UnitType, lang: Lang) -> String {
    let of = pick(lang, "av", "av", "of");
    let number = |units: usize| format::count(units, lang);
    let units = question_words::counted(all, unit, lang);
    format!("{} {of} {} {units}", number(matching), number(all))
}

/// The heading of when the file was made.
pub fn made(lang: Lang) -> &'static str {
    pick(lang, "Laget", "Laga", "Made")
}

/// The heading of who made it.
pub fn made_by(lang: Lang) -> &'static str {
    pick(lang, "Laget av", "Laga av", "Made by")
}

/// Who made it, where nobody signs in.
pub fn nobody_known(lang: Lang) -> &'static str {
    pick(
        lang,
        "ikke kjent: programmet har ikke innlogging ennå",
        "ikkje kjent: programmet har ikkje innlogging enno",
        "not known: the program has no sign-in yet",
    )
}

/// The heading of the address that shows the same.
pub fn link(lang: Lang) -> &'static str {
    pick(lang, "Lenke", "Lenkje", "Link")
}

/// The heading of a sign: `Tegnet «..»`.
pub fn sign(sign: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Tegnet «{sign}»"),
        Lang::Nn => format!("Teiknet «{sign}»"),
        Lang::En => format!("The sign “{sign}”"),
    }
}

/// What `.` means.
pub fn not_asked(lang: Lang) -> &'static str {
    pick(
        lang,
        "Ble ikke spurt: spørsmålet gjaldt ikke kommunen eller bydelen",
        "Blei ikkje spurd: spørsmålet galdt ikkje kommunen eller bydelen",
        "Was not asked: the question did not apply",
    )
}

/// What `..` means.
pub fn missing(lang: Lang) -> &'static str {
    pick(
        lang,
        "I en svarkolonne: lot spørsmålet stå åpent, eller svarte ikke på undersøkelsen; kolonnen \
         «Svarte på undersøkelsen» skiller dem. I andre kolonner: tallet finnes ikke",
        "I ein svarkolonne: lét spørsmålet stå ope, eller svara ikkje på undersøkinga; kolonnen \
         «Svara på undersøkinga» skil dei. I andre kolonnar: talet finst ikkje",
        "In a column of answers: left the question open, or did not respond to the survey; the \
         column “Responded to the survey” tells them apart. In other columns: no figure exists",
    )
}

/// What `:` means.
pub fn suppressed(lang: Lang) -> &'static str {
    pick(
        lang,
        "Holdt tilbake av den som gir ut tallet, fordi det gjelder få personer",
        "Halde tilbake av den som gir ut talet, fordi det gjeld få personar",
        "Held back by its publisher, since it concerns few persons",
    )
}

/// The heading of what there is to say of a column.
pub fn column(name: &str, lang: Lang) -> String {
    let column = pick(lang, "Kolonnen", "Kolonnen", "Column");
    match lang {
        Lang::Nb | Lang::Nn => format!("{column} «{name}»"),
        Lang::En => format!("{column} “{name}”"),
    }
}

/// The heading over whether a rule flags a unit: `Signal: Tolk`.
pub fn signal(tag: &str, lang: Lang) -> String {
    format!("{}: {tag}", pick(lang, "Signal", "Signal", "Signal"))
}

/// The heading over why units have their priority.
pub fn reasons(lang: Lang) -> &'static str {
    pick(lang, "Grunner", "Grunnar", "Reasons")
}

/// A reason with what it weighs: `Kommunen har ikke … (3).`
pub fn reason(reason: &str, weight: u8, lang: Lang) -> String {
    let sentence = reason.trim_end_matches('.');
    match lang {
        Lang::Nb | Lang::Nn => format!("{sentence} (vekt {weight})."),
        Lang::En => format!("{sentence} (weight {weight})."),
    }
}

/// `Kilde: SSB, 01.01.2015`.
pub fn source(source: &str, lang: Lang) -> String {
    let name = pick(lang, "Kilde", "Kjelde", "Source");
    format!("{name}: {source}")
}

/// A wording in quotation marks.
pub fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("«{text}»"),
        Lang::En => format!("“{text}”"),
    }
}

/// The heading of what to beware of.
pub fn caveat(lang: Lang) -> &'static str {
    pick(lang, "Forbehold", "Atterhald", "Caveat")
}

/// The heading of the question's wording.
pub fn question(lang: Lang) -> &'static str {
    pick(lang, "Spørsmål", "Spørsmål", "Question")
}

/// The heading of the item's wording.
pub fn item(lang: Lang) -> &'static str {
    pick(lang, "Delspørsmål", "Delspørsmål", "Item")
}

/// The heading of the kind of answer and who was asked.
pub fn asked(lang: Lang) -> &'static str {
    pick(
        lang,
        "Svartype og hvem",
        "Svartype og kven",
        "Kind and whom",
    )
}

/// The heading of the sentence that can be quoted.
pub fn finding(lang: Lang) -> &'static str {
    pick(lang, "Hovedfunn", "Hovudfunn", "Finding")
}

/// The heading of what the table is broken down by.
pub fn broken_down_by(lang: Lang) -> &'static str {
    pick(lang, "Delt inn etter", "Delt inn etter", "Broken down by")
}

/// The heading of how percents are made.
pub fn percents(lang: Lang) -> &'static str {
    pick(lang, "Prosent", "Prosent", "Percent")
}

/// How percents and the difference in percentage points are made.
pub fn percent_method(lang: Lang) -> &'static str {
    pick(
        lang,
        "Andeler er i prosent av N, forskjellen mot de andre i prosentpoeng, begge med tre \
         desimaler. «Vet ikke» og svar som ikke teller med, er utenfor N. Der N er null, står \
         cellen tom",
        "Delar er i prosent av N, skilnaden mot dei andre i prosentpoeng, begge med tre \
         desimalar. «Veit ikkje» og svar som ikkje tel med, er utanfor N. Der N er null, står \
         cella tom",
        "Shares are in percent of N, the difference from the others in percentage points, both \
         with three decimals. “Don't know” and answers that do not count are outside N. Where N \
         is zero the cell is blank",
    )
}

/// The heading of how the question compares with other waves.
pub fn comparable(lang: Lang) -> &'static str {
    pick(lang, "Sammenligning", "Samanlikning", "Comparison")
}

/// The heading over N.
pub fn n(lang: Lang) -> &'static str {
    pick(
        lang,
        "N (svarte på spørsmålet)",
        "N (svara på spørsmålet)",
        "N (answered the question)",
    )
}

/// The heading over the units of a group, whether they answered or not.
pub fn units_in_selection(unit: UnitType, lang: Lang) -> &'static str {
    match unit {
        UnitType::Municipality => pick(
            lang,
            "Kommuner i utvalget",
            "Kommunar i utvalet",
            "Municipalities selected",
        ),
        UnitType::District => pick(
            lang,
            "Bydeler i utvalget",
            "Bydelar i utvalet",
            "Districts selected",
        ),
    }
}

/// The heading over how many chose an option.
pub fn count(option: &str, lang: Lang) -> String {
    let count = pick(lang, "antall", "tal", "count");
    format!("{option} ({count})")
}

/// The heading over the share of an option.
pub fn percent(option: &str, lang: Lang) -> String {
    let of_n = pick(lang, "% av N", "% av N", "% of N");
    format!("{option} ({of_n})")
}

/// The heading over the difference from the other groups, in percentage points.
pub fn against_others(measured: &str, lang: Lang) -> String {
    let against = pick(
        lang,
        "mot de andre (prosentpoeng)",
        "mot dei andre (prosentpoeng)",
        "against the others (percentage points)",
    );
    format!("{measured}, {against}")
}

/// The heading over several options as one.
pub fn together(options: &[&str], lang: Lang) -> String {
    let together = pick(lang, "Samlet", "Samla", "Together");
    format!("{together}: {}", or_list(options, lang))
}

/// The heading over numbers in a unit: `Bosatt (personer)`; the name alone where they have none.
pub fn in_unit(name: &str, unit: &str) -> String {
    if unit.is_empty() {
        return name.to_owned();
    }
    format!("{name} ({unit})")
}

/// The row of the units that the dimension has no value for.
pub fn without_value(lang: Lang) -> &'static str {
    pick(lang, "Uten verdi", "Utan verdi", "Without a value")
}

/// The title of a chart: `Resultatmål: ja, etter region`.
pub fn chart_title(subject: &str, headline: &[&str], dimension: &str, lang: Lang) -> String {
    let options = quoted(&or_list(headline, lang), lang);
    format!("{subject}: {options}, {}", by(dimension, lang))
}

/// What a table is broken down by: `etter region`.
pub fn by(dimension: &str, lang: Lang) -> String {
    let by = pick(lang, "etter", "etter", "by");
    format!("{by} {}", view::words::format::lower_first(dimension))
}

/// `N = 260 av 428 kommuner i utvalget.`
pub fn chart_n(n: usize, units: usize, unit: UnitType, lang: Lang) -> String {
    let of_all = of_all(n, units, unit, lang);
    let selected = pick(lang, "i utvalget", "i utvalet", "selected");
    let percent = pick(
        lang,
        "Prosent av N i hver gruppe",
        "Prosent av N i kvar gruppe",
        "Percent of N in each group",
    );
    format!("{percent}. N = {of_all} {selected}.")
}
