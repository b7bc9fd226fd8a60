//! What is wrong with the files of a wave, as the same files with one column more.

use std::path::{Path, PathBuf};

use domain::sheet::{Problem, Sheet};
use present::words::catalog::command as word;
use view::words::and_list;

use super::export::write_new;
use super::{Context, Failure};
use crate::export::sheet_file;
use crate::import::{FileFault, OpenedWave, marked};

/// The sheets of a wave, kept until it is known what is wrong with them.
pub(super) struct Faults {
    folder: PathBuf,
    sheets: [Sheet; 2],
}

impl Faults {
    /// Keeps the sheets, where a folder for the files was given.
    pub(super) fn of(opened: &OpenedWave, folder: Option<PathBuf>) -> Option<Self> {
        let folder = folder?;
        let sheets = [opened.units.clone(), opened.answers.clone()];
        Some(Self { folder, sheets })
    }

    /// Writes the files that something is wrong with, under their own names; tells which.
    pub(super) fn write(
        &self,
        context: &Context,
        problems: &[Problem<FileFault>],
    ) -> Result<(), Failure> {
        let lang = context.lang;
        let sheets = self.sheets.iter();
        let marked: Vec<Sheet> = sheets
            .filter_map(|sheet| marked(sheet, problems, lang))
            .collect();
        if marked.is_empty() {
            return Ok(());
        }
        std::fs::create_dir_all(&self.folder).map_err(Failure::of_folder(&self.folder))?;
        let mut written = Vec::new();
        for sheet in &marked {
            let file = self.folder.join(Path::new(&sheet.name));
            write_new(&file, &sheet_file(sheet)?)?;
            written.push(file.display().to_string());
        }
        let files = and_list(&written, lang);
        eprintln!("{}", word::FAULTS_WRITTEN.fill(lang, &[("files", &files)]));
        Ok(())
    }
}
