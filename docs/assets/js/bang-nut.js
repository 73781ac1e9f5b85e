"use strict";
/* The tools of a table as a reader sees them. In: a table's state as bang-cu.js keeps it, and what each press is to do. Out:
   headers to sort by and the same as a list, a filter, boxes for columns, buttons for files and for folded rows. */
(() => {
  const FILTER_FROM = 6; // rows
  const COLUMNS_FROM = 7;
  const FOLD = 100; // rows at first, and with each press
  const ORDER_OF_PEOPLE = "Xếp theo tên, rồi họ, rồi tên đệm";

  function make(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  function press(text, action, attributes = {}) {
    const button = make("button", { type: "button", ...attributes }, text);
    button.addEventListener("click", action);
    return button;
  }

  function sortButton(t, act, { head, name, said, people }, at) {
    const arrow = make("span", { class: "mui-ten", "aria-hidden": "true" });
    if (head.querySelector("a")) { // a button can't hold a link
      const label = { class: "xep", "aria-label": `Xếp theo ${said}` };
      head.append(press(arrow, () => act.sortBy(t, at), label));
      return;
    }
    const text = make("span", {}, ...head.childNodes), [words, last] = [text.lastChild, /\S+\s*$/.exec(text.textContent)];
    const button = press(text, () => act.sortBy(t, at), { class: "xep", title: people ? ORDER_OF_PEOPLE : "Xếp theo cột này" });
    if (last && words.nodeType === Node.TEXT_NODE && words.data.endsWith(last[0])) { // the arrow stays with the last word
      words.data = words.data.slice(0, -last[0].length);
      text.append(make("span", { class: "lien" }, last[0], arrow));
    } else {
      text.append(arrow);
    }
    head.append(button);
  }

  const orderOf = (by, down) => (by < 0 ? "" : `${by}.${down ? "giam" : "tang"}`);

  /** The same orders in a list, for where rows are cards and no header is left to press (the style shows it there). */
  function orderList(t, act) {
    const ways = [[false, "tăng dần"], [true, "giảm dần"]];
    const orders = t.columns.flatMap(({ head, said }, at) =>
      head ? ways.map(([down, way]) => make("option", { value: orderOf(at, down) }, `${said}, ${way}`)) : []);
    t.orders = make("select", {}, make("option", { value: "" }, "như trong bảng"), ...orders);
    t.orders.addEventListener("change", () => {
      const [by, way] = t.orders.value.split(".");
      act.order(t, by ? Number(by) : -1, way === "giam");
    });
    return make("label", { class: "bang-xep" }, "Xếp ", t.orders);
  }

  function filterBox(t, act) {
    t.box = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    t.box.value = t.filter;
    t.box.addEventListener("input", () => act.setFilter(t, t.box.value));
    return make("label", { class: "bang-loc" }, "Lọc ", t.box);
  }

  /** A button and, on a line of its own, the boxes that it opens; Escape closes them and comes back to it. */
  function columnBoxes(t, act) {
    const boxes = t.columns.flatMap(({ name }, at) => {
      if (at === t.nameAt) return [];
      const box = make("input", { type: "checkbox" });
      box.checked = !t.hidden.has(at);
      box.addEventListener("change", () => act.setColumn(t, at, box.checked));
      return [make("label", {}, box, ` ${name}`)];
    });
    const group = make("div", { class: "bang-cot", id: `cot-${t.key}`, role: "group", "aria-label": "Cột được hiện", hidden: "" }, ...boxes);
    const open = (shown) => {
      group.hidden = !shown;
      t.chooser.setAttribute("aria-expanded", String(shown));
    };
    t.chooser = press("Cột", () => open(group.hidden), { class: "bang-chon", "aria-expanded": "false", "aria-controls": group.id });
    for (const part of [t.chooser, group]) {
      part.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || group.hidden) return;
        open(false);
        t.chooser.focus();
      });
    }
    return [t.chooser, group];
  }

  /** Puts the tools round a table and remembers in `t` those that tell its state; `act` is what each press does. */
  function addTools(t, act) {
    t.status = make("span", { role: "status", class: "bang-dong" });
    t.spoken = make("span", { class: "chi-nghe" });
    t.reset = press("Đặt lại", () => act.reset(t));
    const some = press(`Hiện thêm ${FOLD} dòng`, () => act.unfoldMore(t));
    t.more = make("p", { class: "bang-them" }, make("span"), some, " ", press("", () => act.unfoldAll(t)));
    t.none = make("p", { class: "bang-khong" }, make("span"), press("Bỏ lọc", () => act.clearFilter(t)));
    t.tools = make("div", { class: "bang-cu", role: "group", "aria-label": `Công cụ của bảng ${t.title}` });
    if (t.rows.length >= FILTER_FROM || t.filter) t.tools.append(filterBox(t, act));
    if (t.rows.length > 1) t.tools.append(orderList(t, act));
    t.tools.append(t.status, t.reset);
    const files = ["CSV", "XLSX"].map((kind) => press(kind, () => act.save(t, kind), { "aria-label": `Tải về ${kind}` }));
    t.tools.append(make("span", { class: "bang-tai" }, "Tải về ", files[0], " ", files[1]));
    if (t.columns.length >= COLUMNS_FROM) t.tools.append(...columnBoxes(t, act));
    if (t.rows.length > 1) t.columns.forEach((column, at) => column.head && sortButton(t, act, column, at));
    t.region.before(t.tools);
    t.region.after(t.none, t.more);
  }

  Object.assign(bang, { COLUMNS_FROM, FOLD, orderOf, addTools });
})();
