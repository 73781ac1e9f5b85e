"""The first letter of a sentence, and no other."""


def capital(text: str) -> str:
    """The text as a sentence begins with it: "biểu B" is "Biểu B", "mã CB" keeps its CB."""
    return text[:1].upper() + text[1:]
