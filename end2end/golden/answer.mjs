// What an answer of the server shows, whatever kind it is of.
import { createHash } from "node:crypto";
import { links, shows } from "./page.mjs";
import { asTheyStand, withEachChoice } from "./forms.mjs";
import { parse } from "./tree.mjs";
import { workbookLines } from "./workbook.mjs";

/** Headers that a reader meets: where it leads, what it is saved as, whether it is kept. */
const HEADERS = ["location", "content-type", "content-disposition", "content-language", "cache-control", "retry-after"];
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A checksum of lines or bytes; 64 bits of SHA-256 tell some thousand answers apart. */
export function checksum(content) {
  const bytes = Array.isArray(content) ? content.join("\n") : content;
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

/** Days as ISO writes them: in Norway, and in UTC. */
const DAYS = ["Europe/Oslo", "UTC"].map((timeZone) => new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" }));

/** How pages call the day that it is, of what the program has a clock for: sessions, and when one was here. */
const TODAY = ["[Ii] dag", "[Tt]oday"];

/**
 * What finds the day an answer was made, by the server's clock, and the time of day behind it, in the next
 * element maybe.
 */
function moment(date) {
  const days = DAYS.map((day) => day.format(new Date(date)));
  const forms = [...days.flatMap((iso) => [iso, iso.split("-").reverse().join("\\.")]), ...TODAY];
  const between = "(?:<[^<>]*>|[^\\d<>]){1,9}";
  return new RegExp(`(?:${forms.join("|")})(?:(${between})\\d\\d[.:]\\d\\d(?:[.:]\\d\\d)?)?`, "g");
}

/** A text without the day and the time of day it was made. */
function timeless(text, moments) {
  return text.replace(moments, (_, between) => `TODAY${between === undefined ? "" : `${between}NOW`}`);
}

/**
 * How large a picture is. Its pixels hold the time it was made and the server's address, which cannot be taken out
 * again; the drawing it is made of is kept as svg.
 */
function extent(png) {
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)} pixels`;
}

const drawn = (lines) => (lines.length > 0 ? { drawing: lines } : {});

/**
 * What an answer shows, in words that are those of no database (`people`): its headers, lines of text and,
 * where it draws, lines of geometry. Of a page also where it leads: `links`, `forms` as they stand, and, when asked, forms with `choices()`.
 */
export function read({ status, headers, body }, people) {
  const moments = moment(headers.date);
  const still = (text) => people.called(timeless(text, moments));
  const met = HEADERS.filter((name) => name in headers);
  const kept = Object.fromEntries(met.map((name) => [name, still(headers[name])]));
  const [type] = (headers["content-type"] ?? "").split(";");
  const answer = { status, headers: kept, text: [] };
  if (type === WORKBOOK) return { ...answer, text: workbookLines(body).map(still) };
  if (type === "image/png") return { ...answer, text: [extent(body)] };
  if (!/^text\/|json$|svg/.test(type)) {
    return body.length === 0 ? answer : { ...answer, text: [`${body.length} bytes ${checksum(body)}`] };
  }
  const text = still(body.toString("utf8"));
  if (type !== "text/html" && type !== "image/svg+xml") return { ...answer, text: text.split("\n") };
  const root = parse(text);
  const shown = shows(root);
  const leads = { links: links(root), forms: asTheyStand(root), choices: () => withEachChoice(root) };
  return { ...answer, text: shown.text, ...drawn(shown.drawing), ...leads };
}
