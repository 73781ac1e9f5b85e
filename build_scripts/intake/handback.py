"""What goes back to the clerk: of each file with something to mend, a copy in which it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Register
from .grid import Book, Place
from .incoming import Arrival
from .marking import mark, name_for, page_of_refused
from .parting import Delivery
from .receipt import receipt_of
from .remark import Remark
from .rendering import as_text


def hand_back(delivery: Delivery, register: Register) -> Iterator[tuple[Arrival, str, bytes]]:
    """Each file with remarks: the file, the name of its marked copy, and the copy's bytes."""
    head = as_text(receipt_of(delivery, register).short)
    for arrival in delivery.arrivals:
        remarks = [remark for remark in delivery.remarks if remark.book == arrival.index]
        if arrival.book and remarks:
            ending, content = mark(arrival.book, arrival.data, remarks, head)
            yield arrival, name_for(arrival.name, ending), content


def pages_of_refused(delivery: Delivery, register: Register) -> Iterator[tuple[Arrival, str, bytes]]:
    """For files that could not be read or hold no form, a page that says why: where files are only put down, and nobody
    is told anything else, silence would look like success."""
    if delivery.entries or delivery.remarks:
        return
    why = " ".join(receipt_of(delivery, register).outcome)
    for arrival in delivery.arrivals:
        content = page_of_refused(Book(arrival.name, "", ()), Remark("loi", arrival.index, Place("", ""), "", "", why))
        yield arrival, name_for(arrival.name, "html"), content
