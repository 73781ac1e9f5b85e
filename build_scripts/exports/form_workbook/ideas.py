"""The sheet of initiatives. The plan asks for them and prints no form, so that this one is ours."""

from __future__ import annotations

from xlsxwriter import Workbook

from ...messages import form_workbook as say
from ...model import TableSchema
from .body import write_body
from .columns import columns_of
from .filling import Filling
from .looks import Looks
from .page import SPARE_ROWS, TABLE, set_up, write_head
from .rules import add_rules


def write_ideas(book: Workbook, looks: Looks, schema: TableSchema, filling: Filling) -> None:
    columns = columns_of(schema, with_before=False)
    sheet = book.add_worksheet(say.SHEETS[schema.name])
    write_head(sheet, looks, filling, columns, say.IDEAS_TITLE.format(nam=filling.nam))
    for column in columns:
        look = looks.paper if column.field and column.field.required else looks.added
        sheet.write_string(TABLE, column.index, column.title, look)
    sheet.set_row(TABLE, 34)
    first = TABLE + 1
    set_up(sheet, columns, first, 2)
    end = write_body(sheet, looks, columns, first, SPARE_ROWS[schema.name], ())
    add_rules(sheet, columns, first, end - 1, filling.nam)
    sheet.print_area(0, 0, end - 1, columns[-1].index)
