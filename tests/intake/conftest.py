from __future__ import annotations

import pytest


@pytest.fixture
def handed(tmp_path):
    """A file of a clerk, with its text."""

    def write(text: str, name: str = "bieu.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write
