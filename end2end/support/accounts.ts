import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page, TestInfo } from "@playwright/test";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
/** Where `built` of scripts/lib.sh is. */
const target = resolve(root, process.env.CARGO_TARGET_DIR || "target");
const program = join(target, process.env.PROFILE ?? "release", "oppfolging");
const PYTHON = join(root, ".tools/python/bin/python");

/** The database of the server that these tests ask. */
function database(info: TestInfo): string {
  const { port } = new URL(info.project.use.baseURL ?? "");
  return process.env.E2E_DATABASE ?? join(target, "e2e", `data-${port}`, "oppfolging.db");
}

/** Runs `oppfolging user`, as whoever looks after the server does. */
export async function user(info: TestInfo, ...words: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: `sqlite:${database(info)}` };
  return (await run(program, ["user", ...words], { env })).stdout;
}

/** An e-mail of this test's own, and of this run's: tests share the server. */
export function ownMail(info: TestInfo): string {
  return `${info.testId}-${Date.now()}@imdi.example`.toLowerCase();
}

/** What stands behind the `#` of the link that a command wrote. */
export function codeOf(said: string): string {
  const [, code] = /\/nytt-passord#([0-9a-f]{64})/.exec(said) ?? [];
  if (code === undefined) throw new Error(`no link in: ${said}`);
  return code;
}

/** Somebody with an account and a password. */
export async function person(page: Page, info: TestInfo, password: string): Promise<string> {
  const e_mail = ownMail(info);
  const said = await user(info, "add", "--name", "Rådgiver i Nord", "--e-mail", e_mail, "--role", "adviser", "--region", "nord");
  const form = { kode: codeOf(said), nytt: password, igjen: password };
  const chosen = await page.request.post("/nytt-passord", { form, maxRedirects: 0 });
  if (chosen.status() !== 303) throw new Error(`no password was chosen: ${chosen.status()}`);
  return e_mail;
}

const ELAPSE = `
import sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=10) as db:
    db.execute("UPDATE sign_in_failure SET last_at = strftime('%Y-%m-%dT%H:%M:%SZ', last_at, '-1 hour') WHERE failures < 10")
`;

/** Lets an hour go by for all wrong passwords: no test waits for one. */
export async function elapse(info: TestInfo): Promise<void> {
  await run(PYTHON, ["-c", ELAPSE, database(info)]);
}

/** Fills in the form and presses its button. */
export async function signIn(page: Page, e_mail: string, password: string): Promise<void> {
  await page.goto("/logg-inn");
  await page.getByLabel("E-post").fill(e_mail);
  await page.getByLabel("Passord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Logg inn", exact: true }).click();
}
