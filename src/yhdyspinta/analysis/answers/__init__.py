"""The answers of one response: how they are kept, read from forms, put together and approved. Plain Python.

entries      an answer with its version, a change, a clash
encoding     answers and entries as JSON
compiled     a questionnaire made ready for many answers
reading      answers from a form, a workbook, a program; `checking`: whether a question takes them
merging      several people change one response
saving       what a save asks for and gives back
revising     the history of a response
progress     how far it is, page by page
approved     the copy that is approved
comparing    what changed between two versions
"""
