"""site, site-usb: the whole site, on a server or without one."""

from __future__ import annotations

import time
from argparse import Namespace

from ..messages import terminal as say
from ..repo import Repo
from .build import make, options_of_pages
from .verb import CLEAN, PROBLEMS, Verb, cannot, progress


def _site(repo: Repo, options: Namespace) -> int:
    from ..website import build_site

    started = time.monotonic()
    made = make(repo, options)
    if made is None:
        return PROBLEMS
    progress(say.SITE)
    built = build_site(repo, made.files, options.today, tell=lambda s: progress(say.SITE_SO_FAR.format(seconds=s)))
    if not built.ok:
        return cannot(say.SITE_FAILED)
    if built.missing:
        return cannot(say.SITE_MISSING.format(count=len(built.missing), example=built.missing[0]))
    print(
        say.SITE_DONE.format(
            seconds=f"{time.monotonic() - started:.1f}".replace(".", ","), units=len(made.checked.register.units),
            rows=made.checked.rows, problems=say.told(made.checked.counts).lower(), pages=built.pages,
        ),
        say.SITE_SEE.format(program=say.PROGRAM),
        sep="\n",
    )  # fmt: skip
    return CLEAN


def _site_usb(repo: Repo, options: Namespace) -> int:
    from ..usb import read_site, usb_copy
    from ..write import synchronise

    status = _site(repo, options)
    if status != CLEAN:
        return status
    files = usb_copy(read_site(repo.site))
    synchronise(repo.usb, [repo.usb], files)
    size = sum(map(len, files.values())) / 1e6
    print(say.USB_DONE.format(files=len(files), size=f"{size:.1f}".replace(".", ","), folder=repo.usb.name))
    return CLEAN


SITE = Verb(_site, options_of_pages)
SITE_USB = Verb(_site_usb, options_of_pages)
