"""Addresses of web pages hold long numbers and question marks that mean nothing to the laws of text."""

import re

_LINK = re.compile(r"https?://\S+")


def without_links(text: str) -> str:
    return _LINK.sub(" ", text) if "://" in text else text
