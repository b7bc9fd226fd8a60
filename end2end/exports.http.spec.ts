import type { APIRequestContext } from "@playwright/test";
import { whole } from "./support/list";
import { csvRows, workbook } from "./support/sheets";
import { expect, test } from "./support/test";

const REGIONS = ["ost", "indre-ost", "sor", "vest", "midt", "nord"];

/** Filters of every kind: classes, ranges, flags, answers, batteries, text. */
const QUERIES = [
  "",
  "region=nord&settles=yes&answer=result_target:no",
  "size=0-1999,2000-4999&centrality=least",
  "population=10000-&share=10-15,15-",
  "answer=!interpreter_guidelines:_answered",
  "answer=result_target_percent:50-",
  "answered=no",
  "partner=yes&host=no",
  "q=nes",
  "language=nn&sort=-population",
  "unit=district",
  "region=nord&county=01",
  "signal=no_result_target,no_interpreter_guidelines&priority=8-&sort=-priority",
];

async function listed(request: APIRequestContext, query: string): Promise<number> {
  const html = await (await request.get(`/kommuner?${query}`)).text();
  const status = html.match(/role="status"[^>]*>([\s\S]*?)<\/p>/)?.[1] ?? "";
  return whole(status.replace(/<[^>]*>/g, "").split(" av ")[0]);
}

async function csv(request: APIRequestContext, query: string): Promise<string[][]> {
  const response = await request.get(`/kommuner.csv?${query}`);
  expect(response.status(), query).toBe(200);
  return csvRows(await response.text());
}

for (const query of QUERIES) {
  test(`screen, csv, xlsx and the regions agree: ${query || "everything"}`, async ({ request }) => {
    const count = await listed(request, query);
    const rows = await csv(request, query);
    expect(rows.length - 1).toBe(count);

    const xlsx = await request.get(`/kommuner.xlsx?${query}`);
    expect(workbook(await xlsx.body()).rows - 1).toBe(count);

    const page = await (await request.get(`/kommuner?${query}&page=all`)).text();
    const body = page.match(/<tbody[^>]*>([\s\S]*?)<\/tbody>/)?.[1] ?? "";
    expect((body.match(/<tr[ >]/g) ?? []).length).toBe(count);

    if (!query.includes("region=")) {
      let sum = 0;
      for (const region of REGIONS) sum += await listed(request, `${query}&region=${region}`);
      expect(sum).toBe(count);
    }
  });
}

test("a csv is right in a Norwegian Excel, and says what it is", async ({ request }) => {
  const response = await request.get("/kommuner.csv?region=ost");
  expect(response.headers()["content-type"]).toMatch(/^text\/csv/);
  expect(response.headers()["content-disposition"]).toMatch(/filename="?DEMO-/);
  const text = await response.text();
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text).toContain("\r\n");
  expect(text).not.toMatch(/^\ufeff?sep=/);
  const [header, ...rows] = csvRows(text);
  expect(header?.at(-1)).toBe("datagrunnlag");
  for (const row of rows) {
    expect(row.length).toBe(header?.length);
    expect(row.at(-1)).toBe("syntetiske demodata");
    expect(row[0]).toMatch(/^\d{4}$/);
  }
});

test("a file is refused where a page would only tell", async ({ request }) => {
  for (const query of ["farge=rosa", "region=nordpolen", "answer=finnes_ikke:ja", "population=mange", "signal=finnes_ikke", "priority=mange", "wave=1814"]) {
    const page = await request.get(`/kommuner?${query}`);
    expect(page.status(), query).toBe(200);
    for (const ending of ["csv", "xlsx"]) {
      const file = await request.get(`/kommuner.${ending}?${query}`);
      expect(file.status(), `${ending} ${query}`).toBe(400);
      expect(await file.text()).toMatch(/[a-zæøå]{3,}.*\./);
    }
  }
});

test("every question downloads as csv, xlsx and svg", async ({ request }) => {
  for (const id of ["result_target", "barriers", "usefulness.interpreting_advice"]) {
    const rows = csvRows(await (await request.get(`/sporsmal/${id}.csv?by=region`)).text());
    expect(rows.length, id).toBeGreaterThan(6);
    const book = workbook(await (await request.get(`/sporsmal/${id}.xlsx?by=region`)).body());
    expect(book.rows, id).toBeGreaterThan(6);
    const svg = await request.get(`/sporsmal/${id}.svg?by=region`);
    expect(svg.headers()["content-type"]).toContain("image/svg+xml");
    const drawing = await svg.text();
    expect(drawing).toMatch(/^<(\?xml|svg)/);
    expect(drawing).not.toMatch(/\sstyle=/);
  }
});
