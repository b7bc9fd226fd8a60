import type { Page } from "@playwright/test";
import { expect, hydrates } from "./test";

/** A Norwegian whole number, with its no-break spaces. */
export function whole(text: string | null | undefined): number {
  const digits = (text ?? "").replace(/[\s\u00a0\u202f]/g, "").match(/\d+/);
  if (digits === null) throw new Error(`no number in ${JSON.stringify(text)}`);
  return Number(digits[0]);
}

/** How many the page says match, from "63 av 428 kommuner". */
export async function matching(page: Page): Promise<number> {
  return whole(await page.getByRole("status").filter({ hasText: " av " }).first().innerText());
}

/** The button of the filter form, "Vis 63 kommuner". */
export function show(page: Page) {
  return page.getByRole("form", { name: "Filter" }).getByRole("button", { name: /^Vis .+ (kommuner?|bydel(er)?)$/ });
}

/** Ticks a box of the filter as a person does: with scripts the list follows by itself. */
export async function tick(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole("group", { name: group, exact: true }).getByRole("checkbox", { name: option, exact: true }).check();
  if (!hydrates()) await show(page).click();
}

/** Adds a condition on an answer by picking the question and then the option. */
export async function pickAnswer(page: Page, question: string, option: string): Promise<void> {
  const panel = page.getByRole("form", { name: "Filter" });
  await panel.locator("select[name=pick]").selectOption(question);
  if (!hydrates()) await panel.getByRole("button", { name: "Velg", exact: true }).click();
  const options = panel.locator("fieldset.pick-options");
  await expect(options).toBeVisible();
  await options.getByRole("checkbox", { name: option, exact: true }).check();
  await options.getByRole("button", { name: /^Legg til/ }).click();
}

/** The first cells of the rows shown: the numbers. */
export async function numbers(page: Page): Promise<string[]> {
  return page.locator("table.list-table tbody tr > :nth-child(1 of :not(.pick-cell))").allInnerTexts();
}
