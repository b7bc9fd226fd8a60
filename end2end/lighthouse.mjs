// Lighthouse on the main pages, as a phone on a slow line and as a desk. Fails where one of them is
// below what is asked for. Called by scripts/bench with the server's address; CHROME_PATH is the
// browser.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { signIn } from "./support/sign-in.mjs";

const base = process.argv[2] ?? "http://127.0.0.1:3000";
const cookie = await signIn(base);

/** The six main pages, or those that are named after the address. */
const pages = process.argv.length > 3
  ? process.argv.slice(3)
  : ["/", "/kommuner", "/kommuner/1902", "/sporsmal/result_target", "/regioner", "/rapport"];

/** Lowest marks, of 100. */
const LEAST = {
  mobile: { performance: 95, accessibility: 100, "best-practices": 100 },
  desktop: { performance: 98, accessibility: 100, "best-practices": 100 },
};
/** How often each page is looked at. One look tells of the machine as much as of the page: what counts is
 * the one in the middle. */
const LOOKS = 3;
/** Latest that the largest part of a page may be painted on a phone; milliseconds. */
const LCP_MS_MAX = 2500;

/** Marks and times of one look at a page. */
async function glance(path, form, port) {
  const config = form === "desktop" ? desktopConfig : undefined;
  const flags = { port, onlyCategories: Object.keys(LEAST[form]), extraHeaders: { cookie }, logLevel: "error" };
  // A redirect to the canonical address is not what is measured.
  const { url } = await fetch(new URL(path, base), { headers: { cookie } });
  const { lhr } = await lighthouse(url, flags, config);
  const marks = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
  const time = (id) => lhr.audits[id].numericValue;
  const lost = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => id);
  return {
    marks: Object.fromEntries(marks),
    lcp: time("largest-contentful-paint"),
    fcp: time("first-contentful-paint"),
    shift: time("cumulative-layout-shift"),
    lost: [...new Set(lost)],
  };
}

/** The look in the middle, by its marks for performance. */
async function look(path, form, port) {
  const looks = [];
  for (let tries = 0; looks.length < LOOKS; tries += 1) {
    const seen = await glance(path, form, port);
    // A browser that lost its thread has measured nothing.
    if ([seen.lcp, seen.fcp, seen.shift].every(Number.isFinite)) looks.push(seen);
    else if (tries >= 2 * LOOKS) throw new Error(`${path} could not be measured`);
  }
  looks.sort((one, other) => one.marks.performance - other.marks.performance);
  return looks[Math.floor(LOOKS / 2)];
}

const chrome = await launch({
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});
let below = 0;
try {
  for (const form of Object.keys(LEAST)) {
    console.log(`\n${form}: performance, accessibility, best practices; FCP, LCP (s); layout shift`);
    for (const path of pages) {
      const { marks, lcp, fcp, shift, lost } = await look(path, form, chrome.port);
      const wanting = Object.entries(LEAST[form]).filter(([id, least]) => marks[id] < least).map(([id]) => id);
      if (form === "mobile" && lcp > LCP_MS_MAX) wanting.push("LCP");
      below += wanting.length;
      const figures = Object.keys(LEAST[form]).map((id) => String(marks[id]).padStart(4)).join("");
      const seconds = [fcp, lcp].map((ms) => (ms / 1000).toFixed(2).padStart(6)).join("");
      const told = wanting.length > 0 ? `  below: ${wanting.join(", ")} (${lost.join(", ")})` : "";
      console.log(`${figures} ${seconds} ${shift.toFixed(3)}  ${path}${told}`);
    }
  }
} finally {
  chrome.kill();
}
process.exitCode = below > 0 ? 1 : 0;
