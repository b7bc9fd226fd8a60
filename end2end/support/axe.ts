import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect, test } from "./test";

/** One look at a page: a width, a scheme, and what it is held against. */
interface Look {
  scheme: "light" | "dark";
  /** In px; 320 is 1280 at 400 % zoom. */
  width: number;
  rules: keyof typeof RULES | "width";
}

/** WCAG 2.2 AA and what axe advises besides, or contrast alone. */
const RULES: Record<"all" | "contrast", axe.RunOnly> = {
  all: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  contrast: { type: "rule", values: ["color-contrast"] },
};

/**
 * How every page is looked at. Names, roles and sizes are the same in both schemes of a width, colours
 * in both widths of a scheme: so axe runs in full on the diagonal, and off it for contrast alone.
 */
const LOOKS: Look[] = [
  { scheme: "light", width: 1280, rules: "all" },
  { scheme: "dark", width: 1280, rules: "contrast" },
  { scheme: "dark", width: 320, rules: "all" },
  { scheme: "light", width: 320, rules: "contrast" },
  { scheme: "light", width: 390, rules: "width" },
];

/** Expects that the page fits each width, and that axe has nothing to say of it in any look. */
export async function accessible(page: Page): Promise<void> {
  // Without frames, axe need not gather what it finds in them.
  expect(page.frames()).toHaveLength(1);
  await page.evaluate(axe.source);
  for (const look of LOOKS) {
    const name = `${look.rules} in ${look.scheme} at ${look.width}`;
    await test.step(name, () => looked(page, look, name));
  }
}

/** What is found is told, and the other looks are taken none the less. */
async function looked(page: Page, { scheme, width, rules }: Look, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 900 });
  // What moves from one look to the next has come to rest.
  await page.evaluate(() => Promise.all(document.getAnimations().map((moving) => moving.finished.catch(() => undefined))));
  const seen = await page.evaluate(() => ({
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    sideways: document.documentElement.scrollWidth - window.innerWidth,
    width: window.innerWidth,
  }));
  expect({ dark: seen.dark, width: seen.width }, name).toEqual({ dark: scheme === "dark", width });
  expect.soft(seen.sideways, `${name}: the page scrolls sideways`).toBeLessThanOrEqual(0);
  if (rules === "width") return;

  // Only faults are described: a page of the report passes on 16 000 elements.
  const asked: axe.RunOptions = { runOnly: RULES[rules], resultTypes: ["violations"] };
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), asked);
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  expect.soft(told, name).toEqual([]);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
