"""Laws that judge one cell by its text and its field alone: `law(value, field) -> facts | None`, one file each.

They run once for each distinct value of a column. The schema's own word (`schema`) comes after FIRST and before LAST;
of all laws that a cell breaks only the first is told.
"""

from collections.abc import Callable

from ...model import Field
from .chu_hong import chu_hong
from .ky_tu_an import ky_tu_an
from .o_cong_thuc import o_cong_thuc
from .thong_tin_rieng import thong_tin_rieng

CellLaw = Callable[[str, Field], dict[str, str] | None]

FIRST: tuple[CellLaw, ...] = (thong_tin_rieng, chu_hong, o_cong_thuc)
LAST: tuple[CellLaw, ...] = (ky_tu_an,)

__all__ = ["FIRST", "LAST", "CellLaw", "chu_hong", "ky_tu_an", "o_cong_thuc", "thong_tin_rieng"]
