"""The share of Chiến sĩ thi đua cơ sở."""

from collections.abc import Iterator

from ...model import FILE, Register
from ...problems import Problem, problem
from ...repo import season_folder
from ...tables.share import NAMED, SHARED, cstd_shares


def ty_le_cstd_co_so(register: Register) -> Iterator[Problem]:
    """Within one department CSTĐ cơ sở are at most a share of LĐTT (NĐ 91/2017/NĐ-CP, Điều 9 khoản 3; "không quá", so
    rounded down). Registering is an intention: this warns the Office, it does not stop a unit."""
    persons = register.tables["ca-nhan"]
    marked = (persons.rows[[NAMED, SHARED]] == "x").groupby(persons.rows[FILE]).sum()
    sources = [persons.sources[file] for file in marked.index]
    counts = {
        (source.nam, source.don_vi): (int(named), int(shared))
        for source, (named, shared) in zip(sources, marked.itertuples(index=False, name=None), strict=True)
    }
    for (nam, of), share in cstd_shares(counts, register).items():
        if share.shared <= share.most:
            continue
        whose = register.units.get(of, {}).get("ten", "")
        rule = share.rule
        said = {"phan_tram": rule.value, "van_ban": rule.document, "dieu_khoan": rule.clause}
        counted = {"co": str(share.shared), "tren": str(share.named), "toi_da": str(share.most)}
        path = season_folder(nam)
        yield problem("ty_le_cstd_co_so", path, 0, ai=whose, **counted, **said).under(rule)
