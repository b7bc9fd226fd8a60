import type { Page } from "@playwright/test";
import { tabTo } from "./support/keyboard";
import { signInAs } from "./support/people";
import { expect, hydrates, open, test } from "./support/test";

// A visit that is to be held without minutes is told what is missing.
test.use({ expectedComplaints: [/the server responded with a status of 422/] });

const MINUTES = "Rådmannen vil ha resultatmål. Tolk bestilles av hver tjeneste.";

/** Two texts of one's own, so that stories beside each other agree on different actions. */
function owned(): [string, string] {
  const mark = `${hydrates() ? "med" : "uten"} skript ${Date.now()}`;
  return [`vedta resultatmål ${mark}`, `sende utkast til retningslinjer ${mark}`];
}

/** Plans a visit to Sortland on a day that has come. */
async function planned(page: Page): Promise<void> {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, "/oppfolging/besok/nytt?kommune=1870");
  await page.getByLabel("Dato", { exact: true }).fill("03.03.2016");
  await page.getByRole("button", { name: "Lagre besøket" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Besøk i Sortland");
}

function fields(page: Page) {
  const group = page.getByRole("group", { name: "Nytt tiltak" });
  return {
    what: group.getByLabel("Hva er avtalt"),
    owes: group.getByLabel("Ansvarlig"),
    due: group.getByLabel("Frist", { exact: true }),
    save: group.getByRole("button", { name: "Legg til tiltaket og lagre" }),
  };
}

function agreed(page: Page, what: string) {
  return page.getByRole("table", { name: "Tiltak avtalt med kommunen" }).getByRole("row").filter({ hasText: what });
}

test("minutes are written, and two actions agreed on, without leaving the visit", async ({ page }) => {
  await planned(page);
  const [first, second] = owned();
  await page.getByLabel("Hva ble sagt og avtalt?").fill(MINUTES);
  for (const [what, owes, due] of [
    [first, "Kommunen", "01.06.2016"],
    [second, "IMDi", "15.04.2016"],
  ] as const) {
    await fields(page).what.fill(what);
    await fields(page).owes.selectOption({ label: owes });
    await fields(page).due.fill(due);
    await fields(page).save.click();
    await expect(agreed(page, what)).toContainText(due);
    await expect(agreed(page, what)).toContainText(owes);
    await expect(page.getByLabel("Hva ble sagt og avtalt?")).toHaveValue(MINUTES);
  }
  await page.getByRole("button", { name: "Meld gjennomført" }).click();
  await expect(page.getByRole("region", { name: "Tilstand" })).toContainText("Gjennomført");
  await expect(agreed(page, first)).toBeVisible();
  await agreed(page, second).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(second);
});

test("the same by the keyboard", async ({ page }) => {
  await planned(page);
  for (const what of owned()) {
    await tabTo(page, fields(page).what);
    await page.keyboard.type(what);
    await page.keyboard.press("Tab");
    await page.keyboard.type("K");
    await expect(fields(page).owes.locator("option:checked")).toHaveText("Kommunen");
    await tabTo(page, fields(page).due);
    await page.keyboard.type("01.06.2016");
    await tabTo(page, fields(page).save);
    await page.keyboard.press("Enter");
    await expect(agreed(page, what)).toContainText("01.06.2016");
  }
  const minutes = page.getByLabel("Hva ble sagt og avtalt?");
  await tabTo(page, minutes);
  await page.keyboard.type(MINUTES);
  await tabTo(page, page.getByRole("button", { name: "Meld gjennomført" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Tilstand" })).toContainText("Gjennomført");
  await expect(minutes).toHaveValue(MINUTES);
});
