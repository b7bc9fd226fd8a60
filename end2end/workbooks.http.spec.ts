import type { APIRequestContext, TestInfo } from "@playwright/test";
import { type Cell, readWorkbook, type Sheet } from "./support/openpyxl";
import { expect, test } from "./support/test";

/** Every kind of workbook, with the first cell that moves. */
const FILES = [
  { path: "/kommuner.xlsx?region=nord&sort=-priority", freeze: "C2" },
  { path: "/kommuner.xlsx?cols=population,name,barriers,advice", freeze: "B2" },
  { path: "/kommuner.xlsx?unit=district", freeze: "C2" },
  { path: "/sporsmal/result_target.xlsx", freeze: "B2" },
  { path: "/sporsmal/result_target_percent.xlsx", freeze: "C2" },
  { path: "/sporsmal/advice.xlsx", freeze: "C2" },
  { path: "/regioner.xlsx", freeze: "E2" },
  { path: "/endringer.xlsx", freeze: "C2" },
  { path: "/sammenlign.xlsx?number=1902,1804,0101", freeze: "D2" },
  { path: "/kommuner/1902.xlsx", freeze: "D2" },
  { path: "/kommuner/030101.xlsx", freeze: "D2" },
];

/** Points of a line, and of the tallest row that Excel knows. */
const LINE = 15;
const TALLEST = 409;

async function read(request: APIRequestContext, path: string, info: TestInfo): Promise<Sheet[]> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return readWorkbook(await response.body(), info.outputPath("read.xlsx"));
}

/** Whether a row has room for the text of one of its cells: by letters, whatever the words. */
function hasRoom(sheet: Sheet, row: number, column: number, text: string): boolean {
  const lines = Math.ceil(text.length / (sheet.widths[column] ?? 1));
  return (sheet.heights[row] ?? LINE) >= Math.min(lines * LINE, TALLEST);
}

/** What no cell of a row may be: a formula, a text that is cut, a number without a format of its own. */
function wrong(sheet: Sheet, row: Cell[], at: number): string[] {
  return row.flatMap((cell, column) => {
    const told = `row ${at + 1}: ${cell.value}`;
    if (cell.type === "f") return [`${told} is a formula`];
    if (typeof cell.value === "number") return ["#,##0", "0.0"].includes(cell.format) ? [] : [`${told} is ${cell.format}`];
    if (typeof cell.value !== "string" || !cell.wraps) return [];
    return hasRoom(sheet, at, column, cell.value) ? [] : [`${told} is cut`];
  });
}

function head(sheet: Sheet): string[] {
  return (sheet.rows[0] ?? []).map((cell) => String(cell.value));
}

/** The cells below a heading. */
function below(sheet: Sheet, heading: string): Cell[] {
  const place = head(sheet).indexOf(heading);
  expect(place, heading).toBeGreaterThanOrEqual(0);
  return sheet.rows.slice(1).map((row) => row[place] as Cell);
}

for (const { path, freeze } of FILES) {
  test(`openpyxl finds a workbook to work and print with: ${path}`, async ({ request }, info) => {
    const sheets = await read(request, path, info);
    expect(sheets.map((sheet) => sheet.name).at(-1)).toBe("Om uttrekket");
    const [table, about] = sheets as [Sheet, Sheet];
    expect(table.freeze).toBe(freeze);
    expect(table.filter).toMatch(new RegExp(`^A1:[A-Z]+${table.rows.length}$`));
    expect(table.landscape).toBe(true);
    expect(table.repeat).toBe("$1:$1");
    for (const sheet of [table, about]) {
      expect(sheet.paper).toBe(9);
      expect(sheet.fit?.[1]).toBe(0);
      expect(sheet.fit?.[0] ?? 1).toBe(1);
      expect(sheet.foot[0]).toBe("Syntetiske demodata");
      expect(sheet.foot[1]).toMatch(/^DEMO-/);
      expect(sheet.foot[2]).toMatch(/^Side &P av &N$|^Side &\[Page\] av &\[Pages\]$/);
      expect(sheet.rows.flatMap((row, at) => wrong(sheet, row, at))).toEqual([]);
    }
    const marks = table.rows.slice(1).map((row) => row.at(-1)?.value);
    expect(new Set(marks)).toEqual(new Set(["syntetiske demodata"]));
  });
}

