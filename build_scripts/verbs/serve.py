"""serve: the site on this machine, made anew when a file changes."""

from __future__ import annotations

from argparse import Namespace

from ..messages import terminal as say
from ..repo import Repo
from .build import make, options_of_pages
from .verb import PROBLEMS, Options, Verb, cannot


def _options(group: Options) -> None:
    options_of_pages(group)
    group.add_argument("--port", type=int, default=8000, metavar="SỐ", help=say.OPTION_HELP["port"])


def _serve(repo: Repo, options: Namespace) -> int:
    from ..website import port_is_free, serve

    if not port_is_free(options.port):
        return cannot(say.PORT_BUSY.format(port=options.port, other=options.port + 1))
    if make(repo, options) is None:
        return PROBLEMS
    print(say.SERVING.format(address=f"http://127.0.0.1:{options.port}/"), flush=True)
    for _ in serve(repo, options.today, options.port):
        made = make(repo, options)
        if made:
            print(say.REBUILT.format(problems=say.told(made.checked.counts).lower(), changed=made.changed), flush=True)
    return cannot(say.SITE_FAILED)


SERVE = Verb(_serve, _options)
