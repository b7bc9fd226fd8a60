import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = resolve(root, process.env.CARGO_TARGET_DIR || "target");
/** Where `built server` of scripts/lib.sh is. */
const binary = join(target, process.env.PROFILE || "release", "oppfolging");
const run = promisify(execFile);

/** A server of one's own: the demo waves, and a file of the one of 2015 changed before it is imported. */
export class OwnServer {
  private constructor(
    readonly origin: string,
    private readonly folder: string,
    private readonly process: ChildProcess,
  ) {}

  /** Starts it; `change` is given the file of answers and gives what is imported instead. */
  static async with(change: (answers: string) => string): Promise<OwnServer> {
    const folder = await mkdtemp(join(tmpdir(), "oppfolging-"));
    const port = await freePort();
    const env = {
      ...process.env,
      DATABASE_URL: `sqlite:${join(folder, "own.db")}`,
      OPPFOLGING_ADDRESS: `127.0.0.1:${port}`,
      OPPFOLGING_DEMO: "1",
      OPPFOLGING_SITE: join(target, "site"),
      OPPFOLGING_LOG: "warn",
    };
    const command = (...words: string[]) => run(binary, words, { cwd: folder, env });
    await command("demo", "load");
    await command("demo", "generate", "--out", "files");
    const answers = join(folder, "files", "demo-2015", "answers.csv");
    await writeFile(answers, change(await readFile(answers, "utf8")));
    await command("wave", "import", join("files", "demo-2015"));
    const server = spawn(binary, ["serve"], { cwd: folder, env, stdio: "ignore" });
    const started = new OwnServer(`http://127.0.0.1:${port}`, folder, server);
    await started.answers();
    return started;
  }

  private async answers(): Promise<void> {
    for (let tries = 0; tries < 240; tries++) {
      const there = await fetch(`${this.origin}/healthz`).then((response) => response.ok, () => false);
      if (there) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error("The server did not answer within a minute.");
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGTERM");
    await stopped;
    await rm(this.folder, { recursive: true });
  }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
