//! The codebook's file: TOML in, [`Codebook`] out.

use domain::sheet::{Problem, Severity};
use domain::survey::Codebook;

use super::CODEBOOK_BYTES_MAX;

/// Reads a codebook. Whether it holds together is found with the answers.
pub fn read_codebook(name: &str, bytes: &[u8]) -> Result<Codebook, Problem> {
    let refused = |line: Option<usize>, sentence: String| Problem {
        file: name.to_owned(),
        row: line,
        column: None,
        severity: Severity::Error,
        sentence,
    };
    if bytes.len() > CODEBOOK_BYTES_MAX {
        let megabytes = CODEBOOK_BYTES_MAX >> 20;
        let sentence =
            format!("Kodeboken er større enn {megabytes} MB. Kontroller at det er riktig fil.");
        return Err(refused(None, sentence));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let sentence = "Kodeboken er ikke skrevet i UTF-8. Lagre den på nytt som UTF-8.";
        return Err(refused(None, sentence.to_owned()));
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    toml::from_str(text).map_err(|error| {
        let line = error.span().and_then(|span| {
            let before = text.get(..span.start)?;
            Some(1 + before.matches('\n').count())
        });
        let fault = error.message().replace('\n', " ");
        let sentence = format!("Kodeboken kan ikke leses: «{fault}». Rett linjen og prøv igjen.");
        refused(line, sentence)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_told_by_line() {
        let cases: [(&[u8], Option<usize>, &str); 4] = [
            (
                b"[wave]\nyear = 2015\ncolour = 1\n",
                Some(3),
                "Kodeboken kan ikke leses: «unknown field `colour`, expected one of `year`, `title`, `fieldwork_from`, `fieldwork_to`, `register_year`, `traits`». Rett linjen og prøv igjen.",
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
            let problem = read_codebook("codebook.toml", bytes).unwrap_err();
            assert_eq!((problem.row, problem.sentence.as_str()), (line, sentence));
        }
    }
}
