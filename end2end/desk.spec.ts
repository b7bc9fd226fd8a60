import { expect, open, test } from "./support/test";
import { signInAs } from "./support/people";

test("what is late stands first, and each row ends in the words that finish it", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, "/");
  const menu = page.getByRole("navigation", { name: "Hovedmeny" });
  await menu.getByRole("link", { name: "Oppfølging" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Min oppfølging");
  await expect(page.getByText("Tirsdag 8. mars 2016")).toBeVisible();
  await expect(page.getByText("I demoen står kalenderen stille på denne dagen.")).toBeVisible();
  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(headings.first()).toHaveText("Over fristen");
  const late = page.getByRole("table", { name: "Tiltak over fristen" }).getByRole("row");
  const first = late.nth(1);
  await expect(first).toContainText(/\d+ dager over/);
  await expect(first.getByRole("link", { name: /^Ny frist/ })).toBeVisible();
  const days = await late.locator(".late").allInnerTexts();
  const over = days.map((text) => Number.parseInt(text, 10));
  expect(over).toEqual([...over].sort((a, b) => b - a));
});

test("where a history stands, it is told that the calendar stands still and the clock does not", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const told = page.getByText("I demoen står kalenderen stille på 08.03.2016.");
  await open(page, "/?region=nord");
  await expect(told).toHaveCount(1);
  await open(page, "/oppfolging/regler?regel=no_result_target&for=nord");
  await expect(told).toHaveCount(1);
  await open(page, "/oppfolging/tiltak");
  await page.locator("a.what").first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Historikk" })).toBeVisible();
  await expect(told).toHaveCount(1);
});

test("each count of the coverage opens just those municipalities", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, "/oppfolging?hvem=nord");
  await expect(page.getByRole("heading", { name: "Dekning i Nord" })).toBeVisible();
  const row = page.getByRole("row", { name: /^Alle kommuner/ });
  const without = row.getByRole("link").nth(2);
  const count = await without.innerText();
  await without.click();
  await expect(page.getByRole("status").first()).toContainText(`${count} av`);
});

test("one chooses whose it is, also without script", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, "/oppfolging");
  await page.getByLabel("Vis", { exact: true }).selectOption({ label: "Rådgiver B, Nord" });
  await page.getByRole("button", { name: "Vis" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Oppfølging, Rådgiver B, Nord");
});

test("whoever only reads is told who writes, and gets no words that finish", async ({ page }) => {
  await signInAs(page, "Leser");
  await open(page, "/oppfolging");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Oppfølging, hele landet");
  await expect(page.getByText("Du kan lese her.")).toBeVisible();
  // Not among what colleagues did, where a new due date is told.
  await expect(page.getByRole("table").getByRole("link", { name: /^Ny frist/ })).toHaveCount(0);
});

test("what is agreed stands beside the facts, with the way to more of it", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, "/?region=nord");
  await expect(page.getByRole("heading", { name: "Neste besøk" })).toBeVisible();
  await open(page, "/kommuner/1902");
  const plan = page.getByRole("link", { name: "Planlegg besøk" });
  await expect(plan).toHaveAttribute("href", "/oppfolging/besok/nytt?kommune=1902");
});
