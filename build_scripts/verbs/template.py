"""template: forms to fill in, as Excel workbooks."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ..messages import terminal as say
from ..repo import Repo
from .asking import no_such_unit, season_of, sound
from .verb import CLEAN, Options, Verb, cannot

if TYPE_CHECKING:
    from ..exports.form_workbook import Filling


def _options(group: Options) -> None:
    group.add_argument("--season", default="", metavar="NĂM", help=say.OPTION_HELP["season"])
    group.add_argument("--unit", default="", metavar="MÃ", help=say.OPTION_HELP["template_unit"])
    group.add_argument("--all", action="store_true", help=say.OPTION_HELP["template_all"])
    group.add_argument("--out", default=".", metavar="THƯ_MỤC", help=say.OPTION_HELP["template_out"])


def _template(repo: Repo, options: Namespace) -> int:
    from ..exports.form_workbook import blank, fillings
    from ..tables import season_tables

    if options.unit and options.all:
        return cannot(say.TEMPLATE_UNIT_OR_ALL)
    checked = sound(repo, options)
    if isinstance(checked, int):
        return checked
    register, asked = checked.register, season_of(checked, options.season)
    if isinstance(asked, int):
        return asked
    if not (options.unit or options.all):
        return _write(repo, options, [blank(register.seasons[asked])])
    earlier = (nam for nam in register.seasons if nam <= asked)
    seasons = {nam: season_tables(register, checked.problems, nam) for nam in earlier}
    found = {filling.ma: filling for filling in fillings(register, seasons, asked)}
    if options.unit and options.unit not in found:
        return no_such_unit(options.unit, found, asked)
    return _write(repo, options, [found[options.unit]] if options.unit else list(found.values()))


def _write(repo: Repo, options: Namespace, chosen: list[Filling]) -> int:
    """All or none: a file that is there already may be one that a clerk has filled in."""
    from ..exports.form_workbook import Press
    from ..pages.downloads import template_name
    from ..read.schemas import load_schemas
    from ..write import write_file

    press, folder = Press(load_schemas(repo)), Path(options.out)
    made = {folder / template_name(f.nam, f.ma): press.form(f) for f in chosen}
    taken = [path for path, content in made.items() if path.exists() and path.read_bytes() != content]
    if taken:
        return cannot(say.TEMPLATE_THERE.format(path=taken[0], count=len(taken)))
    for path, content in made.items():
        write_file(path, content)
    print(say.TEMPLATE_DONE.format(count=len(made), example=next(iter(made))))
    return CLEAN


TEMPLATE = Verb(_template, _options)
