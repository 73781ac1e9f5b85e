"""What reading and understanding clerks' files says: refusals, questions, repairs, notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# -- reading

TABLE_NAME = "Bảng {number}"
"""What the tables of a document or page are called: they have no name of their own."""

_UNREADABLE: Mapping[str, str] = {
    "tep_rong": "Tệp rỗng, không có chữ nào. Mở tệp gốc, lưu lại rồi gửi lại.",
    "khong_co_chu": "Trong tệp không có ô nào có chữ. Kiểm tra xem có gửi nhầm biểu trống không.",
    "tep_qua_lon": "Tệp nặng {so_mb} MB, quá mức 20 MB. Bỏ ảnh và các trang tính không liên quan rồi gửi lại.",
    "giai_nen_qua_lon": "Bên trong tệp quá lớn so với một biểu đăng ký nên không mở. Chép riêng biểu sang tệp mới.",
    "qua_nhieu_trang": "Tệp có hơn 200 trang tính hoặc bảng. Chỉ để lại các biểu đăng ký rồi gửi lại.",
    "qua_nhieu_dong": "Tệp có hơn 200.000 dòng có chữ. Chỉ để lại các biểu đăng ký rồi gửi lại.",
    "qua_nhieu_o": "Tệp có quá nhiều ô so với một biểu đăng ký. Chép riêng biểu sang tệp mới rồi gửi lại.",
    "o_qua_xa": "Có chữ ở rất xa bảng, {noi}. Xoá chữ ở đó (hoặc xoá cả dòng, cả cột đó) rồi gửi lại.",
    "o_qua_dai": "Có ô dài hơn 32.767 chữ{o_noi}. Rút ngắn ô đó rồi gửi lại.",
    "dong_qua_dai": "Từ dòng {dong} có ô dài hơn 32.767 chữ, có lẽ vì thiếu dấu ngoặc kép đóng.",
    "dau_ngoac_kep": "Dấu ngoặc kép ở dòng {dong} không khép đúng nên không tách được các ô. Sửa dòng đó rồi gửi lại.",
    "cot_bang_khoang_trang": "Các cột chỉ ngăn bằng khoảng trắng mà dòng {dong} thiếu ô nên không biết dấu thuộc cột"
    " nào. Chép bảng từ Excel hoặc Word, hoặc gửi tệp gốc.",
    "hong": "Tệp bị hỏng hoặc chưa tải hết{o_noi}. Mở tệp gốc, lưu lại rồi gửi lại.",
    "xml_la": "Bên trong tệp có cấu trúc lạ nên không mở. Mở bằng Excel hoặc Word, lưu thành tệp mới rồi gửi lại.",
    "co_mat_khau": "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu mở tệp rồi gửi lại.",
    "tep_pdf": "Đây là tệp PDF, không lấy được bảng một cách chắc chắn. Gửi tệp Word hoặc Excel đã dùng để in ra nó.",
    "tep_anh": "Đây là ảnh, không đọc được chữ. Gửi tệp Word hoặc Excel, hoặc gõ lại vào biểu mẫu.",
    "tep_nen": "Đây là tệp nén. Giải nén rồi gửi từng tệp bên trong.",
    "tep_doc": "Đây là tệp Word đời cũ (.doc). Mở bằng Word, chọn Lưu thành “Word Document (*.docx)” rồi gửi tệp mới.",
    "tep_rtf": "Đây là tệp RTF. Mở bằng Word, chọn Lưu thành “Word Document (*.docx)” rồi gửi tệp mới.",
    "tep_odt": "Đây là tệp Writer (.odt). Mở ra, chọn Lưu thành “Word (.docx)” rồi gửi tệp mới.",
    "tep_mht": "Đây là trang mạng gộp (.mht). Mở bằng Word hoặc Excel, lưu thành .docx hoặc .xlsx rồi gửi tệp mới.",
    "tep_xml": "Đây là tệp XML. Mở bằng Excel, chọn Lưu thành “Excel Workbook (*.xlsx)” rồi gửi tệp mới.",
    "tep_xlsb": "Đây là tệp Excel nhị phân (.xlsb). Mở ra, chọn Lưu thành “Excel Workbook (*.xlsx)” rồi gửi tệp mới.",
    "xls_cu": "Đây là tệp Excel 95 trở về trước. Mở ra, chọn Lưu thành “Excel Workbook (*.xlsx)” rồi gửi tệp mới.",
    "tep_la": "Đây không phải là tệp Excel, Word, LibreOffice Calc, HTML hay CSV. Gửi tệp thuộc một trong các loại đó.",
    "khong_phai_chu": "Đây không phải là tệp chữ: có nhiều ký tự mà máy không hiểu. Gửi tệp Excel, Word hoặc CSV.",
    "bang_ma_hong": "Tệp bị cắt hoặc hỏng ở giữa chữ. Mở tệp gốc, lưu lại thành “CSV UTF-8” hoặc .xlsx rồi gửi lại.",
    "bang_ma_la.la": "Từ dòng {dong} có chữ không đọc ra tiếng Việt trong bảng mã nào (UTF-8, UTF-16, Windows-1258,"
    " TCVN3, VNI). Mở tệp gốc, lưu lại thành “CSV UTF-8” hoặc .xlsx rồi gửi lại.",
    "bang_ma_la.hai_cach": "Từ dòng {dong} chữ đọc được hơn một cách nên không đoán: {doc}. Mở tệp gốc, lưu lại thành"
    " “CSV UTF-8” hoặc .xlsx rồi gửi lại.",
    "can_chuyen_ma": "{so_o} ô viết bằng phông cũ {phong}. Ví dụ “{truoc}” sẽ thành “{sau}”. Nếu chữ bên phải đúng,"
    " chạy lại với --convert {ma}; nếu không, mở tệp gốc và đổi sang Unicode.",
    "chu_mat.thay_the": "Có chữ đã mất, chỉ còn ký tự thay thế (�){o_noi}. Lấy lại chữ từ bản gốc rồi gửi lại.",
    "chu_mat.mojibake": "Có chữ bị đọc nhầm bảng mã, như “Nguyá»…n”{o_noi}. Gửi tệp gốc, đừng gửi bản đã lưu qua chương"
    " trình khác.",
    "chu_mat.mat_chu": "Có chữ đã mất, chỉ còn dấu hỏi, như “Nguy?n”{o_noi}. Lưu lại từ tệp gốc thành “CSV UTF-8” hoặc"
    " .xlsx rồi gửi lại.",
    "chu_mat.mat_u": "Có chữ viết bằng phông cũ TCVN3 đã mất chữ “ư”, như “trường” chỉ còn “trờng”{o_noi}. Gửi tệp"
    " gốc, đừng gửi bản đã lưu qua chương trình khác.",
    "chu_mat.khong_ro": "Có chữ vừa có thể là Unicode, vừa có thể là phông cũ{o_noi}. Gõ lại các ô đó bằng Unicode rồi"
    " gửi lại.",
}
_OLD_FONTS: Mapping[str, str] = {"tcvn3": "TCVN3 (.VnTime)", "vni": "VNI"}

TOLD: Mapping[str, str] = {
    "utf16": "Tệp lưu bằng UTF-16, đã đọc đúng.",
    "cp1258": "Tệp lưu bằng bảng mã Windows-1258, đã chuyển sang Unicode.",
    "cp1252": "Trang HTML lưu bằng bảng mã Windows-1252, đã chuyển sang Unicode.",
    "tcvn3": "Chữ phông cũ TCVN3 (.VnTime) đã chuyển sang Unicode.",
    "vni": "Chữ phông cũ VNI đã chuyển sang Unicode.",
    "to_hop": "Chữ Unicode tổ hợp đã chuyển thành dựng sẵn.",
    "chu_oi": "Chữ Ƣ (U+01A2) đã sửa thành chữ Ư.",
    "sep": "Dòng đầu “sep=” chỉ nói dấu cách cột nên không tính là một dòng của biểu.",
    "phong_ky_hieu": "Ký hiệu phông Wingdings, Webdings (như dấu tích) đã đổi thành ký hiệu Unicode.",
    "dung_sai": "Ô TRUE được hiểu là có đánh dấu x, ô FALSE là để trống.",
    "cong_thuc_chua_tinh": "Có công thức chưa được tính nên không có kết quả trong tệp; các ô đó giữ nguyên công thức.",
    "o_gop_co_chu": "Có chữ bị che dưới ô gộp, không nhìn thấy trên biểu nên không lấy.",
    "co_macro": "Tệp có macro; macro không được chạy.",
    "lien_ket_ngoai": "Tệp có liên kết tới tệp khác; chỉ lấy giá trị đã lưu trong tệp này.",
}
"""What was noticed or mended while a file was read, by the keys of a book's `told`."""


