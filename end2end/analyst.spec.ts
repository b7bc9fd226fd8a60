import type { Locator, Page } from "@playwright/test";
import { tabTo } from "./support/keyboard";
import { matching, whole } from "./support/list";
import { expect, hydrates, open, test } from "./support/test";

// Somebody who works with the numbers builds "at least three of eight" and a "something else", sends
// the link to a colleague, and the colleague sees the same and changes it.

const panel = (page: Page): Locator => page.getByRole("form", { name: "Filter" });
const options = (page: Page): Locator => panel(page).locator("fieldset.pick-options");
const add = (page: Page): Locator => options(page).getByRole("button", { name: /^Legg til/ });
const least = (page: Page): Locator => options(page).getByRole("combobox", { name: "Hvor mange delspørsmål" });
const box = (page: Page, name: string): Locator => options(page).getByRole("checkbox", { name, exact: true });

/** On a phone the panel is folded, and folds again where a new page comes. */
async function unfold(page: Page): Promise<void> {
  const fold = page.locator("details.filter-fold");
  const summary = fold.locator("summary").first();
  if ((await summary.isVisible()) && (await fold.getAttribute("open")) === null) await summary.click();
}

/** Picks a question, by the list of them. */
async function pick(page: Page, question: string): Promise<void> {
  await unfold(page);
  await panel(page).locator("select[name=pick]").selectOption(question);
  if (!hydrates()) await panel(page).getByRole("button", { name: "Velg", exact: true }).click();
  await unfold(page);
  await expect(options(page)).toBeVisible();
}

/** What the button says it gives, with script; then it is pressed. */
async function addAsPromised(page: Page): Promise<number | null> {
  let promised: number | null = null;
  if (hydrates()) {
    await expect(add(page)).toHaveText(/gir .+ av /);
    promised = whole((await add(page).innerText()).split("gir")[1]);
  }
  await add(page).click();
  return promised;
}

async function build(page: Page): Promise<void> {
  await open(page, "/kommuner?wave=2015");
  await pick(page, "usefulness.*");
  await least(page).selectOption("3");
  await box(page, "Svært dårlig").check();
  await box(page, "Dårlig").check();
  const three = await addAsPromised(page);
  await expect(page).toHaveURL(/atleast=3:usefulness\.\*:very_poor,poor/);
  if (three !== null) await expect.poll(() => matching(page)).toBe(three);
  const before = await matching(page);
  expect(before).toBeGreaterThan(0);

  await pick(page, "interpreter_guidelines");
  await options(page).getByRole("radio", { name: "svarte noe annet" }).check();
  await box(page, "Ja, med Nasjonalt tolkeregister").check();
  const other = await addAsPromised(page);
  await expect(page).toHaveURL(/answer=!interpreter_guidelines:yes_with_national_register/);
  if (other !== null) await expect.poll(() => matching(page)).toBe(other);
  await expect.poll(() => matching(page)).toBeLessThanOrEqual(before);
}

/** Each row names the items that hold: three or more of them. */
async function showsWhichHeld(page: Page): Promise<void> {
  const cells = page.locator('table.list-table tbody [data-label="Hjelp fra IMDi: delspørsmål som passer"]');
  expect(await cells.count()).toBeGreaterThan(0);
  for (const words of await cells.allTextContents()) {
    // An item may have a comma in its name, but no capital after it.
    expect(words.split(/, (?=[A-ZÆØÅ])/).length, words).toBeGreaterThanOrEqual(3);
  }
}

async function shareOpenAndChange(page: Page): Promise<void> {
  const found = await matching(page);
  let link = page.url();
  if (hydrates()) {
    await page.getByRole("button", { name: "Del lenke" }).click();
    await expect(page.getByText("Lenken er kopiert")).toBeVisible();
    link = await page.evaluate(() => navigator.clipboard.readText());
  }
  await page.goto("about:blank");
  await open(page, new URL(link).pathname + new URL(link).search);
  await expect.poll(() => matching(page)).toBe(found);
  const chips = page.getByRole("list", { name: "Aktive filtre" });
  await expect(chips).toContainText("på minst 3 delspørsmål");
  await expect(chips).toContainText("svarte noe annet enn ja, med Nasjonalt tolkeregister");
  await showsWhichHeld(page);

  await unfold(page);
  await panel(page).getByRole("link", { name: /^Endre vilkåret om Hjelp fra IMDi/ }).click();
  await expect(page).toHaveURL(/pick=3:usefulness/);
  await unfold(page);
  await expect(least(page)).toHaveValue("3");
  await expect(box(page, "Dårlig")).toBeChecked();
  // What it was is what it says it gives, with and without script.
  await expect(add(page)).toHaveText(new RegExp(`gir ${found} av`));
  await least(page).selectOption("2");
  await addAsPromised(page);
  await expect(page).toHaveURL(/atleast=2:usefulness/);
  await expect.poll(() => matching(page)).toBeGreaterThanOrEqual(found);
}

test.describe("an analyst builds conditions, shares the link, and it is opened and changed", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("at a desk", async ({ page }) => {
    await build(page);
    await shareOpenAndChange(page);
  });

  test("on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await build(page);
    await shareOpenAndChange(page);
  });
});

test("the same item of two batteries is asked for", async ({ page }) => {
  await open(page, "/kommuner?wave=2015");
  await pick(page, "importance.*");
  await box(page, "Svært viktig").check();
  await options(page).getByRole("radio", { name: /på samme delspørsmål i$/ }).check();
  await options(page).getByRole("combobox", { name: "Det andre spørsmålet" }).selectOption("usefulness");
  if (!hydrates()) await add(page).click();
  await unfold(page);
  const other = options(page).getByRole("group", { name: /Hjelp fra IMDi/ });
  await expect(other).toBeVisible();
  await expect(box(page, "Svært viktig")).toBeChecked();
  await other.getByRole("checkbox", { name: "Ikke relevant", exact: true }).check();
  const promised = await addAsPromised(page);
  await expect(page).toHaveURL(/same=importance\.\*:very_important~usefulness\.\*:not_relevant/);
  if (promised !== null) await expect.poll(() => matching(page)).toBe(promised);
  await expect.poll(() => matching(page)).toBeGreaterThan(0);
});

test("at least three of them, by keyboard only", async ({ page }) => {
  test.slow();
  await open(page, "/kommuner?pick=usefulness.*&wave=2015");
  await tabTo(page, least(page));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(least(page)).toHaveValue("3");
  for (const name of ["Svært dårlig", "Dårlig"]) {
    await tabTo(page, box(page, name));
    await page.keyboard.press("Space");
  }
  await tabTo(page, add(page));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/atleast=3:usefulness\.\*:very_poor,poor/);
  const edit = panel(page).getByRole("link", { name: /^Endre vilkåret om Hjelp fra IMDi/ });
  await tabTo(page, edit);
  await page.keyboard.press("Enter");
  await expect(least(page)).toHaveValue("3");
});
