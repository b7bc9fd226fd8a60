//! A new wave from an older one: a codebook to edit, a sheet for answers, and a guide.

use std::collections::{BTreeMap, BTreeSet};

use domain::content::WaveContent;
use domain::import::{DATA_BASIS, write_wave};
use domain::municipality::Unit;
use domain::sheet::Sheet;
use domain::signal::Rules;
use domain::survey::{Codebook, Comparability, ComparableWith, WaveInfo, Wording};
use domain::wave::WaveData;
use kinds::Lang;
use present::words::catalog::new_wave as word;
use view::words::catalog::Word;

use super::{NamedFile, csv_of, form, toml};
use crate::export::ExportError;
use crate::import::{CODEBOOK, Other};

/// What a new wave is made of.
#[derive(Debug, Clone, Copy)]
pub struct NewWave<'a> {
    /// Its year.
    pub year: u16,
    /// The wave it begins as.
    pub from: &'a WaveData,
    /// The register it will rest on.
    pub units: &'a [Unit],
    /// The year of that register.
    pub register_year: u16,
    /// The language of the guide and of the head of the codebook.
    pub lang: Lang,
}

/// The files of a new wave: they are imported as they are once the answers are filled in.
///
/// # Errors
/// What a writer says.
pub fn new_wave_files(new: &NewWave<'_>) -> Result<Vec<NamedFile>, ExportError> {
    let codebook = codebook(new);
    let data = WaveData {
        codebook,
        synthetic: false,
        flags: BTreeMap::new(),
        responses: Vec::new(),
        begun: BTreeSet::new(),
        rules: rules(&new.from.rules),
        content: WaveContent {
            indicators: new.from.content.indicators.clone(),
            similar: new.from.content.similar,
            ..WaveContent::default()
        },
    };
    let takes_part = |unit: &&Unit| data.codebook.asks(unit.unit_type());
    let mut units: Vec<Unit> = new.units.iter().filter(takes_part).cloned().collect();
    units.sort_by(|a, b| (a.unit_type(), &a.number).cmp(&(b.unit_type(), &b.number)));
    let (mut invited, _) = write_wave(&data, &units);
    add_basis(&mut invited);
    let mut files = vec![
        (
            CODEBOOK.to_owned(),
            written_codebook(&data.codebook, new)?.into(),
        ),
        ("units.csv".to_owned(), csv_of(&invited)?),
        (
            "answers.xlsx".to_owned(),
            form::workbook(&data.codebook, &units, new.lang)?,
        ),
        (
            word::GUIDE_FILE.text(new.lang).to_owned(),
            guide(new).into(),
        ),
    ];
    if !data.rules.rules.is_empty() {
        let rules = toml::rules(&data.rules)?;
        files.push((Other::Rules.name().to_owned(), rules.into()));
    }
    if let Some(indicators) = &data.content.indicators {
        let indicators = toml::indicators(indicators)?;
        files.push((Other::Indicators.name().to_owned(), indicators.into()));
    }
    if let Some(weights) = data.content.similar {
        files.push((
            Other::Similar.name().to_owned(),
            toml::similar(weights)?.into(),
        ));
    }
    Ok(files)
}

/// The column in which made-up answers are marked, empty: nobody may take real answers for made up
/// ones, nor the other way round.
fn add_basis(sheet: &mut Sheet) {
    sheet.header.push(DATA_BASIS.to_owned());
    for row in &mut sheet.rows {
        row.push(String::new());
    }
}

/// The questions of the older wave, each said to be the same as there. What was true of that wave alone
/// is left out.
fn codebook(new: &NewWave<'_>) -> Codebook {
    let mut codebook = new.from.codebook.clone();
    let from = codebook.wave.year;
    codebook.wave = wave(&codebook.wave, new);
    for question in &mut codebook.questions {
        question.comparable = vec![ComparableWith {
            wave: from,
            how: Comparability::Same,
            why: None,
        }];
        question.caveats.retain(|caveat| !names_a_year(&caveat.nb));
    }
    codebook
}