test("openpyxl finds numbers, dates and texts where they should be", async ({ request }, info) => {
  const [sheet] = (await read(request, "/kommuner.xlsx?answered=yes&sort=number&cols=name,population,share_percent,responded_on", info)) as [Sheet];
  for (const cell of below(sheet, "Nr.")) {
    expect(cell.type).toBe("s");
    expect(cell.value).toMatch(/^\d{4}$/);
    expect(cell.format).toBe("@");
  }
  const halden = sheet.rows[1] as Cell[];
  expect(halden[1]?.value).toBe("Halden");
  expect(halden[2]).toMatchObject({ value: 30328, format: "#,##0" });
  expect(halden[3]).toMatchObject({ type: "n", format: "0.0" });
  for (const cell of below(sheet, "Svardato")) expect(cell).toMatchObject({ type: "d", format: "dd.mm.yyyy" });
});

test("each option of a question with several answers can be counted", async ({ request }, info) => {
  const [sheet] = (await read(request, "/kommuner.xlsx?sort=number&cols=name,barriers", info)) as [Sheet];
  const joined = head(sheet).findIndex((heading, at, heads) => heads[at + 1]?.startsWith(`${heading}: `));
  const options = head(sheet).flatMap((heading, at) => (heading.startsWith(`${head(sheet)[joined]}: `) ? [at] : []));
  expect(options.length).toBeGreaterThan(3);
  const seen = new Set<unknown>();
  const wrong: string[] = [];
  for (const row of sheet.rows.slice(1)) {
    const told = options.map((at) => row[at]?.value);
    told.forEach((value) => seen.add(value));
    const ticked = told.filter((value) => value === "ja").length;
    const text = String(row[joined]?.value);
    if (text === "." || text === "..") told.forEach((value) => value === text || wrong.push(text));
    else if (ticked === 0) wrong.push(text);
  }
  expect(wrong).toEqual([]);
  expect([...seen].sort()).toEqual(["..", "ja", "nei"]);
});

test("a profile is offered as a file, and holds what the page shows", async ({ request, page }, info) => {
  await page.goto("/kommuner/1902?wave=2015");
  const link = page.getByRole("main").getByRole("link", { name: "Excel" });
  const href = await link.getAttribute("href");
  expect(href).toBe("/kommuner/1902.xlsx?wave=2015");
  const answers = page.locator("table.answers tbody tr:not(.chapter):not(.stem):not(.remark)");
  const facts = page.locator("dl.facts > div");
  const signals = page.locator("table.signal-reasons tbody tr");
  const models = page.locator("#signaler p.note").first().getByRole("link");
  const [sheet] = (await read(request, href ?? "", info)) as [Sheet];
  const chapters = below(sheet, "Kapittel").map((cell) => cell.value);
  const of = (chapter: string) => chapters.filter((told) => told === chapter).length;
  expect(of("Bakgrunn")).toBe(await facts.count());
  expect(of("Signaler")).toBeGreaterThanOrEqual(await signals.count());
  expect(of("Signaler")).toBeLessThanOrEqual((await signals.count()) + (await models.count()));
  expect(chapters.length - of("Bakgrunn") - of("Signaler")).toBe(await answers.count());
  const name = (await request.get(href ?? "")).headers()["content-disposition"] ?? "";
  expect(name).toMatch(/filename="DEMO-profil-2015-1902-tromso-\d{4}-\d{2}-\d{2}\.xlsx"/);
});
