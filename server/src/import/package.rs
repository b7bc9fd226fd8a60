//! What a workbook is made of: its parts, found by their relations and not by their names.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::CLAIMED_BEYOND_MAX;
use super::error::SheetError;

/// The relations of the package as a whole.
const RELATIONS: &str = "_rels/.rels";

/// The part that says what kind of document an `OpenDocument` file is, and how it begins there.
const KIND: &str = "mimetype";
const OPEN_DOCUMENT: &str = "application/vnd.oasis.opendocument";

/// How the name of a main part ends that is not XML.
const BINARY: &str = ".bin";

/// Parts that are read by the names they have beside the main part.
const BESIDE: [(&str, &str); 2] = [
    ("styles", "styles.xml"),
    ("sharedStrings", "sharedStrings.xml"),
];

/// A workbook's parts.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    main: String,
    relations: Vec<Relation>,
}

/// A part that another refers to.
struct Relation {
    id: String,
    kind: String,
    path: String,
}

/// A sheet as the main part lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListedSheet {
    /// Its name.
    pub(super) name: String,
    /// Whether it shows.
    pub(super) visible: bool,
    /// The part with its cells; `None` for a chart and the like.
    pub(super) part: Option<String>,
}

impl<'b> Package<'b> {
    /// Finds the main part and its relations.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, SheetError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
        let mut package = Self {
            archive,
            main: String::new(),
            relations: Vec::new(),
        };
        if package.is_open_document() {
            return Err(SheetError::OpenDocument);
        }
        let whole = package.related(RELATIONS, "")?;
        let main = whole
            .into_iter()
            .find(|relation| relation.kind == "officeDocument");
        let main = main.ok_or(SheetError::NotAWorkbook)?.path;
        if main.to_ascii_lowercase().ends_with(BINARY) {
            return Err(SheetError::BinaryWorkbook);
        }
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
        let relations = format!("{folder}/_rels/{name}.rels");
        package.relations = package.related(relations.trim_start_matches('/'), folder)?;
        for (kind, name) in BESIDE {
            let beside = format!("{folder}/{name}");
            let mut found = package.relations.iter();
            if found.any(|relation| {
                relation.kind == kind
                    && !relation
                        .path
                        .eq_ignore_ascii_case(beside.trim_start_matches('/'))
            }) {
                return Err(SheetError::Damaged);
            }
        }
        package.main.clone_from(&main);
        Ok(package)
    }

    fn is_open_document(&mut self) -> bool {
        let Ok(part) = self.archive.by_name(KIND) else {
            return false;
        };
        let mut kind = Vec::new();
        let read = part.take(OPEN_DOCUMENT.len() as u64).read_to_end(&mut kind);
        read.is_ok() && kind == OPEN_DOCUMENT.as_bytes()
    }

    /// The part of a name, letter case apart; `None` if there is none.
    pub(super) fn part(
        &mut self,
        path: &str,
    ) -> Result<Option<Reader<impl BufRead + '_>>, SheetError> {
        let name = self
            .archive
            .file_names()
            .filter_map(Result::ok)
            .find(|name| name.trim_start_matches('/').eq_ignore_ascii_case(path));
        let Some(name) = name.map(Cow::into_owned) else {
            return Ok(None);
        };
        let part = self
            .archive
            .by_name(&name)
            .map_err(|_| SheetError::Damaged)?;
        let mut reader = Reader::from_reader(BufReader::new(part));
        reader.config_mut().expand_empty_elements = true;
        Ok(Some(reader))
    }

    /// The elements of a part by their local names, in order. The part is well formed, or damaged;
    /// nothing if it is missing.
    pub(super) fn elements(
        &mut self,
        path: &str,
        mut each: impl FnMut(&str, &BytesStart<'_>) -> Result<(), SheetError>,
    ) -> Result<bool, SheetError> {
        let Some(mut reader) = self.part(path)? else {
            return Ok(false);
        };
        let (mut buffer, mut depth) = (Vec::new(), 0_usize);
        loop {
            buffer.clear();
            let event = reader.read_event_into(&mut buffer);
            match event.map_err(|_| SheetError::Damaged)? {
                Event::Start(element) => {
                    depth += 1;
                    each(element.local_name().as_ref(), &element)?;
                }
                Event::End(_) => depth = depth.saturating_sub(1),
                Event::Eof if depth > 0 => return Err(SheetError::Damaged),
                Event::Eof => return Ok(true),
                _ => {}
            }
        }
    }

    /// The relations of a part; their paths are seen from `folder`.
    fn related(&mut self, path: &str, folder: &str) -> Result<Vec<Relation>, SheetError> {
        let mut relations = Vec::new();
        let found = self.elements(path, |name, element| {
            if name == "Relationship" {
                let target = attribute(element, "Target")?.unwrap_or_default();
                let kind = attribute(element, "Type")?.unwrap_or_default();
                relations.push(Relation {
                    id: attribute(element, "Id")?.unwrap_or_default(),
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    path: match target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None if folder.is_empty() => target,
                        None => format!("{folder}/{target}"),
                    },
                });
            }
            Ok(())
        })?;
        if found {
            Ok(relations)
        } else {
            Err(SheetError::NotAWorkbook)
        }
    }

    /// The sheets in the order of the workbook.
    pub(super) fn sheets(&mut self) -> Result<Vec<ListedSheet>, SheetError> {
        let (mut sheets, mut is_workbook) = (Vec::new(), false);
        let main = self.main.clone();
        let relations = std::mem::take(&mut self.relations);
        self.elements(&main, |name, element| {
            is_workbook |= name == "workbook";
            if name == "sheet" {
                let id = relation_id(element)?;
                let part = relations.iter().find(|relation| relation.id == id);
                let part = part.ok_or(SheetError::Damaged)?;
                let state = attribute(element, "state")?;
                sheets.push(ListedSheet {
                    name: attribute(element, "name")?.unwrap_or_default(),
                    visible: state.is_none_or(|state| state == "visible"),
                    part: (part.kind == "worksheet").then(|| part.path.clone()),
                });
            }
            Ok(())
        })?;
        self.relations = relations;
        if is_workbook {
            Ok(sheets)
        } else {
            Err(SheetError::NotAWorkbook)
        }
    }

    /// Checks the part with the texts that cells share, and counts the styles that cells can have;
    /// `None` if the workbook has no part with styles.
    pub(super) fn shared(&mut self) -> Result<Option<usize>, SheetError> {
        let path = |kind: &str, relations: &[Relation]| {
            let found = relations.iter().find(|relation| relation.kind == kind);
            found.map(|relation| relation.path.clone())
        };
        if let Some(strings) = path("sharedStrings", &self.relations) {
            self.check_strings(&strings)?;
        }
        let Some(styles) = path("styles", &self.relations) else {
            return Ok(None);
        };
        let (mut count, mut of_cells) = (0, false);
        let found = self.elements(&styles, |name, _| {
            match name {
                "cellXfs" => of_cells = true,
                "xf" if of_cells => count += 1,
                "cellStyles" | "dxfs" | "cellStyleXfs" => of_cells = false,
                _ => {}
            }
            Ok(())
        })?;
        if found {
            Ok(Some(count))
        } else {
            Err(SheetError::Damaged)
        }
    }
}

