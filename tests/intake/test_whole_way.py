"""Random registrations, in any layout and any kind of file, through the whole intake: the canonical CSV holds just what
was known; the same again changes nothing, and neither does a marked copy of it."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.exports.form_workbook import Press, blank
from build_scripts.intake.delivery import Delivery, deliver
from build_scripts.intake.handback import hand_back
from build_scripts.intake.incoming import Incoming, Wishes
from build_scripts.intake.proposal import COVER
from build_scripts.model import Register
from build_scripts.pipeline import check
from build_scripts.repo import REGISTRATIONS, Repo
from build_scripts.verbs.imports import write
from tests.factory import SCHEMAS
from tests.intake.canvas import Layout
from tests.intake.filling_in import filled_in
from tests.intake.known import SEASONS, UNITS, Known, Texts, registrations
from tests.intake.layouts import expected, lay_out
from tests.intake.repository import copy_repository
from tests.intake.test_layouts import LAYOUTS
from tests.intake.test_real_files import BOOKS, PLAIN, TEXTS, WHOLE, page_of

TODAY = date(2022, 3, 20)
MARKED = ("xlsx", "xlsx_of_openpyxl", "xls", "ods")
"""Kinds of files that are handed back with marks in them; of the others a report is made."""


@pytest.fixture(scope="module")
def known_units(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    return copy_repository(tmp_path_factory.mktemp("whole") / "repo")


class Sent(NamedTuple):
    """One unit's registration as its clerk sends it: what is known, how it is laid out, in what kind of file."""

    known: Known
    layout: Layout
    kind: str

    @property
    def files(self) -> list[Incoming]:
        made = [
            data
            for book in lay_out([self.known], self.layout)
            for data in (BOOKS | TEXTS)[self.kind]([page_of(sheet) for sheet in book.sheets])
        ]
        return [Incoming(f"{self.known.don_vi} {n}.{self.kind}", data) for n, data in enumerate(made)]

    @property
    def expected(self) -> Known:
        return expected(self.known, self.layout)


@st.composite
def post(draw: st.DrawFn) -> list[Sent]:
    """What all units send for one season."""
    nam = draw(st.sampled_from(SEASONS))
    sent = []
    for don_vi in UNITS:
        known = draw(registrations(don_vi, nam))
        name, kind = draw(st.sampled_from([*WHOLE, *PLAIN]))
        sent.append(Sent(known, LAYOUTS[name], kind))
    return sent


def take(repo: Repo, files: list[Incoming], **wishes: bool) -> tuple[list[Delivery], Register]:
    """As the verb does it: read the register, understand the files, write."""
    register = check(repo, TODAY).register
    deliveries = deliver(repo, register, files, Wishes(**wishes))
    write(repo, deliveries)
    return deliveries, register


def states(deliveries: list[Delivery]) -> Texts:
    entries = [entry for delivery in deliveries for entry in delivery.entries]
    assert len({entry.proposal.don_vi for entry in entries}) == len(entries)
    return {entry.proposal.don_vi: entry.state for entry in entries}


def on_record(repo: Repo, nam: str, don_vi: str) -> Known:
    forms: dict[str, list[Texts]] = {}
    for path in sorted(repo.path(f"{REGISTRATIONS}/{nam}/{don_vi}").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            forms[path.stem] = list(csv.DictReader(file))
    (cover,) = forms.pop(COVER, [{}])
    return Known(don_vi, nam, forms, {column: text for column, text in cover.items() if text})


def clear(repo: Repo) -> None:
    shutil.rmtree(repo.path(REGISTRATIONS), ignore_errors=True)


@given(sent=post())
@settings(max_examples=10)
def test_what_the_units_send_is_on_record_and_stays(known_units: Repo, sent: list[Sent]) -> None:
    clear(known_units)
    files = [file for each in sent for file in each.files]
    first, register = take(known_units, files)
    assert states(first) == dict.fromkeys(UNITS, "moi")
    for each in sent:
        assert on_record(known_units, each.known.nam, each.known.don_vi) == each.expected
    again, _ = take(known_units, files)
    assert states(again) == dict.fromkeys(UNITS, "nhu_cu")
    returned = {a.number: data for d in first for a, _, data in hand_back(d, register) if a.book.kind in MARKED}
    swapped = [Incoming(f.name, returned.get(n, f.data)) for n, f in enumerate(files)]
    marked, _ = take(known_units, swapped)
    assert states(marked) == dict.fromkeys(UNITS, "nhu_cu")


@given(known=registrations(nam="2022"))
@settings(max_examples=10)
def test_so_is_the_form_to_fill_in(known_units: Repo, known: Known) -> None:
    clear(known_units)
    register = check(known_units, TODAY).register
    form = filled_in(Press(SCHEMAS).form(blank(register.seasons["2022"])), known)
    first, register = take(known_units, [Incoming("bieu.xlsx", form)])
    assert states(first) == {known.don_vi: "moi"}
    assert on_record(known_units, known.nam, known.don_vi) == known
    for _, name, marked in hand_back(first[0], register):
        again, _ = take(known_units, [Incoming(name, marked)])
        assert states(again) == {known.don_vi: "nhu_cu"}
