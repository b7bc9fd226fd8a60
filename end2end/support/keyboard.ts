import type { Locator, Page } from "@playwright/test";

/** Walks by the tab key until the element has focus. */
export async function tabTo(page: Page, target: Locator, presses = 150): Promise<void> {
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached in ${presses} presses`);
}
