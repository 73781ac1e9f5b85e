"use strict";
/* Straight to a unit, a collective, a person, an initiative or a clause of the plan, from the search box. In: what is
   typed, and the names that build_scripts/exports/look_up.py wrote, loaded when the box is first used. Out: links above
   the theme's own results, in the list of theme/partials/search.html. Names are hostile text: never HTML. */
globalThis.traCuu = (() => {
  const SHOWN = 8;
  const NAMED = 1; // the rank of names that were typed from their first or to their last word
  const KINDS = [["tap-the", "Tập thể"], ["ca-nhan", "Cá nhân"], ["sang-kien", "Sáng kiến"]]; // as units list them
  const ROMAN = /^[ivxl]+$/;
  const LABELS = /^(phan|muc|khoan|diem|dieu)$/;

  const root = new URL("../../", document.currentScript.src);
  const search = document.querySelector("[data-md-component=search]");
  const box = search?.querySelector("[data-md-component=search-query]");
  const result = search?.querySelector("[data-md-component=search-result]");
  const list = search?.querySelector(".di-thang");

  let loading = false;
  let entries = []; // of the season that this page belongs to
  let clauses = [];

  /** One of the program's files of names, which hands its data to `nhan`. After a failure the next use tries again. */
  function load(path) {
    const script = document.createElement("script");
    script.src = new URL(path, root);
    script.onerror = () => { loading = false; };
    document.head.append(script);
  }

  function start() {
    if (!loading) load("nam/tra-cuu.js");
    loading = true;
  }

  /** The season in this page's address, else the current one. */
  function seasonHere({ mua, hienTai }) {
    const [, nam] = /^(?:nam|ke-hoach)\/([^/]+)\//.exec(location.href.slice(root.href.length)) || [];
    return mua.includes(nam) ? nam : hienTai;
  }

  /** Called by the files of names: with "" the seasons; with a season its names.
   *  @param {string} nam
   *  @param {{mua: string[], hienTai: string} | {trang: Array[], donVi: Array[], dieu: Array[]}} told */
  function nhan(nam, told) {
    if (!nam) {
      const here = seasonHere(told);
      if (told.mua.length > 1) search.querySelector(".di-thang .nam").textContent = `, năm ${here}`;
      if (here) load(`nam/${encodeURIComponent(here)}/tra-cuu.js`);
      return;
    }
    const pages = told.trang.map(([name, path]) => ({ name, note: `Năm ${nam}`, unit: "", address: `nam/${nam}/${path}` }));
    entries = withWords([...pages, ...told.donVi.flatMap((unit) => namesOf(nam, unit))]);
    clauses = told.dieu.map(([anchor, number, words]) => ({
      keys: [anchor.replaceAll("-", "."), number.toLowerCase()],
      name: `${number} ${words}`,
      note: "Kế hoạch",
      address: `ke-hoach/${nam}/#${anchor}`,
    }));
    show();
  }

  /** A unit and all that stands in its forms. Rows have addresses: #ca-nhan-3 is the third of its form. */
  function namesOf(nam, [ma, unit, ...forms]) {
    const page = `nam/${nam}/don-vi/${encodeURIComponent(ma)}/`;
    const rows = forms.flatMap((names, i) => {
      const [form, note] = KINDS[i];
      return names.map((name, k) => ({ name, note, unit, address: `${page}#${form}-${k + 1}` }));
    });
    return [{ name: unit, note: "Đơn vị", unit: "", address: page }, ...rows];
  }

  /** With the words of each name: as written and with its tones in the other place, and without marks. All names in one
   *  text, for a register of thousands would take seconds one by one. */
  function withWords(names) {
    const text = names.map(({ name }) => name).join("\n").normalize("NFC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}\n]+/gu, " ");
    const written = text.split("\n"), unified = chuViet.chuan(text).split("\n");
    const plain = chuViet.gap(text.replaceAll("\n", "|")).split("|");
    names.forEach((one, i) => {
      one.marked = unified[i] === written[i] ? ` ${written[i]} ` : ` ${written[i]} ${unified[i]} `;
      one.plain = ` ${plain[i].trim()} `;
    });
    return names;
  }

  const words = (text) => text.normalize("NFC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) || [];

  /** Names in which every word typed begins a word, in any order: with its marks where it has some, hoà and hòa alike.
   *  A letter alone is a word (Y Thanh): it begins half of all names. */
  function named(typed) {
    const asked = words(typed).map((word) => {
      const plain = chuViet.gap(word);
      return { plain, marked: plain === word ? [] : [word, chuViet.chuan(word)] };
    });
    const end = asked.length === 1 && asked[0].plain.length === 1 ? " " : "";
    const has = (one) => asked.every(({ plain, marked }) => marked.length
      ? marked.some((word) => one.marked.includes(` ${word}${end}`))
      : one.plain.includes(` ${plain}${end}`));
    const found = asked.length ? entries.filter(has) : [];
    const phrase = asked.map(({ plain }) => plain).join(" ");
    for (const one of found) one.rank = rank(one.plain, phrase);
    return found;
  }

  /** The whole name; the words typed side by side as its first or last; so within it; the last of them just begun. */
  function rank(name, phrase) {
    const whole = ` ${phrase} `;
    if (name === whole) return 0;
    if (name.startsWith(whole) || name.endsWith(whole)) return 1;
    if (name.includes(whole)) return 2;
    return name.includes(` ${phrase}`) ? 3 : 4;
  }

  const letters = new Map();

  /** The place of a name's first letter: most comparisons need no more, and the whole key of a name costs much. */
  function letter(name) {
    if (!letters.has(name[0])) letters.set(name[0], chuViet.khoa(name[0] || "")[0]);
    return letters.get(name[0]);
  }

  function inOrder(a, b) {
    const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
    const sooner = a.rank - b.rank || compare(letter(a.name), letter(b.name));
    if (sooner) return sooner;
    for (const one of [a, b]) one.key ??= chuViet.khoa(one.name);
    return compare(a.key, b.key);
  }

  /** The first few in order; sorting all would take longer than to type the next letter. */
  function first(found, room) {
    const best = [];
    for (const one of found)
      if (best.length < room || (room && inOrder(one, best[room - 1]) < 0)) {
        best.push(one);
        best.sort(inOrder);
        best.length = Math.min(best.length, room);
      }
    return best;
  }

  /** II.1.b, ii 1 b, #ii-1-b, "điểm b khoản 1 mục II": the clause, and those in it; # alone: all of them. */
  function numbered(typed) {
    if (typed.trim() === "#") return clauses;
    const parts = words(typed).filter((word) => !LABELS.test(chuViet.gap(word)));
    if (!ROMAN.test(parts[0])) parts.reverse();
    const asked = `${parts.join(".")}.`;
    return ROMAN.test(parts[0]) ? clauses.filter(({ keys }) => keys.some((key) => `${key}.`.startsWith(asked))) : [];
  }

  function show() {
    const byNumber = numbered(box.value), byName = named(box.value);
    const shown = byNumber.slice(0, SHOWN);
    shown.push(...first(byName, SHOWN - shown.length));
    const total = byNumber.length + byName.length, more = total - shown.length;
    list.querySelector("ul").replaceChildren(...shown.map(item));
    list.querySelector(".con-nua").textContent =
      more ? `và ${more.toLocaleString("vi")} kết quả nữa, gõ thêm để thu hẹp` : "";
    list.hidden = !total;
    search.querySelector(".bao-di-thang").textContent = total ? `Đi thẳng tới: ${total.toLocaleString("vi")} kết quả` : "";
  }

  function item({ name, note, unit, address, rank = 0 }, place) {
    const link = document.createElement("a");
    link.href = new URL(address, root);
    link.tabIndex = -1; // as the theme's results: reached by the keys below
    const ten = append(link, "span", "ten"), phu = append(link, "span", "phu");
    // By this the theme knows where Enter leads: to what was named, not to a long title that has the words inside it.
    ten.dataset.mdScore = rank > NAMED ? 1e-30 / (1 + place) : 1e9 * (SHOWN - place);
    append(ten, "bdi").textContent = name;
    phu.textContent = unit ? `${note} · ` : note;
    append(phu, "bdi").textContent = unit;
    const row = document.createElement("li");
    row.append(link);
    return row;
  }

  function append(parent, tag, look = "") {
    const child = document.createElement(tag);
    child.className = look;
    parent.append(child);
    return child;
  }

  /** Tab goes through the results, where the theme would close the search; at either end it still does. */
  function onKey(event) {
    if (event.key === "Shift") event.stopPropagation(); // or the theme takes it for typing and goes back to the box
    if (event.key !== "Tab") return;
    const links = result.querySelectorAll(":not(details) > [href], summary, details[open] [href]");
    const stops = [box, ...links];
    const here = stops.indexOf(document.activeElement);
    const next = here < 0 ? undefined : stops[here + (event.shiftKey ? -1 : 1)];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  }

  /** The page reached marks the words as it writes them; the theme would look there for what was typed. */
  function onClick({ target }) {
    const link = target.closest("a.md-search-result__link");
    const marks = link ? [...link.closest("li").querySelectorAll("mark")].map((mark) => mark.textContent.toLowerCase()) : [];
    const url = link && new URL(link.href);
    if (!marks.length || !url.searchParams.has("h")) return;
    url.searchParams.set("h", [...new Set(marks)].join(" "));
    link.href = url;
  }

  /** Opens the search with this text in the box, as if it had been typed. */
  function mo(text) {
    if (!box) return;
    box.value = text;
    box.focus();
    box.dispatchEvent(new Event("input"));
  }

  /** On the page for lost addresses: the words of the address, to search for with one press. */
  function offer(place) {
    let path = location.pathname;
    try { path = decodeURIComponent(path); } catch { /* a % that is no sign's code: the words as they stand */ }
    const last = path.split("/").filter(Boolean).pop() || "";
    const asked = last.replace(/\.html?$/, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim().slice(0, 60);
    if (!asked) return;
    const button = append(place, "button", "md-button");
    button.type = "button";
    button.textContent = `Tìm “${asked}”`;
    button.addEventListener("click", () => mo(asked));
  }

  if (list) {
    document.querySelectorAll("[data-tim]").forEach(offer);
    box.addEventListener("focus", start);
    box.addEventListener("input", () => {
      start();
      show();
      box.dispatchEvent(new KeyboardEvent("keyup")); // the only event on which the theme reads what was pasted or spoken
    });
    box.form.addEventListener("reset", () => requestAnimationFrame(show)); // the box is emptied after this
    search.addEventListener("keydown", onKey);
    search.addEventListener("click", onClick, true);
    if (document.activeElement === box) start(); // a link with ?q= opens the search before this script runs
  }

  return Object.freeze({ nhan });
})();
