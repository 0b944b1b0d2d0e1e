"""Reads answers from CSV, XLSX, SAV and Parquet files: a file in, columns with their facts and parts of rows out.

    read.read_answers(path) → Answers
                              ├─ columns      names, SPSS labels, value labels, user-missing codes
                              ├─ parts(…)     data frames in the order of the file, each knowing its row numbers
                              └─ count(…)     of a large Parquet file: the cube of all rows, counted where it is read

What kind a file is, its content says, not its name. XLSX, SAV and Parquet are parsed in a child process with limits
(`isolated`); a CSV is read in blocks and a large Parquet file in slices, each while the one before is counted, so
memory does not grow with the rows.
"""
