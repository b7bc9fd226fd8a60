// Signs in as a ready person of the demonstration, as a browser without scripts would: by the button
// that stands beside the person's name. For everything that asks a server without being a browser.

/** Who looks at pages where nothing else is said: their office has most pages of its own. */
export const USUAL = "Rådgiver A, Nord";

/** @param {string} tag @param {string} name */
function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  return found?.[1] ?? "";
}

/**
 * The ready people, from the page to sign in on: what each is called, and what their button sends.
 * @param {string} html
 */
export function readyPeople(html) {
  const buttons = html.match(/<button\b[^>]*\sname="konto"[^>]*>/g) ?? [];
  return buttons.map((button) => ({
    name: attribute(button, "aria-label").replace(/^[^:]*: /, ""),
    account: attribute(button, "value"),
  }));
}

/**
 * What the button of a ready person sends, from the page to sign in on.
 * @param {string} html
 * @param {string} person
 */
export function account(html, person) {
  const people = readyPeople(html);
  const found = people.find(({ name }) => name === person);
  const names = people.map(({ name }) => name).join("; ");
  if (found === undefined) throw new Error(`${person} is none of the ready people: ${names}`);
  return found.account;
}

/**
 * Signs in, and gives the cookie as it is to be sent along: `name=value`.
 * @param {string} base
 * @param {string} person
 */
export async function signIn(base, person = USUAL) {
  const page = await fetch(new URL("/logg-inn", base));
  const response = await fetch(new URL("/logg-inn/demo", base), {
    method: "POST",
    headers: { origin: new URL(base).origin },
    body: new URLSearchParams({ konto: account(await page.text(), person) }),
    redirect: "manual",
  });
  const [cookie] = response.headers.getSetCookie().map((given) => given.split(";")[0] ?? "");
  if (cookie === undefined) throw new Error(`${person} was not signed in: ${response.status}`);
  return cookie;
}
