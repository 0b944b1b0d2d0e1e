"""A publication as an Excel workbook.

book       which sheets there are, in which order
figures    a figure: its table, and a native chart of it (`charts`)
codebook   all summaries, all answers, all questions
sources    contents; sources and method
house      styles and typed cells; `words` the heads
"""

from yhdyspinta.documents.report.workbook.book import render_workbook

__all__ = ["render_workbook"]
