import { expect, open, test } from "./support/test";

test("a change says who moved, and opens their names", async ({ page }) => {
  await open(page, "/sporsmal/interpreter_guidelines?wave=2015");
  const change = page.getByRole("region", { name: "Endring siden 2014" });
  await expect(change).toContainText("24 av 203");
  await expect(change).toContainText("78 av 302");

  const lost = change.getByRole("cell", { name: "har mistet" });
  const count = Number(await lost.getByRole("link").innerText());
  expect(count).toBeGreaterThan(0);
  await lost.getByRole("link").click();
  await expect(page.getByRole("status").first()).toHaveText(`${count} av 428 kommuner`);
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(count);
});

test("no change is shown over a question that is not the same, and the page says why", async ({ page }) => {
  await open(page, "/sporsmal/barriers?wave=2015");
  await expect(page.getByRole("region", { name: "Endring siden 2014" })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Kan ikke sammenlignes med 2014");
});

test("a question that was not asked before has no section of change", async ({ page }) => {
  await open(page, "/sporsmal/result_target?wave=2015");
  await expect(page.getByRole("region", { name: "Endring siden 2014" })).toHaveCount(0);
});

test("the change of those who answered both years is judged in the usual words", async ({ page }) => {
  await open(page, "/sporsmal/interpreter_guidelines?wave=2015");
  const change = page.getByRole("region", { name: "Endring siden 2014" });
  const both = change.getByRole("row", { name: "Kommunene som svarte begge år" });
  await expect(both).toContainText("klart høyere");
});

test("each number leads to where it is explained", async ({ page }) => {
  await open(page, "/sporsmal/interpreter_guidelines?wave=2015");
  const change = page.getByRole("region", { name: "Endring siden 2014" });
  await change.getByRole("link", { name: "Slik er tallene laget" }).click();
  await expect(page).toHaveURL(/\/metode\?wave=2015#endring$/);
  await expect(page.getByRole("heading", { name: "Endring mellom undersøkelser" })).toBeInViewport();
});
