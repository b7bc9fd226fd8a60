import { expect, open, test } from "./support/test";

test("the report has its figures in order, for the country and for a region", async ({ page }) => {
  for (const path of ["/rapport", "/rapport?region=nord"]) {
    await open(page, path);
    const numbers = await page.locator(".figure-number").allTextContents();
    expect(numbers, path).toEqual(Array.from({ length: 14 }, (_, at) => `Figur ${at + 1}`));
  }
});

test("a region is chosen by a link, and the country stands beside it", async ({ page }) => {
  await open(page, "/rapport");
  await page.getByRole("navigation", { name: "Region" }).getByRole("link", { name: "Nord", exact: true }).click();
  await expect(page).toHaveURL(/\/rapport\?region=nord&wave=2015$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Undersøkelsen i tall: Nord");
  const figure = page.locator("#figur-6");
  await expect(figure).toContainText("N i landet");
  await expect(figure.getByRole("columnheader", { name: "Landet", exact: true })).toBeVisible();
});

test("a count of a figure opens as many as it says", async ({ page }) => {
  await open(page, "/rapport?region=nord&wave=2015");
  const link = page.locator("#figur-6").getByRole("row").nth(1).getByRole("link").first();
  const said = await link.textContent();
  await link.click();
  await expect(page.getByRole("status").first()).toHaveText(`${said} av 428 kommuner`);
});

test("another wave tells what it lacks", async ({ page }) => {
  await open(page, "/rapport?wave=2014");
  await expect(page.getByText(/I 2014 ble det ikke spurt om alt rapporten viser/)).toBeVisible();
  await expect(page.locator(".figure-number")).toHaveText(["Figur 2", "Figur 5", "Figur 9"]);
});

test("a region that does not exist is told", async ({ page }) => {
  await open(page, "/rapport?region=atlantis");
  await expect(page.getByText(/atlantis/).first()).toBeVisible();
});

test("what was published stands beside what is computed, and where it does not add up", async ({ page }) => {
  await open(page, "/rapport");
  await page.getByRole("link", { name: "Publisert og regnet ut" }).click();
  await expect(page).toHaveURL(/\/rapport\/publisert\?wave=2015$/);
  await expect(page.locator("#plan_yes")).toContainText("80");
  await page.getByRole("link", { name: "Der rapporten ikke går opp" }).click();
  await expect(page.getByText(/80 og 235 er 315, mens N er oppgitt til 314/)).toBeVisible();
});

test("every sheet of paper carries the mark, the wave, the selection and the date", async ({ page }) => {
  await open(page, "/rapport?region=nord&wave=2015");
  // The frame has a head as well; the report's takes its place.
  const [frame, head] = [page.locator(".sheet-head").first(), page.locator(".sheets .sheets > .sheet-head")];
  await expect(head).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(head).toBeVisible();
  await expect(frame).toBeHidden();
  for (const part of ["Syntetiske demodata", "Kommuneundersøkelsen 2015", "Region: Nord", "Svarfrist 19.01.2016", /Laget \d\d\.\d\d\.\d{4}/]) {
    await expect(head).toContainText(part);
  }
  expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe("table-header-group");
});

for (const path of ["/", "/kommuner?region=nord&wave=2015", "/kommuner/1902", "/sporsmal/barriers?wave=2015", "/regioner?wave=2015", "/metode"]) {
  test(`every sheet of ${path} carries the mark and the wave`, async ({ page }) => {
    await open(page, path);
    await page.emulateMedia({ media: "print" });
    const head = page.locator(".sheet-head");
    await expect(head).toContainText("Syntetiske demodata");
    await expect(head).toContainText("Undersøkelsen 2015");
    expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe("table-header-group");
    await expect(page.getByRole("complementary", { name: "Datagrunnlag" })).toBeHidden();
  });
}
