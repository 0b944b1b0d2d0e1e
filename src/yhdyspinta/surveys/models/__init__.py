"""The tables of surveys, by their subject. Written by `surveys.actions` only."""

from yhdyspinta.surveys.models.instruments import InstrumentVersion
from yhdyspinta.surveys.models.responses import AnswerRevision, AnswerSheet, Counterpart, Response, ResponseStep
from yhdyspinta.surveys.models.results import Quote, ResultEvent, ResultRelease, Theme, ThemeTag
from yhdyspinta.surveys.models.teamwork import Comment, CommentThread, SectionAssignment, SectionPresence
from yhdyspinta.surveys.models.waves import Survey, Wave

__all__ = [
    "AnswerRevision",
    "AnswerSheet",
    "Comment",
    "CommentThread",
    "Counterpart",
    "InstrumentVersion",
    "Quote",
    "Response",
    "ResponseStep",
    "ResultEvent",
    "ResultRelease",
    "SectionAssignment",
    "SectionPresence",
    "Survey",
    "Theme",
    "ThemeTag",
    "Wave",
]
