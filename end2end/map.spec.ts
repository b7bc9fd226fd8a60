import { matching, tick, whole } from "./support/list";
import { expect, hydrates, open, test } from "./support/test";

test("the map has the same municipalities as the list beside it", async ({ page }) => {
  await open(page, "/kommuner?region=nord");
  const listed = await matching(page);
  await page.getByRole("navigation", { name: "Vis som" }).getByRole("link", { name: "Kart" }).click();
  await expect(page).toHaveURL(/view=map/);
  await expect(page.locator("svg.map .map-units a")).toHaveCount(listed);
  await expect.poll(() => matching(page)).toBe(listed);
  await expect(page.locator(".map-list tbody tr")).toHaveCount(listed);
  const counts = await page.getByRole("list", { name: "Tegnforklaring" }).locator(".number").allInnerTexts();
  expect(counts.reduce((sum, text) => sum + whole(text), 0)).toBe(listed);
});

test("every municipality is drawn, named and a link", async ({ page }) => {
  await open(page, "/kommuner?view=map");
  const units = page.locator("svg.map .map-units a");
  await expect(units).toHaveCount(428);
  // A shape that the borders lack has no width.
  const faults = () => units.evaluateAll((links) =>
    links.filter((link) => {
      const { width } = link.getBoundingClientRect();
      return width === 0 || link.getAttribute("aria-label") === null || !link.getAttribute("href")?.startsWith("/kommuner/");
    }).length,
  );
  await expect.poll(faults).toBe(0);
});

test("another colour keeps the selection", async ({ page }) => {
  await open(page, "/kommuner?region=vest&view=map");
  const before = await matching(page);
  await page.getByLabel("Farge").selectOption("centrality");
  if (!hydrates()) await page.getByRole("button", { name: "Vis fargen" }).click();
  await expect(page).toHaveURL(/colour=centrality/);
  await expect(page.getByRole("list", { name: "Tegnforklaring" })).toContainText("sentral");
  await expect.poll(() => matching(page)).toBe(before);
  await expect(page.locator("svg.map .map-units a").first()).toBeVisible();
});

test("a class of the legend opens its municipalities", async ({ page }) => {
  await open(page, "/kommuner?view=map&colour=result_target");
  const entry = page.getByRole("list", { name: "Tegnforklaring" }).getByRole("listitem").first();
  const count = whole(await entry.locator(".number").innerText());
  await entry.getByRole("link").click();
  await expect(page).toHaveURL(/answer=result_target:yes/);
  await expect.poll(() => matching(page)).toBe(count);
});

test("an unknown colour is told and the rest is used", async ({ page }) => {
  await open(page, "/kommuner?region=nord&view=map&colour=rosa");
  await expect(page.getByText("Det finnes ikke noe spørsmål som heter «rosa». Velg spørsmål i filteret.")).toBeVisible();
  await expect(page.locator("svg.map .map-units a")).toHaveCount(87);
});

test("the map can be taken along", async ({ page, request }) => {
  await open(page, "/kommuner?region=nord&view=map");
  const svg = await request.get(await page.getByRole("link", { name: "Kart (SVG)" }).getAttribute("href") ?? "");
  expect(await svg.text()).toContain("Syntetiske demodata");
  const png = await request.get(await page.getByRole("link", { name: "Kart (PNG)" }).getAttribute("href") ?? "");
  expect((await png.body()).subarray(1, 4).toString()).toBe("PNG");
});

test("a filter on the map keeps the map", async ({ page }) => {
  await open(page, "/kommuner?view=map");
  await tick(page, "Region", "Nord");
  await expect(page).toHaveURL(/region=nord.*view=map/);
  await expect(page.locator("svg.map .map-units a")).toHaveCount(87);
  const seen = await page.locator("svg.map .map-units a").first().evaluate((link) => link.getBoundingClientRect().width);
  expect(seen).toBeGreaterThan(0);
});

test("a new colour fetches no new borders", async ({ page, request }) => {
  await open(page, "/kommuner?view=map");
  const drawn = page.locator("svg.map .map-units use").first();
  const [address = ""] = ((await drawn.getAttribute("href")) ?? "").split("#");
  const borders = await request.get(address);
  expect(borders.headers()["content-type"]).toContain("image/svg+xml");
  expect(borders.headers()["cache-control"]).toContain("immutable");
  for (const path of ["/kommuner?view=map&colour=share", "/kommuner?view=map&colour=result_target&settles=yes"]) {
    await open(page, path);
    expect(await drawn.getAttribute("href")).toContain(`${address}#`);
    const seen = await drawn.evaluate((shape) => shape.getBoundingClientRect().width);
    expect(seen).toBeGreaterThan(0);
  }
});
