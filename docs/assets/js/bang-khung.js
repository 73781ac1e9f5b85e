"use strict";
/* The box of a table, by the room there is. In: every <div class="bang"> with its table, which scrolls sideways as it is.
   Out, on the box: data-khung "vua" (the table fits: no box at all, its header stays under the page's), "ngang" (wider:
   scrolls sideways) or "cao" (wider and long: a box as high as the window); con-trai, con-phai, con-duoi where more lies on
   that side; giu where the header is low enough to stay in sight; a stop of the Tab key only while something scrolls. */
(() => {
  const LONG = 2; // windows
  const LOWEST = 480; // pixels of a window in which a box of its own makes sense
  const HEAD = 0.4; // of the window, at most, for a header that stays

  const underHeader = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

  /** Says on which sides of the box more of the table lies. */
  function tellMore(region) {
    const { scrollLeft, scrollTop, scrollWidth, clientWidth, scrollHeight, clientHeight } = region;
    const boxed = region.dataset.khung !== "vua";
    region.classList.toggle("con-trai", boxed && scrollLeft > 1);
    region.classList.toggle("con-phai", boxed && scrollWidth - clientWidth - scrollLeft > 1);
    region.classList.toggle("con-duoi", boxed && scrollHeight - clientHeight - scrollTop > 1);
  }

  /** What the keyboard brings into sight must not come to lie under the header or the names that stay. */
  function keepClear(region, table, head) {
    const names = table.querySelector(".cot-ten"), boxed = region.dataset.khung !== "vua";
    const kept = head && region.classList.contains("giu") ? `${head.offsetHeight}px` : "0px";
    region.style.scrollPaddingTop = region.dataset.khung === "cao" ? kept : "";
    region.style.scrollPaddingBottom = region.dataset.khung === "cao" && table.tFoot ? `${table.tFoot.offsetHeight}px` : "";
    region.style.scrollPaddingLeft = boxed && names ? `${names.offsetWidth}px` : "";
    table.style.setProperty("--dau-bang", region.dataset.khung === "vua" ? kept : "0px");
    region.style.setProperty("--ten-bang", `${table.caption ? table.caption.offsetHeight : 0}px`);
  }

  function fit(region, table) {
    const head = table.tHead, wide = table.offsetWidth > region.offsetWidth + 1;
    const long = wide && innerHeight >= LOWEST && table.offsetHeight > LONG * innerHeight;
    region.dataset.khung = long ? "cao" : wide ? "ngang" : "vua";
    region.classList.toggle("giu", Boolean(head) && head.offsetHeight + underHeader() <= HEAD * innerHeight);
    region.tabIndex = wide ? 0 : -1;
    keepClear(region, table, head);
    tellMore(region);
  }

  /** Browsers leave what is partly in sight where it is; the keyboard gets it whole. A mouse must not lose what it presses. */
  function bringWhole({ target, currentTarget }) {
    if (target === currentTarget || !target.matches(":focus-visible")) return;
    target.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  }

  function watch(region) {
    const table = region.querySelector(":scope > table");
    if (!table) return;
    let asked = 0;
    const later = () => { // not within the observer, whose sizes it may change
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => fit(region, table));
    };
    const sizes = new ResizeObserver(later);
    for (const part of [region, table, table.tHead].filter(Boolean)) sizes.observe(part);
    addEventListener("resize", later);
    region.addEventListener("focusin", bringWhole);
    region.addEventListener("scroll", () => tellMore(region), { passive: true });
    fit(region, table);
  }

  /** Back to the table's first rows, where the reader has gone past them. */
  bang.toTop = (region) => {
    const past = underHeader() - region.getBoundingClientRect().top;
    region.scrollTop = 0;
    if (past > 0) scrollBy({ top: -past, behavior: "instant" });
  };

  /** The round button to the page's top stands in the lower right corner, and gives way to tools that come to lie there. */
  const corner = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) target.toggleAttribute("data-o-goc", isIntersecting);
    document.querySelector(".md-top")?.classList.toggle("tranh", Boolean(document.querySelector("[data-o-goc]")));
  }, { rootMargin: "-85% 0px 0px -75%" });

  bang.keepFree = (...tools) => tools.forEach((tool) => corner.observe(tool));

  document.querySelectorAll(".bang").forEach(watch);
})();
