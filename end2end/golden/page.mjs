// What a page shows: its texts, and of its elements what a reader meets, be it with eyes, ears or
// keyboard. One line an element or text, indented as they stand in one another. Looks are left out
// (classes, style sheets), and so is what the browser alone uses: programs, their data, nonces.
import { elements } from "./tree.mjs";

/** Elements that say nothing by themselves; they part texts, and are told if an attribute does. */
const NAMELESS = new Set(["div", "span", "b", "i", "u", "s", "small", "g"]);
/** Elements that nobody meets. */
const UNSEEN = new Set(["script", "style"]);
/** Links in the head that lead a reader somewhere; the others load style sheets and programs. */
const LEADS = /^(icon|canonical|alternate|next|prev)$/;

/** Attributes that a reader meets, besides `aria-…`. */
const SHOWN = new Set(
  ("href action method enctype formaction id for form list name value type checked selected disabled required " +
    "readonly multiple placeholder min max step pattern maxlength inputmode autocomplete tabindex accesskey alt " +
    "title lang dir role label scope headers colspan rowspan start datetime download target open hidden src " +
    "content http-equiv data-label data-copy data-copied").split(" "),
);
/** Attributes of a drawing that draw nothing. */
const UNDRAWN = /^(class|id|role|tabindex|href|xmlns|data-|aria-)/;
/** Elements of a drawing that are read or followed, not seen. */
const READ = new Set(["a", "title", "desc"]);

const quoted = ([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${value}"`);
const isShown = ([name]) => SHOWN.has(name) || name.startsWith("aria-");

/** What a tree of HTML or SVG shows: lines of text, and lines of geometry. */
export function shows(root) {
  const shown = { text: [], drawing: [] };
  for (const child of root.children) walk(child, { text: 0, drawing: undefined }, shown);
  return shown;
}

const indent = (depth) => "  ".repeat(depth);

/** `depth` is how deep a node stands among the lines of text, and of the drawing if it is in one. */
function walk(node, depth, shown) {
  if (typeof node === "string") {
    const text = node.replace(/[ \t\r\n\f]+/g, " ");
    if (text !== "") shown.text.push(`${indent(depth.text)}"${text}"`);
    return;
  }
  const { name, attributes, children } = node;
  if (UNSEEN.has(name) || (name === "link" && !LEADS.test(attributes.rel ?? ""))) return;
  const drawn = depth.drawing !== undefined;
  const below = { ...depth };
  if (drawn || name === "svg") {
    const drawing = Object.entries(attributes).filter(([key]) => !UNDRAWN.test(key));
    shown.drawing.push(indent(depth.drawing ?? 0) + name + drawing.map(quoted).join(""));
    below.drawing = (depth.drawing ?? 0) + 1;
  }
  const meets = Object.entries(attributes).filter(isShown);
  // A drawing's elements have ids and names for each other; only the drawing as a whole is met.
  if (drawn ? READ.has(name) : meets.length > 0 || !NAMELESS.has(name)) {
    shown.text.push(`${indent(depth.text)}<${name}${meets.map(quoted).join("")}>`);
    below.text = depth.text + 1;
  }
  for (const child of children) walk(child, below, shown);
}

/** The addresses that a page leads to, as they stand in it. */
export function links(root) {
  const found = [];
  for (const { name, attributes } of elements(root)) {
    const leads = name === "a" || name === "area" || (name === "link" && LEADS.test(attributes.rel ?? ""));
    if (leads && attributes.href !== undefined) found.push(attributes.href);
  }
  return found;
}
