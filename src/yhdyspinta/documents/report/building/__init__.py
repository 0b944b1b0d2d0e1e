"""From figures to a report: which charts and tables stand where, and what they say.

tabulated   what was counted, in the language of the report
classes     the classes of answers that a chart shows, merged or not
likert      the figure of questions on a scale
choices     the figure of a single or multiple choice
changes     the figures of how the same respondents changed between waves
participation  who was asked and who answered
themes      what people read from open answers
sides       the figure of how both sides of the interfaces answered the same
sentences   what a figure shows, in one sentence
questions   the figures of a question, whatever its kind
outline     the report of an instrument that has no definition
build       a whole report
"""