def cell_words(sheet: str, cell: str) -> str:
    """A place in the clerk's words."""
    return f"ô {cell} của “{sheet}”" if sheet else f"ô {cell}"


def unreadable(code: str, facts: Mapping[str, str], places: Sequence[tuple[str, str]] = ()) -> str:
    """Why a file was not read and what to do about it; `places` are sheet and cell, the first of them."""
    where = ", ".join(cell_words(*place) for place in places)
    if places and (more := int(facts.get("so_o", "0")) - len(places)) > 0:
        where += f" và {more} ô khác"
    if not places and code == "chu_mat" and "dong" in facts:
        where = f"từ dòng {facts['dong']}"
    kind = f"{code}.{facts.get('kieu')}"
    fonts = ", ".join(_OLD_FONTS[font] for font in facts.get("ma", "").split(",") if font)
    sentence = _UNREADABLE[kind if kind in _UNREADABLE else code]
    return sentence.format(noi=where, o_noi=f" ({where})" if where else "", phong=fonts, **facts)


# -- understanding
# Sentences are filled with the facts of what they tell; {truoc}, {sau} are the text before and after, {gia_tri} is the
# text asked about. The place stands beside the sentence, never in it.

CHOICE_MARK = "Có đăng ký"
CHOICE_NO_MARK = "Không đăng ký"
CHOICE_LEAVE_OUT = "Không lấy"
LEVEL_MARKS = {"muc_do_xuat_sac": "Hoàn thành xuất sắc nhiệm vụ", "muc_do_tot": "Hoàn thành tốt nhiệm vụ"}
ROW_CHOICES = (("lay", "Là đăng ký thật"), ("bo", "Là dòng mẫu, bỏ đi"))
COLOUR_CHOICES = (("x", "Ô tô màu là có đăng ký"), ("", "Màu chỉ để trang trí"))
TWIN_CHOICES = (("kia", "Theo cột trước"), ("nay", "Theo cột này"))
MERGED_CHOICES = (("dau", "Chỉ của dòng đầu"), ("ca", "Của tất cả các dòng gộp"))
ASIDE_CHOICES = (("dong", "Thêm thành dòng riêng"), ("ghi_chu", "Chỉ là ghi chú"))
COPY_CHOICES = (("ca_hai", "Lấy cả hai trang"), ("kia", "Chỉ lấy trang trước"), ("nay", "Chỉ lấy trang này"))
COVER_COLUMNS = {
    "ngay_ky": "ngày ký",
    "nguoi_ky": "người ký",
    "chuc_vu": "chức vụ người ký",
    "so_van_ban": "số văn bản",
}

