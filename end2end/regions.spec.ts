import { whole } from "./support/list";
import { expect, open, test } from "./support/test";

test("the switch between raw and adjusted numbers lives in the address and keeps the rest", async ({ page }) => {
  await open(page, "/regioner?forhold=target&region=nord&wave=2015");
  const basis = page.getByRole("navigation", { name: "Tall", exact: true });
  await expect(basis.getByRole("link", { name: "Ujusterte tall" })).toHaveAttribute("aria-current", "true");

  await basis.getByRole("link", { name: "Justert for kommunestørrelse" }).click();
  await expect(page).toHaveURL(/\/regioner\?justert=1&forhold=target&region=nord&wave=2015$/);
  await expect(basis.getByRole("link", { name: "Justert for kommunestørrelse" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("combobox", { name: "Forhold" })).toHaveValue("target");

  await basis.getByRole("link", { name: "Ujusterte tall" }).click();
  await expect(page).toHaveURL(/\/regioner\?forhold=target&region=nord&wave=2015$/);
});

test("a cell opens the municipalities behind it", async ({ page }) => {
  await open(page, "/regioner?wave=2015");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "Har resultatmål" }) }).first();
  const cell = row.locator(".region-cell").first().getByRole("link");
  const said = (await cell.locator(".of").textContent()) ?? "";
  const count = whole(said.trim().split(" av ")[0]);
  expect(count).toBeGreaterThan(0);
  await cell.click();
  await expect(page).toHaveURL(/\/kommuner\?region=nord&.*wave=2015$/);
  await expect(page.getByRole("status").first()).toContainText(`${count} av 428`);
});

test("an indicator is chosen without losing what else is chosen", async ({ page }) => {
  await open(page, "/regioner?justert=1&region=vest&wave=2015");
  await page.getByRole("combobox", { name: "Forhold" }).selectOption("reporting");
  await page.getByRole("button", { name: "Vis forhold" }).click();
  await expect(page).toHaveURL(/\/regioner\?justert=1&forhold=reporting&region=vest&wave=2015(#.*)?$/);
  await expect(page.getByRole("table", { name: /^Rapporterer resultatene årlig/ })).toBeVisible();
});

test("what a wave does not ask is left out, and said", async ({ page }) => {
  await open(page, "/regioner?wave=2014");
  await expect(page.getByText(/forhold bygger på spørsmål som ikke ble stilt slik i 2014/)).toBeVisible();
  await expect(page.getByText("Denne undersøkelsen har ingen spørsmål med poeng.")).toBeVisible();
});
