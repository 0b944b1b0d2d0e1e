"""Reads a questionnaire from a workbook: our XLSForm profile, or an XLSForm made for ODK or Kobo. No Django.

    read.read_workbook(path) → Reading           the instrument, what is wrong, what was lost
      grid       cells as texts, in a child process with limits (`isolated`, `child`)
      table      rows under their known columns
      outline    rows as a tree; pyxform reads the words of XLSForm (`xlsform`)
      choices    lists of choices and scales
      questions  nodes of the tree as questions; sections from them
      strict     everything that a reader of XLSForm lets pass

`docs/reference/workbook.md` says what stands in each column. `documents.questionnaire` writes the same workbook.
"""
