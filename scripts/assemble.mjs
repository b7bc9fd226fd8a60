// Makes the folder of the browser's part from what the compilers left: the program (scripts/bind,
// wasm-opt, esbuild), the style sheet, and the public files. Called by scripts/build:
//
//     node scripts/assemble.mjs PROGRAM STYLE SITE
//
// PROGRAM is the WebAssembly as cargo made it, STYLE the bundled style sheet, SITE the folder to make.
// Beside the folder come SITE.hashes, which tells Leptos the hashes in the names, and SITE.made-from,
// by which the next call sees that nothing has changed. Everything is as cargo-leptos makes it
// (`hash-files`, `--precompress`), which takes five minutes to install and so is kept for `make watch`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";

/** What the files are called, before the hash: `output-name` in Cargo.toml. */
const NAME = "oppfolging";

/** Browsers that the style sheet is written down to: nesting is undone for the oldest of them. */
const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

/** All files below a folder, in the order of their names. @param {string} folder */
function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return entries.map((entry) => join(folder, entry)).filter((path) => statSync(path).isFile());
}

/** One number for files and their names. @param {string[]} paths */
function fingerprint(paths) {
  const sum = createHash("sha256");
  for (const path of paths) sum.update(path).update("\0").update(readFileSync(path)).update("\0");
  return sum.digest("base64url");
}

/**
 * The program, as small as it gets, and the script that loads it; both still under plain names.
 * @param {string} program @param {string} folder
 */
function makeProgram(program, folder) {
  execFileSync("bind-program", [program, NAME, folder]);
  const [bound, wasm, script] = [join(folder, `${NAME}_bg.wasm`), join(folder, `${NAME}.wasm`), join(folder, `${NAME}.js`)];
  // Packed, the smallest: what -Oz folds together, brotli finds by itself, and it takes seven times as long.
  execFileSync("wasm-opt", ["-O1", "--enable-bulk-memory", "--enable-nontrapping-float-to-int", bound, "-o", wasm]);
  rmSync(bound);
  minify(script, script, { loader: "js", format: "esm" });
}

/** @param {string} from @param {string} to @param {import("esbuild").TransformOptions} options */
function minify(from, to, options) {
  const { code } = transformSync(readFileSync(from, "utf8"), { minify: true, charset: "utf8", logLevel: "warning", ...options });
  writeFileSync(to, code);
}

/** Puts the hash of its content into a file's name, and returns a line that tells it. @param {string} path @param {string} kind */
function hashName(path, kind) {
  const hash = createHash("md5").update(readFileSync(`${path}.${kind}`)).digest("base64url");
  renameSync(`${path}.${kind}`, `${path}.${hash}.${kind}`);
  return `${kind}: ${hash}\n`;
}

/** Lays the two packed forms beside every file: a server that finds none packs at every request. @param {string} folder */
function pack(folder) {
  for (const path of filesBelow(folder)) {
    const content = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}

/** @param {string} program @param {string} style @param {string} site */
function assemble(program, style, site) {
  const tools = ["scripts/assemble.mjs", ...filesBelow("scripts/bind"), "package-lock.json", "Cargo.lock"];
  const from = fingerprint([program, style, ...filesBelow("public"), ...tools]);
  const madeFrom = `${site}.made-from`;
  if (existsSync(madeFrom) && readFileSync(madeFrom, "utf8") === from) return;
  rmSync(madeFrom, { force: true });

  // Made beside and exchanged at the end: files of earlier builds go, and a server that runs meanwhile
  // never sees half a folder.
  const fresh = `${site}.new`;
  const pkg = join(fresh, "pkg");
  rmSync(fresh, { recursive: true, force: true });
  cpSync("public", fresh, { recursive: true });
  makeProgram(program, pkg);
  minify(style, join(pkg, `${NAME}.css`), { loader: "css", target: BROWSERS });
  const hashes = ["js", "wasm", "css"].map((kind) => hashName(join(pkg, NAME), kind)).join("");
  pack(fresh);
  rmSync(site, { recursive: true, force: true });
  renameSync(fresh, site);
  writeFileSync(`${site}.hashes`, hashes);
  writeFileSync(madeFrom, from);
}

const [program, style, site] = process.argv.slice(2);
if (program === undefined || style === undefined || site === undefined) {
  throw new Error("node scripts/assemble.mjs PROGRAM STYLE SITE");
}
assemble(program, style, site);
