"""What a proposal may hold beside one unit's own forms, one law a file, listed by hand in the order they are told.

The name of a law's function is its code in the verdict and in `messages/review.py`.
"""

from collections.abc import Callable, Iterator

from .ban_sao import ban_sao
from .bang_chung import bang_chung
from .chua_ro_nguoi_gui import chua_ro_nguoi_gui
from .chuong_trinh import chuong_trinh
from .don_vi_khac import don_vi_khac
from .finding import Finding, Proposal
from .hop_thu import hop_thu
from .khong_phai_du_lieu import khong_phai_du_lieu
from .lan_lon import lan_lon
from .nhieu_don_vi import nhieu_don_vi
from .o_van_phong import o_van_phong
from .rut_nhieu import rut_nhieu
from .sau_han import sau_han
from .thu_muc_la import thu_muc_la
from .trang import trang
from .xoa_bieu import xoa_bieu

Law = Callable[[Proposal], Iterator[Finding]]

LAWS: tuple[Law, ...] = (
    chuong_trinh,
    lan_lon,
    khong_phai_du_lieu,
    ban_sao,
    thu_muc_la,
    nhieu_don_vi,
    don_vi_khac,
    chua_ro_nguoi_gui,
    xoa_bieu,
    rut_nhieu,
    o_van_phong,
    bang_chung,
    hop_thu,
    sau_han,
    trang,
)
