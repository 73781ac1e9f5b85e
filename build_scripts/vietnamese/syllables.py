"""Syllables: can this word be a Vietnamese syllable? Spelling and tone placement only, no dictionary."""

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y yêm yên yêng yêt yêu ych yn ynh yp yt
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong ooc
    op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
"""
_SYLLABLE = re.compile(
    # qu and gi first: in già the i belongs to the consonant, in gì to the rhyme.
    "(?:qu|gi|[bdđhlmnprstvx]|[cknpt]h|tr|(?:k|gh|ngh)(?=[eêiy])|(?:c|ng)(?![eêiyh])|g(?![eêh])|)"
    f"(?P<rhyme>{'|'.join(sorted(_RHYMES.split(), key=len, reverse=True))})"
)
_OWN_MARK = re.compile("[ăâêôơư]")


def _places(rhyme: str) -> set[int]:
    """Where in the rhyme a tone may stand: on the last letter with its own mark, else by the number of vowels."""
    if marked := [found.start() for found in _OWN_MARK.finditer(rhyme)]:
        return {marked[-1]}
    vowels = len(rhyme) - len(rhyme.lstrip("aăâeêioôơuưy"))
    if vowels == 1:
        return {0}
    if rhyme in ("oa", "oe", "uy"):
        return {0, 1}  # both customs are right
    return {0} if vowels == 2 and len(rhyme) == 2 else {1}


@lru_cache(maxsize=16384)  # a damaged file asks for the same words again and again
def is_syllable(word: str) -> bool:
    """Đặng, quý, hoà and hòa are; Krông, cèng, hiÕn and coffee are not. Any case; NFC."""
    plain, tones = "", []
    for place, letter in enumerate(word.lower()):
        parts = unicodedata.normalize("NFD", letter)
        tones += [(place, part) for part in parts if part in _TONES]
        plain += unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    found = _SYLLABLE.fullmatch(plain)
    if not found or len(tones) > 1:
        return False
    if not tones:
        return not found["rhyme"].endswith(("c", "ch", "p", "t"))
    (place, tone), *_ = tones
    if found["rhyme"].endswith(("c", "ch", "p", "t")) and tone not in "\u0301\u0323":
        return False  # before a stop there are only sắc and nặng
    return place - found.start("rhyme") in _places(found["rhyme"])
