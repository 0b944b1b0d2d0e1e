"""Tables for a terminal."""

from yhdyspinta.cli.text_table import table_lines

HEAD = ["Kysymys", "n", "ka."]
ROWS = [["Kela", "22", "3,8"], ["Suomen tai ruotsin kielen osaamisen puutteet", "7", "2,0"]]


def test_a_wide_terminal_has_a_line_a_row() -> None:
    assert list(table_lines(HEAD, ROWS, width=80)) == [
        "Kysymys                                        n  ka.",
        "─────────────────────────────────────────────────────",
        "Kela                                          22  3,8",
        "Suomen tai ruotsin kielen osaamisen puutteet   7  2,0",
    ]


def test_a_narrower_one_wraps_the_first_column() -> None:
    assert list(table_lines(HEAD, ROWS, width=36)) == [
        "Kysymys                       n  ka.",
        "────────────────────────────────────",
        "Kela                         22  3,8",
        "Suomen tai ruotsin kielen",
        "osaamisen puutteet            7  2,0",
    ]


def test_the_narrowest_one_puts_the_text_above_its_figures() -> None:
    assert list(table_lines(HEAD, ROWS, width=30)) == [
        "     n  ka.",
        "Kela",
        "    22  3,8",
        "Suomen tai ruotsin kielen",
        "osaamisen puutteet",
        "     7  2,0",
    ]
