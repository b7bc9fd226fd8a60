import { expect, open, test } from "./support/test";

const QUESTION = "/sporsmal/interpreter_guidelines";

test("the reader picks which answers are judged", async ({ page }) => {
  await open(page, `${QUESTION}?wave=2015`);
  const breakdown = page.getByRole("region", { name: "Etter region" });
  await breakdown.getByText("Vurder et annet svar").click();
  for (const box of await breakdown.getByRole("checkbox").all()) await box.setChecked(false);
  await breakdown.getByRole("checkbox", { name: "Nei" }).setChecked(true);
  await breakdown.getByRole("button", { name: "Vurder dette" }).click();

  await expect(page).toHaveURL(`${QUESTION}?judge=no&wave=2015#inndeling`);
  const head = breakdown.getByRole("columnheader", { name: "Mot de andre" });
  await expect(head).toContainText("«Nei»");
  // What is judged is kept from region to region, and the files follow it.
  const csv = page.getByRole("link", { name: "CSV" });
  await expect(csv).toHaveAttribute("href", `${QUESTION}.csv?judge=no&wave=2015`);
  await page.getByRole("navigation", { name: "Region", exact: true }).getByRole("link", { name: "Nord" }).click();
  await expect(page).toHaveURL(`${QUESTION}?judge=no&region=nord&wave=2015`);
});

test("the usual is one click away, and is not in the address", async ({ page }) => {
  await open(page, `${QUESTION}?judge=no&wave=2015`);
  await page.getByRole("link", { name: /^Tilbake til/ }).click();
  await expect(page).toHaveURL(`${QUESTION}?wave=2015#inndeling`);
});

test("an answer of another question is told, and refused by the file", async ({ page, request }) => {
  await open(page, `${QUESTION}?judge=very_good&wave=2015`);
  await expect(page.getByRole("main")).toContainText("«very_good» er ikke et alternativ i dette spørsmålet");
  const file = await request.get(`${QUESTION}.csv?judge=very_good&wave=2015`);
  expect(file.status()).toBe(400);
  expect(await file.text()).toContain("er ikke et alternativ i dette spørsmålet");
});
