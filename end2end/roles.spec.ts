import { signOut, type Ready } from "./support/people";
import { expect, open, test } from "./support/test";

// Pages that are refused are what these stories are about.
test.use({ expectedComplaints: [/the server responded with a status of 403/] });

const PAGES = ["Oversikt", "Kommuner", "Spørsmål", "Regioner", "Endringer", "Rapport", "Oppfølging", "Metode"];
const ADMINISTRATION = { "/administrasjon/folk": "Folk og roller", "/administrasjon/revisjon": "Revisjonslogg" };

interface Story {
  person: Ready;
  can: string;
  administers?: true;
}

const STORIES: Story[] = [
  { person: "Leser", can: "Ser alt, skriver ingenting" },
  { person: "Rådgiver A, Nord", can: "Ser alle svar, skriver besøk og tiltak: Nord" },
  { person: "Leder, Nord", can: "Som rådgiver, og endrer regler og vekter: Nord" },
  { person: "Administrator", can: "Importerer, retter svar, styrer folk og ser revisjonsloggen", administers: true },
];

for (const { person, can, administers } of STORIES) {
  test(`${person} has the menu and the pages of the role, and no others`, async ({ page }) => {
    await signOut(page);
    await open(page, "/logg-inn?til=/konto");
    await expect(page.getByRole("navigation", { name: "Hovedmeny" })).toHaveCount(0);
    await page.getByRole("button", { name: `Bruk: ${person}`, exact: true }).click();
    await expect(page).toHaveURL("/konto");
    await expect(page.getByRole("main")).toContainText(can);

    // The same pages for everybody, and the administrator's behind their name.
    const pages = page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link");
    await expect(pages).toHaveText(PAGES);
    const name = page.locator(".who-name");
    await expect(name).toHaveText(person);
    expect(await name.evaluate((text) => text.scrollWidth - text.clientWidth), "what is cut off").toBeLessThanOrEqual(0);
    const who = page.locator(".who");
    await who.locator("summary").click();
    const own = administers === true ? ["Min konto", "Administrasjon"] : ["Min konto"];
    await expect(who.getByRole("link")).toHaveText(own);
    await expect(who.getByRole("button")).toHaveText("Logg ut");

    for (const [path, heading] of Object.entries(ADMINISTRATION)) {
      const status = await open(page, path);
      const title = page.getByRole("heading", { level: 1 });
      if (administers === true) {
        expect(status, path).toBe(200);
        await expect(title).toHaveText(heading);
      } else {
        expect(status, path).toBe(403);
        await expect(title).toHaveText("Du har ikke tilgang til siden");
        await expect(page.getByRole("main")).toContainText("Spør den som administrerer programmet");
        await expect(page.getByRole("main").getByRole("table")).toHaveCount(0);
      }
    }
    // What a role may not see is no file either.
    const log = await page.context().request.get("/administrasjon/revisjon.csv");
    expect(log.status()).toBe(administers === true ? 200 : 403);
    expect((await page.context().request.get("/kommuner.csv?region=vest")).status()).toBe(200);
  });
}
