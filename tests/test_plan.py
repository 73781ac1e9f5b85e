"""The published plan is the plan as received plus the corrections it lists, and nothing else."""

import re
from pathlib import Path

import pytest

from build_scripts.pages.clauses import clause_fragments, clause_name, deadline_clause
from build_scripts.pages.documents import cited_documents
from build_scripts.pages.site import Site
from build_scripts.problems import Problem
from build_scripts.read.plan import clauses
from build_scripts.tables import season_tables
from tests.factory import SCHEMAS, Factory, error_in, season_of_three
from tests.reading import read_page

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/ke-hoach/2022.md").read_text(encoding="utf-8")
RECEIVED = (ROOT / "docs/ke-hoach/278-KH-SCT.txt").read_text(encoding="utf-8")
PLAN = clauses(PAGE)
NOTES = re.compile(r'<div class="admonition.*?</div>|<p class="sua-trong-bieu">.*?</p>', re.DOTALL)
MARK = re.compile(r'<ins class="sua" id="cho-sua-(\d+)">([^<]*)<a href="#sua-(\d+)" title="([^"]*)"></a></ins>')
_PLACE = r"^\| \[(\d+)\]\(#cho-sua-(\d+)\)\{id=\"sua-(\d+)\"[^|]*\} \| \[[^|]*"
ROW = re.compile(_PLACE + r"\| ([^|]*) \| ([^|]*) \|", re.MULTILINE)


def corrections() -> list[tuple[str, str]]:
    return [(before.strip(), after.strip()) for *_, before, after in ROW.findall(PAGE)]


def published_lines() -> list[str]:
    """The lines of the page that are the plan's, without Markdown and marks."""
    text = PAGE.split("\n---\n", 2)[2].partition("## [Văn bản được dẫn]")[0]
    text = MARK.sub(r"\2", NOTES.sub("", text))
    text = re.sub(r'\[\]\(#[a-z0-9-]+ "[^"]+"\)\{\.neo\}|</?(?:div|p|br)\b[^>]*>', "", text)
    lines = [
        re.sub(r"\s*\{#.*?\}$", "", line)
        for line in text.splitlines()
        if not re.match(r"#+ \[|--8<--|---$|\{: ", line.strip())
    ]
    bare = (re.sub(r"^(#+|-) ", "", line).replace("**", "").replace("\\", "") for line in lines)
    return [line.strip() for line in bare if line.strip()]


def received_lines() -> list[str]:
    """The lines as received with every correction made, without the tables of the two forms."""
    text = RECEIVED
    for before, after in corrections():
        assert before in text, before
        text = text.replace(before, after)
    lines = (line.strip() for line in text.splitlines() if "\t" not in line)
    return [line.removeprefix("- ") for line in lines if line and line != "..."]


def test_the_page_says_what_the_plan_says() -> None:
    assert published_lines() == received_lines()


def test_every_correction_leads_to_its_clause() -> None:
    anchors = set(re.findall(r"\{#([a-z0-9-]+)[ }]", PAGE)) | set(re.findall(r'[ {]id="([a-z0-9-]+)"', PAGE))
    links = re.findall(r"\]\(#([a-z0-9-]+)[ )]", PAGE) + re.findall(r'href="#([a-z0-9-]+)"', PAGE)
    assert len(corrections()) == 10
    assert set(links) <= anchors


def test_every_correction_is_marked_where_it_stands_and_every_mark_is_listed() -> None:
    marked = [(number, back, before, after) for number, after, back, before in MARK.findall(PAGE)]
    listed = [(number, place, before, after) for number, place, _, before, after in ROW.findall(PAGE)]
    assert sorted(marked, key=lambda mark: int(mark[0])) == listed
    assert [number for number, *_ in listed] == [str(n) for n in range(1, len(listed) + 1)]
    assert all(own == number for number, _, own, *_ in ROW.findall(PAGE))
    assert PAGE.count("<ins") == len(marked)


