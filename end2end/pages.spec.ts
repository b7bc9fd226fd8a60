import { signInAs } from "./support/people";
import { PAGES, address } from "./support/routes";
import { expect, open, test } from "./support/test";

test.use({ expectedComplaints: [/40[34] \((Forbidden|Not Found)\)/] });

for (const spec of PAGES) {
  test(`stands by itself: ${spec.name}`, async ({ page, request }) => {
    const path = await address(spec, request);
    if (spec.as !== undefined) await signInAs(page, spec.as);
    const status = await open(page, path);
    expect(status).toBe(spec.status ?? 200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.locator("body")).toContainText("Syntetiske demodata");
    await expect(page.locator("html")).toHaveAttribute("lang", "nb");
    expect(await page.title()).toMatch(/\S – Kommuneoppfølging$|^Kommuneoppfølging/);

    const styled = await page.locator("[style]").evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 120)));
    expect(styled, "style attributes").toEqual([]);
  });
}
