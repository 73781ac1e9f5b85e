"""The content security policy: on every page, as narrow as it says, and kept by the site itself."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from playwright.sync_api import Browser

from build_scripts.repo import Repo

POLICY = re.compile(r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)


def directives(html: str) -> dict[str, list[str]]:
    found = POLICY.search(html)
    assert found, "the policy is not the first thing in the head"
    parts = (part.split() for part in found[1].replace("&#39;", "'").split(";"))
    return {name: values for name, *values in parts}


def inline_scripts(html: str) -> set[str]:
    """The hash of every inline script that a browser would run; data blocks are none."""
    told = (text for attributes, text in SCRIPT.findall(html) if "src=" not in attributes and "json" not in attributes)
    return {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in told}


def pages(repo: Repo) -> list[Path]:
    return sorted(repo.site.rglob("*.html"))


def test_every_page_names_only_this_host(site: Repo) -> None:
    for file in pages(site):
        told = directives(file.read_text(encoding="utf-8"))
        assert told["default-src"] == ["'none'"]
        sources = {source for values in told.values() for source in values if not source.startswith("'sha256-")}
        assert sources <= {"'none'", "'self'", "data:"}, file
        assert told["style-src"] == ["'self'"]


def test_every_inline_script_is_the_themes_and_named(site: Repo) -> None:
    seen: set[str] = set()
    for file in pages(site):
        html = file.read_text(encoding="utf-8")
        named = {source for source in directives(html)["script-src"] if source.startswith("'sha256-")}
        assert inline_scripts(html) <= named, file
        seen |= inline_scripts(html)
    assert len(seen) == 3  # no hash is left that nothing needs


def test_no_style_stands_in_a_page(site: Repo) -> None:
    for file in pages(site):
        html = file.read_text(encoding="utf-8")
        assert not re.search(r"<style|<[a-z][^>]* style=|<[a-z][^>]* on[a-z]+=", html), file


def test_the_browser_blocks_what_the_policy_forbids(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(base)
    page.evaluate(
        """() => {
          window.broken = [];
          addEventListener("securitypolicyviolation", e => window.broken.push(e.effectiveDirective));
          const script = document.createElement("script"); script.textContent = "window.ran = true";
          const image = document.createElement("img"); image.src = "https://example.org/x.png";
          document.body.append(script, image);
        }"""
    )
    page.wait_for_function("window.broken.length >= 2")
    assert set(page.evaluate("window.broken")) == {"script-src-elem", "img-src"}
    assert page.evaluate("window.ran") is None
    page.close()
