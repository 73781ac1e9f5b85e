"""What stands on a form around its rows, told by its words: text of cells in, what it is out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...messages.marking import SIGNATURE
from ...vietnamese.folding import fold
from ...vietnamese.tones import unify_tones

_FILLER = re.compile(r"[\s.…·\-–—_*]+")
_NUMBER = re.compile(r"[0-9]{1,6}")
STT = re.compile(r"\'?\(?([0-9]{1,6})\s*[.)/,]?(?:0)?")
_PART = re.compile(r"\(?(?:[IVX]{1,5}|[A-HĐ])[.)/]?")
_COLUMN_NUMBER = re.compile(r"\(?\s*([0-9]{1,2}|[A-ZĐ])\s*\)?(?:\s*[(=:+].*)?")

# With its accents, or with none at all: "Tống Công" is a name.
_COUNTED = r"(?:người|cá nhân|tập thể|đơn vị|phòng|sáng kiến|nguoi|ca nhan|tap the|don vi|phong|sang kien)"
_TOTAL = re.compile(
    r"(?P<sum>tổng cộng|tổng số|tổng|cộng|tong cong|tong so|tong|cong)"
    r"(?P<part>(?:\s+|\s*\()(?:mục|phần|nhóm|biểu|trang|toàn|các|cả|danh|số|muc|phan|nhom|bieu|trang|toan|cac|ca|so|"
    rf"{_COUNTED}|[ivx]{{1,5}}\b|[ab]\b)[^:=\d]*)?"
    rf"\s*[:.=\-]*\s*(?P<count>[0-9]{{1,5}})?\s*{_COUNTED}?\s*[.:)]*"
)

_SECTION = re.compile(
    r"(?:lãnh đạo|ban lãnh đạo|ban giám đốc|công chức|cán bộ|viên chức|người lao động|nhân viên|chuyên viên|hợp đồng|"
    r"lao động|bộ phận|tổ|đội|khối|nhóm|phòng|văn phòng|trung tâm|thanh tra|chi cục|"
    r"ban (?:lãnh|giám|chấp|quản|chỉ)|sở|tập thể|cá nhân|các đồng chí|biên chế)\b.*"
)
_NUMBERED_SECTION = re.compile(r"(?:[IVX]{1,5}\s*[./):–-]|[A-D]\s*[./)](?!c\b))\s*(?P<title>\S.*)")

_TAIL = re.compile(
    r"(?:.{0,40}, ?)?ngay[\s.…_]*\d*[\s.…_]*thang\b.*|"
    r"(?:.{0,40}, ?)?ngay(?: ky| lap)? ?:? ?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4} ?\.?|noi nhan\b.*|lap bieu.*|"
    r"nguoi (?:lap|tong hop|ghi|ky|bao cao)\b.*|"
    r"(?:ghi chu|luu y|chu thich|chu y) ?[:(].*|ghi chu|\*.*|xac nhan\b.*|(?:phe )?duyet\b.*|"
    r"(?:[tk]m ?[.:] ?|kt ?[.:] ?|q ?[.:] ?|tl ?[.:] ?)?"
    r"(?:thu truong|(?:pho )?truong (?:phong|don vi|ban)|(?:pho )?giam doc|(?:pho )?chanh (?:van phong|thanh tra)|"
    r"chu tich|to truong)\b.*|"
    r"\(?(?:da ky|ky ten|ky,|ky va ghi|ky ghi ro|ky)\b.*|luu ?:.*|(?:t[mlu]|kt) ?\. ?.+|-.+"
)
_HEAD = re.compile(
    r"cong hoa xa hoi\b.*|doc lap ?-.*|(?:uy ban nhan dan|ubnd)\b.*|so cong thuong\b.*|"
    r"(?:ten )?(?:phong ?/ ?)?don vi ?(?:[:.…]|dang ky|cong tac|$).*|phong ?[:.…].*|"
    r"(?:danh sach |bang |bieu |phieu )?(?:tong hop )?dang ky "
    r"(?:danh hieu|thi dua|sang kien|cac |khen thuong|hinh thuc)\b.*|"
    r"danh sach\b(?! (?:tren|nay|gom|co)\b).*|"
    r"(?:bieu|mau|phu luc|bang) ?(?:so )?[\dab]\b.*|[abc] ?[/.):-] ?(?:tap the|ca nhan|sang kien)\b.*|"
    r"(?:phan |muc )?[abc]? ?[./:-]? ?(?:tap the|ca nhan|sang kien)"
)

_PAGE_NUMBER = re.compile(
    r"(?:trang|page|tr\.?) ?:? ?\d{1,3}(?: ?(?:/|of|tren) ?\d{1,3})?|[-–] ?\d{1,3} ?[-–]|\d{1,3} ?/ ?\d{1,3}"
)

_ACTING = re.compile(r"^(?:t[mlu]|kt|q)\s*[.:]\s*")
_SIGNATURE = re.compile(
    r"(?P<what>(?:pho )?(?:truong phong|giam doc|chanh van phong|chanh thanh tra|truong ban|to truong|chu tich)|"
    r"thu truong|truong don vi)(?P<rest>.*)"
)
_BANNER = re.compile(r"(?:(?:phan |muc |bieu )?[abc]? ?[./:)-]? ?)(?P<form>tap the|ca nhan|sang kien)")
_BANNERS = {"tap the": "tap-the", "ca nhan": "ca-nhan", "sang kien": "sang-kien"}

_FORMULA = re.compile(r'="([^"]{1,80})"&')


class Sum(NamedTuple):
    """The label of a row of totals: whether of the whole ("tổng …"), the part it names, the count it holds."""

    whole: bool
    part: str
    number: str
    text: str


def is_filler(texts: Sequence[str]) -> bool:
    """ "…" and empty numbered rows."""
    return all(_FILLER.fullmatch(text) for text in texts)


def stt(text: str) -> int:
    """The number of a row, 0 when the text is none."""
    found = STT.fullmatch(text)
    return int(found[1]) if found else 0


def is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text))


def is_column_numbers(texts: Sequence[str]) -> bool:
    """1 2 3 … 13, (1) (2) (3), A B C 1 2, 7 (6:3): the numbers of the columns under a header."""
    if len(texts) < 3:
        return False
    found = [_COLUMN_NUMBER.fullmatch(text) for text in texts]
    if not all(found):
        return False
    marks = [match[1] for match in found if match]
    letters = [mark for mark in marks if mark.isalpha()]
    numbers = [int(mark) for mark in marks if not mark.isalpha()]
    in_order = marks == letters + list(map(str, numbers)) or not letters
    return (
        in_order
        and letters == sorted(letters)
        and numbers == sorted(set(numbers))
        and len(set(letters)) == len(letters)
    )


def total(text: str) -> Sum | None:
    """ "Tổng cộng", "Cộng mục I", "Tổng số: 12 người"; ="Tổng cộng: "&…, which no program has worked out yet."""
    if found := _FORMULA.match(text):
        text = found[1]
    if text[:1] not in "tTcC(" or len(text) > 80:
        return None
    found = _TOTAL.fullmatch(unify_tones(text).casefold().strip("() "))
    if not found:
        return None
    part = (found["part"] or "").strip(" (:.-")
    return Sum(fold(found["sum"]).startswith("tong") and not part, part, found["count"] or "", text)


def is_part_number(text: str) -> bool:
    """I, II, A/: the number of a section, not of a row."""
    return bool(_PART.fullmatch(text))


def section(text: str) -> str:
    """The title in "I. Lãnh đạo phòng" or "Cán bộ", empty when the text is none."""
    if found := _NUMBERED_SECTION.fullmatch(text):
        return found["title"]
    return text if _SECTION.fullmatch(text.casefold()) else ""


def is_tail(text: str) -> bool:
    """Date and place, signature, recipients, notes: what stands below a form."""
    return bool(_TAIL.fullmatch(fold(text)))


def is_page_number(texts: Sequence[str]) -> bool:
    """ "Trang 2/3", "- 2 -" alone in a row: the foot of a printed page."""
    return len(texts) == 1 and bool(_PAGE_NUMBER.fullmatch(fold(texts[0])))


def is_signature(text: str) -> bool:
    """The position of one who signs: "TRƯỞNG PHÒNG", "KT. CHÁNH VĂN PHÒNG"."""
    return signature(text) is not None


def signature(text: str) -> re.Match[str] | None:
    """The groups `what`, the position, and `rest`, what follows it; without accents."""
    return _SIGNATURE.fullmatch(_ACTING.sub("", fold(text)).rstrip(" .:"))


def is_head(text: str) -> bool:
    """State motto, agency, unit, title, "A/ TẬP THỂ": what stands above a form."""
    return bool(_HEAD.fullmatch(fold(text)))


def banner(text: str) -> str:
    """The form that "B/ CÁ NHÂN" announces."""
    found = _BANNER.fullmatch(fold(text)) if len(text) < 30 else None
    return _BANNERS[found["form"]] if found else ""


def is_mark_list(texts: Sequence[Sequence[str]]) -> bool:
    """Whether a sheet says in its first rows that it is our list of what is to be mended, come back with the file."""
    return any(SIGNATURE in row for row in texts[:4])
