"""A registration that loses much at once."""

from collections.abc import Iterator

from ...messages.changes import OF_FORM, THINGS
from ...repo import COVER, TITLE_FORMS, form_path
from ...vietnamese.capitals import capital
from ..effects import Loss
from .finding import Finding, Proposal


def rut_nhieu(proposal: Proposal) -> Iterator[Finding]:
    """A form that had rows and has none, or of which more than half of the people or collectives go or lose titles, may
    be an accident of the sender; a form that is gone is `xoa_bieu`'s to tell."""
    for loss in proposal.effects.losses:
        path = form_path(loss.season, loss.unit, loss.form)
        if (kind := _kind(loss)) and proposal.present([path]):
            facts = {
                "kieu": kind,
                "bieu": capital(OF_FORM.get(loss.form, "")),
                "gi": THINGS[loss.form],
                "bo": str(loss.rows),
                "ha": str(len(loss.stripped)),
                "truoc": str(loss.before),
            }
            yield Finding("rut_nhieu", "office", (path,), proposal.place.office, facts)


def _kind(loss: Loss) -> str:
    if loss.form == COVER:
        return "bia"
    if loss.form not in OF_FORM or loss.before is None:
        return ""
    if loss.after == 0:
        return "het"
    return _kind_of_titles(loss, loss.before) if loss.form in TITLE_FORMS else ""


def _kind_of_titles(loss: Loss, before: int) -> str:
    if loss.rows * 2 > before:
        return "qua_nua"
    if (loss.rows + len(loss.stripped)) * 2 > before:
        return "ca_hai" if loss.rows else "danh_hieu"
    return ""
