import AxeBuilder from "@axe-core/playwright";
import { PAGES, address } from "./support/routes";
import { expect, hydrated, test } from "./support/test";

// A missing page is answered with its status, and the browser tells that in the console.
test.use({ expectedComplaints: [/404 \(Not Found\)/] });

for (const spec of PAGES) {
  test(`no violations: ${spec.name}`, async ({ page, request }) => {
    // The pages of the report are long, and every element is looked at.
    test.slow();
    await page.goto(await address(spec, request));
    await hydrated(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
    expect(told).toEqual([]);

    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, "the page scrolls sideways").toBeLessThanOrEqual(0);
  });
}
