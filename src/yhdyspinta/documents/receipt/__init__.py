"""What an organisation answered, in words: for the receipt of an approval, and as a draft to read. No Django.

receipt    what stands in it, without how it looks
laying_out answers → sections, counterparts, lines
answer_words one answer in words
pdf        … as PDF/UA-1
table      … as a table and as JSON, a row an answer
"""
