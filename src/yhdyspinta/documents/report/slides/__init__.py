"""A report as slides with native charts.

deck        the file; `pages` which slides there are, in which order
template    the blank presentation; `theme` its colours and typefaces, `frame` where things lie
figures     a figure on a slide; `likert`, `bars`, `marks` its charts; `axes`, `chart_xml` their parts
embedded    the workbook inside a chart
prose       text in portions that fit; `lettering` measures it
tables      native tables
pictures    ready drawings
spoken      alternative texts and notes
package     properties, language, and the same bytes each time
"""

from yhdyspinta.documents.report.slides.deck import render_slides

__all__ = ["render_slides"]
