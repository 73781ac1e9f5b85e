"""The form to fill in, as an Excel workbook that looks like the plan's and comes back through the intake.

    press     forms of many units, each in a fraction of the time that drawing it takes
    shape     what forms of many units have in common; stencil: a workbook of one shape, to put texts in
    drawing   a workbook from nothing, of these:
    filling   whose form it is, who is in it
    columns   a schema's columns as those of a sheet
    looks     formats of cells
    rules     drop-downs, limits and help
    page      paper, protection, the lines above a table
    body      rows; forms: sheets A and B; ideas: the sheet of initiatives
    guide     the instructions, and the hidden sheet by which the intake knows the form

The same filling gives the same bytes.
"""

from __future__ import annotations

from .filling import Filling, blank, fillings
from .press import Press

__all__ = ["Filling", "Press", "blank", "fillings"]
