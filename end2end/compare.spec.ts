import type { Locator, Page } from "@playwright/test";
import { tabTo } from "./support/keyboard";
import { csvRows } from "./support/sheets";
import { expect, open, test } from "./support/test";

function compared(page: Page): Locator {
  return page.getByRole("table", { name: /side om side$/ });
}

test("two are picked by name and put side by side", async ({ page }) => {
  await open(page, "/sammenlign");
  await expect(page.getByText("Velg to til fire kommuner")).toBeVisible();
  await page.getByRole("combobox", { name: "Navn eller nummer" }).fill("Tromsø");
  await page.getByRole("button", { name: "Legg til" }).click();
  await expect(page).toHaveURL(/\/sammenlign\?number=1902&wave=2015$/);
  await expect(page.getByText(/^Velg minst én å sammenligne Tromsø med/)).toBeVisible();

  await page.getByRole("combobox", { name: "Legg til en" }).fill("1804");
  await page.getByRole("button", { name: "Legg til" }).click();
  await expect(page).toHaveURL(/\/sammenlign\?number=1902,1804&wave=2015$/);
  await expect(compared(page)).toHaveAccessibleName("Tromsø og Bodø side om side");
  await expect(page.getByText("Sammenlignet med Tromsø")).toBeVisible();
});

test("the order is kept, and can be turned", async ({ page }) => {
  await open(page, "/sammenlign?number=1902,0101&wave=2015");
  const heads = compared(page).getByRole("columnheader");
  await expect(heads.nth(1)).toContainText("Tromsø");
  await page.getByRole("link", { name: "Sammenlign de andre med Halden" }).click();
  await expect(page).toHaveURL(/number=0101,1902&/);
  await expect(heads.nth(1)).toContainText("Halden");
  await page.getByRole("list", { name: "Valgt til sammenligning" }).getByRole("link", { name: "Fjern Halden" }).click();
  await expect(page).toHaveURL(/\?number=1902&wave=2015$/);
});

test("a profile leads to its likes, and each distance to the two", async ({ page }) => {
  await open(page, "/kommuner/1902");
  const likes = page.getByRole("table", { name: "De som ligner mest på Tromsø" });
  await expect(likes.locator("tbody tr")).toHaveCount(7);
  await page.getByRole("link", { name: /^Sammenlign Tromsø med / }).click();
  await expect(page).toHaveURL(/\/sammenlign\?number=1902(,\d{4}){3}&wave=2015$/);
  await page.goBack();
  await likes.getByRole("link", { name: /side om side med Tromsø$/ }).first().click();
  await expect(page).toHaveURL(/\/sammenlign\?number=1902,\d{4}&wave=2015$/);
});

test("only what is different is shown, and a difference has a word", async ({ page, request }) => {
  const csv = csvRows(await (await request.get("/kommuner.csv?answered=yes&region=vest")).text());
  const numbers = csv.slice(1, 4).map((row) => row[0]).join(",");
  await open(page, `/sammenlign?number=${numbers}&wave=2015`);
  const show = page.getByRole("navigation", { name: "Vis", exact: true });
  const different = show.getByRole("link", { name: /^Bare der de er ulike/ });
  const count = Number((await different.innerText()).match(/\((\d+)\)/)?.[1]);
  expect(count).toBeGreaterThan(0);
  await different.click();
  await expect(page).toHaveURL(/only=differences/);
  await expect(different).toHaveAttribute("aria-current", "true");
  await expect(compared(page).getByText(/^(Ulikt:|Har det .+ mangler:)\s*$/).first()).toBeAttached();
});

test("weights are changed on the page, and the parts follow", async ({ page }) => {
  await open(page, "/sammenlign?number=1902,0101&wave=2015");
  const weights = page.getByRole("form", { name: "Vekter" });
  await weights.getByRole("group", { name: "Innbyggere" }).getByRole("radio", { name: "0" }).check();
  await weights.getByRole("button", { name: "Regn ut på nytt" }).click();
  await expect(page).toHaveURL(/weigh=size:0,share:2,centrality:1,settled:1&wave=2015/);
  const parts = page.getByRole("table", { name: /med avstand$/ }).locator("td.parts").nth(1);
  await expect(parts).toHaveText(/^0,0 \+ /);
  await weights.getByRole("link", { name: "De vanlige vektene" }).click();
  await expect(page).toHaveURL(/\?number=1902,0101&wave=2015$/);
});

test("the weights can be set by keyboard", async ({ page }) => {
  await open(page, "/sammenlign?number=1902,0101&wave=2015");
  const weights = page.getByRole("form", { name: "Vekter" });
  await tabTo(page, weights.getByRole("radio", { checked: true }).first());
  await page.keyboard.press("ArrowRight");
  await tabTo(page, weights.getByRole("button", { name: "Regn ut på nytt" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/weigh=size:4,share:2,centrality:1,settled:1/);
});

for (const [query, told] of [
  ["number=1902,9999", "«9999»"],
  ["number=1902,030101", "ikke de samme spørsmålene"],
  ["number=1902,0101,1804,0301,0104", "Fjern en av dem for å ta inn en annen"],
  ["number=1902,0101&weigh=size:mye", "Skriv et helt tall fra 0 til 5"],
  ["number=1902,0101&weigh=size:0,share:0,centrality:0,settled:0", "Gi minst én av dem en vekt"],
  ["number=1902&add=nes", "Skriv hele navnet eller nummeret"],
  ["number=1902&add=Atlantis", "Prøv en del av navnet, eller nummeret"],
]) {
  test(`what cannot be compared is told: ${query}`, async ({ page }) => {
    await open(page, `/sammenlign?${query}`);
    await expect(page.locator(".ds-alert")).toContainText(told ?? "");
  });
}

test("the file holds the lines of the page", async ({ page, request }) => {
  const query = "number=1902,0101&only=differences&wave=2015";
  await open(page, `/sammenlign?${query}`);
  const rows = compared(page).locator("tbody tr:not(.chapter, .stem)");
  const csv = csvRows(await (await request.get(`/sammenlign.csv?${query}`)).text());
  // The header, and the distance with its four parts.
  expect(csv.length - 6).toBe(await rows.count());
});
