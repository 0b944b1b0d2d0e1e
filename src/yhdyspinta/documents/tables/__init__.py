"""Tables to download.

table      what a table is: columns, rows, where the figures come from
csv_file   a table as CSV (RFC 4180)
csvw       what the columns of that CSV mean, as CSV on the Web metadata
workbook   a table as an Excel workbook: data, columns, sources; `spreadsheet` what all our workbooks keep to
"""
