"""What several tests share: right Vietnamese in every Unicode form, and how hypothesis is to run."""

import unicodedata
from collections.abc import Iterator

from hypothesis import settings
from hypothesis import strategies as st

# Derandomised and without a database: the same tests on every machine, and nothing written beside them.
STEADY = settings(deadline=None, derandomize=True, database=None)

TONES = "\u0300\u0301\u0303\u0309\u0323"
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
    "ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang "
    "oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp "
    "ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya "
    "uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
)

SENTENCES = (
    "Sở Công Thương tỉnh Quảng Ngãi phát động phong trào thi đua năm 2022; chỉ tiêu 55.000 tỷ đồng, tăng 5,8%.",
    "KẾ HOẠCH TỔ CHỨC PHONG TRÀO THI ĐUA, KHEN THƯỞNG – “THỊ XÔ ĐỨC PHỔ",
    "Ông Nguyễn Khuyến, bà H'Hen Niê, Y Ê-ban, huyện Krông Pắc, A Lưới, Ea Súp, Đắk Glong, Chư Păh, Ia H’Drai",
    "Quý I/2022: uỷ ban, hoà giải, khoẻ mạnh, thuở ấy, khuỷu tay, ngoằn ngoèo, rượu, giặt giũ, gìn giữ, quốc ca",
    "Doanh thu “Coca-Cola®” và Windows ® 10 theo §5; ngày 15/3/2022 (5 µm; 25 °C; 10 m²; ±0,5; ½; 2×3; N·m; m×n)",
    "Có bao nhiêu?Vì sao? Ai? (gì?) https://vi.wikipedia.org/w/index.php?title=An&n?m=1 a@b.vn?n FAQ?Có yes?no",
    "café, naïve, résumé, El Niño, Zürich, Malmö, São Paulo, Noël, Citroën, crème brûlée, août, Têt, Haïti, Loïc",
    "«Thi đua» và «khá», © Sở Công Thương 2022, 5 £, 3 ¥, Company© Ltd., Nguyễn Văn A¹, XÃ²",
)


def to_hop(text: str) -> str:
    """The Vietnamese "tổ hợp": a letter keeps its own mark, the tone follows it as a combining mark."""
    made = ""
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        made += unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        made += "".join(part for part in parts if part in TONES)
    return made


def forms(text: str) -> tuple[str, str, str]:
    return unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text), to_hop(text)


def all_syllables() -> Iterator[str]:
    """Every onset with every rhyme, each tone on each vowel: all right syllables, and slips of the typing hand too."""
    for rhyme in _RHYMES.split():
        vowels = [place for place, letter in enumerate(rhyme, start=1) if letter in "aăâeêioôơuưy"]
        toned = {rhyme[:place] + tone + rhyme[place:] for place in vowels for tone in TONES}
        for onset in ("", *_ONSETS.split()):
            yield onset + rhyme
            yield from sorted(unicodedata.normalize("NFC", onset + each) for each in toned)


SYLLABLES = tuple(all_syllables())

_WORDS = st.sampled_from(
    [*SYLLABLES[::7], "Ông", "bà", "Đ/c", "Ðặng", "hoà", "Thuỷ", "KHOẺ", "quý", "-", "–", "9", "10"]
)
_LETTERS = "aàáảãạăâậđĐÐeêoôơớuưyỳýqQhgn \u00a0-–'’.:/()?0123456789" + TONES + "\u0302\u0306\u031b\u200b\u00ad\u202e"
TEXTS = st.one_of(st.lists(_WORDS, max_size=8).map(" ".join), st.text(_LETTERS, max_size=20), st.text(max_size=20))
