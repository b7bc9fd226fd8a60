// One request to the server, as a browser would make it.
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { USUAL, signIn } from "../support/sign-in.mjs";

/** The host that is asked for, whichever port the server has: files and drawings tell it. */
const HOST = "127.0.0.1:3000";
/** How long an answer may take; milliseconds. A page takes a few, but others may use the machine. */
const ANSWER_MS_MAX = 30_000;
/** How often an answer is asked for that tells of a server with too much to do. */
const TRIES = 5;
/** How long it is left alone before the next try; milliseconds. */
const PAUSE_MS = 1_000;

const HEADERS = {
  host: HOST,
  accept: "text/html,application/xhtml+xml,*/*;q=0.8",
  "accept-language": "nb",
  "accept-encoding": "identity",
};

const agent = new http.Agent({ keepAlive: true });

/** How the server knows who asks, by name. */
const cookies = new Map();

/** Signs somebody in at a server, so that what is asked of it in their name is answered. */
export async function signInAs(base, person = USUAL) {
  cookies.set(person, await signIn(base, person));
}

/** Who asks for an address stands behind it, as its fragment; without one it is the usual one. */
function asker(address) {
  const [path, person = USUAL] = address.split("#");
  const cookie = cookies.get(person);
  if (cookie === undefined) throw new Error(`${address}: ${person} is not signed in`);
  return { path, cookie };
}

function once(base, address) {
  const { path, cookie } = asker(address);
  const headers = { ...HEADERS, cookie };
  return new Promise((resolve, reject) => {
    const request = http.get(new URL(path, base), { agent, headers, timeout: ANSWER_MS_MAX });
    request.on("timeout", () => request.destroy(new Error(`${address}: no answer within ${ANSWER_MS_MAX} ms`)));
    request.on("error", reject);
    request.on("response", (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
  });
}

/** Whether a chart could not be drawn, since too many waited: its place on the page is empty then. */
function lacksChart({ headers, body }) {
  return headers["content-type"]?.startsWith("text/html") && /<figure[^>]*><\/figure>/.test(body.toString("latin1"));
}

/** The answer to one address. A server with too much to do is asked again. */
export async function ask(base, address) {
  for (let tries = 1; ; tries++) {
    const answer = await once(base, address);
    if (tries === TRIES || (answer.status !== 503 && !lacksChart(answer))) return answer;
    await pause(PAUSE_MS);
  }
}
