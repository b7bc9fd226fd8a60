import { signInAs } from "./support/people";
import { expect, open, test } from "./support/test";

const LOG = "/administrasjon/revisjon";

test("the administrator finds an export and a refused attempt in the log", async ({ page }) => {
  await signInAs(page, "Rådgiver, Vest");
  const file = await page.request.get("/kommuner.xlsx?region=vest&q=hemmelig");
  expect(file.status()).toBe(200);
  const refused = await page.request.get(LOG);
  expect(refused.status()).toBe(403);
  expect(await refused.text()).toContain("Du har ikke tilgang til siden");

  await signInAs(page, "Administrator");
  await open(page, LOG);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Revisjonslogg");
  const current = page.getByRole("navigation", { name: "Administrasjon" }).locator("[aria-current]");
  await expect(current).toHaveText("Revisjonslogg");
  await page.getByLabel("Hvem").selectOption("Rådgiver, Vest");
  await page.getByLabel("Hva").selectOption("Eksport");
  await page.getByRole("button", { name: "Vis hendelser" }).click();
  const rows = page.getByRole("table", { name: "Hendelser, nyeste først" }).getByRole("row");
  const exported = rows.filter({ hasText: "som Excel: listen over kommuner" }).first();
  await expect(exported).toContainText("Rådgiver, Vest");
  await expect(exported).toContainText("filter: region, q");
  await expect(page.getByRole("main")).not.toContainText("hemmelig");

  await page.getByLabel("Hva").selectOption("Avvist");
  await page.getByRole("button", { name: "Vis hendelser" }).click();
  await expect(rows.filter({ hasText: `Ble nektet adgang: ${LOG}` }).first()).toContainText("En side");

  // What was filtered is what the file holds, and that it was taken is told too.
  const csv = await page.getByRole("link", { name: "CSV" }).getAttribute("href");
  const log = await page.request.get(csv ?? "");
  expect(log.status()).toBe(200);
  expect(await log.text()).toContain("access.refused");
  await page.getByLabel("Hvem").selectOption("Administrator");
  await page.getByLabel("Hva").selectOption("Eksport");
  await page.getByRole("button", { name: "Vis hendelser" }).click();
  await expect(rows.filter({ hasText: "som CSV: revisjonsloggen" }).first()).toBeVisible();
});

test("a date that cannot be read is told, and stays as it was typed", async ({ page }) => {
  await signInAs(page, "Administrator");
  await open(page, LOG);
  await page.getByLabel("Fra").fill("32.01.2016");
  await page.getByRole("button", { name: "Vis hendelser" }).click();
  const from = page.getByLabel("Fra");
  await expect(from).toHaveValue("32.01.2016");
  await expect(from).toHaveAccessibleDescription(/Vi kan ikke lese datoen\. Skriv dag, måned og år/);
});
