import type { Page } from "@playwright/test";
import { requestAs, signInAs } from "./support/people";
import { expect, hydrates, open, test } from "./support/test";

// Forms that say no, and what two write at once, are what these stories are about.
test.use({ expectedComplaints: [/the server responded with a status of (404|409|422)/] });

const VISITS = "/oppfolging/besok";

/** Plans a visit to Vågan, on a day; its address. */
async function planned(page: Page, day: string, place: string): Promise<string> {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, `${VISITS}/nytt?kommune=1865`);
  await expect(page.getByLabel("Kommune", { exact: true })).toHaveValue("Vågan");
  await page.getByLabel("Dato", { exact: true }).fill(day);
  await page.getByLabel("Sted").fill(place);
  await page.getByRole("button", { name: "Lagre besøket" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Besøk i Vågan");
  await expect(page.getByText("Besøket er planlagt.")).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a visit is planned from a municipality, and its minutes are written", async ({ page }) => {
  const place = `Rådhuset ${hydrates() ? "med" : "uten"} skript`;
  const address = await planned(page, "01.03.2016", place);
  await expect(page.getByLabel("Sted")).toHaveValue(place);
  await page.getByRole("button", { name: "Meld gjennomført" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv referat, eller velg «ingen referat».");
  await page.getByLabel("Hva ble sagt og avtalt?").fill("Rådmannen vil lage retningslinjer før sommeren.");
  await page.getByRole("button", { name: "Meld gjennomført" }).click();
  await expect(page.getByText("Besøket er lagret og meldt gjennomført.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Tilstand" })).toContainText("Gjennomført");
  await expect(page.getByRole("region", { name: "Historikk" })).toContainText("meldte besøket gjennomført");
  await open(page, VISITS);
  await expect(page.locator(`a[href="${address}"]`)).toBeVisible();
});

test("two write the same minutes, and nothing of either is lost", async ({ page, playwright, baseURL }) => {
  const address = await planned(page, "02.03.2016", "Svolvær");
  const chosen = (label: string) => page.getByLabel(label, { exact: true }).locator("option:checked");
  await page.getByLabel("Slag", { exact: true }).selectOption({ label: "Møte på skjerm" });
  await page.getByLabel("Ansvarlig fra IMDi", { exact: true }).selectOption({ label: "Rådgiver B, Nord" });
  await page.getByRole("button", { name: "Lagre besøket" }).first().click();
  await expect(page.getByText("Besøket er lagret.")).toBeVisible();
  const minutes = page.getByLabel("Hva ble sagt og avtalt?");
  await minutes.fill("Tolk ble tatt opp. Resultatmål mangler.");
  // With a script, what is typed is kept as a draft: it is of the version that was seen.
  if (hydrates()) await expect(page.getByText(/^Kladd lagret kl\./)).toBeVisible();

  const other = await requestAs(playwright, baseURL, "Rådgiver B, Nord");
  const html = await (await other.get(address)).text();
  const value = (name: string) => html.match(new RegExp(`name="${name}"[^>]*value="([^"]*)"`))?.[1] ?? "";
  const list = html.match(/<select[^>]*name="responsible"[^]*?<\/select>/)?.[0] ?? "";
  const responsible = list.match(/<option value="([0-9a-f-]{36})" selected/)?.[1] ?? "";
  const saved = await other.post(`${VISITS}/lagre`, {
    form: {
      besok: value("besok"), versjon: value("versjon"), endring: value("endring"), kind: "screen",
      first_day: "02.03.2016", place: "Svolvær", responsible, minutes: "Tolk ble tatt opp. Enslige mindreårige også.",
    },
    maxRedirects: 0,
  });
  expect(saved.status()).toBe(303);

  await page.getByRole("button", { name: "Lagre besøket" }).first().click();
  await expect(page.getByRole("alert")).toContainText("Rådgiver B, Nord endret referatet mens du skrev");
  await expect(minutes).toHaveValue("Tolk ble tatt opp. Resultatmål mangler.");
  await expect(page.locator(".both mark").first()).toContainText("Enslige");
  // What nobody touches shows what stands, and is saved so.
  const standing = async () => {
    await expect(chosen("Slag")).toHaveText("Møte på skjerm");
    await expect(chosen("Ansvarlig fra IMDi")).toHaveText("Rådgiver B, Nord");
  };
  await standing();
  await page.getByRole("radio", { name: /Behold begge/ }).check();
  await page.getByRole("button", { name: "Lagre besøket" }).first().click();
  await expect(page.getByText("Besøket er lagret.")).toBeVisible();
  await standing();
  await expect(minutes).toHaveValue(
    "Tolk ble tatt opp. Resultatmål mangler.\n\nTolk ble tatt opp. Enslige mindreårige også.",
  );
});

test("a visit is moved with a reason, deleted, and brought back", async ({ page }) => {
  await planned(page, "20.04.2016", "Kabelvåg");
  await page.getByLabel("Dato", { exact: true }).fill("27.04.2016");
  await page.getByRole("button", { name: "Lagre besøket" }).first().click();
  await expect(page.getByRole("alert")).toContainText("Skriv hvorfor datoen flyttes fra 20.04.2016.");
  await page.getByLabel("Grunn til ny dato").fill("Rådmannen er syk");
  await page.getByRole("button", { name: "Lagre besøket" }).first().click();
  await expect(page.getByRole("region", { name: "Historikk" })).toContainText("flyttet datoen fra 20.04.2016");
  await page.getByRole("button", { name: "Slett besøket" }).click();
  await expect(page.getByText("Besøket er slettet.")).toBeVisible();
  await page.getByRole("button", { name: "Angre" }).click();
  await expect(page.getByText("Besøket er hentet tilbake.")).toBeVisible();
});

test("Enter in the reason asks what is to happen, and drops nothing", async ({ page }) => {
  await planned(page, "05.05.2016", "Stamsund");
  const state = page.getByRole("region", { name: "Tilstand" });
  await state.getByLabel("Grunn").fill("Snøstorm");
  await state.getByLabel("Grunn").press("Enter");
  await expect(page.getByRole("alert")).toContainText("Velg hva som skal skje: «Meld gjennomført» eller «Avlys med grunn».");
  await expect(state.getByLabel("Grunn")).toHaveValue("Snøstorm");
  await state.getByRole("button", { name: "Avlys med grunn" }).click();
  await expect(page.getByText("Besøket er lagret og avlyst.")).toBeVisible();
  await expect(state).toContainText("Grunn: Snøstorm");
});

test("what is wrong is told first, with the way to each field, and the minutes have a way to save", async ({ page }) => {
  await planned(page, "03.03.2016", "Henningsvær");
  await page.getByRole("button", { name: "Meld gjennomført" }).click();
  const told = page.getByRole("alert");
  await expect(told).toBeFocused();
  await told.getByRole("link", { name: "Skriv referat, eller velg «ingen referat»." }).click();
  expect(new URL(page.url()).hash).toBe("#felt-minutes");
  const minutes = page.getByLabel("Hva ble sagt og avtalt?");
  await minutes.fill("Vi ble enige.");
  await expect(page.getByText("Kladden lagres på tjeneren mens du skriver")).toBeVisible({ visible: hydrates() });
  const section = page.getByRole("region", { name: "Referat" });
  await section.getByRole("button", { name: "Lagre besøket" }).click();
  await expect(page.getByText("Besøket er lagret.")).toBeVisible();
  await expect(minutes).toHaveValue("Vi ble enige.");
});

test("two visits of one on the same day are told of each other, and both are saved", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, `${VISITS}/nytt?kommune=1865`);
  await page.getByLabel("Kommune", { exact: true }).fill("Vågan, Sortland");
  await page.getByLabel("Dato", { exact: true }).fill(hydrates() ? "07.12.2016" : "08.12.2016");
  await page.getByLabel("Fra kl.").fill("9");
  await page.getByRole("button", { name: "Lagre besøket" }).click();
  await expect(page.getByText("Besøket er planlagt.")).toBeVisible();
  const clashes = page.getByRole("listitem").filter({ hasText: "Vågan og Sortland på denne reisen har samme tid, 09.00." });
  const clash = clashes.first();
  await expect(clash).toContainText("km fra hverandre");
  await clash.getByRole("link", { name: "Åpne det besøket" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Besøk i Sortland");
});
