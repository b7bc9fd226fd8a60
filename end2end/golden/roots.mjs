// Where the crawl starts, besides the front page: the pages of the browser tests, with what they name of
// follow-up looked up, and addresses that no page leads to.
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";

/** The waves that every server for tests has. */
export const WAVES = [2015, 2014];

/** Queries that a page tells of and a file refuses. */
const UNUSABLE = ["farge=rosa", "region=nordpolen", "answer=finnes_ikke:ja", "population=mange", "wave=1814"];

/** Queries in a spelling that is not the one address of their selection, and what holds several filters. */
const SPELLINGS = [
  "settles=yes&region=nord",
  "region=vest&region=nord&q=",
  "population_from=10000&population_to=",
  "pick.result_target=no",
  "size=0-1999,2000-4999&centrality=least",
  "population=10000-&share=10-15,15-",
  "answer=!interpreter_guidelines:_answered",
  "answer=result_target_percent:50-",
  "answered=no",
  "partner=yes&host=no",
  "q=nes",
  "language=nn&sort=-population",
  "unit=district",
  "region=nord&county=01",
];

/** Addresses that do not exist, in every place where one can be wrong. */
const MISSING = [
  "/finnes/ikke",
  "/kommuner/",
  "/kommuner/abc",
  "/kommuner/0301/x",
  "/kommuner.svg",
  "/regioner.svg",
  "/endringer.svg",
  "/sammenlign.svg",
  "/regioner/nord",
  "/rapport/finnes_ikke",
  "/sporsmal/",
  "/sporsmal/a/b",
  ...["csv", "xlsx", "svg"].map((ending) => `/sporsmal/finnes_ikke.${ending}`),
  "/sporsmal/result_target?by=finnes_ikke",
  "/sporsmal/result_target.csv?by=finnes_ikke",
  "/sporsmal/result_target?judge=finnes_ikke",
  "/sporsmal/result_target.csv?judge=finnes_ikke",
];

/** What the browser tests look at. They are TypeScript, which node 20 does not read. */
async function tested() {
  const source = await readFile(new URL("../support/routes.ts", import.meta.url), "utf8");
  const { code } = await transform(source, { loader: "ts" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/**
 * The pages of the browser tests that somebody else looks at than the one who asks for all the rest: the
 * address and, as its fragment, who it is. `fetchText` fetches one address as text.
 */
export async function ofOthers(fetchText) {
  return addresses(fetchText, ({ as }) => as !== undefined);
}

async function addresses(fetchText, wanted) {
  const { PAGES, address } = await tested();
  const request = { get: (path) => ({ text: () => fetchText(path) }) };
  const of = async (page) => (await address(page, request)) + (page.as === undefined ? "" : `#${page.as}`);
  return Promise.all(PAGES.filter(wanted).map(of));
}

/** All addresses to start from. */
export async function roots(fetchText) {
  const pages = await addresses(fetchText, ({ as }) => as === undefined);
  const entrances = WAVES.flatMap((wave) =>
    ["/?", "/kommuner?", "/kommuner?page=all&", "/sporsmal?", "/regioner?", "/rapport?", "/metode?"].map(
      (page) => `${page}wave=${wave}`,
    ),
  );
  const lists = [...SPELLINGS, ...UNUSABLE].flatMap((query) =>
    ["", ".csv", ".xlsx"].map((ending) => `/kommuner${ending}?${query}`),
  );
  const others = UNUSABLE.flatMap((query) =>
    ["/", "/regioner", "/regioner.csv", "/rapport", "/sporsmal", "/sporsmal/result_target", "/sporsmal/result_target.svg"].map(
      (page) => `${page}?${query}`,
    ),
  );
  return [...new Set(["/", ...pages, ...entrances, ...lists, ...others, ...MISSING, "/healthz", "/favicon.svg"])];
}
