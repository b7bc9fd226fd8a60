import type { APIRequestContext } from "@playwright/test";
import { whole } from "./support/list";
import { expect, test } from "./support/test";

/** Requests under way at a time. */
const AT_ONCE = 8;

async function html(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return response.text();
}

/** Links to lists within tables, with the whole numbers they say. */
function cells(page: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const table of page.match(/<table[\s\S]*?<\/table>/g) ?? []) {
    for (const link of table.matchAll(/<a\b[^>]*href="(\/kommuner\?[^"]*)"[^>]*>([\s\S]*?)<\/a>/g)) {
      const text = (link[2] ?? "").replace(/<!--[\s\S]*?-->|<[^>]*>/g, "").trim();
      if (/^\d[\d\u00a0]*$/.test(text)) found.set((link[1] ?? "").replaceAll("&amp;", "&"), whole(text));
    }
  }
  return found;
}

/** Opens every address and compares what the list says with what the cell said. */
async function openAll(request: APIRequestContext, links: Map<string, number>): Promise<void> {
  const waiting = [...links];
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [href, said] = next;
      const status = (await html(request, href)).match(/role="status"[^>]*>([\s\S]*?)<\/p>/)?.[1] ?? "";
      expect(whole(status.replace(/<[^>]*>/g, "").split(" av ")[0]), href).toBe(said);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

test("every number in the tables of every question opens as many as it says", async ({ request }) => {
  test.setTimeout(300_000);
  const catalogue = await html(request, "/sporsmal");
  const pages = new Set([...catalogue.matchAll(/href="(\/sporsmal\/[^"]+)"/g)].map((found) => found[1] ?? ""));
  expect(pages.size).toBeGreaterThan(20);
  const links = cells(catalogue);
  for (const path of pages) {
    const own = cells(await html(request, path.replaceAll("&amp;", "&")));
    for (const [href, said] of own) links.set(href, said);
  }
  expect(links.size).toBeGreaterThan(500);
  await openAll(request, links);
});

test("every number on the front page, beside the regions and of a report opens as many as it says", async ({ request }) => {
  for (const path of ["/", "/?valgt=1", "/?region=nord", "/?region=ost", "/regioner", "/regioner?region=nord", "/rapport?region=nord", "/metode"]) {
    const links = cells(await html(request, path));
    expect(links.size, path).toBeGreaterThan(10);
    await openAll(request, links);
  }
});
