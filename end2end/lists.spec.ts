import { randomUUID } from "node:crypto";
import { matching } from "./support/list";
import { expect, hydrates, open, test } from "./support/test";

// A form that says no is part of these stories.
test.use({ expectedComplaints: [/the server responded with a status of 422/] });

const ROWS = "table.list-table tbody tr";

test("from a signal to a list: rows are picked, put on a list, and taken off it again", async ({ page }) => {
  const name = `Vårbesøk ${randomUUID().slice(0, 8)}`;
  await open(page, "/kommuner?region=nord&signal=no_interpreter_guidelines&sort=-priority&wave=2015");
  const found = await matching(page);
  expect(found).toBeGreaterThan(2);
  const rows = page.locator(ROWS);
  const names: string[] = [];
  for (const at of [0, 2]) {
    names.push(await rows.nth(at).getByRole("rowheader").innerText());
    await rows.nth(at).getByRole("checkbox").check();
  }
  // A row that is picked changes nothing of what is shown.
  expect(await matching(page)).toBe(found);
  await expect(page).toHaveURL(/sort=-priority&wave=2015$/);
  await page.getByRole("button", { name: "Legg i liste" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Legg i liste");
  for (const picked of names) await expect(page.getByRole("checkbox", { name: picked, exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Lag listen" }).click();
  await expect(page.getByText("Skriv et navn på høyst 80 tegn.")).toBeVisible();
  await page.getByLabel("Navn", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Lag listen" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText("Fast liste, 2 kommuner")).toBeVisible();
  await page.getByRole("checkbox", { name: `Velg ${names[0]}` }).check();
  await page.getByRole("button", { name: "Ta valgte ut av listen" }).click();
  await expect(page.getByText("Fast liste, 1 kommune")).toBeVisible();

  // The list is a filter like any other.
  await page.getByRole("link", { name: "Åpne i Kommuner" }).click();
  await expect(page.locator(".chips-place")).toContainText(`Liste: ${name}`);
  expect(await matching(page)).toBe(1);
});

test("a selection is saved as a live list, deleted, and brought back", async ({ page }) => {
  const name = `Aldri besøkt ${randomUUID().slice(0, 8)}`;
  await open(page, "/kommuner?region=nord&priority=8-&wave=2015");
  const found = await matching(page);
  await page.getByRole("link", { name: "Lagre utvalg" }).click();
  await page.getByLabel("Navn", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Lag den levende listen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText(`Levende liste, ${found} kommuner`)).toBeVisible();
  await page.getByText("Endre listen").click();
  await page.getByRole("button", { name: "Slett listen" }).click();
  await expect(page.getByText("Listen er slettet.")).toBeVisible();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  await page.getByRole("button", { name: "Angre" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("rows are picked by the keyboard", async ({ page }) => {
  test.skip(!hydrates(), "the boxes are the browser's own either way");
  await open(page, "/kommuner?region=nord&wave=2015");
  const box = page.locator(ROWS).first().getByRole("checkbox");
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
  await expect(page.getByRole("button", { name: "Legg i liste" })).toBeVisible();
});
