"""Totals as declared against totals as counted."""

from collections.abc import Iterator

from ...messages import words
from ...model import FILE, Register
from ...problems import Problem, cell_problem
from .ban_tai_len import strange_folders
from .nguoi_trung import repeated

COUNTED = {"tong_tap_the": ("tap-the", "tap_the", "A"), "tong_ca_nhan": ("ca-nhan", "ho_ten", "B")}
"""Column of the cover: the form it counts, the column that names its rows, the form's letter."""


def tong_khong_khop(register: Register) -> Iterator[Problem]:
    """The declared number of collectives and persons is the number of rows, someone entered twice counting once."""
    covers = register.tables["phieu"]
    single = covers.rows.drop_duplicates(FILE, keep=False).index
    strange = strange_folders(register)
    for column, (form, name, letter) in COUNTED.items():
        table = register.tables[form]
        counts = table.rows[FILE].value_counts()
        for label, _ in repeated(table, name):
            counts[table.rows.at[label, FILE]] -= 1
        by_place = {(s.nam, s.don_vi): (s.path, int(counts.get(i, 0))) for i, s in enumerate(table.sources)}
        declared = covers.sound(column)
        declared = declared[declared.index.isin(single) & (declared[column] != "")]
        for label, text in declared[column].items():
            cover = covers.source(int(label))
            place = (cover.nam, cover.don_vi)
            path, counted = by_place.get(place, ("", 0))
            unread = path in table.incomplete or (not path and place in strange)
            if not unread and int(text) != counted:
                facts = {"dem": str(counted), "bieu": letter, "don_vi_dem": words(f"dem.{column}")}
                yield cell_problem("tong_khong_khop", covers, int(label), column, **facts)
