import { tabTo } from "./support/keyboard";
import { expect, open, test } from "./support/test";

const FIELD = "Finn kommune eller spørsmål";

for (const [written, name] of [
  ["Halden kommune", "Halden"],
  ["Våler Østfold", "Våler (Østfold)"],
  ["Va\u030aler (Hedmark)", "Våler (Hedmark)"],
  ["Kárášjohka", "Karasjok"],
  ["3018", "Våler (Østfold)"],
  ["3114", "Våler (Østfold)"],
  ["Ås", "Ås"],
] as const) {
  test(`a search for ${written} opens the profile`, async ({ page }) => {
    await open(page, "/");
    await page.getByRole("searchbox", { name: FIELD }).fill(written);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(page).toHaveURL(/\/kommuner\/\d{4}\?wave=2015$/);
  });
}

test("a number of another year leads on, or to what the municipality was made of", async ({ page }) => {
  await open(page, "/kommuner/5020?wave=2015");
  await expect(page).toHaveURL(/\/kommuner\/1633\?wave=2015$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Osen");
  await open(page, "/kommuner/5054?wave=2015");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Indre Fosen (5054)");
  await expect(page.getByText("Området hørte da til disse kommunene:")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Leksvik" }).click();
  await expect(page).toHaveURL(/\/kommuner\/1718\?wave=2015$/);
});

test("several hits are listed, and so are the questions that hold the word", async ({ page }) => {
  await open(page, "/kommuner");
  await page.getByRole("searchbox", { name: FIELD }).fill("Våler");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "2 kommuner og bydeler" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Kommune eller spørsmål", exact: true }).fill("retningslinjer tolk");
  await page.getByRole("button", { name: "Søk" }).click();
  await expect(page.getByRole("heading", { name: "Ingen kommune heter «retningslinjer tolk»" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: /retningslinjer for bruk og bestilling av tolk/ }).click();
  await expect(page).toHaveURL(/\/sporsmal\/interpreter_guidelines\?wave=2015$/);
});

test("a name nobody has is told, and the nearest are a link away", async ({ page }) => {
  await open(page, "/sporsmal?wave=2014");
  await page.getByRole("searchbox", { name: FIELD }).fill("Tromso");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Ingen kommune heter «Tromso»" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Tromsø" }).click();
  await expect(page).toHaveURL(/\/kommuner\/1902\?wave=2014$/);
  await open(page, "/kommuner?q=Tromso");
  await expect(page.getByRole("heading", { name: "Ingen kommune heter «Tromso»" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Tromsø" })).toBeVisible();
});

test("a search is made by keyboard only", async ({ page }) => {
  await open(page, "/");
  await tabTo(page, page.getByRole("searchbox", { name: FIELD }));
  await page.keyboard.type("Tromso");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Tromsø" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tromsø");
});
