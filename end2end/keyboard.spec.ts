import { tabTo } from "./support/keyboard";
import { matching, show } from "./support/list";
import { expect, hydrates, open, test } from "./support/test";

test("the first stop is a link past the menu", async ({ page }) => {
  await open(page, "/kommuner");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Hopp til hovedinnhold" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
});

test("the main job is done by keyboard only", async ({ page }) => {
  await open(page, "/");
  await tabTo(page, page.getByRole("navigation", { name: "Region" }).getByRole("link", { name: "Nord", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/region=nord/);

  const signal = page.getByRole("row", { name: "Bosetter, men har ikke resultatmål" });
  await tabTo(page, signal.getByRole("cell").getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/signal=no_result_target/);
  const found = await matching(page);
  expect(found).toBeGreaterThan(0);

  await tabTo(page, page.locator("table.list-table tbody a").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/kommuner\/\d{4}/);
});

test("nothing in the panel has the focus under its button", async ({ page }) => {
  await open(page, "/kommuner");
  const show = page.locator(".filter-show");
  await page.locator(".filter .to-list").focus();
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const [box, bar] = [await focused.boundingBox(), await show.boundingBox()];
    if (box === null || bar === null) throw new Error("the focus or the button is not drawn");
    if (await focused.evaluate((element) => element.closest(".filter-show") !== null)) continue;
    if (await focused.evaluate((element) => element.closest(".filter") === null)) break;
    const apart = box.y + box.height <= bar.y || box.y >= bar.y + bar.height;
    expect(apart, `${await focused.evaluate((element) => element.outerHTML.slice(0, 90))} is under the button`).toBe(true);
  }
});

test("a filter is set by keyboard only", async ({ page }) => {
  await open(page, "/kommuner");
  const all = await matching(page);
  const box = page.getByRole("group", { name: "Region", exact: true }).getByRole("checkbox", { name: "Nord", exact: true });
  await tabTo(page, box);
  await page.keyboard.press("Space");
  if (!hydrates()) {
    await tabTo(page, show(page));
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(/region=nord/);
  await expect.poll(() => matching(page)).toBeLessThan(all);
});

test("the focus is always to be seen", async ({ page }) => {
  test.slow();
  for (const path of ["/", "/kommuner", "/kommuner/1902", "/sporsmal/result_target"]) {
    await open(page, path);
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return "body";
        const style = getComputedStyle(element);
        const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
        // A box may hand its ring to the label that stands for it.
        const label = element.nextElementSibling ?? element.parentElement;
        const around = label === null ? style : getComputedStyle(label);
        const handed = around.outlineStyle !== "none" && parseFloat(around.outlineWidth) > 0;
        return ring || handed || style.boxShadow !== "none" ? "seen" : element.outerHTML.slice(0, 200);
      });
      if (focus === "body") break;
      expect(focus, `${path}, stop ${press + 1}`).toBe("seen");
    }
  }
});
