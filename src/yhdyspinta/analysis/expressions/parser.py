"""Tokens → a tree, by precedence (Pratt, "Top down operator precedence", POPL 1973), as in XPath 1.0 section 3."""

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.errors_expressions import (
    BAD_ALL,
    MISSING_OPERAND,
    PATTERN_NOT_WRITTEN,
    REFUSED_FUNCTION,
    TOO_DEEP,
    TOO_LONG,
    UNEXPECTED,
    UNKNOWN_FUNCTION,
    WRONG_COUNT,
)
from yhdyspinta.analysis.expressions.expression import Expression, Tree
from yhdyspinta.analysis.expressions.functions import FUNCTIONS, REFUSED
from yhdyspinta.analysis.expressions.patterns import check_pattern
from yhdyspinta.analysis.expressions.tokens import Token, TokenKind, list_tokens
from yhdyspinta.analysis.expressions.walking import depth
from yhdyspinta.errors import Refusal, refuse

MOST_CHARACTERS: Final = 4_000
MOST_DEPTH: Final = 20
"""Operators, functions and brackets within one another."""

BINDING: Final[Mapping[str, int]] = MappingProxyType(
    {
        **{"or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4},
        **{"+": 5, "-": 5, "*": 6, "div": 6, "mod": 6, "negative": 7},
    }
)
"""How strongly each operator binds; all are left-associative."""
CHAINS: Final = frozenset({"or", "and", "+", "*"})
"""`a or b or c` is one node: a long list of conditions is not deep."""


def read_expression(source: str) -> Expression:
    """The expression of a text. Raises `Refusal` (YP-EXPRESSION) with the position of what is wrong."""
    trimmed = source.strip()
    return Expression(trimmed, parse(trimmed))


def parse(source: str) -> Tree:
    """The tree of a text. Raises `Refusal` (YP-EXPRESSION) with the position of what is wrong."""
    if len(source) > MOST_CHARACTERS:
        raise refuse(TOO_LONG, most=MOST_CHARACTERS)
    tree = _Parser(source).read_whole()
    if depth(tree) > MOST_DEPTH:
        raise refuse(TOO_DEEP, most=MOST_DEPTH)
    return tree


class _Parser:
    def __init__(self, source: str) -> None:
        self._tokens = list(list_tokens(source))
        self._at = 0
        self._levels = 0

    def read_whole(self) -> Tree:
        tree = self._read_value(0)
        if self._token.kind is not TokenKind.END:
            raise self._unexpected()
        return tree

    def _read_value(self, binding: int) -> Tree:
        """What is not `all(…)`: a list is no operand, and no value of its own."""
        position = self._token.position
        tree = self._read(binding)
        if _is_list(tree):
            raise refuse(BAD_ALL, position=position)
        return tree

    @property
    def _token(self) -> Token:
        return self._tokens[self._at]

    def _advance(self) -> Token:
        token = self._token
        self._at += 1
        return token

    def _is(self, sign: str) -> bool:
        return self._token.kind is TokenKind.SIGN and self._token.text == sign

    def _expect(self, sign: str) -> None:
        if not self._is(sign):
            raise self._unexpected()
        self._at += 1

    def _unexpected(self) -> Refusal:
        if self._token.kind is TokenKind.END:
            return refuse(MISSING_OPERAND, position=self._token.position)
        return refuse(UNEXPECTED, position=self._token.position, found=self._token.text[:30])

    def _read(self, binding: int) -> Tree:
        """An operand with the operators after it that bind more strongly than the one before it."""
        self._levels += 1
        if self._levels > MOST_DEPTH:
            raise refuse(TOO_DEEP, most=MOST_DEPTH)
        position = self._token.position
        tree = self._read_operand()
        chained = ""
        while (operator := self._operator()) and BINDING[operator] > binding:
            if _is_list(tree):
                raise refuse(BAD_ALL, position=position)
            self._at += 1
            operand = self._read_value(BINDING[operator])
            before = tree if operator == chained and isinstance(tree, tuple) else (operator, tree)
            tree = (*before, operand)
            chained = operator if operator in CHAINS else ""
        self._levels -= 1
        return tree

    def _operator(self) -> str:
        """The operator that stands here; empty when none does."""
        is_one = self._token.kind in (TokenKind.SIGN, TokenKind.NAME) and self._token.text in BINDING
        return self._token.text if is_one and self._token.text != "negative" else ""

    def _read_operand(self) -> Tree:
        token = self._token
        match token.kind:
            case TokenKind.NUMBER:
                self._at += 1
                number = float(token.text)
                return int(number) if number.is_integer() else number
            case TokenKind.TEXT:
                return self._advance().text
            case TokenKind.REFERENCE:
                return ("ref", self._advance().text)
            case TokenKind.NAME if not self._operator():
                return self._read_named()
            case TokenKind.SIGN if token.text in "(-.":
                return self._read_signed()
        raise self._unexpected()

    def _read_signed(self) -> Tree:
        sign = self._advance().text
        if sign == ".":
            return ("self",)
        if sign == "-":
            return ("negative", self._read_value(BINDING["negative"] - 1))
        inner = self._read(0)
        self._expect(")")
        return inner

    def _read_named(self) -> Tree:
        token = self._advance()
        if not self._is("("):
            return ("attribute", token.text)
        self._at += 1
        _check_name(token)
        arguments: list[Tree] = []
        starts: list[Token] = []
        while not self._is(")"):
            if arguments:
                self._expect(",")
            starts.append(self._token)
            arguments.append(self._read(0))
        self._at += 1
        _check_arguments(token, arguments, starts)
        return (token.text, *arguments)


def _is_list(tree: Tree) -> bool:
    return isinstance(tree, tuple) and tree[0] == "all"


def _check_name(token: Token) -> None:
    if token.text in REFUSED:
        raise refuse(REFUSED_FUNCTION, name=token.text, position=token.position)
    if token.text not in FUNCTIONS:
        closest = ", ".join(get_close_matches(token.text, FUNCTIONS, n=3, cutoff=0.5)) or ", ".join(FUNCTIONS)
        raise refuse(UNKNOWN_FUNCTION, name=token.text[:60], position=token.position, closest=closest)


def _check_arguments(token: Token, arguments: list[Tree], starts: list[Token]) -> None:
    function = FUNCTIONS[token.text]
    most = len(arguments) if function.most is None else function.most
    if not function.least <= len(arguments) <= most:
        if function.most is None:
            expected = f"{function.least}…"
        else:
            expected = "–".join(map(str, sorted({function.least, function.most})))
        position = token.position
        raise refuse(WRONG_COUNT, name=token.text, position=position, expected=expected, found=len(arguments))
    for argument, start in zip(arguments, starts, strict=True):
        if _is_list(argument) and not function.lists:
            raise refuse(BAD_ALL, position=start.position)
    if token.text == "all" and not (isinstance(arguments[0], tuple) and arguments[0][0] == "ref"):
        raise refuse(BAD_ALL, position=token.position)
    if token.text == "regex":
        pattern = arguments[1]
        if not isinstance(pattern, str):
            raise refuse(PATTERN_NOT_WRITTEN, position=starts[1].position)
        check_pattern(pattern, at=starts[1].position)
