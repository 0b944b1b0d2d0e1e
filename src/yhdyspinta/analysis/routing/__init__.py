"""Routing: which questions of an instrument are put, which answers are accepted, and what follows from them.

layout       where each question stands, and what can be referred to
following    which value follows from which, and their order
checking     everything wrong with the expressions of an instrument
evaluating   answers → what is relevant, and every value
faults       answers that are missing or not accepted, and the choices that are offered
"""

from yhdyspinta.analysis.routing.checking import check_expressions
from yhdyspinta.analysis.routing.evaluating import Answer, Key, Outcome, Routing, drop_irrelevant, plan_routing
from yhdyspinta.analysis.routing.faults import Fault, FaultKind, list_faults, list_offered

__all__ = [
    "Answer",
    "Fault",
    "FaultKind",
    "Key",
    "Outcome",
    "Routing",
    "check_expressions",
    "drop_irrelevant",
    "list_faults",
    "list_offered",
    "plan_routing",
]
