import { expect, open, test } from "./support/test";

/** Each page with a heading that it has in English and in nynorsk. */
const PAGES = [
  { path: "/kommuner", en: "Municipalities", nn: "Kommunar" },
  { path: "/regioner", en: "The regions against the country", nn: "Regionane mot landet" },
  { path: "/metode", en: "How the numbers are made", nn: "Slik er tala laga" },
  {
    path: "/sporsmal/result_target",
    en: "Does the municipality have a result target",
    nn: "Har kommunen eit resultatmål",
  },
];

/** A number of four digits or more, as each language writes it. */
const THOUSANDS = { en: /\d,\d{3}(?!\d)/, nn: /\d\s\d{3}(?!\d)/ };

for (const lang of ["en", "nn"] as const) {
  for (const { path, ...heading } of PAGES) {
    test(`${path} is shown in ${lang} where the address asks for it`, async ({ page }) => {
      expect(await open(page, `${path}?sprak=${lang}`)).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(heading[lang]);
    });
  }

  test(`the front page says in ${lang} that it is`, async ({ page }) => {
    expect(await open(page, `/?valgt=1&sprak=${lang}`)).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    const signals = lang === "en" ? "Signals in the whole country" : "Signal i heile landet";
    await expect(page.getByRole("heading", { name: signals })).toBeVisible();
  });

  test(`numbers of the list stand in the form of ${lang}`, async ({ page }) => {
    await open(page, `/kommuner?population=5000-&sprak=${lang}`);
    const cells = page.locator("table.list-table tbody td.number");
    const other = lang === "en" ? "nn" : "en";
    await expect(cells.filter({ hasText: THOUSANDS[lang] }).first()).toBeVisible();
    await expect(cells.filter({ hasText: THOUSANDS[other] })).toHaveCount(0);
  });
}

test("a language that is not ours is told on the page", async ({ page }) => {
  expect(await open(page, "/kommuner?sprak=de")).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  await expect(page.getByText("«de» er ikke blant valgene for «sprak». Velg på nytt i filteret.")).toBeVisible();
});
