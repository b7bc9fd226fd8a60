import type { Page } from "@playwright/test";
import { signInAs } from "./support/people";
import { expect, hydrates, open, test } from "./support/test";

// Forms that say no are part of these stories.
test.use({ expectedComplaints: [/the server responded with a status of 422/] });

/** A text of one's own, so that stories beside each other change different things. */
function own(what: string): string {
  return `${what} ${hydrates() ? "med" : "uten"} skript ${Date.now()}`;
}

/** Plans a visit; its page is on show. */
async function planned(page: Page, unit: string, trip = ""): Promise<void> {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, `/oppfolging/besok/nytt?kommune=${unit}`);
  await page.getByLabel("Dato", { exact: true }).fill("01.03.2016");
  if (trip !== "") {
    await page.getByLabel("Kommune", { exact: true }).fill("Vågan, Vestvågøy");
    await page.locator("[name=trip]").fill(trip);
  }
  await page.getByRole("button", { name: "Lagre besøket" }).click();
  await expect(page.getByText(/er planlagt/)).toBeVisible();
}

test("minutes and two actions are written without leaving the visit", async ({ page }) => {
  await planned(page, "1865");
  const minutes = page.getByLabel("Hva ble sagt og avtalt?");
  const [first, second] = [own("sende eksempler"), own("sette et resultatmål")];
  await minutes.fill("Vi ble enige om to ting.");
  await page.getByLabel("Hva er avtalt").fill(first);
  await page.getByLabel("Frist", { exact: true }).fill("i mai");
  await page.getByRole("button", { name: "Legg til tiltaket og lagre" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv fristen som dag, måned og år");
  // Nothing that was typed is gone.
  await expect(minutes).toHaveValue("Vi ble enige om to ting.");
  await expect(page.getByLabel("Hva er avtalt")).toHaveValue(first);
  await page.getByLabel("Frist", { exact: true }).fill("01.12.2026");
  await page.getByRole("button", { name: "Legg til tiltaket og lagre" }).click();
  await expect(page.getByText("Besøket og tiltaket er lagret.")).toBeInViewport();
  await expect(minutes).toHaveValue("Vi ble enige om to ting.");
  await page.getByLabel("Hva er avtalt").fill(second);
  await page.getByLabel("Frist", { exact: true }).fill("02.12.2026");
  await page.getByRole("button", { name: "Meld gjennomført" }).click();
  const receipt = page.getByText("Besøket er lagret og meldt gjennomført. Tiltaket er lagret.");
  await expect(receipt).toBeInViewport();
  await expect(page.getByRole("region", { name: "Tilstand" })).toContainText("Gjennomført");
  const agreed = page.getByRole("table", { name: "Tiltak avtalt med kommunen" });
  for (const what of [first, second]) {
    await expect(agreed.getByRole("row").filter({ hasText: what })).toHaveCount(1);
  }
});

test("a note is written beside the facts of a municipality", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const note = own("Ny leder i voksenopplæringen.");
  await open(page, "/kommuner/1865");
  await page.getByText("Skriv notat").click();
  await page.getByLabel("Nytt notat").fill(note);
  await page.getByRole("button", { name: "Lagre notatet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vågan");
  await expect(page.getByText("Notatet er lagret.")).toBeVisible();
  const notes = page.getByRole("region", { name: "Notater" });
  await expect(notes).toContainText(note);
  await expect(notes).toContainText("Det kan kreves innsyn i notater etter offentleglova.");
});

test("a trip is renamed, and goes when nobody is on it", async ({ page }) => {
  const trip = own("Lofoten");
  await planned(page, "1865", trip);
  await page.getByText("Endre navn og merknad på reisen").click();
  await page.getByLabel("Hva reisen heter").fill(`${trip} i mars`);
  await page.getByLabel("Merknad til reisen").fill("Ferge kl. 8.");
  await page.getByRole("button", { name: "Lagre besøket" }).first().click();
  const tabs = page.getByRole("navigation", { name: "Reisen" });
  await expect(tabs).toContainText(`${trip} i mars`);
  await expect(tabs).toContainText("Ferge kl. 8.");
  await page.getByLabel("Reise", { exact: true }).selectOption({ label: "Ingen reise" });
  await page.getByRole("button", { name: "Lagre besøket" }).first().click();
  await expect(page.getByText("Besøket er lagret.")).toBeVisible();
  await expect(tabs).toHaveCount(0);
});
