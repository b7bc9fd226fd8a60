//! The files of a wave that are written in TOML: its codebook, its rules for follow-up, and what else it
//! brings.
//!
//! Their letters are composed at the door, as those of the sheets are: what is written alike is alike.

use std::borrow::Cow;

use domain::import::{FileContent, Lines, RuleFile};
use domain::sheet::{Problem, Severity, Spot};
use domain::survey::Codebook;
use kinds::Lang;
use present::words::catalog::file as word;
use serde::de::DeserializeOwned;

use super::error::MEGABYTE;
use super::letters::composed;
use super::toml_fault::TomlFault;
use super::toml_lines::lines;
use super::{FileFault, SheetError, TOML_BYTES_MAX};

/// Which of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TomlFile {
    /// The questions.
    Codebook,
    /// The rules for follow-up.
    Rules,
    /// Another of those that a wave brings.
    Content,
}

/// A file that could not be read as what it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TomlError {
    /// The system does not hand it out, or it is larger than any file.
    #[error(transparent)]
    File(#[from] SheetError),
    /// More than [`TOML_BYTES_MAX`].
    #[error("more than {TOML_BYTES_MAX} bytes")]
    TooLarge,
    /// Written in another encoding.
    #[error("not UTF-8")]
    NotUtf8,
    /// Not TOML, or not the TOML of such a file.
    #[error("{fault:?}")]
    NotToml {
        /// Line of the file, from 1.
        line: Option<usize>,
        /// What is wrong.
        fault: TomlFault,
    },
}

impl TomlError {
    /// What is wrong with the file and what to do, in a sentence.
    pub fn sentence(&self, file: TomlFile, lang: Lang) -> String {
        let [too_large, not_utf8, not_toml] = match file {
            TomlFile::Codebook => [
                word::CODEBOOK_TOO_LARGE,
                word::CODEBOOK_NOT_UTF8,
                word::CODEBOOK_NOT_TOML,
            ],
            TomlFile::Rules => [
                word::RULES_TOO_LARGE,
                word::RULES_NOT_UTF8,
                word::RULES_NOT_TOML,
            ],
            TomlFile::Content => [
                word::TOML_TOO_LARGE,
                word::TOML_NOT_UTF8,
                word::TOML_NOT_TOML,
            ],
        };
        match self {
            Self::File(error) => error.sentence(lang),
            Self::TooLarge => {
                let megabytes = (TOML_BYTES_MAX / MEGABYTE).to_string();
                too_large.fill(lang, &[("most", &megabytes)])
            }
            Self::NotUtf8 => not_utf8.text(lang).to_owned(),
            Self::NotToml { fault, .. } => not_toml.fill(lang, &[("fault", &fault.clause(lang))]),
        }
    }

    /// The error as a problem with the file of this name, to be told among the others.
    pub fn into_problem(self, file: TomlFile, name: &str) -> Problem<FileFault> {
        let line = match self {
            Self::NotToml { line, .. } => line,
            Self::File(error) => return error.into_problem(name),
            Self::TooLarge | Self::NotUtf8 => None,
        };
        Problem {
            file: name.to_owned(),
            row: line,
            column: None,
            spot: Spot::default(),
            severity: Severity::Error,
            fault: FileFault::Toml(file, self),
        }
    }
}

/// Reads a codebook, with the lines of its parts. Whether it holds together is found with the answers.
///
/// # Errors
/// Why it is no codebook.
pub fn read_codebook(bytes: &[u8]) -> Result<(Codebook, Lines), TomlError> {
    let text = &text_of(bytes)?;
    Ok((parse(text)?, lines(text)))
}

/// Reads the rules for follow-up. Whether they hold together is found with the codebook.
///
/// # Errors
/// Why it is no file of rules.
pub fn read_rules(name: &str, bytes: &[u8]) -> Result<RuleFile, TomlError> {
    let rules: FileContent<domain::signal::Rules> = read_content(name, bytes)?;
    let places = 0..rules.said.rules.len();
    let begins = places.map(|place| rules.lines.of(&format!("rule.{place}")));
    Ok(RuleFile {
        name: rules.name,
        lines: begins.map(Option::unwrap_or_default).collect(),
        rules: rules.said,
    })
}

