"use strict";
/* What the tools of tables do. In: every <table data-bang="key">, complete and readable as it is; presses in the tools, which
   bang-nut.js makes. Out: rows sorted, filtered and folded, columns hidden, files of what is shown. The state stands in the
   address: ?key.loc= &key.xep= &key.an= */
(() => {
  const { FOLD } = bang;
  const figure = (n) => n.toLocaleString("vi-VN");

  /* ---- The table as it is shown ---- */

  /** Rows in the order asked for, within their group; moved as one piece, so that thousands stay quick. */
  function arrange(t) {
    const column = t.by < 0 ? null : bang.sortable(t.columns[t.by], t.by, t.rows);
    for (const group of t.groups) {
      group.shown = column ? bang.ordered(group.rows, column.keys, t.down) : group.rows;
      const together = document.createDocumentFragment();
      for (const row of group.shown) together.append(row.tr);
      group.body.append(together);
    }
    t.columns.forEach(({ head }, at) => {
      if (head && at === t.by) head.setAttribute("aria-sort", t.down ? "descending" : "ascending");
      else if (head) head.removeAttribute("aria-sort");
    });
  }

  /** Filtered rows are hidden; folded ones on screens only (by a class), for paper shows all that pass the filter. */
  function show(t) {
    const passes = bang.matcher(t.filter);
    t.passed = [];
    for (const group of t.groups) {
      const before = t.passed.length;
      for (const row of group.shown) {
        const hidden = !passes(row);
        const folded = !hidden && t.passed.push(row) > t.limit;
        if (hidden !== Boolean(row.hidden)) row.tr.hidden = row.hidden = hidden;
        if (folded !== Boolean(row.folded)) row.tr.classList.toggle("gap-lai", (row.folded = folded));
      }
      if (group.rows.length) group.body.hidden = t.passed.length === before;
      group.body.classList.toggle("gap-lai", before >= t.limit);
    }
    tell(t);
  }

  /** Cells of columns left out are hidden and merged ones shrink; places are those of the table as it was given. */
  function showColumns(t) {
    const parts = [t.table.tHead, ...t.table.tBodies, t.table.tFoot].filter(Boolean);
    t.places = t.places || parts.flatMap((part) => bang.places(part.rows));
    for (const { cell, at, span } of t.places) {
      let left = 0;
      for (let i = at; i < at + span; i += 1) left += t.hidden.has(i) ? 0 : 1;
      if (cell.hidden === left > 0) cell.hidden = !left;
      if (left && cell.colSpan !== left) cell.colSpan = left;
    }
  }

  /** Says in the tools how many rows there are and what can be done now. */
  function tell(t) {
    const all = figure(t.rows.length), some = figure(t.passed.length);
    const whole = t.table.tFoot && t.filter ? ` (dòng tổng vẫn cộng cả ${all})` : "";
    t.status.textContent = t.filter ? `${some}/${all} dòng${whole}` : `${all} dòng`;
    t.spoken.textContent = t.by < 0 ? "" : `, xếp theo ${t.columns[t.by].said}, ${t.down ? "giảm dần" : "tăng dần"}`;
    t.status.append(t.spoken);
    t.status.dataset.loc = t.filter;
    if (t.orders) t.orders.value = bang.orderOf(t.by, t.down);
    t.reset.hidden = !t.filter && t.by < 0 && !t.hidden.size;
    const width = t.columns.length, left = width - t.hidden.size;
    if (t.chooser) t.chooser.textContent = left < width ? `Cột (${left}/${width})` : "Cột";
    t.more.hidden = t.passed.length <= t.limit;
    t.more.firstChild.textContent = `Đang hiện ${figure(t.limit)}/${some} dòng. `;
    t.more.lastChild.textContent = `Hiện tất cả (${some})`;
    t.none.hidden = t.passed.length > 0;
    t.none.firstChild.textContent = `Không có dòng nào khớp với “${t.filter.trim()}”. `;
  }

  /* ---- What the reader does ---- */

  function order(t, by, down) {
    [t.by, t.down] = [by, down];
    arrange(t);
    refresh(t);
  }

  function sortBy(t, at) {
    const again = t.by === at;
    order(t, again && t.down ? -1 : at, again && !t.down);
  }

  function refresh(t) {
    show(t);
    bang.toTop(t.region);
    remember(t);
  }

  function setFilter(t, query) {
    [t.filter, t.limit] = [query, FOLD];
    show(t);
    t.region.scrollTop = 0;
    clearTimeout(t.later);
    t.later = setTimeout(remember, 250, t); // browsers refuse an address that changes with every letter
  }

  function clearFilter(t) {
    t.box.value = "";
    setFilter(t, "");
    t.box.focus(); // the button that was pressed is gone
  }

  function setColumn(t, at, visible) {
    if (visible) t.hidden.delete(at);
    else t.hidden.add(at);
    showColumns(t);
    tell(t);
    remember(t);
  }

  function reset(t) {
    [t.filter, t.by, t.limit] = ["", -1, FOLD];
    t.hidden.clear();
    for (const box of t.tools.querySelectorAll("input")) [box.checked, box.value] = [true, ""];
    arrange(t);
    showColumns(t);
    refresh(t);
    (t.tools.querySelector("input") || t.region).focus(); // the button that was pressed is gone
  }

  function unfold(t, limit) {
    t.limit = limit;
    show(t);
    if (t.more.hidden) t.region.focus({ preventScroll: true }); // the button that was pressed is gone
  }

  const unfoldMore = (t) => unfold(t, t.limit + FOLD);
  const unfoldAll = (t) => unfold(t, Infinity);

  async function save(t, kind) {
    clearTimeout(t.later);
    remember(t);
    try {
      if (!bang.save) await Promise.all(["bang-tep.js", "tai-bang.js"].map(bang.load));
      bang.save(t, kind);
    } catch (error) {
      t.status.textContent = "Chưa tạo được tệp. Hãy tải lại trang rồi thử lại.";
    }
  }

  /** A row that the address points at is never left hidden. */
  function reveal(t) {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) { // a % that is no sign's code
    }
    const row = target && t.rows.find(({ tr }) => tr.contains(target));
    if (!row) return;
    if (row.hidden) {
      if (t.box) t.box.value = "";
      setFilter(t, "");
    }
    if (row.folded) unfold(t, Math.ceil((t.passed.indexOf(row) + 1) / FOLD) * FOLD);
    target.scrollIntoView({ block: "center" });
  }

  function remember(t) {
    try {
      history.replaceState(history.state, "", bang.addressOf(location.href, t));
    } catch (error) { // a browser may refuse it for a page opened as a file; the table works all the same
    }
  }

  function setUp(table) {
    const columns = table.tHead ? bang.columnsOf(table) : [], groups = bang.groupsOf(table, columns.length);
    const rows = groups.flatMap((group) => group.rows);
    if (!rows.length) return null;
    const region = table.closest(".bang"), nameAt = Math.max(0, [...rows[0].tr.cells].findIndex((c) => c.scope === "row"));
    const title = table.caption ? bang.textOf(table.caption) : "";
    const t = { table, key: table.dataset.bang, title, region, columns, groups, rows, nameAt, limit: FOLD };
    Object.assign(t, bang.stateOf(location.search, t, columns.length >= bang.COLUMNS_FROM));
    if (columns[nameAt].head) columns[nameAt].head.classList.add("cot-ten");
    bang.addTools(t, { order, sortBy, setFilter, clearFilter, setColumn, reset, unfoldMore, unfoldAll, save });
    bang.keepFree(t.tools, t.more, t.none);
    if (t.by >= 0) arrange(t);
    if (t.hidden.size) showColumns(t);
    show(t);
    region.classList.add("co-cu");
    reveal(t);
    window.addEventListener("hashchange", () => reveal(t));
    return t.filter || t.by >= 0 || t.hidden.size ? t.tools : null;
  }

  /** An address that asks for a state leads to the table that has it, unless it names a place or the reader comes back. */
  function leadTo(tools) {
    const [{ type = "navigate" } = {}] = performance.getEntriesByType("navigation");
    if (tools && !location.hash && type === "navigate") tools.scrollIntoView({ behavior: "instant" });
  }

  /** One table at a time, so that a page of many answers the reader meanwhile; at once where the address asks for a state
   *  or a row, lest the page jump later. */
  function setUpAll(tables) {
    if (location.hash || tables.some((table) => location.search.includes(`${table.dataset.bang}.`))) {
      leadTo(tables.map((table) => setUp(table)).find(Boolean));
      return;
    }
    const later = globalThis.requestIdleCallback || setTimeout;
    const next = () => {
      if (!tables.length) return;
      setUp(tables.shift());
      later(next);
    };
    next();
  }

  setUpAll([...document.querySelectorAll(".bang > table[data-bang]")]);
})();
