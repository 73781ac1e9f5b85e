"""Identity of persons: a name as someone wrote it in, one key for one person out."""

import re

from .folding import plain_signs
from .spaces import tidy
from .tones import unify_tones
from .unicode_forms import mend_d, nfc

# A title needs a sign or a space behind it, and a letter behind that, so that a name is never emptied.
_HONORIFICS = re.compile(r"\A\(?(?:(?:ông|bà|anh|chị|cô|thầy|đồng chí|đ ?[/.] ?c)[ .:,/()]+)+(?=[^\W\d_])")


def person_key(name: str) -> str:
    """The same key for "Ông Nguyễn  Thuỷ", "NGUYỄN THỦY" and their other Unicode forms.

    Accents are kept: Hương is not Hường. For comparing only, never to be shown.
    """
    key = plain_signs(mend_d(nfc(tidy(name))).casefold())
    return unify_tones(_HONORIFICS.sub("", key))
