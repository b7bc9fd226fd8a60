import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FullConfig } from "@playwright/test";
import { signIn } from "./sign-in.mjs";

/** Signs in once, when the server answers, and keeps the cookie where every project reads it. */
export default async function globalSetup({ projects }: FullConfig): Promise<void> {
  const { baseURL, storageState } = projects[0]?.use ?? {};
  if (baseURL === undefined || typeof storageState !== "string") throw new Error("no place to sign in at");
  const [name = "", value = ""] = (await signIn(baseURL)).split("=");
  const { hostname: domain } = new URL(baseURL);
  const cookie = { name, value, domain, path: "/", expires: -1, httpOnly: true, secure: false, sameSite: "Lax" };
  mkdirSync(dirname(storageState), { recursive: true });
  writeFileSync(storageState, JSON.stringify({ cookies: [cookie], origins: [] }));
}
