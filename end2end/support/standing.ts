import type { Page } from "@playwright/test";
import { signInAs } from "./people";
import { address, type PageSpec } from "./routes";
import { expect, open } from "./test";

/** Opens a page as whoever looks at it, and expects what holds of every page. */
export async function standsByItself(page: Page, spec: PageSpec): Promise<void> {
  const path = await address(spec, page.request);
  if (spec.as !== undefined) await signInAs(page, spec.as);
  const status = await open(page, path);
  expect(status).toBe(spec.status ?? 200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.locator("body")).toContainText("Syntetiske demodata");
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  expect(await page.title()).toMatch(/\S – Kommuneoppfølging$|^Kommuneoppfølging/);

  const styled = await page.locator("[style]").evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 120)));
  expect(styled, "style attributes").toEqual([]);
}
