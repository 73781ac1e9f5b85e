"""Another unit's folder."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def don_vi_khac(proposal: Proposal) -> Iterator[Finding]:
    """Where a unit names one account, only that account and the Office's speak for it. Who is in a team, only the code
    host knows: there the review that CODEOWNERS asks for decides."""
    place = proposal.place
    if not proposal.author or proposal.author.lower() == place.office.lower():
        return
    for unit in proposal.units:
        account = place.accounts.get(unit, "")
        if account and "/" not in account and account.lower() != proposal.author.lower():
            paths = tuple(path for (_, ma), found in proposal.folders.items() if ma == unit for path in found)
            yield Finding("don_vi_khac", "unit", paths, account, {"don_vi": place.names.get(unit, unit)})
