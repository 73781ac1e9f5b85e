"""Forms without their cover."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, problem
from ...repo import FORMS, form_path
from .ban_tai_len import strange_folders


def thieu_phieu(register: Register) -> Iterator[Problem]:
    """A unit that sent forms sent a cover: who signed, when, how many."""
    covered = {(s.nam, s.don_vi) for s in register.tables["phieu"].sources} | strange_folders(register)
    first: dict[tuple[str, str], str] = {}
    for source in register.sources:
        if source.table in FORMS and (source.nam, source.don_vi) not in covered:
            first.setdefault((source.nam, source.don_vi), source.path)
    for (nam, unit), path in first.items():
        yield problem("thieu_phieu", path, tep_phieu=form_path(nam, unit, "phieu"))
