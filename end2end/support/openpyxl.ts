import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Where scripts/setup --tests put the Python that has openpyxl. */
const PYTHON = fileURLToPath(new URL("../../.tools/python/bin/python", import.meta.url));
const SCRIPT = fileURLToPath(new URL("read_workbook.py", import.meta.url));
const BYTES_MAX = 256 * 1024 * 1024;

/** A cell as openpyxl reads it. */
export interface Cell {
  value: string | number | null;
  /** n: a number or nothing, s: a text, d: a date, f: a formula. */
  type: string;
  format: string;
  wraps: boolean;
}

/** A sheet as openpyxl reads it. */
export interface Sheet {
  name: string;
  /** The first cell that moves. */
  freeze: string | null;
  filter: string | null;
  landscape: boolean;
  /** 9 is A4. */
  paper: number | null;
  /** Pages across and down; 0 is as many as it takes. */
  fit: [number | null, number | null] | null;
  repeat: string | null;
  foot: (string | null)[];
  /** Characters, by column. */
  widths: number[];
  /** Points, by row; null where it is the usual height. */
  heights: (number | null)[];
  rows: Cell[][];
}

/** Reads a workbook with openpyxl. `path` is where it may be put meanwhile. */
export async function readWorkbook(bytes: Uint8Array, path: string): Promise<Sheet[]> {
  await writeFile(path, bytes);
  const read = await promisify(execFile)(PYTHON, [SCRIPT, path], { maxBuffer: BYTES_MAX }).catch((error: Error) => {
    throw new Error(`openpyxl could not read ${path}. Has scripts/setup --tests been run? ${error.message}`);
  });
  return (JSON.parse(read.stdout) as { sheets: Sheet[] }).sheets;
}
