"use strict";
/* Where a page has tables in boxes, bang-khung.js is loaded, which fits the boxes; where one is a <table data-bang="key">,
   the scripts that make it sort, filter and fold, too; other pages are spared them. bang-doc.js reads tables, bang-nut.js
   makes their tools, bang-cu.js does what these are pressed for; bang-tep.js and tai-bang.js, which write
   files, wait for a press. */
(() => {
  const here = document.currentScript.src;

  /** Loads a script that stands beside this one: by an element, since pages opened as files may not fetch. */
  function load(name) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = new URL(name, here).href;
      script.async = false; // in the order asked for
      script.onload = done;
      script.onerror = () => failed(new Error(name));
      document.head.append(script);
    });
  }

  globalThis.bang = { load };
  if (document.querySelector(".bang")) load("bang-khung.js");
  if (document.querySelector("table[data-bang]")) ["bang-doc.js", "bang-nut.js", "bang-cu.js"].forEach(load);
})();
