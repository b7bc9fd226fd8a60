// Where the forms of a page lead, as a browser without scripts would send them.
import { elements, textOf } from "./tree.mjs";

/** Kinds of input that send nothing unless they are pressed. */
const PRESSED = new Set(["submit", "button", "reset", "image"]);

/** The choices of a field: what it sends as it stands, and each of what it could send instead. */
function field({ name, attributes, ...element }) {
  const { type = "text", value = "" } = attributes;
  if (name === "textarea") return { sends: [textOf(element)], others: [] };
  if (name === "select") {
    const options = [...elements(element)].filter((child) => child.name === "option");
    const values = options.map((option) => option.attributes.value ?? textOf(option));
    const chosen = options.findIndex((option) => "selected" in option.attributes);
    const at = chosen < 0 ? 0 : chosen;
    return { sends: values.slice(at, at + 1), others: values.filter((_, other) => other !== at) };
  }
  if (PRESSED.has(type)) return { sends: [], others: [] };
  if (type !== "checkbox" && type !== "radio") return { sends: [value], others: [] };
  return "checked" in attributes ? { sends: [value], others: [] } : { sends: [], others: [value] };
}

/** The fields of every form that is sent by GET, in the order of the page. */
function forms(root) {
  const found = [];
  const collect = (element, within) => {
    const { name, attributes } = element;
    let form = within;
    if (name === "form" && (attributes.method ?? "get").toLowerCase() === "get") {
      form = { id: attributes.id, action: attributes.action ?? "", fields: [] };
      found.push(form);
    }
    if (["input", "select", "textarea"].includes(name) && attributes.name && !("disabled" in attributes)) {
      // A field names its form where it stands outside of it.
      const own = attributes.form === undefined ? form : found.find(({ id }) => id === attributes.form);
      own?.fields.push({ name: attributes.name, radio: attributes.type === "radio", ...field(element) });
    }
    for (const child of element.children) if (typeof child !== "string") collect(child, form);
  };
  collect(root, undefined);
  return found;
}

function address({ action }, pairs) {
  return `${action}?${new URLSearchParams(pairs)}`;
}

const sent = (fields) => fields.flatMap(({ name, sends }) => sends.map((value) => [name, value]));

/** The addresses of a page's forms, sent as they stand. */
export function asTheyStand(root) {
  return forms(root).map((form) => address(form, sent(form.fields)));
}

/** The addresses of a page's forms with one choice made differently, for each choice there is. */
export function withEachChoice(root) {
  const one = (form, changed, value) => {
    const takesOver = ({ name, radio }) => radio && changed.radio && name === changed.name;
    const fields = form.fields.map((each) => {
      if (each === changed) return { ...each, sends: [value] };
      return takesOver(each) ? { ...each, sends: [] } : each;
    });
    return address(form, sent(fields));
  };
  return forms(root).flatMap((form) =>
    form.fields.flatMap((changed) => changed.others.map((value) => one(form, changed, value))),
  );
}