REPAIRS = {
    "khoang_trang": "Bỏ khoảng trắng hoặc chỗ xuống dòng thừa: “{sau}”.",
    "dau_danh": "Dấu “{truoc}” đọc là “x”.",
    "dau_trong": "“{truoc}” đọc là không đăng ký.",
    "o_to_mau": "Ô tô màu đọc là “x”.",
    "so_dem": "Số “{truoc}” đọc là {sau}.",
    "xung_ho": "Bỏ cách xưng hô: “{truoc}” thành “{sau}”.",
    "quanh_ten": "Bỏ số, dấu thừa cạnh họ tên: “{truoc}” thành “{sau}”.",
    "chuc_vu": "Chức vụ ghi chung ô với họ tên được tách ra: “{truoc}” thành “{sau}”.",
    "chuc_vu_duoi": "“{truoc}” ở dòng dưới họ tên đọc là chức vụ của {ai}.",
    "chu_hoa": "Viết lại chữ hoa, chữ thường: “{truoc}” thành “{sau}”.",
    "ghep_ho_ten": "Họ tên ghi ở hai cột được ghép lại, ví dụ “{truoc}” thành “{sau}”.",
    "muc_do": "Mức độ “{truoc}” đọc là “{sau}”.",
    "hang": "Hạng Huân chương “{truoc}” đọc là “{sau}”.",
    "danh_hieu": "“{truoc}” đọc là: {sau}.",
    "ngay": "Ngày “{truoc}” đọc là {sau}.",
    "o_gop_chu": "“{truoc}” ở ô gộp của {so_dong} dòng được ghi cho từng dòng.",
    "lua_chon": "“{truoc}” đọc là “{sau}”.",
    "tac_gia": "Tên các tác giả “{truoc}” ghi lại là “{sau}”.",
    "tieu_de_cot": "Tên cột “{truoc}” đọc là “{sau}”.",
    "don_vi": "Tên đơn vị “{truoc}” đọc là “{sau}”.",
    "stt_danh_lai": "Số thứ tự trống hoặc trùng nên {so_dong} dòng được đánh số lại từ 1.",
    "stt_theo_don_vi": "Bảng chung của nhiều đơn vị nên {so_dong} dòng của đơn vị này được đánh số lại từ 1.",
    "ma_sang_kien": "{so_dong} sáng kiến chưa có mã được đặt mã, bắt đầu từ {sau}.",
}

