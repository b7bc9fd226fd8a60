//! What is said of the sheet of a workbook that was read.

use super::table::letters;
use crate::words::catalog::file as word;
use domain::import::NUMBER;
use domain::sheet::{Sheet, UnreadSheet, WhyUnread};
use kinds::Lang;
use view::words::and_list;

/// Which sheet was read, which were not and why, and what of it does not show; `None` for a
/// file of text.
pub fn worksheet_sentence(sheet: &Sheet, lang: Lang) -> Option<String> {
    let read = sheet.worksheet.as_ref()?;
    let values = [
        ("file", &*sheet.name),
        ("sheet", &*read.name),
        ("number", NUMBER),
    ];
    let first = if read.only_numbered {
        word::READ_SHEET_ALONE.fill(lang, &values)
    } else {
        word::READ_SHEET.fill(lang, &values[..2])
    };
    let mut sentences = vec![first];
    if !read.unread.is_empty() {
        let unread = read.unread.iter().map(|sheet| unread_sheet(sheet, lang));
        let unread = and_list(&unread.collect::<Vec<_>>(), lang);
        sentences.push(word::UNREAD_SHEETS.fill(lang, &[("sheets", &unread)]));
    }
    if read.hidden_rows > 0 {
        let n = super::whole(read.hidden_rows, lang);
        sentences.push(word::HIDDEN_ROWS.fill(lang, &[("n", &n)]));
    }
    if !read.hidden_columns.is_empty() {
        let heading = |at: &usize| sheet.header.get(*at).map_or("", |heading| heading.trim());
        let columns = read.hidden_columns.iter().map(|at| {
            let values = [("letters", &*letters(*at)), ("column", heading(at))];
            word::HIDDEN_COLUMN.fill(lang, &values)
        });
        let columns = super::and_listed(columns.collect(), lang);
        let n = read.hidden_columns.len().to_string();
        let values = [("n", &*n), ("columns", &columns)];
        sentences.push(word::HIDDEN_COLUMNS.fill(lang, &values));
    }
    Some(sentences.join(" "))
}

fn unread_sheet(sheet: &UnreadSheet, lang: Lang) -> String {
    let name = ("sheet", &*sheet.name);
    match sheet.why {
        WhyUnread::Hidden => word::UNREAD_HIDDEN.fill(lang, &[name]),
        WhyUnread::NoCells => word::UNREAD_NO_CELLS.fill(lang, &[name]),
        WhyUnread::NotNumbered => word::UNREAD_NOT_NUMBERED.fill(lang, &[name, ("number", NUMBER)]),
        WhyUnread::Later => word::UNREAD_LATER.fill(lang, &[name]),
    }
}

#[cfg(test)]
mod tests {
    use domain::sheet::Worksheet;

    use super::*;

    #[test]
    fn the_sheet_is_named_and_so_are_the_others() {
        let unread = |name: &str, why| UnreadSheet {
            name: name.to_owned(),
            why,
        };
        let mut sheet = Sheet {
            name: "answers.xlsx".to_owned(),
            ..Sheet::default()
        };
        assert_eq!(worksheet_sentence(&sheet, Lang::Nb), None);
        sheet.worksheet = Some(Worksheet {
            name: "Svar".to_owned(),
            ..Worksheet::default()
        });
        let told = |sheet: &Sheet| worksheet_sentence(sheet, Lang::Nb).unwrap();
        assert_eq!(told(&sheet), "answers.xlsx: arket «Svar» er lest.");
        sheet.worksheet = Some(Worksheet {
            name: "Svar".to_owned(),
            only_numbered: true,
            unread: vec![
                unread("Lister", WhyUnread::Hidden),
                unread("Diagram1", WhyUnread::NoCells),
                unread("Les meg", WhyUnread::NotNumbered),
                unread("Svar 2014", WhyUnread::Later),
            ],
            hidden_rows: 3,
            hidden_columns: vec![1, 26],
        });
        sheet.header = ["number", "target"].map(str::to_owned).to_vec();
        sheet.header.resize(26, String::new());
        sheet.header.push("help".to_owned());
        assert_eq!(
            told(&sheet),
            "answers.xlsx: arket «Svar» er lest, for det er det eneste med kolonnen «number». Ikke lest: «Lister» (skjult), «Diagram1» (diagram), «Les meg» (uten kolonnen «number») og «Svar 2014» (kommer etter). 3 rader er skjult eller filtrert bort i Excel, og er lest som de andre. Kolonnene B («target») og AA («help») er skjult i Excel, og er lest som om de vistes."
        );
    }
}
