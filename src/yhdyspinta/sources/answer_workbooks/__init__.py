"""Answers in a workbook that was downloaded, filled in without a connection, and sent back.

layout     what the workbook keeps beside the answers: hidden columns, a hidden sheet
labels     the answers of a question as its cells have them
isolated   has a file read by a child process with limits; child, cells, handover are its parts
matching   the rows of a file → what they would change, or what is wrong with them
"""
