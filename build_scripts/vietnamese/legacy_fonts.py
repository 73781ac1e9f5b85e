"""Legacy fonts: text of TCVN3 (.VnTime) and VNI fonts, whose bytes were read as Latin-1, to Unicode.

Only for text that is known to be such: right Vietnamese would be spoiled.
"""

import re
import unicodedata

# The second lines are TCVN3 letter by letter; ư is U+00AD, the soft hyphen, which many tools drop.
_TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT, _HAT, _BREVE = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306"
_VNI_TONES = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_HATS = dict(zip("âáàåãä", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_BREVES = dict(zip("êéèúüë", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_pairs() -> dict[str, str]:
    """In VNI a mark is a letter of its own behind the vowel: aù is á, eã is ễ, ôû is ở."""
    parts = {base + mark: _VNI_SINGLE.get(base, base) + tone for base in "aeouyôö" for mark, tone in _VNI_TONES.items()}
    parts |= {base + mark: base + _HAT + tone for base in "aeo" for mark, tone in _VNI_HATS.items()}
    parts |= {"a" + mark: "a" + _BREVE + tone for mark, tone in _VNI_BREVES.items()}
    return {pair: unicodedata.normalize("NFC", text) for pair, text in parts.items()} | _VNI_SINGLE


_VNI = _vni_pairs()
_VNI_LETTER = re.compile("|".join(sorted(_VNI, key=len, reverse=True)), re.IGNORECASE)


def from_tcvn3(text: str) -> str:
    """From "thi ®ua" to "thi đua". Capitals were a font of their own (.VnTimeH): it comes out small."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """From "Keá hoaïch" to "Kế hoạch"."""

    def letter(found: re.Match[str]) -> str:
        unicode_letter = _VNI[found[0].lower()]
        return unicode_letter.upper() if found[0][0].isupper() else unicode_letter

    return _VNI_LETTER.sub(letter, text)