impl Package<'_> {
    /// Checks the part with the texts that cells share. It says how many there are, and room is made
    /// for as many before they are read: it is not to claim far more than there are.
    fn check_strings(&mut self, path: &str) -> Result<(), SheetError> {
        let (mut claimed, mut count) = (0, 0);
        let found = self.elements(path, |name, element| {
            match name {
                "sst" => {
                    let unique = attribute(element, "uniqueCount")?;
                    claimed = unique.and_then(|unique| unique.parse().ok()).unwrap_or(0);
                }
                "si" => count += 1,
                _ => {}
            }
            Ok(())
        })?;
        if found && claimed <= 2 * count + CLAIMED_BEYOND_MAX {
            Ok(())
        } else {
            Err(SheetError::Damaged)
        }
    }
}

/// The value of an attribute without a prefix.
pub(super) fn attribute(
    element: &BytesStart<'_>,
    name: &str,
) -> Result<Option<String>, SheetError> {
    let found = element
        .try_get_attribute(name)
        .map_err(|_| SheetError::Damaged)?;
    let value = found.map(|found| {
        found
            .normalized_value(XmlVersion::Implicit1_0)
            .map(Cow::into_owned)
    });
    value.transpose().map_err(|_| SheetError::Damaged)
}

/// The relation that a sheet names, whatever the prefix of its namespace.
fn relation_id(element: &BytesStart<'_>) -> Result<String, SheetError> {
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| SheetError::Damaged)?;
        let key = attribute.key.as_ref();
        if key.ends_with(":id") {
            return Ok(attribute.value.into_owned());
        }
    }
    Err(SheetError::Damaged)
}
