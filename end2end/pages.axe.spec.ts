import { accessible } from "./support/axe";
import { signInAs } from "./support/people";
import { PAGES, address } from "./support/routes";
import { hydrated, test } from "./support/test";

// A missing page is answered with its status, and the browser tells that in the console.
test.use({ expectedComplaints: [/40[34] \((Forbidden|Not Found)\)/] });

for (const spec of PAGES) {
  test(`no violations: ${spec.name}`, async ({ page, request, axe }) => {
    // The pages of the report are long, and every element is looked at.
    test.slow();
    if (spec.as !== undefined) await signInAs(page, spec.as);
    await page.goto(await address(spec, request));
    await hydrated(page);
    await accessible(page, axe);
  });
}
