// What an address is of: its kind, and which of them are followed wherever they are found.

/** Paths whose files the browser uses and nobody reads. */
const UNREAD = /^\/(pkg|fonts)\//;
/** Pages that hold the house together: few, and each leads to many lists or to all of a kind. */
const MAIN = new Map([
  ["/", "overview"],
  ["/sporsmal", "questions"],
  ["/regioner", "regions"],
  ["/endringer", "changes"],
  ["/rapport", "report"],
  ["/rapport/publisert", "report"],
  ["/rapport/uenigheter", "report"],
  ["/metode", "method"],
  ["/oppfolging", "follow-up"],
  ["/oppfolging/besok", "visits"],
  ["/oppfolging/tiltak", "actions"],
  ["/oppfolging/lister", "lists"],
  ["/oppfolging/regler", "rules"],
]);
/** Pages of which there is one for each of something. */
const ONE_OF_MANY = [
  ["/kommuner/", "profile"],
  ["/sporsmal/", "question"],
  ["/oppfolging/besok/", "visit"],
  ["/oppfolging/tiltak/", "action"],
  ["/oppfolging/lister/", "kept list"],
  ["/oppfolging/kommuner/", "follow-up of one"],
];
const FILE = /\.(csv|xlsx|svg|png)$/;

const urlOf = (address) => new URL(address, "http://site.invalid");
const keys = (url) => [...url.searchParams.keys()].sort();
const hasOnly = (url, ...allowed) => keys(url).every((key) => allowed.includes(key));

/** A link of a page in one form: resolved, without a fragment. Undefined if it leads elsewhere. */
export function within(href, from) {
  const here = urlOf(from);
  if (!URL.canParse(href, here)) return undefined;
  const url = new URL(href, here);
  if (url.origin !== here.origin || UNREAD.test(url.pathname)) return undefined;
  return url.pathname + url.search;
}

/** What a page or file at an address is called in the count. */
export function kind(address) {
  const { pathname } = urlOf(address);
  const ending = pathname.match(FILE)?.[1];
  if (ending !== undefined) return ending;
  const main = MAIN.get(pathname);
  if (main !== undefined) return main;
  if (pathname === "/kommuner") return "list";
  return ONE_OF_MANY.find(([above]) => pathname.startsWith(above))?.[1] ?? "other";
}

/** Whether an address is that of a file. */
export function isFile(address) {
  return FILE.test(urlOf(address).pathname);
}

/** Whether an address is followed wherever it is found: the space of these is small. */
export function isSystematic(address) {
  const url = urlOf(address);
  if (MAIN.has(url.pathname)) return hasOnly(url, "wave", "region", "valgt");
  const which = kind(address);
  return (which === "profile" && hasOnly(url, "wave")) || (which === "question" && hasOnly(url, "wave", "by"));
}

/** Whether every link of a page is followed: the main kinds of pages, without a selection. */
export function isPlain(address) {
  const url = urlOf(address);
  return (MAIN.has(url.pathname) || url.pathname === "/kommuner") && hasOnly(url, "wave", "valgt");
}

/** Addresses that differ in values only have one shape: the kind, and the keys of the query. */
export function shape(address) {
  return [kind(address), ...keys(urlOf(address))].join(" ");
}
