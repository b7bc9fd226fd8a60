import type { Page } from "@playwright/test";
import { accessible } from "./support/axe";
import { address } from "./support/routes";
import { expect, test } from "./support/test";

// The forms of follow-up, each posted so that it says no: nothing is written by it.
test.use({ expectedComplaints: [/the server responded with a status of 422/] });

/** A form that says no. */
interface Form {
  name: string;
  path: string;
  /** What is done on the page. */
  post: (page: Page) => Promise<void>;
  /** What it says. */
  told: string | RegExp;
}

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole("button", { name }).first().click();
};

const FORMS: Form[] = [
  {
    name: "a list without a name",
    path: "/oppfolging/lister/ny?kommune=1902&utvalg=region%3Dnord&wave=2015",
    post: press("Lag listen"),
    told: "Skriv et navn.",
  },
  { name: "an action of nothing", path: "/oppfolging/tiltak/nytt", post: press("Lagre tiltaket"), told: "Velg en kommune som finnes" },
  {
    name: "an action that lacks most of it",
    path: "/oppfolging/tiltak/nytt?kommune=1902",
    post: press("Lagre tiltaket"),
    told: "Skriv hva som er avtalt.",
  },
  { name: "a new due date of nothing", path: "/oppfolging/tiltak", post: press("Gi ny frist"), told: "Kryss av for minst ett tiltak." },
  { name: "a visit to nobody", path: "/oppfolging/besok/nytt", post: press("Lagre besøket"), told: "Skriv hvilken kommune" },
  {
    name: "a visit on no day",
    path: "/oppfolging/besok/nytt?kommune=1902",
    post: async (page) => {
      await page.getByLabel("Dato", { exact: true }).fill("i morgen");
      await press("Lagre besøket")(page);
    },
    told: "Vi kan ikke lese datoen",
  },
  { name: "a note of nothing", path: "/oppfolging/kommuner/1902", post: press("Lagre notatet"), told: "Skriv noe i notatet." },
  { name: "an absence of no days", path: "/oppfolging/fravaer", post: press("Legg til dager"), told: "Skriv dagen som dag" },
  {
    name: "a rule without a reason",
    path: "/oppfolging/regler?fra=size%3D0-1999&for=nord",
    post: press("Lagre regelen"),
    told: "Skriv hvorfor du endrer.",
  },
];

for (const form of FORMS) {
  test(`no violations: ${form.name}`, async ({ page, request }) => {
    await page.goto(await address(form, request));
    await form.post(page);
    await expect(page.getByText(form.told).first()).toBeVisible();
    await accessible(page);
  });
}
