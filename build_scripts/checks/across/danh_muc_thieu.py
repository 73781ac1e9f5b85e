"""Columns of the forms that the catalogue of titles does not know."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, problem


def danh_muc_thieu(register: Register) -> Iterator[Problem]:
    """Every title and award of forms A and B is in data/titles.csv, or its registrations would count nowhere."""
    table = register.tables["titles"]
    if not table.complete("ma"):
        return
    told: set[str] = set()
    for form in ("tap-the", "ca-nhan"):
        schema = register.tables[form].schema
        for ma in schema.title_columns:
            if ma not in register.titles and ma not in told:
                told.add(ma)
                facts = {"ma": ma, "ten": schema.field(ma).title, "bieu": schema.title}
                yield problem("danh_muc_thieu", table.sources[0].path, 1, column="ma", **facts)
