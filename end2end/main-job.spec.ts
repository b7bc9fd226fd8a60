import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { matching, whole } from "./support/list";
import { workbook } from "./support/sheets";
import { expect, open, test } from "./support/test";

const SIGNAL = "Bosetter, men har ikke resultatmål";

/** Chooses a region on the front page and returns how many of it the signal holds for. */
async function signalOf(page: Page, region: string): Promise<number> {
  await open(page, "/");
  await page.getByRole("navigation", { name: "Region" }).getByRole("link", { name: region, exact: true }).click();
  await expect(page).toHaveURL(/region=nord/);
  const row = page.getByRole("row", { name: SIGNAL });
  await expect(row).toBeVisible();
  return whole(await row.getByRole("cell").getByRole("link").first().innerText());
}

test("an adviser finds who lacks a result target, reads one, and takes the list home", async ({ page }) => {
  const said = await signalOf(page, "Nord");
  expect(said).toBeGreaterThan(0);
  await page.getByRole("row", { name: SIGNAL }).getByRole("cell").getByRole("link").first().click();

  await expect(page).toHaveURL(/\/kommuner\?.*signal=no_result_target/);
  await expect.poll(() => matching(page)).toBe(said);
  const rows = page.locator("table.list-table tbody tr");
  await expect(rows).toHaveCount(Math.min(said, await rows.count()));
  const list = page.url();

  const link = rows.first().getByRole("link");
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const answer = page.getByRole("row", { name: /resultatmål/i }).filter({ hasText: "Nei" }).first();
  await expect(answer).toBeVisible();
  // Its own answer stands beside the share of the region and of the country.
  expect((await answer.innerText()).match(/\d+\s%/g)?.length).toBeGreaterThanOrEqual(2);

  await page.goBack();
  await expect(page).toHaveURL(list);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Last ned Excel" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^DEMO-.*\.xlsx$/);
  const book = workbook(await readFile(await file.path()));
  expect(book.rows).toBe(said + 1);
  expect(book.sheets).toContain("Om uttrekket");
  expect(book.texts).toContain(name);
});

test("others in the region who answered the same are a link away", async ({ page }) => {
  await open(page, "/kommuner?region=nord&answered=yes");
  await page.locator("table.list-table tbody a").first().click();
  await expect(page).toHaveURL(/\/kommuner\/\d{4}/);
  const others = page.locator('td[data-label="Nord"] a').first();
  const said = whole(await others.innerText());
  await others.click();
  // The list holds the municipality itself as well, as the share does.
  await expect.poll(() => matching(page)).toBe(said);
});

test("a question leads from the catalogue to the municipalities behind a number", async ({ page }) => {
  await open(page, "/sporsmal");
  await page.getByRole("main").getByRole("link", { name: /resultatmål/i }).first().click();
  await expect(page).toHaveURL(/\/sporsmal\/result_target/);
  const cell = page.getByRole("table").last().getByRole("link").first();
  const said = whole(await cell.innerText());
  await cell.click();
  await expect.poll(() => matching(page)).toBe(said);
});
