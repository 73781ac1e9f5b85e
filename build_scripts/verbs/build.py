"""build: pages and tables, written into the generated folders."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..messages import terminal as say
from ..repo import Repo
from .verb import CLEAN, PROBLEMS, Options, Verb, files_read, progress

if TYPE_CHECKING:
    from ..model import Register
    from ..pipeline import Checked


@dataclass(frozen=True)
class Made:
    checked: Checked
    files: dict[str, bytes]
    changed: int


def options_of_pages(group: Options) -> None:
    group.add_argument("--source-url", default="", metavar="ĐỊA_CHỈ", help=say.OPTION_HELP["source_url"])


def make(repo: Repo, options: Namespace) -> Made | None:
    """Check, build and write; None if the shared tables are broken, and the pages stay as they were."""
    from ..pipeline import build, check
    from ..problems.render import render
    from ..write import synchronise

    progress(say.READING)
    checked = check(repo, options.today, files_read)
    if checked.problems:
        print(render(checked.problems, "text", checked.files, checked.rows))
    if checked.shared_broken:
        print(say.SHARED_BROKEN)
        return None
    _tell_of_navigation(repo, checked.register)
    progress(say.BUILDING)
    files = build(repo, checked, options.source_url)
    return Made(checked, files, synchronise(repo.docs, repo.generated, files))


def _tell_of_navigation(repo: Repo, register: Register) -> None:
    """The season that people come for is led to by lines that only a person can add."""
    from ..tables import current_nam
    from ..website import outside_navigation

    nam = current_nam(register.seasons)
    if nam and outside_navigation(repo, nam):
        plan = say.NAVIGATION_PLAN.format(nam=nam) if nam in register.plans else ""
        print(say.NAVIGATION.format(nam=nam, ke_hoach=plan))


def _build(repo: Repo, options: Namespace) -> int:
    made = make(repo, options)
    if made is None:
        return PROBLEMS
    pages = sum(path.endswith(".md") for path in made.files)
    print(say.BUILT.format(pages=pages, files=len(made.files) - pages, changed=made.changed))
    return CLEAN


BUILD = Verb(_build, options_of_pages)
