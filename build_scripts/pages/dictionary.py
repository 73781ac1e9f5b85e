"""The data dictionary, made from the schemas alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Field, TableSchema
from ..repo import FORMS, SHARED_TABLES, decisions_path, form_path, shared_path
from .site import Site
from .words import number

TYPES = {"string": "chữ", "integer": "số nguyên", "number": "số", "year": "năm", "date": "ngày (năm-tháng-ngày)"}


@dataclass(frozen=True)
class ColumnView:
    """One column as the dictionary tells it."""

    anchor: str
    field: Field
    type: str
    limits: tuple[str, ...]
    pattern: str
    values: tuple[tuple[str, str], ...]
    link: tuple[str, str] | None
    key: bool


@dataclass(frozen=True)
class TableView:
    schema: TableSchema
    path: str
    columns: tuple[ColumnView, ...]


def dictionary_fragment(site: Site) -> str:
    """Headings carry the table's name as anchor, columns `<table>-<column>`."""
    names = [name for name in (*SHARED_TABLES, *FORMS, "decisions") if name in site.schemas]
    return site.page("dictionary", None, bang=[_table(site.schemas[name]) for name in names])


def _table(schema: TableSchema) -> TableView:
    return TableView(schema, _path(schema.name), tuple(_column(schema, f) for f in schema.fields))


def _path(name: str) -> str:
    if name in FORMS:
        return form_path("<năm>", "<mã đơn vị>", name)
    return decisions_path("<năm>") if name == "decisions" else shared_path(name)


def _column(schema: TableSchema, field: Field) -> ColumnView:
    keys = schema.foreign_keys
    links = {c: (k.table, target) for k in keys for c, target in zip(k.columns, k.targets, strict=True)}
    return ColumnView(
        anchor=f"{schema.name}-{field.name}",
        field=field,
        type=_type(field),
        limits=tuple(_limits(field)),
        pattern=str(field.constraints.get("pattern", "")),
        values=() if field.is_mark else tuple(field.categories.items()),
        link=links.get(field.name),
        key=field.name in schema.primary_key,
    )


def _type(field: Field) -> str:
    if field.is_mark:
        return "dấu x"
    if field.format == "uri":
        return "địa chỉ trang mạng"
    return "chọn trong danh sách" if field.categories else TYPES.get(field.type, field.type)


def _limits(field: Field) -> Iterator[str]:
    least, most = (field.constraints.get(name) for name in ("minimum", "maximum"))
    # A year is no quantity: 2.000 would read as two thousand.
    least, most = (n if n is None or field.type == "year" else number(n) for n in (least, most))
    if least is not None and most is not None:
        yield f"từ {least} đến {most}"
    elif least is not None or most is not None:
        yield f"nhỏ nhất {least}" if most is None else f"lớn nhất {most}"
    if length := field.constraints.get("maxLength"):
        yield f"tối đa {number(length)} ký tự"
    if field.form_number:
        yield f"cột {field.form_number} của biểu giấy"
    if not field.on_paper:
        yield "không có trên biểu giấy"
