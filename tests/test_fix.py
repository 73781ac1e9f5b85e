"""Repairs: what is harmless is mended to the same bytes, told, and mended once; what is not certain is left alone."""

import csv
import io
import re
import unicodedata
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.__main__ import main
from build_scripts.fix import apply, repairs
from build_scripts.pipeline import check
from build_scripts.read import read_sheet
from build_scripts.read.schemas import load_schemas
from build_scripts.repairs.encoding import Refused
from build_scripts.repairs.sheet import serialise
from build_scripts.repo import Repo, classify

HERE = Path(__file__).parent
SCHEMAS = load_schemas(Repo(HERE.parent))
FORM = "data/registrations/2022/van-phong/ca-nhan.csv"
SOUND = (HERE / "sample_repo" / FORM).read_bytes()
ROWS = list(csv.reader(io.StringIO(SOUND.decode())))
EVERY = settings(max_examples=100, suppress_health_check=list(HealthCheck))

# Damage that took nothing away: the sample's own bytes come back.
HARMLESS = ("dang_tep", "dang_unicode", "dong_trong", "khoang_trang", "thu_tu_cot", "xuong_dong_trong_o")


def mended(repo):
    done = list(repairs(repo))
    for repair in done:
        apply(repo, repair)
    return done


def contents(repo):
    files = (path for path in repo.path("data").rglob("*") if path.is_file())
    return {path.relative_to(repo.root).as_posix(): path.read_bytes() for path in files}


def test_what_check_says_is_repairable_is_repaired_once(bad_case, overlay, repo, today):
    told = (HERE / bad_case / "expected.txt").read_text(encoding="utf-8")
    overlay(bad_case)
    before = contents(repo)
    done = mended(repo)
    after = contents(repo)
    if re.search(r"(Chạy|hoặc chạy) `make fix`", told):  # not where another encoding has to be saved first
        assert check(repo, today).problems == []
        assert [bool(r.told) for r in done] == [True]
        assert list(repairs(repo)) == []
        if bad_case.split("/")[1] in HARMLESS:
            assert after == contents(Repo(HERE / "sample_repo"))
    else:
        assert after == before
        assert not any(r.told for r in done)


OTHER_MARKS = "cstd_co_so;cstd_tinh;cstd_toan_quoc;giay_khen_so;bang_khen_tinh;bang_khen_bo;bang_khen_ttg"
MESSY = {
    FORM: "\ufeff"
    + "\r\n".join(
        [
            "TT;Họ và tên;chuc_vu;ma_cb;ngay_tuyen_dung;muc_do_xuat_sac;muc_do_tot;ldtt;ghi_chu;" + OTHER_MARKS,
            "01;Lương  Thị Bích Hạnh;Chánh Văn phòng;CB0001;1/9/2004;X;;✓;Chiến sỹ thi đua cơ sở năm 2021;;;;;;;",
            ";;;;;;;;;;;;;;;",
            "2;Đoàn Văn Hoà ;Phó Chánh Văn phòng;;;;x;có;0912 345 678  gọi  trước;;;;;;;",
            '3;Y Thanh;"Chuyên\r\nviên";;;;v;;;;;;;;;',
        ]
    ),
    "data/registrations/2022/van-phong/phieu.csv": "ngay_ky,nguoi_ky,ghi_chu\n2022-03-08,Lương Thị Bích Hạnh,\n",
    "data/registrations/2022/van-phong/tap-the.csv": "tt,tap_the,muc_do\n1,Văn phòng Sở,httnv,x,x,x\n",
    "data/registrations/2022/thanh-tra/tap-the.csv": "tt,tap_the,muc_do\n1,Thanh tra Sở\n",
}


def spoil(repo):
    for path, text in MESSY.items():
        repo.path(path).write_bytes(text.encode())


def test_repairs_are_printed_and_refusals_explained(repo, golden, capsys):
    spoil(repo)
    before = contents(repo)
    assert main(["fix", "--root", str(repo.root)]) == 1
    golden("golden/fix.txt", capsys.readouterr().out)
    changed = {path for path, content in contents(repo).items() if content != before[path]}
    assert changed == {FORM}
    golden("golden/fix.csv", repo.path(FORM).read_text(encoding="utf-8"))


def test_dry_run_writes_nothing(repo, golden, capsys):
    spoil(repo)
    before = contents(repo)
    assert main(["fix", "--root", str(repo.root), "--dry-run"]) == 1
    golden("golden/fix-dry-run.txt", capsys.readouterr().out)
    assert contents(repo) == before


def test_only_the_named_files_are_mended(repo, monkeypatch):
    other = "data/registrations/2022/ky-thuat/ca-nhan.csv"
    for path in (FORM, other):
        repo.path(path).write_bytes(b"\xef\xbb\xbf" + repo.path(path).read_bytes())
    monkeypatch.chdir(repo.path(FORM).parent)
    assert main(["fix", "--root", str(repo.root), "ca-nhan.csv"]) == 0
    assert repo.path(FORM).read_bytes() == SOUND
    assert repo.path(other).read_bytes().startswith(b"\xef\xbb\xbf")


