import { matching, show } from "./support/list";
import { expect, hydrates, open, test } from "./support/test";

const ROWS = "table.list-table tbody tr";

test("the list is sorted by priority, and those that did not answer stand last in words", async ({ page }) => {
  await open(page, "/kommuner?region=nord&page=all");
  await page.getByRole("columnheader", { name: /^Prioritet/ }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=-priority/);
  await expect(page.getByRole("columnheader", { name: /^Prioritet/ })).toHaveAttribute("aria-sort", "descending");
  const weights = (await page.locator("table.list-table td.priority").allInnerTexts()).map((text) => text.trim());
  const known = weights.filter((text) => /^\d+$/.test(text)).map(Number);
  expect(known.length).toBeGreaterThan(10);
  expect(known).toEqual([...known].sort((a, b) => b - a));
  // Whoever has no priority stands after all who have one.
  expect(weights.slice(0, known.length).every((text) => /^\d+$/.test(text))).toBe(true);
  await expect(page.locator(ROWS).last()).toContainText("Svarte ikke");
});

test("the reasons open in the row, with and without script", async ({ page }) => {
  await open(page, "/kommuner?sort=-priority");
  const address = page.url();
  const row = page.locator(ROWS).first();
  expect(await row.locator("summary .tag").count()).toBeLessThanOrEqual(3);
  await expect(row.getByRole("listitem").first()).toBeHidden();
  await row.locator("summary").click();
  await expect(row.getByRole("listitem").first()).toBeVisible();
  await expect(row.getByRole("list")).toContainText("Kommunen bosetter flyktninger og svarte at den ikke har");
  expect(page.url()).toBe(address);
  await row.locator("summary").press("Enter");
  await expect(row.getByRole("listitem").first()).toBeHidden();
});

test("a signal is chosen in the filter, has a chip, and is told apart by priority", async ({ page }) => {
  await open(page, "/kommuner?region=nord");
  const all = await matching(page);
  await page.locator("details.filter-folded > summary").filter({ hasText: "Signal" }).click();
  await page.getByRole("checkbox", { name: "Resultatmål", exact: true }).check();
  if (!hydrates()) await show(page).click();
  await expect(page).toHaveURL(/signal=no_result_target/);
  await expect.poll(() => matching(page)).toBeLessThan(all);
  const chips = page.getByRole("list", { name: "Aktive filtre" });
  await expect(chips.getByRole("link", { name: "Signal: Resultatmål" })).toBeVisible();

  const found = await matching(page);
  await open(page, "/kommuner?region=nord&signal=no_result_target&priority=8-");
  await expect.poll(() => matching(page)).toBeLessThan(found);
  await expect(chips.getByRole("link", { name: "Prioritet: minst 8" })).toBeVisible();
});

test("the note under the list leads to the rules, and each opens those it flags", async ({ page }) => {
  await open(page, "/kommuner");
  await page.getByRole("link", { name: "Regler og vekter" }).click();
  await expect(page).toHaveURL(/\/metode\?wave=2015#regler$/);
  const rule = page.getByRole("row", { name: /Bosetter, men har ingen retningslinjer for tolk/ }).first();
  await rule.getByRole("link", { name: "101" }).click();
  await expect(page).toHaveURL(/\/kommuner\?signal=no_interpreter_guidelines&wave=2015$/);
  await expect.poll(() => matching(page)).toBe(101);
});

test("a rule that nobody knows is told, and the rest of the filter is used", async ({ page }) => {
  await open(page, "/kommuner?region=nord&signal=finnes_ikke");
  await expect(page.getByRole("main")).toContainText("Signalet «finnes_ikke» finnes ikke i undersøkelsen 2015.");
  await expect.poll(() => matching(page)).toBe(87);
});
