// Makes the folder of the browser's parts from what the compilers left: the program (wasm-bindgen,
// wasm-opt, esbuild), the style sheet, and the public files. Called by scripts/build:
//
//     node scripts/assemble.mjs PROGRAM STYLE SITE
//
// PROGRAM is the WebAssembly as cargo made it, STYLE the bundled style sheet, SITE the folder to make.
// Beside the folder comes SITE.hashes, which tells Leptos the hashes in the names. Everything is as
// cargo-leptos makes it (`hash-files`, `--precompress`), which takes five minutes to install and so
// is kept for `make watch`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";

const [program, style, site] = process.argv.slice(2);
if (site === undefined) throw new Error("node scripts/assemble.mjs PROGRAM STYLE SITE");

/** Notes about the folder lie beside it: what is in it is given away. */
const [HASHES, MADE_FROM] = [`${site}.hashes`, `${site}.made-from`];

/** What the files are called, before the hash: `output-name` in Cargo.toml. */
const NAME = "oppfolging";

/** Browsers that the style sheet is written down to: nesting is undone for the oldest of them. */
const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

/** All files below a folder, in the order of their names. */
function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true }).sort();
  return entries.map((entry) => join(folder, entry)).filter((path) => statSync(path).isFile());
}

/** One number for everything that goes into the folder, the tools' versions among it. */
function fingerprint() {
  const sum = createHash("sha256");
  for (const path of [program, style, process.argv[1], "package-lock.json", "Cargo.lock", ...filesBelow("public")]) {
    sum.update(path).update("\0").update(readFileSync(path));
  }
  return sum.digest("base64url");
}

/** The program, as small as it gets, and the script that loads it; both still under plain names. */
function makeProgram(folder) {
  execFileSync("wasm-bindgen", ["--target=web", "--no-typescript", `--out-name=${NAME}`, `--out-dir=${folder}`, program]);
  const [bound, wasm] = [join(folder, `${NAME}_bg.wasm`), join(folder, `${NAME}.wasm`)];
  execFileSync("wasm-opt", ["-Oz", "--enable-bulk-memory", "--enable-nontrapping-float-to-int", bound, "-o", wasm]);
  rmSync(bound);
  minify(join(folder, `${NAME}.js`), join(folder, `${NAME}.js`), { loader: "js", format: "esm" });
}

function minify(from, to, options) {
  const { code } = transformSync(readFileSync(from, "utf8"), { minify: true, charset: "utf8", logLevel: "warning", ...options });
  writeFileSync(to, code);
}

/** Puts the hash of its content into a file's name, and returns it. */
function hashName(folder, kind) {
  const path = join(folder, `${NAME}.${kind}`);
  const hash = createHash("md5").update(readFileSync(path)).digest("base64url");
  renameSync(path, join(folder, `${NAME}.${hash}.${kind}`));
  return `${kind}: ${hash}\n`;
}

/** Lays the two packed forms beside every file: a server that finds none packs at every request. */
function pack(folder) {
  for (const path of filesBelow(folder)) {
    const content = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}

function assemble() {
  const from = fingerprint();
  if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, "utf8") === from) return;
  rmSync(MADE_FROM, { force: true });

  // Made beside and exchanged at the end: files of earlier builds go, and a server that runs meanwhile
  // never sees half a folder.
  const fresh = `${site}.new`;
  const pkg = join(fresh, "pkg");
  rmSync(fresh, { recursive: true, force: true });
  cpSync("public", fresh, { recursive: true });
  makeProgram(pkg);
  minify(style, join(pkg, `${NAME}.css`), { loader: "css", target: BROWSERS });
  const list = ["js", "wasm", "css"].map((kind) => hashName(pkg, kind)).join("");
  pack(fresh);
  rmSync(site, { recursive: true, force: true });
  renameSync(fresh, site);
  writeFileSync(HASHES, list);
  writeFileSync(MADE_FROM, from);
}

assemble();
