// Checksums of what every page, file and chart shows: texts, numbers, addresses of links and forms,
// cells, drawings. A rebuilding of the house is crawled before and after, and the two are compared.
// Called by scripts/golden.
import { parseArgs } from "node:util";
import { Crawl } from "./golden/crawl.mjs";
import { Keep, kept } from "./golden/keep.mjs";
import { compare } from "./golden/compare.mjs";

const USAGE = `golden BASE_URL OUT.jsonl [--texts FOLDER] [--suffix KEY=VALUE] [--as KEPT.jsonl]
    Crawls a server that runs, and keeps one line an address.
    --texts   keeps what each address shows too, so that differences can be looked at
    --suffix  is put on the query of every address, such as sprak=nn
    --as      asks for the addresses of a kept crawl too, instead of a sample of its own
golden compare BEFORE.jsonl AFTER.jsonl [--all]
    Tells what differs, and fails if anything does.
    --all     names every address, of a difference that many share too`;

async function crawl(base, out, { texts, suffix, as }) {
  const began = performance.now();
  const keep = new Keep(out, texts);
  await keep.prepare();
  const earlier = as === undefined ? undefined : [...(await kept(as)).keys()];
  await new Crawl(base, suffix, (address, answer) => keep.add(address, answer)).run(earlier);
  await keep.finish();
  for (const [kind, count] of keep.counts()) console.log(`${String(count).padStart(6)}  ${kind}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${String(keep.lines.length).padStart(6)}  addresses in ${seconds} s, in ${out}`);
}

const string = { type: "string" };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: string, suffix: string, as: string, all: { type: "boolean" } },
});
if (positionals[0] === "compare" && positionals.length === 3) {
  process.exitCode = (await compare(positionals[1], positionals[2], values)) ? 0 : 1;
} else if (positionals.length === 2) {
  await crawl(positionals[0], positionals[1], values);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
