import { expect, open, test } from "./support/test";
import { matching, tick } from "./support/list";

/** So many that they come in a step of their own (`ROWS_AT_ONCE_MAX` in `second_step.rs`). */
const ALL = "/kommuner?page=all";

/** The rows in the table, counted as they stand. */
const rows = "table.list-table tbody tr";

test("count, rows, sum and pages agree when many rows come after their count", async ({ page }) => {
  await open(page, ALL);
  const all = await matching(page);
  await expect(page.locator(rows)).toHaveCount(all);
  await tick(page, "Region", "Nord");
  await expect.poll(() => matching(page)).toBeLessThan(all);
  await tick(page, "Region", "Øst");
  await expect(page).toHaveURL(/region=[^&]*ost/);
  await expect.poll(() => page.locator(rows).count()).toBe(await matching(page));
  await page.goBack();
  await page.goBack();
  await expect.poll(() => matching(page)).toBe(all);
  await expect(page.locator(rows)).toHaveCount(all);
  await expect(page.locator("table.list-table tfoot th")).toContainText(String(all));
  await expect(page.locator(".paging p")).toContainText(String(all));
});

test("the rows of the last of two quick ticks stand in the end", async ({ page }) => {
  await open(page, `${ALL}&region=nord`);
  const nord = await matching(page);
  const group = page.getByRole("group", { name: "Region", exact: true });
  await group.getByRole("checkbox", { name: "Nord", exact: true }).uncheck();
  await group.getByRole("checkbox", { name: "Nord", exact: true }).check();
  await expect(page).toHaveURL(/region=nord/);
  await expect.poll(() => matching(page)).toBe(nord);
  await expect(page.locator(rows)).toHaveCount(nord);
});

test("focus and scroll stay while the rows come", async ({ page }) => {
  await open(page, `${ALL}&region=nord`);
  const nord = await matching(page);
  const box = page.getByRole("group", { name: "Region", exact: true }).getByRole("checkbox", { name: "Nord", exact: true });
  await box.focus();
  await page.mouse.move(600, 600);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.keyboard.press("Space");
  await expect.poll(() => page.locator(rows).count()).toBeGreaterThan(nord);
  await expect(page.locator(rows)).toHaveCount(await matching(page));
  await expect(box).toBeFocused();
  await expect(box).not.toBeChecked();
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled)).toBeLessThan(5);
});

test("who asks for all rows at the foot of a page is not left without focus", async ({ page }) => {
  await open(page, "/kommuner");
  const all = page.getByRole("link", { name: /^Vis alle/ });
  await all.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(rows)).toHaveCount(await matching(page));
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});

test("the count is said once", async ({ page }) => {
  await open(page, `${ALL}&region=nord`);
  const nord = await matching(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const status = document.querySelector(".count");
    if (status) {
      const listen = new MutationObserver(() => said.push(status.textContent ?? ""));
      listen.observe(status, { characterData: true, childList: true, subtree: true });
    }
  });
  await page.getByRole("group", { name: "Region", exact: true }).getByRole("checkbox", { name: "Nord", exact: true }).uncheck();
  await expect.poll(() => matching(page)).toBeGreaterThan(nord);
  await expect.poll(() => page.locator(rows).count()).toBe(await matching(page));
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toHaveLength(1);
});
