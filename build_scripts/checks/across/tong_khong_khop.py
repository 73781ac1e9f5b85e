"""Totals as declared against totals as counted."""

from collections import Counter
from collections.abc import Iterator

from ...messages import words
from ...model import FILE, Register
from ...problems import Problem, cell_problem
from .ban_tai_len import strange_folders
from .nguoi_trung import repeated

COUNTED = {"tong_tap_the": ("tap-the", "tap_the", "A"), "tong_ca_nhan": ("ca-nhan", "ho_ten", "B")}
"""Column of the cover: the form it counts, the column that names its rows, the form's letter."""


def tong_khong_khop(register: Register) -> Iterator[Problem]:
    """The declared number of collectives and persons is the number of rows. Someone entered twice is told as that:
    until it is mended, both counts of the rows are right."""
    covers = register.tables["phieu"]
    single = covers.rows.drop_duplicates(FILE, keep=False).index
    strange = strange_folders(register)
    for column, (form, name, letter) in COUNTED.items():
        table = register.tables[form]
        counts = table.rows[FILE].value_counts()
        again = Counter(int(table.rows.at[label, FILE]) for label, _ in repeated(table, name))
        by_place = {(s.nam, s.don_vi): (s.path, int(counts.get(i, 0)), again[i]) for i, s in enumerate(table.sources)}
        declared = covers.sound(column)
        declared = declared[declared.index.isin(single) & (declared[column] != "")]
        for label, text in declared[column].items():
            cover = covers.source(int(label))
            place = (cover.nam, cover.don_vi)
            path, rows, twice = by_place.get(place, ("", 0, 0))
            unread = path in table.incomplete or (not path and place in strange)
            if not unread and int(text) not in (rows, rows - twice):
                facts = {"dem": str(rows - twice), "bieu": letter, "don_vi_dem": words(f"dem.{column}")}
                yield cell_problem("tong_khong_khop", covers, int(label), column, **facts)
