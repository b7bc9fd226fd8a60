import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./support/chromium";
import type { Options } from "./support/test";

const port = Number(process.env.E2E_PORT ?? 3021);
const root = fileURLToPath(new URL("..", import.meta.url));
/** Where `built tests` of scripts/lib.sh is. */
const results = join(resolve(root, process.env.CARGO_TARGET_DIR || "target"), "e2e");

/**
 * The widths and schemes every page is looked at in; 320 is 1280 at 400 % zoom. Names, roles and sizes
 * are the same in both schemes of a width, colours in both widths of a scheme: so axe runs in full on
 * the diagonal, and off it for contrast alone.
 */
const LOOKS = [
  { name: "axe-light-1280", colorScheme: "light", width: 1280, axe: "all" },
  { name: "axe-dark-320", colorScheme: "dark", width: 320, axe: "all" },
  { name: "contrast-dark-1280", colorScheme: "dark", width: 1280, axe: "contrast" },
  { name: "contrast-light-320", colorScheme: "light", width: 320, axe: "contrast" },
  { name: "width-390", colorScheme: "light", width: 390, axe: "none" },
] as const;

/** Specs that have a project of their own. */
const ELSEWHERE = ["*.axe.spec.ts", "*.http.spec.ts", "*.shot.spec.ts"];

export default defineConfig<Options>({
  testDir: ".",
  outputDir: join(results, "results"),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  // The server and the browser share the machine with the tests.
  workers: 2,
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
    { name: "hydrated", testIgnore: ELSEWHERE },
    { name: "http", testMatch: "*.http.spec.ts" },
    ...LOOKS.map(({ name, colorScheme, width, axe }) => ({
      name,
      testMatch: "*.axe.spec.ts",
      use: { colorScheme, viewport: { width, height: 900 }, axe },
    })),
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
