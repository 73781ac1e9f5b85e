"""The site itself: built strictly by two generators, the same twice, looked at in a real browser."""

from __future__ import annotations

import hashlib
import socket
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_scripts.pipeline import build, check
from build_scripts.repo import Repo
from build_scripts.website import build_site, serve
from build_scripts.write import synchronise
from tests.site.making import TODAY, addresses, lay_out, make_site, served

TABS = 4
"""Pages that are open at once, so that they wait together."""
HOSTILE = "<script>alert(1)</script> {{ 7*7 }} | `*a*` [b](javascript:alert(2)) \u202e<img src=x onerror=y()>"

FOREIGN = "article img:not([src^='../../assets/'])"
"""A picture that is not the guide's."""


def digests(folder: Path) -> dict[str, str]:
    files = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """A season whose unit, person, collective and initiative names are written by an enemy."""
    repo = lay_out(tmp_path_factory.mktemp("hostile") / "repo")
    for number, (path, name) in enumerate(
        (
            ("data/units.csv", "Văn phòng Sở"),
            ("data/registrations/2022/van-phong/ca-nhan.csv", "Tạ Minh Nhật"),
            ("data/registrations/2022/van-phong/tap-the.csv", "Văn phòng Sở"),
            (
                "data/registrations/2022/van-phong/sang-kien.csv",
                "Quy trình số hoá và tra cứu hồ sơ",
            ),
            ("data/targets.csv", "Kim ngạch nhập khẩu"),
        )
    ):
        file = repo.path(path)
        text = file.read_text(encoding="utf-8")
        assert name in text, path
        rest = text.partition(name)[2]
        whole = name + rest[: min(rest.find(","), rest.find("\n"))] if rest[0] not in ",\n" else name
        file.write_text(text.replace(whole, f'"{number} {HOSTILE}"', 1), encoding="utf-8")
    assert not [p for p in check(repo, TODAY).problems if p.severity == "loi"]
    make_site(repo)
    return repo


def test_a_second_build_gives_the_same_bytes(site: Repo, tmp_path: Path) -> None:
    again = lay_out(tmp_path / "again")
    make_site(again)
    assert digests(again.site) == digests(site.site)


def test_another_generator_builds_the_same_pages(site: Repo, tmp_path: Path) -> None:
    other = lay_out(tmp_path / "other")
    make_site(other, "properdocs")
    ours, theirs = digests(site.site), digests(other.site)
    assert ours.keys() == theirs.keys()
    # Pages differ only in the name of the generator, and with it the time stamps of nothing else.
    assert [p for p in ours if ours[p] != theirs[p] and not p.endswith(".html")] == []


def test_a_page_without_html_is_missed(site: Repo, tmp_path: Path) -> None:
    again = lay_out(tmp_path / "again")
    files = build(again, check(again, TODAY))
    synchronise(again.docs, again.generated, files)
    built = build_site(again, {**files, "nam/2022/don-vi/mat/index.md": b""}, TODAY)
    assert built.missing == ["nam/2022/don-vi/mat/index.md"]


def test_no_page_asks_another_host_or_complains(site: Repo, browser: Browser) -> None:
    context = browser.new_context()
    asked: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    tabs = [context.new_page() for _ in range(TABS)]
    with served(site.site) as base:
        left = addresses(site.site)
        while left:
            several, left = left[:TABS], left[TABS:]
            for tab, address in zip(tabs, several, strict=False):
                assert tab.goto(base + address, wait_until="commit").ok
            for tab in tabs:
                tab.wait_for_load_state("networkidle")
        assert [url for url in asked if not url.startswith((base, "data:", "blob:"))] == []
    assert complaints == []
    context.close()


def test_hostile_names_show_as_text(hostile_site: Repo, browser: Browser) -> None:
    page = browser.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    shown = 0
    with served(hostile_site.site) as base:
        for address in addresses(hostile_site.site):
            page.goto(base + address, wait_until="domcontentloaded")
            body = page.inner_text("body")
            shown += "<script>alert(1)</script> {{ 7*7 }} | `*a*` [b](javascript:alert(2))" in body
            assert "49 |" not in body
            assert page.locator(f"a[href^='javascript'], {FOREIGN}, article script").count() == 0, address
    assert dialogs == []
    assert shown >= 6
    page.close()


def test_preview_follows_the_data(tmp_path: Path) -> None:
    repo = lay_out(tmp_path / "repo")
    synchronise(repo.docs, repo.generated, build(repo, check(repo, TODAY)))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    changes = serve(repo, TODAY, port)
    try:
        follower = threading.Thread(target=_rebuild, args=(repo, changes), daemon=True)
        follower.start()
        address = f"http://127.0.0.1:{port}/nam/2022/don-vi/van-phong/"
        assert "Tạ Minh Nhật" in _fetch(address, "Tạ Minh Nhật")
        file = repo.path("data/registrations/2022/van-phong/ca-nhan.csv")
        file.write_text(file.read_text(encoding="utf-8").replace("Tạ Minh Nhật", "Tạ Minh Nguyệt"), encoding="utf-8")
        assert "Tạ Minh Nguyệt" in _fetch(address, "Tạ Minh Nguyệt")
    finally:
        repo.path("data/units.csv").unlink()  # ends the follower


def _rebuild(repo: Repo, changes: Iterator[None]) -> None:
    for _ in changes:
        if not repo.path("data/units.csv").exists():
            return
        synchronise(repo.docs, repo.generated, build(repo, check(repo, TODAY)))


def _fetch(address: str, wanted: str, patience: float = 60) -> str:
    """The page once it holds what is wanted, or as it is when patience ends."""
    text, end = "", time.monotonic() + patience
    while time.monotonic() < end and wanted not in text:
        time.sleep(0.5)
        try:
            text = urllib.request.urlopen(address, timeout=5).read().decode("utf-8")
        except OSError:
            continue
    return text
