import { accessible } from "./support/axe";
import { PAGES } from "./support/routes";
import { standsByItself } from "./support/standing";
import { test } from "./support/test";

// A missing page is answered with its status, and the browser tells that in the console.
test.use({ expectedComplaints: [/40[34] \((Forbidden|Not Found)\)/] });

for (const spec of PAGES) {
  test(`stands by itself, no violations: ${spec.name}`, async ({ page }) => {
    // The pages of the report are long, and every element is looked at, in every look.
    test.slow();
    await standsByItself(page, spec);
    await accessible(page);
  });
}
