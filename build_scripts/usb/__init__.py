"""A copy of the site that opens from a folder, without a server: the files of site/ in, those of site-usb/ out.
Nothing is written here; read_site walks the disk, and usb_copy reads the two files of this folder that go along.

Three things of a server are missing there. A folder shows no page, so that links name index.html. Scripts can ask for
no file, so that the search index is a script, where the theme looks for it then. And there are no workers, so that
usb.js stands in for one. The content security policy stays as it is: for a page that is a file, Chromium and Firefox
take 'self' to be the files beside it.

The theme's own way would be to build the site a second time, with other addresses, a script from another host and
links inside tables that lead nowhere.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Collection, Mapping
from pathlib import Path

INDEX, INDEX_SCRIPT = "search/search_index.json", "search/search_index.js"
SCRIPT, README = "assets/js/usb.js", "DOC-DAY.txt"
_OURS = Path(__file__).parent

_LEFT_OUT = re.compile(
    r"404\.html|sitemap\.xml(\.gz)?|.*\.map"  # for servers, search engines and developers
    r"|assets/javascripts/lunr/(?!min/lunr\.(vi|stemmer\.support)\.).*"  # other languages
)
_TAG = re.compile(r"""<(?:a|link)\b(?:[^>"']|"[^"]*"|'[^']*')*>""")
_HREF = re.compile(r'(?<=\shref=")[^"]*(?=")')
_USELESS = re.compile(r'<link [^>]*rel="?(?:canonical|preload)\b')
"""No address to name; and a file may not be fetched ahead of what needs it."""
_RELATIVE = re.compile(r"(?![a-z][a-z0-9+.-]*:|/)([^?#]+)(.*)", re.IGNORECASE | re.DOTALL)


def read_site(folder: Path) -> dict[str, bytes]:
    """What the copy is made from, by path within the site."""
    files = ((p.relative_to(folder).as_posix(), p) for p in sorted(folder.rglob("*")) if p.is_file())
    return {name: path.read_bytes() for name, path in files if not _LEFT_OUT.fullmatch(name)}


def usb_copy(site: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every file of the copy, by path within it."""
    made = {name: _page(name, content, site) if name.endswith(".html") else content for name, content in site.items()}
    made[INDEX_SCRIPT] = _index_script(made.pop(INDEX))
    made[SCRIPT] = (_OURS / "usb.js").read_bytes()
    # Notepad of an old Windows needs the mark at the start, and both characters at the end of a line.
    made[README] = (_OURS / README).read_text(encoding="utf-8").replace("\n", "\r\n").encode("utf-8-sig")
    return made


def _page(name: str, content: bytes, names: Collection[str]) -> bytes:
    folder = posixpath.dirname(name)

    def tag(found: re.Match[str]) -> str:
        if _USELESS.match(found[0]):
            return ""
        return _HREF.sub(lambda href: completed(href[0], folder, names), found[0])

    script = f'<script src="{posixpath.relpath(SCRIPT, folder or ".")}"></script>'
    return _TAG.sub(tag, content.decode()).replace("</head>", f"{script}</head>", 1).encode()


def completed(address: str, folder: str, names: Collection[str]) -> str:
    """An address as a page in `folder` names it; that of a folder with a page in it leads to this page."""
    relative = _RELATIVE.fullmatch(address)
    if not relative:
        return address
    path, rest = relative.groups()
    page = posixpath.normpath(posixpath.join(folder, path, "index.html"))
    return f"{path.rstrip('/')}/index.html{rest}" if page in names else address


def _index_script(content: bytes) -> bytes:
    index = json.loads(content)
    for entry in index["docs"]:
        path, *anchor = entry["location"].split("#")
        page = f"{path}index.html" if path == "" or path.endswith("/") else path
        entry["location"] = "#".join((page, *anchor))
    return f"var __index = {json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n".encode()
