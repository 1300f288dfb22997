// The list: what is searched and filtered for, in which order, and the dump that the address names (#d7).
(() => {
  const by = (id) => document.getElementById(id);
  const list = by("dumps"), rows = [...list.rows];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map(rows.map((row) => [row, plain(row.dataset.text)]));
  const filters = ["family", "note", "missing", "sure"].map(by);
  const words = by("words");

  function fits(row, asked) {
    const { family, notes, missing, sure } = row.dataset;
    const [ofFamily, ofNote, without, bar] = filters.map((filter) => filter.value);
    return asked.every((word) => texts.get(row).includes(word))
      && (!ofFamily || family === ofFamily)
      && (!ofNote || notes.split("\n").includes(ofNote))
      && (!without || missing.split(" ").includes(without))
      && (!bar || (bar < 0 ? Number(sure) < -bar : Number(sure) >= bar));
  }

  function filter() {
    const asked = plain(words.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      row.hidden = !fits(row, asked);
      count += !row.hidden;
    }
    by("shown").textContent = count === rows.length ? "" : `${count} of ${rows.length} shown`;
    by("nothing").hidden = count > 0 || rows.length === 0;
  }

  // A column's button puts the rows in its order, and in the other at a second press.
  for (const head of document.querySelectorAll("th[data-key]")) {
    head.firstElementChild.addEventListener("click", () => {
      const { key } = head.dataset, down = head.ariaSort === "ascending" ? -1 : 1;
      const value = (row) => (key === "sure" ? Number(row.dataset.sure) : row.dataset[key]);
      const order = (a, b) => (key === "sure" ? value(a) - value(b) : value(a).localeCompare(value(b)));
      for (const other of document.querySelectorAll("th[data-key]")) other.removeAttribute("aria-sort");
      head.ariaSort = down > 0 ? "ascending" : "descending";
      rows.sort((a, b) => down * order(a, b) || a.dataset.n - b.dataset.n);
      list.append(...rows);
    });
  }

  const title = document.title;
  let place = 0, last = null; // where the list stood, and the row that was opened

  function open() {
    const number = /^#d(\d+)$/.exec(location.hash)?.[1];
    const row = number && by(`r${number}`);
    const wasOpen = !by("view").hidden;
    if (row && !wasOpen) place = scrollY;
    by("index").hidden = Boolean(row);
    by("view").hidden = !row;
    by("sheet").replaceChildren();
    if (!row) {
      document.title = title;
      if (wasOpen) {
        scrollTo(0, place);
        last?.querySelector("a").focus({ preventScroll: true });
      }
      if (location.hash === "#failed") by("failed")?.focus();
      return;
    }
    last = row;
    // a new element each time, so that nothing of the dump before is left
    const sheet = by("sheet").cloneNode(false);
    sheet.append(by(`t${number}`).content.cloneNode(true));
    by("sheet").replaceWith(sheet);
    lights(sheet);
    document.title = `${row.dataset.name} · ${title}`;
    const near = rows.filter((other) => !other.hidden || other === row), at = near.indexOf(row);
    for (const [id, other] of [["before", near[at - 1]], ["after", near[at + 1]]]) {
      if (other) by(id).href = `#d${other.dataset.n}`;
      else by(id).removeAttribute("href");
    }
    scrollTo(0, 0);
    if (!wasOpen) by("back").focus();
  }

  list.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (row && !event.target.closest("a") && !String(getSelection())) location.hash = `d${row.dataset.n}`;
  });
  by("ask").addEventListener("input", filter);
  by("ask").addEventListener("submit", (event) => event.preventDefault());
  by("all").addEventListener("click", () => {
    by("ask").reset();
    filter();
    words.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !by("view").hidden) location.hash = "";
    if (event.key === "/" && by("view").hidden && event.target !== words) {
      event.preventDefault();
      words.focus();
    }
  });
  addEventListener("hashchange", open);
  filter(); // (a browser that comes back keeps what was asked)
  open();
})();
