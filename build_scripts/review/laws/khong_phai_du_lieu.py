"""Files under data/ that no table owns."""

from collections.abc import Iterator

from ...repo import DATA, INBOX, classify, copied_form, within
from .finding import Finding, Proposal


def khong_phai_du_lieu(proposal: Proposal) -> Iterator[Finding]:
    """Under data/ lie tables only; a workbook, a scan or a stray name is read by nobody. Taking one away is right."""
    strays = [p for p in proposal.paths if within(p, DATA) and not within(p, INBOX) and classify(p) is None]
    if found := proposal.present([path for path in strays if copied_form(path) is None]):
        yield Finding("khong_phai_du_lieu", "sender", found)
