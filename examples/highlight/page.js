// Lights every part of what is pointed at or has the focus, and brings the other side's into view.
(() => {
  const parts = new Map();
  for (const part of document.querySelectorAll("[data-o]")) {
    if (!parts.has(part.dataset.o)) parts.set(part.dataset.o, []);
    parts.get(part.dataset.o).push(part);
  }
  let lit = [], timer;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function light(at) {
    lit.forEach((part) => part.classList.remove("lit"));
    lit = [];
    for (let on = at?.closest?.("[data-o]"); on; on = on.parentElement?.closest("[data-o]")) lit.push(...parts.get(on.dataset.o));
    lit.forEach((part) => part.classList.add("lit"));
  }

  // Only a pane that the pointer is not in may move, and only where nothing of the item is in view.
  function reveal(at) {
    for (const pane of document.querySelectorAll(".pane")) {
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
    light(at);
    clearTimeout(timer);
    if (lit.length) timer = setTimeout(() => reveal(at), 140);
  }
  document.addEventListener("mouseover", (event) => point(event.target));
  document.addEventListener("focusin", (event) => point(event.target));
  document.documentElement.addEventListener("mouseleave", () => point(null));
})();
