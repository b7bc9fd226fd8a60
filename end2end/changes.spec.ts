import { expect, open, test } from "./support/test";

test("what changed is found from the menu, for a region, with names", async ({ page, isMobile }) => {
  await open(page, "/regioner?wave=2015");
  if (isMobile) await page.getByText("Meny").click();
  await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Endringer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Endringer fra 2014 til 2015");

  await page.getByRole("navigation", { name: "Region" }).getByRole("link", { name: "Nord" }).click();
  await expect(page).toHaveURL("/endringer?region=nord&wave=2015");
  const table = page.getByRole("table");
  const rows = table.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(1);

  const gained = rows.first().locator("td").nth(6).getByRole("link");
  const count = await gained.innerText();
  await gained.click();
  await expect(page.getByRole("status").first()).toHaveText(new RegExp(`^${count} av 428 kommune`));
});

test("each question leads to what its change is made of", async ({ page }) => {
  await open(page, "/endringer?wave=2015");
  await page.getByRole("table").locator("tbody tr").first().getByRole("rowheader").getByRole("link").click();
  await expect(page).toHaveURL(/\/sporsmal\/.+#endring$/);
  const change = page.getByRole("region", { name: "Endring siden 2014" });
  await expect(change).toBeVisible();
  await change.getByRole("link", { name: "Se alle endringer siden 2014" }).click();
  await expect(page).toHaveURL("/endringer?wave=2015");
});

test("a wave with nothing before it says what to do", async ({ page }) => {
  await open(page, "/endringer?wave=2014");
  await expect(page.getByRole("main")).toContainText("er den første som er lest inn");
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("a region and a type of unit that do not meet are told in a sentence", async ({ page }) => {
  await open(page, "/endringer?unit=district&region=nord&wave=2015");
  await expect(page.getByRole("main")).toContainText("Velg en annen region eller hele landet");
});
