//! Waves that bring nothing but questions and answers: every page is whole, and says nothing that is
//! true of other waves only.

use std::fs;

use crate::program::Folder;
use crate::serve::Server;

/// A wave of 2016 on the register of a year, with one question.
fn codebook(question: &str, register: &str) -> String {
    format!(
        "[wave]\nyear = 2016\ntitle = {{ nb = \"Liten undersøkelse\" }}\n\
         fieldwork_from = \"2016-12-01\"\nfieldwork_to = \"2017-01-15\"\nregister_year = {register}\n\n\
         [[chapter]]\nid = \"all\"\ntitle = {{ nb = \"Alt\" }}\n\n\
         [[question]]\nid = \"school\"\nchapter = \"all\"\nwording = {{ nb = \"Har kommunen en skole?\" }}\n\
         short = {{ nb = \"Skole\" }}\nasked_of = {{ municipality = \"all\" }}\n{question}"
    )
}

pub const SINGLE: &str = "kind = \"single\"\noption = [\n\
    { id = \"yes\", wording = { nb = \"Ja\" } },\n{ id = \"no\", wording = { nb = \"Nei\" } },\n]\n";
const OUTSIDE: &str = "kind = \"single\"\noption = [\n\
    { id = \"none\", wording = { nb = \"Ikke aktuelt her\" }, base = \"outside\" },\n\
    { id = \"dont_know\", wording = { nb = \"Vet ikke\" }, base = \"dont_know\" },\n]\n";
const TEXT: &str = "kind = \"text\"\n";
const NUMBER: &str =
    "kind = \"number\"\nnumber = { unit = { nb = \"skoler\" }, min = 0, max = 100 }\n";
const TICKS: &str = "kind = \"multi\"\noption = [\n\
    { id = \"old\", wording = { nb = \"Gammel\" } },\n{ id = \"new\", wording = { nb = \"Ny\" } },\n]\n";

impl Folder {
    /// Imports the register, as that of a year, and a wave of 2016 that asks one question, which two
    /// answered.
    pub fn small_wave(&self, options: &[&str], year: &str, question: &str, answers: [&str; 2]) {
        fs::write(self.path("register.csv"), content::REGISTER_2015).unwrap();
        let import = ["register", "import", "register.csv", "--year", year];
        self.do_run(&[&import[..], options].concat());
        fs::create_dir(self.path("liten")).unwrap();
        let write =
            |name: &str, text: String| fs::write(self.path("liten").join(name), text).unwrap();
        let mark = "syntetiske demodata";
        write("codebook.toml", codebook(question, year));
        write(
            "units.csv",
            format!(
                "number;name;datagrunnlag\n0101;Halden;{mark}\n0104;Moss;{mark}\n1902;Tromsø;{mark}\n"
            ),
        );
        let [first, second] = answers;
        write(
            "answers.csv",
            format!(
                "number;name;responded_on;school;datagrunnlag\n\
                 0101;Halden;2016-12-14;{first};{mark}\n1902;Tromsø;2016-12-15;{second};{mark}\n"
            ),
        );
        self.do_run(&[&["wave", "import", "liten"], options].concat());
    }
}

/// Every page and file, with the status that it answers.
const PATHS: [(&str, u16); 33] = [
    ("/", 200),
    ("/?region=nord", 200),
    ("/kommuner", 200),
    ("/kommuner?answer=school:_answered", 200),
    ("/kommuner?view=map&colour=size", 200),
    ("/kommuner/grenser.svg", 200),
    ("/kommuner.csv", 200),
    ("/kommuner.xlsx", 200),
    ("/kommuner?unit=district", 200),
    ("/kommuner/0101", 200),
    ("/kommuner/0104", 200),
    ("/kommuner/0301", 200),
    ("/kommuner/030101", 404),
    ("/sporsmal", 200),
    ("/sporsmal/school", 200),
    ("/sporsmal/school?by=size", 200),
    ("/sporsmal/school.csv", 200),
    ("/sporsmal/school.xlsx", 200),
    ("/sporsmal/gone", 404),
    ("/regioner", 200),
    ("/regioner?justert=1", 200),
    ("/regioner?region=nord", 200),
    ("/regioner.csv", 200),
    ("/endringer", 200),
    ("/rapport", 200),
    ("/rapport?region=nord", 200),
    ("/rapport/publisert", 200),
    ("/rapport/uenigheter", 200),
    ("/metode", 200),
    ("/metode?sprak=nn", 200),
    ("/sammenlign?number=0101,0104", 200),
    ("/sammenlign.csv?number=0101,0104", 200),
    ("/sok?q=skole", 200),
];

/// What is said of the demo waves, and of no other.
const OTHERS: [&str; 11] = [
    "esultatmål",
    "15 bydelene",
    "vært dårlig",
    "publisert fra undersøkelsen",
    "rapportens rekkefølge",
    "Planstrategi",
    "Asylmottak",
    "vertskommune",
    "Eksempelet vises",
    "Den publiserte rapporten</",
    "Bydeler i Oslo</dt>",
];

/// An answer, where the address has another spelling that of the one it leads to.
fn followed(server: &Server, path: &str) -> String {
    let page = server.get(path);
    let mut lines = page.lines();
    let leads_on = lines.next().is_some_and(|line| line.contains(" 303 "));
    let leads_to = lines.find_map(|line| line.strip_prefix("location: "));
    match leads_to.filter(|_| leads_on) {
        Some(there) => server.get(there),
        None => page,
    }
}

#[test]
fn every_page_of_a_wave_that_brings_nothing_is_whole() {
    let mut wrong = Vec::new();
    for (question, answers) in [
        (SINGLE, ["Ja", "Nei"]),
        (OUTSIDE, ["Ikke aktuelt her", "Vet ikke"]),
        (TEXT, ["En.", "To."]),
        (NUMBER, ["1", "7"]),
        (TICKS, ["Gammel|Ny", "Ny"]),
    ] {
        let folder = Folder::new();
        folder.small_wave(&[], "2015", question, answers);
        let server = Server::start_with(&folder, &["--demo"]);
        for (path, status) in PATHS {
            let page = followed(&server, path);
            let begin = format!("HTTP/1.1 {status} ");
            let shown: String = page.chars().take(200).collect();
            if !page.starts_with(&begin) {
                wrong.push(format!("{question}{path}: {shown}"));
            }
            if path.contains('.') {
                continue;
            }
            for other in OTHERS {
                if page.contains(other) {
                    wrong.push(format!("{question}{path} says «{other}»"));
                }
            }
        }
        assert!(server.stop());
    }
    assert_eq!(wrong, [] as [String; 0]);
}
