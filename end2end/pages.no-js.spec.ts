import { PAGES } from "./support/routes";
import { standsByItself } from "./support/standing";
import { test } from "./support/test";

// Without scripts alone: where they run, pages.axe.spec.ts asks the same of each page and more.
test.use({ expectedComplaints: [/40[34] \((Forbidden|Not Found)\)/] });

for (const spec of PAGES) {
  test(`stands by itself: ${spec.name}`, ({ page }) => standsByItself(page, spec));
}
