// What a browser loads before a page can be used, in compressed bytes: the page itself, the style
// sheet, the script and the WASM; the fonts beside. Called by scripts/bench with the server's
// address.
import http from "node:http";
import { signIn } from "./support/sign-in.mjs";

const base = process.argv[2] ?? "http://127.0.0.1:3000";
const cookie = await signIn(base);

function size(path) {
  return new Promise((resolve, reject) => {
    const request = http.get(new URL(path, base), { headers: { cookie, "accept-encoding": "br, gzip" } });
    request.on("error", reject);
    request.on("response", (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
        resolve({ body, bytes: body.length, encoding: response.headers["content-encoding"] ?? "none" });
      });
    });
  });
}

/** A page, and its address after redirects. */
async function load(path) {
  const response = await fetch(new URL(path, base), { headers: { cookie } });
  const { pathname, search } = new URL(response.url);
  return { address: pathname + search, page: await response.text() };
}

/** Everything the page names: styles, scripts, the WASM that the script fetches, and the borders of a map. */
function assets(page) {
  const named = [...page.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|wasm))"/g)].map((found) => found[1]);
  const imported = [...page.matchAll(/["'](\/pkg\/[^"']+\.(?:js|wasm))["']/g)].map((found) => found[1]);
  const drawn = [...page.matchAll(/<use href="(\/[^"#]+)#/g)].map((found) => (found[1] ?? "").replaceAll("&amp;", "&"));
  return [...new Set([...named, ...imported, ...drawn])];
}

const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(8);

for (const path of ["/", "/kommuner", "/kommuner?view=map", "/kommuner/1902", "/sporsmal/result_target", "/regioner"]) {
  const { address, page } = await load(path);
  const parts = [address, ...assets(page)];
  let total = 0;
  console.log(`\nFirst load of ${path}, kB:`);
  for (const part of parts) {
    const { bytes, encoding } = await size(part);
    total += bytes;
    console.log(`${kilo(bytes)}  ${part} (${encoding})`);
  }
  console.log(`${kilo(total)}  in all, the font aside`);
}

const css = assets((await load("/")).page).find((path) => path.endsWith(".css"));
const fonts = css === undefined ? [] : [...(await load(css)).page.matchAll(/url\(["']?(\/fonts\/[^"')]+)/g)].map((f) => f[1]);
console.log("\nFonts, kB:");
for (const font of new Set(fonts)) console.log(`${kilo((await size(font)).bytes)}  ${font}`);
