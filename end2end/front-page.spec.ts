import { matching, whole } from "./support/list";
import { expect, open, test } from "./support/test";

test("an adviser sees which come first and why, and opens one", async ({ page }) => {
  await open(page, "/?region=nord&wave=2015");
  await expect(page.getByText("Tirsdag 8. mars 2016")).toBeVisible();
  const first = page.getByRole("region", { name: "Ti kommuner med høyest prioritet" });
  const rows = first.locator("tbody tr");
  await expect(rows).toHaveCount(10);
  const weights = (await rows.locator("td.priority").allInnerTexts()).map((text) => whole(text));
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  const row = rows.first();
  expect(await row.locator("summary .tag").count()).toBeLessThanOrEqual(3);
  await row.locator("summary").press("Enter");
  await expect(row.getByRole("listitem").first()).toBeVisible();

  const link = row.getByRole("rowheader").getByRole("link");
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("the reasons of a priority stay in the table, and the page in the window", async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "/?region=nord&wave=2015");
    const table = page.locator("table.highest");
    for (const row of (await table.locator("tbody tr").all()).slice(0, 3)) {
      await row.locator("summary").press("Enter");
      const reasons = row.getByRole("list");
      await expect(reasons).toBeVisible();
      const past = await reasons.evaluate((list) => {
        const edge = list.closest("table")?.getBoundingClientRect().right ?? 0;
        const sentences = [...list.querySelectorAll("span")].map((one) => one.getBoundingClientRect().right);
        return Math.max(list.getBoundingClientRect().right, ...sentences) - edge;
      });
      expect(past, `${width} px`).toBeLessThanOrEqual(1);
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${width} px`).toBeLessThanOrEqual(0);
  }
});

test("those that come first are the first of the list beside them", async ({ page }) => {
  await open(page, "/?region=nord&wave=2015");
  const first = page.getByRole("region", { name: "Ti kommuner med høyest prioritet" });
  const names = await first.locator("tbody th a").allInnerTexts();
  await first.getByRole("link", { name: "Alle 87 kommuner i Nord" }).click();
  await expect(page).toHaveURL(/\/kommuner\?region=nord&sort=-priority&wave=2015$/);
  const listed = await page.locator("table.list-table tbody th a").allInnerTexts();
  expect(listed.slice(0, names.length)).toEqual(names);
});

test("the key figures open those they count", async ({ page }) => {
  for (const label of ["Svarte på undersøkelsen", "Prioritet 8 eller mer", "Bosetter flyktninger"]) {
    await open(page, "/?region=nord&wave=2015");
    const figure = page.locator(".facts > div").filter({ has: page.getByText(label, { exact: true }) });
    const said = whole(await figure.locator(".value a").innerText());
    await figure.locator(".value a").click();
    await expect.poll(() => matching(page)).toBe(said);
  }
});

test("less common signals open under the others, and rules lead to where they are explained", async ({ page }) => {
  await open(page, "/?region=nord&wave=2015");
  const signals = page.getByRole("region", { name: "Signaler i Nord" });
  await expect(signals.getByRole("row").filter({ has: page.getByRole("rowheader") })).toHaveCount(8);
  await signals.locator("details > summary").press("Enter");
  await expect(signals.getByRole("row", { name: /Samarbeider ikke med næringslivet/ })).toBeVisible();
  await page.getByRole("link", { name: "Regler og vekter" }).click();
  await expect(page).toHaveURL(/\/metode\?wave=2015#regler$/);
});

test("the front page of a region shows where it differs most, as the page of regions judges it", async ({ page }) => {
  await open(page, "/?region=nord&wave=2015");
  const differs = page.getByRole("region", { name: "Her skiller Nord seg mest fra resten av landet" });
  const rows = differs.locator("tbody tr");
  await expect(rows).toHaveCount(6);
  const judged = await rows.locator(".verdict").allInnerTexts();
  const title = await rows.first().getByRole("rowheader").getByRole("link").innerText();

  await differs.getByRole("link", { name: "Alle regioner" }).click();
  await expect(page).toHaveURL(/\/regioner\?region=nord&wave=2015$/);
  const row = page.locator(".heat tbody tr").filter({ has: page.getByRole("link", { name: title, exact: true }) });
  await expect(row.locator(".region-cell").first()).toContainText(judged[0]?.trim() ?? "?");
});

test("the front page of the country compares nothing with itself", async ({ page }) => {
  await open(page, "/?valgt=1&wave=2015");
  await expect(page.getByRole("heading", { name: /skiller .* seg mest/ })).toHaveCount(0);
});
