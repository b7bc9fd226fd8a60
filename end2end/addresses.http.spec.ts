import { expect, test } from "./support/test";

test("another spelling of a filter is sent to the canonical one", async ({ request }) => {
  for (const [given, canonical] of [
    ["/kommuner", "/kommuner?wave=2015"],
    ["/kommuner?settles=yes&region=nord", "/kommuner?region=nord&settles=yes&wave=2015"],
    ["/kommuner?region=vest&region=nord&q=", "/kommuner?region=nord,vest&wave=2015"],
    ["/kommuner?population_from=10000&population_to=", "/kommuner?population=10000-&wave=2015"],
    ["/kommuner?pick.result_target=no", "/kommuner?answer=result_target:no&wave=2015"],
  ] as const) {
    const response = await request.get(given, { maxRedirects: 0 });
    expect(response.status(), given).toBe(303);
    expect(response.headers()["location"]).toBe(canonical);
    expect((await request.get(canonical, { maxRedirects: 0 })).status()).toBe(200);
  }
});

test("what does not exist is a 404 that helps", async ({ request }) => {
  for (const [path, words] of [
    ["/kommuner/9999", "9999"],
    ["/kommuner/abc", "abc"],
    ["/sporsmal/finnes_ikke", "finnes_ikke"],
    ["/finnes/ikke", "/finnes/ikke"],
  ] as const) {
    const response = await request.get(path, { headers: { accept: "text/html" } });
    expect(response.status(), path).toBe(404);
    const html = await response.text();
    expect(html, path).toContain(words);
    expect(html, path).toMatch(/<form[^>]*role="search"/);
  }
});

test("a question's file that does not exist is a 404 too", async ({ request }) => {
  for (const ending of ["csv", "xlsx", "svg"]) {
    expect((await request.get(`/sporsmal/finnes_ikke.${ending}`)).status()).toBe(404);
  }
});

test("a foreign host name is not answered", async ({ request }) => {
  const response = await request.get("/kommuner", { headers: { host: "evil.example" } });
  expect(response.status()).toBe(421);
});

test("the files of the browser are there, and kept for ever when their names hold a hash", async ({ request }) => {
  const html = await (await request.get("/kommuner?wave=2015")).text();
  const assets = new Set([...html.matchAll(/["'](\/pkg\/[^"']+)["']/g)].map((found) => found[1] ?? ""));
  expect([...assets].filter((path) => path.endsWith(".css")).length).toBe(1);
  expect([...assets].filter((path) => path.endsWith(".js")).length).toBeGreaterThan(0);
  expect([...assets].filter((path) => path.endsWith(".wasm")).length).toBeGreaterThan(0);
  for (const path of assets) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()["cache-control"], path).toContain("immutable");
  }
});
