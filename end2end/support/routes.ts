import type { APIRequestContext } from "@playwright/test";
import type { Ready } from "./people";

/** A page in one of the states it can be in. */
export interface PageSpec {
  name: string;
  /**
   * Its address; `{silent}` stands for the number of a municipality that did not answer, `{person}` for
   * somebody of the demonstration, `{visit}`, `{action}` and `{list}` for one of its visits, actions and
   * lists, `{live}` for a list that follows its filter.
   */
  path: string;
  /** Who looks at it, if not the one who is signed in everywhere. */
  as?: Ready;
  /** The status it is answered with, if not 200. */
  status?: number;
}

/** The address of the page that comes to life: the list. All others have no program. */
export const LIVE = /^\/kommuner(?=[?#]|$)/;

/** One address of each kind of page and of each state it can be in. */
export const PAGES: PageSpec[] = [
  { name: "overview", path: "/" },
  { name: "overview of the country", path: "/?valgt=1" },
  { name: "overview of a region", path: "/?region=nord" },
  { name: "list", path: "/kommuner" },
  { name: "list with filters", path: "/kommuner?region=nord&settles=yes&answer=result_target:no" },
  { name: "list with a picked question", path: "/kommuner?region=nord&pick=usefulness.interpreting_advice" },
  { name: "list with a picked number", path: "/kommuner?pick=result_target_percent" },
  { name: "list with many columns", path: "/kommuner?cols=name,county,region,population,immigrants,share_percent,centrality,settled,result_target" },
  { name: "list by priority", path: "/kommuner?sort=-priority" },
  { name: "list of a signal, in the wave before", path: "/kommuner?signal=no_interpreter_guidelines&priority=2-&wave=2014" },
  { name: "list of nothing", path: "/kommuner?region=nord&county=01" },
  { name: "list of districts", path: "/kommuner?unit=district" },
  { name: "map of the country", path: "/kommuner?view=map" },
  { name: "map of a region by an answer", path: "/kommuner?region=nord&view=map&colour=result_target" },
  { name: "map of districts", path: "/kommuner?unit=district&view=map" },
  { name: "map with a fault in its address", path: "/kommuner?view=map&colour=rosa" },
  { name: "list with a fault in its address", path: "/kommuner?farge=rosa" },
  { name: "profile", path: "/kommuner/1902" },
  { name: "profile of one that did not answer", path: "/kommuner/{silent}" },
  { name: "profile of a district", path: "/kommuner/030101" },
  { name: "profile of one of a selection", path: "/kommuner/1902?region=nord&answered=yes" },
  { name: "parts of a municipality that came later", path: "/kommuner/5054?wave=2015" },
  { name: "list of districts with what was left out", path: "/kommuner?fra=centrality%3Dmost%26wave%3D2015&unit=district&wave=2015" },
  { name: "list of a name nobody has", path: "/kommuner?q=Tromso" },
  { name: "list in a wave that did not ask", path: "/kommuner?answer=result_target:no&wave=2014" },
  { name: "search of nothing yet", path: "/sok" },
  { name: "search with several hits", path: "/sok?q=nes" },
  { name: "search for a word of questions", path: "/sok?q=tolk" },
  { name: "search for a name nobody has", path: "/sok?q=Tromso" },
  { name: "comparison of nothing yet", path: "/sammenlign" },
  { name: "comparison with one chosen", path: "/sammenlign?number=1902" },
  { name: "comparison of two", path: "/sammenlign?number=1902,1804" },
  { name: "comparison of four, only differences, other weights", path: "/sammenlign?number=1902,1804,0101,{silent}&weigh=size:0,share:5&only=differences" },
  { name: "comparison of districts", path: "/sammenlign?number=030101,030102" },
  { name: "comparison with faults in its address", path: "/sammenlign?number=1902,9999&weigh=size:mye" },
  { name: "questions", path: "/sporsmal" },
  { name: "question", path: "/sporsmal/result_target" },
  { name: "question by size, in a region", path: "/sporsmal/result_target?region=nord&by=size" },
  { name: "question followed from the wave before", path: "/sporsmal/interpreter_guidelines" },
  { name: "question with a sum of answers judged", path: "/sporsmal/interpreter_guidelines?judge=yes_without_register,no" },
  { name: "question with another question's answer judged", path: "/sporsmal/result_target?judge=very_good" },
  { name: "question of a battery", path: "/sporsmal/reception_capacity.health" },
  { name: "question with several answers", path: "/sporsmal/barriers" },
  { name: "question of a number", path: "/sporsmal/result_target_percent" },
  { name: "question of a text", path: "/sporsmal/advice" },
  { name: "regions", path: "/regioner" },
  { name: "regions adjusted, with a region and an indicator", path: "/regioner?justert=1&forhold=target&region=nord" },
  { name: "regions in a wave that asks little of it", path: "/regioner?wave=2014" },
  { name: "regions with a fault in the address", path: "/regioner?forhold=finnes_ikke" },
  { name: "changes", path: "/endringer" },
  { name: "changes in a region", path: "/endringer?region=nord&settles=yes" },
  { name: "changes in the first wave", path: "/endringer?wave=2014" },
  { name: "changes of nobody", path: "/endringer?unit=district&region=nord" },
  { name: "follow-up", path: "/oppfolging" },
  { name: "follow-up of a region", path: "/oppfolging?hvem=nord" },
  { name: "follow-up of the country", path: "/oppfolging?hvem=alle" },
  { name: "follow-up of nobody who is here", path: "/oppfolging?hvem=ingen" },
  { name: "follow-up in the wave before", path: "/oppfolging?wave=2014" },
  { name: "report", path: "/rapport" },
  { name: "report of a region", path: "/rapport?region=nord" },
  { name: "visits", path: "/oppfolging/besok" },
  { name: "visits everywhere", path: "/oppfolging/besok?valgt=1" },
  { name: "visits of oneself, with a fault in the address", path: "/oppfolging/besok?hvem=meg&region=mars" },
  { name: "a new visit", path: "/oppfolging/besok/nytt?kommune=1902" },
  { name: "a visit", path: "/oppfolging/besok/{visit}" },
  { name: "a visit that does not exist", path: "/oppfolging/besok/finnes-ikke", status: 404 },
  { name: "sign in", path: "/logg-inn" },
  { name: "a password to be chosen", path: "/nytt-passord" },
  { name: "rules and weights", path: "/oppfolging/regler" },
  { name: "rules and weights in the wave before", path: "/oppfolging/regler?wave=2014" },
  { name: "a rule being changed", path: "/oppfolging/regler?regel=no_result_target&for=nord" },
  { name: "a weight being tried", path: "/oppfolging/regler?regel=no_result_target&for=nord&vekt=5" },
  { name: "a weight being laid", path: "/oppfolging/regler?regel=no_result_target&for=nord", as: "Leder, Nord" },
  { name: "a rule in the making", path: "/oppfolging/regler?fra=size%3D0-1999%26settles%3Dyes&for=nord&vekt=5" },
  { name: "rules with faults in the address", path: "/oppfolging/regler?regel=finnes_ikke&vekt=mye" },
  { name: "list by the weights of a region", path: "/kommuner?region=nord&priority=8-&weights=nord&sort=-priority" },
  { name: "a fixed list", path: "/oppfolging/lister/{list}" },
  { name: "a live list", path: "/oppfolging/lister/{live}" },
  { name: "a live list with a receipt", path: "/oppfolging/lister/{live}?lagret=levende" },
  { name: "a fixed list beside a live one", path: "/oppfolging/lister/{list}?mot={live}" },
  { name: "lists of nobody yet", path: "/oppfolging/lister" },
  { name: "lists with a receipt", path: "/oppfolging/lister?lagret=endret" },
  { name: "list in the making", path: "/oppfolging/lister/ny?kommune=1902&kommune=1804&wave=2015" },
  { name: "live list in the making", path: "/oppfolging/lister/ny?filter=region%3Dnord&wave=2015" },
  { name: "list in the making of nothing", path: "/oppfolging/lister/ny" },
  { name: "list that is gone", path: "/oppfolging/lister/finnes-ikke", status: 404 },
  { name: "list by visits", path: "/kommuner?visited=never&action=open&sort=last_visit" },
  { name: "own account", path: "/konto" },
  { name: "own account with a receipt", path: "/konto?lagret=navn" },
  { name: "people and roles", path: "/administrasjon/folk", as: "Administrator" },
  { name: "somebody being changed", path: "/administrasjon/folk?person={person}", as: "Administrator" },
  { name: "somebody who is not there", path: "/administrasjon/folk?person=ingen", as: "Administrator" },
  { name: "audit log", path: "/administrasjon/revisjon", as: "Administrator" },
  { name: "audit log with faults in its address", path: "/administrasjon/revisjon?fra=i+fjor&hva=eksport", as: "Administrator" },
  { name: "what was agreed", path: "/oppfolging/tiltak" },
  { name: "what was agreed everywhere, by municipality", path: "/oppfolging/tiltak?valgt=1&sorter=kommune" },
  { name: "what was agreed, with faults in the address", path: "/oppfolging/tiltak?valgt=1&frist=snart&kommune=ingen" },
  { name: "an action", path: "/oppfolging/tiltak/{action}" },
  { name: "an action that is gone", path: "/oppfolging/tiltak/ingen", status: 404 },
  { name: "a new action", path: "/oppfolging/tiltak/nytt?kommune=1902" },
  { name: "a new action anywhere", path: "/oppfolging/tiltak/nytt" },
  { name: "follow-up of a municipality", path: "/oppfolging/kommuner/1902" },
  { name: "follow-up of a municipality of another region", path: "/oppfolging/kommuner/1201" },
  { name: "follow-up of a municipality with a receipt", path: "/oppfolging/kommuner/1902?lagret=notat" },
  { name: "own absence", path: "/oppfolging/fravaer" },
  { name: "own absence with a receipt", path: "/oppfolging/fravaer?lagret=dager" },
  { name: "a page for others", path: "/administrasjon/folk", status: 403 },
  { name: "report of a wave that lacks most of it", path: "/rapport?wave=2014" },
  { name: "report with a fault in its address", path: "/rapport?region=atlantis" },
  { name: "published beside computed", path: "/rapport/publisert" },
  { name: "where the report does not add up", path: "/rapport/uenigheter" },
  { name: "method", path: "/metode" },
  { name: "page that does not exist", path: "/finnes-ikke", status: 404 },
  { name: "municipality that does not exist", path: "/kommuner/9999", status: 404 },
  { name: "question of another wave", path: "/sporsmal/result_target?wave=2014", status: 404 },
  { name: "question that does not exist", path: "/sporsmal/finnes_ikke", status: 404 },
];

/** The address of a page, with what depends on the wave and the database looked up. */
export async function address(page: PageSpec, request: APIRequestContext): Promise<string> {
  if (page.path.includes("{person}")) {
    const html = await (await request.get("/logg-inn")).text();
    const id = html.match(/value="([0-9a-f-]{36})" aria-label="Bruk: Rådgiver B, Nord"/)?.[1];
    if (id === undefined) throw new Error("nobody is ready to be changed");
    return page.path.replace("{person}", id);
  }
  if (/\{(visit|action|list|live)\}/.test(page.path)) return followed(page.path, request);
  if (!page.path.includes("{silent}")) return page.path;
  const csv = await (await request.get("/kommuner.csv?answered=no")).text();
  const number = csv.match(/^"?(\d{4})"?;/m)?.[1];
  if (number === undefined) throw new Error("every municipality answered");
  return page.path.replace("{silent}", number);
}

/** Where what stands for something of follow-up is looked up: the first that its page leads to. */
const FOLLOWED: Record<string, [page: string, link: RegExp]> = {
  visit: ["/oppfolging/besok", /href="\/oppfolging\/besok\/([0-9a-f-]{36})/],
  action: ["/oppfolging/tiltak", /href="\/oppfolging\/tiltak\/([0-9a-f-]{36})/],
  list: ["/oppfolging/lister", /href="\/oppfolging\/lister\/([0-9a-f-]{36})(?:(?!<\/tr>)[\s\S])*?>Fast liste/],
  live: ["/oppfolging/lister", /href="\/oppfolging\/lister\/([0-9a-f-]{36})(?:(?!<\/tr>)[\s\S])*?>Levende liste/],
};

async function followed(path: string, request: APIRequestContext): Promise<string> {
  let found = path;
  for (const [name, [page, link]] of Object.entries(FOLLOWED)) {
    if (!found.includes(`{${name}}`)) continue;
    const html = await (await request.get(page)).text();
    const id = html.match(link)?.[1];
    if (id === undefined) throw new Error(`there is no ${name}`);
    found = found.replace(`{${name}}`, id);
  }
  return found;
}
