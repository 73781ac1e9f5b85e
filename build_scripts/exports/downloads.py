"""Every file that the site offers to download."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Register
from ..tables import SeasonTables
from .calendar import calendar_files
from .look_up import look_up_files
from .machine import api_files
from .people import people_files
from .to_fill import forms_to_fill


def downloads(register: Register, seasons: Mapping[str, SeasonTables]) -> dict[str, bytes]:
    """Every file to download, by path relative to docs/."""
    made = (api_files, people_files, forms_to_fill, look_up_files)
    files = {path: content for each in made for path, content in each(register, seasons).items()}
    return files | calendar_files(seasons)
