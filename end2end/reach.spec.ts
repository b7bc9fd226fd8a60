import { tabTo } from "./support/keyboard";
import { matching, numbers, whole } from "./support/list";
import { expect, open, test } from "./support/test";

const BAR = "Datagrunnlag";

test("districts keep what applies of the filter, and the way back restores it", async ({ page }) => {
  const here = "/kommuner?region=ost&centrality=most&settles=yes&wave=2015";
  await open(page, here);
  const before = await matching(page);
  const units = page.getByRole("navigation", { name: "Vis", exact: true });
  await units.getByRole("link", { name: "Bydeler i Oslo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bydeler i Oslo");
  await expect(page.getByText(/^Filtrene «Sentralitet: .+» og «Bosetter flyktninger: ja» gjelder ikke bydeler/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Region: Øst" })).toBeVisible();
  await units.getByRole("link", { name: "Kommuner" }).click();
  await expect(page).toHaveURL(here);
  await expect.poll(() => matching(page)).toBe(before);
});

test("a selection is restored in the other wave and back, in words and not in ids", async ({ page }) => {
  const here = "/kommuner?region=nord&settles=yes&answer=interpreter_guidelines:no&answer=result_target:no&wave=2015";
  await open(page, here);
  const before = await matching(page);
  const bar = page.getByRole("complementary", { name: BAR });
  await bar.getByRole("link", { name: "Se 2014" }).click();
  await expect(bar).toContainText("Undersøkelsen 2014");
  await expect(page.getByText("Spørsmålet om resultatmål ble ikke stilt i 2014.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("result_target");
  // What that wave asked too is still a condition.
  await expect(page.getByRole("link", { name: "Retningslinjer for tolk: nei" })).toBeVisible();
  await bar.getByRole("link", { name: "Se 2015" }).click();
  await expect(page).toHaveURL(here);
  await expect.poll(() => matching(page)).toBe(before);
});

test.describe("of a question that was not asked", () => {
  test.use({ expectedComplaints: [/404 \(Not Found\)/] });

  test("another question in the other wave is warned of, and a missing one has no link", async ({ page }) => {
    await open(page, "/kommuner?answer=barriers:housing&wave=2015");
    const bar = page.getByRole("complementary", { name: BAR });
    await bar.getByRole("link", { name: "Se 2014" }).click();
    await expect(page.getByText(/Tallene kan ikke sammenlignes\.$/)).toBeVisible();

    await open(page, "/sporsmal/barriers");
    await expect(bar.getByRole("link", { name: "Se 2014" })).toBeVisible();
    await expect(bar).toContainText("kan ikke sammenlignes");
    await open(page, "/sporsmal/result_target");
    await expect(bar).toContainText("Ikke spurt om i 2014");
    await expect(bar.getByRole("link", { name: "Se 2014" })).toHaveCount(0);
    await open(page, "/kommuner/030101");
    await expect(bar).toContainText("Bydelene var ikke med i 2014");

    expect(await open(page, "/sporsmal/result_target?wave=2014")).toBe(404);
    await expect(page.getByText("Spørsmålet om resultatmål ble ikke stilt i 2014.")).toBeVisible();
    await bar.getByRole("link", { name: "Se 2015" }).click();
    await expect(page).toHaveURL(/\/sporsmal\/result_target\?wave=2015$/);
  });
});

test("a profile keeps the selection, from neighbour to neighbour and back", async ({ page }) => {
  await open(page, "/kommuner?region=nord&settles=yes&answer=result_target:no&sort=-population");
  const list = page.url();
  const all = await matching(page);
  const order = await numbers(page);
  await page.locator("table.list-table tbody a").first().click();
  const neighbours = page.getByRole("navigation", { name: "Utvalget" });
  await expect(neighbours).toContainText(`1 av ${all} i utvalget`);
  await neighbours.getByRole("link", { name: /^Neste: / }).click();
  await expect(page).toHaveURL(new RegExp(`/kommuner/${order[1]?.trim()}\\?`));
  await expect(neighbours).toContainText(`2 av ${all} i utvalget`);
  await expect(neighbours.getByRole("link", { name: /^Forrige: / })).toBeVisible();
  await page.getByRole("navigation", { name: "Du er her" }).getByRole("link", { name: "Kommuner" }).click();
  await expect(page).toHaveURL(list);
});

test("the ten of the front page and the dots of its map are a selection too", async ({ page }) => {
  await open(page, "/?region=nord");
  await page.locator("table.highest tbody tr").first().getByRole("link").first().click();
  await expect(page.getByRole("navigation", { name: "Utvalget" })).toContainText("1 av 87 i utvalget");
});

/** What the manager leaves with is the sentence itself, and it holds what the list behind it holds. */
test("the manager finds, checks and quotes three sentences", async ({ page }) => {
  await open(page, "/regioner?region=nord");
  const regions = page.getByRole("main");
  const quoted: string[] = [];

  // Of the country: what is clear, and where.
  const lead = (await regions.locator(".lead").first().innerText()).trim();
  expect(lead).toMatch(/^I .+ er det klart (flere|færre) kommuner som .+ enn ellers i landet\.|^Ingen region/);
  quoted.push(lead);

  // Of one region, with its counts, checked against the list behind the cell.
  const own = regions.getByText(/^I undersøkelsen 2015 .* Nord/).first();
  quoted.push((await own.innerText()).replace(/\s*Kopier setningen\s*$/, "").trim());
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "Har resultatmål" }) }).first();
  const cell = row.locator(".region-cell").first().getByRole("link");
  const count = whole(((await cell.locator(".of").textContent()) ?? "").trim().split(" av ")[0]);
  await cell.click();
  await expect.poll(() => matching(page)).toBe(count);

  // Of one question, from the search.
  await page.getByRole("searchbox", { name: "Finn kommune eller spørsmål" }).fill("retningslinjer tolk");
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByRole("link", { name: /retningslinjer for bruk og bestilling av tolk/ }).click();
  quoted.push((await page.locator(".quote .lead").first().innerText()).trim());

  expect(new Set(quoted).size).toBe(3);
  for (const sentence of quoted) {
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/[a-z]_[a-z]|undefined|NaN|\{|\}/);
  }
});

test("neighbours are walked by keyboard only", async ({ page }) => {
  await open(page, "/kommuner/1902?region=nord&answered=yes");
  const next = page.getByRole("navigation", { name: "Utvalget" }).getByRole("link", { name: /^Neste: / });
  const name = (await next.innerText()).replace("Neste: ", "");
  await tabTo(page, next);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});
