import { expect, open, test } from "./support/test";

test("a sentence tells whom it is about, and of whom the other share is", async ({ page }) => {
  await open(page, "/sporsmal/usefulness.knowledge_sharing_between_municipalities");
  await expect(page.locator(".quote .lead")).toContainText(/% av kommunene mener .* som svarte\)\. Av dem som fikk hjelp, er andelen/);
});

test("an option inside N has a dash where nobody answered, and is not outside N", async ({ page }) => {
  await open(page, "/sporsmal/result_target?settles=no&wave=2015");
  const options = page.locator("table.options");
  await expect(options).toContainText("–");
  await expect(options).not.toContainText("utenfor N");
});

test("child welfare has one range on both pages", async ({ page }) => {
  await open(page, "/sporsmal/reception_capacity.child_welfare?host=yes&wave=2015");
  await expect(page.getByText(/mellom 37\s% og 74\s%/)).toBeVisible();
});

test("the report of a region opens with what is clear", async ({ page }) => {
  await open(page, "/rapport?region=nord&wave=2015");
  const findings = page.locator(".findings");
  await expect(findings.getByRole("heading", { level: 2 })).toHaveText("Det viktigste");
  await expect(findings).toContainText(/Nord: «Har resultatmål» gjelder 36\s% av dem som bosetter \(14 av 39\)/);
  await open(page, "/rapport?wave=2015");
  await expect(page.locator(".findings")).toHaveCount(0);
});

test("nothing of the report is cut at 1280 px", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ["/rapport", "/rapport?region=nord&wave=2015"]) {
    await open(page, path);
    const cut = await page.locator(".scroll").evaluateAll((boxes) =>
      boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.getAttribute("aria-label")),
    );
    expect(cut, path).toEqual([]);
  }
});

test("what makes no sense on paper is not printed", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["/regioner", "/kommuner?region=nord&wave=2015", "/sammenlign?number=1902,1804&wave=2015"]) {
    await open(page, path);
    const shown = await page.locator("select, .page form").evaluateAll(
      (parts) => parts.filter((part) => part.getClientRects().length > 0).length,
    );
    expect(shown, path).toBe(0);
  }
  await open(page, "/kommuner?region=nord&wave=2015");
  const cross = await page.locator(".chips .ds-chip").first().evaluate((chip) => getComputedStyle(chip, "::after").display);
  expect(cross).toBe("none");
});

test("the name of the logo holds the words that are seen", async ({ page }) => {
  await open(page, "/");
  const seen = (await page.locator("a.brand").innerText()).replace(/\s+/g, " ").trim();
  await expect(page.locator("a.brand")).toHaveAccessibleName(new RegExp(`^${seen}`));
});

test("the name of a signal opens those it is about", async ({ page }) => {
  await open(page, "/?region=nord&wave=2015");
  const row = page.locator("table.signals tbody tr").first();
  const said = await row.locator("b a").first().textContent();
  await row.locator("th a").first().click();
  await expect(page.getByRole("status").first()).toHaveText(`${said} av 428 kommuner`);
});

test("the first filter moves nothing", async ({ page }) => {
  const top = async () => (await page.locator(".toolbar").boundingBox())?.y;
  await open(page, "/kommuner");
  const before = await top();
  await open(page, "/kommuner?region=nord&wave=2015");
  expect(await top()).toBe(before);
});

test("the bar of the largest immigrant share reaches its end, and no other does", async ({ page }) => {
  await open(page, "/kommuner?sort=-share_percent&wave=2015");
  const widths = await page.locator("td .with-bar rect").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("width")));
  expect(widths[0]).toBe("100.0%");
  expect(widths[1]).not.toBe("100.0%");
});
