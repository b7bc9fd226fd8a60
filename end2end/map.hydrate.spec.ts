import { expect, open, test } from "./support/test";

test("the map is one stop, and the arrows lead to neighbours", async ({ page }) => {
  await open(page, "/kommuner?region=nord&view=map");
  const stops = page.locator("svg.map .map-units a[tabindex='0']");
  await expect(stops).toHaveCount(1);
  await stops.focus();
  const first = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("ArrowUp");
  const next = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(next).not.toBeNull();
  expect(next).not.toBe(first);
  await expect(stops).toHaveCount(1);
  await page.keyboard.press("End");
  await expect(page.locator("svg.map .map-units a").last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.locator("svg.map .map-units a").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/kommuner\/\d{4}/);
});

test("the map is there again after a list", async ({ page }) => {
  await open(page, "/kommuner?region=nord&view=map");
  const views = page.getByRole("navigation", { name: "Vis som" });
  await views.getByRole("link", { name: "Liste" }).click();
  await expect(page.locator("svg.map")).toHaveCount(0);
  await views.getByRole("link", { name: "Kart" }).click();
  const units = page.locator("svg.map .map-units a");
  await expect(units).toHaveCount(87);
  expect(await units.first().evaluate((link) => link.getBoundingClientRect().width)).toBeGreaterThan(0);
});
