"""Dates of another year."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, cell_problem
from ...vietnamese.dates import format_date


def sai_nam(register: Register) -> Iterator[Problem]:
    """A registration is signed and received in the year of its plan."""
    covers = register.tables["phieu"]
    told: dict[int, str] = {}
    for column in ("ngay_ky", "ngay_nhan"):
        rows = covers.sound(column)
        years = covers.source_column("nam")[rows.index]
        for label, text, nam in zip(rows.index, rows[column], years, strict=True):
            # Both dates of one other year are one mistake: the folder, or the year.
            if text and nam in register.seasons and text[:4] not in (nam, told.get(int(label))):
                told[int(label)] = text[:4]
                yield cell_problem("sai_nam", covers, int(label), column, ngay=format_date(text), nam=str(nam))
