import type { APIRequestContext, Page, PlaywrightWorkerArgs } from "@playwright/test";
import { account } from "./sign-in.mjs";

/** The ready people of the demonstration, as they are called. */
export type Ready =
  | "Rådgiver A, Nord"
  | "Rådgiver B, Nord"
  | "Rådgiver, Vest"
  | "Leder, Nord"
  | "Leder, hele landet"
  | "Administrator"
  | "Leser";

async function enter(request: APIRequestContext, person: Ready): Promise<void> {
  const form = { konto: account(await (await request.get("/logg-inn")).text(), person) };
  const response = await request.post("/logg-inn/demo", { form, maxRedirects: 0 });
  if (response.status() !== 303) throw new Error(`${person} was not signed in: ${response.status()}`);
}

/**
 * Signs in as somebody else than the one who is signed in everywhere. The session that all tests share
 * is let go of first: it must not end here.
 */
export async function signInAs(page: Page, person: Ready): Promise<void> {
  await signOut(page);
  await enter(page.context().request, person);
}

/** Requests of somebody else, without a browser. */
export async function requestAs(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string | undefined,
  person: Ready,
): Promise<APIRequestContext> {
  const nobody = { cookies: [], origins: [] };
  const request = await playwright.request.newContext({ baseURL, storageState: nobody });
  await enter(request, person);
  return request;
}

/** Forgets who is signed in, in this browser alone. */
export async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
}
