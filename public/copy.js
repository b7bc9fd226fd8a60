// What a page does by itself in the browser. Nothing needs it: what it copies is copied by hand without
// it, and the button of a form leads to the same place.
document.documentElement.dataset.scripted = "";

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button[data-copy]");
  if (!button) return;
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = "";
  await navigator.clipboard.writeText(button.dataset.copy);
  status.textContent = button.dataset.copied;
});

// The filter's own button: the panel folds, and the heading of what was found is where one goes on.
addEventListener("submit", ({ submitter, defaultPrevented }) => {
  const [, id] = submitter?.getAttribute("formaction")?.split("#") ?? [];
  if (!id || !defaultPrevented) return;
  submitter.closest("details")?.removeAttribute("open");
  const heading = document.getElementById(id);
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
});
