"""The receipt tells of every kind of row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_scripts.intake.rendering import RENDERERS
from build_scripts.intake.understanding.model import FURNITURE
from build_scripts.messages import receipt as say
from tests.intake.test_import import FORM, run


def test_every_kind_of_row_has_a_name() -> None:
    assert say.FURNITURE.keys() == set(FURNITURE)


@pytest.mark.parametrize("output", RENDERERS)
def test_a_printed_page_has_a_number(repo, tmp_path, capsys, output) -> None:
    (tmp_path / "a.txt").write_text(FORM.replace("...", "Trang 1/2"), encoding="utf-8")
    assert run(repo, "import", str(tmp_path / "a.txt"), "--format", output) == 0
    assert {"text": "1 số trang", "markdown": "1 số trang", "json": '"so_trang": 1'}[output] in capsys.readouterr().out


def test_every_field_of_the_json_receipt_is_described(repo, tmp_path, capsys) -> None:
    text = (Path(__file__).parents[2] / "docs/huong-dan/bao-cao.md").read_text(encoding="utf-8")
    described = text[text.index("{#bien-nhan}") :]
    (tmp_path / "a.txt").write_text(FORM.replace("...", "\t\tx"), encoding="utf-8")
    run(repo, "import", str(tmp_path / "a.txt"), "--format", "json")
    report = json.loads(capsys.readouterr().out)
    (delivery,) = report["deliveries"]
    assert delivery["refused"]
    lists = [row for value in delivery.values() if isinstance(value, list) for row in value]
    names = {key for each in (report, delivery, *lists) for key in each}
    assert [name for name in sorted(names) if f"`{name}`" not in described] == []
