/* Only in the copy of the site for a USB stick, on every page, before the theme's script. In: a page opened as a file.
   Out: search works, and links lead to pages. Two things that a server does are missing there:
   - Browsers start no worker from a file. The one that the theme's search asks for runs in a hidden frame instead.
   - A folder shows no page of its own. Links written in the pages name index.html already; those that scripts make
     (search results, the name look-up) are completed when someone is about to follow them. */
"use strict";

/** What the theme uses of a Worker: messages in both directions. The name is the one by which the theme's worker knows
    that its scripts do not lie beside its page. */
window.IFrameWorker = class extends EventTarget {
  /** @param {string|URL} address of the script */
  constructor(address) {
    super();
    const frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.append(frame);
    this.inside = frame.contentWindow;
    this.inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    this.inside.importScripts = (...others) =>
      others.reduce((before, other) => before.then(() => this.run(other)), Promise.resolve());
    this.ready = this.run(address);
  }

  /** Run one more script inside. */
  run(address) {
    return new Promise((resolve, reject) => {
      const script = this.inside.document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      this.inside.document.body.append(script);
    });
  }

  postMessage(data) {
    this.ready.then(() => this.inside.dispatchEvent(new MessageEvent("message", { data })));
  }
};

/** A link to a folder of this copy leads to the page in it. */
const completed = (event) => {
  const link = event.target.closest?.("a[href]");
  if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
};

if (location.protocol === "file:") {
  window.Worker = window.IFrameWorker;
  for (const kind of ["pointerdown", "focusin", "click"]) addEventListener(kind, completed, true);
}
