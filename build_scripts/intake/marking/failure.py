"""Why a file can't be marked in place; the way back knows another one."""

from __future__ import annotations


class TooLarge(Exception):
    """Opening it for editing would take more memory or time than a form deserves."""


class Unkeepable(Exception):
    """It can be read, but not edited with certainty."""
