"""Forms to fill in: a blank one each season, and one for each unit with its people in it."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Register
from ..pages.downloads import has_templates, template_file
from ..tables import SeasonTables
from .form_workbook import Press, blank, fillings


def forms_to_fill(register: Register, seasons: Mapping[str, SeasonTables]) -> dict[str, bytes]:
    press = Press({name: table.schema for name, table in register.tables.items()})
    files: dict[str, bytes] = {}
    for nam, tables in sorted(seasons.items()):
        files[template_file(nam)] = press.form(blank(tables.season))
        for filling in fillings(register, seasons, nam) if has_templates(tables.season) else ():
            files[template_file(nam, filling.ma)] = press.form(filling)
    return files
