import { expect, open, test } from "./support/test";

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
  await open(page, "/?wave=2015");
  await expect(page.getByRole("heading", { name: /skiller .* seg mest/ })).toHaveCount(0);
});
