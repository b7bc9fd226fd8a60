import { signInAs } from "./support/people";
import { expect, open, test } from "./support/test";

test("a region stays chosen from page to page", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("navigation", { name: "Region" }).getByRole("link", { name: "Nord" }).click();
  await expect(page).toHaveURL(/\/\?region=nord&wave=2015$/);
  const menu = page.getByRole("navigation", { name: "Hovedmeny" });
  for (const [name, path] of [
    ["Kommuner", "/kommuner"],
    ["Spørsmål", "/sporsmal"],
    ["Regioner", "/regioner"],
    ["Rapport", "/rapport"],
    ["Metode", "/metode"],
    ["Oversikt", "/"],
  ] as const) {
    await menu.getByRole("link", { name }).click();
    await expect(page).toHaveURL((url) => `${url.pathname}${url.search}` === `${path}?region=nord&wave=2015`);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("IMDi Nord");
});

test("whoever works in one region begins there, and the country is a link away", async ({ page }) => {
  await signInAs(page, "Rådgiver, Vest");
  await open(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("IMDi Vest");
  await page.getByRole("navigation", { name: "Region" }).getByRole("link", { name: "Hele landet" }).click();
  await expect(page).toHaveURL(/\/\?valgt=1&wave=2015$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hele landet");

  await open(page, "/oppfolging/besok");
  const region = page.getByLabel("Region", { exact: true });
  await expect(region).toHaveValue("vest");
  await region.selectOption({ label: "Hele landet" });
  await page.getByRole("button", { name: "Vis besøkene" }).click();
  await expect(page).toHaveURL(/[?&]valgt=1/);
  await expect(region).toHaveValue("");
  await signInAs(page, "Leder, hele landet");
  await open(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hele landet");
});

test("what another region has to plan is told before anything is written", async ({ page }) => {
  await signInAs(page, "Rådgiver, Vest");
  await open(page, "/kommuner?region=nord&wave=2015");
  await page.getByRole("checkbox", { name: /^Velg (?!alle)/ }).first().check();
  await expect(page.getByText("Du planlegger bare besøk i egne regioner.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Planlegg/ })).toHaveCount(0);
  await open(page, "/oppfolging/besok/nytt?kommune=1902");
  await expect(page.getByText("Tromsø er ikke i din region. Du skriver bare i egne regioner.")).toBeVisible();
});

test("a question is read for a region, and for the country again", async ({ page }) => {
  await open(page, "/sporsmal/result_target?settles=yes&wave=2015");
  const regions = page.getByRole("navigation", { name: "Region" });
  await expect(regions.locator("[aria-current]")).toHaveText("Hele landet");

  await regions.getByRole("link", { name: "Nord" }).click();
  await expect(page).toHaveURL(/\?region=nord&settles=yes&wave=2015$/);
  await expect(regions.locator("[aria-current]")).toHaveText("Nord");
  // One region is no table of regions: its municipalities are held against each other by size.
  await expect(page.getByRole("heading", { name: "Etter innbyggere" })).toBeVisible();

  await regions.getByRole("link", { name: "Hele landet" }).click();
  await expect(page).toHaveURL(/\/sporsmal\/result_target\?settles=yes&wave=2015$/);
  await expect(page.getByRole("heading", { name: "Etter region" })).toBeVisible();
});

test("the list leads to how its selection answered", async ({ page }) => {
  await open(page, "/kommuner?region=nord&size=0-1999&sort=-population&wave=2015");
  const matching = await page.getByRole("status").first().innerText();
  await page.getByRole("link", { name: "Svarfordeling for utvalget" }).click();
  await expect(page).toHaveURL(/\/sporsmal\?region=nord&size=0-1999&wave=2015$/);
  const within = page.getByRole("link", { name: /^Tallene gjelder/ });
  await expect(within).toContainText(matching.split(" ")[0] ?? "?");

  await page.getByRole("link", { name: "Fjern" }).or(page.locator(".chips .ds-chip")).first().click();
  await expect(page).toHaveURL(/\/sporsmal\?size=0-1999&wave=2015$/);
});
