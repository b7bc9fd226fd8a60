import type { Page } from "@playwright/test";
import { account } from "./sign-in.mjs";

/** The ready people of the demonstration, as they are called. */
export type Ready =
  | "Rådgiver A, Nord"
  | "Rådgiver B, Nord"
  | "Rådgiver A, Vest"
  | "Leder A, Nord"
  | "Leder A, hele landet"
  | "Administrator A, hele landet"
  | "Leser A, hele landet";

/**
 * Signs in as somebody else than the one who is signed in everywhere. The session that all tests share
 * is let go of first: it must not end here.
 */
export async function signInAs(page: Page, person: Ready): Promise<void> {
  await signOut(page);
  const { request } = page.context();
  const form = { konto: account(await (await request.get("/logg-inn")).text(), person) };
  const response = await request.post("/logg-inn/demo", { form, maxRedirects: 0 });
  if (response.status() !== 303) throw new Error(`${person} was not signed in: ${response.status()}`);
}

/** Forgets who is signed in, in this browser alone. */
export async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
}