QUESTIONS = {
    "cot_mo_ho": "Tên cột “{cot}” chưa nói rõ là danh hiệu, hình thức nào mà có {so_o} ô đã ghi. Đây là cột nào?",
    "cot_la": "Biểu không có cột “{cot}” mà cột này có {so_o} ô đã ghi, ô đầu là “{gia_tri}”. Ghi vào đâu?",
    "cot_trung": "Có hai cột cùng là “{cot}” và cột này có {so_o} ô đã ghi. Lấy theo cột nào?",
    "o_ngoai_bang": "Cột này không có tên mà có {so_o} ô đã ghi, ô đầu là “{gia_tri}”. Đây là gì?",
    "o_khong_ro": "Chưa rõ “{gia_tri}” ở ô này là gì. Ghi vào đâu?",
    "o_gop": "Ô “{gia_tri}” gộp qua nhiều dòng. Dấu này của riêng dòng đầu hay của tất cả?",
    "o_to_mau": "{so_o} ô tô màu mà không ghi gì, trong khi chỗ khác đánh dấu x. Màu có nghĩa là có đăng ký không?",
    "o_gach_ngang": "Dấu “{gia_tri}” ở ô này bị gạch ngang. Có đăng ký hay không?",
    "so_o_dau_danh": "Ô đánh dấu của một dòng lại ghi số {gia_tri}. Có đăng ký hay không?",
    "chu_o_dau_danh": "Ô đánh dấu ghi “{gia_tri}”. Có đăng ký hay không?",
    "danh_hieu_khong_ro": "“{gia_tri}” chưa rõ là danh hiệu hay hình thức khen thưởng nào. Ghi đủ tên,"
    " ví dụ “Bằng khen Chủ tịch UBND tỉnh”.",
    "hai_gia_tri": "Dòng này ghi hai điều khác nhau cho cùng một mục. Lấy điều nào?",
    "muc_do_mo_ho": "“{gia_tri}” chưa rõ là mức độ hoàn thành nhiệm vụ nào. Chọn một mức.",
    "muc_do_khong_co_o": "Biểu B chỉ có mức xuất sắc và mức tốt, không có chỗ ghi “{gia_tri}”. Đăng ký mức nào?",
    "hang_thieu": "Huân chương Lao động phải ghi hạng, ô này chỉ đánh dấu “{gia_tri}”. Hạng nào?",
    "hang_mo_ho": "“{gia_tri}” chưa rõ là hạng nào của Huân chương Lao động.",
    "ngay_mo_ho": "“{gia_tri}” chưa rõ là ngày nào. Ghi đủ ngày/tháng/năm, ví dụ 14/3/2022; chưa biết đủ thì để trống.",
    "lua_chon_mo_ho": "“{gia_tri}” không có trong danh sách của cột này. Chọn một mục.",
    "ten_la": "Ô họ tên ghi “{gia_tri}”, có phần không phải là tên. Họ tên đúng là gì?",
    "hai_ten": "Ô họ tên ghi “{gia_tri}”, giống tên của nhiều người. Nếu đúng vậy, ghi mỗi người một dòng; nếu là tên"
    " của một người, ghi trên một dòng của ô.",
    "ten_sai_chu": "Họ tên “{gia_tri}” có chữ viết liền, mất dấu hoặc sai chữ. Họ tên đúng là gì?",
    "xung_ho_mo_ho": "Chữ đầu của “{gia_tri}” là cách xưng hô hay là họ? Họ tên đúng là gì?",
    "tac_gia_la": "Ô tác giả ghi “{gia_tri}”, có phần không phải là tên. Ghi lại họ tên, ngăn bằng dấu chấm phẩy.",
    "loi_ghi_dang_ky": "Ngoài các dòng của bảng có ghi “{gia_tri}”. Đây có phải là đăng ký không? Nếu phải, thêm thành"
    " dòng riêng trong bảng; nếu không, xoá lời ghi này.",
    "dong_mau": "“{gia_tri}” giống dòng mẫu của biểu. Đây là đăng ký thật hay dòng mẫu?",
    "don_vi_la": "Không có đơn vị nào tên “{gia_tri}”. Đây là đơn vị nào?",
    "don_vi_khong_ro": "Trang này không ghi tên đơn vị. Đây là biểu của đơn vị nào?",
    "don_vi_mau_thuan": "Trang này ghi nhiều tên đơn vị khác nhau: “{gia_tri}”. Đây là biểu của đơn vị nào?",
    "mau_cua_don_vi_khac": "Biểu mẫu in cho {mau} nhưng phần đầu biểu ghi đơn vị khác: “{gia_tri}”. Đây là biểu của đơn"
    " vị nào?",
    "mau_cua_nam_khac": "Biểu mẫu in cho năm {mau} nhưng phần đầu biểu ghi “{gia_tri}”. Đây là đăng ký của năm nào?",
    "nam_khong_ro": "Trang này không ghi năm. Đây là đăng ký của năm nào?",
    "nam_la": "Chưa có kế hoạch thi đua của năm {gia_tri}. Đây là đăng ký của năm nào?",
    "nam_mau_thuan": "Phần đầu biểu ghi nhiều năm: “{gia_tri}”. Đây là đăng ký của năm nào?",
    "phieu_khac_nhau": "Các trang ghi {cot} khác nhau, trang này ghi “{gia_tri}”. Lấy theo trang nào?",
    "hai_ban": "Trang “{kia}” và trang “{nay}” cùng là một biểu và có {chung} tên chung. Lấy trang nào?",
}

