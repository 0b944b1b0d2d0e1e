"""A questionnaire for people and for other programs: workbook, XForm, codebook, printable form. No Django.

rows           the instrument as the rows of its workbook
workbook       … as the workbook that an author edits, with a guide
xform          … as an XForm for ODK and Kobo, through pyxform
codebook       its variables as DDI-Codebook 2.5
form           … as a form to print; form_html and form_pdf write it
"""
