import type { APIRequestContext } from "@playwright/test";
import { person, signIn } from "./support/accounts";
import { requestAs, signOut } from "./support/people";
import { expect, open, test } from "./support/test";

/** A colleague agrees something with a municipality, by the form that pages have. */
async function agree(request: APIRequestContext, what: string): Promise<void> {
  const page = await (await request.get("/oppfolging/tiltak/nytt?kommune=1902")).text();
  const [, folger] = /<option value="([0-9a-f-]{36})"[^>]*>\s*Rådgiver B, Nord/.exec(page) ?? [];
  if (folger === undefined) throw new Error("nobody can follow it");
  const form = { kommune: "1902", hva: what, ansvar: "municipality", folger, avtalt: "08.03.2016", frist: "01.09.2016" };
  const answer = await request.post("/oppfolging/tiltak/nytt", { form, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`nothing was agreed: ${answer.status()}`);
}

test("what colleagues did goes when it is read, and what came meanwhile stays", async ({ page, playwright, baseURL }, info) => {
  const password = "blå ugle på loftet";
  await signOut(page);
  const e_mail = await person(page, info, password);
  await open(page, "/logg-inn");
  await signIn(page, e_mail, password);
  const colleague = await requestAs(playwright, baseURL, "Rådgiver B, Nord");
  const own = (nth: string): string => `${nth} sak ${info.testId} ${Date.now()}`;
  const [first, second] = [own("første"), own("andre")] as const;
  await agree(colleague, first);
  await open(page, "/oppfolging");
  const news = page.locator("#siden-sist").locator("xpath=ancestor-or-self::section[1]");
  await expect(news.getByRole("link", { name: `Nytt tiltak, ${first}` })).toHaveCount(1);
  await agree(colleague, second);
  await news.getByRole("button", { name: "Merk som lest" }).click();
  await expect(news.getByRole("link", { name: `Nytt tiltak, ${second}` })).toHaveCount(1);
  await expect(news.getByRole("link", { name: `Nytt tiltak, ${first}` })).toHaveCount(0);
  await expect(news.getByText("Du leste sist")).toBeVisible();
  await colleague.dispose();
});
