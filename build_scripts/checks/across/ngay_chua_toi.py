"""Dates that have not come."""

from collections.abc import Iterator

from ...messages import suggestion
from ...model import Register
from ...problems import Problem, cell_problem
from ...vietnamese.dates import format_date


def ngay_chua_toi(register: Register) -> Iterator[Problem]:
    """A registration is signed and received by today; often day and month were turned round on the way."""
    covers, today = register.tables["phieu"], register.today.isoformat()
    for column in ("ngay_ky", "ngay_nhan"):
        rows = covers.sound(column)
        years = covers.source_column("nam")[rows.index]
        # A date of another year is `sai_nam`'s to tell.
        for label in rows.index[(rows[column] > today) & (rows[column].str[:4] == years)]:
            text = str(rows.at[label, column])
            year, month, day = text.split("-")
            turned = f"{year}-{day}-{month}"
            near = format_date(turned) if int(day) <= 12 and turned <= today else None
            yield cell_problem(
                "ngay_chua_toi", covers, int(label), column, ngay=format_date(text), goi_y=suggestion(near)
            )
