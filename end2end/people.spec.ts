import type { Page } from "@playwright/test";
import { tabTo } from "./support/keyboard";
import { signInAs, signOut, type Ready } from "./support/people";
import { expect, hydrates, open, test } from "./support/test";

// Doors that are shut, and forms that say no, are what these stories are about.
test.use({ expectedComplaints: [/the server responded with a status of (401|403|409|422)/] });

const PEOPLE = "/administrasjon/folk";

/** Somebody of one's own, so that stories beside each other change different people. */
async function invited(page: Page, name: string): Promise<string> {
  const own = `${name} ${hydrates() ? "med" : "uten"} skript`;
  const e_mail = `${own.toLowerCase().replaceAll(" ", ".")}.${Date.now()}@example.no`;
  await open(page, PEOPLE);
  const form = page.getByRole("region", { name: "Inviter person" });
  await form.getByLabel("Navn").fill(own);
  await form.getByLabel("E-post").fill(e_mail);
  await form.getByRole("radio", { name: "Rådgiver" }).check();
  await form.getByRole("checkbox", { name: "Nord", exact: true }).check();
  await form.getByRole("button", { name: "Lag engangskode" }).click();
  await expect(page.getByRole("heading", { name: `Engangskode til ${own}` })).toBeVisible();
  return own;
}

function row(page: Page, name: string) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
}

test("an adviser of Nord is refused by every door that is not theirs", async ({ page }) => {
  await signInAs(page, "Rådgiver A, Nord");
  await open(page, "/");
  await page.locator(".who > summary").click();
  await expect(page.getByRole("link", { name: "Min konto" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Administrasjon" })).toHaveCount(0);

  expect(await open(page, PEOPLE)).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Du har ikke tilgang til siden");
  await expect(page.locator("main")).not.toContainText("@demo.invalid");
  const { request } = page.context();
  for (const act of ["endre", "inviter", "kode", "las", "apne", "logg-ut"]) {
    const refused = await request.post(`${PEOPLE}/${act}`, { form: { person: "x", versjon: "1" }, maxRedirects: 0 });
    expect(refused.status(), act).toBe(403);
  }
});

test("whoever is signed out sees the way in, and goes on from there", async ({ page }) => {
  await signOut(page);
  for (const path of ["/", "/kommuner?region=nord&wave=2015", "/kommuner/1902", PEOPLE]) {
    expect(await open(page, path)).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logg inn");
    await expect(page.locator("main")).not.toContainText("1902");
  }
  for (const file of ["/kommuner.csv", "/kommuner.xlsx", "/kommuner/1902.csv", "/kommuner/antall?region=nord"]) {
    expect((await page.context().request.get(file)).status(), file).toBe(401);
  }
  await open(page, "/kommuner?region=nord&wave=2015");
  await page.getByRole("button", { name: "Bruk: Leser" }).click();
  await expect(page).toHaveURL(/\/kommuner\?region=nord&wave=2015$/);
});

test("an administrator gives somebody another role", async ({ page }) => {
  await signInAs(page, "Administrator" satisfies Ready);
  const name = await invited(page, "Ny rolle");
  await row(page, name).getByRole("link", { name: `Ny kode: ${name}` }).click();
  await expect(page).toHaveURL(/\?person=[0-9a-f-]{36}#rediger$/);
  const form = page.getByRole("region", { name, exact: true });
  await form.getByRole("radio", { name: "Leder" }).check();
  await form.getByRole("checkbox", { name: "Nord", exact: true }).uncheck();
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByText("Velg minst én region.")).toBeVisible();
  await expect(form.getByRole("radio", { name: "Leder" })).toBeChecked();

  await form.getByRole("checkbox", { name: "Vest" }).check();
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Lagret" })).toContainText(`Lagret: ${name}, Leder, Vest.`);
  await expect(row(page, name).getByRole("cell").nth(0)).toHaveText("Leder");
  await expect(row(page, name).getByRole("cell").nth(1)).toHaveText("Vest");
});

test("an administrator locks somebody and unlocks them, by the keyboard alone", async ({ page }) => {
  await signInAs(page, "Administrator");
  const name = await invited(page, "Stengt");
  await tabTo(page, row(page, name).getByRole("link", { name, exact: true }));
  await page.keyboard.press("Enter");
  const form = page.getByRole("region", { name, exact: true });
  await tabTo(page, form.getByRole("button", { name: "Lås", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${name} er låst og logget ut overalt.`)).toBeVisible();
  await expect(row(page, name)).toContainText("Låst");

  await tabTo(page, form.getByRole("button", { name: "Lås opp" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${name} er låst opp og kan logge inn.`)).toBeVisible();
});

test("two administrators at once: the second is told what stands", async ({ page }) => {
  await signInAs(page, "Administrator");
  const name = await invited(page, "To samtidig");
  await row(page, name).getByRole("link", { name, exact: true }).click();
  const form = page.getByRole("region", { name, exact: true });
  const other = await page.context().newPage();
  await other.goto(page.url());
  const others = other.getByRole("region", { name, exact: true });
  await others.getByRole("radio", { name: "Leser" }).check();
  await others.getByRole("button", { name: "Lagre" }).click();
  await expect(other.getByText(`Lagret: ${name}`)).toBeVisible();

  await form.getByRole("radio", { name: "Leder" }).check();
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("alert")).toContainText("ble endret av en annen i mellomtiden. Nå står det Leser, Hele landet");
  await expect(form.getByRole("radio", { name: "Leder" })).toBeChecked();
});

test("nobody changes their own role", async ({ page }) => {
  const own = "Administrator";
  await signInAs(page, own);
  await open(page, PEOPLE);
  await row(page, own).getByRole("link", { name: own, exact: true }).click();
  const part = page.getByRole("region", { name: own, exact: true });
  await expect(part).toContainText("Rollen endres av en annen administrator.");
  await expect(part.getByRole("button")).toHaveCount(0);
});
