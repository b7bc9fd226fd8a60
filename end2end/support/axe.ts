import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Options } from "./test";

/** What a page is held against: WCAG 2.2 AA and what axe advises besides, or contrast alone. */
const RULES: Record<"all" | "contrast", { type: "tag" | "rule"; values: string[] }> = {
  all: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  contrast: { type: "rule", values: ["color-contrast"] },
};

/** Expects that the page fits its width, and that axe has nothing to say of it. */
export async function accessible(page: Page, axe: Options["axe"]): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, "the page scrolls sideways").toBeLessThanOrEqual(0);
  if (axe === "none") return;

  // Without frames, axe need not gather what it finds in a page of its own.
  expect(page.frames()).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    // Only faults are described: a page of the report passes on 16 000 elements.
    .options({ runOnly: RULES[axe], resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  expect(told).toEqual([]);
}
