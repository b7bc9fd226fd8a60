import AxeBuilder from "@axe-core/playwright";
import { signInAs } from "./support/people";
import { PAGES, address } from "./support/routes";
import { expect, hydrated, test } from "./support/test";

// A missing page is answered with its status, and the browser tells that in the console.
test.use({ expectedComplaints: [/40[34] \((Forbidden|Not Found)\)/] });

/** What a page is held against: WCAG 2.2 AA and what axe advises besides, or contrast alone. */
const RULES: Record<"all" | "contrast", { type: "tag" | "rule"; values: string[] }> = {
  all: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  contrast: { type: "rule", values: ["color-contrast"] },
};

for (const spec of PAGES) {
  test(`no violations: ${spec.name}`, async ({ page, request, axe }) => {
    // The pages of the report are long, and every element is looked at.
    test.slow();
    if (spec.as !== undefined) await signInAs(page, spec.as);
    await page.goto(await address(spec, request));
    await hydrated(page);
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
  });
}
