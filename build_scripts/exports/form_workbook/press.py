"""Forms of many units: a workbook is drawn once for each shape, and the values of a unit are put into it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from ...model import TableSchema
from .drawing import drawn
from .filling import Filling
from .shape import shape_key, shape_of, values_of
from .stencil import Stencil


class Press:
    def __init__(self, schemas: Mapping[str, TableSchema]) -> None:
        self._schemas = schemas
        self._stencils: dict[Hashable, Stencil] = {}

    def form(self, filling: Filling) -> bytes:
        """The workbook, the same whatever was made before it."""
        if not filling.ma:
            return drawn(self._schemas, filling)
        key = shape_key(filling)
        if key not in self._stencils:
            self._stencils[key] = Stencil(drawn(self._schemas, shape_of(filling)))
        return self._stencils[key].filled(values_of(filling))
