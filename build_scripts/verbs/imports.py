"""import: any file a clerk has, to canonical CSV, with a receipt."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from ..messages import receipt as say
from ..messages import terminal
from ..model import Register
from ..repo import Repo, is_litter
from .asking import no_such_unit, season_of, sound
from .verb import CLEAN, PROBLEMS, Options, Verb, cannot, iso_date, progress

if TYPE_CHECKING:
    from ..intake.incoming import Incoming, Wishes
    from ..intake.parting import Delivery

FORMATS = ("text", "markdown", "json")
FONTS = ("tcvn3", "vni")
STDIN = Path("-")
DOCUMENTS = frozenset(
    (".xlsx", ".xlsm", ".xls", ".ods", ".docx", ".doc", ".csv", ".tsv", ".txt", ".html", ".htm", ".pdf")
)
"""Endings of names; what a file is, its content says."""


def _options(group: Options) -> None:
    help_of = terminal.OPTION_HELP
    group.add_argument("files", nargs="+", metavar="TỆP", help=help_of["import_files"])
    group.add_argument("--season", default="", metavar="NĂM", help=help_of["import_season"])
    group.add_argument("--unit", default="", metavar="MÃ", help=help_of["import_unit"])
    group.add_argument("--replace", action="store_true", help=help_of["replace"])
    group.add_argument("--partial", action="store_true", help=help_of["partial"])
    group.add_argument("--convert", default="", metavar="PHÔNG", help=help_of["convert"])
    group.add_argument("--signed-on", type=iso_date, metavar="NGÀY", help=help_of["signed_on"])
    group.add_argument("--signed-by", default="", metavar="HỌ_TÊN", help=help_of["signed_by"])
    group.add_argument("--received", type=iso_date, metavar="NGÀY", help=help_of["received"])
    group.add_argument("--mark", action="store_true", help=help_of["mark"])
    group.add_argument("--dry-run", action="store_true", help=help_of["import_dry_run"])
    group.add_argument("--format", choices=FORMATS, default="text", help=help_of["import_format"])


def _import(repo: Repo, options: Namespace) -> int:
    from ..intake.delivery import deliver

    paths = list(_paths(options.files))
    if missing := next((path for path in paths if path != STDIN and not path.is_file()), None):
        return cannot(say.NO_SUCH_FILE.format(path=missing))
    if not paths:
        return cannot(say.NO_FILES.format(paths=", ".join(options.files)))
    if options.convert and not set(options.convert.split(",")) <= set(FONTS):
        return cannot(say.UNKNOWN_FONT.format(fonts=options.convert))
    checked = sound(repo, options)
    if isinstance(checked, int):
        return checked
    register = checked.register
    if options.unit and options.unit not in register.units:
        return no_such_unit(options.unit, register.units)
    if options.season and isinstance(refused := season_of(checked, options.season), int):
        return refused
    deliveries = deliver(repo, register, [incoming(path) for path in paths], _wishes(options))
    # The receipt is made before anything is written: what is told was done, and what is done is told.
    told = receipts(deliveries, register, options.format, options.dry_run)
    if not options.dry_run:
        write(repo, deliveries)
        if options.mark:
            _mark(deliveries, register, paths)
    print(told, end="")
    return CLEAN if all(delivery.clean for delivery in deliveries) else PROBLEMS


def _wishes(options: Namespace) -> Wishes:
    from ..intake.incoming import Wishes

    return Wishes(
        options.season,
        options.unit,
        options.convert,
        options.replace,
        options.partial,
        str(options.signed_on or ""),
        options.signed_by,
        str(options.received or ""),
    )


def _paths(given: Sequence[str]) -> Iterator[Path]:
    """Files as given, those of a folder in order of their names, and what a pattern finds where no shell did it."""
    for text in given:
        path = Path(text)
        if path.is_dir():
            found = (p for p in path.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path)))
            yield from _in_folder(sorted(found))
        elif "*" in path.name and not path.exists():
            yield from sorted(p for p in path.parent.glob(path.name) if p.is_file() and not is_litter(p.name))
        else:
            yield path


def _in_folder(found: Sequence[Path]) -> Iterator[Path]:
    """A marked copy that came back takes the place of the file it was made from; our report pages are no forms."""
    from ..intake.marking import is_marked, name_for

    for path in found:
        copy = path.with_name(name_for(path.name, "xlsx"))
        if is_marked(path.name) and path.suffix == ".html":
            progress(say.OWN_PAGE.format(path=path.name))
        elif copy in found and copy != path:
            progress(say.SUPERSEDED.format(path=path.name, copy=copy.name))
        else:
            yield path


def _is_hidden(path: Path) -> bool:
    """What systems keep in a folder for themselves: litter, hidden folders, hidden files that are no kind of document
    (.dropbox); a form whose name happens to begin with a dot is taken."""
    hidden = path.name.startswith(".") and path.suffix.lower() not in DOCUMENTS
    return is_litter(path.name) or hidden or any(part.startswith(".") for part in path.parts[:-1])


def incoming(path: Path) -> Incoming:
    """A file's bytes, as far as the intake would read them: one byte above its bound is enough to refuse it."""
    from ..intake.incoming import Incoming
    from ..intake.reading.limits import MAX_FILE

    if path == STDIN:
        return Incoming("", sys.stdin.buffer.read(MAX_FILE + 1))
    with path.open("rb") as file:
        return Incoming(path.name, file.read(MAX_FILE + 1))


def write(repo: Repo, deliveries: Sequence[Delivery]) -> None:
    from ..write import write_file

    for delivery in deliveries:
        for path, content in delivery.files.items():
            write_file(repo.path(path), content)


def receipts(deliveries: Sequence[Delivery], register: Register, output: str, dry: bool) -> str:
    """All receipts, and one line over them."""
    from ..intake.rendering import RENDERERS

    return RENDERERS[output](deliveries, register, dry)


def _mark(deliveries: Sequence[Delivery], register: Register, paths: Sequence[Path]) -> None:
    """Each marked copy beside the file it was made from; of pasted text, in the current folder. What lies there
    already may have been mended by its owner, so it stays."""
    from ..intake.handback import hand_back
    from ..write import write_file

    for delivery in deliveries:
        for arrival, name, content in hand_back(delivery, register):
            target = _free(paths[arrival.number].with_name(name), content)
            write_file(target, content)
            progress(say.MARKED.format(path=target))


def _free(path: Path, content: bytes) -> Path:
    """The path itself unless other bytes lie there: then "x (cần sửa) 2.xlsx" and so on."""
    numbered = (path.with_name(f"{path.stem} {number}{path.suffix}") for number in count(2))
    return next(p for p in chain((path,), numbered) if not p.exists() or p.read_bytes() == content)


IMPORT = Verb(_import, _options)
