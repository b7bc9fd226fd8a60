// HTML, SVG and the XML of workbooks as a tree of elements and texts. It is tolerant and small, and
// made for what the program writes: names in lower case, quoted attributes, elements that are closed.

/** Elements of HTML without content. */
const VOID = new Set(["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
/** Elements whose content is not markup; nobody reads it either. */
const RAW = new Set(["script", "style"]);

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITY = /&(?:#(\d+)|#x([\da-fA-F]+)|([a-z]+));/g;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Text without its entities. */
function plain(text) {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return NAMED[name] ?? whole;
  });
}

function attributes(source) {
  const found = {};
  for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE)) {
    found[name] = plain(double ?? single ?? bare ?? "");
  }
  return found;
}

/** Where the comment, declaration or processing instruction at this place ends. */
function pastComment(source, at) {
  const end = source.startsWith("<!--", at) ? "-->" : ">";
  const found = source.indexOf(end, at + 2);
  return found < 0 ? source.length : found + end.length;
}

/** Texts that only a comment stood between become one: Leptos marks places with comments. */
function addText(children, text) {
  if (text === "") return;
  const last = children.at(-1);
  if (typeof last === "string") children[children.length - 1] = last + text;
  else children.push(text);
}

/** The tree of a source. An element is `{ name, attributes, children }`, a text is a string. */
export function parse(source) {
  const root = { name: "", attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < source.length) {
    const mark = source.indexOf("<", at);
    addText(open.at(-1).children, plain(source.slice(at, mark < 0 ? source.length : mark)));
    if (mark < 0) break;
    if (source[mark + 1] === "!" || source[mark + 1] === "?") {
      at = pastComment(source, mark);
      continue;
    }
    TAG.lastIndex = mark;
    const tag = TAG.exec(source);
    if (tag === null) {
      addText(open.at(-1).children, "<");
      at = mark + 1;
      continue;
    }
    at = TAG.lastIndex;
    const [, closes, name, rest] = tag;
    if (closes) {
      const opened = open.findLastIndex((element) => element.name === name);
      if (opened > 0) open.length = opened;
      continue;
    }
    const element = { name, attributes: attributes(rest), children: [] };
    open.at(-1).children.push(element);
    if (RAW.has(name)) {
      const end = source.indexOf(`</${name}`, at);
      at = end < 0 ? source.length : end;
      open.push(element);
    } else if (!VOID.has(name) && !rest.endsWith("/")) open.push(element);
  }
  return root;
}

/** All elements below one, in the order of the source. */
export function* elements(element) {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elements(child);
  }
}

/** The text within an element. */
export function textOf(element) {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
