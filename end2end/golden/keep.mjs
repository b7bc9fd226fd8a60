// Where a crawl is kept: one line of JSON an address, and the texts beside it, if they are wanted.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { checksum } from "./answer.mjs";
import { kind } from "./addresses.mjs";

/** Letters of an address that stand in the name of its file. */
const NAME_CHARS_MAX = 100;

/** A file name for an address: readable, and its own. */
function fileName(address) {
  const readable = address.replace(/[^\w.-]+/g, "_").slice(0, NAME_CHARS_MAX);
  return `${readable}.${createHash("sha256").update(address).digest("hex").slice(0, 10)}.txt`;
}

/** A crawl on its way to a file. */
export class Keep {
  constructor(out, texts) {
    this.out = out;
    this.texts = texts;
    this.lines = [];
  }

  async prepare() {
    await mkdir(dirname(resolve(this.out)), { recursive: true });
    if (this.texts !== undefined) await mkdir(this.texts, { recursive: true });
  }

  async add(address, { status, headers, text, drawing }) {
    const line = { address, kind: kindOf(address, status), status, headers, shows: checksum(text) };
    if (drawing !== undefined) line.drawing = checksum(drawing);
    if (this.texts !== undefined) {
      const told = Object.entries({ status, ...headers }).map(([name, value]) => `${name}: ${value}`);
      const geometry = drawing === undefined ? [] : ["", "drawing:", ...drawing];
      const file = join(this.texts, fileName(address));
      await writeFile(file, [...told, "", ...text, ...geometry, ""].join("\n"));
      line.text = relative(dirname(resolve(this.out)), resolve(file));
    }
    this.lines.push(line);
  }

  async finish() {
    this.lines.sort((one, other) => (one.address < other.address ? -1 : 1));
    await writeFile(this.out, this.lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  }

  /** How many addresses of which kind, most first. */
  counts() {
    const counts = new Map();
    for (const line of this.lines) counts.set(line.kind, (counts.get(line.kind) ?? 0) + 1);
    return [...counts].sort(([, one], [, other]) => other - one);
  }
}

function kindOf(address, status) {
  if (status >= 400) return "error";
  return status >= 300 ? "redirect" : kind(address);
}

/** The lines of a kept crawl by address; `text` is the whole path of its text. */
export async function kept(file) {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line !== "");
  const whole = (line) => (line.text === undefined ? line : { ...line, text: join(dirname(file), line.text) });
  return new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.address, whole(line)]));
}
