//! The codebook's file: TOML in, [`Codebook`] out.

use domain::sheet::{Problem, Severity};
use domain::survey::Codebook;
use kinds::Lang;
use present::words::catalog::file as word;

use super::error::MEGABYTE;
use super::{CODEBOOK_BYTES_MAX, FileFault, SheetError};

/// A file that could not be read as a codebook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodebookError {
    /// The system does not hand it out, or it is larger than any file.
    #[error(transparent)]
    File(#[from] SheetError),
    /// More than [`CODEBOOK_BYTES_MAX`].
    #[error("more than {CODEBOOK_BYTES_MAX} bytes")]
    TooLarge,
    /// Written in another encoding.
    #[error("not UTF-8")]
    NotUtf8,
    /// Not TOML, or not the TOML of a codebook.
    #[error("{fault}")]
    NotToml {
        /// Line of the file, from 1.
        line: Option<usize>,
        /// What is wrong, in the parser's words.
        fault: String,
    },
}

impl CodebookError {
    /// What is wrong with the file and what to do, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::File(error) => error.sentence(lang),
            Self::TooLarge => {
                let megabytes = (CODEBOOK_BYTES_MAX / MEGABYTE).to_string();
                word::CODEBOOK_TOO_LARGE.fill(lang, &[("most", &megabytes)])
            }
            Self::NotUtf8 => word::CODEBOOK_NOT_UTF8.text(lang).to_owned(),
            Self::NotToml { fault, .. } => word::CODEBOOK_NOT_TOML.fill(lang, &[("fault", fault)]),
        }
    }

    /// The error as a problem with `file`, to be told among the others.
    pub fn into_problem(self, file: &str) -> Problem<FileFault> {
        let line = match self {
            Self::NotToml { line, .. } => line,
            Self::File(error) => return error.into_problem(file),
            Self::TooLarge | Self::NotUtf8 => None,
        };
        Problem {
            file: file.to_owned(),
            row: line,
            column: None,
            severity: Severity::Error,
            fault: FileFault::Codebook(self),
        }
    }
}

/// Reads a codebook. Whether it holds together is found with the answers.
///
/// # Errors
/// Why it is no codebook.
pub fn read_codebook(bytes: &[u8]) -> Result<Codebook, CodebookError> {
    if bytes.len() > CODEBOOK_BYTES_MAX {
        return Err(CodebookError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| CodebookError::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    toml::from_str(text).map_err(|error| CodebookError::NotToml {
        line: error.span().and_then(|span| {
            let before = text.get(..span.start)?;
            Some(1 + before.matches('\n').count())
        }),
        fault: error.message().replace('\n', " "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codebooks stored by an earlier version of the program are read as they are.
    #[test]
    fn the_earlier_name_of_flags_is_understood() {
        let book = |word: &str| {
            let text = format!(
                "chapter = []\nquestion = []\n[wave]\nyear = 2015\ntitle = {{ nb = 'T' }}\n\
                 fieldwork_from = '2015-12-03'\nfieldwork_to = '2016-01-19'\n\
                 {word} = [{{ id = 'partner', name = {{ nb = 'P' }}, source = {{ nb = 'S' }} }}]\n"
            );
            read_codebook(text.as_bytes()).unwrap()
        };
        assert_eq!(book("traits"), book("flags"));
        assert_eq!(book("flags").wave.flags[0].id, "partner");
    }

    #[test]
    fn a_fault_is_told_by_line() {
        let cases: [(&[u8], Option<usize>, &str); 4] = [
            (
                b"[wave]\nyear = 2015\ncolour = 1\n",
                Some(3),
                "Kodeboken kan ikke leses: «unknown field `colour`, expected one of `year`, `title`, `fieldwork_from`, `fieldwork_to`, `register_year`, `flags`, `traits`». Rett linjen og prøv igjen.",
            ),
            (
                b"[wave\n",
                Some(1),
                "Kodeboken kan ikke leses: «unclosed table, expected `]`». Rett linjen og prøv igjen.",
            ),
            (
                b"\xFF",
                None,
                "Kodeboken er ikke skrevet i UTF-8. Lagre den på nytt som UTF-8.",
            ),
            (
                &vec![b'#'; CODEBOOK_BYTES_MAX + 1],
                None,
                "Kodeboken er større enn 2 MB. Kontroller at det er riktig fil.",
            ),
        ];
        for (bytes, line, sentence) in cases {
            let error = read_codebook(bytes).unwrap_err();
            let problem = error.into_problem("codebook.toml");
            let told = problem.fault.sentence(Lang::Nb);
            assert_eq!((problem.row, told.as_str()), (line, sentence));
        }
    }
}
