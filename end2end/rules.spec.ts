import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { tabTo } from "./support/keyboard";
import { matching, whole } from "./support/list";
import { signInAs } from "./support/people";
import { expect, open, test } from "./support/test";

// A form that says no is part of these stories.
test.use({ expectedComplaints: [/the server responded with a status of 422/] });

/** Few inhabitants and refugees settled: what the rules of these stories ask for. */
const SELECTION = "/kommuner?size=0-1999&settles=yes&wave=2015";

/** A rule that comes with the program: no other story changes it. */
const SHARED = "Bosetter, men har ikke resultatmål";

function named(): string {
  return `Liten kommune ${randomUUID().slice(0, 8)}`;
}

/** The row of a rule in the table of all of them. */
function ruleRow(page: Page, name: string) {
  return page.getByRole("table", { name: "Regler med vekt og antall kommuner" }).getByRole("row").filter({ hasText: name });
}

function effect(page: Page, what: string) {
  return page.locator("table.rule-effect").getByRole("row", { name: new RegExp(`^${what}`) }).getByRole("cell");
}

/** Saves the selection as a rule; the address of its page. */
async function made(page: Page, name: string): Promise<string> {
  await open(page, SELECTION);
  await page.getByRole("link", { name: "Lagre som regel" }).click();
  await page.getByLabel("Navn", { exact: true }).fill(name);
  await page.getByLabel(/^Merke/).fill("Liten");
  await page.getByLabel(/^Grunn, slik/).fill("Færre enn 2 000 innbyggere, og bosetter flyktninger.");
  await page.getByLabel("Hvorfor endrer du?").fill("Vi følger de minste tettere");
  await page.getByRole("button", { name: "Lagre regelen" }).click();
  await expect(page.getByText("Regelen er lagret.")).toBeVisible();
  return page.url().replace("&lagret=ja", "");
}

/** Takes a rule out of use, so that no other story counts it. */
async function switchedOff(page: Page, address: string): Promise<void> {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, address);
  await page.getByLabel("Hvorfor endrer du?").fill("Prøvd");
  await page.getByRole("button", { name: "Slå av regelen" }).click();
  await expect(page.getByText("Regelen er lagret.")).toBeVisible();
}

