import { fileURLToPath } from "node:url";
import { defineConfig, type PlaywrightTestProject } from "@playwright/test";
import { chromiumPath } from "./support/chromium";
import { WIDTHS } from "./support/routes";

const port = Number(process.env.E2E_PORT ?? 3021);

/** Accessibility is checked in every scheme and width: the rules about contrast and size differ. */
const accessibility: PlaywrightTestProject[] = (["light", "dark"] as const).flatMap((colorScheme) =>
  WIDTHS.map((width) => ({
    name: `axe-${colorScheme}-${width}`,
    testMatch: "*.axe.spec.ts",
    use: { colorScheme, viewport: { width, height: 900 } },
  })),
);

/** Specs that have a project of their own. */
const ELSEWHERE = ["*.axe.spec.ts", "*.http.spec.ts", "*.shot.spec.ts"];

export default defineConfig({
  testDir: ".",
  outputDir: "../target/e2e/results",
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  // The server and the browser share the machine with the tests.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../target/e2e/report.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    viewport: { width: 1280, height: 900 },
    trace: "retain-on-failure",
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
    { name: "hydrated", testIgnore: ELSEWHERE },
    { name: "http", testMatch: "*.http.spec.ts" },
    ...accessibility,
    // Pictures are asked for by name (`make screenshots`), and are no test.
    ...(process.env.SCREENSHOTS === undefined ? [] : [{ name: "screenshots", testMatch: "*.shot.spec.ts" }]),
  ],
  webServer: {
    command: `scripts/serve-for-tests ${port}`,
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    url: `http://127.0.0.1:${port}/healthz`,
    timeout: 120_000,
    reuseExistingServer: process.env.E2E_PORT !== undefined,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
