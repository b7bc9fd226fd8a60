import { matching, numbers, pickAnswer, show, tick, whole } from "./support/list";
import { expect, hydrates, open, test } from "./support/test";

test("a box in the filter narrows the list, and its chip widens it again", async ({ page }) => {
  await open(page, "/kommuner");
  const all = await matching(page);
  await tick(page, "Region", "Nord");
  await expect(page).toHaveURL(/[?&]region=nord(&|$)/);
  await expect.poll(() => matching(page)).toBeLessThan(all);

  const chip = page.getByRole("list", { name: "Aktive filtre" }).getByRole("link", { name: /Nord/ });
  await chip.click();
  await expect(page).not.toHaveURL(/region=/);
  await expect.poll(() => matching(page)).toBe(all);
});

test("an answer condition is built by picking; a column is shown where it says more than the filter", async ({ page }) => {
  await open(page, "/kommuner?region=nord");
  await expect(page.getByRole("columnheader", { name: /^Region/ })).toHaveCount(0);
  await pickAnswer(page, "result_target", "Nei");
  await expect(page).toHaveURL(/answer=result_target:no/);
  await expect.poll(() => matching(page)).toBeGreaterThan(0);
  // All of them answered no.
  await expect(page.getByRole("columnheader", { name: /^Resultatmål/ })).toHaveCount(0);
  await open(page, "/kommuner?region=nord&answer=result_target:yes,no");
  await expect(page.getByRole("columnheader", { name: /^Resultatmål/ })).toHaveCount(1);
});

test("columns are moved, and stay where they are while the filter changes", async ({ page }) => {
  await open(page, "/kommuner?wave=2015");
  await page.locator("details.columns > summary").click();
  await page.getByRole("link", { name: "Flytt Region fram" }).click();
  await expect(page).toHaveURL(/cols=name,priority,region,signals/);
  await tick(page, "Region", "Nord");
  await expect(page).toHaveURL(/region=nord&cols=name,priority,region,signals,population,share_percent,last_visit&wave/);
  await open(page, "/kommuner?wave=2015");
  await tick(page, "Region", "Nord");
  await expect(page).toHaveURL(/\/kommuner\?region=nord&wave=2015(#resultat)?$/);
});

test("my region's counties come first", async ({ page }) => {
  await open(page, "/kommuner?region=nord&wave=2015");
  const labels = page.locator("details.filter-folded", { hasText: "Fylke" }).first().locator("label");
  expect((await labels.allTextContents()).slice(0, 3)).toEqual(["Nordland", "Troms", "Finnmark"]);
});

test("a number may be asked for by its ends", async ({ page }) => {
  await open(page, "/kommuner?population=10000-20000");
  const found = await matching(page);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(428);
  await expect(page.getByRole("list", { name: "Aktive filtre" }).getByRole("link")).toHaveCount(1);
});

test("a free range is sent by the form and printed in the address", async ({ page }) => {
  await open(page, "/kommuner?population=5000-");
  const field = page.locator("input[name=population_from]");
  await expect(field).toHaveValue("5000");
  await field.fill("10000");
  await show(page).click();
  await expect(page).toHaveURL(/population=10000-/);
});

test("the panel's button leads to the result, by the canonical address", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/kommuner");
  const fold = page.locator("details.filter-fold");
  await fold.locator("summary").first().click();
  await tick(page, "Region", "Nord");
  if (hydrates()) await show(page).click();
  await expect(page).toHaveURL(/\/kommuner\?region=nord&wave=\d{4}(#resultat)?$/);
  await expect(fold).not.toHaveAttribute("open");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toBeInViewport();
  if (hydrates()) await expect(heading).toBeFocused();
});

test("a link goes past the filter to the list", async ({ page }) => {
  await open(page, "/kommuner");
  await page.getByRole("link", { name: "Hopp til listen" }).click();
  await expect(page).toHaveURL(/#tabell$/);
  const table = page.locator("table.list-table");
  await expect(table).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(table.locator(":focus")).toHaveCount(1);
});

test("a column head sorts, and sorts the other way", async ({ page }) => {
  await open(page, "/kommuner?region=nord&page=all");
  const head = page.getByRole("columnheader", { name: /^Innbyggere/ });
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", /ascending|descending/);
  const once = await numbers(page);
  const first = await head.getAttribute("aria-sort");
  await head.getByRole("link").click();
  await expect(head).not.toHaveAttribute("aria-sort", first ?? "");
  const twice = await numbers(page);
  expect(twice).not.toEqual(once);
  expect([...twice].sort()).toEqual([...once].sort());
});

test("the search finds part of a name and the start of a number", async ({ page }) => {
  await open(page, "/kommuner?q=troms");
  await expect(page.locator("table.list-table")).toContainText("Tromsø");
  await open(page, "/kommuner?q=1902");
  await expect.poll(() => matching(page)).toBe(1);
});

test("the list is sorted on a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/kommuner?region=nord&wave=2015");
  const head = page.getByRole("columnheader", { name: /^Innbyggere/ });
  await head.getByRole("link").click();
  await expect(page).toHaveURL(/sort=-population/);
  await expect(page.locator("table.list-table caption")).toContainText("sortert etter Innbyggere, høyest først");
});

test("all rows are shown when asked for, with the same count", async ({ page }) => {
  await open(page, "/kommuner");
  await page.getByRole("link", { name: "Vis alle" }).click();
  await expect(page).toHaveURL(/page=all/);
  await expect(page.locator("table.list-table tbody tr")).toHaveCount(428);
  await expect.poll(() => matching(page)).toBe(428);
});

test("an empty list says what each filter stops", async ({ page }) => {
  await open(page, "/kommuner?region=nord&county=01");
  await expect.poll(() => matching(page)).toBe(0);
  await expect(page.getByText("Ingen passer til alle filtrene")).toBeVisible();
  const ways = page.getByRole("main").getByRole("listitem").filter({ hasText: /gir \d+/ });
  const gives = whole((await ways.first().innerText()).split("gir").at(-1));
  await ways.first().getByRole("link").click();
  await expect.poll(() => matching(page)).toBe(gives);
});

test("a fault in the address is told in a sentence, and the rest is used", async ({ page }) => {
  expect(await open(page, "/kommuner?region=nord&farge=rosa")).toBe(200);
  await expect(page.getByText("Noe i lenken kunne ikke brukes.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("farge");
  const found = await matching(page);
  await open(page, "/kommuner?region=nord");
  await expect.poll(() => matching(page)).toBe(found);
});

test("the districts of Oslo are a list of their own", async ({ page }) => {
  await open(page, "/kommuner?unit=district");
  await expect.poll(() => matching(page)).toBe(15);
  await expect(page.locator("table.list-table tbody tr")).toHaveCount(15);
});
