"""The receipt tells of every kind of row."""

from __future__ import annotations

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
