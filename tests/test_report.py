"""What the door prints: each format to the letter, hostile data as plain text, exit codes, and no English."""

import json
import re

import pytest

from build_scripts.__main__ import main
from build_scripts.problems.render import FORMATS
from build_scripts.verbs import VERBS
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS

UNIT = "data/registrations/2022/van-phong"
# Values that try to speak for the program: to the runner's log, to a browser, to the code host, to a table.
HOSTILE = {
    f"{UNIT}/ca-nhan.csv": """
        7,::error file=a.csv::Chi tiền,,,,,,X,,,,,,,,,,
        8,::error file=a.csv::Chi tiền,,,,,x,,,,,,,,,,,
        9,<img src=x onerror=alert(1)>,,,,,<b>,,,,,,,,,,,
        10,##[stop-commands]Lê @thanh-tra #1 `rm` |a| [b](c) **d**,,,,,x,,,,,,,,,,,@SUM(1)
        11,%0A::warning::%25,,,,x,,,,,,,,,,"a|b `c` @d <i> #2 ~~e~~ {gia_tri} %0A",,
        12,"Y\u2028::error::Thu",,,,,x,,,,,,,,,,,
        12,Trần Văn Bảy 0912 345 678,,,,,x,,,,,,,,,,,
        14,"Hồ
::error::Tám",,,,,x,,,,,,,,,,,
    """,
    f"{UNIT}/sang-kien.csv": "sk-03,::notice::A & B,<Trần> & ]]>,co_so,,\n",
}


def spoil(repo):
    for path, rows in HOSTILE.items():
        with repo.path(path).open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(re.sub(r"^ +", "", rows.strip("\n"), flags=re.MULTILINE))
    repo.path(f"{UNIT}/b\n::error::x.csv").write_text("x")


def run(repo, *arguments):
    return main([*arguments, "--root", str(repo.root), "--today", "2022-03-20"])


@pytest.mark.parametrize("output", FORMATS)
def test_report_to_the_letter(repo, golden, capsys, output):
    spoil(repo)
    assert run(repo, "check", "--format", output) == PROBLEMS
    printed = capsys.readouterr()
    golden(f"golden/check.{output}", printed.out)
    assert printed.err == "Đang đọc và kiểm tra dữ liệu…\n"


@pytest.mark.parametrize("output", FORMATS)
def test_data_cannot_speak_for_the_program(repo, capsys, output):
    spoil(repo)
    run(repo, "check", "--format", output)
    text = capsys.readouterr().out
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert all(
        re.match(r"::(error|warning|notice) (file=data/|title=Còn nữa::Còn \d+ vấn đề)", line) for line in commands
    )
    assert bool(commands) == (output == "github")
    assert "0912" not in text
    if output != "json":
        assert "\u2028" not in text
        assert "##[" not in text
    if output == "markdown":
        ours = re.sub(r"&#(64|35);<!-- -->|&#(?!64;|35;)\d+;", "", text)
        assert not re.search(r"<(?!/?code>)|[@#&]\w|&#|\||~~|\*\*d", ours)


def test_json_is_json(repo, capsys):
    spoil(repo)
    run(repo, "check", "--format", "json")
    report = json.loads(capsys.readouterr().out)
    assert report["version"] == 1
    assert len(report["problems"]) == sum(report["summary"][kind] for kind in ("loi", "canh_bao", "luu_y"))
    assert all(p["message"] and p["remedy"] and p["help"].endswith(f"#{p['code']}") for p in report["problems"])


@pytest.mark.parametrize("output", FORMATS)
def test_clean_data(repo, golden, capsys, output):
    assert run(repo, "check", "--format", output) == CLEAN
    golden(f"golden/clean.{output}", capsys.readouterr().out)


def test_warnings_stop_nothing(repo, capsys):
    cover = repo.path("data/registrations/2022/thanh-tra/phieu.csv")
    cover.write_text(cover.read_text(encoding="utf-8").replace("2022-03-11", "2022-03-15"), encoding="utf-8")
    assert run(repo, "check") == CLEAN
    assert "1 cảnh báo; đã đọc 20 tệp, 63 dòng." in capsys.readouterr().out


def test_report_does_not_depend_on_the_day_before_a_deadline(repo, capsys):
    assert main(["check", "--root", str(repo.root), "--today", "2022-03-14"]) == CLEAN
    first = capsys.readouterr().out
    assert main(["check", "--root", str(repo.root), "--today", "2022-12-31"]) == CLEAN
    assert capsys.readouterr().out == first


def test_folder_that_is_no_register(tmp_path, capsys):
    assert main(["check", "--root", str(tmp_path)]) == CANNOT
    assert capsys.readouterr().err == (
        f"Thư mục {tmp_path.resolve()} không có data và schemas nên không phải là kho đăng ký.\n"
    )


def wrong_use(capsys, *arguments):
    with pytest.raises(SystemExit) as stopped:
        main([*arguments])
    assert stopped.value.code == CANNOT
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_unknown_verb_gets_the_nearest(capsys):
    expected = "Không có lệnh “{}”{}. Gõ “python -m build_scripts --help” để xem các lệnh.\n"
    assert wrong_use(capsys, "chek") == expected.format("chek", " (có phải “check”?)")
    assert wrong_use(capsys, "dựng") == expected.format("dựng", "")
    assert wrong_use(capsys, "a|b") == expected.format("a|b", "")


@pytest.mark.parametrize("day", ["14/3/2022", "2022-02-30", "hôm nay", "a|b", ""])
def test_wrong_day(capsys, day):
    expected = f"“{day}” không phải là ngày viết theo năm-tháng-ngày, ví dụ 2022-03-14.\n"
    assert wrong_use(capsys, "check", "--today", day) == expected


@pytest.mark.parametrize(
    "arguments",
    ["", "check --format html", "check --la", "check a|b", "serve --port x", "check --root"],
)
def test_wrong_use_is_told_in_vietnamese(capsys, arguments):
    said = wrong_use(capsys, *arguments.split())
    assert re.fullmatch(r"Lệnh chưa đúng\. Gõ “python -m build_scripts( \w+)? --help” để xem cách dùng\.\n", said)


@pytest.mark.parametrize("arguments", [["--help"], *([verb, "--help"] for verb in VERBS)], ids=" ".join)
def test_help_is_vietnamese(capsys, arguments):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0
    text = capsys.readouterr().out
    assert text.startswith("Cách dùng: python -m build_scripts")
    assert not re.search(r"usage|options?:|arguments?:|show this|default|exit|invalid|metavar", text)
    assert "Tuỳ chọn:" in text