/// Reads another file that a wave brings. Whether it holds together is found with the codebook.
///
/// # Errors
/// Why it is no such file.
pub fn read_content<T: DeserializeOwned>(
    name: &str,
    bytes: &[u8],
) -> Result<FileContent<T>, TomlError> {
    let text = &text_of(bytes)?;
    Ok(FileContent {
        name: name.to_owned(),
        said: parse(text)?,
        lines: lines(text),
    })
}

fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, TomlError> {
    if bytes.len() > TOML_BYTES_MAX {
        return Err(TomlError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| TomlError::NotUtf8)?;
    Ok(composed(text.strip_prefix('\u{feff}').unwrap_or(text)))
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, TomlError> {
    toml::from_str(text).map_err(|error| TomlError::NotToml {
        line: error.span().and_then(|span| {
            let before = text.get(..span.start)?;
            Some(1 + before.matches('\n').count())
        }),
        fault: TomlFault::of(error.message()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(error: TomlError, file: TomlFile) -> (Option<usize>, String) {
        let problem = error.into_problem(file, "file.toml");
        (problem.row, problem.fault.sentence(Lang::Nb))
    }

    #[test]
    fn a_fault_is_told_by_line() {
        let cases: [(&[u8], Option<usize>, &str); 4] = [
            (
                b"[wave]\nyear = 2015\ncolour = 1\n",
                Some(3),
                "Kodeboken kan ikke leses: nøkkelen «colour» er ukjent. Her kan det stå «year», «title», «fieldwork_from», «fieldwork_to», «register_year», «partial», «flags» eller «traits». Rett linjen og prøv igjen.",
            ),
            (
                b"[wave\n",
                Some(1),
                "Kodeboken kan ikke leses: linjen er ikke skrevet som TOML. Kontroller anførselstegn, klammer og likhetstegn. Rett linjen og prøv igjen.",
            ),
            (
                b"\xFF",
                None,
                "Kodeboken er ikke skrevet i UTF-8. Lagre den på nytt som UTF-8.",
            ),
            (
                &vec![b'#'; TOML_BYTES_MAX + 1],
                None,
                "Kodeboken er større enn 2 MB. Kontroller at det er riktig fil.",
            ),
        ];
        for (bytes, line, sentence) in cases {
            let error = read_codebook(bytes).unwrap_err();
            assert_eq!(told(error, TomlFile::Codebook), (line, sentence.to_owned()));
        }
    }

    /// Codebooks stored by an earlier version of the program are read as they are.
    #[test]
    fn the_earlier_name_of_flags_is_understood() {
        let book = |word: &str| {
            let text = format!(
                "chapter = []\nquestion = []\n[wave]\nyear = 2015\ntitle = {{ nb = 'T' }}\n\
                 fieldwork_from = '2015-12-03'\nfieldwork_to = '2016-01-19'\n\
                 {word} = [{{ id = 'partner', name = {{ nb = 'P' }}, source = {{ nb = 'S' }} }}]\n"
            );
            read_codebook(text.as_bytes()).unwrap().0
        };
        assert_eq!(book("traits"), book("flags"));
        assert_eq!(book("flags").wave.flags[0].id, "partner");
    }

    #[test]
    fn a_file_of_rules_knows_the_line_each_begins_on() {
        let rule = "\n[[rule]]\nid = \"a\"\nversion = 1\nweight = 2\nfilter = \"answered=yes\"\n\
                    title = { nb = \"A\" }\ntag = { nb = \"A\" }\nreason = { nb = \"A.\" }\n";
        let text = format!("# [[rule]]\n{rule}{rule}");
        let file = read_rules("signals.toml", text.as_bytes()).unwrap();
        assert_eq!((file.rules.rules.len(), file.lines), (2, vec![3, 12]));
        let none = read_rules("signals.toml", b"").unwrap();
        assert_eq!(none.rules.rules, []);
        let error = read_rules("signals.toml", b"[[rule]]\nid = 1\n").unwrap_err();
        let (line, sentence) = told(error, TomlFile::Rules);
        assert_eq!(line, Some(2));
        assert!(
            sentence.starts_with("Reglene kan ikke leses: verdien skal være en tekst"),
            "{sentence}"
        );
    }
}
