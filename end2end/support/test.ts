import { expect, test as base, type Page } from "@playwright/test";
import { LIVE } from "./routes";

/** What a page did that no page may do. */
export interface Conduct {
  /** Messages of level error or warning, and exceptions nobody caught. */
  complaints: string[];
  /** Requests to another host than the server's own. */
  strangers: string[];
}

/** What a browser without scripts says of a page that links to one: it is not the page's fault. */
const UNUSED_PRELOAD = /was preloaded using link preload but not used/;

/** What a project has of its own, beside the browser's settings. */
export interface Options {
  expectedComplaints: RegExp[];
}

/** A test that fails if the page complained in the console or asked another host for anything. */
export const test = base.extend<Options & { conduct: Conduct }>({
  expectedComplaints: [[], { option: true }],
  conduct: [
    async ({ page, baseURL, expectedComplaints }, use) => {
      const conduct: Conduct = { complaints: [], strangers: [] };
      const own = new URL(baseURL ?? "").host;
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) conduct.complaints.push(message.text());
      });
      page.on("pageerror", (error) => conduct.complaints.push(String(error)));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && url.host !== own) conduct.strangers.push(url.href);
      });
      await use(conduct);
      const expected = hydrates() ? expectedComplaints : [...expectedComplaints, UNUSED_PRELOAD];
      const complaints = conduct.complaints.filter((text) => !expected.some((known) => known.test(text)));
      expect(complaints, "the console").toEqual([]);
      expect(conduct.strangers, "requests to other hosts").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Whether scripts run in this project. */
export function hydrates(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

/** Opens an address and waits until the page answers to clicks, where scripts run. */
export async function open(page: Page, path: string): Promise<number> {
  const response = await page.goto(path);
  if (hydrates()) await hydrated(page);
  return response?.status() ?? 0;
}

/**
 * Waits until the page has been taken over by its script: a click before that would be lost. A page
 * without a program has nothing to wait for.
 */
export async function hydrated(page: Page): Promise<void> {
  if (!LIVE.test(new URL(page.url()).pathname)) return;
  await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
}
