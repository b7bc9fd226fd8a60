import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { matching, show } from "./support/list";
import { workbook } from "./support/sheets";
import { expect, hydrates, open, test } from "./support/test";

const ROWS = "table.list-table tbody tr";

/** Opens a folded group of the filter and ticks a box in it, as a person does. */
async function choose(page: Page, group: string, option: string): Promise<void> {
  const folded = page.locator("details.filter-folded").filter({ hasText: group }).first();
  if (!(await folded.evaluate((details) => (details as HTMLDetailsElement).open))) await folded.locator("summary").click();
  await folded.getByRole("checkbox", { name: option, exact: true }).check();
  if (!hydrates()) await show(page).click();
}

/** From the front page of Nord to those of Finnmark without guidelines, highest priority first. */
async function findInFinnmark(page: Page): Promise<void> {
  await open(page, "/?region=nord&wave=2015");
  await expect(page.getByRole("heading", { name: "Ti kommuner med høyest prioritet" })).toBeVisible();
  await page.getByRole("link", { name: "Alle 87 kommuner i Nord" }).click();
  await expect(page).toHaveURL(/\/kommuner\?region=nord&sort=-priority&wave=2015$/);
  await choose(page, "Fylke", "Finnmark");
  await expect(page).toHaveURL(/county=20/);
  await choose(page, "Signal", "Tolk");
  await expect(page).toHaveURL(/signal=no_interpreter_guidelines&sort=-priority/);
}

test("the adviser finds whom to visit in Finnmark, sees why, compares two, and takes it home", async ({ page }) => {
  await findInFinnmark(page);
  const found = await matching(page);
  expect(found).toBeGreaterThan(1);

  // Why, without leaving the list.
  const first = page.locator(ROWS).first();
  await first.locator("summary").click();
  await expect(first.getByRole("list")).toContainText("retningslinjer for bruk og bestilling av tolk");

  // The list with its reasons.
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Last ned Excel" }).click();
  const file = await download;
  const book = workbook(await readFile(await file.path()));
  expect(book.rows).toBe(found + 1);
  expect(book.texts.some((text) => text.includes("retningslinjer for bruk og bestilling av tolk"))).toBe(true);

  // The same on a map, to take along.
  await page.getByRole("navigation", { name: "Vis som" }).getByRole("link", { name: "Kart" }).click();
  await expect(page).toHaveURL(/county=20.*signal=no_interpreter_guidelines.*view=map/);
  await expect(page.locator("svg.map .map-units a:not(.outside)")).toHaveCount(found);
  const map = page.waitForEvent("download");
  await page.getByRole("link", { name: "Kart (PNG)" }).click();
  expect((await map).suggestedFilename()).toMatch(/^DEMO-.*\.png$/);
  await page.goBack();

  // One is read from its signals down, and held against the one most like it.
  const name = await page.locator(ROWS).first().getByRole("rowheader").getByRole("link").innerText();
  await page.locator(ROWS).first().getByRole("rowheader").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const signals = page.getByRole("region", { name: /signal(er)?, prioritet \d+$/ });
  await signals.getByRole("link", { name: "Bosetter, men har ingen retningslinjer for tolk" }).click();
  await expect(page.locator("#svar-interpreter_guidelines")).toContainText("Gir signal");
  await page.getByRole("link", { name: new RegExp(`side om side med ${name}$`) }).first().click();
  await expect(page).toHaveURL(/\/sammenlign\?number=20\d\d,\d{4}&wave=2015$/);
  await expect(page.getByRole("table", { name: new RegExp(`^${name} og .* side om side$`) })).toBeVisible();
});

test("the same on a telephone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, "/kommuner?region=nord&county=20&signal=no_interpreter_guidelines&sort=-priority&wave=2015");
  const first = page.locator(ROWS).first();
  await first.locator("summary").click();
  await expect(first.getByRole("list")).toBeVisible();
  await first.getByRole("rowheader").getByRole("link").click();
  const signals = page.getByRole("region", { name: /signal(er)?, prioritet \d+$/ });
  await expect(signals).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide, "no sideways scroll").toBe(false);
});

test("the reasons and the profile are reached by keyboard", async ({ page }) => {
  await open(page, "/kommuner?region=nord&sort=-priority&wave=2015");
  const first = page.locator(ROWS).first();
  await first.getByRole("rowheader").getByRole("link").focus();
  await page.keyboard.press("Tab");
  await expect(first.locator("summary")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(first.getByRole("list")).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/kommuner\/\d{4}\?.*wave=2015$/);
  const signals = page.getByRole("region", { name: /signal(er)?, prioritet \d+$/ });
  const signal = signals.getByRole("rowheader").getByRole("link").first();
  await signal.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#svar-/);
});
