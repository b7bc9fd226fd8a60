import { codeOf, elapse, ownMail, person, signIn, user } from "./support/accounts";
import { signOut } from "./support/people";
import { expect, hydrates, test } from "./support/test";

const GOOD = "tre blå elger i tåka";
const BETTER = "fjordhest spiser gulrot baklengs";

test.beforeEach(async ({ page }) => signOut(page));
// Answers that say no are what these stories are about.
test.use({ expectedComplaints: [/the server responded with a status of (422|429)/] });

test("from first start to first sign-in", async ({ page }, info) => {
  const e_mail = ownMail(info);
  const said = await user(info, "add", "--name", "Første administrator", "--e-mail", e_mail, "--role", "administrator");
  const code = codeOf(said);
  await page.goto(`/nytt-passord#${code}`);
  if (hydrates()) {
    await expect(page.getByLabel("Kode")).toHaveValue(code);
    await expect(page).toHaveURL(/\/nytt-passord$/);
  } else {
    await page.getByLabel("Kode").fill(code);
  }
  await page.getByLabel("Nytt passord").fill("Sommer2026!!");
  await page.getByLabel("Det nye passordet en gang til").fill("Sommer2026!!");
  await page.getByRole("button", { name: "Lagre passordet" }).click();
  await expect(page.getByText("Passordet er laget av vanlige ord")).toBeVisible();
  await expect(page.getByLabel("Kode")).toHaveValue(code);
  await page.getByLabel("Nytt passord").fill(GOOD);
  await page.getByLabel("Det nye passordet en gang til").fill(GOOD);
  await page.getByRole("button", { name: "Lagre passordet" }).click();
  await expect(page.getByRole("status")).toHaveText("Passordet er lagret. Logg inn med det.");
  await page.getByLabel("E-post").fill(e_mail.toUpperCase());
  await page.getByLabel("Passord", { exact: true }).fill(GOOD);
  await page.getByRole("button", { name: "Logg inn", exact: true }).click();
  await expect(page).toHaveURL("/");
  await page.locator(".who > summary").click();
  await page.getByRole("link", { name: "Min konto" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Min konto");
  await expect(page.getByLabel("Navn")).toHaveValue("Første administrator");
  await expect(page.getByRole("region", { name: "Her er jeg innlogget" }).getByRole("row")).toHaveCount(2);
});

test("a wrong password until the account is locked, and unlocked", async ({ page }, info) => {
  const e_mail = await person(page, info, GOOD);
  const says = page.getByRole("alert");
  for (let wrong = 1; wrong <= 10; wrong++) {
    await signIn(page, e_mail, "feil passord her");
    if (wrong < 5) await expect(says).toContainText("E-post eller passord er feil. Prøv igjen");
    if (wrong >= 5 && wrong < 10) {
      await expect(says).toContainText(/må du vente\. Prøv igjen kl\. \d\d\.\d\d\./);
      await signIn(page, e_mail, GOOD);
      await expect(says).toContainText("må du vente");
      await elapse(info);
    }
    await expect(page.getByLabel("E-post")).toHaveValue(e_mail);
    await expect(page.getByLabel("Passord", { exact: true })).toHaveValue("");
  }
  await expect(says).toHaveText("Innloggingen er låst etter ti feil. Be en administrator låse den opp.");
  await signIn(page, e_mail, GOOD);
  await expect(says).toHaveText("Innloggingen er låst etter ti feil. Be en administrator låse den opp.");
  expect(await user(info, "list")).toContain(`${e_mail}\tRådgiver i Nord\tRådgiver, Nord\tlåst etter ti feil`);
  await user(info, "unlock", "--e-mail", e_mail);
  await signIn(page, e_mail, GOOD);
  await expect(page).toHaveURL("/");
});

test("signed out on one machine by the other", async ({ page, browser }, info) => {
  const e_mail = await person(page, info, GOOD);
  await signIn(page, e_mail, GOOD);
  const { baseURL, javaScriptEnabled } = info.project.use;
  const context = await browser.newContext({ baseURL, javaScriptEnabled, storageState: { cookies: [], origins: [] } });
  const other = await context.newPage();
  await signIn(other, e_mail, GOOD);
  await page.goto("/konto");
  const sessions = page.getByRole("region", { name: "Her er jeg innlogget" });
  await sessions.getByRole("button", { name: /^Logg ut: / }).click();
  await expect(page.getByRole("status")).toHaveText("Du er logget ut der.");
  await expect(sessions.getByRole("button", { name: /^Logg ut: / })).toHaveCount(0);
  await other.goto("/regioner");
  await expect(other).toHaveURL("/logg-inn?til=/regioner");

  await signIn(other, e_mail, GOOD);
  await other.goto("/konto");
  await other.getByRole("button", { name: "Logg ut overalt" }).click();
  await expect(other.getByRole("status")).toHaveText("Du er logget ut overalt.");
  await page.goto("/konto");
  await expect(page).toHaveURL("/logg-inn?til=/konto");
  await context.close();
});

test("another password and another name", async ({ page }, info) => {
  const e_mail = await person(page, info, GOOD);
  await signIn(page, e_mail, GOOD);
  await page.goto("/konto");
  await page.getByLabel("Passordet du har nå").fill("feil passord her");
  await page.getByLabel("Nytt passord").fill(BETTER);
  await page.getByLabel("Det nye passordet en gang til").fill(BETTER);
  await page.getByRole("button", { name: "Bytt passord" }).click();
  await expect(page.getByText("Dette er ikke passordet du har nå.")).toBeVisible();
  await page.getByLabel("Passordet du har nå").fill(GOOD);
  await page.getByLabel("Nytt passord").fill(BETTER);
  await page.getByLabel("Det nye passordet en gang til").fill(BETTER);
  await page.getByRole("button", { name: "Bytt passord" }).click();
  await expect(page.getByRole("status")).toHaveText("Passordet er byttet. Du er logget ut alle andre steder.");
  await page.getByLabel("Navn").fill("Rådgiver i Indre Øst");
  await page.getByRole("button", { name: "Lagre navnet" }).click();
  await expect(page.getByRole("status")).toHaveText("Navnet er lagret.");
  await expect(page.locator(".who-name")).toHaveText("Rådgiver i Indre Øst");
  await signOut(page);
  await signIn(page, e_mail, BETTER);
  await expect(page).toHaveURL("/");
});
