"""From approved answers to published results. Plain functions of plain values; nothing here touches the database.

content       what is frozen of a wave, and its JSON
freezing      an approved copy becomes part of it
tables        the answers as frames in the stored form: of respondents, and of each repeating group
counterparts  the questionnaire without its groups, and that of a group on its own
pairs         both sides of each interface beside each other
pair_file     the same as open data
persons       what may be shown of single persons' answers at an interface
coding        the themes that two people found in open answers, and how far they agree
publications  a table as a publication
report        all publications of a release, with the report
words         the words that no questionnaire gives
"""
