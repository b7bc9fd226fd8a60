import { signInAs } from "./support/people";
import { OwnServer } from "./support/server";
import { expect, open, test as base } from "./support/test";

/** A wave in which the first respondent of the file has not handed in. */
interface Begun {
  server: OwnServer;
  number: string;
  name: string;
}

const test = base.extend<object, { begun: Begun }>({
  begun: [
    async ({}, use) => {
      let [number, name] = ["", ""];
      const server = await OwnServer.with((answers) => {
        const lines = answers.split("\n");
        const cells = (lines[1] ?? "").split(";");
        [number, name] = [cells[0] ?? "", cells[1] ?? ""];
        // The third column is the day the questionnaire was handed in.
        cells[2] = "";
        lines[1] = cells.join(";");
        return lines.join("\n");
      });
      await use({ server, number, name });
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ begun }, use) => use(begun.server.origin),
});

test("who began and handed in nothing is said to have begun, and did not respond", async ({ page, begun }) => {
  await signInAs(page, "Rådgiver A, Nord");
  const { number, name } = begun;
  await open(page, `/kommuner/${number}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(page.locator("main")).toContainText(
    `Påbegynt: ${name} begynte på undersøkelsen, men leverte den ikke.`,
  );
  await open(page, `/kommuner?number=${number}&cols=name,priority,answered`);
  const rows = page.locator("tbody tr");
  await expect(rows.first()).toContainText(name);
  await expect(rows.first()).toContainText("Påbegynt");
  await expect(rows.first()).not.toContainText("Svarte ikke");
  await open(page, `/kommuner?answered=yes&number=${number}`);
  await expect(page.locator("main")).not.toContainText("Påbegynt");
  await open(page, "/kommuner?view=map");
  await expect(page.locator("main")).toContainText(
    "1 av dem som ikke svarte, begynte på undersøkelsen uten å levere den.",
  );
});
