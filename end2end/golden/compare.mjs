// Two kept crawls side by side: which addresses differ, are new or gone, and, where both kept their
// texts, what the difference is. The same difference at many addresses is told once.
import { spawnSync } from "node:child_process";
import { kept } from "./keep.mjs";

/** Lines of one difference that are shown. */
const DIFF_LINES_MAX = 40;
/** Addresses with the same difference that are named, unless all are asked for. */
const NAMED_MAX = 5;
/** Addresses that are gone or new and are named, unless all are asked for. */
const LISTED_MAX = 50;
/** Bytes of one difference that `diff` may say. */
const DIFF_BYTES_MAX = 64 * 1024 * 1024;

/** Letters that cannot be told apart on a screen, or not be seen. */
const INVISIBLE = new Map([
  ["\u00a0", "nbsp"],
  ["\u00ad", "shy"],
  ["\u200b", "zwsp"],
  ["\u2009", "thinsp"],
  ["\u202f", "nnbsp"],
  ["\u2060", "wj"],
  ["\ufeff", "bom"],
  ["\r", "cr"],
]);

function visible(line) {
  return line.replace(/[\u00a0\u00ad\u200b\u2009\u202f\u2060\ufeff\r]/g, (letter) => `‹${INVISIBLE.get(letter)}›`);
}

/** What of an answer differs, each part in a word. */
function parts(one, other) {
  const headers = new Set([...Object.keys(one.headers), ...Object.keys(other.headers)]);
  return [
    one.status === other.status ? [] : [`status ${one.status} → ${other.status}`],
    [...headers].filter((name) => one.headers[name] !== other.headers[name]),
    one.shows === other.shows ? [] : ["text"],
    one.drawing === other.drawing ? [] : ["drawing"],
  ].flat();
}

/** The lines of a difference, without the numbers of lines. */
function difference(one, other) {
  if (one.text === undefined || other.text === undefined) return [];
  const { stdout, error, status } = spawnSync("diff", ["-U1", one.text, other.text], {
    encoding: "utf8",
    maxBuffer: DIFF_BYTES_MAX,
  });
  if (error !== undefined || status > 1) throw error ?? new Error(`diff failed on ${one.text}`);
  return stdout.split("\n").slice(2).filter((line) => line !== "");
}

/** Differences by what they are, in the order they are found. */
function groups(before, after) {
  const found = new Map();
  for (const [address, one] of before) {
    const other = after.get(address);
    if (other === undefined) continue;
    const what = parts(one, other);
    if (what.length === 0) continue;
    const lines = difference(one, other);
    const changed = lines.filter((line) => /^[+-]/.test(line));
    const key = changed.length > 0 ? changed.join("\n") : what.join(", ");
    const group = found.get(key) ?? { what, lines, addresses: [] };
    group.addresses.push(address);
    found.set(key, group);
  }
  return [...found.values()];
}

function print({ what, lines, addresses }, all) {
  const named = all ? addresses : addresses.slice(0, NAMED_MAX);
  console.log(`\n${what.join(", ")}`);
  for (const address of named) console.log(`  ${address}`);
  if (named.length < addresses.length) console.log(`  and ${addresses.length - named.length} more, with the same difference`);
  for (const line of lines.slice(0, DIFF_LINES_MAX)) console.log(line.startsWith("@@") ? "    …" : `    ${visible(line)}`);
  if (lines.length > DIFF_LINES_MAX) console.log(`    … and ${lines.length - DIFF_LINES_MAX} lines more`);
}

function list(title, addresses, all) {
  if (addresses.length === 0) return;
  const named = all ? addresses : addresses.slice(0, LISTED_MAX);
  console.log(`\n${title}: ${addresses.length}`);
  for (const address of named) console.log(`  ${address}`);
  if (named.length < addresses.length) console.log(`  and ${addresses.length - named.length} more`);
}

/** Tells how two kept crawls differ, and whether they are the same. */
export async function compare(fileBefore, fileAfter, { all = false } = {}) {
  const before = await kept(fileBefore);
  const after = await kept(fileAfter);
  const different = groups(before, after);
  for (const group of different) print(group, all);
  const gone = [...before.keys()].filter((address) => !after.has(address));
  const fresh = [...after.keys()].filter((address) => !before.has(address));
  list("Gone", gone, all);
  list("New", fresh, all);
  const differs = different.reduce((sum, { addresses }) => sum + addresses.length, 0);
  const same = before.size - gone.length - differs;
  console.log(`\n${same} the same, ${differs} different, ${gone.length} gone, ${fresh.length} new.`);
  return differs + gone.length + fresh.length === 0;
}
