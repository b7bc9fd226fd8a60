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

test("a table is copied as a sheet reads it", async ({ page }) => {
  await open(page, "/kommuner?region=nord&sort=-population&wave=2015");
  await page.getByRole("button", { name: "Kopier tabell" }).click();
  await expect(page.locator(".table-tools [role=status]")).toHaveText("Kopiert");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\r\n");
  const head = lines[0]?.split("\t") ?? [];
  const first = lines[1]?.split("\t") ?? [];
  expect(first.length).toBe(head.length);
  expect(first[0]).toBe('="1902"');
  expect(first[1]).toBe("Tromsø");
  expect(first[head.indexOf("Innbyggere")]).toMatch(/^\d{5}$/);
  expect(first.some((cell) => /^\d+,\d%$/.test(cell))).toBe(true);
  // 25 rows, the sums, and what everything from this wave says of itself.
  expect(lines).toHaveLength(1 + 25 + 1 + 2);
  expect(lines.at(-1)).toContain("yntetiske demodata");
});

test("tables of questions and regions are copied too", async ({ page }) => {
  for (const path of ["/sporsmal/result_target?wave=2015", "/regioner?wave=2015"]) {
    await open(page, path);
    const buttons = page.getByRole("button", { name: "Kopier tabell" });
    expect(await buttons.count()).toBeGreaterThan(1);
    for (const button of await buttons.all()) {
      await button.click();
      const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\r\n");
      const wide = lines.slice(0, -2).map((line) => line.split("\t").length);
      expect(new Set(wide).size, lines.join("\n")).toBe(1);
    }
  }
});

test("a column is found by a part of its name", async ({ page }) => {
  await open(page, "/kommuner?wave=2015");
  await page.locator("details.columns > summary").click();
  await page.getByRole("searchbox", { name: "Finn en kolonne" }).fill("målform");
  const boxes = page.locator(".columns-groups .option:visible");
  await expect(boxes).toHaveCount(1);
  // The list is drawn anew, with the box among those that are shown.
  await boxes.getByRole("checkbox").click();
  await expect(page).toHaveURL(/cols=[a-z_,]*language/);
});
