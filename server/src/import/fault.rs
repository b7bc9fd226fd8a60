//! What can be wrong with the files of a wave or a register: that they cannot be read, or what
//! they hold.

use domain::import::Fault;
use domain::register::RegisterFault;
use kinds::Lang;
use present::words::catalog::file as word;
use present::words::import::{register_sentence, sentence};

use super::{SheetError, TomlError, TomlFile};

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It cannot be read as a sheet.
    Sheet(SheetError),
    /// It cannot be read as a codebook or as rules.
    Toml(TomlFile, TomlError),
    /// The folder has the file in both forms.
    BothForms {
        /// The name of the one.
        first: String,
        /// The name of the other.
        second: String,
    },
    /// It was read; what it holds is no wave.
    Wave(Fault),
    /// It was read; what it holds is no register.
    Register(RegisterFault),
}

impl FileFault {
    /// Whether both tell the same kind of thing, of different cells.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Wave(one), Self::Wave(other)) => one.is_like(other),
            (Self::Register(one), Self::Register(other)) => one.is_like(other),
            (one, other) => one == other,
        }
    }

    /// What is wrong and what to do, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Sheet(error) => error.sentence(lang),
            Self::Toml(file, error) => error.sentence(*file, lang),
            Self::BothForms { first, second } => {
                word::BOTH_FORMS.fill(lang, &[("first", first), ("second", second)])
            }
            Self::Wave(fault) => sentence(fault, lang),
            Self::Register(fault) => register_sentence(fault, lang),
        }
    }
}

impl From<SheetError> for FileFault {
    fn from(error: SheetError) -> Self {
        Self::Sheet(error)
    }
}

impl From<Fault> for FileFault {
    fn from(fault: Fault) -> Self {
        Self::Wave(fault)
    }
}

impl From<RegisterFault> for FileFault {
    fn from(fault: RegisterFault) -> Self {
        Self::Register(fault)
    }
}

#[cfg(test)]
mod tests {
    use domain::import::TableFault;

    use super::super::error::{CellPlace, OtherEncoding, RowWidth, Unreadable};
    use super::super::toml_fault::TomlFault;
    use super::*;

    /// Every way in which a file cannot be read, with what its sentence must hold.
    fn examples() -> Vec<(FileFault, &'static str)> {
        use SheetError as E;
        let place = || CellPlace {
            row: 3,
            heading: None,
        };
        let sheets = [
            (E::Missing, ""),
            (E::Unreadable(Unreadable::NoAccess), ""),
            (E::Unreadable(Unreadable::Folder), ""),
            (E::Unreadable(Unreadable::Other("disk".to_owned())), "disk"),
            (E::TooLarge, "64"),
            (E::NotText, "xlsx"),
            (E::NotUtf8 { line: 7 }, "7"),
            (E::LostLetters(place()), "�"),
            (E::GarbledLetters(place()), "Ã¸"),
            (E::UnclosedQuote(place()), ""),
            (
                E::SwallowedRows {
                    place: place(),
                    last: 9,
                },
                "9",
            ),
            (E::TextBehindQuote(place()), "\"\""),
            (E::OpenDocument, "xlsx"),
            (E::BinaryWorkbook, "xlsb"),
            (
                E::NoVisibleSheet {
                    names: vec!["Lister".to_owned()],
                },
                "Lister",
            ),
            (E::TooManyFlaws(place()), "10000"),
            (E::OldWorkbook, "xls"),
            (E::NotAWorkbook, "xlsx"),
            (E::InflatesTooLarge, "128"),
            (E::TooManyParts, "1000"),
            (E::Damaged, ""),
            (E::NoSheet, ""),
            (E::TooManyRows(place()), "200000"),
            (E::TooManyColumns(place()), "2000"),
            (E::TooManyCells(place()), "15"),
            (E::CellTooLong(place()), "1"),
            (E::TooMuchText(place()), "128"),
        ];
        let mut all = of_folders_and_tables();
        all.extend(of_letters_and_rows());
        all.extend(sheets.map(|(error, value)| (FileFault::Sheet(error), value)));
        all.extend(of_toml());
        all
    }

    fn of_folders_and_tables() -> Vec<(FileFault, &'static str)> {
        let first = "units.csv".to_owned();
        let second = "units.xlsx".to_owned();
        vec![
            (FileFault::BothForms { first, second }, "units.xlsx"),
            (FileFault::Wave(TableFault::NoRows.into()), ""),
            (FileFault::Register(RegisterFault::Empty), ""),
        ]
    }

    fn of_toml() -> Vec<(FileFault, &'static str)> {
        let mut all = Vec::new();
        for file in [TomlFile::Codebook, TomlFile::Rules, TomlFile::Content] {
            let faults = in_toml().into_iter();
            all.extend(faults.map(|(error, value)| (FileFault::Toml(file, error), value)));
        }
        all
    }

    fn of_letters_and_rows() -> Vec<(FileFault, &'static str)> {
        let encodings = [
            (OtherEncoding::MacRoman, "Mac"),
            (OtherEncoding::Dos, "850"),
            (OtherEncoding::Mixed, "Windows"),
        ];
        let encodings = encodings.map(|(encoding, value)| {
            let error = SheetError::OtherEncoding { row: 3, encoding };
            (FileFault::Sheet(error), value)
        });
        let widths = [(2, 0, "11"), (12, 0, "12"), (2, 7, "7"), (12, 1, "1")];
        let widths = widths.map(|(cells, more, value)| {
            let width = RowWidth {
                place: CellPlace::default(),
                cells,
                header: 11,
                more,
            };
            (FileFault::Sheet(SheetError::UnevenRows(width)), value)
        });
        encodings.into_iter().chain(widths).collect()
    }

    fn in_toml() -> Vec<(TomlError, &'static str)> {
        use TomlFault as F;
        let known = || vec!["year".to_owned()];
        let word = || "colour".to_owned();
        let faults = [
            (
                F::UnknownKey {
                    key: word(),
                    known: vec![],
                },
                "colour",
            ),
            (
                F::UnknownKey {
                    key: word(),
                    known: known(),
                },
                "year",
            ),
            (F::MissingKey(word()), "colour"),
            (F::KeyTwice, ""),
            (
                F::UnknownValue {
                    written: word(),
                    known: known(),
                },
                "colour",
            ),
            (F::WrongKind(None), ""),
            (F::WeightTooLarge, "5"),
            (F::NoWeight, "0"),
            (F::Syntax, "TOML"),
        ];
        let faults = faults.into_iter();
        let faults = faults.map(|(fault, value)| (TomlError::NotToml { line: None, fault }, value));
        let mut all = vec![
            (TomlError::File(SheetError::Missing), ""),
            (TomlError::TooLarge, "2"),
            (TomlError::NotUtf8, "UTF-8"),
        ];
        all.extend(faults);
        all
    }

    #[test]
    fn every_fault_has_a_sentence_of_its_own_in_every_language() {
        for (fault, value) in examples() {
            let told = [Lang::Nb, Lang::Nn, Lang::En].map(|lang| fault.sentence(lang));
            for sentence in &told {
                assert!(
                    sentence.ends_with('.') && !sentence.contains('{'),
                    "{sentence}"
                );
                assert!(sentence.contains(value), "{sentence}");
            }
            let [nb, nn, en] = told;
            assert!(nb != nn && nn != en, "{nb} {nn} {en}");
        }
    }
}