@pytest.mark.parametrize("page", sorted((ROOT / "docs/ke-hoach").glob("*.md")), ids=lambda p: p.stem)
def test_every_numbered_clause_shows_its_number_as_a_link(page: Path) -> None:
    plan = clauses(page.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ .*\{#([ivxl]+(?:-[a-z0-9]+)*)[ }].*$", page.read_text(encoding="utf-8"), re.MULTILINE)
    labels = re.findall(r'^#+ .*\[\]\(#(.+) "(.+)"\)\{\.neo\} \{#', page.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(headings) >= 3
    assert labels == [(anchor, clause_name(plan, anchor)) for anchor in headings]


@pytest.mark.parametrize("word", ["bao đảm khen thưởng", "Covid-19", "COVID-19"])
def test_good_words_are_left_alone(word: str) -> None:
    assert word in RECEIVED
    assert word in PAGE


def test_a_clause_is_its_heading_and_its_words_alone() -> None:
    assert PLAN["ii-1-b"].startswith("b. Chỉ tiêu thi đua cụ thể:\n\n- Chỉ số sản xuất công nghiệp: 103%;")
    assert PLAN["ii-1-b"].endswith("- Tỷ lệ hộ sử dụng điện: 99,72%.")
    assert PLAN["can-cu"].startswith("[Căn cứ]\n\nThực hiện Kế hoạch số 08/KH-UBND")
    assert PLAN["noi-nhan"].startswith("Nơi nhận:\n\n- UBND tỉnh (báo cáo);")
    assert "14/3/2022" not in PLAN["iii-1"]  # that is what a note says
    assert "tạo nền tảng thực hiện đạt mục tiêu" in PLAN["ii-1-a"]
    text = "\n".join(words for anchor, words in PLAN.items() if anchor not in ("van-ban", "da-sua"))
    assert not re.search(r"[<>{}\\]|\*\*|--8<--|tạo nền tăng", text)


@pytest.mark.parametrize(
    ("anchor", "name"),
    [("iii", "III"), ("ii-1-b", "II.1.b"), ("xii-10-dd", "XII.10.đ"), ("can-cu", "Căn cứ"), ("trong", "trong")],
)
def test_clauses_are_cited_by_number_or_heading(anchor: str, name: str) -> None:
    assert clause_name({**PLAN, "trong": ""}, anchor) == name


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Đăng ký danh hiệu năm 2022 trước ngày 15/3/2022 (qua Văn phòng Sở).", True),
        ("Các đơn vị đăng ký chậm nhất ngày 14/03/2022.", True),
        ("Các đơn vị đăng ký đến hết ngày 14/3/2022.", True),
        ("Các đơn vị đăng ký ngày 15/3/2022.", False),
        ("Báo cáo trước ngày 15/3/2022.", False),
        ("Đăng ký đúng hạn. Báo cáo trước ngày 15/3/2022.", False),
        ("Đăng ký trước ngày 31/2/2022.", False),
    ],
)
def test_the_deadline_is_found_by_what_the_plan_says(words: str, found: bool) -> None:
    assert deadline_clause({"i": "Mục đích", "ii": words}, "2022-03-14") == ("ii" if found else "")


def test_the_deadline_of_this_plan() -> None:
    assert deadline_clause(PLAN, "2022-03-14") == "iii-1"


@pytest.mark.parametrize(
    ("begin", "end", "told"),
    [
        ("", "", "chưa rõ"),
        ("2020-01-01", "", "có hiệu lực trong mùa (từ 01/01/2020)"),
        ("", "2022-02-17", "có hiệu lực trong mùa (đến hết 17/02/2022)"),
        ("", "2022-02-16", "hết hiệu lực từ 17/02/2022"),
        ("2022-03-14", "2023-12-31", "có hiệu lực trong mùa (từ 14/3/2022 đến hết 31/12/2023)"),
        ("2022-03-15", "", "chưa có hiệu lực trong mùa; có từ 15/3/2022"),
    ],
)
def test_a_card_says_whether_its_document_was_in_force(begin: str, end: str, told: str) -> None:
    f = Factory()
    f.season()
    f.plans["2022"] = {"i": "Theo 4/CT-UBND.", "ii": "Theo 14/CT-UBND.", "iii": "Theo 4/CT-UBND và 14/CT-UBND."}
    f.add("documents", so_hieu="4/CT-UBND", vai_tro="can_cu", hieu_luc_tu=begin, hieu_luc_den=end)
    f.add("documents", so_hieu="5/CT-UBND", vai_tro="can_cu")
    (card,) = cited_documents(Site(f.register(), SCHEMAS, {}, (), ""), "2022")
    assert card.in_season == told
    assert card.cited_in == (("i", "I"), ("iii", "III"))


def beside(f: Factory, *told: Problem) -> dict[str, str]:
    register = f.register()
    return clause_fragments(Site(register, SCHEMAS, {"2022": season_tables(register, told, "2022")}, told, ""), "2022")


def test_beside_a_clause_stands_what_the_register_knows_of_it() -> None:
    f = season_of_three()
    f.plans["2022"] = {"i": "Mục đích", "ii": "Chỉ tiêu", "iii": "Đăng ký trước ngày 15/3/2022."}
    f.target("ban-le", "55000", ten="Bán lẻ")
    f.result("ban-le", "64800")
    f.cover("an", ngay_nhan="2022-03-11")
    parts = beside(f, error_in("binh"))
    assert list(parts) == ["2022/i.md", "2022/ii.md", "2022/iii.md"]
    assert parts["2022/i.md"].strip() == ""
    target, deadline = read_page(parts["2022/ii.md"]), read_page(parts["2022/iii.md"])
    assert "Bán lẻ Kế hoạch 55.000 tỷ đồng; 64.800 tỷ đồng (số ước) Ước vượt chỉ tiêu" in target.text
    assert target.links == ["../../nam/2022/chi-tieu/#ban-le"]
    assert "Hết ngày 14/3/2022; đã khoá sổ." in deadline.text
    assert "Đã nộp, hợp lệ 1 Đã nộp, sau hạn 0 Có lỗi, chưa tính 1 Chưa nộp 1" in deadline.text
    assert deadline.links == ["../../nam/2022/don-vi/"]
    assert "minh hoạ" not in deadline.text
    f.rows["seasons"][0] |= {"trang_thai": "mo", "minh_hoa": "x"}
    told = read_page(beside(f)["2022/iii.md"]).text
    assert "đã quá hạn 6 ngày, chưa khoá sổ" in told
    assert "Số đơn vị nộp là dữ liệu minh hoạ." in told
