"""The schemas' word on every cell, then the checks between tables, then the waivers: all problems in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

import numpy as np
import pandas as pd

from .checks import CHECKS
from .checks.cells import FIRST, LAST
from .checks.dong_tong import dong_tong
from .checks.waivers import apply_waivers
from .model import Field, Register, Table
from .problems import MASKED, MOST, TOO_MANY, Problem, cell_problem, problem, sort
from .repairs.cells import canonical
from .schema import Broken, readers
from .vietnamese.spaces import dotted


@dataclass(frozen=True)
class Verdict:
    """The register with canonical cells, and every problem found."""

    register: Register
    problems: list[Problem]


def validate(register: Register, found: list[Problem]) -> Verdict:
    """`found` are the problems of reading; the register comes from there."""
    tables, told = {}, [iter(found)]
    for name, written in register.tables.items():
        table, aside = dong_tong(written)
        tables[name], wrong = judge_cells(table)
        told += [iter(aside), wrong]
    judged = replace(register, tables=tables)
    told += [check(judged) for check in CHECKS]
    problems = list(islice(chain.from_iterable(told), MOST + 1))
    if len(problems) > MOST:
        # Without the waivers: whether one is still needed, the untold could show.
        return Verdict(judged, sort([*problems[:MOST], problem(TOO_MANY, problems[MOST].file, so=str(MOST))]))
    return Verdict(judged, sort(apply_waivers(judged, problems)))


def judge_cells(table: Table) -> tuple[Table, Iterator[Problem]]:
    """The table with canonical cells and its bad cells known. Cost follows the distinct values, not the rows, and the
    problems that are asked for."""
    if table.rows.empty:
        return table, iter(())
    judges = readers(table.schema)
    rows, bad = table.rows, {}
    changed: dict[str, np.ndarray] = {}
    told: list[tuple[Field, list[tuple[int, _Judged]]]] = []
    for field in table.schema.fields:
        codes, values = pd.factorize(rows[field.name].to_numpy(dtype=object))
        verdicts = [_judge(str(value), field, judges[field.name]) for value in values]
        if any(v.text != value for v, value in zip(verdicts, values, strict=True)):
            changed[field.name] = np.array([v.text for v in verdicts], dtype=object)[codes]
        if broken := [i for i, v in enumerate(verdicts) if v.broken]:
            labels = [(int(rows.index[p]), verdicts[codes[p]]) for p in np.flatnonzero(np.isin(codes, broken))]
            told.append((field, labels))
            bad[field.name] = frozenset(label for label, v in labels if not v.usable)
    judged = replace(table, rows=rows.assign(**changed) if changed else rows, bad={k: v for k, v in bad.items() if v})
    # Told from the judged table, so that private data in one cell does not name the row of another's problem.
    return judged, (p for field, labels in told for p in _tell(judged, field, labels, rows))


@dataclass(frozen=True)
class _Judged:
    """One distinct value: its canonical text, what it broke, and whether later checks may rely on it."""

    text: str
    broken: Broken | None = None
    usable: bool = True


def _judge(value: str, field: Field, by_schema: Callable[[str], Broken | None]) -> _Judged:
    for law in FIRST:
        if (facts := law(value, field)) is not None:
            text = MASKED if law.__name__ == "thong_tin_rieng" else value
            return _Judged(text, (law.__name__, facts), usable=False)
    text, code = canonical(value, field)
    if (broken := by_schema(text)) is not None:
        return _Judged(text, broken, usable=False)
    if code:
        return _Judged(text, (code, {"kieu": "sua_duoc" if text else "trong", "sua": text}))
    for law in LAST:
        if (facts := law(text, field)) is not None:
            return _Judged(text, (law.__name__, facts))
    return _Judged(text)


def _tell(table: Table, field: Field, labels: list[tuple[int, _Judged]], written: pd.DataFrame) -> Iterator[Problem]:
    for label, judged in labels:
        code, facts = judged.broken or ("", {})
        value = "" if judged.text == MASKED else str(written.at[label, field.name])
        yield cell_problem(
            code, table, label, field.name, value=dotted(value) if code == "khoang_trang" else value, **facts
        )
