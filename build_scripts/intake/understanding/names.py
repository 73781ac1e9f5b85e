"""Names of persons: the text of a cell to family, middle and given name, without what people write around it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from ...vietnamese.folding import fold
from ...vietnamese.syllables import is_syllable
from .outcome import Outcome, read_as

_SURE = (
    r"đồng chí|đ ?[/.] ?c|đc|dc|d ?[/.] ?c|dong chi|bà|chị|cô|thầy|"
    r"(?:đại|thượng|trung|thiếu) (?:tá|úy|uý)|luật sư|kỹ sư|(?:thạc|tiến|bác) s[ĩỹ]|"
    r"p?gs\.? ?ts|p?gs|ts|th\.?s|ks|bs(?:[. ]?cki{1,2})?|cki{1,2}|cn|cvc|[ôb](?=[.:])"
)
_HONORIFIC = re.compile(rf"\(?(?P<word>{_SURE}|ông|anh)(?:[.:,/()]+ *| +|$)", re.IGNORECASE)
_WEAK = frozenset(("ông", "anh", "cô"))
"""Ông is a family name too (Ông Ích Khiêm), and so is Cô."""
_ONLY_HONORIFIC = re.compile(rf"\(?(?:{_SURE}|ông|anh|ông[ /(]+bà\)?)[.:/)]*", re.IGNORECASE)

_FAMILIES = """
    nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trương lâm mai tô trịnh đào
    hà tạ cao lương châu thái tăng kiều quách từ phùng vương lưu triệu đàm thạch nghiêm bạch tống la chu tôn trà
    lại khổng giang ninh âu doãn quản mạc diệp lục tiêu viên ông văn thân hứa hạ chung nhâm đồng ân biện bế ca
    cai cam cấn chế chử cổ cù cung danh dư đan đái đậu điền đới đồ đôn đường giáp hán hàn hầu hình hùng kha khúc
    khuất khương kim kông lã lạc lò lù lường lữ lựu ma mã mẫn mẫu mông mùa nghị ngọ ngụy nhan nhữ nông ong phí
    phó phú phương quan quàng sầm sơn sử tào thào thẩm thang thi thiều thủy tòng trác tri trưng tưởng ứng uông
    vàng vi vừ xa yên y a đèo giàng sùng siu rơ ksor kpă kpuih niê nay rah rcom rmah hmok hră bá lộ sằn cồ điểu
    klong bh'nướch arất alăng zơrâm pơloong coor hiên riah tơ ngôl blúp ka k ha cil lơ bon krăjăn liêng jrang kră
