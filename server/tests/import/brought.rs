//! What else a wave's folder brings: indicators, the report, texts and weights, told by file and line.

use domain::sheet::Severity::Error;

use super::folder::{Folder, REGISTER, folder};

/// A folder with one file more.
fn with(name: &'static str, text: &str) -> Folder {
    let mut folder = folder();
    folder.others.push((name, text.to_owned()));
    folder
}

fn indicator(column: &str, options: &str, more: &str) -> String {
    format!(
        "# One indicator.\n\n[[indicator]]\nid = \"target\"\nheading = {{ nb = \"Mål\" }}\n\
         title = {{ nb = \"Har mål\" }}\nclause = {{ nb = \"har mål\" }}\n\
         column = \"{column}\"\noptions = [{options}]\n{more}"
    )
}

fn part(shows: &str, more: &str) -> String {
    format!(
        "[[section]]\nnumber = \"1\"\ntitle = {{ nb = \"Mål\" }}\n\n[[part]]\nid = \"figur-1\"\n\
         section = \"1\"\ntitle = {{ nb = \"Resultatmål\" }}\nshows = {{ {shows} }}\n{more}"
    )
}

#[test]
fn what_a_folder_brings_is_the_waves() {
    let mut folder = folder();
    folder.others = content::BROUGHT_2015
        .map(|(name, text)| (name, text.to_owned()))
        .into();
    let (data, problems) = folder
        .open()
        .unwrap()
        .read(&REGISTER, &content::also_called().unwrap());
    assert_eq!(problems, []);
    assert_eq!(data.content.indicators().indicators.len(), 13);
    assert!(data.content.report().published);
    assert!(data.content.texts().settling.is_some());
    assert_eq!(data.content.weights(), content::similar().unwrap());
    // Nothing of it is there where the folder lacks it.
    let (data, _) = super::folder::folder()
        .open()
        .unwrap()
        .read(&REGISTER, &content::also_called().unwrap());
    assert_eq!(data.content, domain::content::WaveContent::default());
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn what_does_not_fit_the_wave_is_told_by_line() {
    for (name, text, line, sentence) in [
        (
            "indicators.toml",
            indicator("gone", "\"yes\"", ""),
            8,
            "«target» henger ikke sammen: «gone» er ikke ett spørsmål i undersøkelsen. Rett filen før svarene leses inn.",
        ),
        (
            "indicators.toml",
            indicator("result_target", "\"maybe\"", ""),
            9,
            "«target» henger ikke sammen: «maybe» er ikke et svar som teller på «result_target». Rett filen før svarene leses inn.",
        ),
        (
            "indicators.toml",
            indicator("result_target", "", ""),
            9,
            "«target» henger ikke sammen: det står ikke hvilke svar det gjelder. Rett filen før svarene leses inn.",
        ),
        (
            "indicators.toml",
            indicator("result_target", "\"yes\"", "condition = \"region=nord\"\n"),
            10,
            "«target» henger ikke sammen: vilkåret kan ikke velge region eller bydeler. Rett filen før svarene leses inn.",
        ),
        (
            "indicators.toml",
            indicator("result_target", "\"yes\"", "base = { nb = \"\" }\n"),
            10,
            "«target» henger ikke sammen: teksten «base» er tom. Rett filen før svarene leses inn.",
        ),
        (
            "report.toml",
            part("kind = \"options\", question = \"gone\"", ""),
            9,
            "«figur-1» henger ikke sammen: undersøkelsen har ikke spørsmålet «gone», eller det kan ikke vises slik. Rett filen før svarene leses inn.",
        ),
        (
            "report.toml",
            part("kind = \"representativity\", by = [\"shoe\"]", ""),
            9,
            "«figur-1» henger ikke sammen: undersøkelsen har ikke inndelingen «shoe». Rett filen før svarene leses inn.",
        ),
        (
            "report.toml",
            part(
                "kind = \"options\", question = \"result_target\"",
                "filter = \"regin=nord\"\n",
            ),
            10,
            "«figur-1» henger ikke sammen: filteret kan ikke brukes (Lenken har et filter vi ikke kjenner: «regin»). Rett filen før svarene leses inn.",
        ),
        (
            "indicators.toml",
            indicator("result_target", "\"yes\"", "").repeat(2),
            13,
            "«target» henger ikke sammen: den samme id-en står lenger oppe. Rett filen før svarene leses inn.",
        ),
        (
            "report.toml",
            part(
                "kind = \"options\", question = \"result_target\"",
                "\n[[part]]\nid = \"figur-1\"\nsection = \"1\"\ntitle = { nb = \"Igjen\" }\n\
                 shows = { kind = \"options\", question = \"result_target\" }\n",
            ),
            12,
            "«figur-1» henger ikke sammen: den samme id-en står lenger oppe. Rett filen før svarene leses inn.",
        ),
        (
            "report.toml",
            part(
                "kind = \"options\", question = \"result_target\"",
                "\n[[section]]\nnumber = \"1\"\ntitle = { nb = \"Igjen\" }\n",
            ),
            12,
            "«1» henger ikke sammen: den samme id-en står lenger oppe. Rett filen før svarene leses inn.",
        ),
        (
            "texts.toml",
            "# Words.\nsettling = { nb = \"Kjent.\", nn = \" \" }\n".to_owned(),
            2,
            "«settling» henger ikke sammen: teksten «settling» er tom. Rett filen før svarene leses inn.",
        ),
        (
            "similar.toml",
            "size = 1\nshare = 1\ncentrality = 1\nsettled = 1\ncolour = 1\n".to_owned(),
            5,
            "Filen kan ikke leses: nøkkelen «colour» er ukjent. Her kan det stå «size», «share», «centrality» eller «settled». Rett linjen og prøv igjen.",
        ),
    ] {
        with(name, &text).assert_told(Error, name, Some(line), None, sentence);
    }
}

#[test]
fn a_fault_in_the_codebook_is_told_by_its_line() {
    let mut folder = folder();
    let line = folder
        .codebook
        .lines()
        .position(|line| line == "max_choices = 3");
    folder.codebook = folder
        .codebook
        .replace("max_choices = 3", "max_choices = 0");
    folder.assert_told(
        Error,
        "codebook.toml",
        line.map(|line| line + 1),
        None,
        "Kodeboken henger ikke sammen i [[question]] «barriers», nøkkelen max_choices: grensen for \
         valg må være minst 1 og høyst antallet alternativer. Rett kodeboken før svarene leses inn.",
    );
}

/// Most parts of a file are looked at one by one; more than can be shown are not.
#[test]
fn a_file_may_have_parts_up_to_the_limit() {
    use domain::import::CONTENT_PARTS_MAX;
    let many = |count: usize| {
        let one = indicator("result_target", "\"yes\"", "");
        let all =
            (0..count).map(|at| one.replace("id = \"target\"", &format!("id = \"target_{at}\"")));
        all.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        with("indicators.toml", &many(CONTENT_PARTS_MAX)).problems(),
        []
    );
    let problems = with("indicators.toml", &many(CONTENT_PARTS_MAX + 1)).problems();
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].fault.contains("det er 201 av dem"),
        "{problems:?}"
    );
}
