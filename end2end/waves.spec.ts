import { expect, open, test } from "./support/test";

test("a list leads to the same selection in the other wave, and on from there", async ({ page }) => {
  await open(page, "/kommuner?region=nord&wave=2015");
  const bar = page.getByRole("complementary", { name: "Datagrunnlag" });
  await expect(bar).toContainText("Undersøkelsen 2015");

  await bar.getByRole("link", { name: "Se 2014" }).click();
  await expect(page).toHaveURL(/\/kommuner\?region=nord&wave=2014$/);
  await expect(bar).toContainText("Undersøkelsen 2014");
  await expect(bar).toContainText("210 av 428 kommuner svarte");
  await expect(bar).toContainText("Syntetiske demodata");
  await expect(page.getByRole("status").first()).toHaveText("87 av 428 kommuner");

  // Links on stay in that wave, and in the region.
  const menu = page.getByRole("navigation", { name: "Hovedmeny" });
  await menu.getByRole("link", { name: "Spørsmål" }).click();
  await expect(page).toHaveURL(/\/sporsmal\?region=nord&wave=2014$/);
  await expect(bar).toContainText("Undersøkelsen 2014");
  await bar.getByRole("link", { name: "Se 2015" }).click();
  await expect(bar).toContainText("Undersøkelsen 2015");
});

test("a front page counts the rules of its own wave", async ({ page }) => {
  await open(page, "/?valgt=1&wave=2014");
  await expect(page.getByRole("row", { name: /Ingen boligsosial handlingsplan/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /har ikke resultatmål/ })).toHaveCount(0);
  await expect(page.getByText(/virker ikke i denne undersøkelsen/)).toHaveCount(0);
});
