import { randomUUID } from "node:crypto";
import type { Locator } from "@playwright/test";
import { tabTo } from "./support/keyboard";
import { matching } from "./support/list";
import { signInAs } from "./support/people";
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
  await expect.poll(() => matching(page)).toBe(found);
  await expect(page).toHaveURL(/sort=-priority&wave=2015$/);
  await page.getByRole("button", { name: "Legg i liste" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Legg i liste");
  for (const picked of names) await expect(page.getByRole("checkbox", { name: picked, exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Lag listen" }).click();
  // What is to be mended stands first, with the way to its field.
  const refused = page.getByRole("alert");
  await expect(refused).toBeFocused();
  await expect(refused.getByRole("link", { name: "Skriv et navn.", exact: true })).toHaveAttribute("href", /#felt-navn$/);
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
  await expect.poll(() => matching(page)).toBe(1);
});

/** Where an element is on the screen. */
async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error("not on the screen");
  return box;
}

test("Enter in the name of a new list makes it, also where others exist", async ({ page }) => {
  const tag = randomUUID().slice(0, 8);
  for (const name of [`Første ${tag}`, `Andre ${tag}`]) {
    await open(page, "/oppfolging/lister/ny?kommune=1902&wave=2015");
    await page.getByLabel("Navn", { exact: true }).fill(name);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Listen er laget.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(page.getByText("Fast liste, 1 kommune", { exact: false }).first()).toBeVisible();
  }

  // What is put on the first is told by its name and number, and is taken off again.
  await open(page, "/oppfolging/lister/ny?kommune=1804&kommune=1902&wave=2015");
  const lists = page.getByLabel("Liste", { exact: true });
  await lists.selectOption({ label: `Første ${tag} (fast, 1 kommune)` });
  await page.getByRole("button", { name: "Legg til", exact: true }).click();
  await expect(page.getByText(`1 kommune er lagt til i «Første ${tag}».`)).toBeVisible();
  await expect(page.getByText("Fast liste, 2 kommuner")).toBeVisible();
  await page.getByRole("button", { name: "Angre" }).click();
  await expect(page.getByText("Kommunene er tatt ut.")).toBeVisible();
  await expect(page.getByText("Fast liste, 1 kommune", { exact: false }).first()).toBeVisible();
});

test("the boxes of a new list stand beside their names, in lines", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, "/oppfolging/lister/ny?kommune=1820&kommune=1902&kommune=2012&wave=2015");
  const labels = page.getByRole("group", { name: "Kommuner", exact: true }).locator("label");
  await expect(labels).toHaveCount(3);
  const { y } = await boxOf(labels.first());
  for (const label of await labels.all()) {
    const [box, name] = [await boxOf(label.locator("input")), await boxOf(label.locator("span"))];
    expect(name.x - (box.x + box.width)).toBeLessThan(20);
    expect((await boxOf(label)).y).toBe(y);
  }
});

test("what is done with picked rows stays in view on a phone, and nothing is there before", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/kommuner?region=nord&page=all&wave=2015");
  const put = page.getByRole("button", { name: "Legg i liste" });
  await expect(put).toBeHidden();
  const row = page.locator(ROWS).nth(30);
  await row.getByRole("checkbox").check();
  await expect(put).toBeInViewport();
  const bar = await boxOf(page.locator(".picked-rows"));
  expect(Math.abs(bar.y + bar.height - 844)).toBeLessThan(2);
  // What has the focus does not go behind it.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const focused = await boxOf(page.locator(":focus"));
  expect(focused.y + focused.height).toBeLessThanOrEqual(bar.y);
  await page.getByRole("button", { name: "Fjern valg" }).click();
  await expect(put).toBeHidden();
});

test("from a signal to a list to a planned visit", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const name = `Tolk ${randomUUID().slice(0, 8)}`;
  await open(page, "/kommuner?region=nord&signal=no_interpreter_guidelines&visited=never&sort=-priority&wave=2015");
  const row = page.locator(ROWS).nth(hydrates() ? 0 : 1);
  const unit = (await row.getByRole("rowheader").innerText()).trim();
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Legg i liste" }).click();
  await page.getByLabel("Navn", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Lag listen" }).click();
  await expect(page.getByText(/^0 er besøkt i 2016/)).toBeVisible();
  const list = new URL(page.url()).pathname;

  await page.getByRole("checkbox", { name: `Velg ${unit}` }).check();
  await page.getByRole("button", { name: hydrates() ? "Planlegg 1 besøk" : "Planlegg besøk" }).click();
  await expect(page.getByLabel("Kommune", { exact: true })).toHaveValue(unit);
  await page.getByLabel("Dato", { exact: true }).fill("07.03.2016");
  await page.getByRole("button", { name: "Lagre besøket" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Besøk i ${unit}`);
  // What the answers give to talk about is there already.
  await expect(page.getByRole("table", { name: /^Punkter til samtalen/ })).toContainText("tolk");
  await page.getByLabel("Hva ble sagt og avtalt?").fill("Kommunen vil lage retningslinjer for tolk.");
  await page.getByRole("button", { name: "Meld gjennomført" }).click();
  await expect(page.getByRole("region", { name: "Tilstand" })).toContainText("Gjennomført");

  await open(page, list);
  await expect(page.getByText("1 er besøkt i 2016, 0 har besøk planlagt, og ingen er igjen.")).toBeVisible();
});

test("a list of picked rows follows the selection it was picked from, and the way back", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const name = `Finnmark ${randomUUID().slice(0, 8)}`;
  await open(page, "/kommuner?region=nord&county=20&wave=2015");
  const found = await matching(page);
  await page.locator(ROWS).first().getByRole("checkbox").check();
  await page.getByRole("button", { name: "Legg i liste" }).click();
  await page.getByLabel("Navn", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Lag listen" }).click();
  await expect(page.getByText("Fast liste, 1 kommune", { exact: false }).first()).toBeVisible();
  await expect(page.getByText(`Det er ${found} kommuner nå.`)).toBeVisible();

  await tabTo(page, page.getByRole("button", { name: "Gjør denne levende" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Listen følger filteret.")).toBeVisible();
  await expect(page.getByText(`Levende liste, ${found} kommuner`)).toBeVisible();
  await page.getByRole("button", { name: "Angre" }).click();
  await expect(page.getByText("Fast liste, 1 kommune", { exact: false }).first()).toBeVisible();

  await page.getByRole("button", { name: "Gjør denne levende" }).click();
  await page.getByRole("button", { name: "Frys listen" }).click();
  await expect(page.getByText(`Fast liste, ${found} kommuner`)).toBeVisible();
  await page.getByRole("button", { name: "Angre" }).click();
  await expect(page.getByText(`Levende liste, ${found} kommuner`)).toBeVisible();
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