test("a selection becomes a rule, once one has seen what it counts and who comes to priority 8", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, SELECTION);
  const found = await matching(page);
  await page.getByRole("link", { name: "Lagre som regel" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Ny regel" })).toBeVisible();
  await expect(page.locator(".rule-conditions")).toContainText("Innbyggere: ");

  const name = named();
  await page.getByLabel("Navn", { exact: true }).fill(name);
  await page.getByRole("group", { name: "Vekt" }).getByRole("radio", { name: "5" }).check();
  await page.getByRole("button", { name: "Vis virkningen" }).click();
  await expect(page).toHaveURL(/vekt=5/);
  await expect(page.getByRole("heading", { name: "Med vekt 5 i Nord" })).toBeVisible();
  const flagged = whole(await effect(page, "Kommuner regelen peker ut").last().innerText());
  expect(flagged).toBeGreaterThan(0);
  expect(flagged).toBeLessThan(found);
  const high = (await effect(page, "Prioritet 8 eller mer").allInnerTexts()).map(whole);
  const crossing = page.locator(".rule-form .note").filter({ hasText: "Kommer opp i 8 eller mer" }).getByRole("link");
  expect(await crossing.count()).toBe((high[1] ?? 0) - (high[0] ?? 0));
  expect(await crossing.count()).toBeGreaterThan(0);

  // Nothing is saved without a reason, and what was typed is still there.
  await expect(page.getByLabel("Navn", { exact: true })).toHaveValue(name);
  await page.getByLabel(/^Merke/).fill("Liten");
  await page.getByLabel(/^Grunn, slik/).fill("Færre enn 2 000 innbyggere.");
  await page.getByRole("button", { name: "Lagre regelen" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv hvorfor du endrer.");
  await expect(page.getByLabel("Navn", { exact: true })).toHaveValue(name);
  await page.getByLabel("Hvorfor endrer du?").fill("Vi følger de minste tettere");
  await page.getByRole("button", { name: "Lagre regelen" }).click();
  await expect(page.getByText("Regelen er lagret.")).toBeVisible();

  // It weighs nothing before a manager says so, and opens as many as it counts.
  const address = page.url().replace("&lagret=ja", "");
  await expect(ruleRow(page, name)).toContainText("uten vekt her");
  await expect(page.getByRole("table", { name: "Utgavene av regelen" })).toContainText("Vi følger de minste tettere");
  const row = ruleRow(page, name).getByRole("cell");
  expect(whole(await row.nth(2).innerText())).toBe(found);
  await row.nth(2).getByRole("link").click();
  await expect.poll(() => matching(page)).toBe(found);
  await switchedOff(page, address);
});

test("a rule has numbered editions, and a region lays its own weight, named beside the number", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const name = named();
  const address = await made(page, name);
  await page.getByLabel(/^Grunn, slik/).fill("Bosetter flyktninger, og har færre enn 2 000 innbyggere.");
  await page.getByLabel("Hvorfor endrer du?").fill("Tydeligere grunn");
  await page.getByRole("button", { name: "Lagre som utgave 2" }).click();
  const history = page.getByRole("table", { name: "Utgavene av regelen" }).getByRole("row");
  await expect(history.nth(1)).toContainText("Tydeligere grunn");
  await expect(history.nth(1)).toContainText("Gjelder nå");
  await expect(history.nth(2)).toContainText("Vi følger de minste tettere");

  await signInAs(page, "Leder, Nord");
  await open(page, address);
  await page.getByRole("group", { name: "Vekt" }).getByRole("radio", { name: "4" }).check();
  await page.getByLabel("Hvorfor endrer du?").fill("Satsing i år");
  await page.getByRole("button", { name: /^Lagre som utgave/ }).click();
  await expect(page.getByText("Regelen er lagret.")).toBeVisible();
  await expect(ruleRow(page, name).getByRole("cell").first()).toContainText("4");
  await expect(page.getByRole("table", { name: "Utgavene av regelen" })).toContainText("Satsing i år");

  await page.getByRole("status").getByRole("link", { name: "Kommunene etter disse vektene" }).click();
  await expect(page).toHaveURL(/weights=nord/);
  await expect(page.getByRole("columnheader", { name: "Prioritet, vektene i Nord" })).toBeVisible();
  await open(page, "/kommuner?region=nord&priority=8-&weights=nord&wave=2015");
  await expect(page.locator(".chips-place")).toContainText("Prioritet, vektene i Nord: minst 8");
  const own = await matching(page);
  // The national priority stays what it was.
  await open(page, "/kommuner?region=nord&priority=8-&wave=2015");
  await expect(page.locator(".chips-place")).toContainText("Prioritet: minst 8");
  await expect.poll(() => matching(page)).toBeLessThan(own);
  await switchedOff(page, address);
});

test("whoever may not lay weights tries them, and is told who may", async ({ page }) => {
  await signInAs(page, "Rådgiver, Vest");
  await open(page, "/oppfolging/regler?for=nord");
  await page.getByRole("link", { name: `Se: ${SHARED}` }).click();
  await expect(page.getByText("Hva må til for å sette et resultatmål for introduksjonsprogrammet?")).toBeVisible();
  await page.getByRole("group", { name: "Vekt" }).getByRole("radio", { name: "1" }).check();
  await page.getByRole("button", { name: "Vis virkningen" }).click();
  await expect(page.getByRole("heading", { name: /^Med vekt 1 (i stedet for \d )?i Nord$/ })).toBeVisible();
  // One is led to where the effect stands, and told that nothing is saved by it.
  expect(new URL(page.url()).hash).toBe("#endre");
  await expect(page.getByText("Vekten er bare prøvd. Ingenting er lagret.")).toBeVisible();
  await expect(page.getByText("settes av en leder i Nord")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Lagre/ })).toHaveCount(0);
});

test("a weight is tried by the keyboard", async ({ page }) => {
  await signInAs(page, "Leder, Nord");
  await open(page, "/oppfolging/regler?for=nord");
  await tabTo(page, page.getByRole("link", { name: `Endre: ${SHARED}` }));
  await page.keyboard.press("Enter");
  const weights = page.getByRole("group", { name: "Vekt" });
  await tabTo(page, weights.getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowLeft");
  await tabTo(page, page.getByRole("button", { name: "Vis virkningen" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/vekt=\d/);
  await expect(page.getByRole("heading", { name: /^Med vekt \d i stedet for \d i Nord$/ })).toBeVisible();
});
