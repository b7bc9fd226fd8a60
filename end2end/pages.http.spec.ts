import { PAGES, address } from "./support/routes";
import { expect, test } from "./support/test";

for (const spec of PAGES) {
  test(`is sent clean: ${spec.name}`, async ({ request }) => {
    const response = await request.get(await address(spec, request));
    expect(response.status()).toBe(spec.status ?? 200);
    const html = await response.text();

    expect(html.match(/<[^>]+\sstyle\s*=/gi) ?? [], "style attributes").toEqual([]);
    const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map((found) => found[1] ?? "");
    expect(scripts.filter((script) => /<svg|\\u003csvg/i.test(script)), "drawings that travel twice").toEqual([]);
    expect(html.match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*/gi) ?? [], "other hosts").toEqual([]);

    const policy = response.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(response.headers()["cache-control"]).toContain("no-store");
  });
}