REFUSALS = {
    "khong_ten": "Dòng này có ghi mà không có tên nên chưa biết của ai.",
    "khong_ro_dong": "Chưa rõ dòng này là một đăng ký hay là tên mục: không có số thứ tự, không có dấu nào.",
    "ngoai_bang": "Dòng này giống một dòng của biểu mà nằm ngoài bảng, phía trên không có tên cột.",
    "mot_khoang_trang": "Các cột chỉ ngăn bằng một khoảng trắng nên không biết dấu nào của cột nào. Chép bảng từ"
    " Excel hoặc Word, hoặc gửi tệp gốc.",
    "khong_tieu_de": "Dòng này thuộc một biểu khác nhưng biểu đó không có hàng tên cột.",
    "bieu_khong_ten": "Bảng này không có cột họ tên hay cột tên đơn vị nên không biết dòng này của ai.",
    "nam_khac": "Dòng này của năm {co}, không phải năm {chon}.",
    "gach_ngang": "Dòng này bị gạch ngang nên coi như đã bỏ. Nếu vẫn đăng ký, bỏ gạch ngang rồi gửi lại.",
    "don_vi_khac": "Dòng này của {co}, không phải của {chon}.",
}

NOTES = {
    "khong_phai_bieu": "Trang này không phải là biểu đăng ký: không thấy hàng tên cột."
    " {so_dong} dòng có chữ không được lấy.",
    "trang_bia": "Trang này không có bảng đăng ký; chỉ lấy tên đơn vị, năm, ngày ký, người ký nếu có ghi.",
    "trang_trong": "Trang này trống.",
    "ten_nhu_mau": "“{ai}” giống tên in sẵn ở biểu mẫu nhưng vẫn được lấy; nếu là dòng mẫu thì xoá dòng này.",
    "loi_ghi": "Lời ghi này không được lấy vào sổ: “{loi}”.",
    "ten_khong_dau": "Họ tên “{ai}” không có dấu nào; nếu tên có dấu thì ghi lại cho đủ.",
    "trang_can_sua": "Trang này là danh sách máy ghi khi trả tệp lần trước, không phải biểu;"
    " {so_dong} dòng của nó không được đọc.",
    "bieu_khong_ten": "Bảng này có tên cột của biểu mà thiếu cột họ tên hoặc cột tên đơn vị nên không lấy được.",
    "trang_an_bo": "Trang ẩn này có {so_dong} dòng, không lấy vì đã có biểu đó ở trang không ẩn.",
    "trang_an_lay": "Trang ẩn này có {so_dong} dòng và vẫn được lấy vì không trang nào khác có biểu đó.",
    "ban_trung": "Trang này giống hệt một trang đã đọc nên {so_dong} dòng chỉ tính một lần.",
    "thieu_cot": "Bảng này không có các cột: {cot}. Coi như không ai đăng ký ở các cột đó.",
    "cot_khong_lay": "Sổ đăng ký không lưu cột “{cot}” nên {so_o} ô ở cột này không được lấy.",
    "chu_to_hop": "{so_o} ô dùng Unicode tổ hợp hoặc chữ Đ sai mã, đã đọc theo dạng dựng sẵn.",
    "tong_khong_doc_duoc": "Ô tổng của cột “{cot}” ghi “{co}”, không phải là số nên không đối chiếu được.",
    "nam_theo_ten_trang": "Trong trang không ghi năm; lấy theo tên trang: {nam}.",
    "don_vi_theo_ten_trang": "Trong trang không ghi tên đơn vị; lấy theo tên trang: {don_vi}.",
    "don_vi_theo_ten_tep": "Trong tệp không ghi tên đơn vị; lấy theo tên tệp: {don_vi}.",
    "don_vi_trai": "Biểu ghi “{co}” nhưng được nhập cho {chon} theo yêu cầu.",
    "mau_don_vi_la": "Biểu mẫu này in cho đơn vị có mã “{co}”, không có trong danh mục đơn vị; tên đơn vị lấy ở phần"
    " đầu biểu.",
    "dien_san_bo_trong": "{so_dong} dòng điền sẵn không ghi gì nên không tính là đăng ký: {ai}.",
    "cot_nam_truoc": "Cột “{cot}” nói về năm trước nên không tính là đăng ký.",
    "chu_la": "Chữ “{chu}” ở dòng của {ai} không giống tiếng Việt, có thể đã mất chữ; vẫn giữ như đã ghi.",
    "nam_trai": "Biểu ghi năm {co} nhưng được nhập cho năm {chon} theo yêu cầu.",
}
