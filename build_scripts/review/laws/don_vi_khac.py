"""Another unit's folder."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def don_vi_khac(proposal: Proposal) -> Iterator[Finding]:
    """Where a unit names one account, only that account and the Office's speak for it; where it names none, or a team,
    `chua_ro_nguoi_gui` tells."""
    place = proposal.place
    if not proposal.author or proposal.author.lower() == place.office.lower():
        return
    for unit in proposal.units:
        account = place.accounts.get(unit, "")
        if account and "/" not in account and account.lower() != proposal.author.lower():
            paths = tuple(path for path, source in proposal.forms.items() if source.don_vi == unit)
            yield Finding("don_vi_khac", "unit", paths, account, {"don_vi": place.names.get(unit, unit)})
