import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./support/chromium";
import type { Options } from "./support/test";

const port = Number(process.env.E2E_PORT ?? 3021);
const root = fileURLToPath(new URL("..", import.meta.url));
/** Where `built tests` of scripts/lib.sh is. */
const results = join(resolve(root, process.env.CARGO_TARGET_DIR || "target"), "e2e");

/** Specs that have a project of their own. */
const ELSEWHERE = ["*.axe.spec.ts", "*.http.spec.ts", "*.shot.spec.ts"];

export default defineConfig<Options>({
  testDir: ".",
  outputDir: join(results, "results"),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  // On two cores, which the server and the browsers share with the tests: while one waits, two work.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalSetup: "./support/global-setup.ts",
  reporter: [["list"], ["json", { outputFile: join(results, "report.json") }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // Signed in as an adviser, unless a test signs in as somebody else.
    storageState: join(results, "signed-in.json"),
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    {
      name: "no-js",
      testIgnore: ["*.hydrate.spec.ts", ...ELSEWHERE],
      use: { javaScriptEnabled: false },
    },
    { name: "hydrated", testIgnore: ["*.no-js.spec.ts", ...ELSEWHERE] },
    { name: "http", testMatch: "*.http.spec.ts" },
    // Each page in five looks: see support/axe.ts.
    { name: "axe", testMatch: "*.axe.spec.ts" },
    // Pictures are asked for by name (`make screenshots`), and are no test.
    ...(process.env.SCREENSHOTS === undefined ? [] : [{ name: "screenshots", testMatch: "*.shot.spec.ts" }]),
  ],
  webServer: {
    command: `scripts/serve-for-tests ${port}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/healthz`,
    timeout: 120_000,
    reuseExistingServer: process.env.E2E_PORT !== undefined,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
