"""What the schemas can't say: one law a file, listed here by hand in the order of the help page.

    dong_tong  rows that are no registration, set aside before their cells are judged
    cells      laws of one cell, run once for each distinct value
    across     laws between cells, rows, forms and tables
    waivers    exceptions granted

The name of a law's function is its code: in `messages/problems.toml`, in the tests' corpus, and as anchor of the help
page.
"""

from collections.abc import Callable, Iterator

from ..model import Register
from ..problems import Problem
from .across.ban_tai_len import ban_tai_len
from .across.chi_tieu_khong_trich import chi_tieu_khong_trich
from .across.danh_hieu_thieu_bac_duoi import danh_hieu_thieu_bac_duoi
from .across.danh_hieu_thieu_muc_do import danh_hieu_thieu_muc_do
from .across.danh_muc_thieu import danh_muc_thieu
from .across.don_vi_da_dong import don_vi_da_dong
from .across.don_vi_la import don_vi_la
from .across.ket_qua_khong_nguon import ket_qua_khong_nguon
from .across.khong_co_trong_bang import khong_co_trong_bang
from .across.mot_ma_hai_don_vi import mot_ma_hai_don_vi
from .across.mua_chua_du import mua_chua_du
from .across.mua_la import mua_la
from .across.muc_do_chua_chon import muc_do_chua_chon
from .across.muc_do_hai_lan import muc_do_hai_lan
from .across.ngay_chua_toi import ngay_chua_toi
from .across.ngay_nguoc import ngay_nguoc
from .across.nguoi_hai_don_vi import nguoi_hai_don_vi
from .across.nguoi_trung import nguoi_trung
from .across.nop_sau_han import nop_sau_han
from .across.phieu_nhieu_dong import phieu_nhieu_dong
from .across.quy_tac_la import quy_tac_la
from .across.quyet_dinh_la import quyet_dinh_la
from .across.sai_cho import sai_cho
from .across.sai_doi_tuong import sai_doi_tuong
from .across.sai_nam import sai_nam
from .across.tac_gia_la import tac_gia_la
from .across.tap_the_trung import tap_the_trung
from .across.thieu_bang import thieu_bang
from .across.thieu_phieu import thieu_phieu
from .across.tong_khong_khop import tong_khong_khop
from .across.trung_khoa import trung_khoa
from .across.ty_le_cstd_co_so import ty_le_cstd_co_so

Check = Callable[[Register], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    sai_cho,
    thieu_bang,
    mua_chua_du,
    danh_muc_thieu,
    ban_tai_len,
    mua_la,
    don_vi_la,
    don_vi_da_dong,
    thieu_phieu,
    trung_khoa,
    khong_co_trong_bang,
    nguoi_trung,
    nguoi_hai_don_vi,
    mot_ma_hai_don_vi,
    tap_the_trung,
    muc_do_chua_chon,
    muc_do_hai_lan,
    danh_hieu_thieu_muc_do,
    danh_hieu_thieu_bac_duoi,
    sai_doi_tuong,
    tong_khong_khop,
    nop_sau_han,
    sai_nam,
    ngay_chua_toi,
    ngay_nguoc,
    phieu_nhieu_dong,
    tac_gia_la,
    quyet_dinh_la,
    chi_tieu_khong_trich,
    ket_qua_khong_nguon,
    ty_le_cstd_co_so,
    quy_tac_la,
)
