"""A response as a workbook to fill in without a connection. `sources.answer_workbooks` reads it back. No Django.

book       what the workbook is made from
rows       the rows of each section
workbook   the file
words      its few words
"""
