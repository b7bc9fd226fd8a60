import { expect, open, test } from "./support/test";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a sentence is copied as it stands, and the page says so", async ({ page }) => {
  await open(page, "/regioner?wave=2015");
  const lines = page.getByRole("region", { name: "Region for region, til å sitere" }).getByRole("listitem");
  const line = lines.nth(1);
  await line.getByRole("button", { name: "Kopier setningen" }).click();
  await expect(line.getByRole("status")).toHaveText("Kopiert");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\S.*\.$/);
  await expect(line).toContainText(copied);
});
