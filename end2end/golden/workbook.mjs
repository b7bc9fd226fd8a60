// What a workbook shows: its sheets, and of each the cells by position with the form of their
// numbers, and what surrounds them: frozen panes, widths, filters. When it was made is left out.
import { strFromU8, unzipSync } from "fflate";
import { elements, parse, textOf } from "./tree.mjs";

/** Parts of a sheet that say how Excel last stood in it. */
const IDLE = new Set(["dimension", "selection", "sheetData", "sheetFormatPr"]);

/** The forms of numbers that every workbook knows, as far as the program uses them. */
const GENERAL = "General";

const named = (root, name) => [...elements(root)].filter((element) => element.name === name);
const told = ({ name, attributes, children = [] }) => {
  const texts = children.filter((child) => typeof child === "string").map((text) => `"${text}"`);
  return [name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`), ...texts].join(" ");
};

/** How cells look, by the number of their style: the form of numbers, and whether they are bold. */
function styles(root) {
  const forms = new Map(named(root, "numFmt").map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]));
  const fonts = named(root, "font").map((font) => named(font, "b").length > 0);
  const cells = named(root, "cellXfs").flatMap((all) => named(all, "xf"));
  return cells.map(({ attributes: { numFmtId, fontId } }) => {
    const form = forms.get(numFmtId) ?? (numFmtId === "0" ? GENERAL : `number form ${numFmtId}`);
    return fonts[Number(fontId)] ? `${form}, bold` : form;
  });
}

/** The lines of a cell's row, or of a row that has a height of its own. */
function* cells(sheet, texts, looks) {
  for (const row of named(sheet, "row")) {
    const { spans, ...own } = row.attributes;
    if (Object.keys(own).length > 1) yield `  ${told({ name: "row", attributes: own })}`;
    for (const cell of row.children) {
      const { r, t, s = "0" } = cell.attributes;
      const value = named(cell, t === "inlineStr" ? "is" : "v").map(textOf).join("");
      const formula = named(cell, "f").map((each) => ` =${textOf(each)}`).join("");
      yield `  ${r} ${t === "s" ? `"${texts[Number(value)]}"` : value}${formula} (${looks[Number(s)]})`;
    }
  }
}

/** The lines of a workbook, from its bytes. */
export function workbookLines(bytes) {
  const parts = unzipSync(bytes);
  const part = (name) => parse(parts[name] === undefined ? "" : strFromU8(parts[name]));
  const texts = named(part("xl/sharedStrings.xml"), "si").map(textOf);
  const looks = styles(part("xl/styles.xml"));
  const core = part("docProps/core.xml");
  const book = part("xl/workbook.xml");
  const lines = ["dc:title", "dc:creator"].flatMap((name) => named(core, name).map((e) => `${name} "${textOf(e)}"`));
  named(book, "sheet").forEach((sheet, at) => {
    lines.push(`sheet "${sheet.attributes.name}"${sheet.attributes.state ?? ""}`);
    const content = part(`xl/worksheets/sheet${at + 1}.xml`);
    const around = named(content, "worksheet").flatMap((sheet) => sheet.children.filter(({ name }) => !IDLE.has(name)));
    for (const outer of around) {
      for (const each of [outer, ...elements(outer)]) if (!IDLE.has(each.name)) lines.push(`  ${told(each)}`);
    }
    lines.push(...cells(content, texts, looks));
  });
  return [...lines, ...named(book, "definedName").map(told)];
}
