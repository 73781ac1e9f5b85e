"""Tables in, pages out: {path below docs/: Markdown}. Pure; one builder a kind of page, one template each.

    home       the current season in one screen; lately: what changed
    season     state of the season, units, totals, initiatives
    seasons    all seasons side by side
    targets    targets against published figures; comparison: a figure beside its target
    charts     charts of registrations; bars: the geometry of all bars
    units      one page a unit, with its forms as on paper; editing: links to change them on the code host
    clauses, documents, downloads, dictionary, help   fragments for hand-written pages, in nam/_manh/
    reach      how far a page's data reach, for its foot on paper
    words      words and figures; forms, form_cells: the layout of A and B; environment: escaping

Links inside HTML name the address a page is served at (`../don-vi/`), since site generators resolve only those in
Markdown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Register, TableSchema
from ..problems import Problem
from ..repo import TITLE_FORMS, season_address
from ..tables import SeasonTables
from .clauses import clause_fragments
from .dictionary import dictionary_fragment
from .documents import cited_fragment
from .downloads import downloads_fragment
from .help import help_fragment
from .home import home_fragment
from .season import season_pages
from .seasons import seasons_page
from .site import Site
from .targets import targets_page
from .units import unit_pages

FRAGMENTS = "nam/_manh"


def render(
    register: Register,
    schemas: Mapping[str, TableSchema],
    seasons: Mapping[str, SeasonTables],
    problems: Sequence[Problem],
    source_url: str = "",
) -> dict[str, str]:
    """Every generated page and fragment. `source_url` is where the repository's files can be seen, if anywhere."""
    site = Site(register, schemas, seasons, problems, source_url)
    pages = {"nam/index.md": seasons_page(site)}
    for nam, tables in sorted(seasons.items()):
        pages |= season_pages(site, tables)
        pages[f"{season_address(nam)}chi-tieu/index.md"] = targets_page(site, tables)
        pages |= unit_pages(site, tables)
    return pages | fragments(site)


def fragments(site: Site) -> dict[str, str]:
    """Parts of hand-written pages."""
    made = {
        "trang-chu.md": home_fragment(site),
        "tu-dien.md": dictionary_fragment(site),
        "tai-ve.md": downloads_fragment(site),
        "loi.md": help_fragment(site),
    }
    for nam in sorted(site.seasons):
        made |= clause_fragments(site, nam)  # the names below are anchors, too, of sections that are no clauses
        made[f"{nam}/van-ban.md"] = cited_fragment(site, nam)
        for name, form in zip(("bieu-a", "bieu-b"), TITLE_FORMS, strict=True):
            made[f"{nam}/{name}.md"] = site.page("form", None, bieu=site.forms[form].blank(), nam=nam)
    return {f"{FRAGMENTS}/{path}": text for path, text in made.items()}
