"use strict";
/* Reading tables. In: a table's cells, the words of a filter, an address. Out: its columns, what rows are sorted by and in
   which order, which rows a filter leaves, the state in the address. Nothing here changes the page. */
(() => {
  /** The text below a node; small print and drawings can be left out. What stands in parts of its own is parted by a space. */
  function textOf(node, skipped = "svg") {
    const parts = [...node.childNodes].map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.data;
      return child.nodeType !== Node.ELEMENT_NODE || child.matches(skipped) ? "" : ` ${textOf(child, skipped)} `;
    });
    return parts.join("").replace(/\s+/g, " ").trim();
  }

  /** Where cells stand, merged ones reckoned with: { cell, at, span } for each. */
  function places(rows) {
    const found = [];
    let covered = []; // by column: how many rows a cell from above still reaches down
    for (const row of rows) {
      let at = 0;
      for (const cell of row.cells) {
        while (covered[at] > 0) at += 1;
        found.push({ cell, at, span: cell.colSpan });
        for (const end = at + cell.colSpan; at < end; at += 1) covered[at] = cell.rowSpan;
      }
      covered = Array.from(covered, (rest) => (rest || 0) - 1);
    }
    return found;
  }

  /** Columns with their header cell, their full name through merged headers, and a short one for the address. */
  function columnsOf(table) {
    const columns = [];
    for (const { cell, at, span } of places([...table.tHead.rows].filter((row) => !row.matches(".cot-so")))) {
      for (let i = at; i < at + span; i += 1) {
        columns[i] = columns[i] || { names: [] };
        columns[i].names.push(textOf(cell));
        columns[i].head = span === 1 ? cell : null;
      }
    }
    const slugs = new Set();
    columns.forEach((column, i) => {
      const last = chuViet.gap(column.names[column.names.length - 1]);
      const slug = last.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "cot";
      column.name = column.names.filter(Boolean).join(": ") || `Cột ${i + 1}`;
      column.people = Boolean(column.head && column.head.hasAttribute("data-nguoi"));
      column.said = column.people ? `${column.name} (theo tên)` : column.name; // as what it is sorted by
      column.slug = slugs.has(slug) || slug === "cot" ? `${slug}-${i + 1}` : slug;
      slugs.add(column.slug);
    });
    return columns;
  }

  /** Rows of data by their tbody. Headings of groups and rows that say "no data", of merged cells, stay in their place. */
  function groupsOf(table, width) {
    return [...table.tBodies].map((body) => {
      const rows = [...body.rows].filter((tr) => tr.cells.length === width).map((tr) => ({ tr }));
      const heading = body.querySelector("th[scope=rowgroup]");
      return { body, rows, shown: rows, heading: heading ? textOf(heading) : "" };
    });
  }

  function valueOf(cell) {
    const text = textOf(cell, "svg, .phu");
    if (text === "" || text === "–") return { text: "", so: null, ngay: null };
    return { text, so: chuViet.so(text), ngay: chuViet.ngay(text) };
  }

  /** What a column holds: days, numbers, marks (x or nothing) or text. Words without a digit don't speak against numbers. */
  function kindOf(values) {
    const told = values.filter((value) => /\d/.test(value.text));
    if (told.length) return ["ngay", "so"].find((kind) => told.every((value) => value[kind] !== null)) || "chu";
    return values.some((value) => value.text) && values.every((value) => /^x?$/i.test(value.text)) ? "dau" : "chu";
  }

  /** [rank, key]: words among numbers come after these, no value comes last, whichever way the rest is sorted. Persons, of
      whom a cell may name several, come by their given names. */
  function keyOf(value, kind, people) {
    if (kind === "dau") return [0, value.text ? 0 : 1];
    if (!value.text) return [2, 0];
    if (people) return [0, value.text.split(";").map(chuViet.khoaTen).join("\0")];
    if (kind === "chu") return [0, chuViet.khoa(value.text)];
    return value[kind] === null ? [1, chuViet.khoa(value.text)] : [0, value[kind]];
  }

  /** A column's kind and its keys by row, worked out when they are first asked for. */
  function sortable(column, at, rows) {
    if (!column.keys) {
      const values = rows.map((row) => valueOf(row.tr.cells[at]));
      column.kind = kindOf(values);
      column.keys = new Map(rows.map((row, i) => [row, keyOf(values[i], column.kind, column.people)]));
    }
    return column;
  }

  /** Rows by a column's keys; equal ones stay as they were given. */
  function ordered(rows, keys, down) {
    const way = down ? -1 : 1;
    return [...rows].sort((a, b) => {
      const [rank, key] = keys.get(a), [otherRank, other] = keys.get(b);
      return rank - otherRank || (key < other ? -way : key > other ? way : 0);
    });
  }

  /** Where a word of the query may stand: at the beginning of a word or number, so that "an" is not in "Thanh" and 7 not
      in 37; a number may follow letters, as in CB0011. */
  function beginning(word) {
    const before = /^\d/.test(word) ? "(?:^|[^\\p{N}.,]|[^\\p{N}][.,])" : /^\p{L}/u.test(word) ? "(?:^|[^\\p{L}\\p{N}])" : "";
    return new RegExp(before + word.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&"), "u");
  }

  /** A test for rows: each word of the query is in them, one without marks whatever the row's marks, one with marks exactly. */
  function matcher(query) {
    const words = chuViet.chuan(query).toLowerCase().split(/\s+/).filter(Boolean);
    const loose = words.filter((word) => chuViet.gap(word) === word).map(beginning);
    const exact = words.filter((word) => chuViet.gap(word) !== word).map(beginning);
    return (row) => {
      if (words.length && row.exact === undefined) {
        const text = [...row.tr.cells].map((cell) => textOf(cell)).join("\n");
        [row.exact, row.loose] = [chuViet.chuan(text).toLowerCase(), chuViet.gap(text)];
      }
      return exact.every((word) => word.test(row.exact)) && loose.every((word) => word.test(row.loose));
    };
  }

  /** The state that an address asks for: { filter, by, down, hidden }. What it can't mean is left out. */
  function stateOf(search, { key, columns, nameAt }, mayHide) {
    const asked = new URLSearchParams(search), of = (name) => asked.get(`${key}.${name}`) || "";
    const [slug, way] = of("xep").split("."), unwanted = of("an").split(",");
    const by = ["tang", "giam"].includes(way) ? columns.findIndex((column) => column.head && column.slug === slug) : -1;
    const hidden = [...columns.keys()].filter((at) => mayHide && at !== nameAt && unwanted.includes(columns[at].slug));
    return { filter: of("loc").trim(), by, down: way === "giam", hidden: new Set(hidden) };
  }

  /** The same address with the table's state in its query; what is as given is not told, what others put there stays. */
  function addressOf(address, { key, columns, filter, by, down, hidden }) {
    const url = new URL(address);
    const put = (name, value) => {
      if (value) url.searchParams.set(`${key}.${name}`, value);
      else url.searchParams.delete(`${key}.${name}`);
    };
    put("loc", filter.trim());
    put("xep", by < 0 ? "" : `${columns[by].slug}.${down ? "giam" : "tang"}`);
    put("an", [...hidden].sort((a, b) => a - b).map((at) => columns[at].slug).join(","));
    url.search = url.search.replace(/%2C/g, ",");
    return url;
  }

  Object.assign(bang, { textOf, places, columnsOf, groupsOf, sortable, ordered, matcher, stateOf, addressOf });
})();