fn wave(info: &WaveInfo, new: &NewWave<'_>) -> WaveInfo {
    let (before, after) = (info.year.to_string(), new.year.to_string());
    let renamed = |text: &String| text.replace(&before, &after);
    let own = (new.register_year != new.year).then_some(new.register_year);
    WaveInfo {
        year: new.year,
        title: Wording {
            nb: renamed(&info.title.nb),
            nn: info.title.nn.as_ref().map(renamed),
            en: info.title.en.as_ref().map(renamed),
        },
        fieldwork_from: moved(&info.fieldwork_from, info.year, new.year),
        fieldwork_to: moved(&info.fieldwork_to, info.year, new.year),
        register_year: own,
        partial: info.partial,
        flags: info.flags.iter().cloned().map(unknown_source).collect(),
    }
}

/// Where a flag comes from is another matter in another wave.
fn unknown_source(flag: domain::survey::WaveFlag) -> domain::survey::WaveFlag {
    let Word { nb, nn, en } = word::FLAG_SOURCE;
    domain::survey::WaveFlag {
        source: Wording {
            nb: nb.to_owned(),
            nn: nn.map(str::to_owned),
            en: en.map(str::to_owned),
        },
        ..flag
    }
}

/// A day (`YYYY-MM-DD`), as many years later as one wave is after another.
fn moved(day: &str, from: u16, to: u16) -> String {
    let Some((year, rest)) = day.split_once('-') else {
        return day.to_owned();
    };
    let Ok(year) = year.parse::<u16>() else {
        return day.to_owned();
    };
    // There is a 29 February in few years.
    let rest = if rest == "02-29" { "02-28" } else { rest };
    let year = (u32::from(year) + u32::from(to)).saturating_sub(u32::from(from));
    format!("{year:04}-{rest}")
}

/// Whether a text speaks of a year, as what was true of one wave does.
fn names_a_year(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
}

/// The rules without the counts of a published report.
fn rules(rules: &Rules) -> Rules {
    let mut rules = rules.clone();
    for rule in &mut rules.rules {
        rule.report = None;
    }
    rules
}

/// The codebook with a head that says what to do with it.
fn written_codebook(codebook: &Codebook, new: &NewWave<'_>) -> Result<String, ExportError> {
    let from = new.from.codebook.wave.year.to_string();
    let values = [("from", &*from), ("year", &*new.year.to_string())];
    let head = word::CODEBOOK_HEAD.fill(new.lang, &values);
    let commented: Vec<String> = head.lines().map(|line| format!("# {line}")).collect();
    let commented = commented.join("\n").replace("# \n", "#\n");
    Ok(format!("{commented}\n\n{}", toml::codebook(codebook)?))
}

fn guide(new: &NewWave<'_>) -> String {
    let register = if new.register_year == new.year {
        word::GUIDE_OWN_REGISTER
    } else {
        word::GUIDE_OTHER_REGISTER
    };
    let (from, year) = (
        new.from.codebook.wave.year.to_string(),
        new.year.to_string(),
    );
    let register_year = new.register_year.to_string();
    let values = [
        ("from", &*from),
        ("year", &*year),
        ("register", &*register_year),
        ("mark", domain::import::SYNTHETIC_MARK),
    ];
    let parts = [
        word::GUIDE_TITLE,
        word::GUIDE_CODEBOOK,
        word::GUIDE_UNITS,
        word::GUIDE_ANSWERS,
        register,
        word::GUIDE_OTHERS,
        word::GUIDE_IMPORT,
    ];
    let parts: Vec<String> = parts
        .iter()
        .map(|part| part.fill(new.lang, &values))
        .collect();
    parts.join("\n\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_move_with_their_wave() {
        for (day, from, to, expected) in [
            ("2015-12-03", 2015, 2016, "2016-12-03"),
            ("2016-01-19", 2015, 2018, "2019-01-19"),
            ("2016-02-29", 2015, 2016, "2017-02-28"),
            ("soon", 2015, 2016, "soon"),
            ("x-1", 2015, 2016, "x-1"),
        ] {
            assert_eq!(moved(day, from, to), expected);
        }
    }

    #[test]
    fn what_speaks_of_a_year_is_of_one_wave() {
        assert!(names_a_year("I 2014 svarte 49 % av kommunene."));
        assert!(!names_a_year("Ledere kunne delegere til 12 345 andre."));
        assert!(!names_a_year("Nummer 0301 og 2."));
    }
}
