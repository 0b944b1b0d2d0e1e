"""Questionnaires made ready for answers, kept in the process by their hash: a published version never changes."""

import json
import threading
from collections import OrderedDict
from typing import Final

from yhdyspinta.analysis.answers.compiled import Compiled, compile_instrument
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.surveys.models import InstrumentVersion

_MOST: Final = 32
_kept: OrderedDict[str, Compiled] = OrderedDict()
_lock = threading.Lock()


def get_compiled(version_id: int, sha256: str = "") -> Compiled:
    """The questionnaire of a version. Without a query when the caller knows its hash and it is kept already.

    Raises `InstrumentVersion.DoesNotExist` for an id that no version has.
    """
    sha256 = sha256 or InstrumentVersion.objects.values_list("sha256", flat=True).get(pk=version_id)
    with _lock:
        known = _kept.get(sha256)
        if known is not None:
            _kept.move_to_end(sha256)
            return known
    content = InstrumentVersion.objects.values_list("content", flat=True).get(pk=version_id)
    return compile_content(content, sha256)


def compile_content(content: str, sha256: str) -> Compiled:
    """The questionnaire of a canonical JSON text, kept from then on."""
    made = compile_instrument(from_json(json.loads(content)), sha256)
    with _lock:
        _kept[sha256] = made
        while len(_kept) > _MOST:
            _kept.popitem(last=False)
    return made
