"""Files and folders that no table owns."""

import re
from collections.abc import Iterator

from ...messages import suggestion
from ...model import Register
from ...problems import Problem, problem
from ...repo import DATA, FORMS, REGISTRATIONS, SLUG, classify, copied_form
from ...vietnamese.suggest import closest

_IN_A_UNIT = re.compile(rf"{REGISTRATIONS}/[^/]+/[^/]+/(.+)")
_FORM = re.compile(rf"{DATA}/(?:[^/]+/)*(?:{'|'.join(FORMS)})\.csv")
_OFFICE = re.compile(r".*\.(xls[xmb]?|ods|docx?|odt|pdf|zip|rar)", re.IGNORECASE | re.DOTALL)


def sai_cho(register: Register) -> Iterator[Problem]:
    """Under data/ lie only the shared tables and the four files of each unit's folder."""
    for path in register.strays:
        if copied_form(path) is None:
            yield _stray(path)
    folders: dict[tuple[str, str], str] = {}
    for source in register.sources:
        if source.table in FORMS and not (re.fullmatch("[0-9]{4}", source.nam) and SLUG.fullmatch(source.don_vi)):
            folders.setdefault((source.nam, source.don_vi), source.path)
    for (nam, unit), path in folders.items():
        if re.fullmatch("[0-9]{4}", nam):
            yield problem("sai_cho", path, kieu="don_vi", goi_y=suggestion(_nearest_unit(register, unit)))
        else:
            yield problem("sai_cho", path, kieu="nam", goi_y=suggestion(closest(nam, register.seasons)))


def _nearest_unit(register: Register, folder: str) -> str | None:
    """The code of the unit that a folder is named after, by its code or by its name."""
    names = {unit["ten"]: ma for ma, unit in register.units.items()} | {ma: ma for ma in register.units}
    near = closest(folder, names)
    return names[near] if near else None


def _stray(path: str) -> Problem:
    if classify(path) is not None:
        return problem("sai_cho", path, kieu="lien_ket")
    inside = _IN_A_UNIT.fullmatch(path)
    if inside is None:
        return problem("sai_cho", path, kieu="ngoai_don_vi" if _FORM.fullmatch(path) else "tep")
    near = suggestion(closest(inside[1], [f"{form}.csv" for form in FORMS]))
    return problem("sai_cho", path, kieu="van_phong" if _OFFICE.fullmatch(path) else "trong_don_vi", goi_y=near)
