"""Whole sites for tests: a copy of what the site is made from, built by the real program, served from a free port."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from build_scripts.pipeline import build, check
from build_scripts.repo import Repo
from build_scripts.website import build_site
from build_scripts.write import synchronise

ROOT = Path(__file__).parent.parent.parent
REGISTER = ROOT / "tests/register/data"
"""The register as it stood when these tests were written: what units register later is no test's affair."""
TODAY = date(2022, 3, 20)


def lay_out(root: Path) -> Repo:
    """A copy of what the site is made from, without what is generated, around the tests' own register."""
    shutil.copytree(REGISTER, root / "data")
    for name in ("schemas", "theme"):
        shutil.copytree(ROOT / name, root / name)
    generated = shutil.ignore_patterns("nam", "api")
    shutil.copytree(ROOT / "docs", root / "docs", ignore=generated)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return Repo(root)


def make_site(repo: Repo, generator: str = "mkdocs", today: date = TODAY) -> dict[str, bytes]:
    files = build(repo, check(repo, today))
    synchronise(repo.docs, repo.generated, files)
    built = build_site(repo, files, today, generator)
    assert built.ok
    assert built.missing == []
    return files


def addresses(folder: Path) -> list[str]:
    """The address of every page of a built site."""
    pages = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("index.html"))
    return [f"/{p.removesuffix('index.html')}" for p in pages]


class Sent(NamedTuple):
    """One answer of the server: bytes as they travelled, and once unpacked, each with the head."""

    address: str
    wire: int
    plain: int


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Compresses text and shows the site's own page for what is not there, as hosts of static sites do."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or a page's end waits until its start was acknowledged
    extensions_map: ClassVar = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".woff2": "font/woff2"}

    def __init__(self, *arguments: Any, sent: list[Sent], **settings: Any) -> None:
        self.sent = sent
        super().__init__(*arguments, **settings)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            return super().do_GET()  # redirects
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else Path(self.directory, "404.html")
        content = plain = path.read_bytes()
        packed = path.suffix not in (".woff2", ".png") and "gzip" in self.headers.get("Accept-Encoding", "")
        content = gzip.compress(content, 6, mtime=0) if packed else content
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)) + ("; charset=utf-8" if packed else ""))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        head = sum(map(len, self._headers_buffer))
        self.sent.append(Sent(self.path, head + len(content), head + len(plain)))
        self.end_headers()
        self.wfile.write(content)
        return None

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def served(folder: Path, sent: list[Sent] | None = None) -> Iterator[str]:
    """The folder behind an address of this machine, as long as the block lasts. `sent` is told of every answer."""
    handler = functools.partial(_Handler, directory=str(folder), sent=[] if sent is None else sent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
