"""Files and folders that no table owns."""

import re
from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, problem
from ...repo import FORMS, REGISTRATIONS, classify
from .ban_tai_len import copied_form

_FOLDERS = re.compile(rf"{REGISTRATIONS}/([^/]+)/([^/]+)/[^/]+")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def sai_cho(register: Register) -> Iterator[Problem]:
    """Under data/ lie only the shared tables and the four files of each unit's folder."""
    for path in register.strays:
        if copied_form(path) is None:
            yield problem("sai_cho", path, kieu="tep" if classify(path) is None else "lien_ket")
    folders: dict[tuple[str, str], str] = {}
    for source in register.sources:
        if source.table in FORMS and not (re.fullmatch("[0-9]{4}", source.nam) and _SLUG.fullmatch(source.don_vi)):
            folders.setdefault((source.nam, source.don_vi), source.path)
    for path in folders.values():
        yield problem("sai_cho", path, kieu="thu_muc")
