// The crawl: which addresses are asked for, in which order, and how many at most.
//
// What is small is asked for whole: the main pages, every profile, every question by every division,
// their files, every link of a main page, every choice of the list's form, what others see of their own. Filters make the rest
// endless, so of that a sample is taken: by checksum, so that one more link moves few other choices.
// A crawl that is to be compared takes the addresses of the kept one instead, and no sample.
import { read, checksum } from "./answer.mjs";
import { isFile, isPlain, isSystematic, kind, shape, within } from "./addresses.mjs";
import { ask, signInAs } from "./ask.mjs";
import { People } from "./people.mjs";
import { WAVES, ofOthers, roots } from "./roots.mjs";
import { readyPeople } from "../support/sign-in.mjs";

/** Requests under way at once. The server draws two charts at a time, and lets sixty-four wait. */
const ASKED_AT_ONCE = 4;
/** What the sample is drawn by. Another seed is another sample. */
const SEED = "golden";
/** Addresses that are sampled: of what the systematic pages lead to, then of what the sample leads to. */
const SAMPLES = [900, 800];
/** More than this is no longer a matter of minutes; the rules need a look then. */
const ADDRESSES_MAX = 20_000;

/**
 * Opens each list of follow-up once in each wave: from the second time on it says what has come to it since,
 * and which of two requests is the first should not matter.
 */
async function openLists(fetchText) {
  const page = await fetchText("/oppfolging/lister");
  const lists = new Set(page.match(/\/oppfolging\/lister\/[0-9a-f-]{36}/g) ?? []);
  for (const list of lists) for (const wave of WAVES) await fetchText(`${list}?wave=${wave}`);
}

export class Crawl {
  /**
   * `suffix` is put on the query of every address, and is not part of its name: `sprak=nn`. `visited`
   * gets each address and its answer.
   */
  constructor(base, suffix, visited) {
    this.base = base;
    this.suffix = suffix;
    this.visited = visited;
    this.asked = new Set();
    this.found = new Set();
    this.queue = [];
    this.systematic = true;
  }

  /** Follows links from the roots; then asks for the kept addresses, or else for a sample. */
  async run(kept) {
    await signInAs(this.base);
    const fetchText = async (address) => (await ask(this.base, address)).body.toString("utf8");
    this.people = new People(readyPeople(await fetchText("/logg-inn")).map(({ account }) => account));
    await openLists(fetchText);
    await this.lookAsOthers((await ofOthers(fetchText)).map((address) => this.people.called(address)));
    const start = (await roots(fetchText)).map((address) => this.people.called(address));
    this.plain = new Set([...start, ...WAVES.map((wave) => `/kommuner?unit=district&wave=${wave}`)]);
    for (const address of this.plain) this.follow(address);
    await this.drain();
    this.systematic = false;
    for (const size of SAMPLES) {
      for (const address of kept ?? this.sample(size)) this.follow(address);
      await this.drain();
    }
  }

  /**
   * Asks for the pages of others, one after the other and before all else: each file that is given out has
   * a row in the audit log. Where they lead is followed as the usual one sees it, or not at all.
   */
  async lookAsOthers(addresses) {
    const people = new Set(addresses.map((address) => address.split("#")[1]));
    for (const person of people) await signInAs(this.base, person);
    for (const address of addresses) {
      this.asked.add(address);
      await this.visited(address, await this.answer(address));
    }
  }

  async answer(address) {
    return read(await ask(this.base, this.people.known(this.withSuffix(address))), this.people);
  }

  follow(address) {
    if (this.asked.has(address)) return;
    this.asked.add(address);
    if (this.asked.size > ADDRESSES_MAX) throw new Error(`more than ${ADDRESSES_MAX} addresses`);
    this.queue.push(address);
  }

  /** Asks for all that waits, and for what comes to wait meanwhile. */
  async drain() {
    let working = 0;
    await new Promise((resolve, reject) => {
      const next = () => {
        if (this.queue.length === 0 && working === 0) resolve();
        while (this.queue.length > 0 && working < ASKED_AT_ONCE) {
          working++;
          this.visit(this.queue.shift()).then(() => {
            working--;
            next();
          }, reject);
        }
      };
      next();
    });
  }

  async visit(address) {
    const answer = await this.answer(address);
    await this.visited(address, answer);
    const reaches = (href) => within(this.withoutSuffix(href), address);
    const { location } = answer.headers;
    if (location !== undefined && this.systematic) this.follow(reaches(location));
    if (answer.links !== undefined) this.lead(address, answer, reaches);
  }

  /** Sorts where a page leads to: what is followed at once, and what the sample is taken of. */
  lead(address, answer, reaches) {
    const every = this.plain.has(address) || isPlain(address);
    const files = every || isSystematic(address);
    const choices = isPlain(address) && kind(address) === "list" ? answer.choices() : [];
    const forms = every ? [...answer.forms, ...choices] : [];
    const reached = [...answer.links, ...forms].map(reaches).filter((found) => found !== undefined);
    for (const found of new Set(reached)) {
      if (this.systematic && (every || isSystematic(found) || (files && isFile(found)))) this.follow(found);
      else this.found.add(found);
    }
  }

  /** So many of the addresses found and not asked for: in turn from each shape, by checksum. */
  sample(size) {
    const shapes = new Map();
    for (const address of this.found) {
      if (this.asked.has(address)) continue;
      const of = shape(address);
      if (!shapes.has(of)) shapes.set(of, []);
      shapes.get(of).push({ address, drawn: checksum(SEED + address) });
    }
    const inTurn = [...shapes.values()].flatMap((all) =>
      all.sort((one, other) => (one.drawn < other.drawn ? -1 : 1)).map((each, turn) => ({ ...each, turn })),
    );
    inTurn.sort((one, other) => one.turn - other.turn || (one.drawn < other.drawn ? -1 : 1));
    return inTurn.slice(0, size).map(({ address }) => address);
  }

  withSuffix(address) {
    if (this.suffix === undefined) return address;
    const [path, ...person] = address.split("#");
    return [`${path}${path.includes("?") ? "&" : "?"}${this.suffix}`, ...person].join("#");
  }

  withoutSuffix(href) {
    if (this.suffix === undefined) return href;
    const [path, query = ""] = href.split("#")[0].split("?");
    const rest = query.split("&").filter((pair) => pair !== "" && pair !== this.suffix);
    return rest.length > 0 ? `${path}?${rest.join("&")}` : path;
  }
}