"""
FAMILIES = frozenset(_FAMILIES.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*['’.]?")
_ODD = re.compile(r"[()\[\]{}0-9:;,/\\|@#?!+=*\"“”]| [-–] |…|\.(?: |$)")
_BETWEEN_AUTHORS = re.compile(r"\s*[;,]\s*|\s+(?:và|&)\s+")
_POSITION = re.compile(
    r"phó phòng\b.*|(?:phó |q\. ?|quyền )?(?:trưởng (?:phòng|ban|bộ phận|đơn vị)|chánh |giám đốc|chủ tịch)\b.*|"
    r"(?:chuyên viên|kế toán|văn thư|thủ quỹ|nhân viên|viên chức|công chức|thanh tra viên|lái xe|bảo vệ|tạp vụ|kỹ sư|"
    r"người lao động|hợp đồng)\b.*|p?tp|pp|p?gđ|p?cvp|cv|nv",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:\(?\d{1,3}\s*[.):/-]+|\d{1,3}(?= )|[-–+*•●▪]+)\s*(?=[^\W\d_])")
_BEHIND = re.compile(r"[\s,;:.*]+$")
_POST_BEHIND = re.compile(r"(?P<name>.+?)\s*(?:\s[-–—]+\s*|[,;:(]\s*)(?P<post>[^()]+?)\s*\)?")
_POST_BEFORE = re.compile(r"(?P<post>[^:]+?)\s*(?::|\s[-–—])\s*(?P<name>.+)")
_NO_NAME = frozenset(("và", "nghỉ", "mới", "đi", "là", "có", "không", "từ", "đến", "về", "nay", "bà", "ông", "chuyển"))
_RUN = re.compile(r"[^\W\d_]+")
_TONED = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_MIDDLE = frozenset(("văn", "thị", "đức", "hữu", "ngọc", "minh", "thanh", "xuân", "quốc", "công", "thu", "kim", "hồng"))
_FAMILIES_BARE = frozenset(map(fold, FAMILIES))
_MIDDLE_BARE = frozenset(fold(word) for word in _MIDDLE if not word.isascii())
_SAMPLE = re.compile(r"(?:vd|ví dụ|dòng mẫu)(?:[ :.,].*)?|mẫu", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"(?:nguyễn|trần|lê|phạm|hoàng|phan|vũ|võ|đặng|bùi) (?:văn|thị) [a-dđx]", re.IGNORECASE)


def read_name(text: str) -> Outcome:
    """Honorifics removed, capitals turned. What may be another name, or none, is asked and stays as it is till then."""
    steps: list[tuple[str, str, str]] = []
    bare = _bare(text)
    if bare != text:
        steps.append(("quanh_ten", text, bare))
    name, question, choices = _without_honorific(bare)
    if question:
        return Outcome(text, (), question, choices)
    if name != bare:
        steps.append(("xung_ho", bare, name))
    turned = turn(name)
    if turned != name:
        steps.append(("chu_hoa", name, turned))
    if _ODD.search(turned) or is_position(name) or _says_more(name):
        short = _ODD.split(turned, maxsplit=1)[0].strip()
        whole = turned if name.isupper() else name
        choices = ((short, short), (whole, whole)) if short and short != turned else ()
        return Outcome(text, (), "ten_la", choices)
    if any(_is_doubtful(run) for run in _RUN.findall(name)):
        return Outcome(text, (), "ten_sai_chu", ((text, text),))
    return Outcome(turned, tuple(steps))


def _bare(text: str) -> str:
    """Without the number, the bullet, the comma that people leave beside a name."""
    bare = _BEHIND.sub("", _BEFORE.sub("", text, count=1))
    return bare if looks_like_name(bare) else text


def split_post(text: str, lines: Sequence[str]) -> tuple[str, str]:
    """A name and the position in one cell: below it, behind a dash or in brackets, before a colon."""
    for count in range(1, len(lines)):
        name, post = " ".join(lines[:count]), " ".join(lines[count:]).strip("()-–,;: ")
        if is_position(post):
            return name.rstrip(" ,;-–"), post
    for pattern in (_POST_BEHIND, _POST_BEFORE):
        found = pattern.fullmatch(text)
        if found and is_position(found["post"]) and looks_like_name(_bare(found["name"])):
            return found["name"], found["post"]
    return text, ""


def _says_more(name: str) -> bool:
    """Words of a sentence in a name that is else written with capitals: a second person, a remark."""
    words = name.split()
    small = [word for word in words if word == word.lower()]
    return 0 < len(small) < len(words) and (len(words) > 5 or any(word in _NO_NAME for word in small))


def _is_doubtful(run: str) -> bool:
    """Letters that no name has, of the Kinh or of any other people here: two tones on one word, no vowel, a capital
    within a word, two words run together. A damaged name must not pass for a right one."""
    small = run.lower()
    if len(run) < 2 or small in FAMILIES or is_syllable(small):
        return False
    if len(_TONED.findall(unicodedata.normalize("NFD", small))) > 1 or not set("aeiouy") & set(fold(small)):
        return True
    if any(a.islower() and b.isupper() for a, b in pairwise(run)):
        return True
    pieces = ((small[:place], small[place:]) for place in range(2, len(small) - 1))
    return any(
        is_syllable(a) and is_syllable(b) and (a in _MIDDLE or not (a.isascii() or b.isascii())) for a, b in pieces
    )


def read_authors(text: str) -> Outcome:
    """ "A, B và C" as "A; B; C", each name read like any other."""
    read = [read_name(part.strip()) for part in _BETWEEN_AUTHORS.split(text) if part.strip(" ;,")]
    if any(outcome.question for outcome in read):
        return Outcome(text, (), "tac_gia_la")
    return read_as("tac_gia", text, "; ".join(outcome.value for outcome in read))


def _without_honorific(text: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """The name; and when a word can be an honorific or a family name, the question and its answers."""
    name = text
    while (found := _HONORIFIC.match(name)) and found.end() < len(name):
        rest = name[found.end() :].strip(" )")
        words = rest.split()
        if not words or not words[0][0].isalpha():
            break
        weak = found["word"].casefold() in _WEAK and not re.match(r"[.:,/)]", name[found.end("word") :])
        weak = weak and not _HONORIFIC.match(rest)
        if len(words) == 1 or (weak and words[0].casefold() not in FAMILIES - {"văn"}):
            return "", "xung_ho_mo_ho", ((turn(rest), turn(rest)), (turn(name), turn(name)))
        name = rest
    return name, "", ()


def turn(name: str) -> str:
    """NGUYỄN VĂN AN, nguyễn văn an, NGuyễn văn AN as Nguyễn Văn An; Y-BLOK as Y-Blok, H'HEN as H'Hen."""
    small = name == name.lower()
    return " ".join(
        _turned(word) if small or (len(word) > 1 and word == word.upper()) else _RUN.sub(_proper, word)
        for word in name.split()
    )


def _proper(found: re.Match[str]) -> str:
    """One syllable has one capital; what is none keeps its own."""
    run = found[0]
    return run.capitalize() if len(run) > 1 and is_syllable(run) else run


def _turned(word: str) -> str:
    return _RUN.sub(lambda part: part[0][:1].upper() + part[0][1:].lower(), word)


def is_honorific(text: str) -> bool:
    """Whether a cell holds an honorific or a rank and nothing else."""
    return bool(_ONLY_HONORIFIC.fullmatch(text))


def is_position(text: str) -> bool:
    return bool(_POSITION.fullmatch(text.strip()))


def is_sample(text: str) -> bool:
    """Nguyễn Văn A, Trần Thị B, "Ví dụ": the examples that forms come with."""
    return bool(_SAMPLE.fullmatch(text))


def is_placeholder(text: str) -> bool:
    """A name as forms print it to show where names stand: Nguyễn Văn A. Somebody may bear it all the same."""
    return bool(_PLACEHOLDER.fullmatch(text))


def several_names(lines: Sequence[str]) -> bool:
    """Whether the lines of one cell are the names of several people. "Nguyễn Thị" goes on in the next line."""
    found = [line for line in lines if looks_like_name(line)]
    return len(found) > 1 and not any(line.split()[-1].casefold() in _MIDDLE for line in found[:-1])


def lacks_marks(name: str) -> bool:
    """Nguyen Thi Lan: not a mark, and words that have them in a name. Mai Anh has none."""
    words = name.casefold().split()
    if not name.isascii() or len(words) < 2:
        return False
    return (words[0] not in FAMILIES and words[0] in _FAMILIES_BARE) or any(w in _MIDDLE_BARE for w in words[1:-1])


def looks_like_name(text: str) -> bool:
    """Two to six words of letters of which the first is a family name (H'Hen counts as one)."""
    found = _HONORIFIC.match(text)
    words = (text[found.end() :] if found else text).split()
    if not words:
        return False
    first = re.split(r"['’.-]", words[0], maxsplit=1)[0].casefold()
    known = first in FAMILIES or any(sign in words[0] for sign in "'’")
    return known and 2 <= len(words) <= 6 and all(_WORD.fullmatch(word) for word in words)
