import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";

// A browser goes between the service and a provider, each with an address of its own: so the service
// that the other stories ask is not the one, and requests to another host are what is wanted.
test.describe.configure({ mode: "serial" });

const root = fileURLToPath(new URL("..", import.meta.url));
const built = resolve(root, process.env.CARGO_TARGET_DIR || "target");

let service: string;
let folder: string;
let provider: ChildProcess;
let told: Interface;
let server: ChildProcess;

/** A port that is free now. */
async function freePort(): Promise<number> {
  const listening = createServer().listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  listening.close();
  await once(listening, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function settings(port: number, at: number): string {
  return `address = "127.0.0.1:${port}"
database_url = "sqlite:${join(folder, "oppfolging.db")}"
demo = true
site = "${join(built, "site")}"
log = "warn"

[[issuer]]
id = "jobben"
name = "Jobben"
issuer_url = "http://127.0.0.1:${at}"
client_id = "oppfolging"
client_secret = "a-secret-of-the-stories"
role_claim = "roles"
make_unknown = true

[[issuer.role]]
value = "Radgiver.Nord"
role = "adviser"
regions = ["nord"]

[[issuer.role]]
value = "Leder.Nord"
role = "manager"
regions = ["nord"]
`;
}

/** Waits for a line that begins so. */
async function line(start: string): Promise<void> {
  for (;;) {
    const [text] = (await once(told, "line")) as [string];
    if (text.startsWith(start)) return;
  }
}

async function startProvider(at: number): Promise<void> {
  const script = join(root, "end2end/support/provider.mjs");
  const back = [`${service}/logg-inn/jobben/retur`, `${service}/logg-inn`];
  provider = spawn(process.execPath, [script, String(at), ...back], { stdio: ["pipe", "pipe", "ignore"] });
  if (provider.stdout === null) throw new Error("the provider says nothing");
  told = createInterface({ input: provider.stdout });
  await line("ready");
}

/** Gives somebody these roles at the provider. */
async function give(sub: string, roles: string[]): Promise<void> {
  const changed = line("changed");
  provider.stdin?.write(`${JSON.stringify({ sub, roles })}\n`);
  await changed;
}

async function signIn(page: Page, person: string, onward = "/metode"): Promise<void> {
  await page.goto(`${service}/logg-inn?til=${onward}`);
  await page.getByRole("link", { name: "Logg inn med Jobben" }).click();
  await page.getByRole("link", { name: person }).click();
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), "oppfolging-"));
  const [port, at] = [await freePort(), await freePort()];
  service = `http://127.0.0.1:${port}`;
  const file = join(folder, "oppfolging.toml");
  writeFileSync(file, settings(port, at));
  await startProvider(at);
  const program = join(built, process.env.PROFILE ?? "release", "oppfolging");
  const env = { PATH: process.env.PATH ?? "", OPPFOLGING_CONFIG: file };
  server = spawn(program, ["serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  if (server.stdout === null) throw new Error("the service says nothing");
  await once(createInterface({ input: server.stdout }), "line");
});

test.afterAll(async () => {
  provider?.kill();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("somebody signs in with the account at work, and out of both", async ({ page }) => {
  await signIn(page, "Rådgiver i Nord");
  await expect(page).toHaveURL(`${service}/metode`);
  await expect(page.getByText("Rådgiver i Nord").first()).toBeAttached();
  expect((await page.request.get(`${service}/kommuner.csv`)).status()).toBe(200);

  await page.locator("summary", { hasText: "Rådgiver i Nord" }).click();
  await page.getByRole("button", { name: "Logg ut" }).click();
  await page.getByRole("heading", { name: "Logg ut" }).waitFor();
  await page.getByRole("button", { name: "Ja" }).click();
  await expect(page).toHaveURL(new RegExp(`^${service}/logg-inn`));
  expect((await page.request.get(`${service}/kommuner.csv`)).status()).toBe(401);
});

test("whoever has no role at work is told so", async ({ page }) => {
  await signIn(page, "Uten rolle");
  await expect(page.getByRole("alert")).toContainText("Jobben kjenner deg, men du har ingen rolle her");
});

test("whoever turns back at the provider can begin again", async ({ page }) => {
  await signIn(page, "Avbryt");
  await expect(page.getByRole("alert")).toContainText("ble ikke fullført");
  await page.getByRole("link", { name: "Logg inn med Jobben" }).click();
  await page.getByRole("link", { name: "Rådgiver i Nord" }).click();
  await expect(page).toHaveURL(`${service}/metode`);
});

test("an address that was come back to is good once", async ({ page }) => {
  let address = "";
  page.on("request", (request) => {
    if (request.url().includes("/retur?")) address = request.url();
  });
  await signIn(page, "Rådgiver i Nord");
  await expect(page).toHaveURL(`${service}/metode`);
  await page.goto(address);
  await expect(page.getByRole("alert")).toContainText("Begynn på nytt her");
});

test("a role that is taken away while somebody is signed in ends every session", async ({ browser }) => {
  const [one, other] = [await browser.newContext(), await browser.newContext()];
  const [here, there] = [await one.newPage(), await other.newPage()];
  await signIn(here, "Rådgiver i Nord");
  await expect(here).toHaveURL(`${service}/metode`);
  await give("adviser", []);
  await signIn(there, "Rådgiver i Nord");
  await expect(there.getByRole("alert")).toContainText("du har ingen rolle her");
  await here.goto(`${service}/kommuner`);
  await expect(here).toHaveURL(new RegExp(`^${service}/logg-inn\\?til=`));
  await give("adviser", ["Leder.Nord"]);
  // The provider knows who sits there, and asks nothing.
  await there.getByRole("link", { name: "Logg inn med Jobben" }).click();
  await expect(there).toHaveURL(`${service}/metode`);
  await one.close();
  await other.close();
});

test("when the provider is gone, others still sign in", async ({ page }) => {
  provider.kill();
  await once(provider, "exit");
  await page.goto(`${service}/logg-inn?til=/metode`);
  await page.getByRole("button", { name: /^Bruk: / }).first().click();
  await expect(page).toHaveURL(`${service}/metode`);
});
