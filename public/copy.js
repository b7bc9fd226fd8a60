// Copies a sentence. The button is there where this runs; without it, a sentence is copied by hand.
document.documentElement.dataset.scripted = "";

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button[data-copy]");
  if (!button) return;
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = "";
  await navigator.clipboard.writeText(button.dataset.copy);
  status.textContent = button.dataset.copied;
});
