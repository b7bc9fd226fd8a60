import { requestAs } from "./support/people";
import { LIVE, PAGES, address } from "./support/routes";
import { expect, test } from "./support/test";

for (const spec of PAGES) {
  test(`is sent clean: ${spec.name}`, async ({ request, playwright, baseURL }) => {
    const path = await address(spec, request);
    const own = spec.as === undefined ? request : await requestAs(playwright, baseURL, spec.as);
    const response = await own.get(path);
    expect(response.status()).toBe(spec.status ?? 200);
    const html = await response.text();

    expect(html.match(/<[^>]+\sstyle\s*=/gi) ?? [], "style attributes").toEqual([]);
    const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map((found) => found[1] ?? "");
    expect(scripts.filter((script) => /<svg|\\u003csvg/i.test(script)), "drawings that travel twice").toEqual([]);
    const program = /<script type="module"|\.wasm"/.test(html);
    expect(program, "a program").toBe(LIVE.test(path));
    // Leptos declares where it would put data, and nothing is there.
    const filled = scripts.filter((script) => !/^(__\w+=\[\];)*$/.test(script));
    if (!program) expect(filled, "data for a program").toEqual([]);

    // The program knows nothing of the other pages: the browser has to follow links to them.
    const links = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"[^>]*>/gi)];
    const followed = links.filter(([tag, href]) => !LIVE.test(href ?? "") && !/\s(rel="external"|download)/.test(tag));
    if (program) expect(followed.map(([tag]) => tag), "links that the program would follow").toEqual([]);

    expect(html.match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*/gi) ?? [], "other hosts").toEqual([]);

    const policy = response.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(response.headers()["cache-control"]).toContain("no-store");
  });
}
