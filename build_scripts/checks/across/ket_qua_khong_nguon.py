"""Results whose source can't be looked up."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, cell_problem
from ...schema import ADDRESS


def ket_qua_khong_nguon(register: Register) -> Iterator[Problem]:
    """A published figure names its source: a page's address, or a document of data/documents.csv."""
    table, documents = register.tables["results"], register.tables["documents"]
    known = set(documents.rows["so_hieu"])
    if not documents.complete("so_hieu"):
        return
    for label, source in table.sound("nguon")["nguon"].items():
        if not ADDRESS.fullmatch(source) and source not in known:
            yield cell_problem("ket_qua_khong_nguon", table, int(label), "nguon")
