"""What goes back to the clerk: of each file with something to mend, a copy in which it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Register
from .incoming import Arrival
from .marking import mark, name_for
from .parting import Delivery
from .receipt import receipt_of
from .rendering import as_text


def hand_back(delivery: Delivery, register: Register) -> Iterator[tuple[Arrival, str, bytes]]:
    """Each file with remarks: the file, the name of its marked copy, and the copy's bytes."""
    head = as_text(receipt_of(delivery, register).short)
    for arrival in delivery.arrivals:
        remarks = [remark for remark in delivery.remarks if remark.book == arrival.index]
        if arrival.book and remarks:
            ending, content = mark(arrival.book, arrival.data, remarks, head)
            yield arrival, name_for(arrival.name, ending), content
