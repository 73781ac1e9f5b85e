"use strict";
/*
 * What every page can do beside its table and its search. In: the page as built. Out: links to headings that copy
 * themselves and say so, buttons where the theme has labels that no key reaches, single keys that lead nowhere, the
 * page's address on paper, and roles that keep tables tables when a narrow screen shows their rows as cards.
 */
(() => {
  /** Says something to eyes and to screen readers. The line stands there before it speaks, or none would hear. */
  function announcer() {
    const line = document.createElement("p");
    line.className = "thong-bao";
    line.setAttribute("role", "status");
    document.body.append(line);
    let timer = 0;
    return (text) => {
      line.textContent = text;
      clearTimeout(timer);
      timer = setTimeout(() => line.replaceChildren(), 5000);
    };
  }

  /** The old way, for pages that are not on https and for browsers that refuse. */
  function copyBySelection(text) {
    const box = document.createElement("textarea");
    const before = document.activeElement;
    box.value = text;
    box.readOnly = true;
    box.className = "thong-bao";
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    if (before) before.focus({ preventScroll: true });
    return done;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }

  /** What a link leads to, as one would say it: the clause's number, else the heading's own words. */
  function nameOf(link) {
    if (link.classList.contains("neo")) return link.title;
    const words = [...link.parentElement.childNodes].filter((node) => node !== link).map((node) => node.textContent);
    return `“${words.join("").trim()}”`;
  }

  /** A click on a heading's link copies its address; the browser still goes there, as it does without this script. */
  function copyLinks(say) {
    document.addEventListener("click", async (event) => {
      const link = event.target.closest("a.neo, a.headerlink");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const done = await copy(link.href);
      const name = nameOf(link);
      say(done ? `Đã chép liên kết tới ${name}` : `Không chép được; liên kết tới ${name} có ở thanh địa chỉ`);
    });
  }

  /** The theme opens drawer and search by labels, which no key reaches: a button goes where the label is seen. */
  function buttonFor(toggle, name, look) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `nut ${look}`;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", () => toggle.click()); // a click on a button in a label is not the label's
    return button;
  }

  /** A button of the header says whether it is open; Escape closes what it opened and comes back to it, or where the button
   *  is not shown, to what had the focus before the field that it stands for. */
  function headerButton(id, name, field = null) {
    const label = document.querySelector(`.md-header__button[for="${id}"]`);
    const toggle = document.getElementById(id);
    if (!label || !toggle) return null;
    const button = buttonFor(toggle, name, "");
    button.append(...label.childNodes);
    label.append(button);
    const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
    toggle.addEventListener("change", tell);
    tell();
    let before = null;
    field?.addEventListener("focus", ({ relatedTarget }) => {
      if (!relatedTarget?.closest(".md-search")) before = relatedTarget;
    });
    const back = (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      requestAnimationFrame(() => {
        if (toggle.checked) toggle.click();
        (button.offsetParent ? button : before)?.focus();
      });
    };
    addEventListener("keydown", back, true); // before the theme closes its search
    return { button, toggle };
  }

  /** A panel of the drawer is opened and left by the icons of its labels. */
  function panelButton(icon) {
    const label = icon.parentElement;
    const toggle = document.getElementById(label.htmlFor);
    const inside = label.htmlFor === "__toc" ? "Mục lục của trang này" : "Các trang của mục này";
    const button = buttonFor(toggle, label.matches(".md-nav__title") ? "Quay lại" : inside, icon.className);
    icon.replaceWith(button);
    return button;
  }

  /** The drawer by keys: the focus goes along to the panel that is shown. */
  function drawerByKeys(opener) {
    const drawer = document.querySelector(".md-sidebar--primary");
    if (!opener || !drawer) return;
    const panels = [...drawer.querySelectorAll("label[for] > .md-nav__icon")].map(panelButton);
    const enter = () => {
      const all = [...drawer.querySelectorAll(".md-nav__list a, button")];
      const first = all.find((element) => element.checkVisibility?.({ visibilityProperty: true }));
      if (first) first.focus();
    };
    for (const button of [opener.button, ...panels]) {
      button.addEventListener("click", (event) => {
        if (event.detail === 0 && opener.toggle.checked) requestAnimationFrame(enter);
      });
    }
  }

  /** What lies under the open drawer takes no focus. A window that has grown wide shows the drawer beside the text. */
  function coverText({ toggle }) {
    const narrow = matchMedia("(max-width: 76.234375em)");
    const under = document.querySelectorAll(":is(.md-skip, .md-header, .md-content, .md-footer, .md-tabs, .md-top, .md-sidebar--secondary)");
    const cover = () => under.forEach((part) => { part.inert = toggle.checked && narrow.matches; });
    toggle.addEventListener("change", cover);
    narrow.addEventListener("change", cover);
  }

  /** The theme goes to other pages at a single letter (n, p), and readers who dictate or whose keyboard strays would be
   *  taken away (WCAG 2.1.4). Ctrl+K opens the search in their place. */
  function singleKeys() {
    addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!typing && plain && /^[fs/np,.]$/i.test(event.key)) event.stopImmediatePropagation();
      const alone = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey; // the browser has others
      if (!alone || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      document.querySelector(".md-search__input")?.focus();
    }, true);
  }

  /** Text as a string of CSS: whatever could end it goes in as a number. */
  function cssString(text) {
    return `"${text.replace(/["\\<\p{Cc}]/gu, (c) => `\\${c.codePointAt(0).toString(16)} `)}"`;
  }

  /** The line that says where a page is from, with the full address; a file's tells of the reader's machine. */
  function source(line) {
    const place = line.querySelector("[data-dia-chi]").textContent;
    const address = location.protocol === "file:" ? place : location.href.split("#")[0];
    return line.textContent.replace(place, () => address).replace(/\s+/g, " ").trim();
  }

  /** On paper, the page's address and the date of its data stand in the margin, where browsers know such margins. */
  function paper() {
    const line = document.querySelector(".chi-in");
    if (!line || !("CSSMarginRule" in window)) return;
    line.hidden = true; // else it stands below the text
    const sheet = new CSSStyleSheet(); // a style element would break the content security policy
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const look = "vertical-align: top; padding-top: 2mm; color: #000; font: 7.5pt 'Be Vietnam Pro', sans-serif;";
    const fill = () => sheet.replaceSync(`@page {
      @bottom-left { content: ${cssString(source(line))}; width: 80%; text-align: left; ${look} }
      @bottom-right { content: "Trang " counter(page) "/" counter(pages); width: 20%; text-align: right; ${look} }
    }`);
    fill();
    addEventListener("beforeprint", fill); // a filter changes the address
  }

  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };

  function roleOf(element) {
    if (element.tagName !== "TH") return ROLES[element.tagName];
    return element.scope.startsWith("row") ? "rowheader" : "columnheader";
  }

  /** Rows shown as blocks are rows no longer to a screen reader, unless they say that they are. */
  function keepRoles(table) {
    for (const element of [table, ...table.querySelectorAll("thead, tbody, tfoot, tr, th, td")]) {
      element.setAttribute("role", roleOf(element));
    }
  }

  copyLinks(announcer());
  singleKeys();
  const drawer = headerButton("__drawer", "Mở mục lục");
  drawerByKeys(drawer);
  if (drawer) coverText(drawer);
  headerButton("__search", "Tìm kiếm", document.querySelector(".md-search__input"));
  paper();
  document.querySelectorAll("table:is(.bieu, .the, .ky, .chi-tieu), .ds-sua table").forEach(keepRoles);
})();
