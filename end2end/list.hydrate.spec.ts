import { matching, tick } from "./support/list";
import { expect, open, test } from "./support/test";

test("focus and scroll stay where they were when a filter changes", async ({ page }) => {
  await open(page, "/kommuner");
  const before = await matching(page);
  const box = page.getByRole("group", { name: "Region", exact: true }).getByRole("checkbox", { name: "Nord", exact: true });
  await box.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await box.focus();
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.keyboard.press("Space");
  await expect.poll(() => matching(page)).toBeLessThan(before);
  await expect(box).toBeFocused();
  await expect(box).toBeChecked();
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled)).toBeLessThan(5);
});

test("a filter change asks for no new page", async ({ page }) => {
  await open(page, "/kommuner");
  await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
  await tick(page, "Region", "Nord");
  await expect(page).toHaveURL(/region=nord/);
  await expect(page.locator("body[data-same-page]")).toBeAttached();
});

test("the count is spoken when it changes", async ({ page }) => {
  await open(page, "/kommuner");
  const status = page.getByRole("status").filter({ hasText: " av " }).first();
  await status.evaluate((element) => element.setAttribute("data-same-status", ""));
  const before = await matching(page);
  await tick(page, "Region", "Nord");
  await expect.poll(() => matching(page)).toBeLessThan(before);
  // A live region speaks only if it is the same element with new words.
  await expect(page.locator("[data-same-status]")).toBeAttached();
});

test("back and forward walk through the filters", async ({ page }) => {
  await open(page, "/");
  await open(page, "/kommuner");
  const all = await matching(page);
  await tick(page, "Region", "Nord");
  await expect.poll(() => matching(page)).toBeLessThan(all);
  const nord = await matching(page);
  await page.locator("table.list-table tbody a").first().click();
  await expect(page).toHaveURL(/\/kommuner\/\d{4}/);
  await page.goBack();
  await expect(page).toHaveURL(/region=nord/);
  await expect.poll(() => matching(page)).toBe(nord);
});

test("back steps through each change of the filter", async ({ page }) => {
  await open(page, "/kommuner");
  const counts = [await matching(page)];
  for (const [group, option] of [["Region", "Nord"], ["Region", "Vest"]] as const) {
    await tick(page, group, option);
    await expect.poll(() => matching(page)).not.toBe(counts.at(-1));
    counts.push(await matching(page));
  }
  await page.goBack();
  await expect(page).toHaveURL(/region=nord(&|$)/);
  await expect.poll(() => matching(page)).toBe(counts[1]);
  const box = (name: string) => page.getByRole("group", { name: "Region", exact: true }).getByRole("checkbox", { name, exact: true });
  await expect(box("Nord")).toBeChecked();
  await expect(box("Vest")).not.toBeChecked();
  await page.goBack();
  await expect(page).not.toHaveURL(/region=/);
  await expect.poll(() => matching(page)).toBe(counts[0]);
  await expect(box("Nord")).not.toBeChecked();
});

test("a filter still works after walking there by links", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Kommuner" }).click();
  await expect(page).toHaveURL(/\/kommuner/);
  await tick(page, "Region", "Nord");
  await expect(page).toHaveURL(/region=nord/);
  await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Spørsmål" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spørsmål");
});