def test_clean_data_needs_nothing(repo, capsys):
    assert main(["fix", "--root", str(repo.root)]) == 0
    assert capsys.readouterr().out == "Không có gì phải sửa tự động.\nChạy `make check` để xem những gì còn lại.\n"


def test_mode_of_a_mended_file_is_kept(repo):
    form = repo.path(FORM)
    form.write_bytes(b"\xef\xbb\xbf" + SOUND)
    form.chmod(0o640)
    mended(repo)
    assert (form.read_bytes(), form.stat().st_mode & 0o777) == (SOUND, 0o640)
    assert {p.name for p in form.parent.iterdir()} == {"ca-nhan.csv", "phieu.csv", "sang-kien.csv", "tap-the.csv"}


def test_link_is_not_followed(repo, tmp_path):
    outside = tmp_path / "ngoai.csv"
    outside.write_bytes(b"\xef\xbb\xbf" + SOUND)
    repo.path(FORM).unlink()
    repo.path(FORM).symlink_to(outside)
    assert mended(repo) == []
    assert outside.read_bytes() == b"\xef\xbb\xbf" + SOUND


@st.composite
def damaged(draw):
    """The sample's form B as clerks' tools may write it, and whether anything but quotes was changed."""
    rows = [list(row) for row in ROWS]
    kinds = draw(st.sets(st.sampled_from(("space", "mark", "order", "title", "blank", "trail", "quote"))))
    if "space" in kinds:
        for _ in range(draw(st.integers(1, 3))):
            r, c = draw(st.integers(1, len(rows) - 1)), draw(st.integers(1, 3))
            wide = rows[r][c].replace(" ", draw(st.sampled_from(["\u00a0", "  "])))
            rows[r][c] = draw(st.sampled_from([" {}", "{} ", "\u00a0{}", "{}\u200b", "{}\n"])).format(wide)
    if "mark" in kinds:
        mark = draw(st.sampled_from("X✓×vV☑"))
        rows[1:] = [[mark if cell == "x" else cell for cell in row] for row in rows[1:]]
    if "title" in kinds:
        rows[0] = [f.title for f in SCHEMAS["ca-nhan"].fields]
    if "order" in kinds:
        order = draw(st.permutations(range(len(rows[0]))))
        rows = [[row[i] for i in order] for row in rows]
    if "trail" in kinds:
        rows = [[*row, "", ""] for row in rows]
    if "blank" in kinds:
        rows.insert(draw(st.integers(0, len(rows))), [""] * draw(st.sampled_from([1, len(rows[0])])))
    delimiter = draw(st.sampled_from(",;\t"))
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if "quote" in kinds else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=quoting).writerows(rows)
    text = unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), out.getvalue())
    text = draw(st.sampled_from(["", f"sep={delimiter}\n"])) + text
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return draw(st.sampled_from([text.encode(), text.encode("utf-8-sig"), text.encode("utf-16")]))


@EVERY
@given(damaged())
def test_mending_harmless_damage_gives_the_same_bytes(repo, data):
    repo.path(FORM).write_bytes(data)
    mended(repo)
    if repo.path(FORM).read_bytes() != SOUND:
        # Needless quotes alone are no difference: the same cells are read.
        assert repo.path(FORM).read_bytes() == data
        sheet, problems = read_sheet(data, FORM, SCHEMAS["ca-nhan"], SCHEMAS)
        assert (sheet.rows, problems) == (ROWS[1:], [])
    assert list(repairs(repo)) == []


HEADERS = [",".join(SCHEMAS[name].header) for name in ("phieu", "ca-nhan")]
WORDS = ["tt", "ho_ten", "ngay_ky", "x", "X", "05", "14/3/2022", "Ngữ", "e\u0302\u0323", "HTXSNV", "-", "=1", "1.860"]
SIGNS = [*',;\t\n\r "\u00a0\ufeff\x00\u2028\x0b', "\r\n", '""', "sep=;\n", "\n1,A" + "," * 16]
pieces = st.lists(st.sampled_from(HEADERS + WORDS + SIGNS), max_size=40).map("".join)
encodings = st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-8-sig"])
encoded = st.builds(str.encode, pieces, encodings)


@EVERY
@given(data=st.binary(max_size=200) | encoded, name=st.sampled_from(sorted(SCHEMAS)))
def test_any_bytes_are_read_or_refused(data, name):
    schema = SCHEMAS[name]
    try:
        sheet, problems = read_sheet(data, "x.csv", schema, SCHEMAS)
    except Refused:
        return
    assert len(sheet.rows) == len(sheet.lines)
    assert all(len(row) == len(schema.fields) for row in sheet.rows)
    assert all(p.says and p.remedy for p in problems)
    again, left = read_sheet(serialise(schema.header, sheet.rows).encode(), "x.csv", schema, SCHEMAS)
    assert again.rows == sheet.rows
    assert left == []


@EVERY
@given(data=encoded, path=st.sampled_from([FORM, "data/registrations/2022/van-phong/phieu.csv", "data/results.csv"]))
def test_mending_twice_is_mending_once(repo, data, path):
    repo.path(path).write_bytes(data)
    list(mended(repo))
    once = repo.path(path).read_bytes()
    assert [r.told for r in mended(repo) if r.told] == []
    assert repo.path(path).read_bytes() == once
    assert classify(path)
