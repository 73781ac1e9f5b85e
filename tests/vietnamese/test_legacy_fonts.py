import pytest

from build_scripts.vietnamese.legacy_fonts import from_tcvn3, from_vni


@pytest.mark.parametrize(
    ("legacy", "text"),
    [
        ("thi ®ua", "thi đua"),
        ("NguyÔn V¨n", "Nguyễn Văn"),
        ("cèng hiÕn", "cống hiến"),
        ("®\u00adîc", "được"),
        ("KÕ ho¹ch phong trµo", "Kế hoạch phong trào"),
        ("TrÇn ThÞ H\u00ad¬ng", "Trần Thị Hương"),
        ("µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ", "àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị"),
        ("ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ", "òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ"),
    ],
)
def test_tcvn3(legacy: str, text: str) -> None:
    assert from_tcvn3(legacy) == text


@pytest.mark.parametrize(
    ("legacy", "text"),
    [
        ("Keá hoaïch phong traøo", "Kế hoạch phong trào"),
        ("Nguyeãn Thò Haïnh", "Nguyễn Thị Hạnh"),
        ("thi ñua khen thöôûng", "thi đua khen thưởng"),
        ("ÑAØ NAÜNG, Ñaø Naüng", "ĐÀ NẴNG, Đà Nẵng"),
        ("Chi phí, cheát vì", "Chi phí, chết vì"),
        ("QUYEÁT ÑÒNH", "QUYẾT ĐỊNH"),
        ("kyû luaät, myõ, kyù, lyø", "kỷ luật, mỹ, ký, lỳ"),
    ],
)
def test_vni(legacy: str, text: str) -> None:
    assert from_vni(legacy) == text
