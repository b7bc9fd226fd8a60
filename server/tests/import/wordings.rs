//! Wordings of the codebook, as answers spell them.

use domain::wave::Answer;

use super::told::{CODEBOOK, HEADER, SIX, answer, file, lines, read, units};

#[test]
fn a_wording_with_another_figure_is_another_wording() {
    let codebook = CODEBOOK
        .replace("Dårlig", "1–10 personer")
        .replace("Både og", "Over 100 personer");
    let rows = [
        "0101;Halden;2015-12-14;Ja;55;1;0;0;1–50 personer;",
        "0104;Moss;2015-12-14;Ja;55;1;0;0;Over 200 personer;",
    ];
    let (_, problems) = read(&codebook, &units(&SIX), &file(HEADER, &rows));
    assert_eq!(
        lines(&problems),
        [
            "Feil i answers.csv, rad 2, kolonne «help»: «1–50 personer» er ikke et svaralternativ. Skriv «1–10 personer», «Over 100 personer», «Både» eller «God», eller la cellen stå tom.",
            "Feil i answers.csv, rad 3, kolonne «help»: «Over 200 personer» er ikke et svaralternativ. Skriv «1–10 personer», «Over 100 personer», «Både» eller «God», eller la cellen stå tom.",
        ]
    );
}

#[test]
fn a_text_that_means_two_options_is_refused() {
    let codebook = CODEBOOK.replace("nb = \"Både\"", "nb = \"Good\"");
    let row = "0101;Halden;2015-12-14;Ja;55;1;0;0;good;";
    let (_, problems) = read(&codebook, &units(&SIX), &file(HEADER, &[row]));
    assert_eq!(
        lines(&problems),
        [
            "Feil i answers.csv, rad 2, kolonne «help»: «good» kan bety både «Good» (both) og «God» (good). Gi ett av alternativene en annen id eller tekst i kodeboken.",
        ]
    );
}

/// A codebook saved on a Mac spells å as two characters, and one pasted together from a document
/// holds what does not show: it asks for the same answers as one that does not.
#[test]
fn a_codebook_spelled_otherwise_asks_for_the_same_answers() {
    let decomposed = |text: &str| text.replace('å', "a\u{30a}").replace('Å', "A\u{30a}");
    let soft = CODEBOOK
        .replace("Dårlig", "Dår\u{ad}lig")
        .replace("Mangel på boliger", "\u{200b}Mangel på boliger\u{2060}")
        .replace("nb = \"God\"", "nb = \"G\u{200d}od\"");
    let rows = [
        "0101;Halden;2015-12-14;Ja;55;Mangel på boliger;Dårlig;Råd",
        "0104;Moss;2015-12-14;Ja;55;Arbeidsmarkedet;God;",
    ];
    let header = HEADER.replace("barriers.housing;barriers.work;barriers.none", "barriers");
    let answers = file(&header, &rows);
    for codebook in [
        CODEBOOK.to_owned(),
        decomposed(CODEBOOK),
        soft.clone(),
        decomposed(&soft),
    ] {
        for answers in [answers.clone(), decomposed(&answers)] {
            let (data, problems) = read(&codebook, &units(&SIX), &answers);
            assert_eq!(lines(&problems), [""; 0], "{codebook}");
            for (row, column, option) in [(0, "barriers", 0), (0, "help", 0), (1, "help", 3)] {
                let expected = Some(Answer::Options(vec![option]));
                assert_eq!(answer(&data, row, column), expected);
            }
            assert!(!data.codebook.questions[0].wording.nb.contains('\u{30a}'));
        }
    }
    // Near is near in either, and two options that look alike are one wording too many.
    let row = "0101;Halden;2015-12-14;Ja;55;1;0;0;Dåårlig;";
    let (_, problems) = read(&soft, &units(&SIX), &file(HEADER, &[row]));
    assert_eq!(
        lines(&problems),
        [
            "Merk i answers.csv, rad 2, kolonne «help»: «Dåårlig» er lest som «Dår\u{ad}lig» i én rad. Rett teksten i filen eller i kodeboken hvis det er feil.",
        ]
    );
    let twice = CODEBOOK.replace("nb = \"Både\"", "nb = \"Både\u{ad} og\"");
    let (_, problems) = read(&twice, &units(&SIX), &file(HEADER, &[]));
    let told = lines(&problems);
    assert!(
        told.iter()
            .any(|line| line.starts_with("Feil i codebook.toml")),
        "{told:?}"
    );
}
