import type { Page } from "@playwright/test";
import { signInAs } from "./support/people";
import { expect, hydrates, open, test } from "./support/test";

// Forms that say no are part of these stories.
test.use({ expectedComplaints: [/the server responded with a status of (403|404|409|422)/] });

const LIST = "/oppfolging/tiltak";

/** A text of one's own, so that stories beside each other change different actions. */
function own(what: string): string {
  return `${what} ${hydrates() ? "med" : "uten"} skript ${Date.now()}`;
}

/** Agrees something with Tromsø; its page. */
async function agreed(page: Page, what: string, due: string): Promise<string> {
  await open(page, `${LIST}/nytt?kommune=1902`);
  await page.getByLabel("Hva er avtalt").fill(what);
  await page.getByLabel("Følges av").selectOption({ label: "Rådgiver A, Nord" });
  await page.getByLabel("Avtalt dato").fill("02.02.2016");
  await page.getByLabel("Frist", { exact: true }).fill(due);
  await page.getByRole("button", { name: "Lagre tiltaket" }).click();
  const anyway = page.getByLabel("Fristen skal være passert");
  if (await anyway.isVisible()) {
    // What was typed is still there.
    await expect(page.getByLabel("Hva er avtalt")).toHaveValue(what);
    await anyway.check();
    await page.getByRole("button", { name: "Lagre tiltaket" }).click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(what);
  return new URL(page.url()).pathname;
}

test("an overdue action is followed up: a new due date, and then done", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const what = own("sende utkast til retningslinjer");
  await agreed(page, what, "01.03.2016");
  await open(page, `${LIST}?valgt=1&folger=&kommune=Troms%C3%B8`);
  const row = page.getByRole("row").filter({ hasText: what });
  await expect(row).toContainText("over");
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Gi ny frist" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv en grunn.");
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByRole("row").filter({ hasText: what }).getByRole("checkbox")).toBeChecked();
  await page.getByLabel("Frist", { exact: true }).fill("01.12.2026");
  await page.getByRole("textbox", { name: "Grunn" }).fill("Ny leder fra mai");
  await page.getByRole("button", { name: "Gi ny frist" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Ny frist er lagret" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: what })).toContainText("frist flyttet én gang, først 01.03.2016");
  await page.getByRole("row").filter({ hasText: what }).getByRole("button", { name: /^Meldt gjennomført/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Tiltaket er meldt gjennomført og venter på bekreftelse" })).toBeVisible();
  await expect(page.getByRole("region", { name: /prøvd mot svaret/ })).toContainText(what);
});

test("what is deleted is brought back", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const what = own("avklare hvem som svarer");
  const path = await agreed(page, what, "01.12.2026");
  await page.getByRole("button", { name: "Slett tiltaket" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Tiltaket er slettet" })).toBeVisible();
  // Its own page says who deleted it and when, and brings it back.
  expect(await open(page, path)).toBe(404);
  await expect(page.getByText(/^Tiltaket er slettet av deg \d/)).toBeVisible();
  await page.getByRole("button", { name: "Angre" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(what);
});

test("a note keeps its former text", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const [first, second] = [own("Ny rådmann fra april."), own("Ny rådmann fra mai.")];
  await open(page, "/oppfolging/kommuner/1902");
  await expect(page.getByText("offentleglova")).toBeVisible();
  await page.getByLabel("Nytt notat").fill(first);
  await page.getByRole("button", { name: "Lagre notatet" }).click();
  const note = page.getByRole("article").filter({ hasText: first });
  await note.getByRole("link", { name: "Endre" }).click();
  await page.getByLabel("Endre notatet").fill(second);
  await page.getByRole("button", { name: "Lagre notatet" }).click();
  const again = page.getByRole("article").filter({ hasText: second });
  await again.getByText("Tidligere tekst").click();
  await expect(again).toContainText(first);
});

test("a reader reads and writes nothing", async ({ page }) => {
  await signInAs(page, "Leser");
  await open(page, LIST);
  await expect(page.getByRole("link", { name: "Nytt tiltak" })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: /^Velg/ })).toHaveCount(0);
  expect(await open(page, `${LIST}/nytt`)).toBe(403);
});
