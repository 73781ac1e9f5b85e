"""Names for the search box: what is in the files, where each name leads, and how much they weigh."""

from __future__ import annotations

import json
import re
from typing import Any

from build_scripts.exports.look_up import LONGEST, look_up_files
from build_scripts.tables import season_tables
from tests.factory import Factory, error_in, season_of_three


def files_of(f: Factory) -> dict[str, bytes]:
    register = f.register()
    return look_up_files(register, {nam: season_tables(register, [error_in("binh")], nam) for nam in register.seasons})


def told(files: dict[str, bytes], nam: str = "2022") -> Any:
    """What a file hands over, and that it is this season's."""
    path = f"nam/{nam}/tra-cuu.js" if nam else "nam/tra-cuu.js"
    call = re.fullmatch(r"traCuu\.nhan\((.*)\);\n", files[path].decode("utf-8"))
    assert call
    season, names = json.loads(f"[{call[1]}]")
    assert season == nam
    return names


def test_every_unit_by_name_but_rows_only_of_those_that_count():
    f = season_of_three()
    for ma in ("an", "binh"):
        f.cover(ma)
        f.collective(ma, tap_the=f"Tổ {ma}")
        f.person(ma, f"Người {ma}")
        f.initiative(ma, f"Sáng kiến {ma}")
    assert told(files_of(f))["donVi"] == [
        ["an", "An", ["Tổ an"], ["Người an"], ["Sáng kiến an"]],
        ["binh", "Binh", [], [], []],
        ["chau", "Chau", [], [], []],
    ]


def test_names_stand_in_the_order_of_the_form_on_the_page():
    f = season_of_three()
    f.cover("an")
    for tt, name in (("10", "Mười"), ("2", "Hai"), ("1", "Một")):
        f.person("an", name, tt=tt)
    assert told(files_of(f))["donVi"][0][3] == ["Một", "Hai", "Mười"]


def test_seasons_newest_first_and_the_current_is_the_one_that_takes_registrations():
    f = season_of_three()
    f.season("2023", trang_thai="mo")
    f.season("2024", trang_thai="du_kien")
    files = files_of(f)
    assert told(files, "") == {"mua": ["2024", "2023", "2022"], "hienTai": "2023"}
    assert files.keys() == {"nam/tra-cuu.js", *(f"nam/{nam}/tra-cuu.js" for nam in ("2022", "2023", "2024"))}


def test_numbered_clauses_with_their_first_words():
    f = season_of_three()
    long = "Phong trào " * 30
    f.plans["2022"] = {
        "can-cu": "[Căn cứ]\nThực hiện",
        "ii": "II. NỘI DUNG",
        "ii-1-b": "b. Chỉ tiêu thi đua cụ thể:\n\n- Chỉ số 103%",
        "ii-1-dd": "[Điểm đ. Khác]",
        "iii-1": "[Khoản 1. Trưởng các phòng, đơn vị]\n\n1. Trưởng",
        "iii-2": f"2. {long}",
        "van-ban": "[Văn bản được dẫn]",
    }
    *clauses, last = told(files_of(f))["dieu"]
    assert clauses == [
        ["ii", "II", "NỘI DUNG"],
        ["ii-1-b", "II.1.b", "Chỉ tiêu thi đua cụ thể"],
        ["ii-1-dd", "II.1.đ", "Khác"],
        ["iii-1", "III.1", "Trưởng các phòng, đơn vị"],
    ]
    assert last[:2] == ["iii-2", "III.2"]
    assert last[2].endswith(" trào…")
    assert len(last[2]) <= LONGEST + 1


def test_a_season_without_a_plan_has_no_clauses():
    assert told(files_of(season_of_three()))["dieu"] == []


def test_hostile_names_are_data_in_a_script():
    names = [
        "</script><script>alert(1)</script>",
        '");alert(1);("',
        "\u2028alert(1)\u2029",
        "\ud800 lẻ",
        "\\u003c",
        "a\nb\x00",
    ]
    f = season_of_three()
    f.cover("an")
    for name in names:
        f.person("an", name)
    files = files_of(f)
    text = files["nam/2022/tra-cuu.js"].decode("utf-8")
    assert not set("<\u2028\u2029") & set(text)
    assert text.count("\n") == 1
    assert told(files)["donVi"][0][3] == [" ".join(name.split()) for name in names]


def test_a_thousand_persons_weigh_less_than_150_kb():
    f = season_of_three()
    for unit in range(40):
        ma = f"trung-tam-khuyen-cong-{unit}"
        f.unit(ma, ten=f"Trung tâm Khuyến công và Xúc tiến thương mại {unit}")
        f.cover(ma)
        for _ in range(3):
            f.collective(ma, tap_the="Phòng Kỹ thuật an toàn, Môi trường và Năng lượng")
            f.initiative(ma, "Mô hình kết nối tiêu thụ nông sản trên sàn thương mại điện tử trong điều kiện dịch bệnh")
        for person in range(25):
            f.person(ma, f"Nguyễn Đặng Thị Phương Thuỳ {person}")
    files = files_of(f)
    people = sum(len(unit[3]) for unit in told(files)["donVi"])
    assert people == 1000
    assert sum(map(len, files.values())) < 150_000
    assert len(files["nam/tra-cuu.js"]) < 200


def test_the_same_register_gives_the_same_bytes():
    f = season_of_three()
    f.cover("an")
    f.person("an", "Nguyễn Văn An")
    assert files_of(f) == files_of(f)
