"""Two states of the register in, what changed out: in people, titles and totals, then in everything else.

model      a change, and the order in which changes are told
labels     names of titles, columns and values; the ladders of titles
pairing    which row is which
cells      what differs between two rows
unit       one unit's forms before and after: `compare_forms`
sentences  a change as one Vietnamese sentence
"""

from .labels import Labels
from .model import Change, Forms, Kind, Mark, Row
from .sentences import sentence
from .unit import compare_forms

__all__ = ["Change", "Forms", "Kind", "Labels", "Mark", "Row", "compare_forms", "sentence"]
