"""A registration that loses much at once."""

from collections.abc import Iterator

from ...messages.changes import OF_FORM, THINGS
from ...repo import COVER, TITLE_FORMS, form_path
from ..effects import Loss
from .finding import Finding, Proposal


def rut_nhieu(proposal: Proposal) -> Iterator[Finding]:
    """A form that had rows and has none, or that loses more than half of its people or collectives, may be an accident
    of the sender; a form that is gone is `xoa_bieu`'s to tell."""
    for loss in proposal.effects.losses:
        path = form_path(loss.season, loss.unit, loss.form)
        if (kind := _kind(loss)) and proposal.present([path]):
            facts = {
                "kieu": kind,
                "bieu": _first_upper(OF_FORM.get(loss.form, "")),
                "gi": THINGS[loss.form],
                "bo": str(loss.rows),
                "truoc": str(loss.before),
            }
            yield Finding("rut_nhieu", "office", (path,), proposal.place.office, facts)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _kind(loss: Loss) -> str:
    if loss.form == COVER:
        return "bia"
    if loss.form not in OF_FORM:
        return ""
    if not loss.after:
        return "het"
    return "qua_nua" if loss.form in TITLE_FORMS and loss.rows * 2 > loss.before else ""
