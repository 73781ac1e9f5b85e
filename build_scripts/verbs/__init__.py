"""What the program can be told to do: one file a verb or a family of verbs, with its options and what it prints.

Together with `__main__` this is the door: nothing else prints. What a verb needs is imported by it, so that `check`
starts without the template engine.
"""

from __future__ import annotations

from collections.abc import Mapping

from . import (
    build,
    check,
    comment,
    develop,
    diff,
    fix,
    guard,
    imports,
    inbox,
    issue,
    merge,
    owners,
    remind,
    review,
    serve,
    site,
    status,
    template,
)
from .verb import Verb

VERBS: Mapping[str, Verb] = {
    "check": check.CHECK,
    "fix": fix.FIX,
    "diff": diff.DIFF,
    "import": imports.IMPORT,
    "inbox": inbox.INBOX,
    "template": template.TEMPLATE,
    "build": build.BUILD,
    "site": site.SITE,
    "site-usb": site.SITE_USB,
    "serve": serve.SERVE,
    "review": review.REVIEW,
    "guard": guard.GUARD,
    "owners": owners.OWNERS,
    "comment": comment.COMMENT,
    "merge": merge.MERGE,
    "issue": issue.ISSUE,
    "status": status.STATUS,
    "remind": remind.REMIND,
    "test": develop.TEST,
    "bench": develop.BENCH,
    "audit": develop.AUDIT,
}
"""In the order of the help."""
