import { join } from "node:path";
import { signInAs } from "./support/people";
import { PAGES, address } from "./support/routes";
import { hydrated, test } from "./support/test";

test.use({ expectedComplaints: [/40[34] \((Forbidden|Not Found)\)/] });

/** The widths that are looked at by eye. */
const WIDTHS = [1280, 390];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of WIDTHS) {
    test.describe(`${width} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      for (const spec of PAGES) {
        test(`picture of ${spec.name}`, async ({ page, request }) => {
          if (spec.as !== undefined) await signInAs(page, spec.as);
          await page.goto(await address(spec, request));
          await hydrated(page);
          await page.evaluate(() => document.fonts.ready);
          const file = `${spec.name.replaceAll(" ", "-")}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: join(process.env.SCREENSHOTS ?? ".", file), fullPage: true });
        });
      }
    });
  }
}
