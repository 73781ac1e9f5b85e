"""Unicode forms: any way of writing Vietnamese letters in, the composed form (NFC) out."""

import unicodedata


def nfc(text: str) -> str:
    """Every letter as one code point.

    Mends NFD (e + circumflex + dot below) and the Vietnamese "tổ hợp" (ê + dot below), which is neither NFC nor NFD.
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_nfc(text: str) -> bool:
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def mend_d(text: str) -> str:
    """Đ, đ for the Icelandic Ð, ð (U+00D0, U+00F0).

    Apart from `nfc`, because the two are different letters to Unicode and in TCVN3 text Ð stands for é.
    """
    return text if text.isascii() else text.replace("Ð", "Đ").replace("ð", "đ")
