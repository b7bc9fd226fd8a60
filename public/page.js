// What a page does by itself in the browser. Nothing needs it: what it copies is copied by hand without
// it, and the button of a form leads to the same place.
document.documentElement.dataset.scripted = "";

// A table as a Norwegian sheet reads it: tabs between cells, numbers without spaces and with a true
// sign, and as text what only looks like a number or a formula.
const NUMBER = /^[−-]?\d{1,3}(\s?\d{3})*(,\d+)?\s?%?$/;

const written = (cell) => {
  const lines = cell.innerText.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  const words = lines.filter(Boolean).join(", ");
  if (cell.classList.contains("code") || /^[=+@]|^-\D/.test(words)) return `="${words.replaceAll('"', '""')}"`;
  return NUMBER.test(words) ? words.replace(/\s/g, "").replace("−", "-") : words;
};

const sheet = (button) => {
  const follows = (table) => button.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING;
  const { rows } = [...document.querySelectorAll("main table")].find(follows);
  const lines = [...rows].map(({ cells }) =>
    [...cells].filter((cell) => !cell.matches(".pick-cell")).flatMap((cell) => [written(cell), ...Array(cell.colSpan - 1).fill("")]).join("\t"));
  return [...lines, ...(button.dataset.copyTable ? ["", button.dataset.copyTable] : [])].join("\r\n");
};

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button[data-copied]");
  if (!button) return;
  const { copy, copyLink, copyTable } = button.dataset;
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = "";
  if (copy !== undefined) await navigator.clipboard.writeText(copy);
  if (copyLink !== undefined) await navigator.clipboard.writeText(location.href.replace(/#.*/, ""));
  if (copyTable !== undefined) await navigator.clipboard.writeText(sheet(button));
  status.textContent = button.dataset.copied;
});

// Columns are found by a part of their name.
const find = (field) => {
  const wanted = field.value.trim().toLowerCase();
  for (const group of field.closest(".columns-body").querySelectorAll("fieldset")) {
    const options = [...group.querySelectorAll(".option")];
    for (const option of options) option.hidden = !option.textContent.toLowerCase().includes(wanted);
    group.hidden = options.every((option) => option.hidden);
  }
};

document.addEventListener("input", ({ target }) => {
  if (!target.matches(".columns-find input")) return;
  find(target);
  if (target.watched) return;
  target.watched = new MutationObserver(() => find(target));
  const groups = target.closest(".columns-body").querySelector(".columns-groups");
  target.watched.observe(groups, { childList: true, characterData: true, subtree: true });
});

// A box that is ticked before the list has come to life is heard when it has.
const page = document.documentElement;
let early;
document.addEventListener("change", ({ target }) => {
  if (target.form?.id === "filter" && !("hydrated" in page.dataset)) early = target;
});
new MutationObserver((_, watcher) => {
  watcher.disconnect();
  early?.dispatchEvent(new Event("change", { bubbles: true }));
}).observe(page, { attributeFilter: ["data-hydrated"] });

// The filter's own button: the panel folds, and the heading of what was found is where one goes on.
addEventListener("submit", ({ submitter, defaultPrevented }) => {
  const [, id] = submitter?.getAttribute("formaction")?.split("#") ?? [];
  if (!id || !defaultPrevented) return;
  submitter.closest("details")?.removeAttribute("open");
  const heading = document.getElementById(id);
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
});

// A condition that is being built: its button says what it would give, in the words it came with.
let said = null;
let asked = 0;

const unsay = () => {
  asked++;
  if (said) said.node.data = said.data;
  said = null;
};

addEventListener("change", async ({ target }) => {
  const options = target.closest?.(".pick-options");
  unsay();
  if (!options || target.name.startsWith("pick_with.")) return;
  const now = asked;
  const query = new FormData(target.form);
  query.delete("pick");
  const answer = await fetch(`/kommuner/antall?${new URLSearchParams(query)}`);
  const count = answer.status === 200 ? await answer.text() : "";
  if (!count || now !== asked) return;
  const button = options.querySelector("[data-gives]");
  const node = [...button.childNodes].find((child) => child.nodeType === Node.TEXT_NODE);
  said = { node, data: node.data };
  node.data = button.dataset.gives.replace("{n}", count);
}, true);
for (const step of ["submit", "popstate"]) addEventListener(step, unsay, true);
addEventListener("click", ({ target }) => target.closest?.("a") && unsay(), true);

// The code of a one-time link stands behind the # of its address: it goes into its field, and out of the
// address and the history.
const take = () => {
  const field = document.querySelector("input[name=kode]");
  const code = location.hash.slice(1);
  if (!field || !/^[0-9a-f]{64}$/.test(code)) return;
  field.value = code;
  history.replaceState(null, "", location.pathname + location.search);
};
take();
addEventListener("hashchange", take);

// Rows that are picked: how many they are, and all of them at once.
document.addEventListener("change", ({ target }) => {
  if (!target.matches?.(".pick, .pick-all")) return;
  const picks = [...document.querySelectorAll(".pick")];
  if (target.matches(".pick-all")) for (const pick of picks) pick.checked = target.checked;
  const count = picks.filter((pick) => pick.checked).length;
  for (const said of document.querySelectorAll("[data-picked]")) {
    said.firstChild.data = said.dataset.picked.replace("{n}", count);
  }
});

// What is being written of a visit is kept by the server every few seconds, and told beside the field.
const PAUSE_MS = 4000;
const waiting = new Map();

const keep = async (field) => {
  waiting.delete(field);
  const { form } = field;
  const draft = new URLSearchParams({
    besok: form.dataset.draftOf,
    versjon: form.elements.versjon.value,
    felt: field.name,
    tekst: field.value,
  });
  const kept = await fetch("/oppfolging/kladd", { method: "POST", body: draft }).catch(() => null);
  if (!kept?.ok) return;
  const time = new Date().toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" });
  field.parentElement.querySelector("[role=status]").textContent =
    field.dataset.draft.replace("{time}", time.replace(":", "."));
};

document.addEventListener("input", ({ target }) => {
  if (!target.matches("form[data-draft-of] textarea[data-draft]") || waiting.has(target)) return;
  waiting.set(target, setTimeout(keep, PAUSE_MS, target));
});

addEventListener("submit", () => {
  for (const pause of waiting.values()) clearTimeout(pause);
  waiting.clear();
});
