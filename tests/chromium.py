"""The Chromium of this machine, for browser tests and the audit."""

from __future__ import annotations

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
)
"""Flags with which it asks nobody else for anything."""


def find_chromium() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)
