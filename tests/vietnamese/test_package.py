import ast
import sys
from pathlib import Path

import pytest

import build_scripts.vietnamese as package

MODULES = sorted(path for path in Path(str(package.__file__)).parent.glob("*.py") if path.name != "__init__.py")


def test_the_docstring_names_every_module() -> None:
    named = {line.split()[0] for line in str(package.__doc__).splitlines()[2:] if line}
    assert named == {path.stem for path in MODULES}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_only_the_standard_library_is_used(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert all(alias.name.split(".")[0] in sys.stdlib_module_names for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            assert node.level == 1 or str(node.module).split(".")[0] in sys.stdlib_module_names
