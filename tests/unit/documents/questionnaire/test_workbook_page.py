"""The reference page names every sheet and column of the workbook."""

from pathlib import Path
from typing import Final

import pytest

from yhdyspinta.documents.questionnaire.rows import list_columns
from yhdyspinta.sources.instrument_workbooks.columns import BY_SHEET
from yhdyspinta.sources.instrument_workbooks.types import WRITTEN

PAGE: Final = Path(__file__).resolve().parents[4] / "docs" / "reference" / "workbook.md"


@pytest.mark.parametrize("sheet", BY_SHEET)
def test_every_column_is_in_the_section_of_its_sheet(sheet: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    section = page.partition(f"\n## {sheet}\n")[2].partition("\n## ")[0]
    for column in list_columns(sheet):
        assert f"`{column.key}`" in section, column.key


def test_every_type_is_explained() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for kind in WRITTEN:
        assert f"`{kind}" in page
