// Lights every part of what is pointed at or has the focus, and brings the other side's into view. A click, or Enter, keeps it lit and says what it is; another
// click or Escape lets it go.
function lights(sheet) {
  const parts = new Map();
  for (const part of sheet.querySelectorAll("[data-o]")) {
    if (!parts.has(part.dataset.o)) parts.set(part.dataset.o, []);
    parts.get(part.dataset.o).push(part);
  }
  let lit = [], kept = null, timer;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const said = sheet.querySelector(".said");

  function light(at) {
    lit.forEach((part) => part.classList.remove("lit"));
    lit = [];
    for (let on = at?.closest?.("[data-o]"); on; on = on.parentElement?.closest("[data-o]")) lit.push(...parts.get(on.dataset.o));
    lit.forEach((part) => part.classList.add("lit"));
  }

  // Only a pane that the pointer is not in may move, and only where nothing of the item is in view.
  function reveal(at) {
    for (const pane of sheet.querySelectorAll(".pane")) {
      if (pane.contains(at) || getComputedStyle(pane).overflowY !== "auto" || pane.scrollHeight <= pane.clientHeight) continue;
      const box = pane.getBoundingClientRect();
      const there = lit.filter((part) => pane.contains(part));
      const seen = there.some((part) => {
        const r = part.getBoundingClientRect();
        return r.bottom > box.top + 8 && r.top < box.bottom - 8;
      });
      if (there.length && !seen) {
        const top = there[0].getBoundingClientRect().top - box.top + pane.scrollTop - pane.clientHeight / 3;
        pane.scrollTo({ top, behavior: still ? "auto" : "smooth" });
      }
    }
  }

  function point(at) {
    if (kept) return;
    light(at);
    clearTimeout(timer);
    if (lit.length) timer = setTimeout(() => reveal(at), 140);
  }

  function keep(at) {
    const on = at?.closest?.("[data-o]");
    kept = on && on !== kept ? on : null;
    light(kept ?? at);
    const told = kept && lit.find((part) => part.classList.contains("s"));
    said.textContent = told?.title ?? "";
    if (kept) reveal(at);
  }
  sheet.addEventListener("mouseover", (event) => point(event.target));
  sheet.addEventListener("focusin", (event) => point(event.target));
  sheet.addEventListener("mouseleave", () => point(null));
  sheet.addEventListener("click", (event) => {
    if (!event.target.closest("a, summary") && !String(getSelection())) keep(event.target);
  });
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("[data-o]")) keep(event.target);
    if (event.key === "Escape" && kept) {
      event.preventDefault();
      keep(null);
    }
  });
}
