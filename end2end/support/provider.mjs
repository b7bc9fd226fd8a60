/**
 * A real provider of OpenID Connect on this machine, for the stories that sign in at one. It is told who
 * signs in by a page of its own, with a button for each person, and forgets everything when it ends.
 *
 *   node end2end/support/provider.mjs PORT REDIRECT SIGNED_OUT
 *
 * A line on its standard input, as JSON, changes the roles of a person: {"sub":"adviser","roles":[]}
 */
import { createInterface } from "node:readline";
import { Provider } from "oidc-provider";

const [port, redirect, signedOut] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

/** Who works there. */
const people = new Map([
  ["adviser", { name: "Rådgiver i Nord", email: "raadgiver@imdi.example", email_verified: true, roles: ["Radgiver.Nord"] }],
  ["nobody", { name: "Uten rolle", email: "ingen@imdi.example", email_verified: true, roles: [] }],
]);

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "oppfolging",
      client_secret: "a-secret-of-the-stories",
      redirect_uris: [redirect],
      post_logout_redirect_uris: [signedOut],
      response_types: ["code"],
      grant_types: ["authorization_code"],
    },
  ],
  claims: { openid: ["sub", "roles"], profile: ["name"], email: ["email", "email_verified"] },
  // As Entra ID does it: what was asked for stands in the token.
  conformIdTokenClaims: false,
  cookies: { keys: ["of-the-stories"] },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = page(`<h1>Logg ut</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Ja</button>`);
      },
    },
  },
  interactions: { url: (_, interaction) => `/who/${interaction.uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  // Nobody is asked whether they let us know who they are.
  loadExistingGrant: async (context) => {
    const grant = new context.oidc.provider.Grant({
      clientId: context.oidc.client.clientId,
      accountId: context.oidc.session.accountId,
    });
    grant.addOIDCScope("openid profile email");
    await grant.save();
    return grant;
  },
});

function page(body) {
  return `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Jobben</title>${body}</html>`;
}

/** The page that asks who somebody is, and what is posted there. */
provider.use(async (context, next) => {
  if (!context.path.startsWith("/who/")) return next();
  const person = new URLSearchParams(context.querystring).get("person");
  if (person === null) {
    const buttons = [...people].map(([sub, { name }]) => `<p><a href="?person=${sub}">${name}</a></p>`);
    context.body = page(`<h1>Hvem er du?</h1>${buttons.join("")}<p><a href="?person=">Avbryt</a></p>`);
    return;
  }
  const result = person === "" ? { error: "access_denied" } : { login: { accountId: person } };
  await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
  context.respond = false;
});

createInterface({ input: process.stdin }).on("line", (line) => {
  const { sub, roles } = JSON.parse(line);
  people.get(sub).roles = roles;
  console.log(`changed ${sub}`);
});

provider.listen(Number(port), "127.0.0.1", () => console.log(`ready ${issuer}`));
