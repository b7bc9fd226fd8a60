import { expect, open, test } from "./support/test";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a sentence is copied as it stands, and the page says so", async ({ page }) => {
  await open(page, "/regioner?wave=2015");
  const lines = page.getByRole("region", { name: "Region for region, til å sitere" }).getByRole("listitem");
  const line = lines.nth(1);
  await line.getByRole("button", { name: "Kopier setningen" }).click();
  await expect(line.getByRole("status")).toHaveText("Kopiert");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const mark = " (Syntetiske demodata.)";
  expect(copied).toMatch(/^I undersøkelsen 2015 .*\. \(Syntetiske demodata\.\)$/);
  await expect(line).toContainText(copied.slice(0, -mark.length));
});

test("the sentence of a question is copied too", async ({ page }) => {
  await open(page, "/sporsmal/result_target?wave=2015");
  const quote = page.locator(".quote");
  await quote.getByRole("button", { name: "Kopier setningen" }).click();
  await expect(quote.getByRole("status")).toHaveText("Kopiert");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain((await quote.locator(".lead").innerText()).trim());
  expect(copied).toContain("Syntetiske demodata");
});
