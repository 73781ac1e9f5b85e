"""A sender of whom the register does not know that he is the unit."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def chua_ro_nguoi_gui(proposal: Proposal) -> Iterator[Finding]:
    """Only the one account that the register has for the unit speaks for it: who is in a team, only the code host
    knows. Several units are the Office's to look at anyway."""
    place, author = proposal.place, proposal.author.lower()
    if len(proposal.units) != 1:
        return
    (unit,) = proposal.units
    account = place.accounts.get(unit, "")
    if not account:
        kind = "khong_tai_khoan"
    elif "/" in account:
        kind = "nhom"
    elif not author:
        kind = "khong_biet"
    elif author == place.office.lower() != account.lower():
        kind = "van_phong"
    else:
        return
    facts = {"kieu": kind, "don_vi": place.names[unit], "tai_khoan": account}
    yield Finding("chua_ro_nguoi_gui", "office", tuple(proposal.forms), place.office, facts)
