"""A workbook drawn from nothing."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime

from xlsxwriter import Workbook

from ...messages import form_workbook as say
from ...model import TableSchema
from ...repo import TITLE_FORMS
from .filling import Filling
from .forms import write_form
from .guide import write_guide, write_meta
from .ideas import write_ideas
from .looks import FONT, Looks

_CREATED = datetime(2022, 1, 1)
"""Told in every workbook; what else would be the moment at which it was made."""


def drawn(schemas: Mapping[str, TableSchema], filling: Filling) -> bytes:
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True, "default_format_properties": dict(FONT)}) as book:
        title = say.TITLE.format(nam=filling.nam).capitalize()
        book.set_properties({"title": title, "created": _CREATED})
        looks = Looks(book)
        write_guide(book, looks, schemas["tap-the"], filling)
        for form in TITLE_FORMS:
            write_form(book, looks, schemas[form], filling)
        write_ideas(book, looks, schemas["sang-kien"], filling)
        write_meta(book, schemas, filling)
    return stream.getvalue()
