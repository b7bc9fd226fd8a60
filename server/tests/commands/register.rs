//! A register of a later year: written by the changes, refused until it is filled in, and then the wave of
//! its year with it.

use std::fs;

use rust_xlsxwriter::Workbook;

use crate::program::Folder;

const CASE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/import/cases/39-renumbered-2018"
);

#[test]
fn a_register_is_made_filled_in_and_imported() {
    let folder = Folder::new();
    let said = folder.do_run(&["register", "new", "--year", "2018", "--from", "2015"]);
    assert_eq!(
        said,
        "Registeret med 422 kommuner er skrevet til register-2018.csv. Numrene og navnene følger \
         endringene i kommuneinndelingen siden 2015.\n\
         Innbyggertallene er fra 2015, lagt sammen der kommuner er slått sammen. Kolonnen «made_of» sier \
         hva kommunen er laget av, med * etter en som er delt. Kolonnen «to_fill» sier hva som skal fylles \
         ut. Tøm den etter hvert, og importer filen.\n\
         3 rader har celler som må fylles ut før filen kan importeres.\n"
    );
    let import = ["register", "import", "register-2018.csv", "--year", "2018"];
    let said = folder.run(&import);
    assert!(!said.ok);
    let told = said.err.lines();
    let told: Vec<&str> = told.filter(|line| line.contains("Cellen er tom")).collect();
    let counts = ["population", "immigrants", "norwegian_born"];
    let empty = counts.into_iter().chain(["centrality", "centrality"]);
    assert_eq!(told.len(), 5, "{}", said.err);
    for (line, heading) in told.iter().zip(empty) {
        assert!(line.contains(heading) && line.contains("rad"), "{line}");
    }

    let file = folder.path("register-2018.csv");
    let text = fs::read_to_string(&file).unwrap();
    let filled = text.lines().map(|line| match line.get(..5) {
        // One of those it was made of was split.
        Some("0710;") if line.contains("0706+0719+0720*") => {
            line.replacen(";nb;;;;", ";nb;62647;7594;1503;", 1)
        }
        // Merged of municipalities that differ: the cell before that of settling is empty.
        Some("0712;" | "0729;") => line.replacen(";;1;", ";3;1;", 1),
        _ => line.to_owned(),
    });
    let filled: Vec<String> = filled.collect();
    fs::write(&file, filled.join("\r\n")).unwrap();
    let said = folder.run(&import);
    assert!(said.ok, "{said:?}");
    assert!(
        said.out
            .ends_with("Registeret for 2018 er importert: 437 enheter.\n")
    );
    let warned = format!("{}{}", said.out, said.err);
    assert!(
        warned.contains("437 rader sier at noe skal fylles ut."),
        "{warned}"
    );

    fs::write(folder.path("register-2015.csv"), content::REGISTER_2015).unwrap();
    folder.do_run(&["register", "import", "register-2015.csv", "--year", "2015"]);
    for (year, answered) in [(2015, 128), (2018, 127)] {
        let said = folder.do_run(&["wave", "import", &format!("{CASE}/wave-{year}")]);
        assert!(
            said.contains(&format!("Svar fra {answered} kommuner.")),
            "{said}"
        );
    }
    // From an imported register, not the one that ships.
    let said = folder.do_run(&["register", "new", "--year", "2020", "--from", "2018"]);
    assert!(said.starts_with("Registeret med 356 kommuner"), "{said}");
}

#[test]
fn a_register_in_a_workbook_says_which_sheet_was_read() {
    let folder = Folder::new();
    let mut workbook = Workbook::new();
    let notes = workbook.add_worksheet().set_name("Les meg").unwrap();
    notes.write_string(0, 0, "Fra registeret").unwrap();
    let sheet = workbook.add_worksheet().set_name("Enheter").unwrap();
    let text = content::REGISTER_2015.trim_start_matches('\u{feff}');
    for (row, line) in (0..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    workbook.save(folder.path("register.xlsx")).unwrap();
    let said = folder.do_run(&["register", "import", "register.xlsx", "--year", "2015"]);
    let read = "register.xlsx: arket «Enheter» er lest, for det er det eneste med kolonnen «number». Ikke lest: «Les meg» (uten kolonnen «number»).\n";
    assert!(said.starts_with(read), "{said}");
}

#[test]
fn a_register_of_another_year_or_with_columns_exchanged_is_refused() {
    let folder = Folder::new();
    let import = |text: &str, year: &str| {
        fs::write(folder.path("register.csv"), text).unwrap();
        folder.run(&["register", "import", "register.csv", "--year", year])
    };
    let said = import(content::REGISTER_2015, "2018");
    assert!(!said.ok, "{said:?}");
    let told: Vec<&str> = said.err.lines().collect();
    assert_eq!(told.len(), 2, "one cause is one line: {told:?}");
    let first = "kolonne «number»: Nummeret 0702 er ikke i bruk i 2018. Da er det 0715. Kontroller at filen er registeret for 2018.";
    assert!(told[0].contains(first), "{told:?}");

    let exchanged =
        content::REGISTER_2015.replace("population,immigrants", "immigrants,population");
    let said = import(&exchanged, "2015");
    assert!(
        !said.ok && said.err.contains("og det er flere enn innbyggerne"),
        "{said:?}"
    );

    let lines: Vec<&str> = content::REGISTER_2015.lines().collect();
    let said = import(lines[0], "2015");
    assert!(
        !said.ok && said.err.contains("ingen rader under dem"),
        "{said:?}"
    );
    let said = import("x,y\n1,2\n", "2015");
    assert!(!said.ok && said.err.lines().count() == 2, "{said:?}");

    // One of them alone may be somebody's register, and is told.
    let said = import(&lines[..428].join("\n"), "2015");
    assert!(
        said.ok
            && said
                .err
                .contains("i dette årets inndeling er ikke i filen: "),
        "{said:?}"
    );
}

#[test]
fn a_register_that_cannot_be_made_is_told() {
    let folder = Folder::new();
    fs::write(folder.path("register-2017.csv"), "mine").unwrap();
    for (year, from, told) in [
        (
            "2015",
            "2018",
            "Et register lages av et tidligere: --year 2015 må være etter --from 2018.",
        ),
        (
            "2031",
            "2015",
            "Endringene i kommuneinndelingen er kjent til 2024, så registeret for 2031 kan ikke lages.",
        ),
        (
            "2017",
            "2015",
            "register-2017.csv finnes allerede. Velg et annet navn.",
        ),
    ] {
        let said = folder.run(&["register", "new", "--year", year, "--from", from]);
        assert!(!said.ok && said.err.contains(told), "{said:?}");
    }
    let said = folder.run(&["register", "new", "--year", "2018", "--from", "2016"]);
    assert!(!said.ok, "{said:?}");
    assert_eq!(
        fs::read_to_string(folder.path("register-2017.csv")).unwrap(),
        "mine"
    );
}
