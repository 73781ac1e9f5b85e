"use strict";
/* What of a table goes into a file. In: its state as bang-cu.js keeps it. Out: the rows and columns that are shown, in their
   order, as { header, rows } of cells, and notes on where they come from. */
(() => {
  const PLAIN = /^[-−]?(0|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d*)(,\d+)?$/; // 05 and 2.5 are no numbers but names of things
  const NOTES = ".phu, .khen"; // small print, and on forms the awards that the paper has no column for

  /** What stands large in a cell. Where that is but a link to another site, shown by its host, it is the address. */
  function mainOf(cell) {
    const text = bang.textOf(cell, `svg, ${NOTES}`), link = cell.querySelector('a[href^="http"]');
    return link && bang.textOf(link) === text ? link.getAttribute("href") : text;
  }

  const noteOf = (cell) => [...cell.querySelectorAll(NOTES)].map((part) => bang.textOf(part)).filter(Boolean).join("; ");

  /** Text, and for a column of numbers or days what a spreadsheet reckons with: { text, number?, percent?, day? }. */
  function contentOf(text, kind) {
    const bare = text.replace(/\s*%$/, "");
    if (kind === "so" && PLAIN.test(bare)) {
      const number = bare.replace("−", "-").replace(/\./g, "").replace(",", ".");
      return { text, number, percent: bare !== text };
    }
    const day = kind === "ngay" ? chuViet.ngay(text) : null;
    return day && day.length === 10 ? { text, day } : { text };
  }

  /** The file's columns: those that are shown, and beside one whose cells have small print, a column of that print, so that
   *  the name or number stands alone. Of each: its place, its name, and what it takes of a cell. */
  function columnsOf(t, sums) {
    return t.columns.flatMap((column, at) => {
      if (t.hidden.has(at)) return [];
      const { kind } = bang.sortable(column, at, t.rows);
      const main = { at, name: column.name, of: (cell, sum) => contentOf(mainOf(cell), sum ? "so" : kind) };
      const cells = [...t.rows.map(({ tr }) => tr.cells[at]), ...sums.map((cellsOf) => cellsOf.get(at)).filter(Boolean)];
      const note = { at, name: `${column.name} – ghi thêm`, of: (cell) => ({ text: noteOf(cell) }) };
      return cells.some(noteOf) ? [main, note] : [main];
    });
  }

  /** The cells of a sum by their columns, of which merged ones cover several. */
  function cellsOf(t, tr) {
    const own = (t.places || bang.places([tr])).filter(({ cell }) => cell.parentNode === tr);
    return new Map(own.map(({ at, cell }) => [at, cell]));
  }

  /** Header and rows. Groups become a column; sums stand below only while they are those of the rows shown. */
  function sheetOf(t) {
    const sums = t.table.tFoot && !t.filter ? [...t.table.tFoot.rows].map((tr) => cellsOf(t, tr)) : [];
    const columns = columnsOf(t, sums);
    const grouped = t.groups.some((group) => group.heading);
    const lead = (text) => (grouped ? [{ text }] : []);
    const header = [...(grouped ? ["Nhóm"] : []), ...columns.map(({ name }) => name)];
    const rows = t.groups.flatMap(({ heading, shown: sorted }) => sorted.filter((row) => !row.hidden)
      .map(({ tr }) => [...lead(heading), ...columns.map(({ at, of }) => of(tr.cells[at], false))]));
    for (const cells of sums) {
      rows.push([...lead(""), ...columns.map(({ at, of }) => (cells.has(at) ? of(cells.get(at), true) : { text: "" }))]);
    }
    return { header, rows };
  }

  /** Where the sheet comes from and what of the table it holds. A file's own path says too much of the reader's machine. */
  function notesOf(t) {
    const source = document.querySelector(".chi-in"), place = document.querySelector("[data-dia-chi]");
    const file = location.protocol === "file:";
    const hidden = [...t.hidden].sort((a, b) => a - b).map((at) => t.columns[at].name);
    const order = t.by < 0 ? "như trên trang" : `${t.columns[t.by].said}, ${t.down ? "giảm dần" : "tăng dần"}`;
    return [
      ["Bảng", t.title],
      ["Trang", file ? `${place ? place.textContent : ""}${location.search}` : location.href],
      ["Nguồn", source ? bang.textOf(source) : document.title],
      ["Số dòng", [t.passed, t.rows].map((rows) => rows.length.toLocaleString("vi-VN")).join("/")],
      ["Lọc", t.filter || "không"],
      ["Thứ tự", order],
      ["Cột không lấy", hidden.join("; ") || "không"],
    ];
  }

  Object.assign(bang, { sheetOf, notesOf });
})();
