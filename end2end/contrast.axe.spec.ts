import axe from "axe-core";
import { faintTexts } from "./support/axe";
import { expect, open, test } from "./support/test";

// Where contrast alone is asked for, not each text is measured: one that differs from all others must be.
const FAINT: [name: string, make: (cell: HTMLElement) => void][] = [
  ["by its colour", (cell) => cell.style.setProperty("color", "rgb(150, 150, 150)")],
  ["on another ground", (cell) => cell.style.setProperty("background", "rgb(100, 100, 100)")],
  ["with all of its row", (cell) => cell.parentElement?.style.setProperty("opacity", "0.4")],
];

for (const [name, make] of FAINT) {
  test(`one text of thousands that is faint ${name} is found`, async ({ page }) => {
    await open(page, "/rapport");
    await page.evaluate(axe.source);
    expect(await faintTexts(page)).toEqual([]);
    const cell = page.locator("main td").last();
    await cell.evaluate(make);
    const told = await faintTexts(page);
    expect(told[0]).toContain("color-contrast");
    expect(told.length).toBeLessThan(10);
  });
}
