import { strFromU8, unzipSync } from "fflate";

/** The rows of a csv file as the program writes it: `;` between cells, CRLF, quotes where needed. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ";") {
      row.push(cell);
      cell = "";
    } else if (letter === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")]);
      row = [];
      cell = "";
    } else cell += letter;
  }
  return rows;
}

/** A workbook, as far as the tests look into it. */
export interface Workbook {
  sheets: string[];
  /** Rows of the first sheet, the header among them. */
  rows: number;
  /** The text of all cells, in no order. */
  texts: string[];
}

/** Reads a workbook. */
export function workbook(bytes: Uint8Array): Workbook {
  const parts = unzipSync(bytes);
  const part = (name: string) => {
    const content = parts[name];
    return content === undefined ? "" : strFromU8(content);
  };
  const names = [...part("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)];
  const texts = [...part("xl/sharedStrings.xml").matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
  return {
    sheets: names.map((found) => found[1] ?? ""),
    rows: (part("xl/worksheets/sheet1.xml").match(/<row /g) ?? []).length,
    texts: texts.map((found) => found[1] ?? ""),
  };
}
