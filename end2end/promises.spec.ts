import type { Page } from "@playwright/test";
import { tabTo } from "./support/keyboard";
import { signInAs } from "./support/people";
import { expect, hydrates, open, test } from "./support/test";

// A due date that has passed is asked about once.
test.use({ expectedComplaints: [/the server responded with a status of 422/] });

const ACTIONS = "/oppfolging/tiltak";
const REGISTER = "yes_with_national_register";

/** A text of one's own, so that stories beside each other change different actions. */
function own(what: string): string {
  return `${what} ${hydrates() ? "med" : "uten"} skript ${Date.now()}`;
}

/** A municipality of Nord that said no in 2014, and this in 2015: its number and name. */
async function answered(page: Page, later: string): Promise<[string, string]> {
  await open(page, `/kommuner?region=nord&answer=interpreter_guidelines@2014:no&answer=interpreter_guidelines:${later}&wave=2015`);
  const row = page.locator("table.list-table tbody tr").first();
  const link = row.getByRole("rowheader").getByRole("link");
  const number = (await link.getAttribute("href"))?.match(/\/kommuner\/(\d{4})/)?.[1];
  if (number === undefined) throw new Error(`nobody answered ${later}`);
  return [number, (await link.innerText()).trim()];
}

/** Agrees on guidelines in February 2015: after the answers of 2014, before those of 2015. */
async function agreed(page: Page, number: string, what: string): Promise<void> {
  await open(page, `${ACTIONS}/nytt?kommune=${number}`);
  await page.getByLabel("Hva er avtalt").fill(what);
  await page.getByLabel("Ansvarlig").selectOption({ label: "Kommunen" });
  await page.getByLabel("Følges av").selectOption({ label: "Rådgiver A, Nord" });
  await page.getByLabel(/^Svaret som vil vise/).selectOption(`interpreter_guidelines:${REGISTER}`);
  await page.getByLabel("Avtalt dato").fill("02.02.2015");
  await page.getByLabel("Frist", { exact: true }).fill("01.09.2015");
  await page.getByRole("button", { name: "Lagre tiltaket" }).click();
  await page.getByLabel("Fristen skal være passert").check();
  await page.getByRole("button", { name: "Lagre tiltaket" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(what);
}

test("a promise stands beside the next answer: it holds, or it does not", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  for (const [later, verdict, answer] of [
    [REGISTER, "stemmer", "Ja, med Nasjonalt tolkeregister"],
    ["no", "stemmer ikke", "Nei"],
  ] as const) {
    const [number, name] = await answered(page, later);
    const what = own("lage retningslinjer for tolk");
    await agreed(page, number, what);
    const promise = page.getByRole("region", { name: "Løftet mot svaret", exact: true });
    const facts = promise.getByRole("definition");
    await expect(facts.nth(0)).toContainText("retningslinjer for bruk og bestilling av tolk");
    await expect(facts.nth(1)).toContainText("Ja, med Nasjonalt tolkeregister");
    await expect(facts.nth(2)).toContainText("Nei");
    await expect(facts.nth(3)).toContainText(answer);
    await expect(facts.nth(4)).toHaveText(new RegExp(`^${verdict}$`));
    const path = new URL(page.url()).pathname;

    // It was reported done after the answer was given: what was kept is kept all the same.
    await page.locator("details#reported").getByRole("button", { name: "Meldt gjennomført" }).click();
    await expect(page.getByText("Tiltaket er meldt gjennomført og venter på bekreftelse")).toBeVisible();
    await open(page, `${ACTIONS}?valgt=1&folger=&kommune=${encodeURIComponent(name)}`);
    const promises = page.getByRole("table", { name: /mot svaret$/ }).getByRole("row").filter({ hasText: what });
    await expect(promises).toContainText(answer);
    await expect(promises).toContainText(verdict === "stemmer" ? "stemmer" : "meldt etter svaret");
    await expect(promises.locator(`a[href="${path}"]`).first()).toBeVisible();
    // The page of follow-up says the same of it.
    if (verdict !== "stemmer") {
      await open(page, "/oppfolging?hvem=nord&rader=alle");
      const waits = page.getByRole("row").filter({ hasText: what });
      await expect(waits).toContainText("Meldt etter svaret. Svaret i 2015 er nei.");
    }
  }
});

test("an overdue action is followed up by the keyboard", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const [number, name] = await answered(page, "no");
  const what = own("rapportere til ledelsen");
  await agreed(page, number, what);
  await open(page, `${ACTIONS}?valgt=1&folger=&kommune=${encodeURIComponent(name)}`);
  const row = page.getByRole("row").filter({ hasText: what });
  await expect(row).toContainText("over");
  await tabTo(page, row.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByLabel("Frist", { exact: true }));
  await page.keyboard.type("01.12.2026");
  await tabTo(page, page.getByRole("textbox", { name: "Grunn" }));
  await page.keyboard.type("Ny leder fra mai");
  await tabTo(page, page.getByRole("button", { name: "Gi ny frist" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Ny frist er lagret" })).toBeVisible();
  await expect(row).toContainText("frist flyttet én gang, først 01.09.2015");
  await tabTo(page, row.getByRole("button", { name: /^Meldt gjennomført/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Tiltaket er meldt gjennomført og venter på bekreftelse" })).toBeVisible();
  await expect(page.getByRole("region", { name: /prøvd mot svaret/ })).toContainText(what);
});
